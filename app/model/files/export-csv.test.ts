import { expect, test } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { modelOf } from '../run-model';
import { countsCsv } from './export-csv';

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
