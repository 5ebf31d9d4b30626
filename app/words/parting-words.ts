/** One of the two steps at which two runs part: who, where, and what it did. */
import { NONE } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { RunModel } from '../model/run-model';
import { sentenceWords } from './sentence-words';

export function partingStepWords(model: RunModel, event: number): string {
  const { thread, line } = model.log.at(event);
  const words = {
    thread: model.threadLabel(thread),
    said: sentenceWords(model, event + 1).said[0] ?? '',
  };
  return line === NONE
    ? t('schedule.compare.step.nowhere', words)
    : t('schedule.compare.step', { ...words, line: String(line) });
}
