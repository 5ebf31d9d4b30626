/** What a run printed and what failed in it, read straight from the rings: all that an exploration keeps of a run. */
import { KIND_CODE } from '../trace/events';
import { RING, recordAt, ringOver, textOf } from '../trace/ring';

export interface Written {
  readonly console: string;
  /** `Name: message` of the first thread that failed, or ''. */
  readonly error: string;
  /** False when a ring had no room for all of it. */
  readonly whole: boolean;
}

const PRINTED = KIND_CODE.printed;
const NEWLINE = KIND_CODE['newline-printed'];
const FAILED = KIND_CODE['thread-failed'];

/** @param rings from their beginning; nobody writes any more */
export function readWritten(rings: readonly SharedArrayBuffer[]): Written {
  const written: { readonly seq: number; readonly kind: number; readonly text: string }[] = [];
  let whole = true;
  for (const buffer of rings) {
    const { words, text } = ringOver(buffer);
    const count = words[RING.WRITTEN] ?? 0;
    let textAt = 0;
    if (words[RING.DROPPED] !== 0) whole = false;
    for (let i = 0; i < count; i++) {
      const at = recordAt(i);
      const kind = (words[at + 1] ?? 0) & 0xffff;
      const length = words[at + 11] ?? 0;
      if (kind === PRINTED || kind === NEWLINE || kind === FAILED) {
        written.push({ seq: words[at] ?? 0, kind, text: textOf(text, textAt, length) });
      }
      // Less than 0: a number, which has no text in the ring.
      if (length > 0) textAt += length;
    }
  }
  written.sort((a, b) => a.seq - b.seq);
  let console = '';
  let error = '';
  for (const { kind, text } of written) {
    if (kind === PRINTED) console += text;
    else if (kind === NEWLINE) console += '\n';
    else if (error === '') error = text;
  }
  return { console, error, whole };
}
