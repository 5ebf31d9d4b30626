/**
 * Feeds what has arrived of a log to everything that is made from it, a slice at a time, so that neither a flood of
 * events nor the opening of a long recorded run ever holds the page up. Views see `run.events`: what was taken in.
 *
 *     arrived    ███████████████████████████
 *     taken in   ███████████▒▒                 ▒ one slice: SLICE_MS at most, then the page may draw
 *
 * To take in, to let React draw what is told of it, and to paint canvases are three tasks, never one:
 *
 *     slice  slice  [frame: canvases]  tell  slice  slice  [frame: canvases]  tell …
 */
import type { TraceLog } from '../../workers/trace/reader';
import { frameLoop } from '../frame-loop';
import { feedModels } from '../model/models-of-log';
import { allowTaking, takenIn } from '../model/taken-in';

/** Leaves half of a frame of 60 a second to everybody else. */
const SLICE_MS = 8;
/** Nobody looks at a hidden page, and its timers come once a second. */
const HIDDEN_SLICE_MS = 400;
const PAUSE_MS = 6;
/** Between two looks at the clock: less than a millisecond, on a slow machine a few. */
const EVENTS_AT_ONCE = 500;

/** While a run goes on views hear of it thirty times a second: more nobody can follow, and each time all of them draw. */
const TELL_MS = 32;
/**
 * With so much still to be taken in what is told is old at once: then only that it goes on. So too of a log that is there
 * in whole: nobody follows it before its end is known.
 */
const FAR_BEHIND = 50_000;
const TELL_FAR_BEHIND_MS = 1_000;

/** Told every so often, and at the end. */
type OnTaken = (events: number) => void;

interface Growing {
  readonly log: TraceLog;
  readonly onTaken: OnTaken;
  readonly whole: boolean;
  told: number;
}

const growing = new Map<TraceLog, Growing>();
const idle: (() => void)[] = [];
const toldMs = new WeakMap<TraceLog, number>();
let timer: ReturnType<typeof setTimeout> | null = null;
/** Views have heard of what was taken in before the last frame. */
let toldBefore = true;

/**
 * Takes in what has arrived: a small step at once, the rest in slices from now on. Call it whenever a log grew.
 * `onTaken` hears how many events views may show.
 * @param whole nothing more will arrive
 */
export function takeIn(log: TraceLog, onTaken: OnTaken, whole = false): void {
  // A log that just begins has nothing taken in: what models were given so far says so.
  if (!growing.has(log)) allowTaking(log, 0);
  growing.set(log, { log, onTaken, whole, told: growing.get(log)?.told ?? -1 });
  if (log.length - takenIn(log) <= EVENTS_AT_ONCE) step(log, log.length);
  if (isDue(log)) tell(log);
  if (growing.size > 0 && timer === null) timer = setTimeout(slice, PAUSE_MS);
}

/** Resolves when everything that has arrived is taken in. */
export function whenTakenIn(): Promise<void> {
  return growing.size === 0 ? Promise.resolve() : new Promise((resolve) => idle.push(resolve));
}

function slice(): void {
  timer = null;
  const behind = [...growing.values()].filter(({ log }) => takenIn(log) < log.length);
  if (behind.length > 0 && (toldBefore || !behind.some(({ log }) => isDue(log)))) takeSlice(behind);
  else tellAll();
  if (growing.size > 0 && timer === null) timer = setTimeout(slice, PAUSE_MS);
}

function takeSlice(behind: readonly Growing[]): void {
  const end = frameLoop.now() + (document.hidden ? HIDDEN_SLICE_MS : SLICE_MS);
  for (const { log } of behind)
    while (takenIn(log) < log.length && frameLoop.now() < end)
      step(log, Math.min(log.length, takenIn(log) + EVENTS_AT_ONCE));
  frameLoop.draw(afterFrame);
}

/** Views hear of what was taken in once a frame at most: in a hidden page, where there are none, at the end. */
const afterFrame = (): void => {
  toldBefore = false;
};

function step(log: TraceLog, end: number): void {
  allowTaking(log, end);
  feedModels(log, end);
}

function tellAll(): void {
  toldBefore = true;
  for (const { log } of growing.values()) if (isDue(log)) tell(log);
}

/** Views have not heard of it for long enough. */
function isDue(log: TraceLog): boolean {
  const left = log.length - takenIn(log);
  const far = left > FAR_BEHIND || (left > 0 && growing.get(log)?.whole === true);
  const between = far ? TELL_FAR_BEHIND_MS : TELL_MS;
  return frameLoop.now() - (toldMs.get(log) ?? Number.NEGATIVE_INFINITY) >= between;
}

/** Forgets a log that is taken in whole: the next batch brings it back. */
function tell(log: TraceLog): void {
  const known = growing.get(log);
  if (!known) return;
  const taken = takenIn(log);
  if (taken === log.length) growing.delete(log);
  if (taken !== known.told) {
    known.told = taken;
    toldMs.set(log, frameLoop.now());
    known.onTaken(taken);
  }
  if (growing.size === 0) for (const resolve of idle.splice(0)) resolve();
}
