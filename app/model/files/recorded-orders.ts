/** All orders that a cell's program can print, with a run of each: RECORDED-RUN.md. */
import type { OrdersFound } from '../../../workers/kernel/interface';
import { ordersFrom } from '../arrival/answers';
import { isCount, isFields, isText, listOf } from '../arrival/fields';
import { bytesWithHead, headIn } from './file-head';
import { type Made, madeFrom } from './recorded-run';

const FORMAT = 'queuebook-orders';
const VERSION = 1;

export interface RecordedOrders {
  readonly made: Made;
  /** Of the texts that ran. */
  readonly fingerprint: string;
  readonly found: OrdersFound;
  /** A recorded run for each of the outputs, in their order. */
  readonly runs: readonly Uint8Array<ArrayBuffer>[];
}

/** The file before it is compressed. */
export function ordersBytes({ runs, ...about }: RecordedOrders): Uint8Array<ArrayBuffer> {
  const lengths = runs.map((run) => run.length);
  const room = lengths.reduce((sum, each) => sum + each, 0);
  const { bytes, begin } = bytesWithHead(
    { format: FORMAT, version: VERSION, ...about, lengths },
    room,
  );
  let at = begin;
  for (const run of runs) {
    bytes.set(run, at);
    at += run.length;
  }
  return bytes;
}

/** null for what is no such file, or was cut short. */
export function recordedOrders(bytes: Uint8Array<ArrayBuffer>): RecordedOrders | null {
  const read = headIn(bytes);
  if (read === null || !isFields(read.head)) return null;
  const { format, version, fingerprint } = read.head;
  if (format !== FORMAT || version !== VERSION || !isText(fingerprint)) return null;
  const made = madeFrom(read.head.made);
  const found = ordersFrom(read.head.found);
  const lengths = listOf(read.head.lengths, (each) => (isCount(each) ? each : null));
  if (made === null || found === null || lengths?.length !== found.outputs.length) return null;
  const runs: Uint8Array<ArrayBuffer>[] = [];
  let at = read.begin;
  for (const length of lengths) {
    // Pieces of their own: numbers are read at whole words.
    runs.push(bytes.slice(at, at + length));
    at += length;
  }
  return at === bytes.length ? { made, fingerprint, found, runs } : null;
}
