import type { CellEdit } from '../lesson';

/** A `resize` that takes 2 ms, written above the cell's first line: the nearest definition is the one that counts. */
export function slowResize(
  { typescript, python }: Readonly<Record<'typescript' | 'python', string>>,
  watch: CellEdit['watch'],
): CellEdit {
  return {
    apply: 'explain.edit.slow',
    undo: 'explain.edit.slow.undo',
    watch,
    pieces: {
      typescript: [
        {
          find: typescript,
          replace: `function resize(item: Item) {
  sleep(0.002); // slow: 2 ms for each item
  return item;
}

${typescript}`,
        },
      ],
      python: [
        {
          find: python,
          replace: `def resize(item):
    sleep(0.002)  # slow: 2 ms for each item
    return item

${python}`,
        },
      ],
    },
  };
}
