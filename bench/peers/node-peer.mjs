/**
 * Peers that are other ways of talking between Node's worker threads. Usage: node-peer.mjs PEER ITEMS; prints items (or
 * round trips) per second.
 */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const PEERS = {
  /** The limit of any blocking hand-over: two threads, two words, Atomics.wait and notify. */
  'atomics-ping-pong': {
    shared: () => new SharedArrayBuffer(8),
    here(items, shared) {
      const words = new Int32Array(shared);
      for (let i = 1; i <= items; i++) {
        Atomics.store(words, 0, i);
        Atomics.notify(words, 0);
        waitFor(words, 1, i);
      }
    },
    there(items, shared) {
      const words = new Int32Array(shared);
      for (let i = 1; i <= items; i++) {
        waitFor(words, 0, i);
        Atomics.store(words, 1, i);
        Atomics.notify(words, 1);
      }
    },
  },
  /** ringbuf.js, one int at a time, both sides spinning: it never blocks. */
  ringbuf: {
    module: 'ringbuf.js',
    shared: ({ RingBuffer }) => RingBuffer.getStorageForCapacity(1_000_000, Int32Array),
    here(items, shared, { RingBuffer }) {
      const ring = new RingBuffer(shared, Int32Array);
      const one = new Int32Array(1);
      for (let i = 0; i < items; i++) {
        one[0] = i;
        while (ring.push(one) === 0);
      }
    },
    there(items, shared, { RingBuffer }) {
      const ring = new RingBuffer(shared, Int32Array);
      const one = new Int32Array(1);
      for (let i = 0; i < items; i++) while (ring.pop(one) === 0);
    },
  },
};

function waitFor(words, at, value) {
  for (;;) {
    const seen = Atomics.load(words, at);
    if (seen === value) return;
    Atomics.wait(words, at, seen);
  }
}

async function runThreads(peer, items) {
  const module = peer.module ? await import(peer.module) : {};
  if (!isMainThread) {
    peer.there(items, workerData.shared, module);
    parentPort.postMessage('done');
    return;
  }
  const shared = peer.shared(module);
  const worker = new Worker(fileURLToPath(import.meta.url), {
    argv: process.argv.slice(2),
    workerData: { shared },
  });
  const done = new Promise((resolve) => worker.once('message', resolve));
  await new Promise((resolve) => worker.once('online', resolve));
  const begun = performance.now();
  peer.here(items, shared, module);
  await done;
  console.log((items / (performance.now() - begun)) * 1000);
}

/** postMessage one way: small objects from here to a worker that counts them. */
async function runMessages(items, roundTrips) {
  if (!isMainThread) {
    let count = 0;
    parentPort.on('message', (message) => {
      if (roundTrips) parentPort.postMessage(message);
      else if (++count === items) parentPort.postMessage('done');
    });
    return;
  }
  const worker = new Worker(fileURLToPath(import.meta.url), { argv: process.argv.slice(2) });
  await new Promise((resolve) => worker.once('online', resolve));
  const begun = performance.now();
  if (roundTrips) {
    for (let i = 0; i < items; i++) {
      worker.postMessage({ value: i });
      await new Promise((resolve) => worker.once('message', resolve));
    }
  } else {
    for (let i = 0; i < items; i++) worker.postMessage({ value: i });
    await new Promise((resolve) => worker.once('message', resolve));
  }
  console.log((items / (performance.now() - begun)) * 1000);
  await worker.terminate();
}

const [name, count] = process.argv.slice(2);
if (name === 'post-message') await runMessages(Number(count), false);
else if (name === 'post-message-round-trip') await runMessages(Number(count), true);
else await runThreads(PEERS[name], Number(count));
