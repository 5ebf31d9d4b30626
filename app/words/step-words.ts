/** What a thread is about to do, or did, in one step: in words. */
import { type EventKind, NONE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { RunModel } from '../model/run-model';

/** 'puts into queue'. */
export function stepWords(model: RunModel, did: EventKind, object: number): string {
  return didWords(did, object === NONE ? '' : objectCalled(model, object));
}

/** The same of an object known by its name; '' where it is done to none. */
export function didWords(did: EventKind, on: string): string {
  switch (did) {
    case 'thread-began':
    case 'thread-started':
    case 'thread-ended':
    case 'sleep-began':
    case 'slept':
    case 'printed':
    case 'newline-printed':
    case 'clock-read':
    case 'created':
      return t(`schedule.next.${did}`);
    case 'joined':
    case 'put':
    case 'get':
    case 'task-done':
    case 'queue-joined':
    case 'shutdown':
    case 'size-read':
    case 'lock-acquired':
    case 'lock-released':
    case 'lock-read':
    case 'wait-blocked':
    case 'notified':
    case 'append':
    case 'appendleft':
    case 'pop':
    case 'popleft':
    case 'length-read':
    case 'field-read':
    case 'field-written':
    case 'list-read':
    case 'list-written':
    case 'list-added':
    case 'list-removed':
    case 'list-length-read':
    case 'key-read':
    case 'key-written':
    case 'key-deleted':
    case 'keys-read':
    case 'variable-read':
    case 'variable-written':
    case 'alive-read':
    case 'woken':
      return t(`schedule.next.${did}`, { on });
    default:
      // Kinds that a step may record but none begins with.
      return t('schedule.next.other');
  }
}

/** A thread object is called as its thread is. */
function objectCalled(model: RunModel, object: number): string {
  const thread = model.momentAt(model.log.length).threads.find((each) => each.object === object);
  return thread ? model.threadLabel(thread.thread) : model.vesselLabel(object);
}
