import { NONE } from '../../../workers/trace/events';
import { type FlowLayout, labelWidth, type PlacedNode } from '../../charts/flow/flow-layout';
import { GUARD_HEIGHT, LABEL_HEIGHT, WORDS_HEIGHT } from '../../charts/flow/flow-measures';
import type { Box } from '../../charts/flow/vessel-shape';
import type { Traveller } from '../../model/flow/flow-activity';
import type { Moment } from '../../model/moment/moment';
import type { RunModel } from '../../model/run-model';
import { dataWords } from '../../words/data-words';
import { threadWords } from '../../words/thread-words';
import type { Choice } from '../shared/flow-choices';
import type { Follow } from './Chip';
import { DataMark } from './DataMark';
import { FlowChoice } from './FlowChoice';
import { GuardRow } from './GuardRow';
import { LockMark } from './LockMark';
import { ThreadCard } from './ThreadCard';
import { Vessel, vesselWords } from './Vessel';
import { WaiterPins } from './WaiterPins';

interface Props {
  readonly placed: PlacedNode;
  readonly model: RunModel;
  readonly moment: Moment;
  readonly layout: FlowLayout;
  /** The thread that did what happens now; NONE. */
  readonly acting: number;
  /** Everybody waits for ever. */
  readonly stuck: boolean;
  /** The most that any glass of the picture ever holds. */
  readonly scale: number;
  readonly traveller: Traveller | null;
  readonly follow: Follow;
  readonly choice: Choice;
  readonly patterns: string;
}

/** One thread, queue or lock of the flow, with those who wait there; each can be chosen. */
export function FlowNode({
  placed: { node, box, look, counters, anchor },
  model,
  moment,
  layout,
  acting,
  stuck,
  scale,
  traveller,
  follow,
  choice,
  patterns,
}: Props) {
  const labelOf = (thread: number): string => model.threadLabel(thread);
  switch (node.node) {
    case 'thread': {
      const thread = moment.threads[node.thread];
      if (!thread) return null;
      return (
        <FlowChoice
          choice={choice}
          what={{ kind: 'thread', thread: node.thread }}
          name={node.label}
          box={box}
        >
          <ThreadCard
            label={node.label}
            thread={thread}
            words={threadWords(thread, moment, model, stuck)}
            box={box}
            look={look}
            counters={counters}
            acting={acting === node.thread}
            stuck={stuck && thread.state === 'parked'}
            patterns={patterns}
          />
        </FlowChoice>
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
      const below = box.y + box.height + words.length * WORDS_HEIGHT;
      return (
        <>
          <FlowChoice
            choice={choice}
            what={{ kind: 'object', object: node.container }}
            name={node.label}
            box={box}
            room={vesselRoom(node.label, box, anchor, below)}
          >
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
          </FlowChoice>
          <WaiterPins
            waiters={object?.waiters ?? []}
            labelOf={labelOf}
            box={box}
            top={below + 3}
            patterns={patterns}
          />
          {node.guards.map((guard, i) => (
            <GuardRow
              key={guard.object}
              guard={guard}
              name={model.objectLabel(guard.object)}
              moment={moment}
              labelOf={labelOf}
              box={box}
              top={below + 5 + i * GUARD_HEIGHT}
              choice={choice}
              patterns={patterns}
            />
          ))}
        </>
      );
    }
    case 'lock': {
      const object = moment.objects.get(node.object);
      return (
        <>
          <FlowChoice
            choice={choice}
            what={{ kind: 'object', object: node.object }}
            name={node.label}
            box={box}
            radius={box.height / 2}
          >
            <LockMark
              lock={node}
              object={object}
              holder={labelOf(object?.holder ?? NONE)}
              box={box}
            />
          </FlowChoice>
          <WaiterPins
            waiters={object?.waiters ?? []}
            labelOf={labelOf}
            box={box}
            top={box.y + box.height + 2}
            patterns={patterns}
          />
        </>
      );
    }
    case 'data':
      return (
        <FlowChoice
          choice={choice}
          what={{ kind: 'object', object: node.object }}
          name={node.label}
          box={box}
        >
          <DataMark data={node} words={dataWords(node, moment, labelOf)} box={box} />
        </FlowChoice>
      );
    default:
      return node satisfies never;
  }
}

/** A vessel with its name over it and its words under it. */
function vesselRoom(label: string, box: Box, anchor: PlacedNode['anchor'], below: number): Box {
  const width = Math.max(box.width, labelWidth(label, box.width));
  const spare = width - box.width;
  const shift = { start: 0, middle: spare / 2, end: spare }[anchor];
  const y = box.y - LABEL_HEIGHT + 4;
  return { x: box.x - shift, y, width, height: below - y };
}
