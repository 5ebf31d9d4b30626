/** Programs of the kept schedules (kept-tokens.ts), as they were when they were kept. Never changed. */
export const KEPT_PROGRAMS = {
  bufferOfOne: `import { Queue } from 'queue';
import { Thread } from 'threading';
import { sleep } from 'time';

const queue = new Queue(1); // room for one

function consumer() {
  sleep(0.1);
  queue.get();
  print('Consumer got 1');
  queue.get();
  print('Consumer got 2');
}

const thread = new Thread({ target: consumer });
thread.start();
queue.put(item());
print('Producer put 1');
queue.put(item());
print('Producer put 2');
thread.join();
`,
  tasks: `import { Queue } from 'queue';
import { Thread } from 'threading';

const tasks = new Queue();

function worker(name: string) {
  while (true) {
    const task = tasks.get();
    if (task === 'stop') return;
    print(name, task);
    tasks.taskDone();
  }
}

const workers = ['a', 'b'].map((name) => new Thread({ target: worker, args: [name] }));
for (const each of workers) each.start();
for (const task of [1, 2, 3]) tasks.put(task);
tasks.join();
print('all done');
for (const each of workers) tasks.put('stop');
for (const each of workers) each.join();
`,
  polling: `import { Deque } from 'collections';
import { Lock, Thread } from 'threading';
import { sleep } from 'time';

const lock = new Lock();
const waiting = new Deque();

function poller() {
  let polls = 0;
  while (true) {
    polls += 1;
    try {
      const found = lock.with(() => waiting.popleft());
      print('found', found, 'after', polls);
      return;
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      sleep(0.01);
    }
  }
}

const thread = new Thread({ target: poller });
thread.start();
sleep(0.025);
lock.with(() => waiting.append('it'));
thread.join();
`,
  timeouts: `import { Condition, Thread } from 'threading';
import { Empty, Queue } from 'queue';

const answers = new Queue();
const condition = new Condition();

function patient() {
  condition.acquire();
  print(condition.wait(0.02) ? 'notified' : 'not notified');
  condition.release();
  answers.put('answer');
}

function hasty() {
  try {
    print(answers.get(true, 0.01));
  } catch (error) {
    if (!(error instanceof Empty)) throw error;
    print('nothing yet');
  }
}

const threads = [new Thread({ target: patient }), new Thread({ target: hasty })];
for (const each of threads) each.start();
condition.acquire();
condition.notify();
condition.release();
for (const each of threads) each.join();
print(answers.qsize());
`,
} as const;
