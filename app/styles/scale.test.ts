/** One scale for text, space and the widths at which the page changes: what is written past it is found here. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const LARGEST_SPACE_REM = 2;
/** Widths in rem at which the page, or a stage, is laid out otherwise; `max-width` ends a hundredth before. */
const WIDTHS = [30, 34, 40, 48, 62, 64, 72, 80, 85];
/** A stage of 1280 × 720 that is scaled as a whole: sizes there are not those of the window. */
const SCALED = ['app/notebook/present/Present.css'];

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((path) => `app/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.css') && !path.endsWith('tokens.css'));

/** `file:line declaration` of every line that breaks the rule. */
function breaking(broken: (line: string, file: string) => boolean): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, i) => (broken(line, file) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  );
}

test('space is taken from the scale', () => {
  const found = breaking((line) => {
    const [, value] =
      /^\s*(?:(?:row-|column-)?gap|(?:margin|padding)[\w-]*):(.*);/.exec(line) ?? [];
    const lengths = [...(value ?? '').matchAll(/(?<![\w.-])-?([\d.]+)rem/g)];
    return lengths.some(([, rem]) => Number(rem) <= LARGEST_SPACE_REM);
  });
  expect(found).toEqual([]);
});

test('so is the size of text', () => {
  const found = breaking(
    (line, file) => /^\s*font-size:\s*[\d.]+rem;/.test(line) && !SCALED.includes(file),
  );
  expect(found).toEqual([]);
});

test('the page changes at the same widths everywhere', () => {
  const found = breaking((line) => {
    const query = /^\s*@(?:media|container)/.test(line) ? line : '';
    return [...query.matchAll(/(min|max)-width: ([\d.]+)(\w+)/g)].some(
      ([, side, width, unit]) =>
        unit !== 'rem' ||
        !WIDTHS.includes(Math.ceil(Number(width))) ||
        Number.isInteger(Number(width)) === (side === 'max'),
    );
  });
  expect(found).toEqual([]);
});
