/** Sentences about lists, objects, maps, sets and variables that threads share. */
import { t } from '../messages/catalogue';
import type { DataKind } from '../model/kinds';
import { holdsWords } from './data-words';
import type { SentenceNames } from './sentence-names';

export function dataSentences(names: SentenceNames, kind: DataKind): string[] {
  const { thread, object, facts } = names;
  const { event } = facts;
  const { arg: index, text } = event;
  const value = asCode(text);
  const count = Math.max(0, event.depth);
  const said = { thread, object, count };
  switch (kind) {
    case 'keys-read':
    case 'list-read': {
      if (kind === 'list-read' && index >= 0)
        return [t('explain.step.list-read', { thread, object, index, value })];
      // In Python whatever is looked at or changed is told as a whole, a dict too.
      const { type } = facts.moment.objects.get(event.object) ?? {};
      return [t('explain.step.looked', { thread, object, holds: holdsWords(type, count) })];
    }
    case 'list-written':
      return index < 0
        ? [t('explain.step.list-written.all', said)]
        : [t('explain.step.list-written', { thread, object, index, value })];
    case 'list-added':
      return [
        index > 1
          ? t('explain.step.list-added.many', { thread, object, count: index })
          : t('explain.step.list-added', { thread, object, value }),
        t('explain.step.put.holds', { count }),
      ];
    case 'list-removed':
      if (index < 0)
        return [t(`explain.step.${count === 0 ? 'key-deleted' : 'list-written'}.all`, said)];
      if (index === 0) return [t('explain.step.list-removed.nothing', { thread, object })];
      return [
        t('explain.step.list-removed', { thread, object, value }),
        count === 0 ? t('explain.step.get.empty') : t('explain.step.get.left', { count }),
      ];
    case 'list-length-read':
      return [t('explain.step.list-length-read', said)];
    case 'key-read':
    case 'key-written':
    case 'key-deleted':
      return [keySentence(names, kind)];
    case 'variable-read':
    case 'variable-written': {
      const at = text.indexOf(' = ');
      if (at <= 0) return [t('explain.step.variable.unsaid', { thread, object })];
      const field = text.slice(0, at);
      return [t(`explain.step.${kind}`, { thread, field, value: asCode(text.slice(at + 3)) })];
    }
    default:
      return kind satisfies never;
  }
}

/** The record's text is `key = value`, `key missing`, or the key alone. */
function keySentence(
  { thread, object, facts }: SentenceNames,
  kind: 'key-read' | 'key-written' | 'key-deleted',
): string {
  const { text, arg } = facts.event;
  if (kind === 'key-deleted' && arg > 0)
    return t('explain.step.key-deleted.all', { thread, object });
  const at = text.indexOf(' = ');
  if (text === '') return t('explain.step.key.unsaid', { thread, object });
  if (kind !== 'key-deleted' && at > 0) {
    const field = asCode(text.slice(0, at));
    // What stands in the log under the key is that a Set has it.
    if (facts.moment.objects.get(facts.event.object)?.type === 'set')
      return t(`explain.step.set.${kind}`, { thread, object, field });
    return t(`explain.step.${kind}`, { thread, object, field, value: asCode(text.slice(at + 3)) });
  }
  const missing = text.endsWith(' missing');
  const field = asCode(missing ? text.slice(0, -' missing'.length) : text);
  if (kind === 'key-read') return t('explain.step.key-read.missing', { thread, object, field });
  return missing
    ? t('explain.step.key-deleted.missing', { thread, object, field })
    : t('explain.step.key-deleted', { thread, object, field });
}

/** Backticks would end the code that the words stand in. */
function asCode(text: string): string {
  return text.replaceAll('`', "'");
}
