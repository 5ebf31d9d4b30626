/** What the gallery shows: a log, and the moments of it worth looking at. */
import type { RunOutcome } from '../../workers/kernel/interface';
import { NONE } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import { openSavedRun } from '../model/files/saved-run-open';
import { pipelineRun } from '../testing/made-up-runs';
import { POLLED_ONCE } from '../testing/trace-fixtures';
import { traceLog } from '../testing/trace-text';
import {
  DROPPED,
  FORKS,
  FORKS_STUCK,
  PUT_AND_GET,
  PUT_AND_GET_RUN,
  SHARED,
  SHARED_AND_QUEUE,
  SLOTS,
} from './gallery-traces';
import type { RecordedScene, Scene, When } from './scene';
import { VIEW_SCENES } from './view-scenes';

/** Runs of real cells, as scripts/record.mjs kept them. */
const RECORDED: Readonly<Record<string, readonly When[]>> = {
  'get-that-waits': [
    ['asleep', { thread: 1, kind: 'get-blocked' }],
    ['put-under-way', { thread: 0, kind: 'put' }, { part: -0.5 }],
    ['woken', { thread: 1, kind: 'woken' }],
    ['end', 'end'],
  ],
  'buffer-of-one': [
    ['blocked', { thread: 0, kind: 'put-blocked' }],
    ['taken', { thread: 1, kind: 'slept' }, { part: 0.6 }],
    ['followed', { thread: 1, kind: 'get' }, { item: 0 }],
    ['end', 'end'],
  ],
  'work-not-done': [['joining', { thread: 0, kind: 'queue-join-blocked' }]],
  'polling-pipeline': [
    ['middle', 0.4],
    ['followed', 0.5, { item: 12 }],
  ],
  'waiting-pipeline': [['middle', 0.55]],
  'three-four-five': [
    ['middle', 0.5],
    ['end', 'end'],
  ],
  shutdown: [['shut-down', { thread: 0, kind: 'shutdown' }]],
  locks: [
    ['one-inside', { kind: 'lock-blocked', nth: 3 }],
    ['handed-on', { kind: 'lock-released' }],
  ],
  stuck: [['end', 'end']],
  failed: [['end', 'end']],
  'many-waiters': [['all-asleep', { thread: 12, kind: 'get-blocked' }]],
};

const FINISHED: RunOutcome = { outcome: 'finished', ms: 212 };

/** Things that no cell of the lesson does: drops, and queues of all sizes. */
function madeUp(): Scene[] {
  const wide = pipelineRun({
    items: 1000,
    polling: false,
    stages: [
      { name: 'download', threads: 3 },
      { name: 'resize', threads: 4, slowness: 2 },
      { name: 'upload', threads: 5 },
    ],
  });
  return [
    scene('polled-once', traceLog(POLLED_ONCE), [
      ['polled-empty', { thread: 1, kind: 'get-empty' }],
      ['sleeping', { thread: 1, kind: 'sleep-began' }],
      ['inside-the-lock', { thread: 0, kind: 'lock-acquired' }],
    ]),
    scene('slots', traceLog(SLOTS), [['end', 'end']]),
    scene('shared-data', traceLog(SHARED), [
      ['taken', { kind: 'list-removed' }],
      ['lost-update', { kind: 'variable-written', nth: 2 }],
      ['end', 'end'],
      ['waiting', 'end', { shows: { view: 'lens' } }],
    ]),
    scene('shared-and-queue', traceLog(SHARED_AND_QUEUE), [['end', 'end']]),
    scene('dropped', traceLog(DROPPED), [['end', 'end']], { dropped: 1204 }),
    scene('map', traceLog(PUT_AND_GET_RUN), [
      ['begin', 0, { shows: { view: 'map', program: PUT_AND_GET } }],
      ['woken', { kind: 'get' }, { shows: { view: 'map', program: PUT_AND_GET } }],
      ['end', 'end', { shows: { view: 'map', program: PUT_AND_GET } }],
    ]),
    scene('map-stuck', traceLog(FORKS_STUCK), [
      ['first', { kind: 'lock-acquired' }, { shows: { view: 'map', program: FORKS } }],
      ['end', 'end', { shows: { view: 'map', program: FORKS } }],
    ]),
    scene('thousand-items', wide, [['followed', 0.5, { item: 400 }]]),
  ];
}

function scene(
  name: string,
  log: TraceLog,
  moments: readonly When[],
  rest: Partial<Pick<Scene, 'dropped' | 'outcome' | 'beside'>> = {},
): Scene {
  return {
    name,
    log,
    dropped: 0,
    outcome: FINISHED,
    ...rest,
    moments: moments.map(([moment, event, { part = 0, item = NONE, ...more } = {}]) => ({
      name: moment,
      position: positionOf(log, event) + part,
      item,
      ...more,
    })),
  };
}

function positionOf(log: TraceLog, when: When[1]): number {
  if (when === 'end') return log.length;
  if (typeof when === 'number') return Math.floor(log.length * when);
  const { thread, kind, nth = 1 } = when;
  const found = [...log].filter(
    (event) => event.kind === kind && (thread === undefined || event.thread === thread),
  )[nth - 1];
  if (!found) throw new Error(`a recording has no ${nth}. ${kind} of thread ${thread ?? 'any'}`);
  return found.seq + 1;
}

/**
 * All scenes, or the one of that name. Fetches the recordings that they need, which lie beside the page; rejects when
 * one cannot be opened.
 */
export async function scenes(only: string | null): Promise<Scene[]> {
  const isWanted = ({ name }: { readonly name: string }) => only === null || name === only;
  const whole = Object.entries(RECORDED).map(([name, moments]) => ({
    name,
    recording: name,
    moments,
  }));
  const recordings = new Map<string, ReturnType<typeof recorded>>();
  const of = async ({ name, recording, beside, moments }: RecordedScene): Promise<Scene> => {
    const found = recordings.get(recording) ?? recorded(recording);
    recordings.set(recording, found);
    const { log, outcome, dropped } = await found;
    const other =
      beside === undefined
        ? undefined
        : await of({ name, recording: beside, moments: [['beside', 'end']] });
    return scene(name, log, moments, { dropped, outcome, beside: other });
  };
  return [
    ...(await Promise.all(whole.filter(isWanted).map(of))),
    ...madeUp().filter(isWanted),
    ...(await Promise.all(VIEW_SCENES.filter(isWanted).map(of))),
  ];
}

async function recorded(name: string): Promise<Pick<Scene, 'log' | 'outcome' | 'dropped'>> {
  const answer = await fetch(`recordings/${name}.json`);
  const opened = openSavedRun(await answer.text());
  if (!opened.ok) throw new Error(`recording '${name}': ${opened.problem}`);
  return opened.run;
}
