import { useId, useMemo } from 'react';
import { NONE } from '../../../workers/trace/events';
import { scaledFlow } from '../../charts/flow/flow-scale';
import { t } from '../../messages/catalogue';
import { actingThread, activeEdges, heldLocks, travellerAt } from '../../model/flow/flow-activity';
import type { FlowGraph } from '../../model/flow/flow-graph';
import type { RunModel } from '../../model/run-model';
import './Flow.css';
import { type Choosing, choiceIn, chosenEdges } from '../shared/flow-choices';
import { moveInFlow } from '../shared/move-in-flow';
import type { Follow } from './Chip';
import { FlowEdges } from './FlowEdges';
import { FlowNode } from './FlowNode';
import { FlowPatterns } from './FlowPatterns';
import { FollowedChip } from './FollowedChip';
import { HeldChip } from './HeldChip';
import { FlowTable } from './late';
import { TravellingChip } from './TravellingChip';
import { useWidth } from './use-width';

interface Props {
  readonly model: RunModel;
  /** What is laid out, if it is not the run's own graph as far as that is known. */
  readonly graph?: FlowGraph | undefined;
  readonly position: number;
  /** Everybody waits for ever (as of the end of the log). */
  readonly stuck: boolean;
  readonly follow: Follow;
  readonly choosing: Choosing;
  /** Pixels that it should keep to. */
  readonly mostHeight?: number;
}

/** Among the parts of a stage as low as it gets. */
const MOST_HEIGHT = 198;

/** When single items are not shown, an arrow stays lit for this many events. */
const LIT_EVENTS = 24;

/** Threads and queues at one moment: a pure function of the log and the playhead. */
export function Flow({
  model,
  graph: laidOut,
  position,
  stuck,
  follow,
  choosing,
  mostHeight = MOST_HEIGHT,
}: Props) {
  const [element, width] = useWidth<HTMLDivElement>();
  const patterns = useId();
  const graph = laidOut ?? model.graph();
  const { layout, scale } = useMemo(
    () => scaledFlow(graph, Math.max(320, width), mostHeight),
    [graph, width, mostHeight],
  );
  const moment = model.momentAt(position);
  const choice = choiceIn(graph, moment, choosing);
  const moving = travellerAt(graph, moment, position);
  // Among a thousand items only the one that is followed is shown on its way.
  const traveller = layout.chips || moving?.item.item === follow.item ? moving : null;
  const active = [
    ...activeEdges(graph, model.log, position, layout.chips ? 1 : LIT_EVENTS),
    ...heldLocks(graph, moment),
  ].join('\n');
  const acting = layout.chips ? actingThread(model.log, position) : NONE;
  const atEnd = stuck && moment.position === model.log.length;
  const fullest = Math.max(
    8,
    ...graph.nodes.map((node) =>
      node.node === 'vessel' && node.maxsize === 0 ? node.peakDepth : 0,
    ),
  );
  return (
    <div className="Flow" ref={element}>
      {width > 0 && (
        <fieldset
          className="Flow-choices"
          aria-label={t('picture.flow.choose')}
          onKeyDown={moveInFlow}
        >
          <svg
            className="Flow-svg"
            width={layout.width * scale}
            height={layout.height * scale}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            role="presentation"
          >
            <FlowPatterns id={patterns} />
            <FlowEdges
              edges={layout.edges}
              active={active}
              chosen={chosenEdges(graph, choosing.chosen).join('\n')}
            />
            {layout.nodes.map((placed) => (
              <FlowNode
                key={placed.node.id}
                placed={placed}
                model={model}
                moment={moment}
                layout={layout}
                acting={acting}
                stuck={atEnd}
                scale={fullest}
                traveller={traveller}
                follow={follow}
                choice={choice}
                patterns={patterns}
              />
            ))}
            {layout.chips &&
              layout.nodes.map(
                (placed) =>
                  placed.node.node === 'thread' && (
                    <HeldChip
                      key={placed.node.id}
                      placed={placed}
                      thread={moment.threads[placed.node.thread]}
                      log={model.log}
                      traveller={traveller}
                      follow={follow}
                    />
                  ),
              )}
            {!layout.chips && follow.item !== NONE && !traveller && (
              <FollowedChip follow={follow} layout={layout} log={model.log} position={position} />
            )}
            {traveller && (
              <TravellingChip
                traveller={traveller}
                layout={layout}
                moment={moment}
                follow={follow}
              />
            )}
          </svg>
        </fieldset>
      )}
      <FlowTable
        model={model}
        moment={moment}
        stuck={atEnd}
        chosen={choosing.chosen}
        label={t('picture.flow')}
      />
    </div>
  );
}
