/** Entry of the sealed frame that Python runs in: makes its kernel and gives it to the app over a MessagePort. */
import * as Comlink from 'comlink';
import type { EventBatch, FrameGreeting, PythonEngine } from './interface';
import { PythonKernel } from './python-kernel';

/** The page that made this frame. */
declare const parent: {
  postMessage(message: FrameGreeting, origin: string, transfer: Transferable[]): void;
};

const kernel = new PythonKernel();
const exposed: PythonEngine = {
  prepare: (script) => kernel.prepare(script),
  start: (bytes, rest, keep) => kernel.start(bytes, rest, keep),
  check: (program) => kernel.check(program),
  tokenTrouble: (program, token) => kernel.tokenTrouble(program, token),
  run: (program, options) => kernel.run(program, options),
  stop: () => kernel.stop(),
  drain: (): EventBatch => {
    const batch = kernel.drain();
    return Comlink.transfer(batch, [batch.records]);
  },
  state: () => kernel.state(),
  standing: () => kernel.standing(),
  made: (since) => kernel.made(since),
  choose: (choice, toEnd) => kernel.choose(choice, toEnd),
  explore: (program, exploration) => kernel.explore(program, exploration),
  explored: () => kernel.explored(),
};
const { port1, port2 } = new MessageChannel();
Comlink.expose(exposed, port1);
parent.postMessage({ type: 'queuebook-frame', state: 'ready' }, '*', [port2]);
