/**
 * The engine on Node's worker threads, for tests and benchmarks: the kernel that the frame runs, the bundle that its
 * workers run, and programs given as lesson text.
 */
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Plugin } from 'vite';
import type { CellText } from '../../app/languages/compiler';
import { compile } from '../../app/languages/typescript/compile';
import { bundleScript } from '../../scripts/bundle-worker.ts';
import type { RunOptions, RunOutcome } from '../kernel/interface';
import type { ThreadKernel } from '../kernel/kernel';
import type { RawWorker } from '../kernel/pool';
import type { TraceEvent } from '../trace/events';
import { TraceLog } from '../trace/reader';
import { HeardKernel } from './heard-runs';
import { HOLD } from './hold';
import { lastEvents } from './run-report';

/** What a Web Worker has and Node's has not. */
export const PRELUDE = `${HOLD}
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
// Node makes these when they are first asked for, which would look as if a program had left them behind.
void [globalThis.atob, globalThis.btoa];
globalThis.postMessage = (message) => parentPort.postMessage(message);
globalThis.addEventListener = (_, listener) =>
  parentPort.on('message', (data) => {
    attached(data);
    listener({ data });
  });
`;

export interface EngineRun {
  readonly outcome: RunOutcome;
  readonly log: TraceLog;
  readonly events: readonly TraceEvent[];
  /** What was written, split at newlines, without a last empty line. */
  readonly console: readonly string[];
  readonly dropped: number;
}

export interface EngineOptions {
  /** Of the repository, for callers that were bundled somewhere else. */
  readonly root?: string;
  /** A run whose log has begun, and has not grown for so long, is given up as a hang. */
  readonly quietMs?: number;
  /** Heap of each worker, MB: one that needs more dies. */
  readonly heapMb?: number;
}

export interface Engine {
  readonly kernel: ThreadKernel;
  /** Compiles and runs a text, or the last of several cells. Rejects with the last events when it takes longer than `deadlineMs`. */
  run(text: string | readonly CellText[], options?: TestOptions): Promise<EngineRun>;
  close(): Promise<void>;
}

export type TestOptions = Partial<RunOptions> & {
  readonly deadlineMs?: number;
  /** See `EngineOptions`. */
  readonly quietMs?: number;
  /** Called while the program runs, with its log so far. */
  readonly onLog?: (log: TraceLog) => void;
};

const DEADLINE_MS = 60_000;

/**
 * @param plugins swap engine modules for broken ones
 */
export async function startEngine(
  plugins: readonly Plugin[] = [],
  { root = resolve(import.meta.dirname, '../..'), quietMs, heapMb }: EngineOptions = {},
): Promise<Engine> {
  const entry = resolve(root, 'workers/kernel/thread-worker.ts');
  const code = await (plugins.length > 0 ? bundled(entry, plugins) : wholeBundle(entry));
  const workers = new Set<Worker>();
  const kernel = new HeardKernel(() => nodeWorker(PRELUDE + code, workers, heapMb));
  await kernel.learn();
  return {
    kernel,
    run: (text, options) => runText(kernel, text, { ...(quietMs ? { quietMs } : {}), ...options }),
    close: async () => {
      await kernel.stop();
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

async function bundled(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const { code } = await bundleScript(entry, { minify: false, plugins });
  return code;
}

/** Of the engine as it is: the test files of one process share it. */
const bundles = new Map<string, Promise<string>>();

function wholeBundle(entry: string): Promise<string> {
  const bundle = bundles.get(entry) ?? bundled(entry, []);
  bundles.set(entry, bundle);
  return bundle;
}

function nodeWorker(code: string, workers: Set<Worker>, heapMb: number | undefined): RawWorker {
  const limits = heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb };
  const worker = new Worker(code, { eval: true, resourceLimits: limits });
  workers.add(worker);
  const raw: RawWorker = {
    post: (message) => worker.postMessage(message),
    terminate: () => {
      workers.delete(worker);
      void worker.terminate();
    },
    onMessage: () => undefined,
    onFailure: () => undefined,
    onStray: () => undefined,
  };
  worker.on('message', (message) => raw.onMessage(message));
  worker.on('error', (error) => raw.onFailure(String(error)));
  return raw;
}

async function runText(
  kernel: HeardKernel,
  text: string | readonly CellText[],
  { deadlineMs = DEADLINE_MS, quietMs, onLog, ...options }: TestOptions = {},
): Promise<EngineRun> {
  const compiled = compile(typeof text === 'string' ? [{ id: 'cell', kind: 'run', text }] : text);
  if (!compiled.ok) throw new Error(`${compiled.problem.name}: ${compiled.problem.message}`);
  const log = new TraceLog();
  let dropped = 0;
  const fetch = () => {
    const batch = kernel.drain();
    log.append(batch.records, batch.texts);
    dropped = batch.dropped;
    onLog?.(log);
  };
  let giveUp: (why: string) => void = () => undefined;
  let grown = { events: 0, at: performance.now() };
  const fetching = setInterval(() => {
    fetch();
    const now = performance.now();
    if (log.length > grown.events) grown = { events: log.length, at: now };
    else if (quietMs && log.length > 0 && now - grown.at > quietMs)
      giveUp(`nothing happened for ${quietMs} ms`);
  }, 10);
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    const running = kernel.run(compiled.program, { policy: 'free', printWrites: 2, ...options });
    kernel.keepsLog(log);
    const deadline = new Promise<never>((_, reject) => {
      giveUp = (why) => {
        void kernel.stop();
        fetch();
        reject(new Error(`${why}; the last events:\n${lastEvents(log)}`));
      };
      late = setTimeout(() => giveUp(`not over after ${deadlineMs} ms`), deadlineMs);
    });
    const outcome = await Promise.race([running, deadline]);
    fetch();
    return { outcome, log, events: [...log], console: consoleOf(log), dropped };
  } finally {
    clearInterval(fetching);
    clearTimeout(late);
  }
}

function consoleOf(log: TraceLog): string[] {
  let text = '';
  for (const event of log) {
    if (event.kind === 'printed') text += event.text;
    if (event.kind === 'newline-printed') text += '\n';
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
