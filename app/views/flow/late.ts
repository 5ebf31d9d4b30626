/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { HiddenPlace } from '../shared/HiddenPlace';
import { late } from '../shared/late';
import type { FlowTable as FlowTableCode } from './FlowTable';

export const FlowTable = late<ComponentProps<typeof FlowTableCode>>(HiddenPlace);
