import { memo, useId } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { useSchedules } from '../../store/schedule';
import { knownOrders, useOrders } from '../../store/schedule-orders';
import { type StageTab, showTab, useStageTabs } from '../../store/stage-tabs';
import './RunTabs.css';
import { useRoving } from '../shared/use-roving';

interface Props {
  readonly cell: CellId;
  readonly orders: boolean;
}

/** The views that take turns below the player. */
export const RunTabs = memo(function RunTabs({ cell, orders }: Props) {
  const chosen = useStageTabs(({ tabs }) => tabs[cell] ?? 'timeline');
  const stepping = useSchedules(({ open }) => open[cell] === 'step');
  const found = useOrders(({ cells }) => knownOrders(cells[cell]));
  const row = useRoving<HTMLDivElement>('across');
  const id = useId();
  const tabs: readonly StageTab[] = [
    'timeline',
    ...(orders ? (['orders', 'map'] as const) : []),
    'waiting',
    'table',
    ...(stepping ? (['steps'] as const) : []),
  ];
  return (
    <div className="RunTabs" role="tablist" aria-label={t('picture.tabs')} ref={row}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          className="RunTabs-tab"
          role="tab"
          id={`${id}${tab}`}
          aria-selected={tab === chosen}
          onClick={() => showTab(cell, tab)}
        >
          {tab === 'timeline' ? (
            <>
              <span className="RunTabs-wide">{t('picture.tabs.timeline')}</span>
              <span className="RunTabs-narrow">{t('picture.tabs.code')}</span>
            </>
          ) : (
            t(`picture.tabs.${tab}`)
          )}
          {tab === 'orders' && found > 0 && <b className="RunTabs-count">{found}</b>}
        </button>
      ))}
    </div>
  );
});
