/**
 * What a frame and the page around it say to each other, in messages that all have `queuebook: 1`: the version, which
 * changes when something is taken away or comes to mean something else; what is new may come at any time.
 */
import type { CellId } from '../lessons/lesson';
import type { RunSummary } from '../model/run-summary';
import type { LANGUAGE_NAMES, THEME_NAMES } from './address';

export const VERSION = 1;

/** What the frame tells. */
export type HostEvent =
  /** It can be seen, and commands are heard. */
  | { readonly type: 'ready'; readonly cell: CellId; readonly language: string }
  /** What it needs, in CSS pixels; again whenever that changes. */
  | { readonly type: 'height'; readonly height: number }
  | { readonly type: 'ran'; readonly cell: CellId; readonly summary: RunSummary }
  /** The playhead stands at a marked moment, counted from 1. */
  | { readonly type: 'moment'; readonly cell: CellId; readonly moment: number }
  | { readonly type: 'predicted'; readonly cell: CellId; readonly came: 'open' | 'right' | 'other' }
  /** A broken program is repaired. */
  | {
      readonly type: 'solved';
      readonly cell: CellId;
      readonly schedules: number;
      readonly complete: boolean;
    }
  /** The same as `ran`, `predicted` or `solved`, which came just before, for hosts that collect such statements. */
  | { readonly type: 'xapi'; readonly statement: XapiStatement }
  /** Something cannot be had here, or a command was not obeyed. */
  | { readonly type: 'failed'; readonly cell: CellId; readonly reason: Failure }
  /** A key that scrolls or turns pages, which nothing in the frame has a use for. */
  | { readonly type: 'key'; readonly key: string };

/** Without an actor, whom only the page around knows, and without a time, which whoever stores it adds. */
export interface XapiStatement {
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: { readonly type: string };
  };
  readonly result: {
    readonly success?: boolean;
    readonly completion?: boolean;
    /** As ISO 8601 has it, to hundredths of a second. */
    readonly duration?: string;
  };
}

export type Failure =
  /** There is no such cell. */
  | 'cell'
  /** Nothing can run here: the frame says why. */
  | 'engine'
  /** Nobody has clicked in the frame yet. */
  | 'not-clicked';

/** What the page around may ask for. */
export type HostCommand =
  | { readonly type: 'run'; readonly token: string | null }
  | { readonly type: 'source'; readonly text: string }
  | { readonly type: 'stop' }
  /** Shows the moment after the event with this number. */
  | { readonly type: 'seek'; readonly seq: number }
  | { readonly type: 'theme'; readonly theme: (typeof THEME_NAMES)[number] }
  | { readonly type: 'language'; readonly language: (typeof LANGUAGE_NAMES)[number] }
  /** The frame is made as high as it asks for: it need not scroll. */
  | { readonly type: 'fitted' };
