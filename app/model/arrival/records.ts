/** Is every record of a log one that the recorder could have written? What is let through here is relied on everywhere. */
import { EVENT_KINDS, KINDS_WITH_TEXT, NONE, OBJECT_TYPES } from '../../../workers/trace/events';
import { LARGEST_NUMBER, RECORD_BYTES, RECORD_WORDS } from '../../../workers/trace/reader';
import { isAmount } from './fields';

/** A run with more than this did not come from here. */
const MOST_THREADS = 4_096;

/** Lists, objects and maps may be as long as they like before anybody records anything of them. */
const ANY_DEPTH = EVENT_KINDS.map((kind) => /^(list|keys?|variable)-/.test(kind));

export interface Records {
  readonly bytes: ArrayBuffer;
  /** The number of the first one. */
  readonly first: number;
  /** Cells of the program. */
  readonly cells: number;
  /** Events that there were at most: no queue can hold more than was put. */
  readonly most: number;
  /** The texts begin at this one. */
  readonly texts: readonly string[];
  readonly firstText: number;
}

/** How many of the texts belong to these records; null if one of them is amiss. */
export function textsOfRecords(records: Records): number | null {
  const { bytes, first, cells, most, texts, firstText } = records;
  const count = bytes.byteLength / RECORD_BYTES;
  if (!Number.isInteger(count)) return null;
  const words = new Int32Array(bytes);
  const times = new Float64Array(bytes);
  let text = firstText;
  for (let i = 0; i < count; i++) {
    const word = (at: number): number => words[i * RECORD_WORDS + at] ?? NONE;
    const code = word(1) & 0xffff;
    const kind = EVENT_KINDS[code];
    const timeMs = times[(i * RECORD_WORDS) / 2 + 1] ?? Number.NaN;
    if (word(0) !== first + i || kind === undefined) return null;
    if (!isAmount(timeMs)) return null;
    // The top bit says how the time was taken.
    if (((word(1) >>> 16) & 0x7fff) >= MOST_THREADS || word(8) >= MOST_THREADS) return null;
    for (let at = 4; at <= 8; at++) if (word(at) < NONE) return null;
    if (word(10) < NONE) return null;
    if (kind === 'created' ? !(word(6) in OBJECT_TYPES) : word(6) > most && !ANY_DEPTH[code])
      return null;
    if (word(7) > most) return null;
    if (word(9) !== NONE && word(9) >>> 16 >= cells) return null;
    if (word(11) === 0) continue;
    if (!KINDS_WITH_TEXT.has(kind)) return null;
    // Less than 0: a number stands in the record itself, and no text beside it.
    if (word(11) < 0) {
      if (-1 - word(11) > LARGEST_NUMBER) return null;
    } else if (texts[text++]?.length !== word(11)) return null;
  }
  return text - firstText;
}
