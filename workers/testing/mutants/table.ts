/** All mutants. */
import { MEMORY_MUTANTS, TRACE_MUTANTS } from './memory-and-trace';
import type { Mutant } from './mutant';
import { QUEUE_MUTANTS } from './queue';
import { SYNC_MUTANTS } from './sync';

export const MUTANTS: readonly Mutant[] = [
  ...SYNC_MUTANTS,
  ...QUEUE_MUTANTS,
  ...MEMORY_MUTANTS,
  ...TRACE_MUTANTS,
];
