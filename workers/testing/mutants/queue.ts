/** Broken queues and rings. */
import { type Mutant, PAUSE } from './mutant';

const QUEUE = 'queue/queue.ts';
const RING = 'queue/cell-ring.ts';

export const QUEUE_MUTANTS: readonly Mutant[] = [
  {
    name: 'put notifies before it stores, out of its critical section',
    file: QUEUE,
    find: '    pushTail(context, at + QUEUE.RING, item);\n',
    replace: `    wake(memory, callFirst(context, at + QUEUE.NOT_EMPTY));
    unlock(memory, at);
    ${PAUSE}
    lock(memory, at);
    pushTail(context, at + QUEUE.RING, item);\n`,
    caughtBy: 'hand-over, capacity 1',
  },
  {
    name: 'put calls a getter but does not wake it',
    file: QUEUE,
    find: '  wake(memory, woken);\n}\n\n/**\n * Takes the value at the head.',
    replace: '}\n\n/**\n * Takes the value at the head.',
    caughtBy: 'getters in line',
  },
  {
    name: 'get calls no putter',
    file: QUEUE,
    find: 'woken = callFirst(context, at + QUEUE.NOT_FULL);',
    replace: 'woken = NONE;',
    caughtBy: 'putters in line',
  },
  {
    name: 'one item too many fits',
    file: QUEUE,
    find: 'ringCount(memory, at + QUEUE.RING) < maxsize) break;',
    replace: 'ringCount(memory, at + QUEUE.RING) <= maxsize) break;',
    caughtBy: 'exact bound',
  },
  {
    name: 'a woken getter does not look again',
    file: QUEUE,
    find: 'while (ringCount(memory, at + QUEUE.RING) === 0) {',
    replace:
      'for (let looked = false; !looked && ringCount(memory, at + QUEUE.RING) === 0; looked = true) {',
    caughtBy: 'sequences 3×3, capacity 2',
  },
  {
    name: 'the last task wakes one joiner only',
    file: QUEUE,
    find: 'unfinished === 0 ? callAll(context, at + QUEUE.ALL_DONE) : []',
    replace: 'unfinished === 0 ? [callFirst(context, at + QUEUE.ALL_DONE)] : []',
    caughtBy: 'all joiners',
  },
  {
    name: 'put does not count the task',
    file: QUEUE,
    find: 'memory[at + QUEUE.UNFINISHED] = (memory[at + QUEUE.UNFINISHED] ?? 0) + 1;',
    replace: '',
    caughtBy: 'hand-over, capacity 1',
  },
  {
    name: 'shutdown forgets the getters',
    file: QUEUE,
    find: '...callAll(context, at + QUEUE.NOT_EMPTY), ',
    replace: '',
    caughtBy: 'shutdown wakes getters',
  },
  {
    name: 'shutdown forgets the putters',
    file: QUEUE,
    find: ', ...callAll(context, at + QUEUE.NOT_FULL)',
    replace: '',
    caughtBy: 'shutdown wakes putters',
  },
  {
    name: 'shutdown(true) forgets the joiners',
    file: QUEUE,
    find: '    woken.push(...callAll(context, at + QUEUE.ALL_DONE));\n',
    replace: '',
    caughtBy: 'shutdown(true) wakes joiners',
  },
  {
    name: 'the last items are dropped at shutdown',
    file: QUEUE,
    find: 'while (ringCount(memory, at + QUEUE.RING) === 0) {',
    replace: 'while (ringCount(memory, at + QUEUE.RING) === 0 || memory[at + QUEUE.SHUT] !== 0) {',
    caughtBy: 'shutdown lets the queue drain',
  },
  {
    name: 'the event of a get is written after the step, not in it',
    file: QUEUE,
    find: '    woken = callFirst(context, at + QUEUE.NOT_FULL);\n',
    replace: `    woken = callFirst(context, at + QUEUE.NOT_FULL);
    unlock(memory, at);
    ${PAUSE}
    lock(memory, at);\n`,
    caughtBy: 'sequences 3×3, capacity 2',
  },
  {
    name: 'the event of a pop is written after the step, not in it',
    file: 'queue/deque.ts',
    find: "    recorder.record(end === 'left' ? 'popleft' : 'pop', {",
    replace: `    unlock(memory, at);
    ${PAUSE}
    lock(memory, at);
    recorder.record(end === 'left' ? 'popleft' : 'pop', {`,
    caughtBy: 'deque under contention',
  },
  {
    name: 'off by one in the mask of the head',
    file: RING,
    find: 'memory[ring + RING.HEAD] = ((memory[ring + RING.HEAD] ?? 0) + 1) & (capacity - 1);',
    replace: 'memory[ring + RING.HEAD] = ((memory[ring + RING.HEAD] ?? 0) + 1) % (capacity + 1);',
    caughtBy: 'ring that wraps and grows',
  },
  {
    name: 'off by one in the capacity',
    file: RING,
    find: 'if (count < capacity) return count;',
    replace: 'if (count <= capacity && capacity > 0) return count;',
    caughtBy: 'ring that wraps and grows',
  },
  {
    name: 'off by one in the copy of a ring that grows',
    file: RING,
    find: 'memory.copyWithin(cells + end - split, old, split);',
    replace: 'memory.copyWithin(cells + end - split, old, split - CELL_WORDS);',
    caughtBy: 'ring that wraps and grows',
  },
  {
    name: 'a ring that grew keeps its old head',
    file: RING,
    find: '  memory[ring + RING.HEAD] = 0;\n',
    replace: '',
    caughtBy: 'ring that wraps and grows',
  },
];
