/**
 * What learners may do to the broken programs, for the tests alone: a repair of each, and changes that look like one.
 * Never shown, and not part of the page.
 */
import type { CellId } from '../../lesson';
import type { Attempts } from './change';
import { COUNTS } from './repairs-of-counts';
import { ENDINGS } from './repairs-of-endings';
import { SHARING } from './repairs-of-sharing';

export const ATTEMPTS: Readonly<Record<CellId, Attempts>> = { ...ENDINGS, ...COUNTS, ...SHARING };
