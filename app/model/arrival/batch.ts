/** Events as they come out of the frame: looked at batch by batch, before the log has them. */
import type { EventBatch } from '../../../workers/kernel/interface';
import { RECORD_BYTES } from '../../../workers/trace/reader';
import { areTexts, isCount, isFields } from './fields';
import { textsOfRecords } from './records';

export class BatchCheck {
  #events = 0;

  /** @param cells of the program that runs */
  constructor(private readonly cells: number) {}

  /** null if it is none that follows what came before. */
  take(value: unknown): EventBatch | null {
    if (!isFields(value)) return null;
    const { records, texts, dropped } = value;
    if (!(records instanceof ArrayBuffer) || !areTexts(texts) || !isCount(dropped)) return null;
    const first = this.#events;
    this.#events += records.byteLength / RECORD_BYTES;
    const most = this.#events + dropped;
    const used = textsOfRecords({
      bytes: records,
      first,
      cells: this.cells,
      most,
      texts,
      firstText: 0,
    });
    return used === texts.length ? { records, texts, dropped } : null;
  }
}
