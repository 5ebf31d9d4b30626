/** What a thread's worker does: waits in the event loop for a run, takes part in it, goes back to waiting. */
import { installSymbols } from '../data/symbols';
import { MakeFunction } from '../threads/make-function';
import { learnCommanded, learnSearch } from './commanded';
import { watchWorker } from './left-behind';
import type { Attach, FromWorker, Learn } from './messages';
import { keepShapes } from './shapes';
import { takeAwayLater } from './take-away';
import { takePart } from './thread-runner';

/** Makes this worker one that serves runs, before any learner code is in it. */
export function serveRuns(): void {
  // Taken now: learner code cannot then replace it.
  const post: (message: FromWorker) => void = self.postMessage.bind(self);
  keepShapes();
  installSymbols();
  let leftBehind: () => boolean = () => false;
  // No property that a program could read or write holds the listener.
  self.addEventListener('message', ({ data }: MessageEvent<Attach | Learn>) => {
    if (data.type === 'learn') {
      void (data.what === 'search' ? learnSearch : learnCommanded)(data.script);
      return;
    }
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
    post({ type: 'left', slot: data.slot, tainted: tainted || leftBehind() });
  });
  const ready: FromWorker = { type: 'ready', evaluates: evaluates() };
  takeAwayLater();
  leftBehind = watchWorker();
  post(ready);
}

/** False where a policy forbids it: tried as learner code will be. */
function evaluates(): boolean {
  try {
    return new MakeFunction('return 7')() === 7;
  } catch {
    return false;
  }
}
