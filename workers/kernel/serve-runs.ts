/** What a thread's worker does: waits in the event loop for a run, takes part in it, goes back to waiting. */
import { watchGlobals } from './globals-guard';
import type { Attach, FromWorker } from './messages';
import { keepShapes } from './shapes';
import { takePart } from './thread-runner';

/** Makes this worker one that serves runs, before any learner code is in it. */
export function serveRuns(): void {
  // Taken now: learner code cannot then replace it.
  const post: (message: FromWorker) => void = self.postMessage.bind(self);
  keepShapes();
  let globalsChanged: () => boolean = () => false;
  self.onmessage = ({ data }: MessageEvent<Attach>) => {
    let tainted = false;
    try {
      takePart(data, { post });
    } catch (error) {
      // Not the learner's error: those end their thread in takePart.
      tainted = true;
      post({
        type: 'crashed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
    post({ type: 'left', slot: data.slot, tainted: tainted || globalsChanged() });
  };
  // In Node it is an ordinary property, and counts as one.
  globalsChanged = watchGlobals();
  post({ type: 'ready', evaluates: evaluates() });
}

/** False where a policy forbids it: tried as learner code will be. */
function evaluates(): boolean {
  try {
    return new Function('return 7')() === 7;
  } catch {
    return false;
  }
}
