/** Where the marks of moments stand above the lanes. */

/** Between the middles of two marks, in CSS pixels: they are numbers, and each is to be pressed. */
const APART = 24;

/** Moves what would lie over one another to the right, and back from the right edge; keeps the order. */
export function spread(wanted: readonly number[], width: number): number[] {
  const places: number[] = [];
  for (const x of wanted)
    places.push(Math.max(x, (places.at(-1) ?? Number.NEGATIVE_INFINITY) + APART));
  for (let i = places.length - 1, most = width; i >= 0; i--, most -= APART)
    places[i] = Math.min(places[i] ?? 0, most);
  return places;
}
