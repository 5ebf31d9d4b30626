/**
 * What was found of a program's orders, asked about one order of lines: it was printed by some schedule, or it is
 * impossible because of a pair of lines that every schedule prints the other way round, or for want of a next line.
 */
import type { OrderOutput, OrdersFound } from '../../../workers/kernel/interface';
import { type Line, linesOf } from './lines';

export type Verdict =
  | { readonly kind: 'possible'; readonly output: OrderOutput }
  /** `earlier` is printed before `later` in every order found; the order asked for has them the other way round. */
  | { readonly kind: 'pair'; readonly earlier: Line; readonly later: Line }
  /** Orders begin like the first `count` lines of this one, but none goes on like it; `nexts`: how they go on. */
  | { readonly kind: 'next'; readonly count: number; readonly nexts: readonly string[] };

export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, i) => line === b[i]);
}

/** What the orders found say of this one. They say all there is to say only when they are complete. */
export function judgeOrder({ outputs }: OrdersFound, asked: readonly string[]): Verdict {
  const output = outputs.find(({ console }) => sameLines(console, asked));
  if (output) return { kind: 'possible', output };
  const lines = linesOf(asked);
  const orders = outputs.map(({ console }) => linesOf(console));
  // Lines that stand close together make the plainest reason.
  for (let distance = 1; distance < lines.length; distance++) {
    for (let i = 0; i + distance < lines.length; i++) {
      const [later, earlier] = [lines[i], lines[i + distance]];
      if (later && earlier && alwaysBefore(orders, earlier, later))
        return { kind: 'pair', earlier, later };
    }
  }
  return nextLine(outputs, asked);
}

/** True when some order has both, and every order that has both has them this way round. */
function alwaysBefore(orders: readonly (readonly Line[])[], earlier: Line, later: Line): boolean {
  let seen = false;
  for (const order of orders) {
    const first = placeOf(order, earlier);
    const then = placeOf(order, later);
    if (first < 0 || then < 0) continue;
    if (first > then) return false;
    seen = true;
  }
  return seen;
}

function nextLine(outputs: readonly OrderOutput[], asked: readonly string[]): Verdict {
  let count = 0;
  const beginLike = (length: number) =>
    outputs.filter(({ console }) => sameLines(console.slice(0, length), asked.slice(0, length)));
  while (count < asked.length && beginLike(count + 1).length > 0) count++;
  const nexts = new Set(beginLike(count).flatMap(({ console }) => console[count] ?? []));
  return { kind: 'next', count, nexts: [...nexts] };
}

function placeOf(order: readonly Line[], { text, nth }: Line): number {
  return order.findIndex((line) => line.text === text && line.nth === nth);
}

/** What a run that nobody commanded printed. */
export interface FreeOutput {
  readonly console: readonly string[];
  /** A line of it has the writes of two threads. */
  readonly together: boolean;
}

/**
 * What a free run printed stands not among all orders: with which other setting it would. It is among them, or that is not
 * known: null.
 */
export function belongsTo(
  { complete, outputs }: OrdersFound,
  settings: { readonly printWrites: 1 | 2; readonly sleeps: 'last' | 'any' },
  free: FreeOutput,
): 'writes' | 'sleeps' | null {
  if (!complete || outputs.some(({ console }) => sameLines(console, free.console))) return null;
  if (free.together && settings.printWrites === 1) return 'writes';
  return settings.sleeps === 'last' ? 'sleeps' : null;
}

/** The order that the book prints, then that of the last free run, then the most frequent; the same sequence each time. */
export function rankOutputs(
  outputs: readonly OrderOutput[],
  marked: readonly (readonly string[] | undefined)[],
): OrderOutput[] {
  const rank = ({ console }: OrderOutput) => {
    const at = marked.findIndex((lines) => lines !== undefined && sameLines(lines, console));
    return at < 0 ? marked.length : at;
  };
  return [...outputs].sort((a, b) => rank(a) - rank(b) || b.schedules - a.schedules);
}
