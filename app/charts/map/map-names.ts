/** Where the words about a step stand: beside its line, and inside the picture. */
import { textWidth } from '../text-fit';
import type { EdgeWay, Point } from './map-ways';

/** CSS pixels; as MapEdges.css has it. */
const SIZE = 12;
const APART = 9;
const BORDER = 4;

/** The left end of the text's line. */
export function nameAt({ middle, side }: EdgeWay, text: string, width: number): Point {
  const own = textWidth(text, SIZE, 'bold');
  const wish = side === 'left' ? middle.x - APART - own : middle.x + APART;
  return { x: Math.max(BORDER, Math.min(wish, width - BORDER - own)), y: middle.y + SIZE / 3 };
}
