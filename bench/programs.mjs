/** The jobs as lesson text: our queue is measured as a cell uses it. Each prints its items (or round trips) per second. */
export const HEAD = `import { Queue } from 'queue';
import { Thread } from 'threading';
import { monotonic } from 'time';
`;

export function producersConsumers(count, maxsize, items) {
  const share = Math.floor(items / count);
  return `${HEAD}
const queue = new Queue(${maxsize});
function consume() { for (let i = 0; i < ${share}; i++) queue.get(); }
function produce() { for (let i = 0; i < ${share}; i++) queue.put(i); }
const threads = [];
for (let i = 0; i < ${count}; i++) threads.push(new Thread({ target: consume }), new Thread({ target: produce }));
const begun = monotonic();
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
print(${share * count} / (monotonic() - begun));`;
}

export function pipeline(maxsize, items) {
  return `${HEAD}
const queues = [new Queue(${maxsize}), new Queue(${maxsize}), new Queue(${maxsize}), new Queue(${maxsize})];
function stage(from, to) { for (let i = 0; i < ${items}; i++) to.put(from.get()); }
function drain(from) { for (let i = 0; i < ${items}; i++) from.get(); }
const threads = [0, 1, 2].map((i) => new Thread({ target: stage, args: [queues[i], queues[i + 1]] }));
threads.push(new Thread({ target: drain, args: [queues[3]] }));
const begun = monotonic();
for (const thread of threads) thread.start();
for (let i = 0; i < ${items}; i++) queues[0].put(i);
for (const thread of threads) thread.join();
print(${items} / (monotonic() - begun));`;
}

export function pingPong(rounds) {
  return `${HEAD}
const there = new Queue(1);
const back = new Queue(1);
function answer() { for (let i = 0; i < ${rounds}; i++) back.put(there.get()); }
const thread = new Thread({ target: answer });
thread.start();
const begun = monotonic();
for (let i = 0; i < ${rounds}; i++) { there.put(i); back.get(); }
const elapsed = monotonic() - begun;
thread.join();
print(${rounds} / elapsed);`;
}

/** No other thread, nothing waits: what the operations themselves cost. */
export function alone(items) {
  return `${HEAD}
const queue = new Queue();
const begun = monotonic();
for (let i = 0; i < ${items}; i++) { queue.put(i); queue.get(); }
print(${items} / (monotonic() - begun));`;
}
