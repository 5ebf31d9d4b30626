/**
 * How wide text will be, without a page to measure it on: near enough to choose between a long and a short form.
 * The letters are those of a wide interface font, so that what is said to fit does fit elsewhere as well.
 */
const NARROW = /[ijltfrI.,:;'’|! ()[\]·-]/;
const WIDE = /[mwMW—@%…]/;
const CAPITAL = /[A-Z0-9]/;
const BOLD = 1.1;

export type Weight = 'regular' | 'bold';

/** CSS pixels of one line in the interface font at `sizePx`. */
export function textWidth(text: string, sizePx: number, weight: Weight = 'regular'): number {
  let ems = 0;
  for (const letter of text)
    ems += NARROW.test(letter)
      ? 0.36
      : WIDE.test(letter)
        ? 0.92
        : CAPITAL.test(letter)
          ? 0.66
          : 0.6;
  return ems * sizePx * (weight === 'bold' ? BOLD : 1);
}

/** The first of `texts` that fits; the last one, cut with an ellipsis, if none does. */
export function fitted(
  texts: readonly string[],
  sizePx: number,
  widthPx: number,
  weight: Weight = 'regular',
): string {
  const fits = texts.find((text) => textWidth(text, sizePx, weight) <= widthPx);
  if (fits !== undefined) return fits;
  let shortest = texts.at(-1) ?? '';
  while (shortest.length > 1 && textWidth(`${shortest}…`, sizePx, weight) > widthPx)
    shortest = shortest.slice(0, -1);
  return shortest === '' ? '' : `${shortest.trimEnd()}…`;
}
