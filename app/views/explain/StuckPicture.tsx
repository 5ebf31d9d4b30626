import { useId } from 'react';
import { type PlacedStuckNode, placeStuck, STUCK_WIDTH } from '../../charts/flow/stuck-layout';
import { t } from '../../messages/catalogue';
import type { StuckPicture as Picture, StuckArrow } from '../../model/explain/stuck';
import { threadColour } from '../../model/thread-colour';
import './StuckPicture.css';

const HALF_WIDTH = 66;
const HALF_HEIGHT = 19;
const MOST_LETTERS = 15;

/** Threads on the left, what they wait for on the right; an arrow leads from who waits. */
export function StuckPicture({ picture }: { readonly picture: Picture }) {
  const head = useId();
  const { placed, height } = placeStuck(picture);
  const at = new Map(placed.map((each) => [each.node.id, each]));
  const arrows = picture.arrows.flatMap((arrow) => {
    const [from, to] = [at.get(arrow.from), at.get(arrow.to)];
    return from && to ? [{ arrow, from, to }] : [];
  });
  return (
    <figure className="StuckPicture">
      <svg viewBox={`0 0 ${STUCK_WIDTH} ${height}`} aria-hidden="true">
        <defs>
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0,0L8,4L0,8Z" fill="context-stroke" />
          </marker>
        </defs>
        {arrows.map(({ arrow, from, to }) => (
          <Arrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} from={from} to={to} head={head} />
        ))}
        {placed.map((each) => (
          <Box key={each.node.id} placed={each} />
        ))}
      </svg>
      <figcaption className="visually-hidden">
        {t('schedule.stuck.picture')}
        <ul>
          {arrows.map(({ arrow, from, to }) => (
            <li key={`${arrow.from} ${arrow.to}`}>
              {t(`schedule.stuck.arrow.${arrow.kind}`, {
                from: from.node.label,
                to: to.node.label,
              })}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

function Box({ placed: { node, x, y } }: { readonly placed: PlacedStuckNode }) {
  const thread = node.kind === 'thread';
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        className={
          thread
            ? `StuckPicture-thread StuckPicture-thread--${threadColour(node.thread)}`
            : 'StuckPicture-object'
        }
        x={-HALF_WIDTH}
        y={-HALF_HEIGHT}
        width={HALF_WIDTH * 2}
        height={HALF_HEIGHT * 2}
        rx={thread ? 6 : 0}
      />
      <text className="StuckPicture-label" y={thread ? 5 : -1}>
        <title>{node.label}</title>
        {node.label.length > MOST_LETTERS
          ? `${node.label.slice(0, MOST_LETTERS - 1)}…`
          : node.label}
      </text>
      {node.kind === 'object' && (
        <text className="StuckPicture-type" y={13}>
          {t(`schedule.stuck.type.${node.type}`)}
        </text>
      )}
    </g>
  );
}

interface ArrowProps {
  readonly arrow: StuckArrow;
  readonly from: PlacedStuckNode;
  readonly to: PlacedStuckNode;
  readonly head: string;
}

/** What leads to the right runs above, what leads back below, so that a pair of arrows does not become one line. */
function Arrow({ arrow, from, to, head }: ArrowProps) {
  const { kind, inCircle } = arrow;
  const right = to.x > from.x;
  const same = to.x === from.x;
  const off = same ? 0 : right ? -7 : 7;
  const side = same ? -1 : right ? 1 : -1;
  const x1 = from.x + side * HALF_WIDTH;
  const x2 = to.x + (same ? -1 : -side) * HALF_WIDTH;
  const [y1, y2] = [from.y + off, to.y + off];
  const middle = same ? Math.min(x1, x2) - BEND : (x1 + x2) / 2;
  // Words stand near who waits, or is held: in the middle arrows cross.
  const label = along(NEAR, x1, middle, middle, x2);
  return (
    <g
      className={`StuckPicture-arrow StuckPicture-arrow--${kind}${inCircle ? ' StuckPicture-arrow--circle' : ''}`}
    >
      <path
        d={`M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`}
        markerEnd={`url(#${head})`}
      />
      <text x={label} y={along(NEAR, y1, y1, y2, y2) + (right ? -6 : 15)}>
        {t(`schedule.stuck.${kind}`)}
      </text>
    </g>
  );
}

/** Where on an arrow its word stands: 0 at its beginning, 1 at its head. */
const NEAR = 0.28;
/** How far an arrow between two threads bows out. */
const BEND = 34;

/** One coordinate of a cubic Bézier curve. */
function along(part: number, a: number, b: number, c: number, d: number): number {
  const rest = 1 - part;
  return rest ** 3 * a + 3 * rest ** 2 * part * b + 3 * rest * part ** 2 * c + part ** 3 * d;
}
