/** What is said when a run's memory is full: how much there is of it, and of what. */
import { CONTROL } from '../memory/layout';
import { MemoryError } from './errors';

/** Arrays, objects, Maps and Sets were given away. */
export function countGiven(memory: Int32Array, count: number): void {
  Atomics.add(memory, CONTROL.GIVEN, count);
}

/** For what has no room, without a count of its own: the count of all that threads share. */
export function noRoom(memory: Int32Array): MemoryError {
  const shared = (memory[CONTROL.OBJECTS] ?? 0) + (memory[CONTROL.GIVEN] ?? 0);
  return new MemoryError(
    `no room is left in this run's ${mebibytes(memory)} MiB of shared memory: threads share ${shared.toLocaleString('en')} objects, and what is given away stays until the run's end`,
  );
}

/** @param held what held how much: 'an array held 12 elements' */
export function fullOf(memory: Int32Array, held: string): MemoryError {
  return new MemoryError(
    `${held} when this run's ${mebibytes(memory)} MiB of shared memory were full`,
  );
}

function mebibytes(memory: Int32Array): number {
  return Math.round((memory.length * 4) / 2 ** 20);
}
