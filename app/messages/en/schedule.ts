/** Words of commanded schedules: how one gets to them, and lines that are put in order. */
import type { Catalogue } from '../message';

export const schedule = {
  'schedule.step': 'Step',
  'schedule.orders': 'All orders',
  'schedule.orders.close': 'Close',
  'schedule.orders.blank': '(empty line)',

  'schedule.line.help': 'Drag a line, or use its arrows.',
  'schedule.line.up': 'Move “{line}” up',
  'schedule.line.down': 'Move “{line}” down',
  'schedule.line.moved': '“{line}” is now line {place} of {count}',
  'schedule.link.trouble.cell': 'This link speaks of a cell that is not here: {message}.',
} as const satisfies Catalogue;
