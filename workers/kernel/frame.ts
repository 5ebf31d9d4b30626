/**
 * Entry of the sandbox frame and of its threads' workers: they share most of their code, and the page is to fetch it
 * once. In the frame's document the script makes the kernel and gives it to the app over a MessagePort; started
 * again in a worker, from its own text, it is a thread's worker. Knows no DOM beyond that text and that message.
 */
import * as Comlink from 'comlink';
import type { EventBatch, FrameGreeting, KernelState, ThreadEngine } from './interface';
import { ThreadKernel } from './kernel';
import { serveRuns } from './serve-runs';
import { webWorkerFrom } from './web-worker';

/** The page that made this frame. (The types of workers/ know no windows; this is all we need of one.) */
declare const parent: {
  postMessage(message: FrameGreeting, origin: string, transfer: Transferable[]): void;
};

/** Workers have none. In the frame it holds this script as it was written there. */
declare const document: { readonly currentScript: { readonly textContent: string } } | undefined;

/** The lesson's largest program has twelve threads beside its main thread. */
const WARM_WORKERS = 13;
/** The page itself comes first: it draws, and reads what it has fetched. Who looks in for a moment needs none at all. */
const WARM_AFTER_MS = 4_000;

function exposeKernel(kernel: ThreadKernel, port: MessagePort): void {
  const exposed: ThreadEngine = {
    learn: (script) => kernel.learn(script),
    run: (program, options) => kernel.run(program, options),
    tokenTrouble: (program, token) => kernel.tokenTrouble(program, token),
    stop: () => kernel.stop(),
    drain: (): EventBatch => {
      const batch = kernel.drain();
      return Comlink.transfer(batch, [batch.records]);
    },
    state: (): KernelState => kernel.state(),
    standing: () => kernel.standing(),
    made: (since) => kernel.made(since),
    choose: (choice, toEnd) => kernel.choose(choice, toEnd),
    explore: (program, exploration) => kernel.explore(program, exploration),
    explored: () => kernel.explored(),
    graph: (program, options, script) => kernel.graph(program, options, script),
    graphed: () => kernel.graphed(),
  };
  Comlink.expose(exposed, port);
}

async function begin(script: string): Promise<void> {
  const greet = (greeting: FrameGreeting, transfer: Transferable[] = []) =>
    parent.postMessage(greeting, '*', transfer);
  const type = 'queuebook-frame';
  greet({ type, state: 'begun' });
  if (!(self.crossOriginIsolated && typeof SharedArrayBuffer === 'function')) {
    greet({ type, state: 'missing', missing: 'shared-memory' });
    return;
  }
  const made = await webWorkerFrom(script);
  if (made.missing !== null) {
    greet({ type, state: 'missing', missing: made.missing });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  const kernel = new ThreadKernel(made.make);
  exposeKernel(kernel, port1);
  greet({ type, state: 'ready' }, [port2]);
  setTimeout(() => kernel.keepWarm(WARM_WORKERS), WARM_AFTER_MS);
}

if (typeof document === 'undefined') serveRuns();
else void begin(document.currentScript.textContent);
