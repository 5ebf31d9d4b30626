/**
 * What catches the mutants: short programs whose outcome is certain on the engine as it is. Every run's log also goes
 * through the sequential model. A check rejects when something is wrong.
 */
import type { Engine } from '../engine';
import { run } from '../runs';
import { type Shape, sequenceFaults, sequenceProgram } from '../sequences';

/** Runs a program that must finish, with nothing dropped and a log that the model accepts. */
async function finish(engine: Engine, text: string): Promise<readonly string[]> {
  const { outcome, dropped, console: lines } = await run(engine, text);
  if (outcome.outcome !== 'finished') throw new Error(JSON.stringify(outcome));
  if (dropped > 0) throw new Error(`${dropped} events were lost`);
  return lines;
}

function sequence(shape: Omit<Shape, 'seed'>, rounds = 1) {
  return async (engine: Engine) => {
    for (let seed = 1; seed <= rounds; seed++) {
      const own = { ...shape, seed };
      const faults = sequenceFaults(await finish(engine, sequenceProgram(own)), own);
      if (faults !== '') throw new Error(faults);
    }
  };
}

function lines(text: string, ...expected: readonly string[]) {
  return async (engine: Engine) => {
    const got = JSON.stringify(await finish(engine, text));
    if (got !== JSON.stringify(expected)) throw new Error(`printed ${got}`);
  };
}

/** Stops a program when its thread waits in get; every worker must leave by itself. */
function leavesWhenStopped(text: string) {
  return async (engine: Engine) => {
    const running = run(engine, text, {
      onLog: (log) => {
        for (const { kind } of log) if (kind === 'get-blocked') void engine.kernel.stop();
      },
    });
    const { outcome } = await running;
    if (outcome.outcome !== 'stopped') throw new Error(JSON.stringify(outcome));
    const { endedWorkers } = engine.kernel.state();
    if (endedWorkers > 0) throw new Error(`${endedWorkers} workers had to be ended`);
  };
}

const JOIN_ALL = 'for (const thread of threads) thread.join();';

