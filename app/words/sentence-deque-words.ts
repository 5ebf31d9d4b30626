/** Sentences about deques and shared fields. */
import type { TraceEvent } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { SentenceNames } from './sentence-names';

type DequeKind = Extract<
  TraceEvent['kind'],
  `append${string}` | 'pop' | 'popleft' | 'length-read' | `field-${string}`
>;

export function dequeSentences(names: SentenceNames, kind: DequeKind): string[] {
  const { thread, object, item, facts } = names;
  const { event } = facts;
  switch (kind) {
    case 'append':
      return [t('explain.step.append', { thread, object, item }), ...holds(event.depth)];
    case 'appendleft':
      return [t('explain.step.appendleft', { thread, object, item }), ...holds(event.depth)];
    case 'pop':
      return [t('explain.step.pop', { thread, object, item }), ...left(event.depth)];
    case 'popleft':
      return [t('explain.step.popleft', { thread, object, item }), ...left(event.depth)];
    case 'length-read':
      return [t('explain.step.length-read', { thread, object, count: Math.max(0, event.depth) })];
    case 'field-read': {
      const [field, value] = assignment(event.text);
      return field === ''
        ? [t('explain.step.field-read.unsaid', { thread, object })]
        : [t('explain.step.field-read', { thread, object, field, value })];
    }
    case 'field-written': {
      const [field, value] = assignment(event.text);
      return field === ''
        ? [t('explain.step.field-written.unsaid', { thread, object })]
        : [t('explain.step.field-written', { thread, object, field, value })];
    }
    default:
      return kind satisfies never;
  }
}

function holds(depth: number): string[] {
  return depth < 0 ? [] : [t('explain.step.put.holds', { count: depth })];
}

function left(depth: number): string[] {
  if (depth < 0) return [];
  return depth === 0
    ? [t('explain.step.get.empty')]
    : [t('explain.step.get.left', { count: depth })];
}

/** 'polledCount = 3' is ['polledCount', '3']. Backticks would end the code that the words stand in. */
function assignment(text: string): [field: string, value: string] {
  const at = text.indexOf(' = ');
  if (at <= 0) return ['', ''];
  return [text.slice(0, at), text.slice(at + 3).replaceAll('`', "'")];
}
