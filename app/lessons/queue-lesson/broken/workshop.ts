import type { Workshop } from '../../lesson';
import { accounts } from './accounts';
import { dishes } from './dishes';
import { doorbell } from './doorbell';
import { forms } from './forms';
import { homework } from './homework';
import { kitchen } from './kitchen';
import { letters } from './letters';
import { parcels } from './parcels';
import { potatoes } from './potatoes';
import { printShop } from './print-shop';
import { shopping } from './shopping';
import { tickets } from './tickets';

/** Small programs, each wrong in one way that the lesson teaches, in the order of the lesson. */
export const workshop: Workshop = {
  id: 'broken',
  title: 'broken.title',
  gist: 'lesson.gist.broken',
  introduction: ['broken.introduction1', 'broken.introduction2'],
  cells: [
    dishes,
    letters,
    shopping,
    forms,
    kitchen,
    printShop,
    parcels,
    potatoes,
    homework,
    doorbell,
    tickets,
    accounts,
  ],
};
