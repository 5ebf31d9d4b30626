/** Timelines for tests: words that say what they are of, colours that are their names. */
import type { TraceLog } from '../../workers/trace/reader';
import { type ThreadName, timelineLayout } from '../charts/timeline/timeline-layout';
import type { TimelineScene } from '../charts/timeline/timeline-scene';
import { Changes } from '../model/timeline/changes';
import { Lanes } from '../model/timeline/lanes';
import { IntList } from '../model/timeline/lanes-list';
import { LANE_STATES } from '../model/timeline/lanes-state';
import { type AxisKind, TimelineAxis } from '../model/timeline/timeline-axis';

const THREADS = Array.from({ length: 8 }, (_, i) => `thread${i}`);

/** As large as there is room for, with the names that are given. */
interface Place {
  readonly width?: number;
  readonly height?: number | null;
  readonly threads?: readonly ThreadName[];
}

/** A log's timeline, ready to be drawn. */
export function sceneOf(
  log: TraceLog,
  kind: AxisKind,
  { width = 900, height = null, threads }: Place = {},
): TimelineScene {
  const lanes = new Lanes(log);
  lanes.absorb();
  const changes = new Changes(log);
  changes.absorb();
  const axis = new TimelineAxis(lanes, kind);
  return {
    lanes,
    axis,
    window: { from: 0, to: axis.end },
    layout: timelineLayout(
      width,
      {
        threads: threads ?? lanes.threads.map(({ thread }) => ({ thread, label: `t${thread}` })),
        depths: lanes.depths.map(({ object }) => ({
          object,
          label: `q${object}`,
          unfinished: false,
        })),
      },
      height,
    ),
    theme: {
      ground: 'ground',
      ink: 'ink',
      inkSoft: 'inkSoft',
      line: 'line',
      lineStrong: 'lineStrong',
      danger: 'danger',
      accent: 'accent',
      amber: 'amber',
      amberSoft: 'amberSoft',
      focus: 'focus',
      chosen: 'chosen',
      threads: THREADS,
      threadsSoft: THREADS.map((name) => `${name}-soft`),
      font: 'font',
    },
    words: {
      span: (track, span) => [LANE_STATES[track.state(span)] ?? ''],
      depth: (track) => ({
        notes: [`depth up to ${track.peak}`, `≤ ${track.peak}`],
        unfinished: [],
      }),
      room: (maxsize) => `maxsize ${maxsize}`,
      tick: (at) => `at ${at}`,
      idle: (ms) => `idle ${ms}`,
    },
    chosen: { thread: -1, object: -1, events: new IntList(), path: false },
    ownEvents: (thread) => changes.ofThread(thread),
  };
}
