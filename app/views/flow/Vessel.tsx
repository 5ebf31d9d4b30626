import type { FlowLayout, PlacedNode } from '../../charts/flow/flow-layout';
import {
  LABEL_HEIGHT,
  LABEL_OVERHANG,
  LABEL_SIZE,
  WORDS_HEIGHT,
} from '../../charts/flow/flow-measures';
import { eased } from '../../charts/flow/route';
import {
  type Box,
  GLASS_CHIPS,
  glassPath,
  levelBox,
  pipePath,
  slotBox,
  slotBoxes,
  vesselShape,
} from '../../charts/flow/vessel-shape';
import { fitted } from '../../charts/text-fit';
import { t } from '../../messages/catalogue';
import { numberText } from '../../messages/writing';
import type { Traveller } from '../../model/flow/flow-activity';
import type { VesselNode } from '../../model/flow/flow-graph';
import { itemsOf, type Moment } from '../../model/moment/moment';
import { Chip, type Follow } from './Chip';
import { useUnderWay } from './under-way';
import './Vessel.css';

interface Props {
  readonly vessel: VesselNode;
  readonly box: Box;
  readonly anchor: PlacedNode['anchor'];
  readonly moment: Moment;
  readonly layout: FlowLayout;
  /** The most that any glass of the picture ever holds. */
  readonly scale: number;
  readonly traveller: Traveller | null;
  readonly follow: Follow;
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 };

/** A queue: its slots or its glass, what is inside, its name and counts. */
export function Vessel({ vessel, box, anchor, moment, layout, scale, traveller, follow }: Props) {
  const object = moment.objects.get(vessel.container);
  const depth = object?.depth ?? 0;
  const full = vessel.maxsize > 0 && depth >= vessel.maxsize;
  const words = vesselWords(vessel, depth, object?.unfinished ?? 0, object?.closed ?? false);
  return (
    <g className={`Vessel${full ? ' Vessel--full' : ''}${object ? '' : ' Vessel--absent'}`}>
      <text
        className={`Vessel-label Vessel-label--${anchor}`}
        x={box.x + box.width * ANCHORS[anchor]}
        y={box.y - LABEL_HEIGHT + 13}
      >
        {fitted([vessel.label], LABEL_SIZE, box.width + LABEL_OVERHANG, 'bold')}
      </text>
      <Inside
        vessel={vessel}
        box={box}
        moment={moment}
        chips={layout.chips}
        scale={scale}
        depth={depth}
        traveller={traveller?.vessel === vessel.id ? traveller : null}
        follow={follow}
      />
      {words.map((line, i) => (
        <text
          key={line}
          className="Vessel-words"
          x={box.x + box.width / 2}
          y={box.y + box.height + 2 + WORDS_HEIGHT * (i + 0.75)}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

export function vesselWords(
  { type, maxsize, countsUnfinished }: VesselNode,
  depth: number,
  unfinished: number,
  closed: boolean,
): string[] {
  const words: string[] = [];
  if (type === 'deque') words.push(t('picture.vessel.deque'));
  if (maxsize > 0)
    words.push(
      depth >= maxsize
        ? t('picture.vessel.full', { depth, maxsize })
        : t('picture.vessel.of', { depth, maxsize }),
    );
  if (countsUnfinished) words.push(t('picture.vessel.unfinished', { count: unfinished }));
  if (closed) words.push(t('picture.vessel.closed'));
  return words;
}

interface InsideProps extends Omit<Props, 'layout' | 'anchor'> {
  readonly chips: boolean;
  readonly depth: number;
}

function Inside({ vessel, box, moment, chips, scale, depth, traveller, follow }: InsideProps) {
  const shape = vesselShape(vessel);
  if (shape === 'glass' && !(chips && vessel.peakDepth <= GLASS_CHIPS)) {
    return (
      <>
        <rect className="Vessel-back" {...box} rx={9} />
        <rect
          className="Vessel-level"
          {...levelBox(box, depth, vessel.maxsize > 0 ? vessel.maxsize : scale)}
          rx={5}
        />
        <path className="Vessel-wall" d={glassPath(box)} />
        <text
          className="Vessel-number"
          style={{ fontSize: depth > 999 ? 14 : 19 }}
          x={box.x + box.width / 2}
          y={box.y + box.height / 2 + 6}
        >
          {numberText(depth)}
        </text>
      </>
    );
  }
  return (
    <>
      <rect className="Vessel-back" {...box} rx={shape === 'glass' ? 9 : 2} />
      {slotBoxes(vessel, box).map((slot, n) => (
        <rect
          key={`${slot.x},${slot.y}`}
          className={`Vessel-slot${n < depth && !(shape === 'pipe' && chips) ? ' Vessel-slot--taken' : ''}`}
          {...slot}
          rx={shape === 'pipe' ? 5 : 2}
        />
      ))}
      {chips && (shape === 'pipe' || shape === 'glass') && (
        <Chips vessel={vessel} box={box} moment={moment} traveller={traveller} follow={follow} />
      )}
      <path className="Vessel-wall" d={shape === 'glass' ? glassPath(box) : pipePath(box)} />
    </>
  );
}

/** While the first item is on its way out the others move up behind it. */
function Chips({
  vessel,
  box,
  moment,
  traveller,
  follow,
}: Pick<Props, 'vessel' | 'box' | 'moment' | 'traveller' | 'follow'>) {
  const leaving = traveller?.direction === 'out';
  const onward = eased(useUnderWay(leaving));
  return itemsOf(moment, vessel.container, GLASS_CHIPS).map((item, n) => {
    if (leaving && n === 0) return null;
    const [now, next] = [slotBox(vessel, box, n), slotBox(vessel, box, Math.max(0, n - 1))];
    const x = now.x + (next.x - now.x) * onward;
    const y = now.y + (next.y - now.y) * onward;
    return (
      <Chip
        key={item.arrival >= 0 ? item.arrival : `unseen ${n}`}
        item={item}
        x={x + now.width / 2}
        y={y + now.height / 2}
        follow={follow}
      />
    );
  });
}
