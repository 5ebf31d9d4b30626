import type { ReactNode } from 'react';
import type { Box } from '../../charts/flow/vessel-shape';
import { choiceKey } from '../../store/keys';
import type { Selection } from '../../store/selection';
import './FlowChoice.css';
import { type Choice, isChosen } from '../shared/flow-choices';

interface Props {
  readonly choice: Choice;
  readonly what: Selection;
  readonly name: string;
  /** The ring goes around it. */
  readonly box: Box;
  /** What can be pressed, where that is more than the box. */
  readonly room?: Box;
  readonly radius?: number;
  readonly children: ReactNode;
}

/** How far the ring stands around the box, and how far a press may miss. */
const RING = 2;
const ROOM = 4;

/** A thread, a queue or a lock of the flow as something to choose: lit up by a ring and a tick. */
export function FlowChoice({ choice, what, name, box, room = box, radius = 8, children }: Props) {
  const chosen = isChosen(choice.chosen, what);
  const choose = () => choice.onChoose(chosen ? null : what);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button inside an SVG
    <g
      className={`FlowChoice${chosen ? ' FlowChoice--chosen' : ''}`}
      role="button"
      tabIndex={choice.reachable === choiceKey(what) ? 0 : -1}
      aria-pressed={chosen}
      aria-label={name}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <rect className="FlowChoice-room" {...grown(room, ROOM)} rx={radius + ROOM} />
      {children}
      {chosen && (
        <>
          <rect className="FlowChoice-ring" {...grown(box, RING)} rx={radius + RING} />
          <g transform={`translate(${box.x},${box.y + box.height - 5})`}>
            <circle className="FlowChoice-tick" r={7} />
            <path className="FlowChoice-sign" d="M-3.2,0.2L-0.8,2.6L3.4,-2.4" />
          </g>
        </>
      )}
    </g>
  );
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
