import { NONE } from '../../../workers/trace/events';
import { GUARD_HEIGHT } from '../../charts/flow/flow-measures';
import type { Box } from '../../charts/flow/vessel-shape';
import { textWidth } from '../../charts/text-fit';
import { t } from '../../messages/catalogue';
import type { Guard } from '../../model/flow/flow-graph';
import type { Moment } from '../../model/moment/moment';
import type { Choice } from '../shared/flow-choices';
import { FlowChoice } from './FlowChoice';
import './GuardRow.css';
import { Pin } from './Pin';

interface Props {
  readonly guard: Guard;
  /** 'inbox.lock'. */
  readonly name: string;
  readonly moment: Moment;
  readonly labelOf: (thread: number) => string;
  /** The vessel; the row is centred under it. */
  readonly box: Box;
  readonly top: number;
  readonly choice: Choice;
  readonly patterns: string;
}

const ICON = 15;
const PIN = 17;
const GAP = 4;
const SHOWN = 3;

/** A lock of a vessel's own: a closed padlock and who is inside, or "free"; behind it, in order of arrival, who waits. */
export function GuardRow({ guard, name, moment, labelOf, box, top, choice, patterns }: Props) {
  const object = moment.objects.get(guard.object);
  const holder = object?.holder ?? NONE;
  const held = holder !== NONE;
  const waiters = object?.waiters ?? [];
  const shown = waiters.length > SHOWN + 1 ? waiters.slice(0, SHOWN) : waiters;
  const word = guard.type === 'lock' && !held ? t('picture.lock.free') : '';
  const inside = held ? PIN : word === '' ? 0 : textWidth(word, 11);
  const more = shown.length < waiters.length ? 1 : 0;
  const width = ICON + GAP + inside + (shown.length + more) * (PIN + GAP / 2);
  const left = box.x + (box.width - width) / 2;
  const after = left + ICON + GAP + inside + GAP / 2;
  return (
    <FlowChoice
      choice={choice}
      what={{ kind: 'object', object: guard.object }}
      name={name}
      box={{ x: left - 4, y: top - 1, width: width + 8, height: GUARD_HEIGHT - 2 }}
      radius={5}
    >
      <g className={`GuardRow${held ? ' GuardRow--held' : ''}`}>
        <g transform={`translate(${left},${top})`}>
          {guard.type === 'lock' ? (
            <>
              <path
                className="GuardRow-line"
                d={held ? 'M3,8V5.5A4,4 0 0 1 11,5.5V8' : 'M3,8V4.5A4,4 0 0 1 11,4'}
              />
              <rect className="GuardRow-body" x={1} y={8} width={12} height={8} rx={2} />
            </>
          ) : (
            <path
              className="GuardRow-line"
              d="M2,13H12M3,13V8A4,4 0 0 1 11,8V13M7,13V15.5M7,2.5V4"
            />
          )}
        </g>
        {held && (
          <Pin
            thread={holder}
            label={labelOf(holder)}
            x={left + ICON + GAP + PIN / 2}
            y={top + 9}
            patterns={patterns}
            inside
          />
        )}
        {word !== '' && (
          <text className="GuardRow-free" x={left + ICON + GAP} y={top + 13}>
            {word}
          </text>
        )}
        {shown.map(({ thread }, i) => (
          <Pin
            key={thread}
            thread={thread}
            label={labelOf(thread)}
            x={after + i * (PIN + GAP / 2) + PIN / 2}
            y={top + 9}
            patterns={patterns}
          />
        ))}
        {more > 0 && (
          <text
            className="GuardRow-free"
            x={after + shown.length * (PIN + GAP / 2) + 2}
            y={top + 13}
          >
            {t('picture.vessel.moreWaiters', { count: waiters.length - shown.length })}
          </text>
        )}
      </g>
    </FlowChoice>
  );
}

/** The same in words. */
export function guardWords(
  guard: Guard,
  moment: Moment,
  labelOf: (thread: number) => string,
): string[] {
  const object = moment.objects.get(guard.object);
  const holder = object?.holder ?? NONE;
  const { field } = guard;
  const names = (object?.waiters ?? []).map(({ thread }) => labelOf(thread)).join(', ');
  const state =
    guard.type === 'condition'
      ? t('picture.guard.condition', { field })
      : holder === NONE
        ? t('picture.guard.free', { field })
        : t('picture.guard', { field, holder: labelOf(holder) });
  return names === '' ? [state] : [state, t('picture.guard.waiting', { field, names })];
}
