/**
 * The life of one item, told by the events that moved it (Changes.ofItem finds them without a search):
 *
 *     put downloadQueue by main    taken by download    in its hands    put resizeQueue by download    …
 *     ╰────── one stage: in a container, from its put to its take ─╯
 */
import { EVENT_KINDS, NONE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { putsItem, takesItem } from '../kinds';

export interface ItemStage {
  /** Queue or deque. */
  readonly container: number;
  /** Event that put it there; NONE when the log lost it. */
  readonly put: number;
  readonly by: number;
  /** Event that took it out; NONE while nobody has. */
  readonly taken: number;
  readonly takenBy: number;
  /** From put to take; null while one of them is missing. */
  readonly waitedMs: number | null;
}

/** `events` as Changes.ofItem gives them. */
export function itemLife(log: TraceLog, events: readonly number[]): ItemStage[] {
  const stages: ItemStage[] = [];
  for (const event of events) {
    const kind = EVENT_KINDS[log.kindCode(event)];
    if (kind === undefined) continue;
    const container = log.word(event, 4);
    const thread = log.thread(event);
    const last = stages.at(-1);
    if (putsItem(kind))
      stages.push({
        container,
        put: event,
        by: thread,
        taken: NONE,
        takenBy: NONE,
        waitedMs: null,
      });
    else if (takesItem(kind) && last?.container === container && last.taken === NONE)
      stages[stages.length - 1] = {
        ...last,
        taken: event,
        takenBy: thread,
        waitedMs: Math.max(0, log.timeMs(event) - log.timeMs(last.put)),
      };
    else if (takesItem(kind))
      stages.push({
        container,
        put: NONE,
        by: NONE,
        taken: event,
        takenBy: thread,
        waitedMs: null,
      });
  }
  return stages;
}

/** Where an item is after `position` events. */
export type ItemPlace =
  | { readonly at: 'nowhere' }
  | { readonly at: 'container'; readonly container: number; readonly stage: number }
  | { readonly at: 'thread'; readonly thread: number; readonly stage: number };

export function itemPlace(life: readonly ItemStage[], position: number): ItemPlace {
  const stage = stageAt(life, position);
  const now = life[stage];
  if (!now) return { at: 'nowhere' };
  return now.taken !== NONE && now.taken < position
    ? { at: 'thread', thread: now.takenBy, stage }
    : { at: 'container', container: now.container, stage };
}

/** The last stage that has begun; -1 before the first. */
export function stageAt(life: readonly ItemStage[], position: number): number {
  return life.findLastIndex(({ put, taken }) => (put === NONE ? taken : put) < position);
}
