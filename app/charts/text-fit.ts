/**
 * How wide text will be, without a page to measure it on: near enough to choose between a long and a short form.
 * The letters are those of a wide interface font, so that what is said to fit does fit elsewhere as well.
 */
const NARROW = /[ijltfrI.,:;'’|! ()[\]·-]/;
const WIDE = /[mwMW—@%…]/;
/** Hangul, kana, Han: as wide as they are high. */
const SQUARE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/;
const CAPITAL = /[A-Z0-9]/;
const BOLD = 1.1;

export type Weight = 'regular' | 'bold';

/** CSS pixels of one line in the interface font at `sizePx`. */
export function textWidth(text: string, sizePx: number, weight: Weight = 'regular'): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter, sizePx, weight);
  return width;
}

function letterWidth(letter: string, sizePx: number, weight: Weight): number {
  return emsOf(letter) * sizePx * (weight === 'bold' ? BOLD : 1);
}

/** How much of a text is no wider than this, in UTF-16 units. What is longer is not looked at: it may be a book. */
function fittingUnits(text: string, sizePx: number, widthPx: number, weight: Weight): number {
  let units = 0;
  let width = 0;
  for (const letter of text) {
    width += letterWidth(letter, sizePx, weight);
    if (width > widthPx) break;
    units += letter.length;
  }
  return units;
}

/** The first of `texts` that fits; the last one, cut with an ellipsis, if none does. */
export function fitted(
  texts: readonly string[],
  sizePx: number,
  widthPx: number,
  weight: Weight = 'regular',
): string {
  const fits = texts.find((text) => fittingUnits(text, sizePx, widthPx, weight) === text.length);
  if (fits !== undefined) return fits;
  const shortest = texts.at(-1) ?? '';
  if (shortest === '') return '';
  const room = widthPx - textWidth('…', sizePx, weight);
  const units = Math.max(1, fittingUnits(shortest, sizePx, room, weight));
  return `${shortest.slice(0, units).trimEnd()}…`;
}

function emsOf(letter: string): number {
  if (NARROW.test(letter)) return 0.36;
  if (WIDE.test(letter)) return 0.92;
  if (CAPITAL.test(letter)) return 0.66;
  return SQUARE.test(letter) ? 1 : 0.6;
}
