/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { ItemCard as ItemCardCode } from './ItemCard';
import type { StuckPanel as StuckPanelCode } from './StuckPanel';
import type { WhyPanel as WhyPanelCode } from './WhyPanel';

export const ItemCard = late<ComponentProps<typeof ItemCardCode>>();
export const StuckPanel = late<ComponentProps<typeof StuckPanelCode>>();
// In a strip of fixed height.
export const WhyPanel = late<ComponentProps<typeof WhyPanelCode>>(() => null);
