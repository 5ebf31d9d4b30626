/** What the gallery shows: a log, and the moments of it worth looking at. */
import type { RunOutcome } from '../../workers/kernel/interface';
import type { EventKind } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import { pipelineRun } from '../model/made-up-runs';
import {
  BUFFER_OF_ONE,
  FAILED,
  GET_THAT_WAITS,
  POLLED_ONCE,
  STUCK,
  WORK_NOT_DONE,
} from '../model/trace-fixtures';
import { traceLog } from '../model/trace-text';
import { DROPPED, MANY_WAITERS, SLOTS } from './gallery-traces';

export interface Scene {
  readonly name: string;
  readonly log: TraceLog;
  readonly dropped: number;
  readonly outcome: RunOutcome;
  readonly moments: readonly { readonly name: string; readonly position: number }[];
}

const FINISHED: RunOutcome = { outcome: 'finished', ms: 212 };

function scene(
  name: string,
  log: TraceLog,
  moments: readonly (readonly [name: string, position: number])[],
  rest: Partial<Pick<Scene, 'dropped' | 'outcome'>> = {},
): Scene {
  return {
    name,
    log,
    dropped: 0,
    outcome: FINISHED,
    ...rest,
    moments: moments.map(([moment, position]) => ({ name: moment, position })),
  };
}

/** Just after the nth event of a kind by a thread; `part` more of the next event. */
function after(log: TraceLog, thread: number, kind: EventKind, nth = 1, part = 0): number {
  const found = [...log].filter((event) => event.thread === thread && event.kind === kind)[nth - 1];
  return (found?.seq ?? 0) + 1 + part;
}

function texts(): Scene[] {
  const waits = traceLog(GET_THAT_WAITS);
  const buffer = traceLog(BUFFER_OF_ONE);
  const work = traceLog(WORK_NOT_DONE);
  const polled = traceLog(POLLED_ONCE);
  const stuck = traceLog(STUCK);
  const failed = traceLog(FAILED);
  const many = traceLog(MANY_WAITERS);
  const slots = traceLog(SLOTS);
  const dropped = traceLog(DROPPED);
  return [
    scene('get-that-waits', waits, [
      ['asleep', after(waits, 1, 'get-blocked')],
      ['put-under-way', after(waits, 1, 'get-blocked', 1, 0.5)],
      ['woken', after(waits, 1, 'woken')],
      ['end', waits.length],
    ]),
    scene('buffer-of-one', buffer, [
      ['blocked', after(buffer, 0, 'put-blocked')],
      ['taken', after(buffer, 1, 'slept', 1, 0.6)],
      ['being-woken', after(buffer, 1, 'get')],
      ['woken', after(buffer, 0, 'woken')],
    ]),
    scene('work-not-done', work, [['joining', after(work, 0, 'queue-join-blocked')]]),
    scene('polled-once', polled, [
      ['polled-empty', after(polled, 1, 'get-empty')],
      ['sleeping', after(polled, 1, 'sleep-began')],
    ]),
    scene('stuck', stuck, [['end', stuck.length]], {
      outcome: { outcome: 'stuck', ms: 5, waiting: [] },
    }),
    scene('failed', failed, [['end', failed.length]], {
      outcome: {
        outcome: 'failed',
        ms: 5,
        error: {
          name: 'ValueError',
          message: '7 is not a picture',
          thread: 'worker',
          cell: null,
          line: 7,
        },
      },
    }),
    scene('many-waiters', many, [['end', many.length]]),
    scene('slots', slots, [['end', slots.length]]),
    scene('dropped', dropped, [['end', dropped.length]], { dropped: 1204 }),
  ];
}

function pipelines(): Scene[] {
  const one = [
    { name: 'download', threads: 1 },
    { name: 'resize', threads: 1, slowness: 2 },
    { name: 'upload', threads: 1 },
  ] as const;
  const twelve = [
    { name: 'download', threads: 3 },
    { name: 'resize', threads: 4, slowness: 2 },
    { name: 'upload', threads: 5 },
  ] as const;
  const polling = pipelineRun({ items: 1000, polling: true, stages: one });
  const waiting = pipelineRun({ items: 1000, polling: false, stages: one });
  const wide = pipelineRun({ items: 1000, polling: false, stages: twelve });
  const bounded = pipelineRun({ items: 300, polling: false, stages: one, maxsize: 10 });
  return [
    scene('polling-pipeline', polling, [['middle', polling.length * 0.55]]),
    scene('waiting-pipeline', waiting, [['middle', waiting.length * 0.55]]),
    scene('three-four-five', wide, [
      ['middle', wide.length * 0.5],
      ['end', wide.length],
    ]),
    scene('bounded-pipeline', bounded, [['middle', bounded.length * 0.5]]),
  ];
}

export function scenes(): Scene[] {
  return [...texts(), ...pipelines()];
}
