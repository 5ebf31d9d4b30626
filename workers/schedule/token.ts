/**
 * A schedule as a short text that may stand in an address.
 *
 *   version and flags │ version of the step rules │ 3 bytes: fingerprint of the program │ drawn: seed, depth
 *   │ pairs: choice, how often in a row │ 2 bytes: checksum of all that                             base64url
 *
 * Same program and same token give the same log, from the first event to the last. A token of earlier step rules is
 * carried over to today's (step-rules.ts), or refused with the reason.
 */
import type { ScheduleToken } from './kept-schedule';
import { MAX_STEPPED } from './plan';
import { carriedOver, STEP_RULES } from './step-rules';

/** A token that cannot be read. The message is for the learner. */
export class TokenError extends Error {
  override name = 'TokenError';
}

/**
 * Of the layout above, and of what the fingerprint is taken of. 1 and 2: of the compiled text, without a version of the
 * step rules, so they cannot be told to belong to a text any more. 3: of the sources' own words.
 */
const VERSION = 3;
/** 4: also says which shared data makes steps. */
const VERSION_STEPPED = 4;
const UNTRACEABLE: readonly number[] = [1, 2];
const FLAG_ANY = 0x10;
const FLAG_TWO_WRITES = 0x20;
const FLAG_RANDOM = 0x40;
const FLAG_PCT = 0x80;
const MAX_CHOICES = 262_144;
const HEAD_BYTES = 5;
const CHECK_BYTES = 2;

export function encodeToken(token: ScheduleToken): string {
  const { choices, draws, stepped, fingerprint } = token;
  const bytes = [(stepped ? VERSION_STEPPED : VERSION) | flagsOf(token), STEP_RULES];
  bytes.push((fingerprint >>> 16) & 0xff, (fingerprint >>> 8) & 0xff, fingerprint & 0xff);
  if (draws) {
    pushNumber(bytes, draws.seed);
    pushNumber(bytes, draws.depth);
  }
  if (stepped) {
    pushNumber(bytes, stepped.length);
    for (const number of stepped) pushNumber(bytes, number);
  }
  for (let at = 0; at < choices.length; ) {
    const choice = choices[at] ?? 0;
    let count = 1;
    while (choices[at + count] === choice) count++;
    pushNumber(bytes, choice);
    pushNumber(bytes, count);
    at += count;
  }
  const check = checksumOf(bytes);
  bytes.push(check >>> 8, check & 0xff);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws TokenError for a text that is no token, is cut short, or comes from a version that cannot be played. */
export function decodeToken(token: string): ScheduleToken {
  if (token.startsWith('py.'))
    throw new TokenError(
      'This schedule belongs to a text in Python. Press Python at the cell, and play it there.',
    );
  const all = bytesOf(token);
  const [first = 0, rules = 0, a = 0, b = 0, c = 0] = all;
  if (all.length < HEAD_BYTES + CHECK_BYTES)
    throw new TokenError('This is not a schedule: it is too short.');
  const version = first & 0x0f;
  const twoPolicies = (first & FLAG_RANDOM) !== 0 && (first & FLAG_PCT) !== 0;
  const playable = version === VERSION || version === VERSION_STEPPED;
  const known = playable || UNTRACEABLE.includes(version);
  if (!known || twoPolicies) {
    throw new TokenError(
      'This schedule comes from a later version of the notebook, or is not one. Reload the page, and try again.',
    );
  }
  const bytes = all.slice(0, -CHECK_BYTES);
  const [high = 0, low = 0] = all.slice(-CHECK_BYTES);
  if (checksumOf(bytes) !== ((high << 8) | low)) {
    throw new TokenError('This schedule is cut short or was changed on its way.');
  }
  if (!playable) throw new TokenError(UNTRACEABLE_WHY);
  const reader = new NumberReader(bytes, HEAD_BYTES);
  const drawn = (first & (FLAG_RANDOM | FLAG_PCT)) !== 0;
  const policy = (first & FLAG_PCT) !== 0 ? 'pct' : 'random';
  const schedule: ScheduleToken = {
    ...(drawn ? { draws: { policy, seed: reader.next(), depth: reader.next() } } : {}),
    ...(version === VERSION_STEPPED ? { stepped: readNumbers(reader) } : {}),
    choices: readChoices(reader),
    sleeps: (first & FLAG_ANY) === 0 ? 'last' : 'any',
    printWrites: (first & FLAG_TWO_WRITES) === 0 ? 1 : 2,
    fingerprint: (a << 16) | (b << 8) | c,
  };
  const carried = carriedOver(rules, schedule);
  if (typeof carried === 'string') throw new TokenError(carried);
  return carried;
}

const UNTRACEABLE_WHY =
  'This schedule was kept by an earlier version of the notebook, which told programs apart by how they were compiled; today they are compiled otherwise, so nobody can say which text it belongs to. Run the cell, and keep the schedule anew.';

/** FNV-1a over a text, folded to 24 bits. */
export function fingerprintOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return ((hash >>> 24) ^ hash) & 0xffffff;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function checksumOf(bytes: readonly number[]): number {
  let hash = FNV_OFFSET;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return ((hash >>> 16) ^ hash) & 0xffff;
}

function flagsOf({ sleeps, printWrites, draws }: ScheduleToken): number {
  const drawn = draws === undefined ? 0 : draws.policy === 'random' ? FLAG_RANDOM : FLAG_PCT;
  return drawn | (sleeps === 'any' ? FLAG_ANY : 0) | (printWrites === 2 ? FLAG_TWO_WRITES : 0);
}

function readNumbers(reader: NumberReader): number[] {
  const count = reader.next();
  if (count > MAX_STEPPED)
    throw new TokenError('This is not a schedule: a list in it is too long.');
  return Array.from({ length: count }, () => reader.next());
}

function readChoices(reader: NumberReader): number[] {
  const choices: number[] = [];
  while (!reader.atEnd) {
    const choice = reader.next();
    const count = reader.next();
    if (count === 0 || choices.length + count > MAX_CHOICES) {
      throw new TokenError('This is not a schedule: it has no choices, or too many.');
    }
    for (let i = 0; i < count; i++) choices.push(choice);
  }
  return choices;
}

/** Numbers in groups of seven bits, the lowest first. */
class NumberReader {
  readonly #bytes: readonly number[];
  #at: number;

  constructor(bytes: readonly number[], at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; shift <= 28; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new TokenError('This schedule is cut short.');
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new TokenError('This is not a schedule: a number in it is too large.');
  }
}

function bytesOf(token: string): number[] {
  if (!/^[A-Za-z0-9_-]*$/.test(token)) {
    throw new TokenError('This is not a schedule: it has characters that none has.');
  }
  try {
    const binary = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    return Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    throw new TokenError('This schedule is cut short.');
  }
}

function pushNumber(bytes: number[], value: number): void {
  let rest = value >>> 0;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}
