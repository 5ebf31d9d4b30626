/** Texts that come with the code that says them: app/late.ts. Which they are is checked by scripts/late-texts.test.ts. */
import { broken } from './en/late/broken';
import { explain } from './en/late/explain';
import { explainKept } from './en/late/explain-kept';
import { explainWaits } from './en/late/explain-waits';
import { notebook } from './en/late/notebook';
import { picture } from './en/late/picture';
import { pictureTimeline } from './en/late/picture-timeline';
import { predict } from './en/late/predict';
import { schedule } from './en/late/schedule';
import { scheduleOrders } from './en/late/schedule-orders';
import { scheduleStates } from './en/late/schedule-states';

export const enLate = {
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
} as const;
