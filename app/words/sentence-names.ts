/** What the sentence calls threads, objects, items and times. */
import { NONE, PLAIN_ITEM_BASE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import { type StepFacts, stepNumber } from '../model/explain/sentence';
import { sentenceIndexOf } from '../model/explain/sentence-index';
import type { RunModel } from '../model/run-model';
import { timeWords } from './thread-words';

/** The names that the facts of one step need; every one of them is a word, whatever the log lacks. */
export class SentenceNames {
  constructor(
    private readonly model: RunModel,
    readonly facts: StepFacts,
  ) {}

  /** Who acted. */
  get thread(): string {
    return this.threadCalled(this.facts.event.thread);
  }

  /** The other thread of the event. */
  get other(): string {
    return this.threadCalled(this.facts.event.other);
  }

  /** What it was done to; a thread object is called as its thread is. */
  get object(): string {
    return this.objectCalled(this.facts.event.object);
  }

  get item(): string {
    const { event, value } = this.facts;
    if (value !== '') return t('explain.item.value', { value: value.replaceAll('`', "'") });
    if (event.item < 0 || event.item >= PLAIN_ITEM_BASE) return t('explain.item.unknown');
    return t('explain.item.token', { item: String(event.item) });
  }

  /** Number of the step that began the wait which this step ends or goes on with. */
  get since(): number {
    return stepNumber(this.model, this.facts.waitedSince);
  }

  /** The timeout or sleep of the event; null when there is none. */
  get time(): string | null {
    const { arg } = this.facts.event;
    return arg < 0 ? null : timeWords(arg / 1000);
  }

  stepOf(index: number): number {
    return stepNumber(this.model, index);
  }

  /** The event that started a thread; NONE for main. */
  startOf(thread: number): number {
    return sentenceIndexOf(this.model.log).startOf(thread);
  }

  threadCalled(thread: number): string {
    const label = thread === NONE ? '' : this.model.threadLabel(thread);
    return label === '' ? t('explain.unnamed.thread') : label;
  }

  objectCalled(object: number): string {
    const thread = sentenceIndexOf(this.model.log).threadOf(object);
    const label = thread === NONE ? '' : this.model.threadLabel(thread);
    return label || this.model.objectLabel(object) || t('explain.unnamed');
  }

  /** Class of an object, '' if the log does not show where it was made. */
  classOf(object: number): string {
    return this.facts.moment.objects.get(object)?.className ?? '';
  }
}
