/** What one replay tells: the operation whose result nobody knows, and those before it whose result is nearly always the same. */
import { expect, test } from 'vitest';
import { Recorder } from '../trace/recorder';
import { RING_BYTES, ringOver } from '../trace/ring';
import { Alike } from './alike';
import { GIVES, Suspended, Unable } from './operations';
import { Replay } from './replay';
import { FOR_EVER } from './times';

const NOBODY = -1;

function replayOf(history: readonly number[], mostGuessed: number): Replay {
  const ring = ringOver(new SharedArrayBuffer(RING_BYTES));
  const recorder = new Recorder(new Int32Array(64), ring, () => 0);
  return new Replay(1, history, recorder, () => undefined, new Alike(null), mostGuessed);
}

const get = { kind: 'get', on: 3, limitS: FOR_EVER } as const;
const print = { kind: 'printed', on: NOBODY, text: 'a' } as const;

test('it goes on with what is nearly always so, and stops where it may be this or that', () => {
  const replay = replayOf([7], 10);
  expect(replay.pass(get)).toBe(7);
  expect(replay.pass({ kind: 'lock-acquired', on: 4, limitS: FOR_EVER })).toBe(GIVES.YES);
  expect(replay.pass(print)).toBe(GIVES.DONE);
  expect(() => replay.pass(get)).toThrow(Suspended);
  expect(replay.guessed.map(({ operation, gave }) => [operation.kind, gave])).toEqual([
    ['lock-acquired', GIVES.YES],
    ['printed', GIVES.DONE],
  ]);
  expect(replay.found?.kind).toBe('get');
  // What the code does after having been thrown out is nothing.
  expect(() => replay.pass(print)).toThrow(Suspended);
  expect(replay.guessed).toHaveLength(2);
});

test('not more often than it may, and not what is limited in time', () => {
  const once = replayOf([], 1);
  once.pass(print);
  expect(() => once.pass(print)).toThrow(Suspended);
  expect(once.found?.kind).toBe('printed');
  expect(() => replayOf([], 9).pass({ ...get, kind: 'lock-acquired', limitS: 1 })).toThrow(
    Suspended,
  );
});

test('what cannot be followed counts only where the code comes to it for certain', () => {
  const guessed = replayOf([], 9);
  guessed.pass(print);
  expect(() => guessed.refuse('a clock')).toThrow(Suspended);
  expect(guessed.found).toBeNull();
  const certain = replayOf([GIVES.DONE], 9);
  certain.pass(print);
  expect(() => certain.refuse('a clock')).toThrow(Suspended);
  expect(() => certain.found).toThrow(Unable);
});
