/** Steps on locks and conditions: sync/lock.ts on records. */
import { type Moment, STATUS } from './moment';
import { GIVES, type Operation } from './operations';
import { LINE } from './records';
import type { Gave, Table } from './table';
import { NO_WAIT } from './times';

export type LockOperation = Extract<
  Operation,
  { kind: 'lock-acquired' | 'lock-released' | 'lock-read' | 'wait-blocked' | 'notified' }
>;

/** @param first from the gate; else from where it waited */
export function lockStep(
  table: Table,
  moment: Moment,
  thread: number,
  operation: LockOperation,
  first: boolean,
): Gave {
  const { on } = operation;
  const record = table.record(moment, on);
  const mine = (lock: number) => table.record(moment, lock).count === thread + 1;
  switch (operation.kind) {
    case 'lock-acquired': {
      if (record.count === 0) {
        table.set(moment, on, { ...record, count: thread + 1 });
        return GIVES.YES;
      }
      // It waits at least once, whatever its limit.
      const waits = first && operation.limitS !== NO_WAIT;
      if (!waits && table.isLate(moment, thread)) return GIVES.NO;
      return table.wait(moment, thread, on, LINE.ONLY, false);
    }
    case 'lock-released':
      if (record.count === 0) return GIVES.WRONG;
      release(table, moment, on);
      return GIVES.DONE;
    case 'lock-read':
      return record.count === 0 ? GIVES.NO : GIVES.YES;
    case 'wait-blocked':
      if (!first) return moment.statuses[thread] === STATUS.CALLED ? GIVES.YES : GIVES.NO;
      if (!mine(operation.lock)) return GIVES.WRONG;
      release(table, moment, operation.lock);
      return table.wait(moment, thread, on, LINE.ONLY, false);
    case 'notified':
      if (!mine(operation.lock)) return GIVES.WRONG;
      table.call(moment, on, LINE.ONLY, operation.count);
      return GIVES.DONE;
    default:
      return operation satisfies never;
  }
}

function release(table: Table, moment: Moment, lock: number): void {
  table.set(moment, lock, { ...table.record(moment, lock), count: 0 });
  table.call(moment, lock, LINE.ONLY, 1);
}
