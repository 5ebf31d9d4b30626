/**
 * A schedule as a short text that may stand in an address.
 *
 *   version and flags │ 3 bytes: fingerprint of the program │ pairs: choice, how often in a row        base64url
 *
 * Same program and same token give the same log, from the first event to the last.
 */
export interface ScheduleToken {
  readonly choices: readonly number[];
  readonly sleeps: 'last' | 'any';
  readonly printWrites: 1 | 2;
  /** 24 bits of the program's text: a token says when it belongs to another one. */
  readonly fingerprint: number;
}

/** A token that cannot be read. The message is for the learner. */
export class TokenError extends Error {
  override name = 'TokenError';
}

const VERSION = 1;
const FLAG_ANY = 0x10;
const FLAG_TWO_WRITES = 0x20;
const MAX_CHOICES = 262_144;

export function encodeToken({ choices, sleeps, printWrites, fingerprint }: ScheduleToken): string {
  const bytes = [
    VERSION | (sleeps === 'any' ? FLAG_ANY : 0) | (printWrites === 2 ? FLAG_TWO_WRITES : 0),
  ];
  bytes.push((fingerprint >>> 16) & 0xff, (fingerprint >>> 8) & 0xff, fingerprint & 0xff);
  for (let at = 0; at < choices.length; ) {
    const choice = choices[at] ?? 0;
    let count = 1;
    while (choices[at + count] === choice) count++;
    pushNumber(bytes, choice);
    pushNumber(bytes, count);
    at += count;
  }
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Throws TokenError for a text that is no token, is cut short, or comes from a later version. */
export function decodeToken(token: string): ScheduleToken {
  const bytes = bytesOf(token);
  const [first = 0, a = 0, b = 0, c = 0] = bytes;
  if (bytes.length < 4) throw new TokenError('This is not a schedule: it is too short.');
  if ((first & 0x0f) !== VERSION || (first & 0xc0) !== 0) {
    throw new TokenError('This schedule comes from another version of the notebook.');
  }
  const choices: number[] = [];
  let at = 4;
  const next = () => {
    let value = 0;
    for (let shift = 0; shift <= 28; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) throw new TokenError('This schedule is cut short.');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new TokenError('This is not a schedule: a number in it is too large.');
  };
  while (at < bytes.length) {
    const choice = next();
    const count = next();
    if (count === 0 || choices.length + count > MAX_CHOICES)
      throw new TokenError('This is not a schedule.');
    for (let i = 0; i < count; i++) choices.push(choice);
  }
  return {
    choices,
    sleeps: (first & FLAG_ANY) === 0 ? 'last' : 'any',
    printWrites: (first & FLAG_TWO_WRITES) === 0 ? 1 : 2,
    fingerprint: (a << 16) | (b << 8) | c,
  };
}

/** FNV-1a over the program's text, folded to 24 bits. */
export function fingerprintOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

function bytesOf(token: string): number[] {
  if (!/^[A-Za-z0-9_-]*$/.test(token))
    throw new TokenError('This is not a schedule: it has characters that none has.');
  try {
    const binary = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    return Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    throw new TokenError('This schedule is cut short.');
  }
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
