/** Texts that nobody would write: the compiler gives a program or a problem with a line, throws nothing, and comes to an end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '../../lessons/lesson';
import { queueLesson } from '../../lessons/queue-lesson/queue-lesson';
import { compile } from './compile';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 60 : 5_000;
const SEED = Number(process.env.QUEUEBOOK_SEED ?? Date.now() % 1_000_000);

const cells = cellsOf(queueLesson).map(({ id, kind, typescript }) => ({
  id,
  kind,
  text: typescript,
}));

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(...'(){}[]<>;:,.`\'"\\/*=#@!?&|\n\r\u2028\u0000\uD800é漢😀'),
  fc.constantFrom(
    'await ',
    'yield ',
    'async ',
    'class ',
    'extends ',
    'function* ',
    '=> ',
    'import ',
    'export ',
    '...',
    '?.',
    '<T>',
    'as unknown',
    '#private',
    '/*',
    '*/',
    '//',
    '`${',
    'enum E {}',
    'declare ',
    'static {',
    'get ',
    'let ',
    'var {',
    '@dec ',
    'self',
    'arguments',
    '__proto__',
    'constructor',
    'eval(',
    'with (',
    'debugger;',
    'new.target',
    'super(',
    'label: ',
  ),
);

const edit = fc.record({ at: fc.nat(), cut: fc.nat(12), put: piece });

function edited(text: string, edits: readonly { at: number; cut: number; put: string }[]): string {
  let now = text;
  for (const { at, cut, put } of edits) {
    const from = at % (now.length + 1);
    now = now.slice(0, from) + put + now.slice(from + cut);
  }
  return now;
}

/** Compiles the lesson up to the edited cell and, where there is a run cell below, up to that. */
function look(which: number, text: string): void {
  const upTo = cells.slice(0, which + 1).map((cell, i) => (i === which ? { ...cell, text } : cell));
  const below = cells[which + 1];
  for (const all of below ? [upTo, [...upTo, below]] : [upTo]) {
    const result = compile(all);
    if (result.ok) {
      expect(result.program.main).toBeDefined();
      continue;
    }
    const { name, message, line } = result.problem;
    expect(name).not.toBe('');
    expect(message).not.toBe('');
    // The browser's own words for it help nobody.
    expect(message).not.toContain('call stack');
    if (line === null) continue;
    expect(line).toBeGreaterThanOrEqual(1);
    const lines = (all.find(({ id }) => id === result.problem.cell)?.text ?? '').split(
      /\r\n|[\n\r\u2028\u2029]/,
    ).length;
    expect(line, message).toBeLessThanOrEqual(lines);
  }
}

test(`the lesson's cells, edited at random, seed ${SEED}`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(
      fc.nat(cells.length - 1),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (which, edits) => look(which, edited(cells[which]?.text ?? '', edits)),
    ),
    { numRuns: RUNS, seed: SEED },
  );
});

test(`anything at all, seed ${SEED}`, { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => look(7, pieces.join(''))),
    { numRuns: RUNS, seed: SEED },
  );
});

test.each([
  ['deep brackets', '('.repeat(20_000)],
  ['deep blocks', '{'.repeat(20_000) + '}'.repeat(20_000)],
  ['deep arrays, closed', `const a = ${'['.repeat(5_000)}${']'.repeat(5_000)};`],
  ['a long sum', `print(${'1 + '.repeat(20_000)}1);`],
  ['a long chain of calls', `print(1)${'.x()'.repeat(10_000)};`],
  ['deep functions', `${'() => '.repeat(5_000)}1;`],
  ['a huge line', `print('${'x'.repeat(2_000_000)}');`],
  ['very many lines', 'print(1);\n'.repeat(20_000)],
  ['very many names', Array.from({ length: 5_000 }, (_, i) => `const name${i} = ${i};`).join('\n')],
  ['nothing but line ends', '\n'.repeat(100_000)],
])('%s', { timeout: 120_000 }, (_name, text) => look(7, text));
