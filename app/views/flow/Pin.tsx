import { threadColour } from '../../model/thread-colour';
import './Pin.css';

interface Props {
  readonly thread: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Where FlowPatterns are. */
  readonly patterns: string;
  /** It is inside a lock; otherwise it waits, hatched. */
  readonly inside?: boolean;
}

const RADIUS = 8.5;

/** A thread at something it holds or waits for. */
export function Pin({ thread, label, x, y, patterns, inside = false }: Props) {
  return (
    <g
      className={`Pin Pin--${threadColour(thread)}${inside ? ' Pin--inside' : ''}`}
      transform={`translate(${x},${y})`}
    >
      <title>{label}</title>
      <circle className="Pin-body" r={RADIUS} />
      {!inside && <circle r={RADIUS} fill={`url(#${patterns}-hatch)`} />}
      <text className="Pin-text" y={3.6}>
        {initials(label)}
      </text>
    </g>
  );
}

/** 'download 2' is d2, 'consumer' is c. */
export function initials(label: string): string {
  const number = /\d+$/.exec(label)?.[0] ?? '';
  return `${label.slice(0, 1)}${number}`.slice(0, 3);
}
