/**
 * Where each cell's picture stands in its log. Every view of a cell shows the same playhead.
 *
 * A run is replayed from its beginning as soon as it begins, over what has arrived. A long one (LIVE_AFTER_MS of its own
 * time, not of the page's: a slow machine has the same runs) is shown as it happens meanwhile (`following`), and replayed
 * when it has ended; unless the reader has taken the playhead in hand.
 */
import { create } from 'zustand';
import { frameLoop, prefersReducedMotion } from '../frame-loop';
import type { CellId } from '../lessons/lesson';
import { isSetup } from '../model/kinds';
import { modelOf } from '../model/run-model';
import type { Speed } from '../model/timeline/pace';
import { type CellRun, useSession } from './session';

export const LIVE_AFTER_MS = 1500;

/** Runs that are not replayed by themselves at their end: the reader saw each step, or wanted no more of it. */
function isReplayed({ policy, outcome }: CellRun): boolean {
  return policy !== 'step' && !(outcome?.outcome === 'stopped' && outcome.reason === 'asked');
}

export interface Playhead {
  readonly run: number;
  /** Events that have happened; the fraction says how far the next one has come. */
  readonly position: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Stays with the newest event while the run goes on. */
  readonly following: boolean;
  /** The reader has paused, stepped or sought: the picture no longer changes its mind by itself. */
  readonly inHand: boolean;
  /** When the run's newest event was first seen, by the page's clock; and how many events there were. */
  readonly newest: { readonly events: number; readonly atMs: number };
}

interface Playheads {
  readonly heads: Readonly<Record<CellId, Playhead>>;
}

export const usePlayheads = create<Playheads>(() => ({ heads: {} }));

/** A replay of one event a frame and more is shown thirty times a second: nobody can follow more, and each time all is drawn. */
const FLURRY_MS = 30;

/**
 * What nobody sees moves on in steps of a quarter of a second: to draw it at every frame would cost as much as if it were
 * seen, and frames in which nothing is drawn cost half of that.
 */
const UNSEEN_MS = 250;

const unseen = new Set<CellId>();

let endPlay: (() => void) | null = null;
/** No frame is asked for before its end. */
let napping = false;
/** Time that has passed and has not moved the playhead yet. */
const heldMs = new Map<CellId, number>();

function runOf(cell: CellId): CellRun | null {
  return useSession.getState().cells[cell]?.run ?? null;
}

function change(cell: CellId, how: (head: Playhead, run: CellRun) => Partial<Playhead>): void {
  const run = runOf(cell);
  const head = usePlayheads.getState().heads[cell];
  if (!run || !head) return;
  usePlayheads.setState(({ heads }) => ({
    heads: { ...heads, [cell]: { ...head, ...how(head, run) } },
  }));
  keepPlaying();
}

export function play(cell: CellId): void {
  change(cell, (head, run) => ({
    playing: true,
    following: false,
    inHand: true,
    position: head.position >= run.events && run.outcome ? 0 : head.position,
  }));
}

export function pause(cell: CellId): void {
  change(cell, () => ({ playing: false, following: false, inHand: true }));
}

export function restart(cell: CellId): void {
  change(cell, () => ({ position: 0, playing: true, following: false, inHand: true }));
}

export function setSpeed(cell: CellId, speed: Speed): void {
  change(cell, () => ({ speed }));
}

/** Shows the moment after the first `position` events. */
export function seek(cell: CellId, position: number): void {
  change(cell, (_, run) => ({
    position: Math.max(0, Math.min(position, run.events)),
    playing: false,
    following: false,
    inHand: true,
  }));
}

export function toEnd(cell: CellId): void {
  change(cell, (_, run) => ({
    position: run.events,
    playing: false,
    following: run.outcome === null,
    // Asked for, so it stays there when the run has ended.
    inHand: true,
  }));
}

/** One event on; events that only name things happen along the way. */
export function stepForward(cell: CellId): void {
  change(cell, ({ position }, { log, events }) => {
    let next = Math.floor(position);
    while (next < events && isSetup(log.at(next).kind)) next++;
    return { position: Math.min(next + 1, events), playing: false, following: false, inHand: true };
  });
}

export function stepBack(cell: CellId): void {
  change(cell, ({ position }, { log }) => {
    let next = Math.ceil(position) - 1;
    while (next > 0 && isSetup(log.at(next).kind)) next--;
    return { position: Math.max(0, next), playing: false, following: false, inHand: true };
  });
}

/** One frame of one cell's playhead. Exported for its tests. */
export function advanced(head: Playhead, run: CellRun, nowMs: number, passedMs: number): Playhead {
  const over = run.outcome !== null && run.events >= run.log.length;
  const newest =
    run.events === head.newest.events ? head.newest : { events: run.events, atMs: nowMs };
  return { ...headAfter(head, run, over, ownMs(run, newest, nowMs), passedMs), newest };
}

