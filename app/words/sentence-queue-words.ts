/** Sentences about queues: what went in and out, who waits, who is woken by it. */
import { NONE, type TraceEvent } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { SentenceNames } from './sentence-names';

type QueueKind = Extract<
  TraceEvent['kind'],
  | `put${string}`
  | `get${string}`
  | `queue-${string}`
  | 'task-done'
  | 'shutdown'
  | 'refused'
  | 'size-read'
>;

export function queueSentences(names: SentenceNames, kind: QueueKind): string[] {
  const { thread, object, facts } = names;
  const { event } = facts;
  switch (kind) {
    case 'put-blocked':
      return [putBlocked(names), ...line(names)];
    case 'put':
      return put(names);
    case 'put-full':
      return event.arg === 1
        ? [t('explain.step.put-full', { thread, object })]
        : [t('explain.step.put-full.late', { thread, object })];
    case 'get-blocked':
      return [getBlocked(names), ...line(names)];
    case 'get':
      return get(names);
    case 'get-empty':
      return getEmpty(names);
    case 'task-done':
      return taskDone(names);
    case 'queue-join-blocked':
      return facts.again
        ? [
            t('explain.step.queue-join-blocked.again', {
              thread,
              object,
              count: counted(event.unfinished),
              since: names.since,
            }),
          ]
        : [
            t('explain.step.queue-join-blocked', {
              thread,
              object,
              count: counted(event.unfinished),
            }),
          ];
    case 'queue-joined':
      return facts.waitedSince === NONE
        ? [t('explain.step.queue-joined', { thread, object })]
        : [t('explain.step.queue-joined.waited', { thread, object, since: names.since })];
    case 'shutdown':
      return shutdown(names);
    case 'refused':
      if (event.text === 'put') return [t('explain.step.refused.put', { thread, object })];
      if (event.text === 'get') return [t('explain.step.refused.get', { thread, object })];
      return [t('explain.step.refused', { thread, object })];
    case 'size-read':
      return [sizeRead(names)];
    default:
      return kind satisfies never;
  }
}

function putBlocked(names: SentenceNames): string {
  const { thread, object, item, time, facts } = names;
  const { event, moment, again } = facts;
  if (again) return t('explain.step.put-blocked.again', { thread, object, since: names.since });
  if (time !== null) return t('explain.step.put-blocked.timed', { thread, object, item, time });
  const maxsize = moment.objects.get(event.object)?.maxsize ?? 0;
  return maxsize <= 0 || event.depth < 0
    ? t('explain.step.put-blocked.unknown', { thread, object, item })
    : t('explain.step.put-blocked', { thread, object, item, depth: event.depth, maxsize });
}

function put(names: SentenceNames): string[] {
  const { thread, object, item, other, facts } = names;
  const { event, woken, moment, waitedSince } = facts;
  const did =
    waitedSince === NONE
      ? t('explain.step.put', { thread, object, item })
      : t('explain.step.put.waited', { thread, object, item, since: names.since });
  if (woken?.parkedIn === 'get')
    return [did, t('explain.step.put.wakes', { other, since: names.stepOf(woken.since) })];
  if (event.other !== NONE) return [did, t('explain.step.wakes', { other })];
  if (event.depth < 0) return [did];
  const maxsize = moment.objects.get(event.object)?.maxsize ?? 0;
  return maxsize > 0 && event.depth >= maxsize
    ? [did, t('explain.step.put.full', { count: event.depth, maxsize })]
    : [did, t('explain.step.put.holds', { count: event.depth })];
}

function getBlocked(names: SentenceNames): string {
  const { thread, object, time, facts } = names;
  if (facts.again)
    return t('explain.step.get-blocked.again', { thread, object, since: names.since });
  return time === null
    ? t('explain.step.get-blocked', { thread, object })
    : t('explain.step.get-blocked.timed', { thread, object, time });
}

function get(names: SentenceNames): string[] {
  const { other, facts } = names;
  const { event, woken } = facts;
  const did = took(names);
  if (woken?.parkedIn === 'put')
    return [did, t('explain.step.get.wakes', { other, since: names.stepOf(woken.since) })];
  if (event.other !== NONE) return [did, t('explain.step.wakes', { other })];
  if (event.depth < 0) return [did];
  return event.depth === 0
    ? [did, t('explain.step.get.empty')]
    : [did, t('explain.step.get.left', { count: event.depth })];
}

function took(names: SentenceNames): string {
  const { thread, object, item, facts } = names;
  if (facts.event.arg === 1) return t('explain.step.get.poll', { thread, object, item });
  return facts.waitedSince === NONE
    ? t('explain.step.get', { thread, object, item })
    : t('explain.step.get.waited', { thread, object, item, since: names.since });
}

function getEmpty({ thread, object, facts }: SentenceNames): string[] {
  if (facts.event.arg !== 1) return [t('explain.step.get-empty.late', { thread, object })];
  const did = t('explain.step.get-empty', { thread, object });
  return facts.polls === 0
    ? [did]
    : [did, t('explain.step.get-empty.so-far', { polls: facts.polls, count: facts.emptyPolls })];
}

function taskDone(names: SentenceNames): string[] {
  const { thread, object, other, facts } = names;
  const { event, woken } = facts;
  const did =
    event.unfinished > 0
      ? t('explain.step.task-done', { thread, object, count: event.unfinished })
      : t('explain.step.task-done.last', { thread, object });
  if (event.other === NONE) return [did];
  if (event.arg > 1)
    return [did, t('explain.step.task-done.wakesMany', { other, count: event.arg })];
  return woken?.parkedIn === 'queue-join'
    ? [did, t('explain.step.task-done.wakes', { other, since: names.stepOf(woken.since) })]
    : [did, t('explain.step.wakes', { other })];
}

function shutdown(names: SentenceNames): string[] {
  const { thread, object, other, facts } = names;
  const { event, woken } = facts;
  const did =
    event.arg === 1
      ? [t('explain.step.shutdown.immediate', { thread, object })]
      : [
          t('explain.step.shutdown', { thread, object }),
          ...(event.depth > 0 ? [t('explain.step.shutdown.left', { count: event.depth })] : []),
        ];
  if (event.other === NONE) return did;
  return woken === null
    ? [...did, t('explain.step.wakes', { other })]
    : [...did, t('explain.step.shutdown.wakes', { other, since: names.stepOf(woken.since) })];
}

function sizeRead({ thread, object, facts }: SentenceNames): string {
  const { event, moment } = facts;
  const count = counted(event.depth);
  if (event.arg === 1)
    return count === 0
      ? t('explain.step.size-read.empty', { thread, object })
      : t('explain.step.size-read.not-empty', { thread, object, count });
  if (event.arg !== 2) return t('explain.step.size-read.qsize', { thread, object, count });
  const maxsize = moment.objects.get(event.object)?.maxsize ?? 0;
  return maxsize > 0 && count >= maxsize
    ? t('explain.step.size-read.full', { thread, object })
    : t('explain.step.size-read.not-full', { thread, object, count });
}

/** Said only when the thread is not alone there. */
function line({ facts }: SentenceNames): string[] {
  return facts.inLine > 1 ? [t('explain.step.inLine', { count: facts.inLine })] : [];
}

function counted(count: number): number {
  return Math.max(0, count);
}
