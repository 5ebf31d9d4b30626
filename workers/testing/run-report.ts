/** A run as lines to read, for the report of a test that failed: how it ended, and what each thread did last. */
import { NONE, type TraceEvent } from '../trace/events';

const LAST_EVENTS = 20;
const LAST_LINES = 20;

/** @param told how the run ended: outcome, error with its line, who waits; what is long in it is cut */
export function runReport(told: object, events: Iterable<TraceEvent>): string {
  return `${JSON.stringify(told, shortened)}\n${lastEvents(events)}`;
}

/** The last twenty events of each thread, all in their order. */
export function lastEvents(events: Iterable<TraceEvent>): string {
  const byThread = new Map<number, TraceEvent[]>();
  for (const event of events) {
    const own = byThread.get(event.thread) ?? [];
    own.push(event);
    if (own.length > LAST_EVENTS) own.shift();
    byThread.set(event.thread, own);
  }
  return [...byThread.values()]
    .flat()
    .sort((a, b) => a.seq - b.seq)
    .map(eventLine)
    .join('\n');
}

function eventLine({ seq, thread, kind, object, item, other, depth, line, text }: TraceEvent) {
  const rest = Object.entries({ line, object, item, other, depth })
    .filter(([, value]) => value !== NONE)
    .map(([name, value]) => ` ${name} ${value}`);
  const said = text === '' ? '' : ` ${JSON.stringify(text)}`;
  return `  ${seq} thread ${thread} ${kind}${rest.join('')}${said}`;
}

function shortened(_key: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length <= LAST_LINES) return value;
  return [`… ${value.length - LAST_LINES} before these`, ...value.slice(-LAST_LINES)];
}
