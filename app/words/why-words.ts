/** Why a thread waits, in whole sentences: one group per link of the chain. */
import { NONE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import { stepNumber } from '../model/explain/sentence';
import type { WhyChain, WhyLink } from '../model/explain/why';
import type { Moment } from '../model/moment/moment';
import type { RunModel } from '../model/run-model';
import { threadWords } from './thread-words';

export interface WhyWords {
  readonly thread: number;
  /** Index of the event that parked it, and the number of its step. */
  readonly since: number;
  readonly step: number;
  readonly said: readonly string[];
}

/** More who could help than this are not told apart. */
const MOST_SUPPLIERS = 3;

export function whyWords(model: RunModel, moment: Moment, chain: WhyChain): WhyWords[] {
  return chain.links.map((link, i) => {
    const last = i === chain.links.length - 1;
    return {
      thread: link.thread,
      since: link.since,
      step: stepNumber(model, link.since),
      said: [
        waits(model, link),
        ...(link.timed ? [t('explain.why.timed')] : []),
        ...hope(model, moment, link),
        ...(last ? ending(model, chain) : []),
      ],
    };
  });
}

function waits(model: RunModel, link: WhyLink): string {
  const thread = threadCalled(model, link.thread);
  const since = stepNumber(model, link.since);
  const object = model.objectLabel(link.object) || t('explain.unnamed');
  const { depth, maxsize } = link;
  switch (link.parkedIn) {
    case 'put':
      return maxsize > 0 && depth < maxsize
        ? t('explain.why.put.room', { thread, object, since })
        : t('explain.why.put', { thread, object, since, depth, maxsize });
    case 'get':
      return depth > 0
        ? t('explain.why.get.filled', { thread, object, since })
        : t('explain.why.get', { thread, object, since });
    case 'queue-join':
      return t('explain.why.queue-join', { thread, object, since, count: link.unfinished });
    case 'thread-join':
      return t('explain.why.thread-join', {
        thread,
        since,
        other: threadCalled(model, link.other),
      });
    case 'lock':
      if (link.other === NONE) return t('explain.why.lock.free', { thread, object, since });
      if (link.other === link.thread) return t('explain.why.lock.own', { thread, object, since });
      return t('explain.why.lock', {
        thread,
        object,
        since,
        other: threadCalled(model, link.other),
      });
    case 'condition':
      return t('explain.why.condition', { thread, object, since });
    default:
      return link.parkedIn satisfies never;
  }
}

/** Who could let it go on, and what they are doing. */
function hope(model: RunModel, moment: Moment, link: WhyLink): string[] {
  if (link.beingWokenBy !== NONE)
    return [t('explain.why.being-woken', { other: threadCalled(model, link.beingWokenBy) })];
  return link.suppliers.slice(0, MOST_SUPPLIERS).flatMap((each) => {
    const thread = moment.threads[each];
    if (!thread || each === link.thread) return [];
    const { state } = threadWords(thread, moment, model, false);
    return [t(`explain.why.supply.${link.parkedIn}`, { other: threadCalled(model, each), state })];
  });
}

function ending(model: RunModel, { links, end, backTo }: WhyChain): string[] {
  const link = links.at(-1);
  if (end === 'moves' || link === undefined) return [];
  if (end === 'circle') return [t('explain.why.circle', { thread: threadCalled(model, backTo) })];
  const object = model.objectLabel(link.object) || t('explain.unnamed');
  switch (link.parkedIn) {
    case 'thread-join':
      return [t('explain.why.nobody.thread-join')];
    case 'put':
    case 'get':
    case 'queue-join':
    case 'lock':
    case 'condition':
      return [t(`explain.why.nobody.${link.parkedIn}`, { object })];
    default:
      return link.parkedIn satisfies never;
  }
}

function threadCalled(model: RunModel, thread: number): string {
  return (thread === NONE ? '' : model.threadLabel(thread)) || t('explain.unnamed.thread');
}