export const CHECKS = {
  'hand-over, capacity 1': sequence({ producers: 1, consumers: 1, capacity: 1, perProducer: 250 }),
  'sequences 3×3, capacity 2': sequence(
    { producers: 3, consumers: 3, capacity: 2, perProducer: 300 },
    2,
  ),
  'sequences 2×2, unbounded': sequence(
    { producers: 2, consumers: 2, capacity: 0, perProducer: 400 },
    2,
  ),
  'ring that wraps and grows': lines(
    `const queue = new Queue(); let put = 0, got = 0, right = true;
     for (let round = 1; round < 30; round++) {
       for (let i = 0; i < round; i++) queue.put(put++);
       for (let i = 0; i < round - 1; i++) if (queue.get() !== got++) right = false;
     }
     while (!queue.empty()) if (queue.get() !== got++) right = false;
     print(right, put === got);`,
    'true true',
  ),
  'exact bound': lines(
    `const queue = new Queue(3); let held = 0;
     while (held < 9 && raised(() => queue.putNowait(1)) === 'nothing') held++;
     print(held);`,
    '3',
  ),
  'getters in line': lines(
    `const queue = new Queue(); const taken = new Queue();
     function getter() { taken.put(queue.get()); }
     const threads = []; for (let i = 0; i < 4; i++) threads.push(start(getter));
     untilWaiting('get', 4);
     for (let i = 0; i < 4; i++) queue.put(i);
     ${JOIN_ALL} print(taken.qsize());`,
    '4',
  ),
  'putters in line': lines(
    `const queue = new Queue(1); queue.put(0);
     function putter() { queue.put(1); }
     const threads = []; for (let i = 0; i < 4; i++) threads.push(start(putter));
     untilWaiting('put', 4);
     for (let i = 0; i < 5; i++) queue.get();
     ${JOIN_ALL} print(queue.qsize());`,
    '0',
  ),
  'a waiter that gave up': lines(
    `const queue = new Queue();
     function impatient() { print(raised(() => queue.get(true, 0.005))); }
     function patient() { print(queue.get()); }
     start(impatient).join();
     const thread = start(patient);
     untilWaiting('get', 1);
     queue.put('fed'); thread.join();`,
    'Empty',
    'fed',
  ),
  'a woken thread counts': lines(
    `const there = new Queue(), back = new Queue();
     function work() { there.get(); sleep(0.05); back.put('back'); }
     start(work); untilWaiting('get', 1); there.put(1); print(back.get());`,
    'back',
  ),
  'timed waits are not stuck': lines(
    `const never = new Queue(); print(raised(() => never.get(true, 0.05)));`,
    'Empty',
  ),
  'all joiners': lines(
    `const queue = new Queue(); const awake = new Queue(); queue.put(1);
     function joiner() { queue.join(); awake.put(1); }
     const threads = [start(joiner), start(joiner), start(joiner)];
     untilWaiting('queue-join', 3); queue.taskDone();
     ${JOIN_ALL} print(awake.qsize());`,
    '3',
  ),
  'shutdown wakes getters': lines(
    `const queue = new Queue(); function getter() { print(raised(() => queue.get())); }
     const threads = [start(getter), start(getter)]; untilWaiting('get', 2); queue.shutdown(); ${JOIN_ALL}`,
    'ShutDown',
    'ShutDown',
  ),
  'shutdown wakes putters': lines(
    `const queue = new Queue(1); queue.put(0); function putter() { print(raised(() => queue.put(1))); }
     const threads = [start(putter), start(putter)]; untilWaiting('put', 2); queue.shutdown(); ${JOIN_ALL}`,
    'ShutDown',
    'ShutDown',
  ),
  'shutdown(true) wakes joiners': lines(
    `const queue = new Queue(); queue.put(0); function joiner() { queue.join(); print('joined'); }
     const threads = [start(joiner), start(joiner)]; untilWaiting('queue-join', 2); queue.shutdown(true); ${JOIN_ALL}`,
    'joined',
    'joined',
  ),
  'shutdown lets the queue drain': lines(
    'const queue = new Queue(); queue.put(1); queue.put(2); queue.shutdown(); print(queue.get(), queue.get(), raised(() => queue.get()));',
    '1 2 ShutDown',
  ),
  'locks exclude and hand over': lines(
    `class Shared { n = 0; } const shared = new Shared(), lock = new Lock();
     function adder() { for (let i = 0; i < 150; i++) { lock.acquire(); shared.n += 1; lock.release(); } }
     const threads = [start(adder), start(adder), start(adder)]; ${JOIN_ALL} print(shared.n);`,
    '450',
  ),
  'notify finds every waiter': lines(
    `class State { turn = 0; } const state = new State(), condition = new Condition();
     function player(mine) {
       for (let i = 0; i < 150; i++) condition.with(() => {
         while (state.turn !== mine) condition.wait();
         state.turn = 1 - mine; condition.notify();
       });
     }
     const threads = [start(player, 0), start(player, 1)]; ${JOIN_ALL} print('over');`,
    'over',
  ),
  'deque under contention': lines(
    `const deque = new Deque(); function work(n) { for (let i = 0; i < 600; i++) { deque.append(n); raised(() => deque.popleft()); } }
     const threads = [start(work, 1), start(work, 2), start(work, 3)]; ${JOIN_ALL} print(deque.length);`,
    '0',
  ),
  'texts under contention': lines(
    `const queue = new Queue(8); const faults = new Queue();
     function putter(c) { for (let i = 0; i < 500; i++) queue.put(c.repeat(1 + (i % 60))); queue.put(''); }
     function getter() { for (;;) { const t = queue.get(); if (t === '') return; if (new Set(t).size !== 1) faults.put(t); } }
     const threads = [start(putter, 'a'), start(getter), start(putter, 'b'), start(getter)]; ${JOIN_ALL} print(faults.qsize());`,
    '0',
  ),
  'texts that come and go': async (engine: Engine) => {
    const text = `const queue = new Queue();
      for (let i = 0; i < 60; i++) { queue.put('x'.repeat(20000)); queue.get(); } print('room');`;
    const result = await run(engine, text, { memoryBytes: 2 ** 20 });
    if (result.console[0] !== 'room') throw new Error(JSON.stringify(result.outcome));
  },
  numbers: lines(
    `const queue = new Queue(); const all = [0, -0, 1.1, NaN, -1e300, 2 ** 53 - 1, 0x80000000];
     for (const each of all) queue.put(each);
     print(all.every((each) => Object.is(queue.get(), each)));`,
    'true',
  ),
  'fields are never torn': lines(
    `class Box { text = 'aaaa'; } const box = new Box(), faults = new Queue();
     function writer(c) { for (let i = 0; i < 600; i++) box.text = c.repeat(4 + (i % 50)); }
     function reader() { for (let i = 0; i < 600; i++) { const t = box.text; if (new Set(t).size !== 1) faults.put(t); } }
     const threads = [start(writer, 'b'), start(reader), start(writer, 'c')]; ${JOIN_ALL} print(faults.qsize());`,
    '0',
  ),
  'long texts in the log': lines(
    'for (let i = 0; i < 40; i++) print(String(i).repeat(5000));',
    ...Array.from({ length: 40 }, (_, i) => String(i).repeat(5000)),
  ),
  'drops are counted': async (engine: Engine) => {
    const each = 50_000;
    const text = `import { Deque } from 'collections'; import { Thread } from 'threading';
      function flood() { const deque = new Deque(); for (let i = 0; i < ${each}; i++) { deque.append(1); deque.popleft(); } }
      for (let i = 0; i < 2; i++) new Thread({ target: flood }).start();`;
    // The kernel looks away for so long that the rings must run full.
    let away = false;
    const onLog = (log: { readonly length: number }) => {
      if (!away && log.length > 0)
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
      away ||= log.length > 0;
    };
    const { events, dropped } = await engine.run(text, { onLog });
    const moved = events.filter(({ kind }) => kind === 'append' || kind === 'popleft').length;
    if (dropped === 0 && moved === each * 4)
      throw new Error('nothing was dropped: the check needs a flood');
    if (moved + dropped !== each * 4) throw new Error(`${moved} events and ${dropped} drops`);
  },
  'stop passes through every catch': leavesWhenStopped(
    'const queue = new Queue(); function work() { try { queue.get(); } catch { Array.from({ length: 2 ** 30 }, () => 1); } } start(work); for (;;) {}',
  ),
  'stop reaches a parked thread': leavesWhenStopped(
    'const queue = new Queue(); function work() { queue.get(); } start(work); for (;;) {}',
  ),
  'every join ends': lines(
    `const go = new Queue(); function work() { go.get(); } function joiner(thread) { thread.join(); }
     const thread = start(work); const threads = [start(joiner, thread), start(joiner, thread)];
     untilWaiting('thread-join', 2); go.put(1); ${JOIN_ALL} print('joined');`,
    'joined',
  ),
} as const satisfies Record<string, (engine: Engine) => Promise<void>>;

export type CheckName = keyof typeof CHECKS;
