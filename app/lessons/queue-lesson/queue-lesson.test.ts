import { describe, expect, test } from 'vitest';
import { workshop } from './broken/workshop';
import { queueLesson } from './queue-lesson';

const cells = queueLesson.sections.flatMap((section) => section.cells);
const linesOf = (text: string) => text.trimEnd().split('\n');
/** Lines that say something: not blank, not only brackets, not only a comment. */
const tellingLines = (text: string) =>
  linesOf(text).flatMap((line, i) =>
    /[\w'"`]/.test(line.replace(/(\/\/|#).*$/, '')) ? [i + 1] : [],
  );

test('the cells are In [1] to In [15] in the order of the source notebook, and one more', () => {
  expect(cells.map((cell) => cell.id)).toEqual(Array.from({ length: 16 }, (_, i) => `in-${i + 1}`));
  expect(cells.map((cell) => cell.label)).toEqual(
    Array.from({ length: 16 }, (_, i) => `In [${i + 1}]`),
  );
  expect(cells.filter((cell) => cell.kind === 'run').map((cell) => cell.id)).toEqual([
    'in-6',
    'in-8',
    'in-9',
    'in-10',
    'in-13',
    'in-15',
    'in-16',
  ]);
});

describe.each([...cells, ...workshop.cells])('$label', (cell) => {
  test('has prose, and says what to watch for exactly if it runs (a broken program does not say it)', () => {
    expect(cell.prose.length).toBeGreaterThan(0);
    expect(cell.watchFor !== undefined).toBe(cell.kind === 'run' && !cell.broken);
  });

  test('fits beside its picture: no line is longer than 76 characters', () => {
    for (const line of [...linesOf(cell.typescript), ...linesOf(cell.python)])
      expect(line.length, line).toBeLessThanOrEqual(76);
  });

  test('matches lines that exist and say something, in the order of the TypeScript', () => {
    const typescript = tellingLines(cell.typescript);
    const python = tellingLines(cell.python);
    for (const [i, [left, right]] of cell.matchedLines.entries()) {
      expect(typescript, `line ${left}`).toContain(left);
      expect(python, `line ${right}`).toContain(right);
      expect(left).toBeGreaterThanOrEqual(cell.matchedLines[i - 1]?.[0] ?? 1);
    }
  });

  test('matches at least nine lines of ten on both sides', () => {
    const typescript = tellingLines(cell.typescript);
    const python = tellingLines(cell.python);
    const left = new Set(cell.matchedLines.map((pair) => pair[0]));
    const right = new Set(cell.matchedLines.map((pair) => pair[1]));
    expect(
      typescript.filter((line) => left.has(line)).length / typescript.length,
    ).toBeGreaterThanOrEqual(0.9);
    expect(python.filter((line) => right.has(line)).length / python.length).toBeGreaterThanOrEqual(
      0.9,
    );
  });

  test('matches lines that share their words', () => {
    const words = (line: string | undefined) =>
      new Set(
        (line ?? '')
          .replaceAll('_', '')
          .toLowerCase()
          .match(/[a-z]{2,}|\d+/g) ?? [],
      );
    const typescript = linesOf(cell.typescript);
    const python = linesOf(cell.python);
    for (const [left, right] of cell.matchedLines) {
      const here = words(typescript[left - 1]);
      const there = words(python[right - 1]);
      const told = SAID_DIFFERENTLY.some(
        ([ts, py]) => typescript[left - 1]?.includes(ts) && python[right - 1]?.includes(py),
      );
      expect(
        told || [...here].some((word) => there.has(word)),
        `${typescript[left - 1]}  <->  ${python[right - 1]}`,
      ).toBe(true);
    }
  });
});

/** Pairs that mean the same and share no word. */
const SAID_DIFFERENTLY: readonly (readonly [typescript: string, python: string])[] = [
  ['run()', 'def run(self)'],
  ['constructor(', 'def __init__('],
  ['*[Symbol.iterator]()', 'def __iter__(self)'],
  ['TypeError', 'AttributeError'],
  ['catch (error)', 'except'],
  ['for (let i = 0', 'for _ in range('],
];
