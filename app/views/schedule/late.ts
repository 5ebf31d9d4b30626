/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { fetched } from '../shared/fetched';
import { late } from '../shared/late';
import type { LineOrder as LineOrderCode } from './LineOrder';
import type { LinkedRun as LinkedRunCode } from './LinkedRun';
import type { OrdersPanel as OrdersPanelCode } from './OrdersPanel';
import type { RunToken as RunTokenCode } from './RunToken';
import type { StepMore as StepMoreCode } from './StepMore';
import type { StepPanel as StepPanelCode } from './StepPanel';

export const LineOrder = late<ComponentProps<typeof LineOrderCode>>();
export const LinkedRun = fetched<ComponentProps<typeof LinkedRunCode>>(() =>
  import('./LinkedRun').then((module) => module.LinkedRun),
);
export const LinkTrouble = fetched<object>(() =>
  import('./LinkTrouble').then((module) => module.LinkTrouble),
);
export const OrdersPanel = late<ComponentProps<typeof OrdersPanelCode>>();
export const RunToken = late<ComponentProps<typeof RunTokenCode>>();
export const StepMore = late<ComponentProps<typeof StepMoreCode>>();
export const StepPanel = late<ComponentProps<typeof StepPanelCode>>();
