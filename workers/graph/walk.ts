/** A large graph as numbers in arrays: enough to follow a run through it, and to say what its steps are. */
import type { GraphEdge, Walk } from './interface';
import { Interned } from './interned';
import { copyOf, type Moment } from './moment';
import type { Operation } from './operations';
import type { Search } from './search';

/** What moves of one number have in common; `on`, `line`: as in their operation. */
export interface Move extends Pick<GraphEdge, 'thread' | 'kind' | 'failed'> {
  readonly exchange: readonly number[];
  readonly on: number;
  readonly line: number;
}

export interface Walked extends Walk {
  readonly moves: readonly Move[];
}

/** A move's number is 16 bits. */
const MOST_MOVES = 0xffff;

/** null: its steps are too many different ones. */
export function walkOf(search: Search): Walked | null {
  const first = new Uint32Array(search.states + 1);
  const to = new Uint32Array(search.edges.length);
  const move = new Uint16Array(search.edges.length);
  const moves = new Interned<Move>();
  const all: Move[] = [];
  let at = 0;
  for (let state = 0; state < search.states; state++) {
    first[state] = at;
    const moment = search.momentOf(state);
    for (const edge of search.edgesOf(state)) {
      const made = moveOf(search, moment, edge.thread);
      const number = moves.number(Object.values(made).join(';'), made);
      if (number === all.length) all.push(made);
      to[at] = edge.to;
      move[at++] = number;
    }
  }
  first[search.states] = at;
  return all.length > MOST_MOVES ? null : { first, to, move, moves: all };
}

function moveOf(search: Search, before: Moment, thread: number): Move {
  const { kind, on, line }: Operation = search.operationOf(before, thread);
  const moment = copyOf(before);
  let failed: boolean | undefined;
  search.rules.step(moment, thread, (_, __, made) => {
    failed ??= made.failed;
  });
  const exchange = search.exchange(moment);
  const stays = exchange.every((place, each) => place === each);
  return { thread, kind, failed: failed === true, exchange: stays ? [] : exchange, on, line };
}
