/** The sentence: what a step did and why, in words. Whole sentences, chosen by case; `code` stands in backticks. */
import { NONE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import { stepFacts } from '../model/explain/sentence';
import { isSetup } from '../model/kinds';
import type { RunModel } from '../model/run-model';
import { dataSentences } from './sentence-data-words';
import { dequeSentences } from './sentence-deque-words';
import { lockSentences } from './sentence-lock-words';
import { SentenceNames } from './sentence-names';
import { queueSentences } from './sentence-queue-words';
import { threadSentences } from './sentence-thread-words';

export interface SentenceWords {
  /** 'Step 9 of 21.'; '' before anything has happened. */
  readonly step: string;
  /** Whole sentences, in the order in which they are said. */
  readonly said: readonly string[];
}

/** What the moment after `position` events came from. */
export function sentenceWords(model: RunModel, position: number): SentenceWords {
  const facts = stepFacts(model, position);
  if (facts === null) return { step: '', said: [t('explain.sentence.begin')] };
  const names = new SentenceNames(model, facts);
  const { step, steps } = facts;
  return {
    step: isSetup(facts.event.kind)
      ? t('explain.sentence.before', { step: step + 1 })
      : t('explain.sentence.step', { step, steps }),
    said: sentencesOf(names),
  };
}

function sentencesOf(names: SentenceNames): readonly string[] {
  const { kind } = names.facts.event;
  switch (kind) {
    case 'created':
    case 'named':
    case 'member':
      return [setupSentence(names)];
    case 'thread-started':
    case 'thread-began':
    case 'thread-ended':
    case 'thread-failed':
    case 'join-blocked':
    case 'joined':
    case 'join-timeout':
    case 'alive-read':
    case 'woken':
    case 'sleep-began':
    case 'slept':
    case 'clock-read':
    case 'printed':
    case 'newline-printed':
      return threadSentences(names, kind);
    case 'put-blocked':
    case 'put':
    case 'put-full':
    case 'get-blocked':
    case 'get':
    case 'get-empty':
    case 'task-done':
    case 'queue-join-blocked':
    case 'queue-joined':
    case 'shutdown':
    case 'refused':
    case 'size-read':
      return queueSentences(names, kind);
    case 'lock-blocked':
    case 'lock-acquired':
    case 'lock-busy':
    case 'lock-released':
    case 'lock-read':
    case 'wait-blocked':
    case 'wait-ended':
    case 'wait-timeout':
    case 'notified':
      return lockSentences(names, kind);
    case 'append':
    case 'appendleft':
    case 'pop':
    case 'popleft':
    case 'length-read':
    case 'field-read':
    case 'field-written':
      return dequeSentences(names, kind);
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
      return dataSentences(names, kind);
    default:
      return kind satisfies never;
  }
}

function setupSentence(names: SentenceNames): string {
  const { thread, object, facts } = names;
  const { event, moment } = facts;
  if (event.kind === 'created') {
    // The main thread's own object is made by itself: there was nobody before.
    if (event.other === event.thread) return t('explain.step.created.main', { thread });
    if (event.other !== NONE)
      return t('explain.step.created.thread', { thread, other: names.object });
    const maxsize = moment.objects.get(event.object)?.maxsize ?? 0;
    const made = { thread, object, type: event.text };
    if (moment.objects.get(event.object)?.type !== 'queue')
      return t('explain.step.created.other', made);
    return maxsize > 0
      ? t('explain.step.created.bounded', { ...made, count: maxsize })
      : t('explain.step.created.unbounded', made);
  }
  if (event.kind === 'named') {
    const type = names.classOf(event.object);
    return type === ''
      ? t('explain.step.named.unknown', { name: event.text })
      : t('explain.step.named', { name: event.text, type });
  }
  const type = names.classOf(event.arg);
  return type === ''
    ? t('explain.step.member.unknown', { field: event.text, object })
    : t('explain.step.member', { field: event.text, object, type });
}
