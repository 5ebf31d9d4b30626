/** A file that begins with JSON: four bytes that say how long it is, the JSON in UTF-8, and from the next whole word on the rest. */
const BEFORE = 4;

export interface WithHead {
  readonly head: unknown;
  /** Where the rest begins. */
  readonly begin: number;
}

/** The file with its head, and room behind it. */
export function bytesWithHead(
  head: unknown,
  room: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly begin: number } {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const begin = wholeWords(BEFORE + text.length);
  const bytes = new Uint8Array(begin + room);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, BEFORE);
  return { bytes, begin };
}

/** null for what does not begin so. */
export function headIn(bytes: Uint8Array<ArrayBuffer>): WithHead | null {
  if (bytes.length < BEFORE) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  try {
    const text = bytes.subarray(BEFORE, BEFORE + length);
    const head: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
    return { head, begin: wholeWords(BEFORE + length) };
  } catch {
    return null;
  }
}

function wholeWords(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
