/** What a token holds of a schedule. */
import type { Draws } from './draws';

export interface ScheduleToken {
  readonly choices: readonly number[];
  /** How choices are drawn after the given ones; by the rule (choose.ts) when it is missing. */
  readonly draws?: Draws;
  readonly sleeps: 'last' | 'any';
  readonly printWrites: 1 | 2;
  /** Shared data whose operations are steps (stepped.ts); all of it when it is missing. */
  readonly stepped?: readonly number[];
  /** 24 bits of the program's sources: a token says when it belongs to another one. */
  readonly fingerprint: number;
}
