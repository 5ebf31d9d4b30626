/** Peers between two of Node's worker threads. Usage: node-peer.mjs PEER ITEMS; prints items (or round trips) per second. */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { HAND_OVER, MESSAGES, SHARED_BYTES } from './hand-over.mjs';

if (isMainThread) {
  const [name, count] = process.argv.slice(2);
  const items = Number(count);
  const shared = new SharedArrayBuffer(SHARED_BYTES);
  const sides = ['here', 'there'].map((side) => start({ name, items, side, shared }));
  await Promise.all(sides.map(next));
  // Once unmeasured: our engine, too, keeps its workers and has been warmed up.
  await round(sides);
  const times = await round(sides);
  const begun = Math.min(...times.map((time) => time.begun));
  const ended = Math.max(...times.map((time) => time.ended));
  console.log((items / (ended - begun)) * 1000);
  process.exit(0);
}

parentPort.on('message', async (port) => {
  const { name, items, side, shared } = workerData;
  const begun = performance.timeOrigin + performance.now();
  if (name in MESSAGES) await MESSAGES[name][side](items, port);
  else HAND_OVER[name][side](items, shared);
  parentPort.postMessage({ begun, ended: performance.timeOrigin + performance.now() });
});
parentPort.postMessage('ready');

function start(task) {
  return new Worker(fileURLToPath(import.meta.url), { workerData: task });
}

/** The whole job once, over ports of its own: when each side began and ended. */
function round(sides) {
  const { port1, port2 } = new MessageChannel();
  const times = Promise.all(sides.map(next));
  sides[0].postMessage(port1, [port1]);
  sides[1].postMessage(port2, [port2]);
  return times;
}

function next(worker) {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
