/**
 * Classes once more, the slow and plain way: every whole order, and two are one class when letting neighbours that
 * commute change places leads from one to the other. To check `countClasses` against, on small programs.
 */
import type { ReferenceProgram } from './program';
import { firstState, isAble, keyOf, later, type State, settled, stepped } from './states';

/** Null for a program with more orders than this. */
export function countBySwaps(program: ReferenceProgram, most = 20_000): number | null {
  const first = settled(program, firstState(program));
  const orders = new Map<string, number>();
  const parents: number[] = [];
  const rootOf = (order: number): number => {
    const parent = parents[order] ?? order;
    return parent === order ? order : rootOf(parent);
  };
  /** Moments at which time passes stay where they are: nothing changes places with them. */
  function walk(state: State, path: string): boolean {
    if (orders.size > most) return false;
    const able = ableIn(program, state);
    if (able.length > 0) {
      return able.every((thread) => walk(stepped(program, state, thread), path + thread));
    }
    const next = later(program, state);
    if (next !== null) return walk(next, `${path}|`);
    parents.push(orders.size);
    orders.set(path, orders.size);
    return true;
  }
  if (!walk(first, '')) return null;
  for (const [path, order] of orders) {
    let state = first;
    for (let i = 0; i + 1 < path.length; i++) {
      const [one, two] = [Number(path[i]), Number(path[i + 1])];
      if (
        path[i] !== '|' &&
        path[i + 1] !== '|' &&
        one !== two &&
        commute(program, state, one, two)
      ) {
        const other = orders.get(path.slice(0, i) + two + one + path.slice(i + 2));
        if (other === undefined) throw new Error(`an order is missing: ${path} at ${i}`);
        parents[rootOf(order)] = rootOf(other);
      }
      state = path[i] === '|' ? (later(program, state) ?? state) : stepped(program, state, one);
    }
  }
  return [...orders.values()].filter((order) => rootOf(order) === order).length;
}

function ableIn(program: ReferenceProgram, state: State): number[] {
  return program.threads.flatMap((_, thread) => (isAble(program, state, thread) ? [thread] : []));
}

function commute(program: ReferenceProgram, state: State, one: number, two: number): boolean {
  if (!isAble(program, state, two)) return false;
  const [first, second] = [stepped(program, state, one), stepped(program, state, two)];
  if (!isAble(program, first, two) || !isAble(program, second, one)) return false;
  return keyOf(stepped(program, first, two)) === keyOf(stepped(program, second, one));
}
