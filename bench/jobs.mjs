/** What is measured: jobs, each with the subjects that do the same work. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { pingPong, pipeline, producersConsumers } from './programs.mjs';

const run = promisify(execFile);
const here = import.meta.dirname;

/** Programs of the machine that peers need: their paths, or null. */
export async function findTools() {
  return { python: await tool('python3', ['--version']), pthread: await compilePthread() };
}

async function tool(name, args) {
  try {
    const { stdout, stderr } = await run(name, args);
    return { name, version: (stdout || stderr).trim() };
  } catch {
    return null;
  }
}

async function compilePthread() {
  const compiler = (await tool('cc', ['--version'])) ?? (await tool('gcc', ['--version']));
  if (compiler === null) return null;
  const program = join(mkdtempSync(join(tmpdir(), 'queuebook-bench-')), 'pthread');
  await run(compiler.name, ['-O2', '-pthread', '-o', program, resolve(here, 'peers/pthread.c')]);
  return { name: program, version: compiler.version.split('\n')[0] };
}

const figure = async (command, args) => Number((await run(command, args)).stdout);
const nodePeer = (name, items) => () =>
  figure(process.execPath, [resolve(here, 'peers/node-peer.mjs'), name, String(items)]);

/** @param {{ scale: number }} size 1: the full form. */
export function nodeJobs(engine, tools, { scale }) {
  const items = (full) => Math.max(1000, Math.round(full * scale));
  const external = (job, maxsize, count) => ({
    ...(tools.python && {
      CPython: () =>
        figure(tools.python.name, [
          resolve(here, 'peers/cpython.py'),
          job,
          String(maxsize),
          String(count),
        ]),
    }),
    ...(tools.pthread && {
      'C pthreads': () => figure(tools.pthread.name, [job, String(maxsize), String(count)]),
    }),
  });
  const ours = (text) => ({
    Queuebook: () => engine.figure(text, false),
    'Queuebook, log on': () => engine.figure(text, true),
  });
  const jobs = [];
  for (const [name, maxsize, full] of [
    ['unbounded', 0, 500_000],
    ['capacity 64', 64, 300_000],
    ['capacity 1', 1, 20_000],
  ]) {
    for (const count of [1, 3]) {
      const n = items(full);
      jobs.push({
        name: `${count} × ${count}, ${name}`,
        subjects: {
          ...ours(producersConsumers(count, maxsize, n)),
          ...external(`${count}x${count}`, maxsize, n),
          ...(count === 1 && maxsize === 0 && { 'ringbuf.js, per int': nodePeer('ringbuf', n) }),
          ...(count === 1 &&
            maxsize === 64 && { 'postMessage one way': nodePeer('post-message', n) }),
        },
      });
    }
  }
  for (const n of [1000, 100_000]) {
    jobs.push({
      name: `three-stage pipeline, ${n.toLocaleString('en')} items`,
      subjects: { ...ours(pipeline(0, n)), ...external('pipeline', 0, n) },
    });
  }
  const rounds = items(20_000);
  jobs.push({
    name: 'ping-pong, round trips',
    subjects: {
      ...ours(pingPong(rounds)),
      'Atomics.wait and notify': nodePeer('atomics-ping-pong', rounds),
      'postMessage round trip': nodePeer('post-message-round-trip', rounds),
      ...external('ping-pong', 1, rounds),
    },
  });
  return jobs;
}
