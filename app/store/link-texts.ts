/** Texts of cells as one short text for an address: a checksum and JSON, deflated, in base64url. */
import type { CellId } from '../lessons/lesson';
import { bytesOf, checksum, textOf } from '../model/files/saved-run-bytes';

export type LinkedTexts = Readonly<Record<CellId, string>>;

/** A text that unpacks to more than this was not made here. */
const MOST_CHARACTERS = 1_000_000;
const CHECKSUM_DIGITS = 8;

export async function packTexts(texts: LinkedTexts): Promise<string> {
  const json = JSON.stringify(texts);
  const bytes = new TextEncoder().encode(checksum(json) + json);
  const packed = await through(
    bytes,
    new CompressionStream('deflate-raw'),
    Number.POSITIVE_INFINITY,
  );
  return textOf(packed ?? new Uint8Array())
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** null for what is no such text, was cut short, or was changed on its way. */
export async function unpackTexts(code: string): Promise<LinkedTexts | null> {
  try {
    const bytes = bytesOf(code.replaceAll('-', '+').replaceAll('_', '/'));
    if (bytes === null) return null;
    const plain = await through(bytes, new DecompressionStream('deflate-raw'), MOST_CHARACTERS);
    if (plain === null) return null;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
    const json = text.slice(CHECKSUM_DIGITS);
    if (checksum(json) !== text.slice(0, CHECKSUM_DIGITS)) return null;
    const texts: unknown = JSON.parse(json);
    return isTexts(texts) ? texts : null;
  } catch {
    return null;
  }
}

/** null when more than `most` bytes come out: a short text can unpack to gigabytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function isTexts(value: unknown): value is LinkedTexts {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
