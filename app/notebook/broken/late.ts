/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../../views/shared/late';
import type { BrokenTally as BrokenTallyCode } from './BrokenTally';
import type { BrokenVerdict as BrokenVerdictCode } from './BrokenVerdict';

export const BrokenTally = late<ComponentProps<typeof BrokenTallyCode>>();
export const BrokenVerdict = late<ComponentProps<typeof BrokenVerdictCode>>();
