/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import type { CellId } from '../../lessons/lesson';
import { fetchLateCode } from '../../store/late-code';
import { fetched } from '../shared/fetched';
import { late } from '../shared/late';
import type { KeyboardHelp as KeyboardHelpCode } from './KeyboardHelp';
import type { MomentMarks as MomentMarksCode } from './MomentMarks';
import { TimelineComing } from './TimelineComing';
import type { TimelineMore as TimelineMoreCode } from './TimelineMore';
import type { TimelineTable as TimelineTableCode } from './TimelineTable';

// Some of its texts, and the signs that it shows, come with the rest.
export const KeyboardHelp = fetched<ComponentProps<typeof KeyboardHelpCode>>(() =>
  fetchLateCode()
    .then(() => import('./KeyboardHelp'))
    .then((module) => module.KeyboardHelp),
);
// Over the lanes: they move nothing when they come.
export const MomentMarks = late<ComponentProps<typeof MomentMarksCode>>(() => null);
// Its properties in full: it has some of these places in itself.
export const Timeline = late<{ readonly cell: CellId }>(TimelineComing);
export const TimelineMore = late<ComponentProps<typeof TimelineMoreCode>>();
export const TimelineTable = late<ComponentProps<typeof TimelineTableCode>>();
