import { memo } from 'react';
import type { CardLook } from '../../charts/flow/flow-layout';
import { COMPACT_NAME } from '../../charts/flow/flow-measures';
import { stateIcon } from '../../charts/flow/state-icon';
import type { Box } from '../../charts/flow/vessel-shape';
import { fitted } from '../../charts/text-fit';
import { t } from '../../messages/catalogue';
import { numberText } from '../../messages/writing';
import type { ThreadMoment } from '../../model/moment/moment';
import { threadColour } from '../../model/thread-colour';
import './ThreadCard.css';
import type { ThreadWords } from '../../words/thread-words';

interface Props {
  readonly label: string;
  readonly thread: ThreadMoment;
  readonly words: ThreadWords;
  readonly box: Box;
  readonly look: CardLook;
  readonly counters: boolean;
  /** It did what happens now. */
  readonly acting: boolean;
  readonly stuck: boolean;
  /** Where FlowPatterns are. */
  readonly patterns: string;
}

const PADDING = 13;
const COMPACT_PADDING = 10;
const ICON = 12;
/** Width of a character of a count, in the code's font. */
const DIGIT = 7.25;

/** A thread: who, what it does, why, where. */
export function ThreadCard({
  label,
  thread,
  words,
  box,
  look,
  counters,
  acting,
  stuck,
  patterns,
}: Props) {
  const { x, y, width, height } = box;
  const inner = width - PADDING - 8;
  const { state } = thread;
  const pattern = state === 'parked' ? 'hatch' : state === 'sleeping' ? 'dots' : null;
  const compact = look === 'compact';
  const count =
    counters && compact ? numberText(thread.polls > 0 ? thread.polls : thread.takes) : '';
  const nameRoom =
    (compact ? width - COMPACT_PADDING - 8 : inner) -
    ICON -
    4 -
    (count === '' ? 0 : DIGIT * count.length + 6);
  return (
    <g
      className={`ThreadCard ThreadCard--${state} ThreadCard--${threadColour(thread.thread)}${stuck ? ' ThreadCard--stuck' : ''}`}
      transform={`translate(${x},${y})`}
    >
      {acting && (
        <rect
          className="ThreadCard-acting"
          x={-4}
          y={-4}
          width={width + 8}
          height={height + 8}
          rx={11}
        />
      )}
      <rect className="ThreadCard-body" width={width} height={height} rx={8} />
      {pattern && (
        <rect width={width} height={height} rx={8} fill={`url(#${patterns}-${pattern})`} />
      )}
      <path
        className="ThreadCard-edge"
        d={`M8,0A8,8 0 0 0 0,8V${height - 8}A8,8 0 0 0 8,${height}Q5,${height - 3} 5,${height - 8}V8Q5,3 8,0Z`}
      />
      <text
        className={`ThreadCard-name${compact ? ' ThreadCard-name--compact' : ''}`}
        x={compact ? COMPACT_PADDING : PADDING}
        y={compact ? 18.5 : 21}
      >
        {fitted([label], compact ? COMPACT_NAME : 14, nameRoom, 'bold')}
      </text>
      {count !== '' && (
        <text className="ThreadCard-count" x={width - ICON - 12} y={18.5}>
          {count}
        </text>
      )}
      <StateIcon state={state} x={width - ICON - 8} y={compact ? 8 : 11} />
      {!compact && (
        <text className="ThreadCard-state" x={PADDING} y={39}>
          {fitted([words.state, ...words.shorter], 12.5, inner)}
        </text>
      )}
      {!compact && (
        <>
          <Small
            texts={counters && words.reasons.length > 0 ? words.reasons : words.places}
            y={words.reasons.length > 0 && !counters ? 69 : 54}
            width={inner}
          />
          {!counters && <Small texts={words.reasons} y={54} width={inner} />}
        </>
      )}
      {counters && compact && thread.polls > 0 && (
        <PollBar
          thread={thread}
          x={COMPACT_PADDING}
          y={height - 5}
          width={width - COMPACT_PADDING - 8}
          height={3}
        />
      )}
      {counters && !compact && <Counters thread={thread} width={inner} />}
    </g>
  );
}

function Small({
  texts,
  y,
  width,
}: {
  readonly texts: readonly string[];
  readonly y: number;
  readonly width: number;
}) {
  if (texts.length === 0) return null;
  return (
    <text className="ThreadCard-small" x={PADDING} y={y}>
      {fitted(texts, 11.5, width)}
    </text>
  );
}

const StateIcon = memo(function StateIcon({
  state,
  x,
  y,
}: {
  readonly state: ThreadMoment['state'];
  readonly x: number;
  readonly y: number;
}) {
  const icon = stateIcon(state);
  return (
    <g className="ThreadCard-icon" transform={`translate(${x},${y})`}>
      {icon.fill !== '' && <path className="ThreadCard-iconFill" d={icon.fill} />}
      {icon.stroke !== '' && <path className="ThreadCard-iconLine" d={icon.stroke} />}
    </g>
  );
});

function Counters({ thread, width }: { readonly thread: ThreadMoment; readonly width: number }) {
  const polling = thread.polls > 0;
  const top = 63;
  const number = polling ? thread.polls : thread.takes;
  return (
    <g>
      <text className="ThreadCard-number" x={PADDING} y={top + 12}>
        {numberText(number)}
        <tspan className="ThreadCard-small" dx={5}>
          {polling ? t('picture.polls', { count: number }) : t('picture.takes', { count: number })}
        </tspan>
      </text>
      {polling && <PollBar thread={thread} x={PADDING} y={top + 18} width={width} height={5} />}
      <text
        className={
          polling && thread.emptyPolls > 0
            ? 'ThreadCard-small ThreadCard-wasted'
            : 'ThreadCard-small'
        }
        x={PADDING}
        y={polling ? top + 36 : top + 29}
      >
        {fitted(
          polling
            ? [
                t('picture.pollsEmpty', { count: thread.emptyPolls }),
                t('picture.pollsEmptyShort', { count: thread.emptyPolls }),
              ]
            : [t('picture.slept', { count: thread.waits })],
          11.5,
          width,
        )}
      </text>
    </g>
  );
}

/** The part of a thread's polls that found nothing. */
function PollBar({ thread, x, y, width, height }: Box & { readonly thread: ThreadMoment }) {
  const wasted = (width * thread.emptyPolls) / Math.max(1, thread.polls);
  return (
    <g>
      <rect
        className="ThreadCard-track"
        x={x}
        y={y}
        width={width}
        height={height}
        rx={height / 2}
      />
      {wasted > 0 && (
        <rect
          className="ThreadCard-wastedBar"
          x={x}
          y={y}
          width={Math.max(height, wasted)}
          height={height}
          rx={height / 2}
        />
      )}
    </g>
  );
}
