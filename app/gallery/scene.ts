/** What a scene of the gallery is. */
import type { RunOutcome } from '../../workers/kernel/interface';
import type { EventKind } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';

/** What of a run a moment shows; all that a cell shows, or one view of it, opened. */
export type Shows =
  | { readonly view: 'cell' | 'sentence' | 'lens' | 'item' | 'timeline' | 'compare' }
  | { readonly view: 'why'; readonly thread: number }
  /** All states of a program (app/testing/made-up-map.ts), of which this log is one run. */
  | { readonly view: 'map'; readonly program: Readonly<Record<string, string>> };

export interface SceneMoment {
  readonly name: string;
  readonly position: number;
  /** The item that is followed; NONE. */
  readonly item: number;
  readonly shows?: Shows | undefined;
  /** What else is done before it is shown: something chosen, a window of the timeline. */
  readonly prepare?: ((cell: string) => void) | undefined;
}

export interface Scene {
  readonly name: string;
  readonly log: TraceLog;
  readonly dropped: number;
  readonly outcome: RunOutcome;
  readonly moments: readonly SceneMoment[];
  /** Another run that a view of this scene speaks of too; it is not shown by itself. */
  readonly beside?: Omit<Scene, 'beside'> | undefined;
}

/** Just after the nth event of a kind by a thread; `part` more of the next event, or less of this one. */
export type When = readonly [
  name: string,
  event:
    | { readonly thread?: number; readonly kind: EventKind; readonly nth?: number }
    | 'end'
    | number,
  more?: { readonly part?: number } & Partial<Omit<SceneMoment, 'name' | 'position'>>,
];

export interface RecordedScene {
  readonly name: string;
  readonly recording: string;
  /** Another recording, which one of the views speaks of too. */
  readonly beside?: string;
  readonly moments: readonly When[];
}
