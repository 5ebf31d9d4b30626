/** Programs of the machine that the bench uses where they are: the peers CPython and C, taskset, a browser. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = import.meta.dirname;

const PEER_WITHIN_MS = 120_000;

/** @typedef {{ name: string, version: string }} Tool */

/** Each found, or null. @returns {Promise<{ python: Tool | null, pthread: Tool | null }>} */
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
  const folder = mkdtempSync(join(tmpdir(), 'queuebook-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const program = join(folder, 'pthread');
  await run(compiler.name, ['-O2', '-pthread', '-o', program, resolve(here, 'peers/pthread.c')]);
  return { name: program, version: compiler.version.split('\n')[0] };
}

/** The number that a peer's program prints. Rejects when it takes too long. */
export async function figure(command, args) {
  const { stdout } = await run(command, args.map(String), { timeout: PEER_WITHIN_MS });
  return Number(stdout);
}
