/**
 * Checks one run of a scenario: its log against the sequential model of CPython's queue, each operation's answer
 * against its own events, and, where nobody could move any more, that everybody had a reason.
 */

import { Collector } from '../../trace/collector';
import type { TraceEvent } from '../../trace/events';
import { TraceLog } from '../../trace/reader';
import { ringOver } from '../../trace/ring';
import { QueueModel } from '../queue-model';
import { check, Rejected, same, WaitingModel } from '../waiting-model';
import { answersOf, errorName, OK } from './answers';
import type { Operation, Scenario, Stage } from './scenario';

/** Events that end an operation, by what the operation was. */
const ENDS: Readonly<Record<Operation['do'], readonly string[]>> = {
  put: ['put', 'put-full', 'refused'],
  get: ['get', 'get-empty', 'refused'],
  'task-done': ['task-done'],
  join: ['queue-joined'],
  shutdown: ['shutdown'],
};

export function readLog(rings: readonly SharedArrayBuffer[]): TraceEvent[] {
  const collector = new Collector(() => undefined);
  for (const ring of rings) collector.addRing(ringOver(ring));
  collector.collect();
  const { records, texts } = collector.takeBatch(true);
  const log = new TraceLog();
  log.append(records, texts);
  return [...log];
}

/** Throws Rejected. @param stuck nobody could move at the end */
export function checkHistory(stage: Stage, events: readonly TraceEvent[], stuck: boolean): void {
  const { scenario } = stage;
  const waiting = new WaitingModel();
  const queue = new QueueModel(waiting, scenario.maxsize);
  for (const event of events) {
    if (event.kind === 'woken') waiting.woken(event.thread, event.object, event.other);
    else {
      waiting.moves(event.thread);
      queue.apply(event);
    }
  }
  const values = valuesOfItems(scenario, events);
  for (const [thread, operations] of scenario.threads.entries()) {
    checkAnswers(thread, operations, stage, events, values, stuck);
    if (!stuck) check(!waiting.isWaiting(thread), `thread ${thread} still waits at the end`);
  }
  if (stuck) checkReasons(scenario, stage, events);
}

/** Items carry numbers of their own in the log; the nth put of a thread tells which value each one is. */
function valuesOfItems(scenario: Scenario, events: readonly TraceEvent[]): Map<number, number> {
  const values = new Map<number, number>();
  const before = [...(scenario.before ?? [])];
  const waitingPuts = scenario.threads.map((operations) =>
    operations.flatMap((each) => (each.do === 'put' ? [each.value] : [])),
  );
  for (const { kind, thread, item } of events) {
    if (kind === 'put' && before.length > 0) values.set(item, before.shift() ?? -1);
    else if (kind === 'put') values.set(item, waitingPuts[thread]?.shift() ?? -1);
    else if (kind === 'put-full' || kind === 'refused') {
      if (kind === 'put-full') waitingPuts[thread]?.shift();
    }
  }
  return values;
}

function checkAnswers(
  thread: number,
  operations: readonly Operation[],
  stage: Stage,
  events: readonly TraceEvent[],
  values: ReadonlyMap<number, number>,
  stuck: boolean,
): void {
  const answers = answersOf(new Int32Array(stage.answers), thread);
  if (!stuck) same(answers.length, operations.length, `answers of thread ${thread}`);
  const skipped = thread === 0 ? (stage.scenario.before?.length ?? 0) : 0;
  const own = events.filter((event) => event.thread === thread).slice(skipped);
  for (const [index, answer] of answers.entries()) {
    const operation = operations[index];
    if (operation === undefined || errorName(answer) === 'ValueError') continue;
    const end = own.findIndex(({ kind }) => ENDS[operation.do].includes(kind));
    const [event] = own.splice(0, end + 1).slice(-1);
    if (event === undefined)
      throw new Rejected(`${operation.do} of thread ${thread} left no event`);
    checkAnswer(operation, answer, event, values);
  }
}

function checkAnswer(
  operation: Operation,
  answer: number,
  event: TraceEvent,
  values: ReadonlyMap<number, number>,
): void {
  const said = answer >= 0 ? 'a value' : errorName(answer);
  if (event.kind === 'get') same(answer, values.get(event.item) ?? -99, 'the value get returned');
  else if (event.kind === 'put-full') check(said === 'Full', `a put into a full queue: ${said}`);
  else if (event.kind === 'get-empty') check(said === 'Empty', `a get of nothing: ${said}`);
  else if (event.kind === 'refused') check(said === 'ShutDown', `refused ${operation.do}: ${said}`);
  else same(answer, OK, `the answer of ${operation.do}`);
}

/** Nobody could move: then the queue's state must forbid what each thread still wants. */
function checkReasons(scenario: Scenario, stage: Stage, events: readonly TraceEvent[]): void {
  const last = events.filter(({ depth }) => depth >= 0).at(-1);
  const { depth, unfinished } = last ?? { depth: 0, unfinished: 0 };
  const shut = events.some(({ kind }) => kind === 'shutdown');
  for (const [thread, operations] of scenario.threads.entries()) {
    const done = answersOf(new Int32Array(stage.answers), thread).length;
    const pending = operations[done];
    if (pending === undefined) continue;
    const may = {
      get: depth > 0 || shut,
      put: shut || scenario.maxsize === 0 || depth < scenario.maxsize,
      join: unfinished === 0,
      'task-done': true,
      shutdown: true,
    }[pending.do];
    check(!may, `thread ${thread} is stuck in ${pending.do} though it could go on`);
  }
}
