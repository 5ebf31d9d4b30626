/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../../views/shared/late';
import type { BrokenWork as BrokenWorkCode } from './BrokenWork';

export const BrokenWork = late<ComponentProps<typeof BrokenWorkCode>>();
