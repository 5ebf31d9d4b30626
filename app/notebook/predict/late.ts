/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../../views/shared/late';
import type { PredictResult as PredictResultCode } from './PredictResult';

export const PredictResult = late<ComponentProps<typeof PredictResultCode>>();
