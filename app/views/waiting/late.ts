/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { CompareMeasured as CompareMeasuredCode } from './CompareMeasured';
import type { CompareSide as CompareSideCode } from './CompareSide';
import type { WaitLensBody as WaitLensBodyCode } from './WaitLensBody';

export const CompareMeasured = late<ComponentProps<typeof CompareMeasuredCode>>();
export const CompareSide = late<ComponentProps<typeof CompareSideCode>>();
export const WaitLensBody = late<ComponentProps<typeof WaitLensBodyCode>>();
