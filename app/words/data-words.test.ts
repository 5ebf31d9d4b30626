import { expect, test } from 'vitest';
import { SHARED } from '../gallery/gallery-traces';
import { modelOf } from '../model/run-model';
import { traceLog } from '../testing/trace-text';
import { dataWords } from './data-words';

const log = traceLog(SHARED);
const model = modelOf(log);

/** The words in each box after the nth event of a kind. */
function boxes(kind: string, nth = 1): Record<string, string> {
  const at = [...log].filter((event) => event.kind === kind)[nth - 1]?.seq ?? log.length - 1;
  const moment = model.momentAt(at + 1);
  return Object.fromEntries(
    model.graph().nodes.flatMap((node) => {
      if (node.node !== 'data') return [];
      const { holds, change } = dataWords(node, moment, (thread) => model.threadLabel(thread));
      return [[node.label, `${holds} | ${change}`]];
    }),
  );
}

/** Those of the only box, at the end of a log or so many events before it. */
function wordsAtEnd(text: string, before = 0): ReturnType<typeof dataWords> {
  const made = modelOf(traceLog(text));
  const [node] = made.graph().nodes.flatMap((each) => (each.node === 'data' ? [each] : []));
  if (!node) throw new Error('no box is drawn');
  const moment = made.momentAt(made.log.length - before);
  return dataWords(node, moment, (thread) => made.threadLabel(thread));
}

test('a Set holds what was added to it', () => {
  const words = wordsAtEnd(`
    main  created tags Set type=set
    main  thread-started taker
    taker thread-began
    main  key-written tags 'b = true' depth=1
    taker key-read tags 'b = true' depth=1
  `);
  expect(words).toEqual({
    holds: '1 entry',
    change: 'main: + b',
  });
});

test('how much it holds, and who changed it last', () => {
  expect(boxes('list-removed')).toEqual({
    buffer: '1 element | taker: − "pear"',
    state: '2 entries | ',
    count: ' | ',
  });
  expect(boxes('variable-read')).toMatchObject({ count: '= 0 | ' });
  expect(boxes('variable-written', 2)).toMatchObject({ count: '= 1 | by taker' });
  expect(boxes('printed')).toEqual({
    buffer: '0 elements | taker: − "fig"',
    state: '2 entries | main: stop = true',
    count: '= 1 | by taker',
  });
});

test('several elements added at once are counted, in the words of the page', () => {
  const words = wordsAtEnd(`
    main  created rows List type=list
    main  thread-started taker
    taker thread-began
    main  list-added rows '2 more' depth=2 arg=2
    taker list-read rows '' depth=2 arg=-1
  `);
  expect(words).toEqual({ holds: '2 elements', change: 'main: + 2' });
});

test.each([
  ["main  key-deleted jobs 'all' depth=0 arg=1", 'main: emptied'],
  // A key of that name; and as files of before have both.
  ["main  key-deleted jobs 'all' depth=0", 'main: − all'],
])('to empty a Map is not to take out one key: %s', (line, change) => {
  const words = wordsAtEnd(`
    main  created jobs Map type=map
    main  thread-started taker
    taker thread-began
    ${line}
    taker key-read jobs 'a missing' depth=0
  `);
  expect(words).toEqual({ holds: '0 entries', change });
});

test.each([
  // `pop()`, `length = 0`, `length = 5`; in Python any change that is told as a whole.
  ["list-removed jobs '4' depth=0 arg=1", '0 elements', 'main: − 4'],
  ["list-removed jobs '' depth=0 arg=-1", '0 elements', 'main: emptied'],
  ["list-removed jobs '' depth=5 arg=-1", '5 elements', 'main: changed'],
  ["list-written jobs '' depth=2 arg=-1", '2 elements', 'main: changed'],
  // `pop()` of an empty one is no change.
  ["list-removed jobs '' depth=0 arg=0", '0 elements', 'main: + 4'],
])('what became of a list last: %s', (line, holds, change) => {
  const words = wordsAtEnd(
    `
    main  created jobs List type=list
    main  thread-started taker
    taker thread-began
    main  list-added jobs '4' depth=1 arg=1
    main  ${line}
    taker list-read jobs '' depth=0 arg=-1
  `,
    1,
  );
  expect(words).toEqual({ holds, change });
});

test('to look for a key that is not there, to take it out, changes nothing', () => {
  const words = wordsAtEnd(`
    main  created jobs Map type=map
    main  thread-started taker
    taker thread-began
    main  key-written jobs 'a = 1' depth=1
    taker key-deleted jobs 'b missing' depth=1
  `);
  expect(words).toEqual({ holds: '1 entry', change: 'main: a = 1' });
});
