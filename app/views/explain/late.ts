/** What of this room comes later; app/late.ts fills it in. */
import type { ComponentProps } from 'react';
import { late } from '../shared/late';
import type { ItemCard as ItemCardCode } from './ItemCard';
import type { StuckPanel as StuckPanelCode } from './StuckPanel';
import type { WhyChain as WhyChainCode } from './WhyChain';

export const ItemCard = late<ComponentProps<typeof ItemCardCode>>();
export const StuckPanel = late<ComponentProps<typeof StuckPanelCode>>();
export const WhyChain = late<ComponentProps<typeof WhyChainCode>>();
