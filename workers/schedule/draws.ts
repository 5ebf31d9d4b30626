/** Choices drawn from a seed: the same seed draws the same. */
import { MAX_CHANGE_POINTS, PLAN, POLICY } from './plan';

export interface Draws {
  readonly policy: 'random' | 'pct';
  /** A whole number from 0 to 2^32 - 1. */
  readonly seed: number;
  /** pct: how many ordering constraints a bug may need. */
  readonly depth: number;
}

/** PCT wants to know how long a run is, to spread its change points: from 2^6 to 2^14 steps, drawn for each. */
const SHORTEST_LOG2 = 6;
const LENGTHS = 9;

/** Sets the plan up to draw its choices. The choices given beforehand come first. */
export function setUpDraws(plan: Int32Array, { policy, seed, depth }: Draws): void {
  plan[PLAN.POLICY] = policy === 'pct' ? POLICY.PCT : POLICY.RANDOM;
  plan[PLAN.RANDOM] = Math.imul(seed ^ 0x5bd1_e995, 0x9e37_79b1);
  const points = policy === 'pct' ? Math.max(0, Math.min(depth - 1, MAX_CHANGE_POINTS)) : 0;
  plan[PLAN.CHANGES] = points;
  for (let i = 0; i < points; i++) {
    const length = 2 ** (SHORTEST_LOG2 + (draw(plan) % LENGTHS));
    plan[PLAN.CHANGE_POINTS + i] = draw(plan) % length;
  }
}

/** xorshift32 (G. Marsaglia, "Xorshift RNGs", 2003); the state is never 0. */
export function draw(plan: Int32Array): number {
  let x = plan[PLAN.RANDOM] || 0x9e3779b9;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  plan[PLAN.RANDOM] = x;
  return x >>> 0;
}
