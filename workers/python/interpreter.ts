/** The seam between the two languages: what Python calls (`globalThis.qb…`), and typed calls into qb/*.py. */
import type { PyodideAPI } from 'pyodide';
import type { PythonProblem, PythonProgram, RestOfLibrary } from '../kernel/interface';
import type { PythonFailure, PythonWaiting } from '../kernel/python-api';
import { RECORD_WORDS } from '../trace/reader';
import type { PythonDirector } from './python-director';
import { Stacks } from './stacks';

/** As in library.py. */
const REST_PATH = '/lib/python_rest.zip';

export interface Result {
  readonly status: 'finished' | 'stuck' | 'cut' | 'repeated';
  readonly waiting: readonly PythonWaiting[];
  readonly failure: PythonFailure | undefined;
  readonly dropped: number;
  readonly console: string;
  /** Something was shared that is no step: orders of it were not told apart. */
  readonly vague: boolean;
}

export interface Interpreter {
  /** Runs a little program, whose log is forgotten with the next. */
  warmUp(): Promise<void>;
  /** Reads a program; null when it can be run. */
  check(program: PythonProgram): PythonProblem | null;
  /** The program's text without comments and blank space. */
  words(program: PythonProgram): string;
  run(
    program: PythonProgram,
    how: { readonly commanded: boolean; readonly keep: boolean; readonly printWrites: 1 | 2 },
  ): Promise<Result>;
  /** Records and texts since the last call; null when there are none. */
  take(): { records: ArrayBuffer; texts: string[] } | null;
  seq(): number;
  /** What objects of the last run are called. */
  names(): ReadonlyMap<number, string>;
  wouldWait(thread: number): boolean;
  /** A full collection. Safe also while stacks are suspended; automatic ones are off. */
  collect(): void;
}

export interface Hooks {
  readonly director: PythonDirector;
  /** A promise that is fulfilled when the learner has chosen. */
  pause(): Promise<void>;
  flush(): void;
  /** Another thread moves now. */
  turned(): void;
  failed(error: unknown): void;
  readonly rest: RestOfLibrary;
}

/** What Python hands over of a run's end, after `toJs`. */
type Outcome = readonly [
  status: Result['status'],
  waiting: readonly (readonly [string, string, number, number, number])[],
  failure: readonly [string, string, string, number, string] | undefined,
  dropped: number,
  console: string,
  vague: boolean,
];

/** A problem, after `toJs`: None is undefined there. */
type Told = readonly [string, string, number, number | undefined, number | undefined];

/** A Program of program.py, until it is let go. */
interface PythonObject {
  readonly words: string;
  destroy(): void;
}

export function interpreterOf(python: PyodideAPI, hooks: Hooks): Interpreter {
  const { director } = hooks;
  const stacks = new Stacks();
  Object.assign(globalThis, {
    qbSwitch: (me: number, next: number) => {
      hooks.turned();
      return stacks.switchTo(me, next);
    },
    qbSpawn: (me: number, slot: number) => {
      hooks.turned();
      return stacks.spawn(me, slot, hooks.failed);
    },
    qbTurn: director.turn.bind(director),
    qbWait: director.wait.bind(director),
    qbCalled: director.called.bind(director),
    qbBegun: director.begun.bind(director),
    qbNote: (state: number, nth: number, room: number) => director.note({ state, nth, room }),
    qbLeft: director.left.bind(director),
    qbAgain: director.again.bind(director),
    qbSpun: director.spun.bind(director),
    qbSteps: director.steps.bind(director),
    qbWrote: director.wrote.bind(director),
    qbAsked: director.asked.bind(director),
    qbNow: director.now.bind(director),
    qbPause: hooks.pause,
    qbFlush: hooks.flush,
    qbRest: async () => python.FS.writeFile(REST_PATH, new Uint8Array(await hooks.rest())),
  });
  python.runPython('from qb import world; world.connect()');
  const world = python.pyimport('qb.world');
  const logs = python.pyimport('qb.log');
  const runs = python.pyimport('qb.run');
  const programs = python.pyimport('qb.program');
  const warm = python.pyimport('qb.warm');
  const consoles = python.pyimport('qb.console');
  const garbage = python.pyimport('gc');
  const log = logs.log;
  const carry = python.runPython('from qb import world\nlambda slot: world.world.carry(slot)');
  stacks.connect((slot) => carry.callPromising(slot));
  /** The last one that was read: whoever asks what is wrong with a program has it run next. */
  let known: { readonly texts: string; readonly program: PythonObject } | undefined;

  /** What is wrong with its texts; undefined when it has become the known one. */
  const read = ({ names, kinds, texts }: PythonProgram): Told | undefined => {
    const written = JSON.stringify([names, kinds, texts]);
    if (known?.texts === written) return undefined;
    const found = programs.read(python.toPy(names), python.toPy(kinds), python.toPy(texts));
    const program: PythonObject | undefined = found.get(0);
    const problem = found.get(1);
    const told: Told | undefined = problem?.toJs();
    problem?.destroy();
    found.destroy();
    known?.program.destroy();
    known = program && { texts: written, program };
    return told;
  };

  const programOf = (of: PythonProgram): PythonObject => {
    const told = read(of);
    if (known === undefined) throw new Error(told?.join(' '));
    return known.program;
  };

  return {
    warmUp: () => warm.run_once.callPromising(),
    check(program) {
      const told = read(program);
      if (told === undefined) return null;
      const [name, message, cell, line, column] = told;
      const at = program.cells[cell] ?? '';
      return { name, message, cell: at, line: line ?? null, column: column ?? null };
    },

    words: (program) => programOf(program).words,

    async run(program, { commanded, keep, printWrites }) {
      consoles.writes.set(0, printWrites);
      await runs.run.callPromising(programOf(program), commanded, keep);
      const told = runs.outcome();
      const [status, waiting, failure, dropped, console, vague]: Outcome = told.toJs();
      told.destroy();
      return {
        status,
        dropped,
        console,
        vague,
        waiting: waiting.map(([thread, kind, object, other, place]) => ({
          thread,
          kind,
          object,
          other,
          place,
        })),
        failure: failure && {
          name: failure[0],
          message: failure[1],
          thread: failure[2],
          place: failure[3],
          traceback: failure[4],
        },
      };
    },

    take() {
      const count: number = log.kept;
      if (count === 0) return null;
      const buffer = log.buffer.getBuffer('u8');
      const records: ArrayBuffer = buffer.data.slice(0, count * RECORD_WORDS * 4).buffer;
      buffer.release();
      const texts: string[] = log.texts.toJs();
      log.taken();
      return { records, texts };
    },

    seq: () => log.seq,
    names: () => {
      const names: readonly (readonly [number, string])[] = log.all_names().toJs();
      return new Map(names);
    },
    wouldWait: (thread) => world.would_wait(thread),
    collect: () => {
      garbage.collect();
    },
  };
}
