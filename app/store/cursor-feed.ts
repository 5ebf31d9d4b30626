/**
 * Where threads stand, for every editor on the page, as playheads move. Past React: a chip moves with every step.
 * A cell shows the threads of its own run; a definition those of the run that moved last.
 */
import type { CellId } from '../lessons/lesson';
import { movedLine } from '../lessons/line-correspondence';
import { t } from '../messages/catalogue';
import { type CursorGroup, cursorLines } from '../model/moment/cursors';
import { modelOf } from '../model/run-model';
import { threadColour } from '../model/thread-colour';
import { usePlayheads } from './playhead';
import { textsOfRun } from './run-texts';
import { type CellRun, useSession } from './session';

export interface CursorChip {
  readonly text: string;
  /** Number of the thread's colour. */
  readonly colour: number;
  /** It cannot go on by itself now. */
  readonly waits: boolean;
  readonly standing: CursorGroup['standing'];
}

/** One line of a cell's text as it is now, and who stands there. */
export interface CursorChips {
  readonly line: number;
  readonly chips: readonly CursorChip[];
}

/** Threads of a run that stand in another cell's text. */
export interface Elsewhere extends CursorChips {
  readonly cell: CellId;
}

const NONE_HERE: readonly CursorChips[] = [];
const NONE_ELSEWHERE: readonly Elsewhere[] = [];

type Listener<Value> = (value: Value) => void;

class Channel<Value> {
  #listeners = new Set<Listener<Value>>();
  #said = '';

  constructor(private value: Value) {}

  /** Tells the listeners, if it is news. */
  tell(value: Value): void {
    const said = JSON.stringify(value);
    if (said === this.#said) return;
    this.#said = said;
    this.value = value;
    for (const listener of this.#listeners) listener(value);
  }

  listen(listener: Listener<Value>): () => void {
    this.#listeners.add(listener);
    listener(this.value);
    return () => this.#listeners.delete(listener);
  }
}

const inCell = new Map<CellId, Channel<readonly CursorChips[]>>();
const outside = new Map<CellId, Channel<readonly Elsewhere[]>>();
let listening = false;

/** Calls back at once and whenever other lines have threads on them; ends with the returned function. */
export function onCursors(cell: CellId, listener: Listener<readonly CursorChips[]>): () => void {
  begin();
  return channel(inCell, cell, NONE_HERE).listen(listener);
}

/** The same for the threads of this cell's run that stand in cells above. */
export function onElsewhere(cell: CellId, listener: Listener<readonly Elsewhere[]>): () => void {
  begin();
  return channel(outside, cell, NONE_ELSEWHERE).listen(listener);
}

function channel<Value>(
  channels: Map<CellId, Channel<Value>>,
  cell: CellId,
  nothing: Value,
): Channel<Value> {
  const known = channels.get(cell) ?? new Channel(nothing);
  channels.set(cell, known);
  return known;
}

function begin(): void {
  if (listening) return;
  listening = true;
  usePlayheads.subscribe(({ heads }, before) => {
    for (const [cell, head] of Object.entries(heads)) {
      const last = before.heads[cell];
      const moved =
        last === undefined ||
        last.run !== head.run ||
        Math.floor(last.position) !== Math.floor(head.position);
      if (moved) show(cell);
    }
  });
  useSession.subscribe(({ cells }, before) => {
    for (const [cell, { run, text }] of Object.entries(cells)) {
      const last = before.cells[cell];
      if (last && (last.run?.log !== run?.log || last.text !== text)) show(cell);
    }
  });
}

function show(cell: CellId): void {
  const run = useSession.getState().cells[cell]?.run ?? null;
  const head = usePlayheads.getState().heads[cell];
  // A run of one cell that is shown at another (the recorded one at the page's entry) stands in nobody's text.
  const foreign = run !== null && run.cells.length > 0 && run.cells.at(-1) !== cell;
  if (run === null || foreign || head === undefined || head.run !== run.id) {
    channel(inCell, cell, NONE_HERE).tell(NONE_HERE);
    channel(outside, cell, NONE_ELSEWHERE).tell(NONE_ELSEWHERE);
    return;
  }
  const lines = linesOf(run, head.position);
  for (const each of run.cells) {
    const here = lines.filter((line) => line.cell === each);
    channel(inCell, each, NONE_HERE).tell(here.map(({ line, chips }) => ({ line, chips })));
  }
  channel(outside, cell, NONE_ELSEWHERE).tell(lines.filter((line) => line.cell !== cell));
}

/** Lines are those of the texts as they are now; threads on lines that are gone stand nowhere. */
function linesOf(run: CellRun, position: number): Elsewhere[] {
  const model = modelOf(run.log);
  const { cells } = useSession.getState();
  const then = textsOfRun(run);
  return cursorLines(model.momentAt(position), (thread) => model.threadLabel(thread)).flatMap(
    ({ cell: index, line, groups }) => {
      const cell = run.cells[index];
      const now = cell === undefined ? undefined : cells[cell]?.text;
      if (cell === undefined || now === undefined) return [];
      const moved = movedLine(then[cell] ?? now, now, line);
      return moved === null ? [] : [{ cell, line: moved, chips: groups.map(chipOf) }];
    },
  );
}

function chipOf({ label, standing, threads }: CursorGroup): CursorChip {
  const [first = 0] = threads;
  const name =
    threads.length === 1 ? label : t('explain.cursor.many', { label, count: threads.length });
  return {
    text: standing === 'running' ? name : t(`explain.cursor.${standing}`, { name }),
    colour: threadColour(first),
    waits: standing !== 'running',
    standing,
  };
}
