/**
 * Layers of a map: time goes downwards, so a state lies below every state that leads to it. Steps that lead back (a poll
 * that looks again) make no layers. Good ends lie at the very bottom, whatever led there.
 */

/** What is laid out: states by number, [0] the beginning. */
export interface Web {
  readonly count: number;
  readonly edges: readonly { readonly from: number; readonly to: number }[];
  /** By state: inside the region of no return. */
  readonly lost: readonly boolean[];
  /** By state: lies in the last layer. */
  readonly bottom: readonly boolean[];
}

/** Places of edges that lead back to a state on the way to themselves, and of those that leave no state. */
export function backEdges({ count, edges }: Web): ReadonlySet<number> {
  const leaving: number[][] = Array.from({ length: count }, () => []);
  edges.forEach(({ from }, edge) => {
    leaving[from]?.push(edge);
  });
  const back = new Set<number>();
  const state: ('new' | 'open' | 'done')[] = Array.from({ length: count }, () => 'new');
  // A stack of its own: a path of hundreds of states is no depth for calls.
  const stack: { readonly at: number; next: number }[] = [{ at: 0, next: 0 }];
  state[0] = 'open';
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const edge = leaving[top.at]?.[top.next++];
    const to = edge === undefined ? undefined : edges[edge]?.to;
    if (edge === undefined || to === undefined) {
      state[top.at] = 'done';
      stack.pop();
    } else if (state[to] === 'open') back.add(edge);
    else if (state[to] === 'new') {
      state[to] = 'open';
      stack.push({ at: to, next: 0 });
    }
  }
  return back;
}

/** By state: its layer, 0 at the top; the longest way there from the beginning. */
export function layersOf(web: Web, back: ReadonlySet<number>): readonly number[] {
  const { count, edges, bottom } = web;
  const layers = new Array<number>(count).fill(0);
  const waits = new Array<number>(count).fill(0);
  const leaving: number[][] = Array.from({ length: count }, () => []);
  edges.forEach(({ from, to }, edge) => {
    if (back.has(edge)) return;
    leaving[from]?.push(to);
    waits[to] = (waits[to] ?? 0) + 1;
  });
  const open = waits.flatMap((left, state) => (left === 0 ? [state] : []));
  for (const from of open) {
    for (const to of leaving[from] ?? []) {
      layers[to] = Math.max(layers[to] ?? 0, (layers[from] ?? 0) + 1);
      waits[to] = (waits[to] ?? 0) - 1;
      if (waits[to] === 0) open.push(to);
    }
  }
  const last = layers.reduce((most, layer) => Math.max(most, layer), 0);
  return layers.map((layer, state) => (bottom[state] ? last : layer));
}
