/** Reads from shared memory who waits for what: for the report of a stuck run, and for the watchdog. */
import { CONTROL, THREAD, THREAD_STATE, threadAt, WAIT_CODES } from '../memory/layout';
import { NONE } from '../trace/events';
import type { Program, Running, Waiting } from './interface';

/** Every living thread with what it waits in. Exact when no thread is active. */
export function waitingThreads(
  memory: Int32Array,
  program: Program,
  labels: ReadonlyMap<number, string>,
): Waiting[] {
  return living(memory).flatMap((thread) => {
    const block = threadAt(thread);
    const operation = WAIT_CODES[(memory[block + THREAD.WAIT_KIND] ?? 0) - 1];
    if (operation === undefined) return [];
    const place = memory[block + THREAD.PLACE] ?? NONE;
    return [
      {
        thread: labels.get(thread) ?? `thread ${thread}`,
        operation,
        object: memory[block + THREAD.WAIT_OBJECT] ?? NONE,
        other: memory[block + THREAD.WAIT_OTHER] ?? NONE,
        cell: place === NONE ? null : (program.cells[place >>> 16] ?? null),
        line: place === NONE ? null : place & 0xffff,
      },
    ];
  });
}

/** Living threads that wait for nothing: they compute. */
export function runningThreads(memory: Int32Array): number[] {
  return living(memory).filter((thread) => memory[threadAt(thread) + THREAD.WAIT_KIND] === 0);
}

/** What these threads left behind where they were told to leave. Asked when they have left. */
export function placesOf(
  memory: Int32Array,
  threads: readonly number[],
  program: Program,
  labels: ReadonlyMap<number, string>,
): Running[] {
  return threads.map((thread) => {
    const place = memory[threadAt(thread) + THREAD.PLACE] ?? NONE;
    return {
      thread: labels.get(thread) ?? `thread ${thread}`,
      cell: place < 0 ? null : (program.cells[place >>> 16] ?? null),
      line: place < 0 ? null : place & 0xffff,
    };
  });
}

/** Forgets where a computing thread last waited: it will say where it is, or nobody knows. */
export function forgetPlaces(memory: Int32Array, threads: readonly number[]): void {
  for (const thread of threads) memory[threadAt(thread) + THREAD.PLACE] = NONE;
}

function living(memory: Int32Array): number[] {
  const threads = Atomics.load(memory, CONTROL.THREADS);
  return Array.from({ length: threads }, (_, thread) => thread).filter(
    (thread) => Atomics.load(memory, threadAt(thread) + THREAD.STATE) === THREAD_STATE.ALIVE,
  );
}
