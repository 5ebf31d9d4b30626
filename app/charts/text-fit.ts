/** How wide text will be, without a page to measure it on: near enough to choose between a long and a short form. */
const NARROW = /[ijltfrI1.,:;'’|! ()[\]·-]/;
const WIDE = /[mwMW—@%]/;
const CAPITAL = /[A-Z0-9]/;

/** CSS pixels of one line in the interface font at `sizePx`. */
export function textWidth(text: string, sizePx: number): number {
  let ems = 0;
  for (const letter of text)
    ems += NARROW.test(letter)
      ? 0.34
      : WIDE.test(letter)
        ? 0.88
        : CAPITAL.test(letter)
          ? 0.65
          : 0.57;
  return ems * sizePx;
}

/** The first of `texts` that fits; the last one, cut with an ellipsis, if none does. */
export function fitted(texts: readonly string[], sizePx: number, widthPx: number): string {
  const fits = texts.find((text) => textWidth(text, sizePx) <= widthPx);
  if (fits !== undefined) return fits;
  let shortest = texts.at(-1) ?? '';
  while (shortest.length > 1 && textWidth(`${shortest}…`, sizePx) > widthPx)
    shortest = shortest.slice(0, -1);
  return shortest === '' ? '' : `${shortest.trimEnd()}…`;
}
