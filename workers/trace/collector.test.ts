/** Rings to log, single-threaded: order, holes, wraps, drops. */
import { beforeEach, describe, expect, test } from 'vitest';
import { CONTROL } from '../memory/layout';
import { Collector } from './collector';
import { KIND_CODE, type TraceEvent } from './events';
import { TraceLog } from './reader';
import { Recorder } from './recorder';
import { RING, RING_BYTES, RING_RECORDS, RING_TEXT_UNITS, type Ring, ringOver } from './ring';

let memory: Int32Array;
let rings: Ring[];
let recorders: Recorder[];
let collector: Collector;
let log: TraceLog;

beforeEach(() => {
  memory = new Int32Array(new SharedArrayBuffer(4096));
  rings = [0, 1].map(() => ringOver(new SharedArrayBuffer(RING_BYTES)));
  recorders = rings.map((ring, thread) => {
    const recorder = new Recorder(memory, ring, () => 5);
    recorder.thread = thread;
    return recorder;
  });
  collector = new Collector(() => undefined);
  for (const ring of rings) collector.addRing(ring);
  log = new TraceLog();
});

function print(thread: number, text: string): void {
  recorders[thread]?.record('printed', { text });
}

function fetch(last = false): TraceEvent[] {
  const from = log.length;
  collector.collect();
  const { records, texts } = collector.takeBatch(last);
  log.append(records, texts);
  return Array.from({ length: log.length - from }, (_, i) => log.at(from + i));
}

describe('a record comes out as it went in', () => {
  test('with all its fields', () => {
    const [recorder] = recorders;
    if (recorder === undefined) return;
    recorder.thread = 1023;
    recorder.place = (3 << 16) | 77;
    recorder.record('put', {
      object: 65_535,
      item: 2 ** 30,
      depth: 0,
      unfinished: 2 ** 31 - 1,
      other: 7,
      arg: 1,
      text: "'x'",
    });
    expect(fetch()).toMatchObject([
      {
        seq: 0,
        thread: 1023,
        kind: 'put',
        object: 65_535,
        item: 2 ** 30,
        depth: 0,
        unfinished: 2 ** 31 - 1,
        other: 7,
        cell: 3,
        line: 77,
        arg: 1,
        text: "'x'",
      },
    ]);
  });

  test('what is left out is -1, text is empty', () => {
    recorders[0]?.record('slept', {});
    expect(fetch()).toMatchObject([
      {
        object: -1,
        item: -1,
        depth: -1,
        unfinished: -1,
        other: -1,
        cell: -1,
        line: -1,
        arg: -1,
        text: '',
      },
    ]);
  });

  test('kinds without text keep none', () => {
    recorders[0]?.record('get', { text: 'no' });
    expect(fetch()[0]?.text).toBe('');
  });
});

describe('order', () => {
  test('records of several rings come in the order of seq', () => {
    for (const [i, thread] of [0, 1, 1, 0, 1, 0, 0].entries()) print(thread, `t${i}`);
    expect(fetch().map(({ text }) => text)).toEqual(['t0', 't1', 't2', 't3', 't4', 't5', 't6']);
  });

  test('nothing behind a hole comes out before the hole is filled', () => {
    print(0, 'a');
    const hole = Atomics.add(memory, CONTROL.SEQ, 1);
    print(1, 'c');
    expect(fetch().map(({ text }) => text)).toEqual(['a']);
    expect(fetch()).toEqual([]);
    // The late writer stores its record.
    const next = Atomics.load(memory, CONTROL.SEQ);
    memory[CONTROL.SEQ] = hole;
    print(0, 'b');
    memory[CONTROL.SEQ] = next;
    expect(fetch().map(({ text, seq }) => `${seq}${text}`)).toEqual(['1b', '2c']);
    expect(collector.dropped).toBe(0);
  });

  test('at the end holes are closed, counted as lost, and the numbers stay without gaps', () => {
    print(0, 'a');
    Atomics.add(memory, CONTROL.SEQ, 2);
    print(1, 'b');
    Atomics.add(memory, CONTROL.SEQ, 1);
    print(0, 'c');
    expect(fetch(true).map(({ text, seq }) => `${seq}${text}`)).toEqual(['0a', '1b', '2c']);
    expect(collector.dropped).toBe(3);
  });

  test('what an ended worker writes after the end does no harm', () => {
    Atomics.add(memory, CONTROL.SEQ, 3);
    print(0, 'a');
    fetch(true);
    const next = Atomics.load(memory, CONTROL.SEQ);
    memory[CONTROL.SEQ] = 0;
    print(1, 'late');
    memory[CONTROL.SEQ] = next;
    expect(fetch(true)).toEqual([]);
    expect(collector.dropped).toBe(4);
  });

  test('a number far beyond all others is no reason to reserve memory for it', () => {
    memory[CONTROL.SEQ] = 2_000_000_000;
    print(0, 'far');
    expect(fetch(true)).toEqual([]);
    expect(collector.dropped).toBe(1);
  });
});

