/** Peers between two of Node's worker threads. Usage: node-peer.mjs PEER ITEMS; prints items (or round trips) per second. */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { HAND_OVER, MESSAGES, SHARED_BYTES } from './hand-over.mjs';

if (isMainThread) {
  const [name, count] = process.argv.slice(2);
  const items = Number(count);
  const shared = new SharedArrayBuffer(SHARED_BYTES);
  const { port1, port2 } = new MessageChannel();
  const sides = [
    ['here', port1],
    ['there', port2],
  ].map(([side, port]) => start({ name, items, side, shared, port }));
  await Promise.all(sides.map(next));
  for (const worker of sides) worker.postMessage('go');
  const times = await Promise.all(sides.map(next));
  const begun = Math.min(...times.map((time) => time.begun));
  const ended = Math.max(...times.map((time) => time.ended));
  console.log((items / (ended - begun)) * 1000);
  process.exit(0);
}

parentPort.on('message', async () => {
  const { name, items, side, shared, port } = workerData;
  const begun = performance.timeOrigin + performance.now();
  if (name in MESSAGES) await MESSAGES[name][side](items, port);
  else HAND_OVER[name][side](items, shared);
  parentPort.postMessage({ begun, ended: performance.timeOrigin + performance.now() });
});
parentPort.postMessage('ready');

function start(task) {
  return new Worker(fileURLToPath(import.meta.url), {
    workerData: task,
    transferList: [task.port],
  });
}

function next(worker) {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
