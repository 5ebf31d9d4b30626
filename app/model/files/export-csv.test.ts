import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { TraceWriter } from '../../testing/trace-writer';
import { modelOf } from '../run-model';
import { countsCsv } from './export-csv';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 300 : 20_000;

test('one line per thread; names that need it are quoted, formulas are not let through', () => {
  const trace = `
    main  created queue Queue              at=0
    main  thread-started =1+1              at=1
    =1+1  thread-began by=main             at=1
    main  thread-started a,"b"             at=1.5
    a,"b" thread-began by=main             at=2
    =1+1  get-blocked queue                at=3
    main  put queue 0 wakes==1+1           at=5
    =1+1  woken queue by=main              at=6
    =1+1  get queue 0                      at=6
    =1+1  thread-ended                     at=8
  `.replace('wakes==1+1', 'other==1+1');
  expect(countsCsv(modelOf(traceLog(trace))).split('\r\n')).toEqual([
    'thread,name,polls,polls_found_nothing,items_taken,items_put,times_parked,running_ms,waiting_ms,lock_ms,sleeping_ms',
    '0,main,0,0,0,1,0,8,0,0,0',
    "1,'=1+1,0,0,1,0,1,4,3,0,0",
    '2,"a,""b""",0,0,0,0,0,6,0,0,0',
    '',
  ]);
});

/** Rows of fields, as RFC 4180 reads them. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('whatever threads are called, the file has their names, and no field begins as a formula does', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', '1');
  const name = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: piece, minLength: 1 }));
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), (names) => {
      const writer = new TraceWriter();
      names.forEach((text, i) => {
        writer.write({ thread: 0, kind: 'thread-started', object: 100 + i, other: i + 1, text });
        writer.write({ thread: i + 1, kind: 'thread-began', other: 0 });
      });
      const model = modelOf(writer.log());
      const [head = [], ...rows] = rowsOf(countsCsv(model));
      expect(rows).toHaveLength(names.length + 1);
      for (const [thread, row] of rows.entries()) {
        expect(row).toHaveLength(head.length);
        const label = model.threadLabel(thread);
        expect([label, `'${label}`]).toContain(row[1]);
        expect(row.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
      }
    }),
    { numRuns: RUNS },
  );
});
