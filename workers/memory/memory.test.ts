/** Shared memory, single-threaded: heap, codec, texts. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { CELL_WORDS, Codec, NO_ITEM, OutOfMemory } from './codec';
import { Heap, initialiseHeap } from './heap';
import { HEAP_AT } from './layout';
import { type Identities, Unshareable } from './shareable';
import { readText, textWords, writeText } from './text';

const NO_LOCK = { lock: () => undefined, unlock: () => undefined };
const NOBODY: Identities = {
  itemId: () => -1,
  item: () => ({}),
  objectId: () => -1,
  object: () => ({}),
  dataAt: () => 0,
  data: () => ({}),
  isGift: () => false,
  error: ([, , message]) => new Error(message),
  functionIndex: () => {
    throw new Unshareable('a function');
  },
  descriptionOf: (value) => value,
  functionAt: () => undefined,
};

let memory: Int32Array;
let heap: Heap;

beforeEach(() => {
  memory = new Int32Array(new SharedArrayBuffer((HEAP_AT + 4096) * 4));
  initialiseHeap(memory);
  heap = new Heap(memory, NO_LOCK);
});

describe('heap', () => {
  test('blocks do not overlap, whatever is taken and given back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 200 }), (steps) => {
        memory.fill(0);
        initialiseHeap(memory);
        const held: { at: number; words: number; mark: number }[] = [];
        for (const [mark, step] of steps.entries()) {
          if (step > 0) {
            const at = heap.allocate(step);
            if (at === 0) continue;
            expect(at).toBeGreaterThan(HEAP_AT);
            expect(at + step).toBeLessThanOrEqual(memory.length);
            memory.fill(mark + 1, at, at + step);
            held.push({ at, words: step, mark: mark + 1 });
          } else {
            const [block] = held.splice(-step % Math.max(1, held.length), 1);
            if (block) heap.free(block.at);
          }
          for (const { at, words, mark: own } of held) {
            expect(memory.subarray(at, at + words).every((word) => word === own)).toBe(true);
          }
        }
      }),
    );
  });

  test('a block given back is handed out again', () => {
    const first = heap.allocate(10);
    heap.free(first);
    expect(heap.allocate(9)).toBe(first);
  });

  test('0 when the memory is full, and room again after a free', () => {
    const blocks: number[] = [];
    for (let at = heap.allocate(256); at !== 0; at = heap.allocate(256)) blocks.push(at);
    expect(blocks.length).toBeGreaterThan(10);
    expect(heap.allocate(256)).toBe(0);
    heap.free(blocks[3] ?? 0);
    expect(heap.allocate(256)).toBe(blocks[3]);
  });

  test.each([2 ** 30, 2 ** 31, Number.MAX_SAFE_INTEGER])(
    '%i words: 0, nothing is harmed',
    (words) => {
      expect(heap.allocate(words)).toBe(0);
      expect(heap.allocate(4)).not.toBe(0);
    },
  );
});

describe('texts', () => {
  test('every UTF-16 unit comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        writeText(memory, HEAP_AT, text);
        expect(readText(memory, HEAP_AT, text.length)).toBe(text);
      }),
    );
  });

  test('a text writes no word beyond its own', () => {
    for (const text of ['', 'a', 'ab', 'abc']) {
      memory.fill(-1, HEAP_AT, HEAP_AT + 8);
      writeText(memory, HEAP_AT, text);
      expect(memory[HEAP_AT + textWords(text.length)]).toBe(-1);
    }
  });
});

describe('codec', () => {
  let codec: Codec;
  let cell: number;
  beforeEach(() => {
    codec = new Codec(memory, heap, NOBODY);
    cell = heap.allocate(CELL_WORDS);
  });

  test('plain values and plain data come back', () => {
    const plain = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.double(),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        fc.constantFrom(null, undefined),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }).map((each) => ({ ...each })),
      ),
    })).value;
    fc.assert(
      fc.property(plain, (value) => {
        codec.write(cell, value);
        expect(codec.take(cell)).toStrictEqual(value);
      }),
    );
  });

  test('what a cell takes from the heap it gives back', () => {
    const free = () => {
      const all: number[] = [];
      for (let at = heap.allocate(64); at !== 0; at = heap.allocate(64)) all.push(at);
      for (const at of all) heap.free(at);
      return all.length;
    };
    free();
    const before = free();
    for (let i = 0; i < 50; i++) {
      codec.write(cell, 'x'.repeat(100));
      codec.take(cell);
      codec.write(cell, ['x'.repeat(90)]);
      codec.drop(cell);
      codec.stage('y'.repeat(100));
      codec.discard();
    }
    expect(free()).toBe(before);
  });

  test('peek leaves the value where it is', () => {
    codec.write(cell, { a: 'text' });
    expect(codec.peek(cell)).toEqual({ a: 'text' });
    expect(codec.take(cell)).toEqual({ a: 'text' });
  });

  test('a failed stage leaves nothing to store or free', () => {
    expect(() => codec.stage([1, Symbol('s')])).toThrow(Unshareable);
    codec.discard();
    codec.write(cell, 'next');
    expect(codec.take(cell)).toBe('next');
  });

  test('no room: OutOfMemory', () => {
    expect(() => codec.stage('x'.repeat(100_000))).toThrow(OutOfMemory);
    expect(() => codec.stage(['x'.repeat(100_000)])).toThrow(OutOfMemory);
  });

  test('the trace item stands in the cell', () => {
    codec.stage(1);
    codec.store(cell, 77);
    expect(memory[cell + 1]).toBe(77);
    codec.write(cell, 1);
    expect(memory[cell + 1]).toBe(NO_ITEM);
  });
});
