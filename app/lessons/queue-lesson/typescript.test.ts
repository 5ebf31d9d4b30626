import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { applied } from '../cell-edits';
import { changed } from './broken/change';
import { ATTEMPTS } from './broken/repairs';
import { workshop } from './broken/workshop';
import { queueLesson } from './queue-lesson';

const cells = queueLesson.sections.flatMap((section) => section.cells);
const folder = mkdtempSync(join(tmpdir(), 'queuebook-cells-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the compiler says about files that each hold the define cells above a cell and the cell itself. */
function compilerComplaints(lastTexts: readonly (readonly [name: string, text: string])[]): string {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      // No DOM: a cell has no page, and `Worker` and `print` are the lesson's own words.
      compilerOptions: {
        target: 'ES2023',
        module: 'ESNext',
        lib: ['ES2023'],
        types: [],
        strict: true,
        noEmit: true,
      },
      files: [resolve('app/lessons/learner-api.d.ts'), ...lastTexts.map(([name]) => `${name}.ts`)],
    }),
  );
  for (const [name, text] of lastTexts)
    writeFileSync(join(folder, `${name}.ts`), `${text}\nexport {};\n`);
  const compiler = spawnSync(
    process.execPath,
    [resolve('node_modules/typescript/lib/tsc.js'), '-p', folder],
    { encoding: 'utf8' },
  );
  if (compiler.error) throw compiler.error;
  return compiler.stdout;
}

function withCellsAbove(last: number, text: string): string {
  const above = cells.slice(0, last).filter((cell) => cell.kind === 'define');
  return [...above.map((cell) => cell.typescript), text].join('\n');
}

test('every cell is right TypeScript over the notebook’s library, with the cells above it', () => {
  expect(
    compilerComplaints(cells.map((cell, i) => [cell.id, withCellsAbove(i, cell.typescript)])),
  ).toBe('');
}, 60_000);

test('every cell is right TypeScript with all the changes made that it offers', () => {
  const changed = cells.flatMap((cell, i) => {
    if (cell.edits === undefined) return [];
    const text = cell.edits.reduce(
      (before, edit) => applied(before, edit.pieces.typescript) ?? '!',
      cell.typescript,
    );
    // In a block of its own: there it may define again what a cell above defines, as it may in the notebook.
    return [[`${cell.id}-changed`, withCellsAbove(i, `{\n${text}\n}`)] as const];
  });
  expect(changed.length).toBeGreaterThan(0);
  expect(compilerComplaints(changed)).toBe('');
}, 60_000);

test('every broken program is right TypeScript all the same, and so are its repairs', () => {
  const texts = workshop.cells.flatMap(({ id, typescript }) => [
    [id, typescript] as const,
    ...(ATTEMPTS[id]?.repaired ?? []).map(
      (change, i) => [`${id}-repair-${i + 1}`, changed(typescript, change)] as const,
    ),
  ]);
  expect(compilerComplaints(texts)).toBe('');
}, 60_000);

test('a cell that misuses the library is found out', () => {
  const wrong = withCellsAbove(8, 'const queue = new Queue();\nqueue.take();\n');
  expect(compilerComplaints([['wrong', wrong]])).toMatch(/wrong\.ts.*'take' does not exist/s);
}, 60_000);
