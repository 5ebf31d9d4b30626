/**
 * How long each task of the page's main thread computed. Its own processor time, not the clock: on a busy machine a
 * task that computes for 5 ms may take 50, and nobody could tell which of them is at fault.
 */
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Milliseconds of processor time. */
export interface Task {
  readonly ms: number;
  /** The part that is the page's own code, and what its code makes necessary at once: layout, collected garbage. */
  readonly ownMs: number;
  /** The way into the page's code that took longest, by the browser's name. */
  readonly longest: string;
}

/** Ways into the page's code. What is left of a task is the browser's: to paint, above all, without a graphics card. */
const OWN = new Set([
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'EvaluateScript',
  'Layout',
  'UpdateLayoutTree',
  'MajorGC',
  'MinorGC',
]);

/** Watches until the returned function is called; that one tells of each task, the longest of our own first. */
export async function watchMainThread(page: Page): Promise<() => Promise<Task[]>> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) if (isTraceEvent(event)) events.push(event);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] },
  });
  // Marks the page's own process and thread among those of its frames.
  await page.evaluate(() => performance.mark('watched page'));
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const mark = events.find(({ name }) => name === 'watched page');
    if (!mark) throw new Error('the trace does not show the page');
    const spans = events
      .filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
      .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
    const tasks: { ms: number; ownMs: number; longest: string; longestMs: number; end: number }[] =
      [];
    let ownEnd = 0;
    for (const { name, ts, dur = 0, tdur = 0 } of spans) {
      const last = tasks.at(-1);
      if (name.endsWith('RunTask') && ts >= (last?.end ?? 0))
        tasks.push({ ms: tdur / 1000, ownMs: 0, longest: '', longestMs: 0, end: ts + dur });
      else if (OWN.has(name) && ts >= ownEnd && last && ts < last.end) {
        last.ownMs += tdur / 1000;
        ownEnd = ts + dur;
        if (tdur / 1000 > last.longestMs) {
          last.longest = name;
          last.longestMs = tdur / 1000;
        }
      }
    }
    if (tasks.every(({ ms }) => ms === 0)) throw new Error('the trace tells no processor time');
    return tasks.sort((one, other) => other.ownMs - one.ownMs);
  };
}

function isTraceEvent(event: object): event is TraceEvent {
  return 'name' in event && 'ph' in event && 'pid' in event && 'tid' in event;
}

/** Milliseconds; NaN when there was no task. */
export const longestOf = (tasks: readonly Task[]) => tasks[0]?.ownMs ?? Number.NaN;

/** Processor time of a piece of work that is always the same, in milliseconds: what this machine makes of a task now. */
export async function calibration(page: Page): Promise<number> {
  const calibrated = await watchMainThread(page);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        // Maps, small objects and sorting, as taking in and drawing are made of; some 30 ms.
        setTimeout(() => {
          const seen = new Map<number, { at: number; sum: number }>();
          for (let i = 0, next = 1; i < 250_000; i++) {
            next = (next * 48271) % 2147483647;
            const known = seen.get(next % 5_000);
            seen.set(next % 5_000, { at: i, sum: (known?.sum ?? 0) + next });
          }
          const sums = [...seen.values()].sort((a, b) => a.sum - b.sum).map(({ sum }) => `${sum}`);
          Reflect.set(window, 'calibrated', sums.join(' ').length);
          done();
        }, 0);
      }),
  );
  return longestOf(await calibrated());
}
