/** How threads and objects stand before anything has happened to them. */
import { NONE, type ObjectType, type TraceEvent } from '../../../workers/trace/events';
import type { ItemLine } from './item-line';
import type { ObjectMoment, ThreadMoment, Totals } from './moment';

export const NO_TOTALS: Totals = { polls: 0, emptyPolls: 0, puts: 0, takes: 0, waits: 0 };

export function newThread(thread: number): ThreadMoment {
  return {
    thread,
    label: '',
    object: NONE,
    daemon: false,
    state: 'not-started',
    parkedIn: null,
    about: NONE,
    other: NONE,
    since: 0,
    sleepUs: 0,
    cell: NONE,
    line: NONE,
    wokenBy: NONE,
    beingWokenBy: NONE,
    hand: null,
    error: '',
    ...NO_TOTALS,
  };
}

export function newObject(id: number, type: ObjectType, line: ItemLine): ObjectMoment {
  return {
    id,
    type,
    className: '',
    names: [],
    maxsize: 0,
    depth: 0,
    unfinished: 0,
    line,
    waiters: [],
    holder: NONE,
    members: [],
    closed: false,
    changed: NONE,
  };
}

/** For an object that nobody saw created. */
export function guessedType({ kind }: TraceEvent): ObjectType {
  if (kind.startsWith('lock')) return 'lock';
  if (kind.startsWith('wait') || kind === 'notified') return 'condition';
  if (kind.startsWith('append') || kind.startsWith('pop') || kind === 'length-read') return 'deque';
  if (kind.startsWith('join') || kind.startsWith('thread')) return 'thread';
  if (kind === 'member' || kind === 'named' || kind.startsWith('field')) return 'instance';
  if (kind.startsWith('list')) return 'list';
  if (kind.startsWith('key')) return 'object';
  if (kind.startsWith('variable')) return 'variable';
  return 'queue';
}
