import { useId, useMemo } from 'react';
import { NONE } from '../../workers/trace/events';
import { flowLayout, type PlacedNode } from '../charts/flow-layout';
import { GUARD_HEIGHT, WORDS_HEIGHT } from '../charts/flow-measures';
import { t } from '../messages/catalogue';
import { actingThread, activeEdges, heldLocks, travellerAt } from '../model/flow-activity';
import type { RunModel } from '../model/run-model';
import './Flow.css';
import type { Follow } from './Chip';
import { FlowEdges } from './FlowEdges';
import { FlowPatterns } from './FlowPatterns';
import { FlowTable } from './FlowTable';
import { FollowedChip } from './FollowedChip';
import { GuardRow } from './GuardRow';
import { HeldChip } from './HeldChip';
import { LockMark } from './LockMark';
import { ThreadCard } from './ThreadCard';
import { TravellingChip } from './TravellingChip';
import { threadWords } from './thread-words';
import { useWidth } from './use-width';
import { Vessel, vesselWords } from './Vessel';
import { WaiterPins } from './WaiterPins';

interface Props {
  readonly model: RunModel;
  readonly position: number;
  /** Everybody waits for ever (as of the end of the log). */
  readonly stuck: boolean;
  readonly follow: Follow;
}

/** When single items are not shown, an arrow stays lit for this many events. */
const LIT_EVENTS = 24;

/** Threads and queues at one moment: a pure function of the log and the playhead. */
export function Flow({ model, position, stuck, follow }: Props) {
  const [element, width] = useWidth<HTMLDivElement>();
  const patterns = useId();
  const graph = model.graph();
  const layout = useMemo(() => flowLayout(graph, Math.max(320, width)), [graph, width]);
  const moment = model.momentAt(position);
  const moving = travellerAt(graph, moment, position);
  // Among a thousand items only the one that is followed is shown on its way.
  const traveller = layout.chips || moving?.item.item === follow.item ? moving : null;
  const active = [
    ...activeEdges(graph, model.log, position, layout.chips ? 1 : LIT_EVENTS),
    ...heldLocks(graph, moment),
  ].join('\n');
  const acting = layout.chips ? actingThread(model.log, position) : NONE;
  const atEnd = stuck && moment.position === model.log.length;
  const scale = Math.max(
    8,
    ...graph.nodes.map((node) =>
      node.node === 'vessel' && node.maxsize === 0 ? node.peakDepth : 0,
    ),
  );
  const labelOf = (thread: number): string => model.threadLabel(thread);

  const drawn = ({ node, box, look, counters, anchor }: PlacedNode) => {
    switch (node.node) {
      case 'thread': {
        const thread = moment.threads[node.thread];
        if (!thread) return null;
        return (
          <ThreadCard
            key={node.id}
            label={node.label}
            thread={thread}
            words={threadWords(thread, moment, model, atEnd)}
            box={box}
            look={look}
            counters={counters}
            acting={acting === node.thread}
            stuck={atEnd && thread.state === 'parked'}
            patterns={patterns}
          />
        );
      }
      case 'vessel': {
        const object = moment.objects.get(node.container);
        const words = vesselWords(
          node,
          object?.depth ?? 0,
          object?.unfinished ?? 0,
          object?.closed ?? false,
        );
        return (
          <g key={node.id}>
            <Vessel
              vessel={node}
              box={box}
              anchor={anchor}
              moment={moment}
              layout={layout}
              scale={scale}
              traveller={traveller}
              follow={follow}
            />
            <WaiterPins
              waiters={object?.waiters ?? []}
              labelOf={labelOf}
              box={box}
              top={box.y + box.height + 3 + words.length * WORDS_HEIGHT}
              patterns={patterns}
            />
            {node.guards.map((guard, i) => (
              <GuardRow
                key={guard.object}
                guard={guard}
                moment={moment}
                labelOf={labelOf}
                box={box}
                top={box.y + box.height + 5 + words.length * WORDS_HEIGHT + i * GUARD_HEIGHT}
                patterns={patterns}
              />
            ))}
          </g>
        );
      }
      case 'lock': {
        const object = moment.objects.get(node.object);
        return (
          <g key={node.id}>
            <LockMark
              lock={node}
              object={object}
              holder={labelOf(object?.holder ?? NONE)}
              box={box}
            />
            <WaiterPins
              waiters={object?.waiters ?? []}
              labelOf={labelOf}
              box={box}
              top={box.y + box.height + 2}
              patterns={patterns}
            />
          </g>
        );
      }
    }
  };

  return (
    <div className="Flow" ref={element}>
      {width > 0 && (
        <svg
          className="Flow-svg"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          aria-hidden="true"
        >
          <FlowPatterns id={patterns} />
          <FlowEdges edges={layout.edges} active={active} />
          {layout.nodes.map(drawn)}
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
            <TravellingChip traveller={traveller} layout={layout} moment={moment} follow={follow} />
          )}
        </svg>
      )}
      <FlowTable model={model} moment={moment} stuck={atEnd} label={t('picture.flow')} />
    </div>
  );
}
