/** A program in which every thread waits for ever is recognised, and each thread named with what it waits for. */
import { expect, testOnOnePage as test } from './fixtures';

interface Stuck {
  readonly text: string;
  readonly waiting: readonly { readonly thread: string; readonly on: string }[];
  /** In the message, per thread: what it does, and its line. */
  readonly says: readonly RegExp[];
}

const STUCK: Readonly<Record<string, Stuck>> = {
  'a get that nobody answers': {
    text: `const queue = new Queue();\nqueue.get();`,
    waiting: [{ thread: 'main', on: 'queue' }],
    says: [/main waits in get: queue is empty.*In \[8\], line 2/],
  },
  'a put into a full queue that nobody empties': {
    text: `const queue = new Queue(1);\nqueue.put(1);\nqueue.put(2);`,
    waiting: [{ thread: 'main', on: 'queue' }],
    says: [/main waits in put: queue is full.*line 3/],
  },
  'a join for work that nobody reports': {
    text: `const queue = new Queue();\nqueue.put(1);\nqueue.join();`,
    waiting: [{ thread: 'main', on: 'queue' }],
    says: [/main waits in join.*queue.*line 3/],
  },
  'two threads that wait for each other': {
    text: `const left = new Queue();
const right = new Queue();
function echo() {
  left.get();
  right.put(1);
}
const thread = new Thread({ target: echo, name: 'echo' });
thread.start();
right.get();`,
    waiting: [
      { thread: 'main', on: 'right' },
      { thread: 'echo', on: 'left' },
    ],
    says: [/main waits in get: right is empty.*line 9/, /echo waits in get: left is empty.*line 4/],
  },
  'two locks taken in opposite order': {
    text: `import { Lock } from 'threading';
const first = new Lock();
const second = new Lock();
const has = new Queue();
function other() {
  second.acquire();
  has.put('second');
  first.acquire();
}
const thread = new Thread({ target: other, name: 'other' });
first.acquire();
thread.start();
has.get();
second.acquire();`,
    waiting: [
      { thread: 'main', on: 'second' },
      { thread: 'other', on: 'first' },
    ],
    says: [/main waits for the lock second.*line 14/, /other waits for the lock first.*line 8/],
  },
};

for (const [name, { text, waiting, says }] of Object.entries(STUCK)) {
  test(`${name}: stuck, and the next run works`, async ({ notebook }) => {
    const cell = notebook.cell(8);
    const summary = await cell.runText(text);
    expect(summary.outcome).toBe('stuck');
    expect(summary.waiting).toEqual(expect.arrayContaining([...waiting]));
    expect(summary.waiting).toHaveLength(waiting.length);
    await expect(cell.troubles).toHaveCount(1);
    await expect(cell.troubles).toContainText('Stuck');
    for (const sentence of says) {
      await expect(cell.troubles.getByRole('listitem').filter({ hasText: sentence })).toHaveCount(
        1,
      );
    }
    await cell.reset();
    expect(await cell.run()).toMatchObject({ outcome: 'finished' });
  });
}

test('one sentinel for two workers: the second waits for ever', async ({ notebook }) => {
  const define = notebook.cell(14);
  const text = await define.source();
  const once = text.replace(/for \([^)]*\) \{\s*queue\.close\(\);[^}]*\}/, 'queue.close();');
  expect(once).not.toBe(text);
  await define.setSource(once);
  const summary = await notebook.cell(15).run();
  expect(summary.outcome).toBe('stuck');
  // Two of the three downloaders, all resizers and uploaders, and main, which joins them.
  expect(summary.waiting).toHaveLength(2 + 4 + 5 + 1);
});

test('a thread that sleeps is not stuck', async ({ notebook }) => {
  const summary = await notebook.cell(8).runText(`
import { sleep } from 'time';
const queue = new Queue();
function later() { sleep(0.5); queue.put('late'); }
new Thread({ target: later }).start();
print(queue.get());`);
  expect(summary).toMatchObject({ outcome: 'finished', console: ['late'] });
});
