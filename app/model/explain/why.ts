/**
 * Why a thread waits: from the event that parked it to those who could let it go on, and, if they wait too, why *they* do.
 *
 *     main     put on queue, since event 7     could be supplied by consumer
 *     consumer get on jobs, since event 9      could be supplied by main: a circle
 *
 * Who could supply what is read from the whole log: a thread that puts into a queue anywhere in the run could put into it now.
 */
import { NONE } from '../../../workers/trace/events';
import type { Moment, ParkedIn, ThreadMoment } from '../moment/moment';
import type { RunModel } from '../run-model';
import { type Supply, sentenceIndexOf } from './sentence-index';

export interface WhyLink {
  readonly thread: number;
  readonly parkedIn: ParkedIn;
  readonly object: number;
  /** Index of the event that parked it. */
  readonly since: number;
  /** The thread joined, or the holder of the lock now; NONE otherwise. */
  readonly other: number;
  readonly depth: number;
  /** 0: unbounded, or not a queue. */
  readonly maxsize: number;
  readonly unfinished: number;
  /** It gave a time limit. */
  readonly timed: boolean;
  /** Who has just made it possible to go on; NONE: nobody yet. */
  readonly beingWokenBy: number;
  /** Threads that are not over and could let it go on: those that can move first. */
  readonly suppliers: readonly number[];
}

export interface WhyChain {
  readonly links: readonly WhyLink[];
  /**
   * moves: somebody at the end of the chain can move, or time will. nobody: the last link waits for what no thread that is left does.
   * circle: the last link waits for a thread further up.
   */
  readonly end: 'moves' | 'nobody' | 'circle';
  /** Where the circle closes; NONE without one. */
  readonly backTo: number;
}

/** null if the thread does not wait. */
export function whyChain(model: RunModel, moment: Moment, thread: number): WhyChain | null {
  const links: WhyLink[] = [];
  const seen = new Set<number>();
  for (let at = thread; ; ) {
    const link = linkOf(model, moment, at);
    if (link === null) return links.length === 0 ? null : { links, end: 'moves', backTo: NONE };
    links.push(link);
    seen.add(at);
    if (link.beingWokenBy !== NONE || link.timed) return { links, end: 'moves', backTo: NONE };
    const [first] = link.suppliers;
    if (first === undefined) return { links, end: 'nobody', backTo: NONE };
    if (moment.threads[first]?.state !== 'parked') return { links, end: 'moves', backTo: NONE };
    const next = link.suppliers.find((each) => !seen.has(each));
    if (next === undefined) return { links, end: 'circle', backTo: first };
    at = next;
  }
}

function linkOf(model: RunModel, moment: Moment, at: number): WhyLink | null {
  const thread = moment.threads[at];
  if (thread?.state !== 'parked' || thread.parkedIn === null) return null;
  const { parkedIn, about, since } = thread;
  const object = moment.objects.get(about);
  const other =
    parkedIn === 'lock'
      ? (object?.holder ?? NONE)
      : parkedIn === 'thread-join'
        ? thread.other
        : NONE;
  return {
    thread: at,
    parkedIn,
    object: about,
    since,
    other,
    depth: object?.depth ?? 0,
    maxsize: object?.maxsize ?? 0,
    unfinished: object?.unfinished ?? 0,
    timed: moment.log.at(since).arg >= 0,
    beingWokenBy: thread.beingWokenBy,
    suppliers: suppliersOf(model, moment, thread, other),
  };
}

const SUPPLIES: Readonly<Record<'put' | 'get' | 'queue-join' | 'condition', readonly Supply[]>> = {
  put: ['take'],
  get: ['put'],
  'queue-join': ['done', 'take'],
  condition: ['notify'],
};

function suppliersOf(
  { log }: RunModel,
  moment: Moment,
  { thread, parkedIn, about }: ThreadMoment,
  other: number,
): number[] {
  const able = ({ state }: ThreadMoment): boolean => state !== 'done' && state !== 'failed';
  if (parkedIn === null) return [];
  if (parkedIn === 'lock' || parkedIn === 'thread-join') {
    const one = moment.threads[other];
    return one && able(one) ? [other] : [];
  }
  const index = sentenceIndexOf(log);
  const found = SUPPLIES[parkedIn]
    .map((supply) => index.suppliers(supply, about))
    // Who counts work done is known best from those who did; else from those who took it.
    .find(({ size }) => size > 0);
  return [...(found ?? [])]
    .filter((each) => each !== thread)
    .map((each) => moment.threads[each])
    .filter((each): each is ThreadMoment => each !== undefined && able(each))
    .sort((a, b) => Number(a.state === 'parked') - Number(b.state === 'parked'))
    .map((each) => each.thread);
}
