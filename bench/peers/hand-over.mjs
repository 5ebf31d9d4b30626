/** Other ways for two threads to hand items over, for Node's threads and Web Workers alike. */
import { RingBuffer } from 'ringbuf.js';

/** Bytes of the ring of ringbuf.js: a million ints. */
export const SHARED_BYTES = 8 + 4 * 1_000_008;

/** @typedef {(items: number, shared: SharedArrayBuffer) => void} Side */

/** Over shared memory; both sides block or spin. @type {Record<string, { here: Side, there: Side }>} */
export const HAND_OVER = {
  /** The limit of any blocking hand-over: two threads, two words, Atomics.wait and notify. */
  'atomics-ping-pong': {
    here(items, shared) {
      const words = new Int32Array(shared, 0, 2);
      for (let i = 1; i <= items; i++) {
        Atomics.store(words, 0, i);
        Atomics.notify(words, 0);
        waitFor(words, 1, i);
      }
    },
    there(items, shared) {
      const words = new Int32Array(shared, 0, 2);
      for (let i = 1; i <= items; i++) {
        waitFor(words, 0, i);
        Atomics.store(words, 1, i);
        Atomics.notify(words, 1);
      }
    },
  },
  /** ringbuf.js, one int at a time, both sides spinning: it never blocks. */
  ringbuf: {
    here(items, shared) {
      const ring = new RingBuffer(shared, Int32Array);
      const one = new Int32Array(1);
      for (let i = 0; i < items; i++) {
        one[0] = i;
        while (ring.push(one) === 0);
      }
    },
    there(items, shared) {
      const ring = new RingBuffer(shared, Int32Array);
      const one = new Int32Array(1);
      for (let i = 0; i < items; i++) while (ring.pop(one) === 0);
    },
  },
};

/** @param {Int32Array} words @param {number} at @param {number} value */
function waitFor(words, at, value) {
  for (;;) {
    const seen = Atomics.load(words, at);
    if (seen === value) return;
    Atomics.wait(words, at, seen);
  }
}

/** @typedef {(items: number, port: MessagePort) => Promise<void>} MessageSide */

/** By postMessage, small objects. @type {Record<string, { here: MessageSide, there: MessageSide }>} */
export const MESSAGES = {
  'post-message': {
    async here(items, port) {
      for (let i = 0; i < items; i++) port.postMessage({ value: i });
    },
    there: (items, port) =>
      new Promise((resolve) => {
        let count = 0;
        port.onmessage = () => {
          if (++count === items) resolve();
        };
      }),
  },
  'post-message-round-trip': {
    here: (items, port) =>
      new Promise((resolve) => {
        let count = 0;
        port.onmessage = () => {
          if (++count === items) resolve();
          else port.postMessage({ value: count });
        };
        port.postMessage({ value: 0 });
      }),
    there: (items, port) =>
      new Promise((resolve) => {
        let count = 0;
        port.onmessage = ({ data }) => {
          port.postMessage(data);
          if (++count === items) resolve();
        };
      }),
  },
};
