/** Scenes that show one view of a recorded run, opened, where scenes.ts shows all views closed. */
import { modelOf, type RunModel } from '../model/run-model';
import { choices } from '../store/keys';
import { type Selection, select } from '../store/selection';
import { useSession } from '../store/session';
import { chooseAxis, zoomTimeline } from '../store/timeline-views';
import type { RecordedScene, Shows } from './scene';

const SENTENCE: Shows = { view: 'sentence' };
const LENS: Shows = { view: 'lens' };
const ITEM: Shows = { view: 'item' };
const TIMELINE: Shows = { view: 'timeline' };

/** Chooses the thread, queue or lock of this name. */
const choosing = (name: string) => (cell: string) => {
  const run = useSession.getState().cells[cell]?.run;
  const found = choices(cell).find((what) => run && nameOf(modelOf(run.log), what) === name);
  if (!found) throw new Error(`there is no '${name}' to choose in ${cell}`);
  select(cell, found);
};

export const VIEW_SCENES: readonly RecordedScene[] = [
  {
    name: 'sentence',
    recording: 'buffer-of-one',
    moments: [
      ['nothing-yet', 0, { shows: SENTENCE }],
      ['started', { kind: 'thread-started' }, { shows: SENTENCE }],
      ['put', { kind: 'put' }, { shows: SENTENCE }],
      ['blocked', { kind: 'put-blocked' }, { shows: SENTENCE }],
      ['sleeps', { kind: 'sleep-began' }, { shows: SENTENCE }],
      ['took-and-woke', { kind: 'get' }, { shows: SENTENCE }],
      ['woken', { kind: 'woken' }, { shows: SENTENCE }],
      ['put-after-waiting', { kind: 'put', nth: 2 }, { shows: SENTENCE }],
      ['end', 'end', { shows: SENTENCE }],
    ],
  },
  {
    name: 'sentence-polling',
    recording: 'polling-pipeline',
    moments: [
      ['found-nothing', { kind: 'get-empty' }, { shows: SENTENCE }],
      ['took-the-lock', { kind: 'lock-acquired' }, { shows: SENTENCE }],
      ['set-a-field', { kind: 'field-written' }, { shows: SENTENCE }],
    ],
  },
  {
    name: 'why',
    recording: 'work-not-done',
    moments: [['join', { kind: 'queue-join-blocked' }, { shows: { view: 'why', thread: 0 } }]],
  },
  {
    name: 'why-chain',
    recording: 'waiting-pipeline',
    moments: [
      ['full', 0.55, { shows: { view: 'why', thread: 0 } }],
      ['empty', { kind: 'get-blocked' }, { shows: { view: 'why', thread: 1 } }],
    ],
  },
  {
    name: 'why-circle',
    recording: 'stuck',
    moments: [['end', 'end', { shows: { view: 'why', thread: 0 } }]],
  },
  {
    name: 'wait-lens',
    recording: 'polling-pipeline',
    moments: [['polling', 'end', { shows: LENS }]],
  },
  {
    name: 'wait-lens-waiting',
    recording: 'waiting-pipeline',
    moments: [
      ['waiting', 'end', { shows: LENS }],
      ['chosen', 'end', { shows: LENS, prepare: choosing('resize') }],
    ],
  },
  {
    name: 'compare',
    recording: 'waiting-pipeline',
    beside: 'polling-pipeline',
    moments: [['polling-and-waiting', 'end', { shows: { view: 'compare' } }]],
  },
  {
    name: 'item-card',
    recording: 'waiting-pipeline',
    moments: [
      ['not-followed', 0.5, { shows: ITEM }],
      ['on-its-way', 0.5, { shows: ITEM, item: 12 }],
      ['at-its-end', 'end', { shows: ITEM, item: 12 }],
    ],
  },
  {
    name: 'timeline',
    recording: 'waiting-pipeline',
    moments: [
      ['by-time', 'end', { shows: TIMELINE, prepare: (cell) => chooseAxis(cell, 'time') }],
      ['by-step', 'end', { shows: TIMELINE, prepare: (cell) => chooseAxis(cell, 'step') }],
      ['zoomed', 0.5, { shows: TIMELINE, prepare: zoomedIn }],
      ['thread', 0.5, { shows: TIMELINE, prepare: choosing('resize') }],
      ['queue', 0.5, { shows: TIMELINE, prepare: choosing('resizeQueue') }],
      ['item', 0.5, { shows: TIMELINE, item: 12 }],
    ],
  },
  {
    name: 'chosen',
    recording: 'waiting-pipeline',
    moments: [
      ['thread', 0.5, { prepare: choosing('resize') }],
      ['queue', 0.5, { prepare: choosing('resizeQueue') }],
    ],
  },
  {
    name: 'chosen-lock',
    recording: 'locks',
    moments: [['held', { kind: 'lock-blocked', nth: 3 }, { prepare: choosing('lock') }]],
  },
  {
    name: 'chosen-guard',
    recording: 'polling-pipeline',
    moments: [['held', { kind: 'lock-acquired' }, { prepare: choosing('downloadQueue.lock') }]],
  },
];

function zoomedIn(cell: string): void {
  chooseAxis(cell, 'step');
  zoomTimeline(cell, 12);
}

function nameOf(model: RunModel, what: Selection): string {
  if (what.kind === 'thread') return model.threadLabel(what.thread);
  return what.kind === 'object' ? model.objectLabel(what.object) : '';
}
