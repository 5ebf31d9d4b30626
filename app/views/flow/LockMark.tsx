import { NONE } from '../../../workers/trace/events';
import type { Box } from '../../charts/flow/vessel-shape';
import { fitted } from '../../charts/text-fit';
import { t } from '../../messages/catalogue';
import type { LockNode } from '../../model/flow/flow-graph';
import type { ObjectMoment } from '../../model/moment/moment';
import './LockMark.css';

/** A lock or a condition of its own: its name and who holds it. */
export function LockMark({
  lock,
  object,
  holder,
  box,
}: {
  readonly lock: LockNode;
  readonly object: ObjectMoment | undefined;
  readonly holder: string;
  readonly box: Box;
}) {
  const held = object !== undefined && object.holder !== NONE;
  return (
    <g
      className={`LockMark${held ? ' LockMark--held' : ''}`}
      transform={`translate(${box.x},${box.y})`}
    >
      <rect className="LockMark-body" width={box.width} height={box.height} rx={box.height / 2} />
      <path
        className="LockMark-shackle"
        d={held ? 'M14,16V12.5A4,4 0 0 1 22,12.5V16' : 'M14,16V11.5A4,4 0 0 1 22,11.5'}
      />
      <rect className="LockMark-lock" x={12} y={16} width={12} height={9} rx={2} />
      <text className="LockMark-name" x={30} y={15}>
        {fitted([lock.label], 11.5, box.width - 36)}
      </text>
      <text className="LockMark-holder" x={30} y={28}>
        {fitted(
          [
            lock.type === 'lock'
              ? held
                ? t('picture.lock.held', { thread: holder })
                : t('picture.lock.free')
              : '',
          ],
          11,
          box.width - 36,
        )}
      </text>
    </g>
  );
}
