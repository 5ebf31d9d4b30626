/** The operations of shared data in shared memory, as one thread makes them. */
import type { DataRef } from '../memory/data-block';
import type { Context } from '../sync/context';
import type { Keys } from './keys';
import { listAll, listLength, listNext, listRead } from './list-reads';
import { listAdd, listRearrange, listSetLength, listTake, listWrite } from './list-writes';
import type { ListOperations, TableOperations } from './operations';
import {
  type Table,
  tableAll,
  tableClear,
  tableDelete,
  tableNext,
  tableRead,
  tableSize,
  tableWrite,
} from './table-memory';

export function listOperations(context: Context): ListOperations {
  return {
    read: (ref, index) => listRead(context, ref, index),
    next: (ref, index) => listNext(context, ref, index),
    length: (ref) => listLength(context, ref),
    all: (ref) => listAll(context, ref),
    write: (ref, index, value) => listWrite(context, ref, index, value),
    add: (ref, values, end) => listAdd(context, ref, values, end),
    take: (ref, end) => listTake(context, ref, end),
    setLength: (ref, length) => listSetLength(context, ref, length),
    rearrange: (ref, how, added) => listRearrange(context, ref, how, added),
  };
}

export function tableOperations(context: Context, keys: Keys): TableOperations {
  const table = (ref: DataRef): Table => ({ context, keys, ref });
  return {
    read: (ref, key) => tableRead(table(ref), keys.of(key), key),
    write: (ref, key, value) => tableWrite(table(ref), keys.of(key), key, value),
    delete: (ref, key) => tableDelete(table(ref), keys.of(key), key),
    clear: (ref) => tableClear(table(ref)),
    size: (ref) => tableSize(table(ref)),
    all: (ref) => tableAll(table(ref)),
    next: (ref, last) => tableNext(table(ref), last),
  };
}
