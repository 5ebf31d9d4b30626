/** Words for runs that are saved, exported and opened again. */
import type { Catalogue } from '../message';

export const explainKept = {
  'explain.export': 'Save, open, share, reset',
  'explain.export.recorded': 'Recorded',
  'explain.export.recorded.title': 'Opened from a file: this run did not happen on this page.',
} as const satisfies Catalogue;
