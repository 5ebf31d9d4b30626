/** Is what stands in a file a run that every view can show? */
import { RECORD_BYTES } from '../../../workers/trace/reader';
import { areTexts, type Fields, isCount, isFields, isText } from '../arrival/fields';
import { checkedOutcome } from '../arrival/outcome-check';
import { textsOfRecords } from '../arrival/records';
import type { RunOnFile } from './saved-run-format';

const MOST_DROPPED = 100_000_000;

/** The run with everything but its records looked at; null if anything is amiss. */
export function checkedRun(run: Fields): RunOnFile | null {
  const { cell, cells, language, sources, dropped, events, texts, records } = run;
  const outcome = checkedOutcome(run.outcome);
  if (!isText(cell) || !areTexts(cells) || !cells.includes(cell)) return null;
  if (language !== undefined && language !== 'python') return null;
  if (!isFields(sources) || !Object.values(sources).every(isText)) return null;
  if (!isCount(dropped) || dropped > MOST_DROPPED || !isCount(events)) return null;
  if (!areTexts(texts) || !isText(records) || outcome === null) return null;
  const known = Object.entries(sources).filter((entry): entry is [string, string] =>
    isText(entry[1]),
  );
  return {
    cell,
    cells,
    ...(language ? { language } : {}),
    sources: Object.fromEntries(known),
    outcome,
    dropped,
    events,
    texts,
    records,
  };
}

/** Is every record one that the recorder could have written? Takes them in pieces. */
export class RecordsCheck {
  #records = 0;
  #texts = 0;

  constructor(private readonly run: RunOnFile) {}

  /** There were as many records, and as many texts, as the file says. */
  get complete(): boolean {
    return this.#records === this.run.events && this.#texts === this.run.texts.length;
  }

  /** The texts of the next records; null if one of them is amiss. */
  take(bytes: Uint8Array<ArrayBuffer>): readonly string[] | null {
    const { events, dropped, cells, texts } = this.run;
    const used = textsOfRecords({
      bytes: bytes.buffer,
      first: this.#records,
      cells: cells.length,
      most: events + dropped,
      texts,
      firstText: this.#texts,
    });
    this.#records += bytes.length / RECORD_BYTES;
    if (used === null || this.#records > events) return null;
    this.#texts += used;
    return texts.slice(this.#texts - used, this.#texts);
  }
}
