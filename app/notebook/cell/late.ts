/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../../views/shared/late';
import type { CellKept as CellKeptCode } from './CellKept';
import type { CellTrouble as CellTroubleCode } from './CellTrouble';

export const CellTrouble = late<ComponentProps<typeof CellTroubleCode>>();
export const CellKept = late<ComponentProps<typeof CellKeptCode>>();
