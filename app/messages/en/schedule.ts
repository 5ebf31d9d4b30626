/** Words of commanded schedules: how one gets to them, and lines that are put in order. */
import type { Catalogue } from '../message';

export const schedule = {
  'schedule.step': 'Step',
  'schedule.orders': 'All orders',
  'schedule.line.help': 'Drag a line, or use its arrows.',
} as const satisfies Catalogue;
