/**
 * A run of In [9] in which main waits in put, on every machine: in a free run the consumer may be faster. For
 * `queuebook.run`.
 */
export const MAIN_WAITS = { policy: 'random', seed: 1 } as const;
