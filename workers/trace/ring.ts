/**
 * One thread worker's ring of records and texts, in a shared buffer of its own. One writer (the worker), one
 * reader (the kernel); see FORMAT.md for the record.
 *
 *   header │ records (power of two) │ UTF-16 text units (power of two)
 *
 * Positions only grow and wrap at 2^32; `>>> 0` keeps their difference right.
 */
import { RECORD_WORDS } from './reader';

export const RING = {
  /** Records written: stored after the record's words, so a reader that sees it sees them. */
  WRITTEN: 0,
  /** Records fetched. Stored by the reader. */
  FETCHED: 1,
  DROPPED: 2,
  TEXT_WRITTEN: 3,
  TEXT_FETCHED: 4,
  /** Futex: bumped by the reader after fetching; a writer without room waits on it. */
  ROOM: 5,
} as const;
export const RING_HEADER_WORDS = 16;

export const RING_RECORDS = 32_768;
export const RING_TEXT_UNITS = 131_072;

const RECORDS_BYTES = RING_RECORDS * RECORD_WORDS * 4;
export const RING_BYTES = RING_HEADER_WORDS * 4 + RECORDS_BYTES + RING_TEXT_UNITS * 2;

export interface Ring {
  readonly words: Int32Array;
  /** The same memory as float64, for the time. */
  readonly times: Float64Array;
  readonly text: Uint16Array;
}

export function ringOver(buffer: SharedArrayBuffer): Ring {
  return {
    words: new Int32Array(buffer),
    times: new Float64Array(buffer),
    text: new Uint16Array(buffer, RING_HEADER_WORDS * 4 + RECORDS_BYTES, RING_TEXT_UNITS),
  };
}

/** Unit by unit up to here: a view would cost more. */
const SHORT_TEXT = 32;

/** `length` units of text from a position on; both ends of the ring's text are one. */
export function textOf(text: Uint16Array, start: number, length: number): string {
  let out = '';
  if (length <= SHORT_TEXT) {
    for (let i = 0; i < length; i++)
      out += String.fromCharCode(text[(start + i) & (RING_TEXT_UNITS - 1)] ?? 0);
    return out;
  }
  for (let done = 0; done < length; ) {
    const at = (start + done) & (RING_TEXT_UNITS - 1);
    const part = text.slice(at, at + Math.min(length - done, 4096));
    // biome-ignore lint/plugin/long-spreads: 4,096 at most
    out += String.fromCharCode(...part);
    done += part.length;
  }
  return out;
}

/** Word index of the record with this position. */
export function recordAt(position: number): number {
  return RING_HEADER_WORDS + (position & (RING_RECORDS - 1)) * RECORD_WORDS;
}
