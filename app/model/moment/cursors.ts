/** Where each thread stands in the code at one moment, gathered by line: many threads on one line become few chips. */
import { NONE } from '../../../workers/trace/events';
import type { Moment, ThreadMoment } from './moment';

export type Standing = 'running' | 'blocked' | 'sleeping' | 'polling';

export interface CursorGroup {
  /** The thread's label; of several, without the number that tells them apart. */
  readonly label: string;
  readonly standing: Standing;
  /** In order; the first gives the colour. */
  readonly threads: readonly number[];
}

export interface CursorLine {
  /** Index into the run's cells. */
  readonly cell: number;
  /** 1-based line in the text that ran. */
  readonly line: number;
  readonly groups: readonly CursorGroup[];
}

/** 'resize 3' and 'resize-3' are among the threads called resize. */
const NUMBER = /[ -]\d+$/;

/** Threads that have begun and are not over, by cell and line. */
export function cursorLines(moment: Moment, labelOf: (thread: number) => string): CursorLine[] {
  const lines = new Map<string, { cell: number; line: number; groups: Map<string, CursorGroup> }>();
  for (const thread of moment.threads) {
    const standing = standingOf(thread);
    if (standing === null || thread.line === NONE || thread.cell === NONE) continue;
    const key = `${thread.cell} ${thread.line}`;
    const at = lines.get(key) ?? { cell: thread.cell, line: thread.line, groups: new Map() };
    lines.set(key, at);
    const own = labelOf(thread.thread);
    const shared = own.replace(NUMBER, '');
    const group = at.groups.get(`${standing} ${shared}`);
    at.groups.set(`${standing} ${shared}`, {
      label: group ? shared : own,
      standing,
      threads: [...(group?.threads ?? []), thread.thread],
    });
  }
  return [...lines.values()]
    .map(({ groups, ...place }) => ({ ...place, groups: [...groups.values()] }))
    .sort((a, b) => a.cell - b.cell || a.line - b.line);
}

function standingOf({ state }: ThreadMoment): Standing | null {
  switch (state) {
    case 'running':
      return 'running';
    case 'parked':
      return 'blocked';
    case 'sleeping':
      return 'sleeping';
    case 'polled-empty':
    case 'polled-full':
      return 'polling';
    case 'not-started':
    case 'starting':
    case 'done':
    case 'failed':
      return null;
    default:
      return state satisfies never;
  }
}
