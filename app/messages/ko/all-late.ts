/** Texts that come with the code that says them, in Korean. */
import type { allLate as english } from '../en/all-late';
import type { Translation } from '../message';
import { broken } from './late/broken';
import { explain } from './late/explain';
import { explainKept } from './late/explain-kept';
import { explainWaits } from './late/explain-waits';
import { notebook } from './late/notebook';
import { picture } from './late/picture';
import { pictureTimeline } from './late/picture-timeline';
import { predict } from './late/predict';
import { schedule } from './late/schedule';
import { scheduleOrders } from './late/schedule-orders';
import { scheduleStates } from './late/schedule-states';

export const allLate = {
  ...broken,
  ...explainKept,
  ...explainWaits,
  ...explain,
  ...notebook,
  ...picture,
  ...pictureTimeline,
  ...predict,
  ...schedule,
  ...scheduleOrders,
  ...scheduleStates,
} satisfies Translation<typeof english>;
