import type { CellId } from '../../lessons/lesson';
import { t } from '../../messages/catalogue';
import {
  type StuckPicture as Picture,
  stuckPicture,
  type Unsupplied,
} from '../../model/explain/stuck';
import { modelOf } from '../../model/run-model';
import { useSession } from '../../store/session';
import { CodeWords } from '../shared/SentenceCode';
import { StuckChance } from './StuckChance';
import './StuckPanel.css';
import { StuckPicture } from './StuckPicture';

/** Why nobody can move any more: a picture of who waits for whom, and what is missing, in words. */
export function StuckPanel({ cell }: { readonly cell: CellId }) {
  const run = useSession((session) => session.cells[cell]?.run ?? null);
  if (run?.outcome?.outcome !== 'stuck') return null;
  const model = modelOf(run.log);
  const picture = stuckPicture(model, model.momentAt(run.events));
  if (picture.nodes.length === 0) return null;
  return (
    <div className="StuckPanel">
      <StuckPicture picture={picture} />
      <div className="StuckPanel-words">
        <ul className="StuckPanel-said">
          {sayings(picture).map((text) => (
            <li key={text}>
              <CodeWords text={text} />
            </li>
          ))}
        </ul>
        <StuckChance cell={cell} run={run} />
      </div>
    </div>
  );
}

/** Threads that wait for the same in the same way are named once. */
const MOST_SAID = 4;

function sayings({ circle, nodes, unsupplied }: Picture): string[] {
  const labels = circle.map(
    (thread) => nodes.find((node) => node.kind === 'thread' && node.thread === thread)?.label ?? '',
  );
  const round =
    circle.length === 0
      ? []
      : [
          circle.length === 1
            ? t('schedule.stuck.circle.self', { names: labels.join() })
            : t('schedule.stuck.circle', { names: labels.join(', ') }),
        ];
  return [...round, ...unsupplied.slice(0, MOST_SAID).map(missing)];
}

function missing({ label: thread, parkedIn, object, unfinished, other }: Unsupplied): string {
  switch (parkedIn) {
    case 'get':
    case 'put':
    case 'lock':
    case 'condition':
      return t(`schedule.stuck.none.${parkedIn}`, { thread, object });
    case 'queue-join':
      return t('schedule.stuck.none.queue-join', { thread, object, count: unfinished });
    case 'thread-join':
      return t('schedule.stuck.none.thread-join', { thread, other });
    default:
      return parkedIn satisfies never;
  }
}
