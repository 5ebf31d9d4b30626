/** What every engine operation needs to know of the thread it runs in. One per worker, made in kernel/. */
import type { Codec } from '../memory/codec';
import type { Heap } from '../memory/heap';
import type { Recorder } from '../trace/recorder';
import type { Director } from './director';

export interface Context {
  readonly memory: Int32Array;
  readonly heap: Heap;
  readonly codec: Codec;
  /** Also knows the number of the thread that this worker runs now (`recorder.thread`). */
  readonly recorder: Recorder;
  /** Decides who moves; undefined when threads run freely. */
  readonly director: Director | undefined;
  /** Milliseconds: of the worker's clock, or virtual ones when the run is commanded. For deadlines. */
  now(): number;
}