describe('rings', () => {
  test('records wrap: many more than a ring holds, fetched in between', () => {
    const [recorder] = recorders;
    let seen = 0;
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < RING_RECORDS - 100; i++) recorder?.record('get', { item: seen + i });
      for (const { seq, item } of fetch()) {
        if (seq !== seen || item !== seen) throw new Error(`event ${seq} has item ${item}`);
        seen++;
      }
    }
    expect(seen).toBe(5 * (RING_RECORDS - 100));
    expect(collector.dropped).toBe(0);
  });

  test('texts wrap', () => {
    const text = (i: number) => String.fromCharCode(97 + (i % 26)).repeat(9000 + i);
    for (let i = 0; i < 60; i++) {
      print(0, text(i));
      expect(fetch()[0]?.text).toBe(text(i));
    }
  });

  test('positions wrap at 2³²', () => {
    const [ring] = rings;
    if (ring === undefined) return;
    ring.words[RING.WRITTEN] = -3;
    ring.words[RING.FETCHED] = -3;
    ring.words[RING.TEXT_WRITTEN] = -5;
    ring.words[RING.TEXT_FETCHED] = -5;
    for (let i = 0; i < 8; i++) print(0, `text ${i}`);
    expect(fetch().map((event) => event.text)).toEqual(
      Array.from({ length: 8 }, (_, i) => `text ${i}`),
    );
  });

  test('a full ring drops what may be dropped, and counts it', () => {
    const [recorder] = recorders;
    for (let i = 0; i < RING_RECORDS + 10; i++) recorder?.record('get', { item: i });
    expect(collector.dropped).toBe(10);
    const events = fetch();
    expect(events).toHaveLength(RING_RECORDS);
    expect(events.at(-1)).toMatchObject({ seq: RING_RECORDS - 1, item: RING_RECORDS - 1 });
    recorder?.record('get', { item: 7 });
    expect(fetch()).toMatchObject([{ seq: RING_RECORDS, item: 7 }]);
  });

  test('texts that find no room drop their record', () => {
    const [recorder] = recorders;
    for (let i = 0; i < 5; i++) recorder?.record('put', { text: 'x'.repeat(RING_TEXT_UNITS / 4) });
    expect(collector.dropped).toBe(1);
    expect(fetch()).toHaveLength(4);
  });

  test('once the log is full droppable events are dropped at their source, the others are kept', () => {
    memory[CONTROL.LOG_FULL] = 1;
    recorders[0]?.record('get', {});
    recorders[0]?.record('thread-ended', {});
    print(0, 'kept');
    expect(fetch().map(({ kind }) => kind)).toEqual(['thread-ended', 'printed']);
    expect(collector.dropped).toBe(1);
  });

  test('a text longer than any ring is cut', () => {
    recorders[0]?.record('thread-failed', { text: 'y'.repeat(RING_TEXT_UNITS * 2) });
    expect(fetch()[0]?.text).toBe('y'.repeat(RING_TEXT_UNITS / 2));
  });
});

describe('the reader', () => {
  test('refuses batches that are not whole', () => {
    expect(() => log.append(new ArrayBuffer(47), [])).toThrow(RangeError);
    print(0, 'text');
    collector.collect();
    const { records } = collector.takeBatch();
    expect(() => new TraceLog().append(records, [])).toThrow(RangeError);
    expect(() => log.at(0)).toThrow(RangeError);
  });

  test('a number alone gets the name that the log has told of the same field of the same object', () => {
    const { 'field-written': written, 'key-read': read } = KIND_CODE;
    const write = (code: number, object: number, part: number, text: string | number) =>
      recorders[0]?.recordFast(code, object, -1, -1, -1, -1, part, text, false);
    write(written, 7, 0, 'n = 1');
    write(written, 7, 1, "the = 'a = b'");
    write(read, 7, -1, 'gone missing');
    fetch();
    for (const part of [0, 1, 2, -1]) write(written, 7, part, 20 + part);
    write(read, 8, 0, 5);
    write(read, 8, 0, 'n = 6');
    const told = ['n = 20', 'the = 21', '? = 22', '? = 19', 'n = 5', 'n = 6'];
    expect(fetch().map(({ text }) => text)).toEqual(told);
  });

  test('grows', () => {
    for (let i = 0; i < 5000; i++)
      recorders[0]?.record('put', { item: i, text: i % 3 === 0 ? `t${i}` : '' });
    fetch();
    expect(log.length).toBe(5000);
    expect(log.at(4998)).toMatchObject({ item: 4998, text: 't4998' });
    expect(log.at(4999)).toMatchObject({ item: 4999, text: '' });
  });
});
