/** `print`: text and newline are two writes, as in Python, so two threads' lines can really run together. */

import { type DataRef, findData } from '../memory/data-block';
import { CONTROL } from '../memory/layout';
import type { Context } from '../sync/context';
import { RuntimeError } from '../sync/errors';
import { passGate } from '../sync/gate';
import { KIND_CODE, NONE } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { isOptions } from './call-options';

/** Lines that one run may print. */
export const MAX_CONSOLE_LINES = 10_000;
/** Characters (UTF-16 units) that one run may print. */
export const MAX_CONSOLE_UNITS = 10_000_000;

/** What shared data holds at one moment. */
export type CopyOf = (ref: DataRef) => object;

/** @param writes 2: text, then newline; 1: one write with both. */
export function makePrint(
  context: Context,
  writes: 1 | 2,
  copyOf: CopyOf,
): (...values: unknown[]) => void {
  const { memory, recorder } = context;
  return (...given) => {
    const { text, end } = written(given, copyOf);
    const lines = (end === '\n' ? 1 : 0) + newlinesIn(text);
    if (Atomics.add(memory, CONTROL.CONSOLE_LINES, lines) + lines > MAX_CONSOLE_LINES)
      throw tooMuch(MAX_CONSOLE_LINES, 'lines');
    const units = Math.min(text.length, MAX_CONSOLE_UNITS + 1);
    if (Atomics.add(memory, CONTROL.CONSOLE_UNITS, units) + units > MAX_CONSOLE_UNITS)
      throw tooMuch(MAX_CONSOLE_UNITS, 'characters');
    if (end !== '\n') {
      if (text !== '') write(context, text);
      return;
    }
    if (writes === 1) return write(context, `${text}\n`);
    if (text !== '') write(context, text);
    passGate(context, KIND_CODE['newline-printed'], NONE);
    recorder.record('newline-printed', {});
  };
}

/** What a call of print writes, and what comes after it: with a newline, that is a write of its own. */
export function written(
  given: readonly unknown[],
  copyOf: CopyOf,
): { readonly text: string; readonly end: string } {
  const { values, sep, end } = printArguments(given);
  const text = values.map((value) => display(value, copyOf)).join(sep);
  return { text: end === '\n' ? text : text + end, end };
}

/** Python's keywords, as an object that comes last and holds nothing else: `print('a', { end: '' })`. */
function printArguments(given: readonly unknown[]): {
  readonly values: readonly unknown[];
  readonly sep: string;
  readonly end: string;
} {
  const last = given.at(-1);
  const plain = { values: given, sep: ' ', end: '\n' };
  if (given.length < 2 || !isOptions(last) || findData(last) !== undefined) return plain;
  const names = Object.keys(last);
  if (names.length === 0 || !names.every((name) => name === 'sep' || name === 'end')) return plain;
  const { sep, end } = last;
  return { values: given.slice(0, -1), sep: textOr(sep, ' '), end: textOr(end, '\n') };
}

/** None is what is not given. */
function textOr(value: unknown, otherwise: string): string {
  return value === undefined || value === null ? otherwise : String(value);
}

/** What a program prints beyond it is refused: kept, it would fill the page. */
function tooMuch(most: number, what: string): RuntimeError {
  const said = most.toLocaleString('en');
  return new RuntimeError(`this run may print ${said} ${what}, as many as the console keeps`);
}

/** At most one more than a run may print. */
function newlinesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && count <= MAX_CONSOLE_LINES; count++)
    at = text.indexOf('\n', at + 1);
  return count;
}

/** One write; a text too long for one record is written in parts, as a pipe would. */
function write(context: Context, text: string): void {
  for (let from = 0; from < text.length; from += Recorder.longestText) {
    passGate(context, KIND_CODE.printed, NONE);
    context.recorder.record('printed', { text: text.slice(from, from + Recorder.longestText) });
  }
}

/** How a value is printed: texts as they are, data as it would be written down, what lies in itself as `[…]`. */
function display(value: unknown, copyOf: CopyOf, within: ReadonlySet<object> = new Set()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const ref = findData(value);
  const data = ref === undefined ? value : copyOf(ref);
  const prototype: unknown = Object.getPrototypeOf(data);
  const isArray = Array.isArray(data);
  const inMap = data instanceof Map || data instanceof Set;
  if (!isArray && !inMap && prototype !== Object.prototype && prototype !== null) {
    return data.toString === Object.prototype.toString
      ? `<${data.constructor.name}>`
      : String(data);
  }
  if (within.has(value)) return isArray ? '[...]' : '{...}';
  const inside = new Set([...within, value]);
  const quoted = (each: unknown) =>
    typeof each === 'string' ? `'${each}'` : display(each, copyOf, inside);
  if (isArray) return `[${data.map(quoted).join(', ')}]`;
  if (data instanceof Map)
    return `Map {${[...data].map(([key, each]) => `${quoted(key)} => ${quoted(each)}`).join(', ')}}`;
  if (data instanceof Set) return `Set {${[...data].map(quoted).join(', ')}}`;
  return `{${Object.entries(data)
    .map(([key, each]) => `${key}: ${quoted(each)}`)
    .join(', ')}}`;
}
