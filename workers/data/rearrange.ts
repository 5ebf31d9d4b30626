/** What puts a list's elements into another order or takes some out, in one step. Pure: elements may be anything. */

export type Rearrangement =
  | { readonly how: 'reverse' | 'sort' }
  /** As `splice(from, most, …added)`; null: it was not given. */
  | { readonly how: 'splice'; readonly from: number | null; readonly most: number | null };

/**
 * Changes `elements`, and returns those taken out.
 * @param added what a splice puts in
 * @param shownBy what `sort` orders by, as texts
 */
export function rearrange<T>(
  elements: T[],
  how: Rearrangement,
  added: readonly T[],
  shownBy: (element: T) => unknown,
): readonly T[] {
  switch (how.how) {
    case 'reverse':
      elements.reverse();
      return [];
    case 'sort':
      elements.sort((a, b) => byText(shownBy(a), shownBy(b)));
      return [];
    case 'splice': {
      if (how.from === null) return [];
      if (how.most === null) return elements.splice(how.from);
      const after = elements.splice(how.from);
      const removed = after.splice(0, how.most);
      for (const each of added) elements.push(each);
      for (const each of after) elements.push(each);
      return removed;
    }
    default:
      return how satisfies never;
  }
}

/** The order of `sort()` without a comparison: as texts, undefined last. */
function byText(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
