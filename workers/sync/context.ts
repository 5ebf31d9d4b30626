/** What every engine operation needs to know of the thread it runs in. One per worker, made in kernel/. */
import type { Codec } from '../memory/codec';
import type { Heap } from '../memory/heap';
import type { Recorder } from '../trace/recorder';

export interface Context {
  readonly memory: Int32Array;
  readonly heap: Heap;
  readonly codec: Codec;
  /** Also knows the number of the thread that this worker runs now (`recorder.thread`). */
  readonly recorder: Recorder;
}
