/** Runs of lines that say the same in two texts, written out as pairs. */
type LinePair = readonly [typescript: number, python: number];

/**
 * `lineRuns([1, 1], [5, 3, 2])` is `[[1, 1], [5, 3], [6, 4]]`: line 1 says what line 1 says,
 * and two lines from 5 on say what two lines from 3 on say.
 */
export function lineRuns(
  ...runs: readonly (readonly [typescript: number, python: number, count?: number])[]
): LinePair[] {
  return runs.flatMap(([typescript, python, count = 1]) =>
    Array.from({ length: count }, (_, i): LinePair => [typescript + i, python + i]),
  );
}
