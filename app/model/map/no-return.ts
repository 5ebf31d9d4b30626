/**
 * The region of no return: states from which no schedule finishes any more, and the steps that lead into it. Whatever
 * the threads do there, it is too late; the step before was the fatal one.
 */
import type { GraphEnd, StateMap } from '../../../workers/graph/interface';
import { comingOf } from './state-map';

/** What can still become of a program that is lost. */
export type Doom = Exclude<GraphEnd, 'finished'> | 'either' | 'endless';

export interface NoReturn {
  /** By state: true inside the region. */
  readonly lost: readonly boolean[];
  /** Places in `edges` that lead from outside into it. */
  readonly fatal: readonly number[];
  /** By state: what it can only come to; null outside the region. */
  readonly doom: readonly (Doom | null)[];
}

/** Empty where every state can still finish. */
export function noReturnOf(map: StateMap): NoReturn {
  const good = leadingTo(map, 'finished');
  const lost = good.map((can) => !can);
  const stuck = leadingTo(map, 'stuck');
  const failed = leadingTo(map, 'failed');
  return {
    lost,
    fatal: map.edges.flatMap(({ from, to }, edge) => (!lost[from] && lost[to] ? [edge] : [])),
    doom: lost.map((is, state) =>
      is ? doomOf(stuck[state] === true, failed[state] === true) : null,
    ),
  };
}

/** By state: whether some way leads from it to such an end. Backwards from the ends, each edge once. */
function leadingTo(map: StateMap, end: GraphEnd): readonly boolean[] {
  const coming = comingOf(map);
  const leads = map.states.map((state) => state.end === end);
  const open = leads.flatMap((is, state) => (is ? [state] : []));
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const edge of coming[state] ?? []) {
      const from = map.edges[edge]?.from;
      if (from === undefined || leads[from]) continue;
      leads[from] = true;
      open.push(from);
    }
  }
  return leads;
}

function doomOf(stuck: boolean, failed: boolean): Doom {
  if (stuck && failed) return 'either';
  if (stuck) return 'stuck';
  return failed ? 'failed' : 'endless';
}

/** What of it is known to somebody who has seen no more than these states. */
export function seenOf(
  { edges }: StateMap,
  { lost, fatal, doom }: NoReturn,
  seen: ReadonlySet<number>,
): NoReturn {
  return {
    lost: lost.map((is, state) => is && seen.has(state)),
    fatal: fatal.filter((edge) => seen.has(edges[edge]?.to ?? -1)),
    doom: doom.map((is, state) => (seen.has(state) ? is : null)),
  };
}
