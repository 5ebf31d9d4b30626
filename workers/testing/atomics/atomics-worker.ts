/** Entry of one thread of an exploration of our own queue; thread 0 also goes from run to run. */
import { Codec } from '../../memory/codec';
import { Heap, initialiseHeap } from '../../memory/heap';
import { CONTROL, THREAD, THREAD_STATE, threadAt } from '../../memory/layout';
import type { Identities } from '../../memory/shareable';
import { noteResult, writeAsleep } from '../../schedule/choose';
import { CommandedDirector } from '../../schedule/director';
import { Explorer } from '../../schedule/explorer';
import { CHOICES_AT, PLAN, resetPlan, STATUS, WANT, WANT_STATE, wantAt } from '../../schedule/plan';
import type { Relation } from '../../schedule/relation';
import { readSteps } from '../../schedule/steps';
import { fingerprintOf } from '../../schedule/token';
import type { Context } from '../../sync/context';
import { StopRun } from '../../sync/gate';
import { lock, unlock } from '../../sync/mutex';
import { stopAll } from '../../sync/stop';
import { NONE, type TraceEvent } from '../../trace/events';
import { Recorder } from '../../trace/recorder';
import { RING, ringOver } from '../../trace/ring';
import { Rejected } from '../waiting-model';
import { addAnswer, answerOf, NO, OK } from './answers';
import { checkHistory, readLog } from './history';
import { addressRelation, atomicsRelation, codeOf } from './relation';
import { type Explored, RELAY, type Stage } from './scenario';
import { objectsAt, operate, STAGE_WORDS, type StageObjects, setUpObjects } from './stage-objects';
import { ownTimeMs, setStage } from './step-atomics';

/** Scenarios move numbers only. */
const NO_IDENTITIES: Identities = {
  itemId: () => -1,
  item: () => ({}),
  objectId: () => -1,
  object: () => ({}),
  dataAt: () => 0,
  data: () => ({}),
  isGift: () => false,
  error: ([, , message]) => new Error(message),
  functionIndex: () => -1,
  descriptionOf: (value) => value,
  functionAt: () => undefined,
};

function relationOf({ relation }: Stage): Relation {
  return relation === 'results' ? atomicsRelation : addressRelation;
}

interface Ready {
  readonly stage: Stage;
  readonly memory: Int32Array;
  readonly backstage: Int32Array;
  readonly plan: Int32Array;
  readonly context: Context;
  readonly director: CommandedDirector;
  readonly me: number;
}

function prepare(stage: Stage, me: number): Ready {
  const memory = new Int32Array(stage.memory);
  const backstage = new Int32Array(stage.backstage);
  const plan = new Int32Array(stage.plan);
  const ring = stage.rings[me];
  if (ring === undefined) throw new RangeError(`no ring for thread ${me}`);
  const recorder: Recorder = new Recorder(memory, ringOver(ring), () => director.now());
  const director = new CommandedDirector(backstage, plan, recorder, relationOf(stage));
  recorder.thread = me;
  const heap = new Heap(memory, { lock, unlock });
  const codec = new Codec(memory, heap, NO_IDENTITIES);
  // No director in the context: the engine uses its futexes, which are steps here.
  const context: Context = {
    memory,
    heap,
    codec,
    recorder,
    director: undefined,
    now: ownTimeMs,
  };
  return { stage, memory, backstage, plan, context, director, me };
}

/** One thread's part in one run. */
function perform(
  { stage, backstage, plan, context, director, me }: Ready,
  objects: StageObjects,
): void {
  const answers = new Int32Array(stage.answers);
  const threads = stage.scenario.threads.length;
  setStage({
    director,
    waiters: new Int32Array(stage.waiters),
    threads,
    me,
    stopped: () => backstage[CONTROL.GATE] !== 0,
    cameTo: (operation, second) => {
      if (stage.relation === 'results') noteResult(plan, operation, second);
    },
  });
  try {
    for (const operation of stage.scenario.threads[me] ?? []) {
      let answer = OK;
      try {
        const value = operate(context, objects, operation);
        if (typeof value === 'number') answer = value;
        else if (value === false) answer = NO;
      } catch (error) {
        if (error instanceof StopRun) throw error;
        answer = answerOf(error);
      }
      addAnswer(answers, me, answer);
    }
    setStage(undefined);
    backstage[threadAt(me) + THREAD.STATE] = THREAD_STATE.ENDED;
    Atomics.sub(backstage, CONTROL.ALIVE, 1);
    director.leave();
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
  } finally {
    setStage(undefined);
  }
}

