/** Which line of the one language says what a line of the other says, also after the learner has edited. */
type LinePairs = readonly (readonly [typescript: number, python: number])[];

/** Lines, 1-based, to light up in both texts. */
export interface LitLines {
  readonly typescript: readonly number[];
  readonly python: readonly number[];
}

export const NOTHING_LIT: LitLines = { typescript: [], python: [] };

/** What two texts have in common: lines at their beginnings and ends; the lines between were edited. */
function unchanged(
  before: readonly string[],
  now: readonly string[],
): [head: number, tail: number] {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail])
    tail++;
  return [head, tail];
}

/** Where a line of `then` stands in `now`; null if it was edited. Lines are 1-based. */
export function movedLine(then: string, now: string, line: number): number | null {
  if (then === now) return line;
  const [before, after] = [then.split('\n'), now.split('\n')];
  const [head, tail] = unchanged(before, after);
  if (line <= head) return line;
  return line > before.length - tail ? line + after.length - before.length : null;
}

/** The lesson's pairs, with the TypeScript lines renumbered to where they stand in `text`; pairs of edited lines fall away. */
export function currentPairs(original: string, text: string, pairs: LinePairs): LinePairs {
  if (original === text) return pairs;
  const before = original.split('\n');
  const now = text.split('\n');
  const [head, tail] = unchanged(before, now);
  const shift = now.length - before.length;
  return pairs.flatMap(([typescript, python]) => {
    if (typescript <= head) return [[typescript, python] as const];
    if (typescript > before.length - tail) return [[typescript + shift, python] as const];
    return [];
  });
}

/** What one line lights up: itself and its counterparts; nothing if it has none. */
export function litBy(pairs: LinePairs, language: 'typescript' | 'python', line: number): LitLines {
  const [mine, other] = language === 'typescript' ? ([0, 1] as const) : ([1, 0] as const);
  const there = [
    ...new Set(pairs.filter((pair) => pair[mine] === line).map((pair) => pair[other])),
  ];
  if (there.length === 0) return NOTHING_LIT;
  return language === 'typescript'
    ? { typescript: [line], python: there }
    : { typescript: there, python: [line] };
}
