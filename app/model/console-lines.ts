/**
 * The console, in the order in which it was written. Text and newline are two writes, so lines of two threads
 * can run together, as they do in Python:
 *
 *     consumer  printed 'Consumer waiting'      line 1: [consumer 'Consumer waiting'] [main 'Producer putting']
 *     main      printed 'Producer putting'      line 2: (empty)
 *     main      newline-printed
 *     consumer  newline-printed
 */
import { KIND_CODE, NONE, type TraceEvent } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';

export interface ConsolePiece {
  readonly thread: number;
  /** Index of the event that wrote it. */
  readonly seq: number;
  readonly text: string;
}

export interface ConsoleLine {
  readonly pieces: readonly ConsolePiece[];
  /** Event that ended it, NONE while it is open. */
  readonly endedAt: number;
  /** Thread that ended it. */
  readonly endedBy: number;
}

export class ConsoleBuilder {
  #absorbed = 0;
  #lines: ConsoleLine[] = [];
  #open: ConsolePiece[] = [];

  absorb(log: TraceLog, end = log.length): void {
    for (; this.#absorbed < end; this.#absorbed++) {
      const code = log.kindCode(this.#absorbed);
      if (code !== KIND_CODE.printed && code !== KIND_CODE['newline-printed']) continue;
      this.#write(log.at(this.#absorbed), this.#absorbed);
    }
  }

  /** Ended lines; the same array grows. */
  get ended(): readonly ConsoleLine[] {
    return this.#lines;
  }

  /** All lines, a last one without its newline included. */
  lines(): readonly ConsoleLine[] {
    return this.#open.length === 0
      ? this.#lines
      : [...this.#lines, { pieces: this.#open, endedAt: NONE, endedBy: NONE }];
  }

  #write({ kind, thread, text }: TraceEvent, seq: number): void {
    const parts = kind === 'newline-printed' ? ['', ''] : text.split('\n');
    parts.forEach((part, i) => {
      if (i > 0) {
        this.#lines.push({ pieces: this.#open, endedAt: seq, endedBy: thread });
        this.#open = [];
      }
      if (part !== '') this.#open = [...this.#open, { thread, seq, text: part }];
    });
  }
}

export function consoleLines(log: TraceLog): readonly ConsoleLine[] {
  const builder = new ConsoleBuilder();
  builder.absorb(log);
  return builder.lines();
}

/** What was written, split at newlines, without a last empty line. */
export function consoleText(lines: readonly ConsoleLine[]): string[] {
  return lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
}

/** Whether a line has the writes of two threads in it: print is then two writes, a text and the end of its line. */
export function ranTogether(lines: readonly ConsoleLine[]): boolean {
  return lines.some(({ pieces, endedBy }) => {
    const threads = new Set(pieces.map(({ thread }) => thread));
    if (pieces.length > 0 && endedBy !== NONE) threads.add(endedBy);
    return threads.size > 1;
  });
}

/** How many of the lines have begun after `position` events. A line without text begins when it is ended. */
export function linesBegun(lines: readonly ConsoleLine[], position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    const begin = line ? (line.pieces[0]?.seq ?? line.endedAt) : 0;
    if (begin < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
