/** Words of the picture: flow, player, counters, console. */
import type { Catalogue } from '../catalogue';

export const picture = {
  'picture.console': 'Console',
} as const satisfies Catalogue;
