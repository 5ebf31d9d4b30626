/**
 * Sequence generator and verifier: producers put numbered values, consumers note what they got and in which order.
 * A value is producer * 1,000,000 + number. What all consumers noted together must be every value once, and what one
 * consumer noted of one producer must rise.
 */
export interface Shape {
  readonly producers: number;
  readonly consumers: number;
  /** 0: unbounded. */
  readonly capacity: number;
  readonly perProducer: number;
  /** Decides who pauses where. */
  readonly seed: number;
}

const STEP = 1_000_000;

/** A program that prints one line of values per consumer. */
export function sequenceProgram({
  producers,
  consumers,
  capacity,
  perProducer,
  seed,
}: Shape): string {
  return `
    const queue = new Queue(${capacity}), notes = new Queue();
    function pauses(seed) { let x = seed | 1; return () => { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; return (x >>> 0) % 64 === 0; }; }
    function producer(number) {
      const pause = pauses(${seed} + number);
      for (let i = 0; i < ${perProducer}; i++) { if (pause()) sleep(0); queue.put(number * ${STEP} + i); }
    }
    function consumer(number) {
      const pause = pauses(${seed} * 7 + number);
      const got = [];
      for (;;) {
        if (pause()) sleep(0);
        const value = queue.get();
        if (value === 'end') break;
        got.push(value);
        queue.taskDone();
      }
      queue.taskDone();
      notes.put(got.join(' '));
    }
    const consumerThreads = [], producerThreads = [];
    for (let i = 0; i < ${consumers}; i++) consumerThreads.push(start(consumer, i));
    for (let i = 0; i < ${producers}; i++) producerThreads.push(start(producer, i));
    for (const thread of producerThreads) thread.join();
    for (const thread of consumerThreads) queue.put('end');
    queue.join();
    for (const thread of consumerThreads) { thread.join(); print(notes.get()); }
    print(queue.qsize());`;
}

/** What is wrong with the printed lines of a sequence program; '' when nothing is. */
export function sequenceFaults(
  lines: readonly string[],
  { producers, perProducer, consumers }: Shape,
): string {
  if (lines.length !== consumers + 1) return `${lines.length} lines came, not ${consumers + 1}`;
  if (lines.at(-1) !== '0') return `${lines.at(-1)} values were left in the queue`;
  const seen = new Map<number, number>();
  for (const [consumer, line] of lines.slice(0, -1).entries()) {
    const last = new Map<number, number>();
    for (const value of line === '' ? [] : line.split(' ').map(Number)) {
      seen.set(value, (seen.get(value) ?? 0) + 1);
      const producer = Math.floor(value / STEP);
      const before = last.get(producer) ?? -1;
      if (value <= before) return `consumer ${consumer} got ${value} after ${before}`;
      last.set(producer, value);
    }
  }
  for (let producer = 0; producer < producers; producer++) {
    for (let i = 0; i < perProducer; i++) {
      const times = seen.get(producer * STEP + i) ?? 0;
      if (times !== 1) return `value ${producer * STEP + i} came ${times} times`;
    }
  }
  return seen.size === producers * perProducer ? '' : 'values came that nobody put';
}
