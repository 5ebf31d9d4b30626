/** A saved run as long as one likes, in the first version of the format, which every build reads. */
import { crc32 } from 'node:zlib';
import { KIND_CODE, NONE, OBJECT_TYPES } from '../trace/events';

/** Of one record, four bytes each. */
const RECORD_WORDS = 12;

/** Of In [9]: a queue of one item, filled and emptied. `SAVED-RUN.md` of the model says what stands in it. */
export function longSavedRun(events: number): string {
  const words = new Int32Array(events * RECORD_WORDS);
  const times = new Float64Array(words.buffer);
  for (let seq = 0; seq < events; seq++) {
    const kind = seq === 0 ? 'created' : seq % 2 === 1 ? 'put' : 'get';
    const depth = seq === 0 ? OBJECT_TYPES.indexOf('queue') : seq % 2;
    const item = seq === 0 ? NONE : (seq + 1) >> 1;
    words.set(
      [seq, KIND_CODE[kind], 0, 0, 0, item, depth, depth, NONE, NONE, 0, 0],
      seq * RECORD_WORDS,
    );
    times[(seq * RECORD_WORDS) / 2 + 1] = seq / 100;
  }
  const run = JSON.stringify({
    cell: 'in-9',
    cells: ['in-9'],
    sources: { 'in-9': 'print(1);' },
    outcome: { outcome: 'finished', ms: events / 100 },
    dropped: 0,
    events,
    texts: [],
    records: Buffer.from(words.buffer).toString('base64'),
  });
  const checksum = crc32(run).toString(16).padStart(8, '0');
  return `{"format":"queuebook-run","version":1,"checksum":"${checksum}","run":${run}}`;
}
