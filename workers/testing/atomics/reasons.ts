/** Where nobody can move any more: then the state that the log ends in must forbid what each thread still wants. */
import type { TraceEvent } from '../../trace/events';
import { check } from '../waiting-model';
import { OBJECTS, type Operation, type Scenario } from './scenario';

/**
 * Throws Rejected.
 * @param answers of each thread's operations that came to an end
 * @param inLine threads that wait to be notified
 */
export function checkReasons(
  scenario: Scenario,
  events: readonly TraceEvent[],
  answers: readonly (readonly number[])[],
  inLine: ReadonlySet<number>,
): void {
  const maxsize = scenario.maxsize ?? 1;
  const { depth, unfinished } = events
    .filter((event) => event.object === OBJECTS.QUEUE && event.kind !== 'created')
    .findLast((event) => event.depth >= 0) ?? { depth: 0, unfinished: 0 };
  const shut = events.some(({ kind }) => kind === 'shutdown');
  const held = isHeld(events);
  for (const [thread, operations] of scenario.threads.entries()) {
    const pending = operations[answers[thread]?.length ?? 0];
    if (pending === undefined) continue;
    const may: Readonly<Record<Operation['do'], boolean>> = {
      get: depth > 0 || shut,
      put: shut || maxsize === 0 || depth < maxsize,
      join: unfinished === 0,
      acquire: !held,
      // In line, or called and now before the lock.
      wait: !inLine.has(thread) && !held,
      'task-done': true,
      shutdown: true,
      release: true,
      notify: true,
      append: true,
      popleft: true,
    };
    check(!may[pending.do], `thread ${thread} is stuck in ${pending.do} though it could go on`);
  }
}

function isHeld(events: readonly TraceEvent[]): boolean {
  const last = events.findLast(({ kind }) => kind === 'lock-acquired' || kind === 'lock-released');
  return last?.kind === 'lock-acquired';
}

/** Who stands in the condition's line at the end: first come, first called. Throws Rejected where nobody was called. */
export function waitingForNotify(events: readonly TraceEvent[]): ReadonlySet<number> {
  const line: number[] = [];
  for (const { kind, thread, arg } of events) {
    if (kind === 'wait-blocked') line.push(thread);
    else if (kind === 'wait-timeout') line.splice(line.indexOf(thread), 1);
    else if (kind === 'notified') {
      check(arg > 0 || line.length === 0, `thread ${thread} notified nobody though one waited`);
      line.splice(0, arg);
    }
  }
  return new Set(line);
}
