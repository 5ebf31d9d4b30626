/** Which of its views a stage shows in the place below its player: one of them, always in the same place. */
import { create } from 'zustand';
import type { CellId } from '../lessons/lesson';
import { type SchedulePanel, useSchedules } from './schedule';

export type StageTab = 'timeline' | 'orders' | 'map' | 'waiting' | 'table' | 'steps';

interface StageTabs {
  readonly tabs: Readonly<Record<CellId, StageTab>>;
}

export const useStageTabs = create<StageTabs>(() => ({ tabs: {} }));

export function showTab(cell: CellId, tab: StageTab): void {
  useStageTabs.setState(({ tabs }) => ({ tabs: { ...tabs, [cell]: tab } }));
}

/**
 * Whoever asks for all orders sees them; whoever sits down to step sees the timeline grow, or the map, where that is looked
 * at; and closing leads back to it.
 */
const TAB_OF: Readonly<Record<SchedulePanel | 'none', StageTab>> = {
  orders: 'orders',
  step: 'timeline',
  none: 'timeline',
};

useSchedules.subscribe(({ open }, before) => {
  for (const [cell, panel] of Object.entries(open))
    if (
      before.open[cell] !== panel &&
      (panel === 'orders' || useStageTabs.getState().tabs[cell] !== 'map')
    )
      showTab(cell, TAB_OF[panel ?? 'none']);
});
