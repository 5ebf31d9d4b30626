import { memo, type ReactNode } from 'react';
import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { hasBegun, useSession } from '../../store/session';
import { type StageTab, useStageTabs } from '../../store/stage-tabs';
import { StuckPanel } from '../explain/late';
import { OwnTask } from '../shared/OwnTask';
import { EmptyTimeline } from '../timeline/EmptyTimeline';
import { Timeline, TimelineTable } from '../timeline/late';
import { WaitLensBody } from '../waiting/late';

interface Props {
  readonly cell: CellId;
  readonly orders: ReactNode;
  readonly map: ReactNode;
  readonly steps: ReactNode;
}

/** One place of fixed height for timeline, orders, map, waiting and table. A narrow page keeps the timeline in sight beside them. */
export const RunPlace = memo(function RunPlace({ cell, orders, map, steps }: Props) {
  const tab = useStageTabs(({ tabs }) => tabs[cell] ?? 'timeline');
  const begun = useSession(hasBegun(cell));
  const long = useSession(({ cells }) => {
    const run = cells[cell]?.run;
    return run !== null && run !== undefined && run.events < run.log.length;
  });
  return (
    <>
      {tab !== 'timeline' && (
        <div className="RunPicture-place" role="tabpanel" aria-label={t(`picture.tabs.${tab}`)}>
          <View cell={cell} tab={tab} orders={orders} map={map} steps={steps} />
        </div>
      )}
      <div
        className={`RunPicture-timeline${tab === 'timeline' ? '' : ' RunPicture-timeline--behind'}`}
        data-part="timeline"
      >
        <OwnTask needed={long}>{begun ? <Timeline cell={cell} /> : <EmptyTimeline />}</OwnTask>
      </div>
    </>
  );
});

interface ViewProps extends Props {
  readonly tab: Exclude<StageTab, 'timeline'>;
}

function View({ cell, tab, orders, map, steps }: ViewProps) {
  switch (tab) {
    case 'orders':
      return orders;
    case 'map':
      return map;
    case 'steps':
      return steps;
    case 'waiting':
      return <Waiting cell={cell} />;
    case 'table':
      return <Table cell={cell} />;
    default:
      return tab satisfies never;
  }
}

function Waiting({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  if (run === null || run.outcome === null)
    return <p className="RunPicture-nothing">{t('picture.tabs.afterRun')}</p>;
  return (
    <>
      {run.outcome.outcome === 'stuck' && <StuckPanel cell={cell} />}
      <WaitLensBody run={run} />
    </>
  );
}

function Table({ cell }: { readonly cell: CellId }) {
  const begun = useSession(hasBegun(cell));
  if (!begun) return <p className="RunPicture-nothing">{t('picture.tabs.afterRun')}</p>;
  return <TimelineTable cell={cell} />;
}
