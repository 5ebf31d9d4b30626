/** Batches of a Python worker, kept until the page fetches them. */
import { nowMs } from '../memory/clock';
import type { EventBatch } from './interface';

export type PythonBatch = Omit<EventBatch, 'dropped'>;

const RECORD_BYTES = 48;
const LINE_WORD = 9;

export class PythonLog {
  #records: ArrayBuffer[] = [];
  #texts: string[] = [];
  dropped = 0;
  /** When something happened last. */
  touched = nowMs();
  /** The place of the last event that has one. */
  place = -1;

  add({ records, texts }: PythonBatch): void {
    this.touched = nowMs();
    this.#records.push(records);
    for (const text of texts) this.#texts.push(text);
    const words = new Int32Array(records);
    for (let at = words.length - 12; at >= 0; at -= 12) {
      const place = words[at + LINE_WORD] ?? -1;
      if (place < 0) continue;
      this.place = place;
      break;
    }
  }

  take(): EventBatch {
    const bytes = this.#records.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const all = new Uint8Array(bytes);
    let at = 0;
    for (const records of this.#records) {
      all.set(new Uint8Array(records), at);
      at += records.byteLength - (records.byteLength % RECORD_BYTES);
    }
    const texts = this.#texts;
    this.#records = [];
    this.#texts = [];
    return { records: all.buffer, texts, dropped: this.dropped };
  }
}
