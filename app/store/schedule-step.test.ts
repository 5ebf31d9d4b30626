import { describe, expect, test } from 'vitest';
import type { StepMade, ThreadStanding } from '../../workers/kernel/interface';
import { fairThread, type Stepping } from './schedule-step';
import { stepOfChoice } from './schedule-stuck';

function made(thread: number, choice = 0): StepMade {
  return { thread, choice, did: 'printed', object: -1, event: 0, cell: null, line: null };
}

function stands(thread: number, choice: number): ThreadStanding {
  return { thread, choice, next: 'printed', object: -1, cell: null, line: null };
}

function stepping(moves: readonly number[], at: number, ...threads: ThreadStanding[]): Stepping {
  return {
    state: 'waiting',
    standing: { steps: at, threads },
    branch: { made: moves.map((thread) => made(thread)), outcome: null },
    at,
    left: [],
  };
}

describe('the fair choice', () => {
  test('is the one that moved longest ago', () => {
    const here = stepping([0, 1, 2, 0, 1], 5, stands(0, 0), stands(1, 1), stands(2, 2));
    expect(fairThread(here)?.thread).toBe(2);
  });

  test('never one that cannot move, and first one that never has', () => {
    const here = stepping([0, 1, 0], 3, stands(0, 0), stands(1, -1), stands(2, 1));
    expect(fairThread(here)?.thread).toBe(2);
    expect(fairThread(stepping([0], 1, stands(0, -1)))).toBeNull();
  });

  test('knows nothing of what came after when the learner has gone back', () => {
    const here = stepping([1, 0, 0, 0, 1], 2, stands(0, 0), stands(1, 1));
    expect(fairThread(here)?.thread).toBe(1);
  });
});

test('the nth choice is found among steps that were no choice', () => {
  const steps = [made(0, -1), made(0, 1), made(1, -1), made(1, 0)];
  expect(stepOfChoice(steps, 1)).toBe(1);
  expect(stepOfChoice(steps, 2)).toBe(3);
});
