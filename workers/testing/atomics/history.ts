/**
 * Checks one run of a scenario: its log against the sequential model of the engine, each operation's answer against its
 * own events, and, where nobody could move any more, that everybody had a reason.
 */
import { Collector } from '../../trace/collector';
import type { EventKind, TraceEvent } from '../../trace/events';
import { TraceLog } from '../../trace/reader';
import { ringOver } from '../../trace/ring';
import { replay } from '../log-model';
import { check, Rejected, same } from '../waiting-model';
import { answersOf, errorName, NO, OK } from './answers';
import { checkReasons, waitingForNotify } from './reasons';
import type { Operation, Stage } from './scenario';

/** Events that end an operation, by what the operation was. */
const ENDS: Readonly<Record<Operation['do'], readonly EventKind[]>> = {
  put: ['put', 'put-full', 'refused'],
  get: ['get', 'get-empty', 'refused'],
  'task-done': ['task-done'],
  join: ['queue-joined'],
  shutdown: ['shutdown'],
  acquire: ['lock-acquired', 'lock-busy'],
  release: ['lock-released'],
  // After either, the lock is taken again.
  wait: ['lock-acquired'],
  notify: ['notified'],
  append: ['append'],
  popleft: ['popleft', 'get-empty'],
};

/** What an answer says where the log does not name a value. */
const SAID: Partial<Record<EventKind, string>> = {
  'put-full': 'Full',
  'get-empty': 'Empty',
  refused: 'ShutDown',
  'lock-busy': 'no',
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

interface End {
  /** Events that were recorded before the threads moved. */
  readonly begun: number;
  /** Nobody could move. */
  readonly stuck: boolean;
  /** What the engine counts: threads that do not wait for ever. */
  readonly active: number;
}

/** Throws Rejected. */
export function checkHistory(
  stage: Stage,
  events: readonly TraceEvent[],
  { begun, stuck, active }: End,
): void {
  replay(events);
  const { threads } = stage.scenario;
  const values = valuesOfItems(stage, events);
  const answers = threads.map((_, thread) => answersOf(new Int32Array(stage.answers), thread));
  for (const [thread, operations] of threads.entries()) {
    const own = events.filter((event) => event.seq >= begun && event.thread === thread);
    const given = answers[thread] ?? [];
    if (!stuck) same(given.length, operations.length, `answers of thread ${thread}`);
    checkAnswers(thread, operations, given, own, values);
  }
  const inLine = waitingForNotify(events);
  if (stuck) checkReasons(stage.scenario, events, answers, inLine);
  const over = threads.filter((own, thread) => own.length === answers[thread]?.length).length;
  same(active, over, 'the count of threads that do not wait for ever');
}

/** Items carry numbers of their own in the log; the nth put of a thread tells which value each one is. */
function valuesOfItems({ scenario }: Stage, events: readonly TraceEvent[]): Map<number, number> {
  const values = new Map<number, number>();
  const before = [...(scenario.before ?? [])];
  const waitingPuts = scenario.threads.map((operations) =>
    operations.flatMap((each) => (each.do === 'put' || each.do === 'append' ? [each.value] : [])),
  );
  for (const { kind, thread, item, text } of events) {
    if (kind === 'put' && before.length > 0) values.set(item, before.shift() ?? -1);
    else if (kind === 'put' || kind === 'append')
      values.set(item, waitingPuts[thread]?.shift() ?? -1);
    else if (kind === 'put-full' || (kind === 'refused' && text === 'put'))
      waitingPuts[thread]?.shift();
  }
  return values;
}

function checkAnswers(
  thread: number,
  operations: readonly Operation[],
  answers: readonly number[],
  own: TraceEvent[],
  values: ReadonlyMap<number, number>,
): void {
  for (const [index, answer] of answers.entries()) {
    const operation = operations[index];
    if (operation === undefined || ['ValueError', 'RuntimeError'].includes(errorName(answer)))
      continue;
    const end = own.findIndex(({ kind }) => ENDS[operation.do].includes(kind));
    const past = own.splice(0, end + 1);
    const event = past.at(-1);
    if (event === undefined)
      throw new Rejected(`${operation.do} of thread ${thread} left no event`);
    if (operation.do === 'wait') {
      const late = past.some(({ kind }) => kind === 'wait-timeout');
      same(answer, late ? NO : OK, 'the answer of wait');
    } else checkAnswer(operation, answer, event, values);
  }
}

function checkAnswer(
  operation: Operation,
  answer: number,
  event: TraceEvent,
  values: ReadonlyMap<number, number>,
): void {
  const expected = SAID[event.kind];
  if (event.kind === 'get' || event.kind === 'popleft')
    same(answer, values.get(event.item) ?? -99, 'the value it returned');
  else if (expected === undefined) same(answer, OK, `the answer of ${operation.do}`);
  else {
    const said = answer >= 0 ? 'a value' : answer === NO ? 'no' : errorName(answer);
    const fits = said === expected || (expected === 'Empty' && said === 'IndexError');
    check(fits, `${operation.do} came to ${event.kind}, and answered ${said}`);
  }
}
