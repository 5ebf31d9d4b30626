/** Schedules for the real workers: the steps of a way through the graph, and the choices that lead them. */
import type { ScheduleToken } from '../schedule/kept-schedule';
import { encodeToken } from '../schedule/token';
import type { Search } from './search';

/** What every schedule of one program has in common. */
export type SchedulesOf = Omit<ScheduleToken, 'choices' | 'draws'>;

export interface Way {
  /** The thread that makes each step. */
  readonly steps: readonly number[];
  /** Places among those that could move: one for each step at which more than one could. */
  readonly choices: readonly number[];
}

/** @param path who moves at each state, from the beginning */
export function wayOf(search: Search, path: readonly number[]): Way {
  const steps: number[] = [];
  const choices: number[] = [];
  const onStep = (thread: number, able: readonly number[]) => {
    steps.push(thread);
    if (able.length > 1) choices.push(able.indexOf(thread));
  };
  const { moment } = search.beginning(onStep);
  for (const thread of path) search.rules.step(moment, search.mover(moment, thread), onStep);
  return { steps, choices };
}

/** Who moves at each state on the way by which a state was found. */
export function pathTo(search: Search, state: number): number[] {
  const path: number[] = [];
  for (let edge = search.edges.at(search.foundBy.at(state)); edge !== undefined; ) {
    path.push(edge.thread);
    edge = search.edges.at(search.foundBy.at(edge.from));
  }
  return path.reverse();
}

export function tokenOf(of: SchedulesOf, { choices }: Way): string {
  return encodeToken({ ...of, choices });
}
