/** Of shared data of every type: whether anybody has written it since it became shared. */
import { DATA, type DataRef } from '../memory/data-block';

/** What nobody has written since it became shared could not have differed: reading it is not recorded. */
export function shows(memory: Int32Array, { at }: DataRef, step: boolean): boolean {
  return step || memory[at + DATA.WRITES] !== 0;
}

/** Counts a write. The caller holds the data's lock. */
export function wrote(memory: Int32Array, { at }: DataRef): void {
  memory[at + DATA.WRITES] = (memory[at + DATA.WRITES] ?? 0) + 1;
}
