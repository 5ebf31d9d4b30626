/** What is said when a program or the engine cannot go on. */
import type { Catalogue } from '../catalogue';

export const errors = {
  'errors.syntax': 'This line is not complete TypeScript.',
} as const satisfies Catalogue;
