/** A zip cut in two: what lies in it is taken over as it is, packed already. */
import { crc32 } from 'node:zlib';

const END = 0x06054b50;
const LISTED = 0x02014b50;
const STORED = 0x04034b50;
const END_BYTES = 22;
/** 1980-01-01, the first day a zip can tell: the same input makes the same bytes. */
const DATE = 0x21;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Buffer;
}

/** @returns the entries that `isFirst` names, `note` among them; and the others. Folders are left out. */
export function cutZip(
  zip: Buffer,
  isFirst: (name: string) => boolean,
  note: { readonly name: string; readonly text: (others: readonly string[]) => string },
): { readonly first: Buffer; readonly rest: Buffer } {
  const entries = entriesOf(zip).filter(({ name }) => !name.endsWith('/'));
  const first = entries.filter(({ name }) => isFirst(name));
  const rest = entries.filter(({ name }) => !isFirst(name));
  const text = Buffer.from(note.text(rest.map(({ name }) => name)));
  const noted = { name: note.name, method: 0, crc: crc32(text), size: text.length, packed: text };
  return { first: zipOf([...first, noted]), rest: zipOf(rest) };
}

export function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('this is no zip');
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== LISTED) throw new Error('the list of this zip is broken');
    const nameBytes = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameBytes),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      packed: zip.subarray(data, data + zip.readUInt32LE(at + 20)),
    });
    at += 46 + nameBytes + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const about = aboutOf(entry, name);
    const local = Buffer.concat([word(STORED), about, Buffer.alloc(2), name, entry.packed]);
    const listed = Buffer.concat([word(LISTED), half(20), about, Buffer.alloc(16), name]);
    // Where it lies is the last of the sixteen.
    listed.writeUInt32LE(at, 42);
    files.push(local);
    list.push(listed);
    at += local.length;
  }
  const listBytes = list.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listBytes, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...list, end]);
}

/** What stands at an entry and in the list alike, up to the length of its name. */
function aboutOf({ method, crc, size, packed }: Entry, name: Buffer): Buffer {
  return Buffer.concat([
    ...[20, 0, method, 0, DATE].map(half),
    ...[crc, packed.length, size].map(word),
    half(name.length),
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
