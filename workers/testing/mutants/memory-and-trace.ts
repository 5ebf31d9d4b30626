/** Broken heap, codec, fields and log. */
import { type Mutant, PAUSE } from './mutant';

const HEAP = 'memory/heap.ts';
const CODEC = 'memory/codec.ts';
const RECORDER = 'trace/recorder.ts';

export const MEMORY_MUTANTS: readonly Mutant[] = [
  {
    name: 'the heap hands a free block out twice',
    file: HEAP,
    find: '      memory[list] = memory[block] ?? 0;\n',
    replace: '',
    caughtBy: 'texts under contention',
  },
  {
    name: 'the heap’s lock is not taken',
    file: HEAP,
    find: 'this.#lock.lock(memory, CONTROL.HEAP_LOCK);\n    let block = memory[list] ?? 0;',
    replace: `let block = memory[list] ?? 0;\n    ${PAUSE}`,
    caughtBy: 'texts under contention',
  },
  {
    name: 'the heap never takes a block back',
    file: HEAP,
    find: '    memory[list] = block;\n',
    replace: '',
    caughtBy: 'texts that come and go',
  },
  {
    name: 'a taken text is not freed',
    file: CODEC,
    find: '    this.drop(at);\n',
    replace: '',
    caughtBy: 'texts that come and go',
  },
  {
    name: 'half of a number',
    file: CODEC,
    find: 'b = halves[1] ?? 0;',
    replace: 'b = 0;',
    caughtBy: 'numbers',
  },
  {
    name: 'an odd text loses its last unit',
    file: 'memory/text.ts',
    find: 'for (let i = 0; i < length; i++) {',
    replace: 'for (let i = 0; i < (length & ~1); i++) {',
    caughtBy: 'texts under contention',
  },
  {
    name: 'a field is written without its lock',
    file: 'threads/fields.ts',
    find: '    codec.drop(at + FIELD.CELL);\n',
    replace: `    unlock(memory, lockAt);
    codec.drop(at + FIELD.CELL);
    ${PAUSE}\n`,
    caughtBy: 'fields are never torn',
  },
];

export const TRACE_MUTANTS: readonly Mutant[] = [
  {
    name: 'a record is published before its fields',
    file: RECORDER,
    find: '    const at = recordAt(written);\n',
    replace: `    const at = recordAt(written);
    Atomics.store(words, RING.WRITTEN, (written + 1) | 0);
    ${PAUSE}\n`,
    caughtBy: 'hand-over, capacity 1',
  },
  {
    name: 'a number is taken without being used',
    file: RECORDER,
    find: 'words[at] = Atomics.add(this.#memory, CONTROL.SEQ, 1);',
    replace: 'words[at] = Atomics.add(this.#memory, CONTROL.SEQ, written === 3 ? 2 : 1);',
    caughtBy: 'exact bound',
  },
  {
    name: 'two threads count seq without each other',
    file: RECORDER,
    find: 'words[at] = Atomics.add(this.#memory, CONTROL.SEQ, 1);',
    replace: `const next = this.#memory[CONTROL.SEQ] ?? 0;
    ${PAUSE}
    words[at] = next;
    this.#memory[CONTROL.SEQ] = next + 1;`,
    caughtBy: 'deque under contention',
  },
  {
    name: 'a dropped event is not counted',
    file: RECORDER,
    find: 'words[RING.DROPPED] = (words[RING.DROPPED] ?? 0) + 1;',
    replace: '',
    caughtBy: 'drops are counted',
  },
  {
    name: 'the ring of texts does not wrap',
    file: RECORDER,
    find: 'text[(start + i) & (RING_TEXT_UNITS - 1)]',
    replace: 'text[start + i]',
    caughtBy: 'long texts in the log',
  },
  {
    name: 'a full ring of texts is written over',
    file: RECORDER,
    find: 'return textUsed + textUnits <= RING_TEXT_UNITS;',
    replace: 'return true;',
    caughtBy: 'long texts in the log',
  },
];
