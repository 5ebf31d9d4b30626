/**
 * A program with too many states for a picture, folded by what it prints: a place in the folded map is the lines printed
 * so far, and all states in which those stand on the console are one.
 */
import type { GraphEnd, GraphOutput } from '../../../workers/graph/interface';

export interface Folded {
  /** Lines printed one after the other, with no other way in between. */
  readonly lines: readonly string[];
  /** Outputs that begin so. */
  readonly outputs: number;
  /** Ways in which it goes on, in the order in which they were found. */
  readonly next: readonly Folded[];
  /** How the program can end right here. */
  readonly ends: readonly GraphEnd[];
}

type Told = Pick<GraphOutput, 'console' | 'end'>;

/** Lines that outputs have in common from the beginning on stand once: a tree. */
export function foldByOutput(outputs: readonly Told[]): Folded {
  return foldedFrom(outputs, 0, 0);
}

/** @param shown lines that stand above already; `common`: lines known to be the same in all */
function foldedFrom(outputs: readonly Told[], shown: number, common: number): Folded {
  let end = common;
  while (goOnAlike(outputs, end)) end++;
  const ways = new Map<string, Told[]>();
  for (const output of outputs) {
    const line = output.console[end];
    if (line !== undefined) ways.set(line, [...(ways.get(line) ?? []), output]);
  }
  return {
    lines: outputs[0]?.console.slice(shown, end) ?? [],
    outputs: outputs.length,
    ends: [...new Set(outputs.flatMap((each) => (each.console.length === end ? [each.end] : [])))],
    next: [...ways.values()].map((way) => foldedFrom(way, end, end + 1)),
  };
}

function goOnAlike(outputs: readonly Told[], at: number): boolean {
  const line = outputs[0]?.console[at];
  return line !== undefined && outputs.every(({ console }) => console[at] === line);
}
