/** A thread's state in words: what, why, where; each with shorter forms for narrow cards. */
import { NONE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { Moment, ThreadMoment } from '../model/moment/moment';
import type { RunModel } from '../model/run-model';

export interface ThreadWords {
  readonly state: string;
  /** The same in fewer words, longest first. */
  readonly shorter: readonly string[];
  /** Longest first; empty if there is nothing to say. */
  readonly reasons: readonly string[];
  readonly places: readonly string[];
}

export function threadWords(
  thread: ThreadMoment,
  moment: Moment,
  model: RunModel,
  stuck: boolean,
): ThreadWords {
  return {
    state: stateWord(thread),
    shorter: shorterStates(thread),
    reasons: reasons(thread, moment, model),
    places: places(thread, model, stuck),
  };
}

function stateWord(thread: ThreadMoment): string {
  if (thread.beingWokenBy !== NONE) return t('picture.state.beingWoken');
  switch (thread.state) {
    case 'parked':
      return t(`picture.state.parked.${thread.parkedIn ?? 'get'}`);
    case 'sleeping':
      return t('picture.state.sleeping', { time: timeWords(thread.sleepUs / 1000) });
    default:
      return t(`picture.state.${thread.state}`);
  }
}

function shorterStates(thread: ThreadMoment): string[] {
  if (thread.beingWokenBy !== NONE) return [];
  switch (thread.state) {
    case 'parked': {
      const at = t(`picture.timeline.short.${thread.parkedIn ?? 'get'}`);
      // That it is parked says the card's sign as well.
      return [t('picture.state.parkedShort', { at }), at];
    }
    case 'sleeping':
      return [t('picture.state.sleepingShort')];
    case 'polled-empty':
    case 'polled-full':
      return [t('picture.timeline.polling.short')];
    default:
      return [];
  }
}

function reasons(thread: ThreadMoment, moment: Moment, model: RunModel): string[] {
  const queue = thread.about === NONE ? '' : model.vesselLabel(thread.about);
  // It still sleeps, but what it waited for is there: "queue empty" would no longer be true.
  if (thread.beingWokenBy !== NONE) {
    const other = model.threadLabel(thread.beingWokenBy);
    return [t('picture.reason.by', { thread: other }), other];
  }
  switch (thread.state) {
    case 'parked':
      return parkedReasons(thread, moment, model, queue);
    case 'polled-empty':
      return [t('picture.reason.foundNothingIn', { queue }), t('picture.reason.foundNothing')];
    case 'polled-full':
      return [t('picture.reason.fullNamed', { queue }), t('picture.reason.full')];
    case 'failed':
      return [thread.error, thread.error.replace(/:.*$/s, '')];
    default:
      return [];
  }
}

function parkedReasons(
  thread: ThreadMoment,
  moment: Moment,
  model: RunModel,
  queue: string,
): string[] {
  switch (thread.parkedIn) {
    case 'put':
      // It may have been overtaken: there is room, but somebody else was woken for it.
      return isFull(moment, thread.about)
        ? [t('picture.reason.fullNamed', { queue }), t('picture.reason.full')]
        : [t('picture.reason.wasFull'), t('picture.reason.wasFullShort')];
    case 'get':
      return moment.objects.get(thread.about)?.depth === 0
        ? [t('picture.reason.emptyNamed', { queue }), t('picture.reason.empty')]
        : [t('picture.reason.wasEmpty'), t('picture.reason.wasEmptyShort')];
    case 'queue-join': {
      const count = moment.objects.get(thread.about)?.unfinished ?? 0;
      return [
        t('picture.reason.unfinished', { count }),
        t('picture.reason.unfinishedShort', { count }),
      ];
    }
    case 'thread-join': {
      const other = model.threadLabel(thread.other);
      return [t('picture.reason.forThread', { thread: other }), other];
    }
    case 'lock': {
      const holder = model.threadLabel(moment.objects.get(thread.about)?.holder ?? thread.other);
      return holder === ''
        ? [queue]
        : [
            t('picture.reason.lockHeldBy', { lock: queue, thread: holder }),
            t('picture.reason.heldBy', { thread: holder }),
            holder,
          ];
    }
    case 'condition':
      return [t('picture.reason.notify')];
    case null:
      return [];
  }
}

function isFull(moment: Moment, queue: number): boolean {
  const object = moment.objects.get(queue);
  return object !== undefined && object.maxsize > 0 && object.depth >= object.maxsize;
}

function places(thread: ThreadMoment, model: RunModel, stuck: boolean): string[] {
  if (thread.state === 'not-started' || thread.state === 'starting' || thread.state === 'done')
    return [];
  const line = thread.line === NONE ? '' : t('picture.place.line', { line: thread.line });
  const more = news(thread, model, stuck);
  if (line === '' || more === '') return [line, more].filter((each) => each !== '');
  return [t('picture.place.lineAnd', { line: thread.line, more }), more, line];
}

function news(thread: ThreadMoment, model: RunModel, stuck: boolean): string {
  if (thread.wokenBy !== NONE)
    return t('picture.reason.woken', { thread: model.threadLabel(thread.wokenBy) });
  return stuck && thread.state === 'parked' ? t('picture.reason.forEver') : '';
}

/** 10 ms, 1.5 s, 0.25 ms. */
export function timeWords(ms: number): string {
  if (ms >= 1000) return t('picture.time.s', { amount: Number((ms / 1000).toPrecision(2)) });
  const digits = ms >= 100 ? 3 : ms >= 1 ? 2 : 1;
  return t('picture.time.ms', { amount: Number(ms.toPrecision(digits)) });
}
