/** What is measured of the engine, on Node's threads and on Web Workers alike: lesson text in, figures out. */
import type { CellText } from '../app/languages/compiler';
import { compile } from '../app/languages/typescript/compile';
import { queueLesson } from '../app/lessons/queue-lesson/queue-lesson';
import type { GraphFound } from '../workers/graph/interface';
import type { Program } from '../workers/kernel/interface';
import type { ThreadKernel } from '../workers/kernel/kernel';
import { TraceLog } from '../workers/trace/reader';

/** Room for the largest job. A page keeps the memory of runs gone by until it collects garbage: no more than needed. */
const MEMORY_BYTES = 48 * 1024 * 1024;
const FETCH_MS = 10;
/** More schedules than any cell measured here has. */
const SCHEDULES = 1_000_000;

export interface Exhausted {
  readonly complete: boolean;
  readonly schedules: number;
  readonly runs: number;
  readonly outputs: number;
  readonly ms: number;
}

export interface Measures {
  /** Runs a program that prints one number. @param trace whether its log is written */
  figure(text: string, trace: boolean): Promise<number>;
  /**
   * Runs every order of a cell of the lesson, or of a broken program.
   * @param reduce false: without partial-order reduction
   * @param limit of runs
   */
  exhaust(cell: string, reduce: boolean, limit?: number): Promise<Exhausted>;
  /**
   * Searches the states of a cell of the lesson, or of a broken program.
   * @param items in place of 1000, where a cell has so many
   * @param confirm plays each output, as whoever judges a program does
   */
  search(cell: string, items: number, confirm?: boolean): Promise<GraphFound>;
}

export function measuresOn(kernel: ThreadKernel): Measures {
  return {
    async figure(text, trace) {
      const program = compiled([{ id: 'cell', kind: 'run', text }]);
      const log = new TraceLog();
      const fetch = () => {
        const { records, texts } = kernel.drain();
        log.append(records, texts);
      };
      const fetching = setInterval(fetch, FETCH_MS);
      try {
        const outcome = await kernel.run(program, {
          policy: 'free',
          printWrites: 1,
          trace,
          memoryBytes: MEMORY_BYTES,
        });
        fetch();
        if (outcome.outcome !== 'finished')
          throw new Error(`a benchmark ended ${JSON.stringify(outcome)}`);
        return printedNumber(log);
      } finally {
        clearInterval(fetching);
      }
    },

    async exhaust(cell, reduce, limit = SCHEDULES) {
      const found = await kernel.explore(compiled(cellsUpTo(cell)), {
        limit,
        sleeps: sleepsOf(cell),
        printWrites: 1,
        reduce,
      });
      const { complete, schedules, runs, ms } = found;
      return { complete, schedules, runs, outputs: found.outputs.length, ms };
    },

    search(cell, items, confirm = false) {
      const texts = cellsUpTo(cell).map((each) => ({
        ...each,
        text: each.text.replaceAll('1000', String(items)),
      }));
      const options = { sleeps: sleepsOf(cell), printWrites: 1, confirm, map: false } as const;
      return kernel.graph(compiled(texts), options);
    },
  };
}

/** As it is judged. */
function sleepsOf(id: string): 'last' | 'any' {
  const broken = queueLesson.workshop?.cells.find((cell) => cell.id === id)?.broken;
  return broken ? (broken.wanted.sleeps ?? 'any') : 'last';
}

/** By their texts: compiling is no part of what is measured. */
const programs = new Map<string, Program>();

function compiled(cells: readonly CellText[]): Program {
  const key = JSON.stringify(cells);
  const known = programs.get(key) ?? newlyCompiled(cells);
  programs.set(key, known);
  return known;
}

function newlyCompiled(cells: readonly CellText[]): Program {
  const result = compile(cells);
  if (!result.ok) throw new Error(`${result.problem.name}: ${result.problem.message}`);
  return result.program;
}

/** A cell of the lesson with those above it, as a run takes them. */
function cellsUpTo(id: string): CellText[] {
  const broken = queueLesson.workshop?.cells.find((cell) => cell.id === id);
  const cells = broken ? [broken] : queueLesson.sections.flatMap((section) => section.cells);
  return cells
    .slice(0, cells.findIndex((cell) => cell.id === id) + 1)
    .map((cell) => ({ id: cell.id, kind: cell.kind, text: cell.typescript }));
}

function printedNumber(log: TraceLog): number {
  for (let seq = log.length - 1; seq >= 0; seq--) {
    const event = log.at(seq);
    if (event?.kind === 'printed') return Number(event.text);
  }
  throw new Error('a benchmark printed nothing');
}
