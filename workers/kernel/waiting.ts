/** Reads from shared memory who waits for what: for the report of a stuck run, and for the watchdog. */
import { CONTROL, THREAD, THREAD_STATE, threadAt, WAIT_CODES } from '../memory/layout';
import { NONE } from '../trace/events';
import type { Program, Waiting } from './interface';

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

/** True when some living thread waits for nothing: it computes. */
export function anyRunning(memory: Int32Array): boolean {
  return living(memory).some((thread) => memory[threadAt(thread) + THREAD.WAIT_KIND] === 0);
}

function living(memory: Int32Array): number[] {
  const threads = Atomics.load(memory, CONTROL.THREADS);
  return Array.from({ length: threads }, (_, thread) => thread).filter(
    (thread) => Atomics.load(memory, threadAt(thread) + THREAD.STATE) === THREAD_STATE.ALIVE,
  );
}
