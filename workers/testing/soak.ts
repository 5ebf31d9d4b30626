/** Very many items through twelve threads; each consumer checks what it gets, and all of them together account for every item. */

export interface Soak {
  readonly items: number;
  /** 0: unbounded. */
  readonly capacity: number;
}

const PRODUCERS = 6;
const CONSUMERS = 6;

/** Values count up from 0; a producer puts every sixth. Consumers print how many they had, two sums over them, and what was out of order. */
export function soakProgram({ items, capacity }: Soak): string {
  return `
    const queue = new Queue(${capacity}), notes = new Queue();
    function produce(first) { for (let value = first; value < ${items}; value += ${PRODUCERS}) queue.put(value); }
    function consume() {
      const last = [${Array(PRODUCERS).fill(-1).join(', ')}];
      let count = 0, sum = 0, mixed = 0, disorder = 0;
      for (;;) {
        const value = queue.get();
        if (value < 0) break;
        const producer = value % ${PRODUCERS};
        if (value <= last[producer]) disorder++;
        last[producer] = value;
        count++;
        sum += value;
        const product = Math.imul(value + 1, 0x9e3779b1);
        mixed = (mixed + (product ^ (product >>> 15))) | 0;
      }
      notes.put([count, sum, mixed, disorder].join(' '));
    }
    const consumers = [], producers = [];
    for (let i = 0; i < ${CONSUMERS}; i++) consumers.push(start(consume));
    for (let i = 0; i < ${PRODUCERS}; i++) producers.push(start(produce, i));
    for (const thread of producers) thread.join();
    for (const thread of consumers) queue.put(-1);
    for (const thread of consumers) thread.join();
    for (const thread of consumers) print(notes.get());
    print(queue.qsize());`;
}

/**
 * What is wrong with the printed lines; '' when nothing is. An item lost or had twice changes the count or, if another
 * makes up for it, both sums: two unlike sums of ten million values do not come out right by luck.
 */
export function soakFaults(lines: readonly string[], { items }: Soak): string {
  if (lines.length !== CONSUMERS + 1) return `${lines.length} lines came, not ${CONSUMERS + 1}`;
  if (lines.at(-1) !== '0') return `${lines.at(-1)} values were left in the queue`;
  const notes = lines.slice(0, -1).map((line) => line.split(' ').map(Number));
  const total = (column: number) => notes.reduce((sum, note) => sum + (note[column] ?? 0), 0);
  if (total(3) > 0) return `${total(3)} values came out of order`;
  if (total(0) !== items) return `${total(0)} values came, not ${items}`;
  if (total(1) !== (items * (items - 1)) / 2) return 'the sum is wrong';
  let mixed = 0;
  for (let value = 0; value < items; value++) mixed = (mixed + mix(value)) | 0;
  return (total(2) | 0) === mixed ? '' : 'the mixed sum is wrong';
}

/** The same as in the program: unlike the plain sum, it is not even when one value is too large by what another is too small. */
export function mix(value: number): number {
  const product = Math.imul(value + 1, 0x9e3779b1);
  return product ^ (product >>> 15);
}
