/**
 * The memory that a search may take is reckoned, not measured: no worker of a browser is told what it has. Here the worker
 * is one of Node's with a heap of so much and no more: a search that takes more than it reckons dies of it.
 */
import { expect, test } from 'vitest';
import { startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';
import { searchText } from '../testing/searched';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const MB = 2 ** 20;
/** Of the worker, before it searches anything. */
const OWN_MB = 8;

/** Nothing in common, so nothing to find twice: every combination is a state. */
const APART = `${PRELUDE}const queues = [0, 1, 2, 3, 4, 5].map(() => new Queue());
queues.map((queue, i) => start(() => { for (let n = 0; n < 40; n++) queue.put(n * i); }));`;

/** As long as items are put, histories and records are new ones. */
const HISTORIES = `${PRELUDE}const queue = new Queue();
for (let i = 0; i < 3; i++) start(() => { for (let n = 0; n < 60; n++) { queue.put(n * 3 + i); queue.get(); } });`;

/** What is printed is another text in nearly every order. */
const TEXTS = `${PRELUDE}['a', 'b', 'c', 'd'].map((name) => start(() => { for (let n = 0; n < 30; n++) print(name, n); }));`;

test.each([
  ['states', APART],
  ['histories and records', HISTORIES],
  ['texts', TEXTS],
] as const)(
  '%s: the search is cut before its worker is full, and tells what it saw',
  async (_, text) => {
    const [mostBytes, heapMb] = FULL ? [undefined, 512] : [12 * MB, 12 * 1.6 + OWN_MB];
    const engine = await startEngine([], { heapMb });
    let peak = 0;
    const before = process.memoryUsage.rss();
    const watching = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss() - before);
    }, 50);
    try {
      const how = { mostStates: Number.MAX_SAFE_INTEGER, exchange: false, confirm: false } as const;
      const found = await searchText(engine, text, mostBytes ? { ...how, mostBytes } : how);
      console.log(
        `${_}: ${found.states} states, ${found.edges} edges, ${found.outputs.length} outputs, the process grew by ${(peak / MB).toFixed(0)} MB`,
      );
      expect(['states', 'outputs']).toContain(found.cut?.reason);
      expect(found.outputs.length).toBeGreaterThan(0);
      expect(found.states).toBeGreaterThan(10_000);
      if (FULL) expect(peak).toBeLessThan(512 * MB);
    } finally {
      clearInterval(watching);
      await engine.close();
    }
  },
);
