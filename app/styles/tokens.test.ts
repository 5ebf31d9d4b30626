import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('app/styles/tokens.css', 'utf8');
const themes = {
  light: tokensAfter(':root {\n  --paper'),
  dark: tokensAfter(":root[data-theme='dark']"),
};

/** The `--name: value` pairs of the block in which `start` stands. */
function tokensAfter(start: string): Map<string, string> {
  const block = css.slice(css.indexOf(start)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  );
}

/** WCAG 2: from 1 (the same) to 21 (black on white). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

const THREADS = [0, 1, 2, 3, 4, 5, 6, 7];

/** Each ink with the grounds it may stand on, and how much contrast that needs. */
const PAIRS: readonly (readonly [ink: string, grounds: readonly string[], least: number])[] = [
  [
    'ink',
    [
      'paper',
      'surface',
      'sunken',
      'amber',
      'amber-soft',
      'danger-soft',
      'accent-soft',
      'warn-soft',
    ],
    4.5,
  ],
  ['ink-soft', ['paper', 'surface', 'sunken'], 4.5],
  ['accent', ['paper', 'surface', 'sunken', 'accent-soft'], 4.5],
  ['danger', ['paper', 'surface', 'sunken', 'danger-soft'], 4.5],
  ['warn', ['paper', 'surface', 'sunken', 'warn-soft', 'amber-soft'], 4.5],
  ['line-strong', ['paper', 'surface'], 3],
  ['focus', ['paper', 'surface', 'sunken'], 3],
  ...THREADS.map((i) => [`thread-${i}`, ['surface', `thread-${i}-soft`], 4.5] as const),
  ...['keyword', 'string', 'number', 'comment', 'name'].map(
    (word) => [`code-${word}`, ['surface', 'sunken', 'amber-soft'], 4.5] as const,
  ),
];

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(PAIRS)('%s can be seen on %j (%d : 1)', (ink, grounds, least) => {
    const tokens = themes[theme];
    for (const ground of grounds) {
      const found = contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
      expect(found, `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });
});

test('what stands on an item can be read in both themes', () => {
  const items = [...css.matchAll(/--item-\d: (#[0-9a-f]{6});/g)].map((found) => found[1] ?? '');
  expect(items).toHaveLength(6);
  for (const item of items) expect(contrast('#1d1e22', item), item).toBeGreaterThanOrEqual(4.5);
  expect(css).toContain('--item-ink: #1d1e22;');
});

test('dark is the same whether the system or the reader asks for it', () => {
  expect(tokensAfter(":root:not([data-theme='light'])")).toEqual(themes.dark);
  expect(themes.dark.size).toBe(themes.light.size);
});
