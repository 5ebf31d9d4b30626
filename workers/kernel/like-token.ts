import { decodeToken } from '../schedule/token';
import type { Exploration } from './interface';

/** An exploration with the sleeps and print writes of the schedule that it names. Throws TokenError for a token that cannot be read. */
export function likeToken(exploration: Exploration): Exploration {
  if (exploration.like === undefined) return exploration;
  const { sleeps, printWrites } = decodeToken(exploration.like);
  return { ...exploration, sleeps, printWrites };
}
