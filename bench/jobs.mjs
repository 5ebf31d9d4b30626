/** What is measured: jobs, each with the subjects that do the same work. */
import { resolve } from 'node:path';
import { alone, pingPong, pipeline, producersConsumers } from './programs.mjs';
import { figure } from './tools.mjs';

const here = import.meta.dirname;
const peer = (file) => resolve(here, 'peers', file);

export const OURS = 'Queuebook';
export const LOGGED = 'Queuebook, log on';

/**
 * Where our engine and the peers written in JavaScript run.
 * @typedef {{
 *   figure(text: string, trace: boolean): Promise<number>,
 *   peer(name: string, items: number): Promise<number>,
 *   multithreading: boolean,
 * }} Place
 *
 * Figures are items (or round trips) per second: larger is better.
 * @typedef {{ name: string, subjects: Record<string, () => Promise<number>> }} Job
 */

/** @returns {Place} Node's worker threads; peers in processes of their own. */
export function onNode(engine) {
  return {
    figure: engine.figure,
    peer: (name, items) => figure(process.execPath, [peer('node-peer.mjs'), name, items]),
    multithreading: true,
  };
}

/** @param {Place} place @param {{ scale: number }} size 1: the full form. @returns {Job[]} */
export function queueJobs(place, tools, { scale }) {
  const items = (full) => Math.max(1000, Math.round(full * scale));
  const ours = (text) => ({
    [OURS]: () => place.figure(text, false),
    [LOGGED]: () => place.figure(text, true),
  });
  const jobs = [];
  for (const [name, maxsize, full] of CAPACITIES) {
    for (const count of [1, 3]) {
      const n = items(full);
      jobs.push({
        name: `${count} × ${count}, ${name}`,
        subjects: {
          ...ours(producersConsumers(count, maxsize, n)),
          ...native(tools, `${count}x${count}`, maxsize, n),
          ...(count === 1 && scripted(place, maxsize, n)),
        },
      });
    }
  }
  for (const n of [1000, 100_000]) {
    jobs.push({
      name: `three-stage pipeline, ${n.toLocaleString('en')} items`,
      subjects: { ...ours(pipeline(0, n)), ...native(tools, 'pipeline', 0, n) },
    });
  }
  const rounds = items(20_000);
  jobs.push({
    name: 'ping-pong, round trips',
    subjects: {
      ...ours(pingPong(rounds)),
      'Atomics.wait and notify': () => place.peer('atomics-ping-pong', rounds),
      'postMessage round trip': () => place.peer('post-message-round-trip', rounds),
      ...native(tools, 'ping-pong', 1, rounds),
    },
  });
  return jobs;
}

/** @type {readonly (readonly [name: string, maxsize: number, items: number])[]} */
const CAPACITIES = [
  ['unbounded', 0, 500_000],
  ['capacity 64', 64, 300_000],
  ['capacity 1', 1, 20_000],
];

function native(tools, job, maxsize, items) {
  const { python, pthread } = tools;
  return {
    ...(python && {
      CPython: () => figure(python.name, [peer('cpython.py'), job, maxsize, items]),
    }),
    ...(pthread && { 'C pthreads': () => figure(pthread.name, [job, maxsize, items]) }),
  };
}

/** Peers in JavaScript that do one producer's and one consumer's job. */
function scripted(place, maxsize, items) {
  const newer = ['--import', peer('newer-node.mjs'), peer('multithreading.mjs')];
  // Its items travel as text: a tenth of them says as much.
  const few = Math.max(1000, Math.round(items / 10));
  return {
    ...(maxsize === 0 && { 'ringbuf.js, per int': () => place.peer('ringbuf', items) }),
    ...(maxsize === 64 && { 'postMessage one way': () => place.peer('post-message', items) }),
    ...(maxsize > 0 &&
      place.multithreading && {
        multithreading: () => figure(process.execPath, [...newer, maxsize, few]),
      }),
  };
}

/** What the gate costs a free run: the engine as it is, and without the gate. @returns {Job[]} */
export function gateJobs(engine, ungated, { scale }) {
  const items = Math.round(500_000 * scale);
  const both = (text) => ({
    [OURS]: () => engine.figure(text, false),
    'gate removed': () => ungated.figure(text, false),
  });
  return [
    { name: 'one thread puts and gets', subjects: both(alone(items)) },
    { name: '1 × 1, unbounded', subjects: both(producersConsumers(1, 0, items)) },
    { name: '1 × 1, capacity 64', subjects: both(producersConsumers(1, 64, items)) },
  ];
}
