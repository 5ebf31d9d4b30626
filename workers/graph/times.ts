/** Moments of virtual time, numbered: a program has few of them. The same sums as the engine's, to the last bit. */
import { Interned } from './interned';

export const FOR_EVER = Number.POSITIVE_INFINITY;
/** The limit of a call that does not wait at all. */
export const NO_WAIT = Number.NEGATIVE_INFINITY;

export class Times {
  readonly #times = new Interned<number>();
  /** Number of what never comes; also of no deadline. */
  readonly forEver = this.numberOf(FOR_EVER);
  /** Number of the run's beginning. */
  readonly beginning = this.numberOf(0);

  numberOf(ms: number): number {
    return this.#times.number(String(ms), ms);
  }

  ms(number: number): number {
    return this.#times.at(number);
  }

  /** @param limitS seconds from then on */
  later(now: number, limitS: number): number {
    return this.numberOf(this.ms(now) + limitS * 1000);
  }

  isOver(now: number, deadline: number): boolean {
    return this.ms(now) >= this.ms(deadline);
  }
}
