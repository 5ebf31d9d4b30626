/** Steps on queues and deques: queue/queue.ts and queue/deque.ts on records. */
import type { Moment } from './moment';
import { GIVES, type Operation } from './operations';
import { LINE } from './records';
import type { Gave, Table } from './table';
import { FOR_EVER } from './times';

export type QueueOperation = Extract<
  Operation,
  { kind: 'put' | 'get' | 'task-done' | 'queue-joined' | 'size-read' | 'shutdown' }
>;

/** @param onWrong hears that tasks were done more often than put, or thrown away */
export function queueStep(
  table: Table,
  moment: Moment,
  thread: number,
  operation: QueueOperation,
  onWrong: () => void,
): Gave {
  const { on } = operation;
  const record = table.record(moment, on);
  const { count, items, shut } = record;
  switch (operation.kind) {
    case 'put':
      if (shut) return GIVES.SHUT;
      if (operation.room > 0 && items.length >= operation.room)
        return table.wait(moment, thread, on, LINE.PUT, true);
      table.set(moment, on, { ...record, items: [...items, operation.value], count: count + 1 });
      table.call(moment, on, LINE.GET, 1);
      return GIVES.DONE;
    case 'get': {
      const [head, ...rest] = items;
      if (head === undefined)
        return shut ? GIVES.SHUT : table.wait(moment, thread, on, LINE.GET, true);
      table.set(moment, on, { ...record, items: rest });
      table.call(moment, on, LINE.PUT, 1);
      return head;
    }
    case 'task-done':
      if (count === 0) {
        onWrong();
        return GIVES.WRONG;
      }
      table.set(moment, on, { ...record, count: count - 1 });
      if (count === 1) table.call(moment, on, LINE.JOIN, FOR_EVER);
      return GIVES.DONE;
    case 'queue-joined':
      return count > 0 ? table.wait(moment, thread, on, LINE.JOIN, false) : GIVES.DONE;
    case 'size-read':
      return items.length;
    case 'shutdown':
      if (operation.immediate) {
        onWrong();
        const left = Math.max(0, count - items.length);
        table.set(moment, on, { ...record, shut: true, items: [], count: left });
        table.call(moment, on, LINE.JOIN, FOR_EVER);
      } else table.set(moment, on, { ...record, shut: true });
      table.call(moment, on, LINE.GET, FOR_EVER);
      table.call(moment, on, LINE.PUT, FOR_EVER);
      return GIVES.DONE;
    default:
      return operation satisfies never;
  }
}

export type DequeOperation = Extract<
  Operation,
  { kind: 'append' | 'appendleft' | 'pop' | 'popleft' | 'length-read' }
>;

export function dequeStep(table: Table, moment: Moment, operation: DequeOperation): number {
  const { on } = operation;
  const record = table.record(moment, on);
  const { items } = record;
  switch (operation.kind) {
    case 'append': {
      const all = [...items, operation.value];
      // What is too much falls out at the other end.
      const from = Math.max(0, all.length - operation.most);
      table.set(moment, on, { ...record, items: all.slice(from) });
      return GIVES.DONE;
    }
    case 'appendleft': {
      const all = [operation.value, ...items];
      table.set(moment, on, { ...record, items: all.slice(0, operation.most) });
      return GIVES.DONE;
    }
    case 'pop': {
      const value = items.at(-1);
      if (value === undefined) return GIVES.WRONG;
      table.set(moment, on, { ...record, items: items.slice(0, -1) });
      return value;
    }
    case 'popleft': {
      const [value, ...rest] = items;
      if (value === undefined) return GIVES.WRONG;
      table.set(moment, on, { ...record, items: rest });
      return value;
    }
    case 'length-read':
      return items.length;
    default:
      return operation satisfies never;
  }
}
