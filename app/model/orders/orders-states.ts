/**
 * What a program's states say of its orders, beside what running schedule after schedule has found. A search through
 * states that comes to its end knows every order; what real threads have printed is believed before it.
 */
import type { GraphFound } from '../../../workers/graph/interface';
import type { OrdersFound } from '../../../workers/kernel/interface';

export interface Answer {
  /** All that is known of the program's orders; `schedules` of an order: how many were counted so far. */
  readonly found: OrdersFound;
  /** The orders are those that the states tell: running schedules has not come to an end. */
  readonly byStates: boolean;
  /** Tokens of orders that the real threads did not print when their schedule was played. */
  readonly unconfirmed: ReadonlySet<string>;
  /** Of a search that saw all states; else null. */
  readonly counted: Counted | null;
}

export interface Counted {
  readonly states: number;
  /** From the beginning to an end: a decimal number, exact. */
  readonly ways: string;
}

export function answerOf(found: OrdersFound, graph: GraphFound | null): Answer {
  const counted = graph === null || contradicts(found, graph) ? null : countedIn(graph);
  if (graph === null || counted === null || !graph.complete || found.complete)
    return { found, byStates: false, unconfirmed: new Set(), counted };
  const { schedules, runs, ms } = found;
  const seen = new Map(found.outputs.map((output) => [keyOf(output.outcome, output), output]));
  const outputs = graph.outputs.map(({ console, end, error, token }) => ({
    console,
    outcome: end,
    error,
    token,
    schedules: seen.get(keyOf(end, { console, error }))?.schedules ?? 0,
  }));
  return {
    found: { complete: graph.confirmed, schedules, runs, ms, outputs },
    byStates: true,
    unconfirmed: new Set(graph.outputs.flatMap((each) => (each.confirmed ? [] : [each.token]))),
    counted,
  };
}

function countedIn({ states, interleavings }: GraphFound): Counted | null {
  return interleavings === null ? null : { states, ways: interleavings };
}

/** The real threads have printed what the states do not have; or, in all their schedules, not what the states have. */
function contradicts(found: OrdersFound, graph: GraphFound): boolean {
  if (!graph.complete) return false;
  const told = new Set(graph.outputs.map((output) => keyOf(output.end, output)));
  const ended = found.outputs.filter(({ outcome }) => outcome !== 'cut');
  const seen = new Set(ended.map((output) => keyOf(output.outcome, output)));
  return [...seen].some((key) => !told.has(key)) || (found.complete && seen.size < told.size);
}

function keyOf(
  end: string,
  { console, error }: { readonly console: readonly string[]; readonly error: string },
): string {
  return JSON.stringify([end, error, ...console]);
}
