/** Programs of several cells as people write them (HABITS-OF-CELLS.md): each run prints what it must, or is told what is wrong. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellText } from '../../app/languages/compiler';
import { compile } from '../../app/languages/typescript/compile';
import { queueLesson } from '../../app/lessons/queue-lesson/queue-lesson';
import { type Engine, startEngine } from './engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

interface Habit {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  /** As they stand in the file: 'in-8 prints: 5'. */
  readonly runs: readonly string[];
}

const HABIT = /^## (.+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm;
const CELL = /^```ts (in-\d+)\n([\s\S]*?)\n```$/gm;

function habits(): Habit[] {
  const text = readFileSync(resolve(import.meta.dirname, 'HABITS-OF-CELLS.md'), 'utf8');
  return [...text.matchAll(HABIT)].map(([, name = '', body = '']) => ({
    name,
    texts: new Map([...body.matchAll(CELL)].map(([, id = '', cell = '']) => [id, cell])),
    runs: [...body.matchAll(/^- (.+)$/gm)].map(([, run = '']) => run),
  }));
}

/** The cell with those above it, as the page compiles them. */
function cellsOf({ texts }: Habit, run: string): CellText[] {
  const lesson = queueLesson.sections.flatMap((section) => section.cells);
  const last = lesson.findIndex(({ id }) => id === run);
  return lesson
    .slice(0, last + 1)
    .map(({ id, kind, typescript }) => ({ id, kind, text: texts.get(id) ?? typescript }));
}

async function cameOf(habit: Habit, id: string): Promise<string> {
  const cells = cellsOf(habit, id);
  const compiled = compile(cells);
  if (!compiled.ok) return refused(id, compiled.problem);
  const { outcome, console } = await engine.run(cells, { printWrites: 1 });
  if (outcome.outcome === 'failed') return refused(id, outcome.error);
  const prints = `prints: ${console.join('|')}`;
  return outcome.outcome === 'finished'
    ? `${id} ${prints}`
    : `${id} is ${outcome.outcome}, and ${prints}`;
}

interface Told {
  readonly name: string;
  readonly message: string;
  readonly cell: string | null;
  readonly line: number | null;
}

function refused(id: string, { name, message, cell, line }: Told): string {
  return `${id} is refused in line ${line} of ${cell}: ${name}: ${message}`;
}

describe('as people write over several cells', () => {
  const all = habits();

  test('they were found', () => {
    expect(all).toHaveLength(9);
    expect(all.every(({ texts, runs }) => texts.size > 0 && runs.length > 0)).toBe(true);
  });

  test.each(all)('$name', async (habit) => {
    const came: string[] = [];
    for (const run of habit.runs) came.push(await cameOf(habit, run.split(' ', 1)[0] ?? ''));
    expect(came).toEqual(habit.runs);
  });
});
