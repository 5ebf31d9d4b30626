/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { KeyboardHelp as KeyboardHelpCode } from './KeyboardHelp';
import type { TimelineMore as TimelineMoreCode } from './TimelineMore';
import type { TimelineTable as TimelineTableCode } from './TimelineTable';

export const KeyboardHelp = late<ComponentProps<typeof KeyboardHelpCode>>();
export const TimelineMore = late<ComponentProps<typeof TimelineMoreCode>>();
export const TimelineTable = late<ComponentProps<typeof TimelineTableCode>>();
