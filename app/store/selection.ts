/**
 * What the reader has chosen in each cell's run: one thing at a time, lit up in every view.
 * Choosing something that happened takes the playhead to it.
 */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';
import { modelOf } from '../model/run-model';
import { nextIn, previousIn } from '../model/timeline/changes';
import { IntList } from '../model/timeline/lanes-list';
import { timelineOf } from '../model/timeline/timeline-model';
import { seek, usePlayheads } from './playhead';
import { type CellRun, useSession } from './session';

export type Selection =
  | { readonly kind: 'thread'; readonly thread: number }
  | { readonly kind: 'object'; readonly object: number }
  | { readonly kind: 'item'; readonly item: number }
  /** Index of the line in the console. */
  | { readonly kind: 'console'; readonly line: number }
  /** 1-based line in the text of a cell, which may be another one than the cell that ran. */
  | { readonly kind: 'code'; readonly cell: CellId; readonly line: number }
  | { readonly kind: 'event'; readonly event: number };

interface Selections {
  readonly chosen: Readonly<Record<CellId, { readonly run: number; readonly what: Selection }>>;
}

export const useSelections = create<Selections>(() => ({ chosen: {} }));

/** What is chosen in a run; a choice in an earlier run of the cell is over. */
export function selectionOf({ chosen }: Selections, run: CellRun | null): Selection | null {
  const found = run ? chosen[run.cell] : undefined;
  return found && found.run === run?.id ? found.what : null;
}

/** Chooses without moving the playhead; null chooses nothing. */
export function select(cell: CellId, what: Selection | null): void {
  const run = runOf(cell);
  useSelections.setState(({ chosen }) => {
    const { [cell]: _, ...others } = chosen;
    return { chosen: what && run ? { ...others, [cell]: { run: run.id, what } } : others };
  });
}

/** Takes the playhead to just after an event, and chooses the event, or `what` it stands for. */
export function goToEvent(cell: CellId, event: number, what?: Selection): void {
  if (!runOf(cell)) return;
  select(cell, what ?? { kind: 'event', event });
  seek(cell, event + 1);
}

/** To the event that printed a line of the console, or ended it when it is empty. */
export function goToConsoleLine(cell: CellId, line: number): void {
  const run = runOf(cell);
  const found = run ? modelOf(run.log).consoleLines()[line] : undefined;
  if (!found) return;
  goToEvent(cell, found.pieces[0]?.seq ?? found.endedAt, { kind: 'console', line });
}

/** Events of a line in the last run of `cell`; `owner` is the cell in whose text the line stands. */
export function eventsOfLine(
  cell: CellId,
  line: number,
  owner: CellId = cell,
): { readonly length: number; at(index: number): number } {
  const run = runOf(cell);
  const index = run ? run.cells.indexOf(owner) : -1;
  return run && index >= 0 ? taken(run).changes.ofLine(index, line) : new IntList();
}

/**
 * To the next event of a code line, from the first again after the last: in the cell's own run, else in the newest run
 * that came by the line, for definitions run in the cells that use them. False: no run shown on the page did.
 */
export function seekLine(owner: CellId, line: number): boolean {
  const runs = Object.values(useSession.getState().cells).flatMap(({ run }) => (run ? [run] : []));
  const own = (run: CellRun) => Number(run.cell === owner);
  const run = runs
    .sort((a, b) => own(b) - own(a) || b.id - a.id)
    .find(({ cell }) => eventsOfLine(cell, line, owner).length > 0);
  if (!run) return false;
  const events = eventsOfLine(run.cell, line, owner);
  const event = nextIn(events, positionOf(run.cell)) ?? events.at(0);
  goToEvent(run.cell, event, { kind: 'code', cell: owner, line });
  return true;
}

/** Lights up an item's life and goes to the beginning of it, unless the playhead is within it. */
export function goToItem(cell: CellId, item: number): void {
  const run = runOf(cell);
  if (!run) return;
  const life = taken(run).changes.ofItem(item);
  const [first] = life;
  if (first === undefined) return;
  const position = positionOf(cell);
  select(cell, { kind: 'item', item });
  if (position <= first || position > (life.at(-1) ?? first) + 1) seek(cell, first + 1);
}

/** One event of a thread's own, forwards or back. */
export function stepThread(cell: CellId, thread: number, direction: 1 | -1): void {
  const run = runOf(cell);
  if (run) goAlong(cell, taken(run).changes.ofThread(thread), direction);
}

/** The next or last moment at which what is chosen changed: a thread its state, an object anything about it. */
export function stepChange(cell: CellId, direction: 1 | -1): void {
  const run = runOf(cell);
  const what = selectionOf(useSelections.getState(), run);
  if (!run || !what) return;
  goAlong(cell, changesOf(run, what), direction);
}

/** The thread that Shift with an arrow steps: the chosen one, else the one that acted last. */
export function steppedThread(cell: CellId): number {
  const run = runOf(cell);
  if (!run || run.events === 0) return 0;
  const what = selectionOf(useSelections.getState(), run);
  if (what?.kind === 'thread') return what.thread;
  const last = Math.min(run.events, Math.max(1, Math.ceil(positionOf(cell)))) - 1;
  return run.log.thread(last);
}

/** Events that a choice lights up, sorted. */
export function changesOf(
  run: CellRun,
  what: Selection,
): { readonly length: number; at(index: number): number } {
  const { changes, lanes } = taken(run);
  switch (what.kind) {
    case 'thread': {
      const track = lanes.threads[what.thread];
      return { length: track?.length ?? 0, at: (span) => track?.event(span) ?? 0 };
    }
    case 'object':
      return changes.ofObject(what.object);
    case 'item':
      return listed(changes.ofItem(what.item));
    case 'console': {
      const line = modelOf(run.log).consoleLines()[what.line];
      return listed(line ? [...line.pieces.map(({ seq }) => seq)] : []);
    }
    case 'code':
      return changes.ofLine(run.cells.indexOf(what.cell), what.line);
    case 'event':
      return listed([what.event]);
    default:
      return what satisfies never;
  }
}

function goAlong(
  cell: CellId,
  events: { readonly length: number; at(index: number): number },
  direction: 1 | -1,
): void {
  const position = positionOf(cell);
  const event = direction === 1 ? nextIn(events, position) : previousIn(events, position);
  if (event !== null) seek(cell, event + 1);
  else if (direction === -1) seek(cell, 0);
}

function listed(events: readonly number[]): { readonly length: number; at(index: number): number } {
  return { length: events.length, at: (index) => events[index] ?? 0 };
}

function taken({ log }: CellRun) {
  const model = timelineOf(log);
  model.absorb(Number.POSITIVE_INFINITY);
  return model;
}

function positionOf(cell: CellId): number {
  return usePlayheads.getState().heads[cell]?.position ?? 0;
}

function runOf(cell: CellId): CellRun | null {
  return useSession.getState().cells[cell]?.run ?? null;
}
