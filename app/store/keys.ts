/** The keys of a cell's run: one table, for those who press them and for the page that lists them. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';
import { timelineOf } from '../model/timeline/timeline-model';
import { goToMomentBeside } from './moments';
import { pause, play, seek, stepBack, stepForward, toEnd, usePlayheads } from './playhead';
import {
  type Selection,
  select,
  selectionOf,
  stepChange,
  steppedThread,
  stepThread,
  useSelections,
} from './selection';
import { useSession } from './session';
import { chooseByKey } from './stepping-later';
import { panTimeline, showWhole, ZOOM, zoomTimeline } from './timeline-views';

export type RunAction =
  | 'forward'
  | 'back'
  | 'threadForward'
  | 'threadBack'
  | 'nextChange'
  | 'previousChange'
  | 'nextMoment'
  | 'previousMoment'
  | 'start'
  | 'end'
  | 'playPause'
  | 'zoomIn'
  | 'zoomOut'
  | 'whole'
  | 'panLeft'
  | 'panRight'
  | 'selectThread'
  | 'nextThread'
  | 'nextObject'
  | 'selectNothing'
  | 'help';

export interface RunKey {
  readonly action: RunAction;
  /** As `KeyboardEvent.key` says. */
  readonly keys: readonly string[];
  readonly shift?: boolean;
}

/** In the order in which they are listed. */
export const RUN_KEYS: readonly RunKey[] = [
  { action: 'forward', keys: ['ArrowRight'] },
  { action: 'back', keys: ['ArrowLeft'] },
  { action: 'threadForward', keys: ['ArrowRight'], shift: true },
  { action: 'threadBack', keys: ['ArrowLeft'], shift: true },
  { action: 'nextChange', keys: [']'] },
  { action: 'previousChange', keys: ['['] },
  { action: 'nextMoment', keys: ['PageDown'] },
  { action: 'previousMoment', keys: ['PageUp'] },
  { action: 'start', keys: ['Home'] },
  { action: 'end', keys: ['End'] },
  { action: 'playPause', keys: [' '] },
  { action: 'selectThread', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  { action: 'nextThread', keys: ['t'] },
  { action: 'nextObject', keys: ['q'] },
  { action: 'selectNothing', keys: ['Escape'] },
  { action: 'zoomIn', keys: ['+', '='] },
  { action: 'zoomOut', keys: ['-', '_'] },
  { action: 'whole', keys: ['0'] },
  { action: 'panLeft', keys: [','] },
  { action: 'panRight', keys: ['.'] },
  { action: 'help', keys: ['?'] },
];

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means in a run; null: nothing, the browser keeps it. */
export function actionOf(pressed: PressedKey): RunKey | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const arrow = pressed.key.startsWith('Arrow');
  return (
    RUN_KEYS.find(
      ({ keys, shift = false }) =>
        keys.includes(pressed.key) && (!arrow || shift === pressed.shiftKey),
    ) ?? null
  );
}

type CellAction = Exclude<RunAction, 'help' | 'selectThread'>;

const DEEDS: Readonly<Record<CellAction, (cell: CellId) => void>> = {
  forward: stepForward,
  back: stepBack,
  threadForward: (cell) => stepThread(cell, steppedThread(cell), 1),
  threadBack: (cell) => stepThread(cell, steppedThread(cell), -1),
  nextChange: (cell) => stepChange(cell, 1),
  previousChange: (cell) => stepChange(cell, -1),
  nextMoment: (cell) => goToMomentBeside(cell, 1),
  previousMoment: (cell) => goToMomentBeside(cell, -1),
  start: (cell) => seek(cell, 0),
  end: toEnd,
  playPause: (cell) => {
    if (usePlayheads.getState().heads[cell]?.playing) pause(cell);
    else play(cell);
  },
  zoomIn: (cell) => zoomTimeline(cell, ZOOM),
  zoomOut: (cell) => zoomTimeline(cell, 1 / ZOOM),
  whole: showWhole,
  panLeft: (cell) => panTimeline(cell, -0.25),
  panRight: (cell) => panTimeline(cell, 0.25),
  nextThread: (cell) => selectNext(cell, 'thread'),
  nextObject: (cell) => selectNext(cell, 'object'),
  selectNothing: (cell) => select(cell, null),
};

/** The cell whose keys are listed on the page just now; null: none. */
export const useKeyboardHelp = create<{ readonly cell: CellId | null }>(() => ({ cell: null }));

/** Does what a key says in a cell's run. */
export function actOn(cell: CellId, { action }: RunKey, key: string): void {
  if (action === 'help') useKeyboardHelp.setState({ cell });
  else if (action === 'selectThread') letMoveOrSelect(cell, key);
  else DEEDS[action](cell);
}

/** In the scheduler's chair the key of a thread lets it move. */
function letMoveOrSelect(cell: CellId, key: string): void {
  if (!chooseByKey(cell, key)) selectThread(cell, Number(key) - 1);
}

function selectThread(cell: CellId, thread: number): void {
  if (choices(cell).some((each) => each.kind === 'thread' && each.thread === thread))
    select(cell, { kind: 'thread', thread });
}

function selectNext(cell: CellId, kind: 'thread' | 'object'): void {
  const all = choices(cell).filter((each) => each.kind === kind);
  const run = useSession.getState().cells[cell]?.run ?? null;
  const chosen = selectionOf(useSelections.getState(), run);
  const at = all.findIndex((each) => choiceKey(each) === (chosen ? choiceKey(chosen) : ''));
  select(cell, all[(at + 1) % all.length] ?? null);
}

/** Threads, then queues and locks, as they stand in the timeline. */
export function choices(cell: CellId): Selection[] {
  const run = useSession.getState().cells[cell]?.run;
  if (!run) return [];
  const { lanes } = timelineOf(run.log);
  return [
    ...lanes.threads.map(({ thread }): Selection => ({ kind: 'thread', thread })),
    ...lanes.objects.map(({ object }): Selection => ({ kind: 'object', object })),
  ];
}

/** The same for the same choice of a thread or an object. */
export function choiceKey(what: Selection): string {
  if (what.kind === 'thread') return `thread ${what.thread}`;
  return what.kind === 'object' ? `object ${what.object}` : '';
}
