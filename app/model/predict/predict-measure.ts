/** Numbers that can be guessed before a run and read from its log after it. */
import { KIND_CODE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';

const ARRIVED: ReadonlySet<number> = new Set([
  KIND_CODE.put,
  KIND_CODE.append,
  KIND_CODE.appendleft,
]);

export type Measure =
  /** The last value of a field, summed over all objects that have it. */
  | { readonly of: 'field-total'; readonly field: string }
  /** The most items that a queue or deque held at once, by the variable that holds it. */
  | { readonly of: 'greatest-depth'; readonly name: string }
  /** How often main put one and the same item again: sentinels. */
  | { readonly of: 'repeated-puts' };

/** null when the log does not show it: the program was changed, or did not get that far. */
export function measured(log: TraceLog, measure: Measure): number | null {
  switch (measure.of) {
    case 'field-total':
      return fieldTotal(log, measure.field);
    case 'greatest-depth':
      return greatestDepth(log, measure.name);
    case 'repeated-puts':
      return repeatedPuts(log);
    default:
      return measure satisfies never;
  }
}

function fieldTotal(log: TraceLog, field: string): number | null {
  const last = new Map<number, number>();
  const begin = `${field} = `;
  for (let i = 0; i < log.length; i++) {
    if (log.kindCode(i) !== KIND_CODE['field-written']) continue;
    const { object, text } = log.at(i);
    if (text.startsWith(begin)) last.set(object, Number(text.slice(begin.length)));
  }
  const total = [...last.values()].reduce((sum, value) => sum + value, 0);
  return last.size > 0 && Number.isFinite(total) ? total : null;
}

function greatestDepth(log: TraceLog, name: string): number | null {
  const deepest = new Map<number, number>();
  let object: number | null = null;
  for (let i = 0; i < log.length; i++) {
    const code = log.kindCode(i);
    if (ARRIVED.has(code)) {
      const event = log.at(i);
      deepest.set(event.object, Math.max(deepest.get(event.object) ?? 0, event.depth));
    } else if (object === null && code === KIND_CODE.named && log.at(i).text === name) {
      object = log.at(i).object;
    }
  }
  return object === null ? null : (deepest.get(object) ?? 0);
}

function repeatedPuts(log: TraceLog): number | null {
  const puts = new Map<number, number>();
  for (let i = 0; i < log.length; i++) {
    if (log.kindCode(i) !== KIND_CODE.put || log.thread(i) !== 0) continue;
    const { item } = log.at(i);
    puts.set(item, (puts.get(item) ?? 0) + 1);
  }
  const repeated = [...puts.values()].filter((count) => count > 1);
  return puts.size === 0 ? null : repeated.reduce((sum, count) => sum + count, 0);
}
