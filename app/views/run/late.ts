/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { ExportList as ExportListCode } from './ExportList';

export const ExportList = late<ComponentProps<typeof ExportListCode>>();
