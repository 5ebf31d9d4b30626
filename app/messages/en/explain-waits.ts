/** Words of polling laid beside waiting. */
import type { Catalogue } from '../message';

export const explainWaits = {
  'explain.compare': 'Polling against waiting',
  'explain.compare.intro':
    'Two programs of this page that do the same job, one by polling and one by waiting: the last runs of {polling} and of {waiting}, side by side. If you have changed one of them, that counts too.',
  'explain.compare.missing': '{cell} has not run yet.',
  'explain.compare.run': 'Run {cell}',
  'explain.compare.goTo': 'Go to {cell}',
  'explain.compare.running': '{cell} is running …',
  'explain.compare.polling': '{cell} polls',
  'explain.compare.waiting': '{cell} waits',
} as const satisfies Catalogue;
