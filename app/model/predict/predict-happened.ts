/** Whether something that was predicted to happen did, by the log. */
import { KIND_CODE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';

/** Somebody had to wait in an operation. */
export interface Happening {
  readonly id: string;
  readonly who: 'main' | 'others';
  readonly in: 'put' | 'get' | 'thread-join' | 'queue-join';
}

const BLOCKED = {
  put: KIND_CODE['put-blocked'],
  get: KIND_CODE['get-blocked'],
  'thread-join': KIND_CODE['join-blocked'],
  'queue-join': KIND_CODE['queue-join-blocked'],
} as const;

/** Ids of those that happened. */
export function happenedIn(log: TraceLog, happenings: readonly Happening[]): Set<string> {
  const seen = new Set<string>();
  for (let i = 0; i < log.length && seen.size < happenings.length; i++) {
    const who = log.thread(i) === 0 ? 'main' : 'others';
    const code = log.kindCode(i);
    for (const happening of happenings) {
      if (happening.who === who && BLOCKED[happening.in] === code) seen.add(happening.id);
    }
  }
  return seen;
}
