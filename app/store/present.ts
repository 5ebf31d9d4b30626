/** Presenting: one cell at a time before a room. What is shown, what is held back, and how the room voted. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';
import { momentBeside, momentHere } from '../model/explain/marked-moments';
import { placedMoments } from './moments';
import { pause, play, seek, toEnd, usePlayheads } from './playhead';
import { type CellRun, useSession } from './session';

export const OPTIONS = ['A', 'B', 'C', 'D'] as const;
export type Option = (typeof OPTIONS)[number];
export type Round = 'before' | 'after';
/** Hands counted, by option. */
export type Tally = Readonly<Record<Option, number>>;
export type Votes = Readonly<Record<Round, Tally>>;

const NOBODY: Tally = { A: 0, B: 0, C: 0, D: 0 };
export const NO_VOTES: Votes = { before: NOBODY, after: NOBODY };

interface Presenting {
  /** null: the notebook is shown as ever. */
  readonly cell: CellId | null;
  readonly blank: boolean;
  readonly voting: boolean;
  /** Before or after the room has talked about it. */
  readonly round: Round;
  /** The replay stops one step before each moment, so that the room can say what comes. */
  readonly freeze: boolean;
  readonly votes: Readonly<Record<CellId, Votes>>;
}

export const usePresent = create<Presenting>(() => ({
  cell: null,
  blank: false,
  voting: false,
  round: 'before',
  freeze: false,
  votes: {},
}));

export function present(cell: CellId | null): void {
  usePresent.setState({ cell, blank: false, voting: false, round: 'before' });
}

/** The cell of an address `#present=in-9`; null: it is no such address. */
export function presentedIn(hash: string): CellId | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('present');
}

/** More hands, or fewer; never less than none. */
export function countVote(cell: CellId, option: Option, more: number): void {
  usePresent.setState(({ votes, round }) => {
    const of = votes[cell] ?? NO_VOTES;
    const tally = { ...of[round], [option]: Math.max(0, of[round][option] + more) };
    return { votes: { ...votes, [cell]: { ...of, [round]: tally } } };
  });
}

export function clearVotes(cell: CellId): void {
  usePresent.setState(({ votes }) => ({ votes: { ...votes, [cell]: NO_VOTES }, round: 'before' }));
}

function runOf(cell: CellId): CellRun | null {
  return useSession.getState().cells[cell]?.run ?? null;
}

/** To the next moment, or one step before it while there is something to be guessed; past the last one to the end. */
export function showNext(cell: CellId): void {
  const run = runOf(cell);
  const head = usePlayheads.getState().heads[cell];
  if (!run || !head) return;
  const next = momentBeside(placedMoments(run), head.position, 1);
  if (next === null) toEnd(cell);
  else if (usePresent.getState().freeze && head.position < next.position - 1)
    seek(cell, next.position - 1);
  else seek(cell, next.position);
}

export function showPrevious(cell: CellId): void {
  const run = runOf(cell);
  const head = usePlayheads.getState().heads[cell];
  if (!run || !head) return;
  seek(cell, momentBeside(placedMoments(run), head.position, -1)?.position ?? 0);
}

export function playOrPause(cell: CellId): void {
  if (usePlayheads.getState().heads[cell]?.playing) pause(cell);
  else play(cell);
}

/** What is still ahead of the playhead. */
export function nextMoment(run: CellRun, position: number): number | null {
  return momentBeside(placedMoments(run), position, 1)?.number ?? null;
}

export function currentMoment(run: CellRun, position: number): number | null {
  return momentHere(placedMoments(run), position)?.number ?? null;
}

// A replay that runs by itself is stopped before it gives the answer away.
usePlayheads.subscribe(({ heads }, before) => {
  const { cell, freeze } = usePresent.getState();
  if (cell === null || !freeze) return;
  const [now, then] = [heads[cell], before.heads[cell]];
  const run = runOf(cell);
  if (!now?.playing || !run || now.run !== then?.run) return;
  const next = momentBeside(placedMoments(run), then.position, 1);
  if (next === null) return;
  const last = next.position - 1;
  if (then.position < last && now.position >= last) seek(cell, last);
});
