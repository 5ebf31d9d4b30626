/** What an event makes of the thread that did it: its state and its news. */
import { NONE, type TraceEvent } from '../../../workers/trace/events';
import { factsOf, putsItem, takesItem } from '../kinds';
import type { ThreadMoment, ThreadState } from './moment';

/** A record while it is being made; once in a moment it changes no more. */
export type Draft<Record_> = { -readonly [Key in keyof Record_]: Record_[Key] };

/** The acting thread's state, as its own event tells it. */
export function actOwnEvent(thread: Draft<ThreadMoment>, event: TraceEvent, index: number): void {
  const { kind } = event;
  const before = thread.state;
  if (event.line !== NONE) {
    thread.cell = event.cell;
    thread.line = event.line;
  }
  if (!keepsWokenNews(before, kind)) thread.wokenBy = NONE;
  thread.beingWokenBy = NONE;
  const { parksIn, inPolling } = factsOf(kind);
  if (parksIn) {
    enter(thread, 'parked', index);
    thread.parkedIn = parksIn;
    thread.about = event.object;
    thread.other = event.other;
    thread.wokenBy = NONE;
    return;
  }
  switch (kind) {
    case 'sleep-began':
      enter(thread, 'sleeping', index);
      thread.sleepUs = event.arg;
      thread.wokenBy = NONE;
      return;
    case 'get-empty':
    case 'put-full':
      // A wait whose timeout ran out: it has waited, which is no try.
      if (event.arg !== 1) {
        run(thread, index);
        return;
      }
      enter(thread, kind === 'get-empty' ? 'polled-empty' : 'polled-full', index);
      thread.about = event.object;
      thread.wokenBy = NONE;
      return;
    case 'woken':
      run(thread, index);
      thread.wokenBy = event.other;
      return;
    case 'thread-failed':
      enter(thread, 'failed', index);
      thread.error = event.text;
      return;
    case 'thread-ended':
      if (before !== 'failed') enter(thread, 'done', index);
      return;
    default:
      break;
  }
  const keeps = (before === 'polled-empty' || before === 'polled-full') && inPolling;
  if (!keeps && before !== 'failed') run(thread, index);
}

function run(thread: Draft<ThreadMoment>, index: number): void {
  if (thread.state !== 'running') enter(thread, 'running', index);
}

function enter(thread: Draft<ThreadMoment>, state: ThreadState, index: number): void {
  thread.state = state;
  thread.parkedIn = null;
  thread.about = NONE;
  thread.other = NONE;
  thread.since = index;
  thread.sleepUs = 0;
}

/** "Woken by" is news until the thread has done what it was woken for and begins something else. */
function keepsWokenNews(before: ThreadState, kind: TraceEvent['kind']): boolean {
  return (
    before === 'parked' ||
    kind === 'printed' ||
    kind === 'newline-printed' ||
    takesItem(kind) ||
    kind === 'put' ||
    kind === 'lock-acquired' ||
    kind === 'queue-joined'
  );
}

/** A thread is done with the item in its hand: it passed something on, said so, or is over. */
export function putsDown({ kind }: TraceEvent): boolean {
  return putsItem(kind) || kind === 'task-done' || kind === 'thread-ended';
}
