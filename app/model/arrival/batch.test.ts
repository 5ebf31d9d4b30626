/** Batches as they come out of the frame, some of them changed: known as amiss, or every view's model takes them in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_WORDS, TraceLog } from '../../../workers/trace/reader';
import { look } from '../../testing/opened-run-fixture';
import { BUFFER_OF_ONE, FAILED } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { BatchCheck } from './batch';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 600 : 20_000;
const CELLS = ['in-8', 'in-9'];
const FACTS = {
  cell: 'in-9',
  cells: CELLS,
  sources: {},
  outcome: { outcome: 'finished', ms: 1 },
  dropped: 0,
} as const;

interface Batch {
  readonly records: ArrayBuffer;
  readonly texts: readonly string[];
  readonly dropped: number;
}

/** The log as the kernel hands it out, so many events at once. */
function batchesOf(log: TraceLog, atOnce: number): Batch[] {
  const batches: Batch[] = [];
  for (let from = 0; from < log.length; from += atOnce) {
    const count = Math.min(atOnce, log.length - from);
    const words = new Int32Array(count * RECORD_WORDS);
    const texts: string[] = [];
    for (let i = 0; i < count; i++) {
      for (let word = 0; word < RECORD_WORDS; word++)
        words[i * RECORD_WORDS + word] = log.word(from + i, word);
      if (log.word(from + i, RECORD_WORDS - 1) > 0) texts.push(log.at(from + i).text);
    }
    batches.push({ records: words.buffer, texts, dropped: 0 });
  }
  return batches;
}

/** The log that the page would have of them; null when one of them was amiss. */
function arrived(batches: readonly unknown[]): TraceLog | null {
  const check = new BatchCheck(CELLS.length);
  const log = new TraceLog();
  for (const each of batches) {
    const batch = check.take(each);
    if (batch === null) return null;
    log.append(batch.records, batch.texts);
  }
  return log;
}

test.each([1, 7, 1_000])('batches of %i events arrive as they were sent', (atOnce) => {
  for (const trace of [BUFFER_OF_ONE, FAILED]) {
    const log = traceLog(trace);
    expect([...(arrived(batchesOf(log, atOnce)) ?? [])]).toEqual([...log]);
  }
});

test('what is no batch, or not the next one, is known as amiss', () => {
  const [first, second] = batchesOf(traceLog(BUFFER_OF_ONE), 5);
  if (first === undefined || second === undefined) throw new Error('the run is too short');
  for (const forged of [
    null,
    'records',
    { ...first, records: [1, 2] },
    { ...first, records: first.records.slice(0, 40) },
    { ...first, texts: [...first.texts, 'one more'] },
    { ...first, texts: first.texts.map((text) => `${text}!`) },
    { ...first, texts: [{}] },
    { ...first, dropped: -1 },
    second,
  ])
    expect(arrived([forged])).toBeNull();
  expect(arrived([first, first])).toBeNull();
});

test(`${RUNS} changed batches`, { timeout: 600_000 }, () => {
  let shown = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(BUFFER_OF_ONE, FAILED),
      fc.array(
        fc.record({
          at: fc.nat(),
          word: fc.constantFrom(1, 4, 5, 6, 7, 8, 9, 10),
          to: fc.oneof(fc.integer({ min: -2, max: 70 }), fc.integer(), fc.constant(0x7fff_ffff)),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      fc.option(fc.anything(), { freq: 1 }),
      (trace, changes, stranger) => {
        const batches = batchesOf(traceLog(trace), 10);
        for (const { at, word, to } of changes) {
          const { records } = batches[at % batches.length] ?? { records: new ArrayBuffer(4) };
          const words = new Int32Array(records);
          const record = (at >>> 8) % (words.length / RECORD_WORDS);
          words[record * RECORD_WORDS + word] = to;
        }
        const log = arrived(stranger === null ? batches : [...batches, stranger]);
        if (log === null) refused++;
        else {
          shown++;
          look({ ...FACTS, log });
        }
      },
    ),
    { numRuns: RUNS },
  );
  for (const each of [shown, refused]) expect(each).toBeGreaterThan(RUNS / 20);
});
