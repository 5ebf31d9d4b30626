import { describe, expect, it } from 'vitest';
import { modelOf } from '../model/run-model';
import { BUFFER_RUN } from '../testing/run-fixture';
import { linesLitBy } from './console-lights';
import type { Selection } from './selection';

const run = BUFFER_RUN;
const { log } = run;
const lines = modelOf(log).consoleLines();

/** Lines as they are lit: '!' chosen, '+' lit. */
function lit(what: Selection | null): string[] {
  const lightOf = linesLitBy(run, what);
  return lines.flatMap((line, i) => {
    const light = lightOf(line, i + 1);
    const text = line.pieces.map((piece) => piece.text).join('');
    return light === 'none' ? [] : [`${light === 'chosen' ? '!' : '+'} ${text}`];
  });
}

describe('console lines are lit', () => {
  it('by themselves', () => {
    expect(lit({ kind: 'console', line: 1 })).toEqual(['! Consumer got 1']);
  });

  it('by the events that wrote and ended them', () => {
    const [piece] = lines[1]?.pieces ?? [];
    expect(lit({ kind: 'event', event: piece?.seq ?? -1 })).toEqual(['! Consumer got 1']);
    expect(lit({ kind: 'event', event: lines[1]?.endedAt ?? -1 })).toEqual(['! Consumer got 1']);
    expect(lit({ kind: 'event', event: (piece?.seq ?? 0) - 1 })).toEqual([]);
  });

  it('by the thread that wrote them', () => {
    expect(lit({ kind: 'thread', thread: 1 })).toEqual(
      lines
        .filter(({ pieces }) => pieces.some(({ thread }) => thread === 1))
        .map(({ pieces }) => `+ ${pieces.map(({ text }) => text).join('')}`),
    );
    expect(lit({ kind: 'thread', thread: 1 }).length).toBeGreaterThan(1);
    expect(lit({ kind: 'thread', thread: 7 })).toEqual([]);
  });

  it('by the code line that printed them', () => {
    const printing = log.at(lines[1]?.pieces[0]?.seq ?? 0).line;
    expect(lit({ kind: 'code', cell: 'in-9', line: printing })).toEqual(['+ Consumer got 1']);
    expect(lit({ kind: 'code', cell: 'in-8', line: printing })).toEqual([]);
  });

  it('by nothing else', () => {
    expect(lit(null)).toEqual([]);
    expect(lit({ kind: 'object', object: 1 })).toEqual([]);
    expect(lit({ kind: 'item', item: 0 })).toEqual([]);
  });
});
