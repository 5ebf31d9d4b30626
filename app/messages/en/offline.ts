/** A page that is open while its server has got another one. */
import type { Catalogue } from '../message';

export const offline = {
  'offline.newer':
    'There is a new version of this page. What you have open stays as it is until you load it anew.',
  'offline.reload': 'Load the new version',
  'offline.later': 'Later',
} as const satisfies Catalogue;
