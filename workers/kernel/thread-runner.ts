/** What one worker does in a run: the main thread in slot 0, parked threads in the others. */
import { clockOriginMs, nowMs } from '../memory/clock';
import { SLOT, slotAt, THREAD, threadAt } from '../memory/layout';
import { checkStop, StopRun } from '../sync/gate';
import { readCapture, unusableNames } from '../threads/capture';
import { findRef } from '../threads/shared-object';
import { endThread, joinThread, nextToWaitFor, parkWorker } from '../threads/thread';
import { keepTarget } from '../threads/thread-object';
import { NONE } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import { commandedParts, searchPart } from './commanded';
import type { Attach, WorkerPort } from './messages';
import { RunningThread } from './running-thread';
import type { Conditions } from './shapes';

const MAIN = 0;

/** Takes part in one run until it ends or is stopped. Blocks the worker; returns when it has left the run. */
export function takePart(attach: Attach, port: WorkerPort): void {
  const memory = new Int32Array(attach.memory);
  const { search } = attach;
  if (search !== undefined) {
    untilStopped(() => commandedParts().searchStates(searchPart(), attach, search, port));
    return;
  }
  if (attach.plan === undefined) {
    const epochMs = attach.begunMs - clockOriginMs();
    const recorder = new Recorder(memory, ringOver(attach.ring), () => nowMs() - epochMs);
    const ended = untilStopped(() =>
      play({ memory, recorder, director: undefined, now: nowMs }, attach, port),
    );
    if (ended) port.post({ type: 'program-ended' });
    return;
  }
  commandedParts().takeCommandedPart(attach, new Int32Array(attach.plan), port, (conditions) =>
    untilStopped(() => play(conditions, attach, port)),
  );
}

/** False when the run was stopped. */
function untilStopped(body: () => void): boolean {
  try {
    body();
    return true;
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
    return false;
  }
}

function play(conditions: Conditions, attach: Attach, port: WorkerPort): void {
  if (attach.slot === MAIN) {
    checkStop(conditions.memory);
    runMainThread(conditions, attach, port);
  } else serveThreads(conditions, attach, port);
}

function runMainThread(conditions: Conditions, attach: Attach, port: WorkerPort): void {
  const { recorder } = conditions;
  recorder.thread = MAIN;
  recorder.place = NONE;
  const thread = new RunningThread(conditions, attach, port);
  try {
    runProgram(thread);
  } finally {
    thread.leave();
  }
}

/** Runs the cell, and waits for its threads as Python does at the end of a program. */
function runProgram(thread: RunningThread): void {
  const { memory, context, environment } = thread;
  const { recorder } = context;
  const shell = thread.mainObject();
  const object = findRef(shell)?.object ?? NONE;
  recorder.record('thread-began', { object });
  thread.guard(object, () => environment.runMain());
  recorder.place = NONE;
  for (let other = nextToWaitFor(context); other !== NONE; other = nextToWaitFor(context)) {
    const waitedFor = memory[threadAt(other) + THREAD.OBJECT] ?? NONE;
    joinThread(context, { number: other, object: waitedFor }, undefined, 'exit');
  }
  endThread(context, object);
}

/** Runs thread after thread until the worker is sent away, which throws or returns. */
function serveThreads(conditions: Conditions, attach: Attach, port: WorkerPort): void {
  const { memory, recorder, director } = conditions;
  const assigned = slotAt(attach.slot) + SLOT.ASSIGNED;
  for (let first = true; ; first = false) {
    parkWorker(memory, attach.slot, first);
    if (!attach.exploring) checkStop(memory);
    Atomics.wait(memory, assigned, 0);
    if (!attach.exploring) checkStop(memory);
    const number = Atomics.exchange(memory, assigned, 0) - 1;
    if (number < 0 && attach.exploring) return;
    if (number < 0) continue;
    const serve = () => {
      recorder.thread = number;
      recorder.place = NONE;
      director?.awaitTurn();
      const thread = new RunningThread(conditions, attach, port);
      try {
        runThread(thread);
      } finally {
        thread.leave();
      }
      director?.leave();
    };
    // While orders are explored a stop ends one run of many: the worker stays for the next.
    if (attach.exploring) untilStopped(serve);
    else serve();
  }
}

function runThread(thread: RunningThread): void {
  const { memory, context, environment, registry, attach } = thread;
  const { recorder } = context;
  const block = threadAt(recorder.thread);
  const object = memory[block + THREAD.OBJECT] ?? NONE;
  const start = memory[block + THREAD.START] ?? 0;
  recorder.record('thread-began', { object, other: memory[block + THREAD.STARTED_BY] ?? NONE });
  thread.guard(object, () => {
    const names = attach.program.variables;
    const unusable = unusableNames(context, start, names);
    let begin: () => unknown = () => undefined;
    environment.runReplica(unusable, () => {
      const capture = readCapture(context, start, names);
      environment.forbid(capture.unusable);
      environment.setStatics(capture.statics);
      const { target, args } = capture;
      begin = () => {
        const shell = registry.object(object);
        // A subclass's run() wins, and may call the target by super.run(), as in CPython.
        if (typeof target === 'function') keepTarget(shell, { target, args });
        callRun(shell);
      };
      return capture.variables;
    });
    begin();
  });
  endThread(context, object);
}

function callRun(shell: object): void {
  if ('run' in shell && typeof shell.run === 'function') shell.run();
}
