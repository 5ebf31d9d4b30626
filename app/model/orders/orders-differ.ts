/**
 * Where two runs of one program part: the first two steps on one thing, of two threads, that come one way round in the one
 * run and the other way round in the other. Up to there all that can matter comes in the same order in both.
 *
 * Steps are told apart by what their thread did before: the third that it does in the one run is the third in the other,
 * as long as it did the same so far.
 */
import { type EventKind, NONE, type TraceEvent } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { factsOf, isSetup, onSharedData } from '../kinds';

/** Indices of the two steps in both logs. */
export interface Parting {
  readonly first: { readonly before: number; readonly after: number };
  readonly second: { readonly before: number; readonly after: number };
}

/** One step, in the first and in the second run. */
interface Act {
  readonly one: TraceEvent;
  readonly two: TraceEvent;
}

/** `before` and `after` are the steps as the first run has them; null where the runs show no such pair. */
export function partingOf(one: TraceLog, two: TraceLog): Parting | null {
  const acts = commonActs(one, two);
  for (const [place, after] of acts.entries()) {
    for (const before of acts.slice(0, place).reverse()) {
      if (before.two.seq < after.two.seq || before.one.thread === after.one.thread) continue;
      if (!meet(before.one, after.one) && !meet(before.two, after.two)) continue;
      return {
        first: { before: before.one.seq, after: after.one.seq },
        second: { before: before.two.seq, after: after.two.seq },
      };
    }
  }
  return null;
}

/** What every thread did in both runs, as far as it did the same, in the order of the first. */
function commonActs(one: TraceLog, two: TraceLog): Act[] {
  const others = actsByThread(two);
  return [...actsByThread(one)]
    .flatMap(([thread, acts]) => {
      const other = others.get(thread) ?? [];
      const differs = acts.findIndex((event, i) => !alike(event, other[i]));
      return acts.slice(0, differs < 0 ? acts.length : differs).flatMap((event, i): Act[] => {
        const twin = other[i];
        return twin ? [{ one: event, two: twin }] : [];
      });
    })
    .sort((a, b) => a.one.seq - b.one.seq);
}

/** Going to wait and being woken are no acts: they depend on the order, and change nothing. */
function actsByThread(log: TraceLog): Map<number, TraceEvent[]> {
  const acts = new Map<number, TraceEvent[]>();
  for (const event of log) {
    const { kind, thread } = event;
    if (isSetup(kind) || factsOf(kind).parksIn !== null || kind === 'woken') continue;
    const own = acts.get(thread);
    if (own) own.push(event);
    else acts.set(thread, [event]);
  }
  return acts;
}

/** The same line does it to the same thing; what comes of it may differ. */
function alike(a: TraceEvent, b: TraceEvent | undefined): boolean {
  return b !== undefined && a.line === b.line && a.cell === b.cell && a.object === b.object;
}

/** Whether it can matter which of two steps comes first. */
function meet(a: TraceEvent, b: TraceEvent): boolean {
  if (prints(a.kind) || prints(b.kind)) return prints(a.kind) && prints(b.kind);
  if (a.object === NONE || a.object !== b.object) return false;
  if (factsOf(a.kind).onlyLooks && factsOf(b.kind).onlyLooks) return false;
  if (onSharedData(a.kind) || a.kind.startsWith('field-')) return samePart(a, b);
  const [one, other] = [doneTo(a.kind), doneTo(b.kind)];
  // A put and a get of items that are there change places; so does a task counted done, with either.
  if (one === 'get' && other !== 'get') return isLook(b.kind);
  if (other === 'get' && one !== 'get') return isLook(a.kind);
  return !(one === 'done' && other === 'put') && !(one === 'put' && other === 'done');
}

function prints(kind: EventKind): boolean {
  return kind === 'printed' || kind === 'newline-printed';
}

function isLook(kind: EventKind): boolean {
  return factsOf(kind).onlyLooks || kind === 'shutdown';
}

function doneTo(kind: EventKind): 'put' | 'get' | 'done' | 'other' {
  if (kind === 'put') return 'put';
  if (kind === 'get') return 'get';
  return kind === 'task-done' || kind === 'queue-joined' ? 'done' : 'other';
}

/** The same field, element or key; steps on the whole meet all of them. */
function samePart(a: TraceEvent, b: TraceEvent): boolean {
  if (a.kind.startsWith('key-') && b.kind.startsWith('key-')) return keyOf(a) === keyOf(b);
  const elements = a.kind.startsWith('field-') || (isElement(a) && isElement(b));
  return !elements || a.arg === b.arg;
}

function isElement({ kind, arg }: TraceEvent): boolean {
  return (kind === 'list-read' || kind === 'list-written') && arg !== NONE;
}

function keyOf({ text }: TraceEvent): string {
  return text.replace(/ (= .*|missing)$/s, '');
}
