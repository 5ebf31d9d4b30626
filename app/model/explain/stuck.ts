/**
 * Who waits for whom in a program that stands still: threads, what they wait for, who holds it or could have supplied it.
 *
 *     main ──waits for──► second ──held by──► other ──waits for──► first ──held by──► main          a circle
 *     main ──waits for──► queue: 3 unfinished, and no thread is left that could take them           nobody
 */
import { NONE } from '../../../workers/trace/events';
import type { Moment, ParkedIn } from '../moment/moment';
import { parkedThreads } from '../moment/parked-threads';
import type { RunModel } from '../run-model';
import { whyChain } from './why';

export type StuckNode =
  | {
      readonly id: string;
      readonly kind: 'thread';
      readonly thread: number;
      readonly label: string;
    }
  | {
      readonly id: string;
      readonly kind: 'object';
      readonly object: number;
      readonly label: string;
      readonly type: 'queue' | 'lock' | 'condition';
    };

export interface StuckArrow {
  readonly from: string;
  readonly to: string;
  /** held: a lock's holder. supply: a thread that could have put, taken, done or notified. */
  readonly kind: 'waits' | 'held' | 'supply';
  /** It is part of the circle. */
  readonly inCircle: boolean;
}

export interface StuckPicture {
  readonly nodes: readonly StuckNode[];
  readonly arrows: readonly StuckArrow[];
  /** Threads of the circle, in order; empty without one. */
  readonly circle: readonly number[];
  /** Threads that wait for what no thread that is left does. */
  readonly unsupplied: readonly Unsupplied[];
}

export interface Unsupplied {
  readonly thread: number;
  readonly label: string;
  readonly parkedIn: ParkedIn;
  readonly object: string;
  readonly depth: number;
  readonly unfinished: number;
  /** The thread that holds the lock, or is joined; '' otherwise. */
  readonly other: string;
}

/** @param moment the last one of a stuck run */
export function stuckPicture(model: RunModel, moment: Moment): StuckPicture {
  const parked = parkedThreads(moment);
  const nodes = new Map<string, StuckNode>();
  const arrows: StuckArrow[] = [];
  const unsupplied: Unsupplied[] = [];
  let circle: readonly number[] = [];
  const threadNode = (thread: number) => {
    const id = `thread ${thread}`;
    nodes.set(id, { id, kind: 'thread', thread, label: model.threadLabel(thread) });
    return id;
  };
  for (const { thread } of parked) {
    const chain = whyChain(model, moment, thread);
    const link = chain?.links[0];
    if (!chain || !link) continue;
    const from = threadNode(thread);
    if (chain.end === 'circle' && circle.length === 0) {
      const back = chain.links.findIndex((each) => each.thread === chain.backTo);
      circle = chain.links.slice(Math.max(0, back)).map((each) => each.thread);
    }
    if (link.parkedIn === 'thread-join') {
      if (link.other !== NONE)
        arrows.push({ from, to: threadNode(link.other), kind: 'waits', inCircle: false });
    } else {
      const id = `object ${link.object}`;
      const type =
        link.parkedIn === 'lock' || link.parkedIn === 'condition' ? link.parkedIn : 'queue';
      nodes.set(id, {
        id,
        kind: 'object',
        object: link.object,
        label: model.vesselLabel(link.object),
        type,
      });
      arrows.push({ from, to: id, kind: 'waits', inCircle: false });
      for (const supplier of link.suppliers) {
        const kind = link.parkedIn === 'lock' ? 'held' : 'supply';
        const arrow = { from: id, to: threadNode(supplier), kind, inCircle: false } as const;
        if (!arrows.some((each) => each.from === arrow.from && each.to === arrow.to))
          arrows.push(arrow);
      }
    }
    if (link.suppliers.length > 0) continue;
    unsupplied.push({
      thread,
      label: model.threadLabel(thread),
      parkedIn: link.parkedIn,
      object: model.vesselLabel(link.object),
      depth: link.depth,
      unfinished: link.unfinished,
      other: link.other === NONE ? '' : model.threadLabel(link.other),
    });
  }
  return {
    nodes: [...nodes.values()],
    arrows: arrows.map((arrow) => ({ ...arrow, inCircle: closes(arrow, arrows, circle) })),
    circle,
    unsupplied,
  };
}

/** An arrow lies on the circle when it leads from one of its threads, over what that waits for, to the next. */
function closes(
  { from, to }: StuckArrow,
  arrows: readonly StuckArrow[],
  circle: readonly number[],
): boolean {
  const pairs = circle.map((thread, i) => [
    `thread ${thread}`,
    `thread ${circle[(i + 1) % circle.length]}`,
  ]);
  return pairs.some(([one, next]) => {
    if (from === one && to === next) return true;
    const between = arrows.filter((arrow) => arrow.from === one).map((arrow) => arrow.to);
    const leads = (id: string) => arrows.some((arrow) => arrow.from === id && arrow.to === next);
    return (from === one && leads(to)) || (to === next && between.includes(from));
  });
}