/** Returns where the objects are in every run, and how many events lie before its first step. */
function setUp({ stage, memory, backstage, plan, context }: Ready): [StageObjects, number] {
  memory.fill(0);
  backstage.fill(0);
  initialiseHeap(memory);
  new Int32Array(stage.waiters).fill(0);
  new Int32Array(stage.answers).fill(0);
  for (const ring of stage.rings) new Int32Array(ring).fill(0, 0, RING.ROOM + 1);
  resetPlan(plan);
  const threads = stage.scenario.threads.length;
  memory[CONTROL.ACTIVE] = threads;
  backstage[CONTROL.THREADS] = threads;
  backstage[CONTROL.ALIVE] = threads;
  for (let thread = 0; thread < threads; thread++) {
    backstage[threadAt(thread) + THREAD.STATE] = THREAD_STATE.ALIVE;
    if (thread === 0) continue;
    plan[wantAt(thread) + WANT.OPERATION] = codeOf('begin');
    plan[wantAt(thread) + WANT.OBJECT] = NONE;
    plan[wantAt(thread) + WANT.SECOND] = NONE;
    plan[wantAt(thread) + WANT.STATE] = WANT_STATE.READY;
  }
  const objects = objectsAt(context.heap.allocate(STAGE_WORDS));
  return [objects, setUpObjects(context, objects, stage.scenario)];
}

function explore(ready: Ready): Explored {
  const { stage, backstage, plan } = ready;
  const relay = new Int32Array(stage.relay);
  const explorer = new Explorer({
    reduce: true,
    relation: relationOf(stage),
  });
  const begun = performance.now();
  let [runs, schedules, stuck] = [0, 0, 0];
  const logs = new Set<string>();
  let order = explorer.next();
  const report = (rejected: string | null): Explored => ({
    complete: order === null,
    schedules,
    runs,
    stuck,
    ms: performance.now() - begun,
    logs: logs.size,
    logsHash: [...logs].reduce((sum, log) => (sum + fingerprintOf(log)) % 2 ** 32, 0),
    rejected,
  });
  for (; order !== null && runs < stage.limit; order = explorer.next()) {
    const [objects, begunEvents] = setUp(ready);
    plan.set(order.choices, CHOICES_AT);
    plan[PLAN.CHOICES_GIVEN] = order.choices.length;
    writeAsleep(plan, order.asleep);
    relay[RELAY.LEFT] = 0;
    Atomics.add(relay, RELAY.RUN, 1);
    Atomics.notify(relay, RELAY.RUN);
    perform(ready, objects);
    waitForOthers(relay, stage.scenario.threads.length - 1);
    runs++;
    explorer.learn(readSteps(plan));
    const status = Atomics.load(plan, PLAN.STATUS);
    const active = ready.memory[CONTROL.ACTIVE] ?? 0;
    stopAll(backstage);
    if (status === STATUS.REPEATED) continue;
    schedules++;
    if (status === STATUS.STUCK) stuck++;
    const events = readLog(stage.rings);
    logs.add(told(events));
    try {
      if (status === STATUS.CUT) throw new Rejected('the run does not end');
      checkHistory(stage, events, { begun: begunEvents, stuck: status === STATUS.STUCK, active });
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      return report(`${error.message}\n${told(events)}`);
    }
  }
  return report(null);
}

function told(events: readonly TraceEvent[]): string {
  return events
    .map(
      ({ thread, kind, object, item, depth, unfinished, other, arg }) =>
        `${thread} ${kind} object ${object} item ${item} depth ${depth} unfinished ${unfinished} other ${other} arg ${arg}`,
    )
    .join('\n');
}

function waitForOthers(relay: Int32Array, others: number): void {
  for (;;) {
    const left = Atomics.load(relay, RELAY.LEFT);
    if (left >= others) return;
    Atomics.wait(relay, RELAY.LEFT, left);
  }
}

/** Threads other than 0: one run after the other. */
function follow(ready: Ready): void {
  const { stage, director, context } = ready;
  const relay = new Int32Array(stage.relay);
  // The first block of a fresh heap: found without asking.
  const objects = objectsAt(firstBlock(context.memory));
  for (let run = 0; ; run++) {
    while (Atomics.load(relay, RELAY.RUN) === run) Atomics.wait(relay, RELAY.RUN, run);
    try {
      director.awaitTurn();
      perform(ready, objects);
    } catch (error) {
      if (!(error instanceof StopRun)) throw error;
    }
    Atomics.add(relay, RELAY.LEFT, 1);
    Atomics.notify(relay, RELAY.LEFT);
  }
}

function firstBlock(memory: Int32Array): number {
  const scratch = new Int32Array(memory.length);
  initialiseHeap(scratch);
  return new Heap(scratch, { lock, unlock }).allocate(STAGE_WORDS);
}

self.addEventListener('message', ({ data }: MessageEvent<{ stage: Stage; thread: number }>) => {
  const ready = prepare(data.stage, data.thread);
  if (data.thread === 0) self.postMessage(explore(ready));
  else follow(ready);
});
