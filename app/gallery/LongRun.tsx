import { useState } from 'react';
import { NONE } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import { pipelineRun } from '../model/made-up-runs';
import { sentenceIndexOf } from '../model/sentence-index';
import { timelineOf } from '../model/timeline-model';
import { Moment } from './Moment';
import { show } from './show';

/** What it costs to look at a run; the benchmark reads it. */
export interface Cost {
  /** Looks at records of the log, by any of its methods. */
  reads: number;
  readonly events: number;
  /** Bytes per event: the log itself, and what is kept beside it to find things. */
  bytes(): { readonly log: number; readonly timeline: number; readonly sentences: number };
}

declare global {
  interface Window {
    galleryCost?: Cost;
  }
}

const CELL = 'long/middle';
const EVENTS_PER_ITEM = 26;

/** A polling pipeline of 13 threads and about so many events, opened when its button is pressed. */
export function LongRun({ events }: { readonly events: number }) {
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
    count(made);
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

/** Counts every look at a record from now on. */
function count(log: TraceLog): void {
  const cost = {
    reads: 0,
    events: log.length,
    bytes: () => ({
      log: log.bytes / log.length,
      timeline: timelineOf(log).bytes / log.length,
      sentences: sentenceIndexOf(log).bytes / log.length,
    }),
  };
  const { word, timeMs, kindCode, thread, at } = log;
  // `at` looks at ten words; it is one look.
  let inside = false;
  const counted =
    <Args extends unknown[], Result>(method: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (inside) return method.apply(log, args);
      cost.reads++;
      inside = true;
      try {
        return method.apply(log, args);
      } finally {
        inside = false;
      }
    };
  log.word = counted(word);
  log.timeMs = counted(timeMs);
  log.kindCode = counted(kindCode);
  log.thread = counted(thread);
  log.at = counted(at);
  window.galleryCost = cost;
}
