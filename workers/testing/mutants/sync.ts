/** Broken mutex, lines of waiters, locks, conditions, stop. */
import { type Mutant, PAUSE } from './mutant';

const MUTEX = 'sync/mutex.ts';
const LINE = 'sync/wait-line.ts';
const LOCK = 'sync/lock.ts';

export const SYNC_MUTANTS: readonly Mutant[] = [
  {
    name: 'unlock without notify',
    file: MUTEX,
    find: 'if (Atomics.exchange(memory, at, FREE) === CONTENDED) Atomics.notify(memory, at, 1);',
    replace: 'Atomics.exchange(memory, at, FREE);',
    caughtBy: 'deque under contention',
  },
  {
    name: 'lock without the contended state',
    file: MUTEX,
    find: `  while (Atomics.exchange(memory, at, CONTENDED) !== FREE) {
    Atomics.wait(memory, at, CONTENDED);`,
    replace: `  while (Atomics.exchange(memory, at, HELD) !== FREE) {
    Atomics.wait(memory, at, HELD);`,
    caughtBy: 'deque under contention',
  },
  {
    name: 'a held mutex taken a second time',
    file: MUTEX,
    find: 'if (Atomics.compareExchange(memory, at, FREE, HELD) === FREE) return;',
    replace: 'if (Atomics.exchange(memory, at, HELD) !== CONTENDED) return;',
    caughtBy: 'deque under contention',
  },
  {
    name: 'sequence word read after the mutex is free',
    file: LINE,
    find: `    const seen = Atomics.load(memory, block + THREAD.PARK);
    unlock(memory, mutex);`,
    replace: `    unlock(memory, mutex);
    ${PAUSE}
    const seen = Atomics.load(memory, block + THREAD.PARK);`,
    caughtBy: 'hand-over, capacity 1',
  },
  {
    name: 'wake without bumping the sequence word',
    file: LINE,
    pauseAfter: '    unlock(memory, mutex);',
    find: `  Atomics.add(memory, park, 1);
  Atomics.notify(memory, park, 1);`,
    replace: `  Atomics.notify(memory, park, 1);`,
    caughtBy: 'hand-over, capacity 1',
  },
  {
    name: 'wake without notify',
    file: LINE,
    find: '  Atomics.notify(memory, park, 1);',
    replace: '',
    caughtBy: 'getters in line',
  },
  {
    name: 'a waiter that gave up stays in its line',
    file: LINE,
    find: '      leaveLine(memory, line, me);\n',
    replace: '',
    caughtBy: 'a waiter that gave up',
  },
  {
    name: 'a timeout eats a call that came before it was noticed',
    file: LINE,
    find: 'if (wokenBy !== 0) return wokenBy - 1;',
    replace: 'if (wokenBy !== 0 && !late) return wokenBy - 1;',
    caughtBy: 'explored',
  },
  {
    name: 'a called waiter is not counted as active',
    file: LINE,
    find: '    Atomics.add(memory, CONTROL.ACTIVE, 1);\n',
    replace: '',
    caughtBy: 'a woken thread counts',
  },
  {
    name: 'a timed waiter is counted as waiting for ever',
    file: LINE,
    find: 'if (forEver) Atomics.sub(memory, CONTROL.ACTIVE, 1);',
    replace: 'Atomics.sub(memory, CONTROL.ACTIVE, 1);',
    caughtBy: 'timed waits are not stuck',
  },
  {
    name: 'the second in line is not linked to the first',
    file: LINE,
    find: '  else memory[threadAt(tail - 1) + THREAD.NEXT] = thread + 1;\n',
    replace: '',
    caughtBy: 'getters in line',
  },
  {
    name: 'an emptied line keeps its tail',
    file: LINE,
    find: '  if (next === 0) memory[line + 1] = 0;\n',
    replace: '',
    caughtBy: 'hand-over, capacity 1',
  },
  {
    name: 'calling one takes the whole line away',
    file: LINE,
    find: '  memory[line] = next;\n',
    replace: '  memory[line] = 0; memory[line + 1] = 0;\n',
    caughtBy: 'getters in line',
  },
  {
    name: 'a parked thread does not look for Stop',
    file: LINE,
    find: '    lock(memory, mutex);\n    checkStop(memory);\n',
    replace: '    lock(memory, mutex);\n',
    caughtBy: 'stop reaches a parked thread',
  },
  {
    name: 'catch swallows Stop',
    file: 'threads/environment.ts',
    find: 'if (error instanceof StopRun) throw error;',
    replace: '',
    caughtBy: 'stop passes through every catch',
  },
  {
    name: 'release calls nobody',
    file: LOCK,
    find: 'onTheWay ? NONE : callFirst(context, at + LOCK.LINE);',
    replace: 'NONE;',
    caughtBy: 'locks exclude and hand over',
  },
  {
    name: 'who was called is on the way for ever',
    file: LOCK,
    find: '        memory[at + LOCK.CALLED] = 0;\n',
    replace: '',
    caughtBy: 'locks exclude and hand over',
  },
  {
    name: 'a held lock is given away',
    file: LOCK,
    find: 'if (holder === NONE) {',
    replace: 'if (holder === NONE || recorder.thread > holder) {',
    caughtBy: 'locks exclude and hand over',
  },
  {
    name: 'wait frees its lock before it stands in line',
    file: LOCK,
    find: '    releaseNow(context, owned);\n',
    replace: `    unlock(memory, at);
    releaseNow(context, owned);
    ${PAUSE}
    lock(memory, at);\n`,
    caughtBy: 'notify finds every waiter',
  },
  {
    name: 'the end of a thread wakes no joiner',
    file: 'threads/thread.ts',
    find: 'const woken = callAll(context, block + THREAD.JOINERS);',
    replace: 'const woken: number[] = [];',
    caughtBy: 'every join ends',
  },
];
