/** An engine played by the test, which says what no engine says: the run ends at once, and whoever asked hears of it. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Exploration, Program, RunOptions } from '../../workers/kernel/interface';
import { RECORD_BYTES } from '../../workers/trace/reader';
import { exploreProgram, runProgram, standing, stepsMade, Unreadable } from './programs';

const played = vi.hoisted(() => ({
  drain: vi.fn(),
  run: vi.fn(),
  stop: vi.fn(),
  explore: vi.fn(),
  explored: vi.fn(),
  learn: vi.fn(async () => undefined),
  standing: vi.fn(),
  made: vi.fn(),
}));
const frames = vi.hoisted(() => ({ draw: () => undefined as unknown }));
vi.mock('./engine', () => ({
  EngineLost: class extends Error {},
  ask: (question: (kernel: typeof played) => unknown) => question(played),
  engineIsThere: () => true,
  unlessLost: (error: unknown) => {
    throw error;
  },
}));
vi.mock('../frame-loop', () => ({
  frameLoop: {
    play: (draw: () => void) => {
      frames.draw = draw;
      return () => undefined;
    },
  },
}));

const PROGRAM: Program = {
  cells: ['in-9'],
  words: '',
  main: { text: '', places: [] },
  replica: { text: '', places: [] },
  functions: [],
  classes: [],
  variables: [],
  shared: [],
  writtenFields: null,
  assignments: [],
};
const OPTIONS: RunOptions = { policy: 'free', printWrites: 1 };
const EXPLORATION: Exploration = { limit: 1, sleeps: 'last', printWrites: 1, reduce: true };
const NONE = { records: new ArrayBuffer(0), texts: [], dropped: 0 };
const FORGED = { records: new ArrayBuffer(RECORD_BYTES - 4), texts: [], dropped: 0 };

/** A run that ends when it is stopped, or when the test says so. */
let end: (outcome: unknown) => void;
beforeEach(() => {
  vi.resetAllMocks();
  played.drain.mockResolvedValue(NONE);
  played.explored.mockResolvedValue(null);
  const over = new Promise((resolve) => {
    end = resolve;
  });
  played.run.mockReturnValue(over);
  played.stop.mockImplementation(async () => end({ outcome: 'stopped', reason: 'asked', ms: 1 }));
});

test('a run that says what engines say ends as it was told', async () => {
  const heard: unknown[] = [];
  const running = runProgram(PROGRAM, OPTIONS, (batch) => heard.push(batch));
  end('whatever: nobody has looked at it');
  expect(await running).toBe('whatever: nobody has looked at it');
  expect(heard).toEqual([NONE]);
});

test('events that are none end the run, and nothing of them is handed on', async () => {
  const heard: unknown[] = [];
  played.drain.mockResolvedValue(FORGED);
  const running = runProgram(PROGRAM, OPTIONS, (batch) => heard.push(batch));
  frames.draw();
  await expect(running).rejects.toThrow(Unreadable);
  expect(played.stop).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
});

test('so do the last ones of a run that is over', async () => {
  const running = runProgram(PROGRAM, OPTIONS, () => undefined);
  played.drain.mockResolvedValue({ ...NONE, texts: ['no record has it'] });
  end({ outcome: 'finished', ms: 1 });
  await expect(running).rejects.toThrow(Unreadable);
});

test('so does a standing, and so do steps', async () => {
  // Who looks at them has come by then.
  played.made.mockResolvedValue([]);
  await stepsMade(0);
  for (const ask of [standing, () => stepsMade(0)]) {
    const running = runProgram(PROGRAM, OPTIONS, () => undefined);
    played.standing.mockResolvedValue({ steps: 1, threads: [{}] });
    played.made.mockResolvedValue('steps');
    await ask();
    await expect(running).rejects.toThrow(Unreadable);
  }
});

test('after the end steps that are none reject', async () => {
  played.made.mockResolvedValue([{ thread: 'main' }]);
  await expect(stepsMade(0)).rejects.toThrow(Unreadable);
});

test('orders that are none reject', async () => {
  const found = { complete: true, schedules: 1, runs: 1, ms: 1, outputs: [] };
  played.explore.mockResolvedValue(found);
  expect(await exploreProgram(PROGRAM, EXPLORATION, () => undefined)).toEqual(found);
  played.explore.mockResolvedValue({ ...found, outputs: [{ console: [{}] }] });
  const exploring = exploreProgram(PROGRAM, EXPLORATION, () => undefined);
  await expect(exploring).rejects.toThrow(Unreadable);
});
