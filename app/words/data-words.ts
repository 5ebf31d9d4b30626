/** What the picture says in a box of shared data: how much it holds or what it is, and its last change. */
import { NONE, type ObjectType, type TraceEvent } from '../../workers/trace/events';
import { t } from '../messages/catalogue';
import type { DataNode } from '../model/flow/flow-graph';
import type { Moment } from '../model/moment/moment';

export interface DataWords {
  /** '3 elements', '= 5'; '' where the log has not told. */
  readonly holds: string;
  /** 'a: + 7'; '' before anything changed. */
  readonly change: string;
}

export function dataWords(
  { object: id, type }: Pick<DataNode, 'object' | 'type'>,
  moment: Moment,
  labelOf: (thread: number) => string,
): DataWords {
  const object = moment.objects.get(id);
  const event =
    object === undefined || object.changed === NONE ? null : moment.log.at(object.changed);
  const written = event !== null && event.kind !== 'variable-read';
  const thread = written ? labelOf(event.thread) : '';
  if (type === 'variable') {
    return {
      holds: event === null ? '' : t('picture.data.value', { value: valueIn(event) }),
      change: written ? t('picture.data.by', { thread }) : '',
    };
  }
  const count = object?.depth ?? 0;
  return {
    holds: holdsWords(type, count),
    change: written ? t('picture.data.change', { thread, what: changeWords(event, type) }) : '',
  };
}

/** '3 elements', '1 entry'. */
export function holdsWords(type: ObjectType | undefined, count: number): string {
  const inOrder = type === 'list' || type === 'deque';
  return t(inOrder ? 'picture.data.elements' : 'picture.data.entries', { count });
}

/** 'n = 5' of a variable's event. */
function valueIn({ text }: TraceEvent): string {
  const at = text.indexOf(' = ');
  return at < 0 ? text : text.slice(at + 3);
}

function changeWords({ kind, text, arg, depth }: TraceEvent, type: DataNode['type']): string {
  switch (kind) {
    case 'list-added':
      return arg > 1
        ? t('picture.data.addedMany', { count: arg })
        : t('picture.data.added', { what: text });
    case 'key-written':
      // What stands in the log under the key is that a Set has it.
      return type === 'set'
        ? t('picture.data.added', { what: text.replace(/ = true$/, '') })
        : text;
    case 'list-removed':
      if (arg > 0) return t('picture.data.removed', { what: text });
      return t(depth > 0 ? 'picture.data.changed' : 'picture.data.emptied');
    case 'key-deleted':
      return arg > 0 ? t('picture.data.emptied') : t('picture.data.removed', { what: text });
    case 'list-written':
      return arg === NONE
        ? t('picture.data.changed')
        : t('picture.data.element', { index: String(arg), what: text });
    default:
      return text;
  }
}
