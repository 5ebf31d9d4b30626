/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { KeyboardHelp as KeyboardHelpCode } from './KeyboardHelp';
import type { MomentMarks as MomentMarksCode } from './MomentMarks';
import type { TimelineMore as TimelineMoreCode } from './TimelineMore';
import type { TimelineTable as TimelineTableCode } from './TimelineTable';

export const KeyboardHelp = late<ComponentProps<typeof KeyboardHelpCode>>();
// Over the lanes: they move nothing when they come.
export const MomentMarks = late<ComponentProps<typeof MomentMarksCode>>(() => null);
export const TimelineMore = late<ComponentProps<typeof TimelineMoreCode>>();
export const TimelineTable = late<ComponentProps<typeof TimelineTableCode>>();
