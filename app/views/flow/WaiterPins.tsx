import type { Box } from '../../charts/flow/vessel-shape';
import { t } from '../../messages/catalogue';
import type { Waiter } from '../../model/moment/moment';
import { Pin } from './Pin';
import './WaiterPins.css';

interface Props {
  readonly waiters: readonly Waiter[];
  readonly labelOf: (thread: number) => string;
  /** The vessel; pins stand under it from `top`. */
  readonly box: Box;
  readonly top: number;
  readonly patterns: string;
}

const STEP = 20;
const SHOWN = 3;

/** Those who wait to put stand at the left, all others at the right; who came first stands nearest. */
export function WaiterPins({ waiters, labelOf, box, top, patterns }: Props) {
  const putting = waiters.filter((waiter) => waiter.in === 'put');
  const others = waiters.filter((waiter) => waiter.in !== 'put');
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group cannot be focused; the table beside the picture says who waits
    <g aria-hidden="true">
      <Pins
        waiters={putting}
        labelOf={labelOf}
        x={box.x + 6}
        step={STEP}
        top={top}
        patterns={patterns}
      />
      <Pins
        waiters={others}
        labelOf={labelOf}
        x={box.x + box.width - 6}
        step={-STEP}
        top={top}
        patterns={patterns}
      />
    </g>
  );
}

function Pins({
  waiters,
  labelOf,
  x,
  step,
  top,
  patterns,
}: {
  readonly waiters: readonly Waiter[];
  readonly labelOf: Props['labelOf'];
  readonly x: number;
  readonly step: number;
  readonly top: number;
  readonly patterns: string;
}) {
  const shown = waiters.length > SHOWN + 1 ? waiters.slice(0, SHOWN) : waiters;
  return (
    <>
      {shown.map(({ thread }, i) => (
        <Pin
          key={thread}
          thread={thread}
          label={labelOf(thread)}
          x={x + i * step}
          y={top + 11}
          patterns={patterns}
        />
      ))}
      {shown.length < waiters.length && (
        <text className="WaiterPins-more" x={x + shown.length * step} y={top + 15}>
          {t('picture.vessel.moreWaiters', { count: waiters.length - shown.length })}
        </text>
      )}
    </>
  );
}
