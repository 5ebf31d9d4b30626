import { isLarge, type LessonCell } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import { canRun, mayRun } from '../../store/engine';
import { openPanel } from '../../store/schedule';
import { exploreOrders, forgetOrders } from '../../store/schedule-orders';
import { useSession } from '../../store/session';
import { leaveStepping, startStepping } from '../../store/stepping-later';
import { alignStage } from '../../views/shared/align-stage';
import { whyNotRunId } from './WhyNotRun';

/** Step and All orders: running a cell while somebody, or everything, decides who moves. */
export function ScheduleButtons({ cell }: { readonly cell: LessonCell }) {
  const busy = useSession((session) => session.cells[cell.id]?.busy ?? false);
  const available = useSession(canRun);
  const off = busy || !available;
  // Asked anew at the press: the page may be one drawing behind.
  const may = () => mayRun(cell.id) && !useSession.getState().cells[cell.id]?.busy;
  const orders = async () => {
    await leaveStepping(cell.id);
    const text = useSession.getState().cells[cell.id]?.text ?? '';
    if (!isLarge(cell, text)) return exploreOrders(cell.id);
    // More orders than can ever be tried: the panel says so, and what can be done.
    forgetOrders(cell.id);
    openPanel(cell.id, 'orders');
  };
  return (
    <>
      <button
        className="Button"
        type="button"
        aria-disabled={off}
        aria-describedby={available ? undefined : whyNotRunId(cell.id)}
        onClick={() => {
          if (may()) void startStepping(cell.id);
        }}
      >
        {t('schedule.step')}
      </button>
      <button
        className="Button"
        type="button"
        aria-disabled={off}
        aria-describedby={available ? undefined : whyNotRunId(cell.id)}
        onClick={({ currentTarget, detail }) => {
          // The second click of a hasty one on Stop, in whose place this then is.
          if (detail > 1 || !may()) return;
          // The orders are listed at the stage's foot, which may be below the window.
          alignStage(currentTarget);
          void orders();
        }}
      >
        {t('schedule.orders')}
      </button>
    </>
  );
}
