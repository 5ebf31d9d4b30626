/** Kinds of events by what they mean to a reader of the picture. */
import { type EventKind, isPoll, type TraceEvent } from '../../workers/trace/events';

/** Says what things are; nothing moves. These are passed over when a person steps. */
export function isSetup(kind: EventKind): boolean {
  return kind === 'created' || kind === 'named' || kind === 'member';
}

/** What was done to a list, object, map, set or variable that threads share. */
export function onSharedData(kind: EventKind): kind is DataKind {
  return (
    kind.startsWith('list-') ||
    kind.startsWith('key') ||
    kind === 'variable-read' ||
    kind === 'variable-written'
  );
}

export type DataKind = Extract<EventKind, `list-${string}` | `key${string}` | `variable-${string}`>;

export function putsItem(kind: EventKind): boolean {
  return kind === 'put' || kind === 'append' || kind === 'appendleft';
}

export function takesItem(kind: EventKind): boolean {
  return kind === 'get' || kind === 'pop' || kind === 'popleft';
}

/** Whose `other` is a thread that may go on because of it. */
export const WAKES: ReadonlySet<EventKind> = new Set<EventKind>([
  'put',
  'get',
  'task-done',
  'shutdown',
  'lock-released',
  'notified',
  'thread-ended',
]);

/** A poll that found nothing. */
export function isEmptyPoll(event: Pick<TraceEvent, 'kind' | 'arg'>): boolean {
  return event.kind === 'get-empty' && isPoll(event);
}

/** What a thread does to a container, as an arrow of the flow would show it. */
export function flowUse(kind: EventKind): 'put' | 'get' | 'join' | 'read' | null {
  switch (kind) {
    case 'put':
    case 'put-blocked':
    case 'put-full':
    case 'append':
    case 'appendleft':
      return 'put';
    case 'get':
    case 'get-blocked':
    case 'get-empty':
    case 'pop':
    case 'popleft':
      return 'get';
    case 'queue-join-blocked':
    case 'queue-joined':
      return 'join';
    case 'size-read':
    case 'length-read':
      return 'read';
    default:
      return null;
  }
}
