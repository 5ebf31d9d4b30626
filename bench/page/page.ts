/** The engine and its peers on Web Workers; the benchmark calls `window.bench` from outside. */
import threadWorkerText from 'virtual:thread-worker';
import { ThreadKernel } from '../../workers/kernel/kernel';
import { webWorkerFrom } from '../../workers/kernel/web-worker';
import { type Measures, measuresOn } from '../measures';
import { SHARED_BYTES } from '../peers/hand-over.mjs';

interface Bench extends Measures {
  /** Items (or round trips) per second of another way for threads to talk; see peer-worker.ts. */
  peer(name: string, items: number): Promise<number>;
}

declare global {
  interface Window {
    bench?: Bench;
  }
}

/** Two workers do the work and say by one clock when they began and ended. */
async function peer(name: string, items: number): Promise<number> {
  const workers = [start(), start()] as const;
  const shared = new SharedArrayBuffer(SHARED_BYTES);
  const round = () => {
    const { port1, port2 } = new MessageChannel();
    const times = Promise.all(workers.map(({ said }) => said()));
    workers[0].worker.postMessage({ name, items, side: 'here', shared, port: port1 }, [port1]);
    workers[1].worker.postMessage({ name, items, side: 'there', shared, port: port2 }, [port2]);
    return times;
  };
  await Promise.all(workers.map(({ said }) => said()));
  // Once unmeasured: our engine, too, keeps its workers and has been warmed up.
  await round();
  const times = await round();
  for (const { worker } of workers) worker.terminate();
  const begun = Math.min(...times.map((time) => time.begun));
  const ended = Math.max(...times.map((time) => time.ended));
  return (items / (ended - begun)) * 1000;
}

interface Said {
  readonly begun: number;
  readonly ended: number;
}

function start() {
  const worker = new Worker(new URL('./peer-worker.ts', import.meta.url), { type: 'module' });
  return {
    worker,
    /** The next thing it says: that it is there, then when it began and ended. */
    said: () =>
      new Promise<Said>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Said>) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
      }),
  };
}

const made = await webWorkerFrom(threadWorkerText);
if (made.missing !== null) throw new Error(`this browser has no ${made.missing}`);
const kernel = new ThreadKernel(made.make);
await kernel.learn();
window.bench = { ...measuresOn(kernel), peer };
