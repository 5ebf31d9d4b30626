/** A merge sort that can stop for a moment: sorting a million things at once is longer than a page may be away. */

const RUN = 2_048;
const AT_ONCE = 8_192;

/** Sorts like `Array.prototype.sort`, stable, and yields after every few thousand comparisons. */
export function* sorting<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Generator<undefined, Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    runs.push(items.slice(at, at + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(yield* merging(runs[i] ?? [], runs[i + 1] ?? [], compare));
      yield;
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merging<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Generator<undefined, Item[]> {
  const out: Item[] = [];
  let j = 0;
  for (const one of first) {
    for (let other = second[j]; other !== undefined && compare(other, one) < 0; other = second[j]) {
      j++;
      out.push(other);
      if (out.length % AT_ONCE === 0) yield;
    }
    out.push(one);
    if (out.length % AT_ONCE === 0) yield;
  }
  for (; j < second.length; j++) {
    const other = second[j];
    if (other !== undefined) out.push(other);
    if (out.length % AT_ONCE === 0) yield;
  }
  return out;
}
