import { describe, expect, it } from 'vitest';
import { NONE, PLAIN_ITEM_BASE } from '../../workers/trace/events';
import { GET_THAT_WAITS } from './trace-fixtures';
import { traceLog } from './trace-text';

describe('traces as text', () => {
  it('writes one record per event, objects named, threads numbered in order of start', () => {
    const kinds = [...traceLog(GET_THAT_WAITS)].map(
      ({ seq, thread, kind, object }) => `${seq} ${thread} ${kind} ${object}`,
    );
    expect(kinds.slice(0, 5)).toEqual([
      '0 0 created 0',
      '1 0 named 0',
      '2 0 created 1',
      '3 0 thread-started 1',
      '4 1 thread-began 1',
    ]);
  });

  it('follows depth and unfinished, unless they are given', () => {
    const log = traceLog(`
      main created q Queue maxsize=2
      main put q 4
      main put q "value" line=7 cell=2
      main get q 4
      main task-done q
      main get q depth=9
    `);
    const [, , put, putValue, get, done, given] = [...log];
    expect(put).toMatchObject({ item: 4, depth: 1, unfinished: 1, line: NONE });
    expect(putValue).toMatchObject({
      item: PLAIN_ITEM_BASE,
      text: 'value',
      depth: 2,
      unfinished: 2,
      line: 7,
      cell: 2,
    });
    expect(get).toMatchObject({ item: 4, depth: 1, unfinished: 2 });
    expect(done).toMatchObject({ depth: 1, unfinished: 1 });
    expect(given).toMatchObject({ depth: 9 });
  });

  it('says which word it does not know', () => {
    expect(() => traceLog('main jumps')).toThrow('no event kind is called jumps');
    expect(() => traceLog('bob printed "x"')).toThrow('no thread is called bob yet');
    expect(() => traceLog('main put q 1')).toThrow('nothing is called q yet');
  });
});
