/** Sentences about locks and conditions. */
import { NONE, type TraceEvent } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { SentenceNames } from './sentence-names';

type LockKind = Extract<TraceEvent['kind'], `lock-${string}` | `wait-${string}` | 'notified'>;

export function lockSentences(names: SentenceNames, kind: LockKind): string[] {
  const { thread, object, other, time, facts } = names;
  const { event } = facts;
  switch (kind) {
    case 'lock-blocked':
      return facts.inLine > 1
        ? [blocked(names), t('explain.step.inLine', { count: facts.inLine })]
        : [blocked(names)];
    case 'lock-acquired':
      return facts.waitedSince === NONE
        ? [t('explain.step.lock-acquired', { thread, object })]
        : [t('explain.step.lock-acquired.waited', { thread, object, since: names.since })];
    case 'lock-busy':
      if (event.arg === 0) return [t('explain.step.lock-busy.late', { thread, object })];
      return event.other === NONE
        ? [t('explain.step.lock-busy.unknown', { thread, object })]
        : [t('explain.step.lock-busy', { thread, object, other })];
    case 'lock-released':
      return [released(names)];
    case 'lock-read':
      return event.arg === 1
        ? [t('explain.step.lock-read.held', { thread, object })]
        : [t('explain.step.lock-read.free', { thread, object })];
    case 'wait-blocked':
      return time === null
        ? [t('explain.step.wait-blocked', { thread, object })]
        : [t('explain.step.wait-blocked.timed', { thread, object, time })];
    case 'wait-ended':
      return [t('explain.step.wait-ended', { thread, object })];
    case 'wait-timeout':
      return [t('explain.step.wait-timeout', { thread, object })];
    case 'notified':
      return [notified(names)];
    default:
      return kind satisfies never;
  }
}

function blocked(names: SentenceNames): string {
  const { thread, object, other, time, facts } = names;
  const { event } = facts;
  if (facts.again)
    return t('explain.step.lock-blocked.again', { thread, object, since: names.since });
  if (event.other === event.thread) return t('explain.step.lock-blocked.own', { thread, object });
  if (time !== null) return t('explain.step.lock-blocked.timed', { thread, object, time });
  return event.other === NONE
    ? t('explain.step.lock-blocked.unknown', { thread, object })
    : t('explain.step.lock-blocked', { thread, object, other });
}

function released(names: SentenceNames): string {
  const { thread, object, other, facts } = names;
  const { event, woken } = facts;
  if (event.other === NONE) return t('explain.step.lock-released', { thread, object });
  return woken === null
    ? t('explain.step.lock-released.wakesOne', { thread, object, other })
    : t('explain.step.lock-released.wakes', {
        thread,
        object,
        other,
        since: names.stepOf(woken.since),
      });
}

function notified(names: SentenceNames): string {
  const { thread, object, other, facts } = names;
  const { event, woken } = facts;
  if (event.other === NONE) return t('explain.step.notified.nobody', { thread, object });
  if (event.arg > 1)
    return t('explain.step.notified.wakesMany', { thread, object, other, count: event.arg });
  return woken === null
    ? t('explain.step.notified.wakesOne', { thread, object, other })
    : t('explain.step.notified.wakes', {
        thread,
        object,
        other,
        since: names.stepOf(woken.since),
      });
}
