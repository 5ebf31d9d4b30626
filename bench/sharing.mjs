/**
 * What it costs that threads share their data: hand-overs, which share none, and locked increments of what they share,
 * today and in an earlier build. By processor time of all threads, not by the clock: others cannot lengthen it.
 */
import { alone, HEAD, pingPong, pipeline, producersConsumers } from './programs.mjs';

const THREADS = 5;

/** What five threads increment under a lock: its declaration, and one increment. */
const SHARED = {
  'a field': ['class Counter extends Lock { n = 0; } const lock = new Counter();', 'lock.n += 1;'],
  'a variable': ['const lock = new Lock(); let n = 0;', 'n += 1;'],
  'a list, by push': ['const lock = new Lock(); const list = [];', 'list.push(1);'],
  'an object, by key': ['const lock = new Lock(); const data = { n: 0 };', 'data.n += 1;'],
};

function increments([declaration, increment], each) {
  return `${HEAD}
import { Lock } from 'threading';
${declaration}
function work() { for (let i = 0; i < ${each}; i++) { lock.acquire(); ${increment} lock.release(); } }
const threads = [];
for (let i = 0; i < ${THREADS}; i++) threads.push(new Thread({ target: work }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
print(${THREADS * each});`;
}

/**
 * Figures are operations a second of processor time. The log is written, as on the page.
 * @param {Pick<import('./jobs.mjs').Place, 'figure'>} today @param {Pick<import('./jobs.mjs').Place, 'figure'>} earlier
 * @returns {import('./jobs.mjs').Job[]}
 */
export function sharingJobs(today, earlier, { scale }) {
  const items = (full) => Math.max(1000, Math.round(full * scale));
  const both = (text, work) => ({
    today: () => perProcessorSecond(today, text, work),
    earlier: () => perProcessorSecond(earlier, text, work),
  });
  const each = items(100_000);
  const n = items(300_000);
  const [few, rounds] = [items(100_000), items(20_000)];
  const count = (what) => increments(SHARED[what], each);
  const others = Object.keys(SHARED).filter((what) => what !== 'a field');
  return [
    { name: 'one thread puts and gets', subjects: both(alone(n), n) },
    { name: '1 × 1, unbounded', subjects: both(producersConsumers(1, 0, n), n) },
    { name: '1 × 1, capacity 64', subjects: both(producersConsumers(1, 64, n), n) },
    { name: 'three-stage pipeline', subjects: both(pipeline(0, few), few) },
    { name: 'ping-pong, round trips', subjects: both(pingPong(rounds), rounds) },
    {
      name: `locked increments, ${THREADS} threads`,
      subjects: {
        ...both(count('a field'), THREADS * each),
        ...Object.fromEntries(
          others.map((what) => [
            `today, of ${what}`,
            () => perProcessorSecond(today, count(what), THREADS * each),
          ]),
        ),
      },
    },
  ];
}

async function perProcessorSecond(engine, text, work) {
  const before = process.cpuUsage();
  await engine.figure(text, true);
  const { user, system } = process.cpuUsage(before);
  return work / ((user + system) / 1e6);
}