/** The time that a run has taken so far, by its own clock; between two events by ours, which is as fast. */
function ownMs({ log, events }: CellRun, newest: Playhead['newest'], nowMs: number): number {
  return events === 0 ? 0 : log.timeMs(events - 1) - log.timeMs(0) + nowMs - newest.atMs;
}

function headAfter(
  head: Playhead,
  run: CellRun,
  over: boolean,
  runMs: number,
  passedMs: number,
): Playhead {
  if (head.following) {
    if (!over) return { ...head, position: run.events };
    return head.inHand || !isReplayed(run)
      ? { ...head, position: run.events, following: false }
      : { ...head, position: 0, following: false, playing: true };
  }
  if (!over && !head.inHand && runMs >= LIVE_AFTER_MS)
    return { ...head, playing: false, following: true, position: run.events };
  if (!head.playing) return head;
  const { pace } = modelOf(run.log);
  const position = Math.min(
    run.events,
    Math.max(
      head.position,
      pace.positionAt(pace.secondsAt(head.position) + (passedMs / 1000) * head.speed),
    ),
  );
  return { ...head, position, playing: position < run.events || !over };
}

/** Whether a cell's picture is in the window; until told it is. */
export function tellSight(cell: CellId, inSight: boolean): void {
  if (inSight) unseen.delete(cell);
  else unseen.add(cell);
  keepPlaying();
}

function keepPlaying(): void {
  const moving = Object.entries(usePlayheads.getState().heads).flatMap(
    ([cell, { playing, following }]) => (playing || following ? [cell] : []),
  );
  if (moving.some((cell) => !unseen.has(cell))) {
    endPlay ??= frameLoop.play(onFrame);
    return;
  }
  endPlay?.();
  endPlay = null;
  if (moving.length > 0) nap();
}

function nap(): void {
  if (napping) return;
  napping = true;
  const fromMs = frameLoop.now();
  const wake = (nowMs: number): void => {
    napping = false;
    // Somebody came to see it, and frames have gone on since.
    if (endPlay === null)
      onFrame(nowMs, Math.min(Math.max(UNSEEN_MS, nowMs - fromMs), 2 * UNSEEN_MS));
  };
  setTimeout(() => frameLoop.draw(wake), UNSEEN_MS);
}

function onFrame(nowMs: number, passedMs: number): void {
  const { heads } = usePlayheads.getState();
  const moved: Record<CellId, Playhead> = {};
  for (const [cell, head] of Object.entries(heads)) {
    const run = runOf(cell);
    if (!run || isBeingRead(run)) continue;
    const passed = (heldMs.get(cell) ?? 0) + passedMs;
    const next = advanced(head, run, nowMs, passed);
    const flurry = next.playing && next.position - head.position >= 1 ? FLURRY_MS : 0;
    const moving = head.playing || head.following;
    if (passed < (moving && unseen.has(cell) ? UNSEEN_MS : flurry)) {
      heldMs.set(cell, passed);
      continue;
    }
    heldMs.delete(cell);
    if (
      next.position !== head.position ||
      next.playing !== head.playing ||
      next.following !== head.following ||
      next.newest !== head.newest
    )
      moved[cell] = next;
  }
  if (Object.keys(moved).length > 0) usePlayheads.setState({ heads: { ...heads, ...moved } });
  keepPlaying();
}

/** A run from a file plays when all of it is there. */
function isBeingRead({ recorded, events, log }: CellRun): boolean {
  return recorded === true && events < log.length;
}

/** What a playhead shows: with reduced motion nothing is ever half-way. */
export function shownPosition(position: number): number {
  return prefersReducedMotion() ? Math.floor(position) : position;
}

/**
 * A position as coarse as nearly all of a picture is: between two events either nothing is under way or the next of them
 * is. What is drawn from it is drawn anew with each event, not with each frame.
 */
export function halfStep(position: number): number {
  const shown = shownPosition(position);
  const whole = Math.floor(shown);
  return shown > whole ? whole + 0.5 : whole;
}

useSession.subscribe(({ cells }) => {
  const { heads } = usePlayheads.getState();
  const begun: Record<CellId, Playhead> = {};
  for (const [cell, { run }] of Object.entries(cells)) {
    if (!run || heads[cell]?.run === run.id) continue;
    begun[cell] = {
      run: run.id,
      position: 0,
      playing: true,
      speed: heads[cell]?.speed ?? 1,
      following: false,
      inHand: false,
      newest: { events: 0, atMs: frameLoop.now() },
    };
  }
  if (Object.keys(begun).length === 0) return;
  usePlayheads.setState({ heads: { ...heads, ...begun } });
  keepPlaying();
});
