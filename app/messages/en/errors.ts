/** What is said when a program or the engine cannot go on, beyond the errors' own texts. */
import type { Catalogue } from '../catalogue';

export const errors = {} as const satisfies Catalogue;
