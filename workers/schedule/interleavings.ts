/**
 * How many whole orders one schedule stands for. Steps that touch the same thing come in one order in all of them; every
 * other two may change places. So they are the ways to put the steps in a row such that what happens before a step
 * stays before it ("linear extensions"), counted thread by thread over how far each has come.
 */
import type { Wish } from './steps';

export interface Placed {
  readonly chosen: Wish;
  /** The first step after time was put forward: everything before that comes before everything after. */
  readonly since: number;
  /** For each thread, one past its last step (by index) that happens before this one. */
  readonly clock: readonly number[];
}

/** How far each thread has come: so many states the count may have to look at. */
export function statesOf(steps: readonly Placed[]): number {
  const own = new Map<number, number>();
  for (const { chosen } of steps) own.set(chosen.thread, (own.get(chosen.thread) ?? 1) + 1);
  return [...own.values()].reduce((product, size) => product * size, 1);
}

/** @param most states to look at; null when there are more, or the number is too large to be exact */
export function countOrders(steps: readonly Placed[], most: number): number | null {
  if (statesOf(steps) > most) return null;
  const own = new Map<number, number[]>();
  for (const [index, { chosen }] of steps.entries()) {
    own.set(chosen.thread, [...(own.get(chosen.thread) ?? []), index]);
  }
  const threads = [...own.keys()];
  const sizes = threads.map((thread) => (own.get(thread)?.length ?? 0) + 1);
  const needs = steps.map(({ since, clock }) =>
    threads.map((thread) => {
      const until = Math.max(since, clock[thread] ?? 0);
      return (own.get(thread) ?? []).filter((index) => index < until).length;
    }),
  );
  // From the beginning, one step more each time: how many ways lead to each set of steps made.
  let ways = new Map<number, number>([[0, 1]]);
  for (let made = 0; made < steps.length; made++) {
    const next = new Map<number, number>();
    for (const [state, count] of ways) {
      const done = unpacked(state, sizes);
      let place = 1;
      for (const [i, thread] of threads.entries()) {
        const index = own.get(thread)?.[done[i] ?? 0];
        const free = index !== undefined && isFree(needs[index] ?? [], done, i);
        if (free) next.set(state + place, (next.get(state + place) ?? 0) + count);
        place *= sizes[i] ?? 1;
      }
    }
    ways = next;
  }
  const [count = 0] = ways.values();
  return Number.isSafeInteger(count) ? count : null;
}

function unpacked(state: number, sizes: readonly number[]): number[] {
  let rest = state;
  return sizes.map((size) => {
    const digit = rest % size;
    rest = (rest - digit) / size;
    return digit;
  });
}

function isFree(needs: readonly number[], done: readonly number[], own: number): boolean {
  return needs.every((count, i) => i === own || count <= (done[i] ?? 0));
}

/** Pairs of steps of two threads on the same thing that may change places in this schedule. */
export function swapsIn(steps: readonly Placed[]): (readonly [Wish, Wish])[] {
  const pairs: (readonly [Wish, Wish])[] = [];
  for (const [index, { chosen, since, clock }] of steps.entries()) {
    for (let earlier = since; earlier < index; earlier++) {
      const other = steps[earlier]?.chosen;
      if (other === undefined || other.thread === chosen.thread || other.object !== chosen.object)
        continue;
      if (other.object >= 0 && (clock[other.thread] ?? 0) <= earlier) pairs.push([other, chosen]);
    }
  }
  return pairs;
}
