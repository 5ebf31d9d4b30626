/** Where words stand: about a step beside its line, inside the picture; about an end below it, where there is room. */
import { textWidth } from '../text-fit';
import type { EdgeWay, Point } from './map-ways';

/** CSS pixels; as MapEdges.css has it. */
const SIZE = 12;
const APART = 9;
const BORDER = 4;
const LINE = 14;

/** The left end of the text's line. */
export function nameAt({ middle, side }: EdgeWay, text: string, width: number): Point {
  const own = textWidth(text, SIZE, 'bold');
  const wish = side === 'left' ? middle.x - APART - own : middle.x + APART;
  return { x: Math.max(BORDER, Math.min(wish, width - BORDER - own)), y: middle.y + SIZE / 3 };
}

/** Of several texts: one that would stand on another goes below it. */
export function namesAt(
  names: readonly { readonly way: EdgeWay; readonly text: string }[],
  width: number,
): readonly Point[] {
  const placed: { readonly x: number; readonly y: number; readonly end: number }[] = [];
  return names.map(({ way, text }) => {
    const { x, y: wish } = nameAt(way, text, width);
    const end = x + textWidth(text, SIZE, 'bold');
    let y = wish;
    while (placed.some((each) => Math.abs(each.y - y) < LINE - 1 && each.x < end && x < each.end))
      y += LINE;
    placed.push({ x, y, end });
    return { x, y };
  });
}

/** Between the middles of two ends that both have their word. */
const WORD_APART = 58;

/** By state: whether its end is said below it. Beside another of its sort that says it already there is no need. */
export function saysItsEnd(
  places: readonly Point[],
  ends: readonly (string | null)[],
): readonly boolean[] {
  const says = ends.map(() => false);
  const fromLeft = [...ends.keys()].sort((a, b) => (places[a]?.x ?? 0) - (places[b]?.x ?? 0));
  for (const state of fromLeft) {
    const { x = 0, y = 0 } = places[state] ?? {};
    const said = fromLeft.some((other) => {
      const place = places[other];
      return (
        says[other] && ends[other] === ends[state] && place?.y === y && x - place.x < WORD_APART
      );
    });
    says[state] = ends[state] !== null && !said;
  }
  return says;
}
