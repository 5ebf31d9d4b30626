/** Of shared data of every type: whether anybody has written it since it became shared, and what is said when it is full. */
import { DATA, type DataRef } from '../memory/data-block';
import { MemoryError } from '../sync/errors';

/** What nobody has written since it became shared could not have differed: reading it is not recorded. */
export function shows(memory: Int32Array, { at }: DataRef, step: boolean): boolean {
  return step || memory[at + DATA.WRITES] !== 0;
}

/** Counts a write. The caller holds the data's lock. */
export function wrote(memory: Int32Array, { at }: DataRef): void {
  memory[at + DATA.WRITES] = (memory[at + DATA.WRITES] ?? 0) + 1;
}

/** @param held what held how much: 'an array held 12 elements' */
export function memoryFull(memory: Int32Array, held: string): MemoryError {
  const mebibytes = Math.round((memory.length * 4) / 2 ** 20);
  return new MemoryError(`${held} when this run's ${mebibytes} MiB of shared memory were full`);
}
