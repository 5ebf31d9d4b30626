import { useState } from 'react';
import { NONE } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import { sentenceIndexOf } from '../model/explain/sentence-index';
import { allowTaking, takenIn } from '../model/taken-in';
import { timelineOf } from '../model/timeline/timeline-model';
import { pipelineRun } from '../testing/made-up-runs';
import { Moment } from './Moment';
import { show } from './show';

/** What it costs to look at a run; the benchmark reads it. */
export interface Cost {
  /** Looks at records of the log, by any of its methods. */
  reads: number;
  readonly events: number;
  /** The part that has been taken in, 0 to 1. */
  takenIn(): number;
  /** Bytes per event: the log itself, and what is kept beside it to find things. */
  bytes(): { readonly log: number; readonly timeline: number; readonly sentences: number };
}

declare global {
  interface Window {
    galleryCost?: Cost;
  }
}

const CELL = 'long/middle';
const EVENTS_PER_ITEM = 22.5;

/** A polling pipeline of 13 threads and about so many events, opened when its button is pressed. */
export function LongRun({
  events,
  counted,
}: {
  readonly events: number;
  readonly counted: boolean;
}) {
  const [log, setLog] = useState<TraceLog | null>(null);
  const [open, setOpen] = useState(false);
  const make = (): void => {
    const made = pipelineRun({
      items: Math.ceil(events / EVENTS_PER_ITEM),
      polling: true,
      stages: [
        { name: 'download', threads: 3 },
        { name: 'resize', threads: 4, slowness: 2 },
        { name: 'upload', threads: 5 },
      ],
    });
    tell(made);
    // Counting costs more than looking: times are measured without it.
    if (counted) count(made);
    setLog(made);
  };
  const begin = (): void => {
    if (!log) return;
    setOpen(true);
    const outcome = { outcome: 'finished', ms: log.timeMs(log.length - 1) } as const;
    const middle = { name: 'middle', position: Math.floor(log.length / 2), item: NONE };
    show({ name: 'long', log, dropped: 0, outcome, moments: [middle] }, true);
  };
  return (
    <>
      <button type="button" onClick={make}>
        Make {events} events
      </button>
      <button type="button" disabled={log === null} onClick={begin}>
        Open
      </button>
      {open && <Moment cell={CELL} name={`${log?.length} events`} />}
    </>
  );
}

/** Says what it costs to look at a log. */
function tell(log: TraceLog): void {
  allowTaking(log, 0);
  window.galleryCost = {
    reads: 0,
    events: log.length,
    takenIn: () => takenIn(log) / log.length,
    bytes: () => ({
      log: log.bytes / log.length,
      timeline: timelineOf(log).bytes / log.length,
      sentences: sentenceIndexOf(log).bytes / log.length,
    }),
  };
}

/** Counts every look at a record from now on. */
function count(log: TraceLog): void {
  const { word, timeMs, kindCode, thread, at } = log;
  // `at` looks at ten words; it is one look.
  let inside = false;
  const seen =
    <Args extends unknown[], Result>(method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (inside) return method.apply(log, args);
      if (window.galleryCost) window.galleryCost.reads++;
      inside = true;
      try {
        return method.apply(log, args);
      } finally {
        inside = false;
      }
    };
  log.word = seen(word);
  log.timeMs = seen(timeMs);
  log.kindCode = seen(kindCode);
  log.thread = seen(thread);
  log.at = seen(at);
}
