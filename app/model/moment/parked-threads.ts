import type { Moment, ThreadMoment } from './moment';

/** Threads that wait at the moment, in the order of their numbers. */
export function parkedThreads(moment: Moment): ThreadMoment[] {
  return moment.threads.filter(({ state }) => state === 'parked');
}
