import type { Box } from '../../charts/flow/vessel-shape';
import { fitted } from '../../charts/text-fit';
import type { DataNode } from '../../model/flow/flow-graph';
import type { DataWords } from '../../words/data-words';
import './DataMark.css';

/** A list, object, map, set or variable that threads share: its name, what it holds, its last change. */
export function DataMark({
  data,
  words: { holds, change },
  box,
}: {
  readonly data: DataNode;
  readonly words: DataWords;
  readonly box: Box;
}) {
  const room = box.width - 2 * INSET;
  return (
    <g className="DataMark" transform={`translate(${box.x},${box.y})`}>
      <rect className="DataMark-body" width={box.width} height={box.height} rx={5} />
      <text className="DataMark-name" x={INSET} y={15}>
        {fitted([data.label], 11.5, room)}
      </text>
      <text className="DataMark-holds" x={INSET} y={28.5}>
        {fitted([holds], 11, room)}
      </text>
      <text className="DataMark-change" x={INSET} y={41.5}>
        {fitted([change], 11, room)}
      </text>
    </g>
  );
}

const INSET = 9;
