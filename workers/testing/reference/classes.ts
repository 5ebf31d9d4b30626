/**
 * How many orders of a program can make a difference, by arithmetic: depth-first over states with P. Godefroid's sleep
 * sets (LNCS 1032, 1996), remembered by state and sleep set. One complete way down is one class: orders that come from
 * each other by letting steps change places that commute.
 *
 * Whether two steps commute is not looked up in a relation, it is tried: both ways round, and the states compared.
 */
import type { ReferenceProgram } from './program';
import { firstState, isAble, keyOf, later, type State, settled, stepped } from './states';

export interface Counted {
  readonly classes: number;
  /** What is printed, and whether the program comes to its end: `finished` or `stuck`, then the console. */
  readonly outcomes: ReadonlySet<string>;
}

/** Null for a program with more states than this. */
export function countClasses(program: ReferenceProgram, mostStates = 60_000): Counted | null {
  const memo = new Map<string, number>();
  const outcomes = new Set<string>();
  const threads = program.threads.map((_, thread) => thread);

  /** @param asleep threads whose next step need not be made here: its orders were seen */
  function count(state: State, asleep: readonly number[]): number {
    const able = threads.filter((thread) => isAble(program, state, thread));
    if (able.length === 0) {
      const next = later(program, state);
      if (next !== null) return count(next, []);
      const finished = state.threads.every(({ ended }) => ended);
      outcomes.add(`${finished ? 'finished' : 'stuck'}\n${state.console}`);
      return 1;
    }
    const key = `${keyOf(state)} ${asleep.join()}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    if (memo.size > mostStates) throw new TooLarge();
    const tried: number[] = [];
    let classes = 0;
    for (const thread of able) {
      if (asleep.includes(thread)) continue;
      const next = stepped(program, state, thread);
      const still = [...asleep, ...tried].filter((other) => commute(state, other, thread, next));
      classes += count(next, still.sort());
      tried.push(thread);
    }
    memo.set(key, classes);
    return classes;
  }

  function commute(state: State, one: number, other: number, afterOther: State): boolean {
    const afterOne = stepped(program, state, one);
    if (!isAble(program, afterOther, one) || !isAble(program, afterOne, other)) return false;
    return keyOf(stepped(program, afterOther, one)) === keyOf(stepped(program, afterOne, other));
  }

  try {
    return { classes: count(settled(program, firstState(program)), []), outcomes };
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}
