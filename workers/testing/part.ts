/**
 * A long test in parts: `QUEUEBOOK_PART=3/10` does the third tenth of it, on seeds that no other part has. QUEUEBOOK_SEED
 * begins with that one, to see a failure again.
 */
const [part = 1, parts = 1] = (process.env.QUEUEBOOK_PART ?? '1/1').split('/').map(Number);

/** More than a part of any test looks at. */
const SEEDS = 100_000;

export const FIRST_SEED = Number(process.env.QUEUEBOOK_SEED ?? 1 + (part - 1) * SEEDS);

/** @param all programs of the whole test */
export function ofPart(all: number): number {
  return Math.ceil(all / parts);
}

/** Says what a long test has looked at. @param last seed */
export function sayPart(what: string, programs: number, last: number): void {
  if (process.env.QUEUEBOOK_FULL !== undefined)
    console.log(`${what}: ${programs} programs, seeds ${FIRST_SEED} to ${last}`);
}
