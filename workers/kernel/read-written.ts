/** What a run printed and what failed in it, read straight from the rings: all that an exploration keeps of a run. */
import { KIND_CODE, NONE } from '../trace/events';
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

const NAMED = KIND_CODE.named;
const MEMBER = KIND_CODE.member;

/** Adds what objects are called in a run: by the first variable, or else the first field, that held them. */
export function readNames(rings: readonly SharedArrayBuffer[], names: Map<number, string>): void {
  const fields = new Map<number, string>();
  for (const buffer of rings) {
    const { words, text } = ringOver(buffer);
    const count = words[RING.WRITTEN] ?? 0;
    let textAt = 0;
    for (let i = 0; i < count; i++) {
      const at = recordAt(i);
      const kind = (words[at + 1] ?? 0) & 0xffff;
      const length = words[at + 11] ?? 0;
      const object = words[at + (kind === MEMBER ? 10 : 4)] ?? NONE;
      const into = kind === NAMED ? names : fields;
      if ((kind === NAMED || kind === MEMBER) && !into.has(object))
        into.set(object, textOf(text, textAt, length));
      if (length > 0) textAt += length;
    }
  }
  for (const [object, field] of fields) if (!names.has(object)) names.set(object, field);
}
