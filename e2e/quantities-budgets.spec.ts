/** The rows of docs/quantities.md driven to a million or to their limit: a sentence is said, and the page answers meanwhile. */
import { expect, test } from '@playwright/test';
import { longestOf, watchMainThread } from './main-thread';
import { NotebookPage } from './notebook-page';
import { pressedMeanwhile } from './pressed-meanwhile';

/** How long a task takes is judged in the long form only; so are rows on which the engine works for seconds. */
const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** A click is answered within this. */
const ANSWER_MS = 200;

interface Row {
  readonly text: string;
  /** Of the error; null: it finishes. */
  readonly says: RegExp | null;
  readonly long?: true;
}

const IMPORTS = "import { Queue } from 'queue';\nimport { Thread } from 'threading';\n";
const ROWS: Readonly<Record<string, Row>> = {
  'a maxsize of ten million': {
    text: `${IMPORTS}const queue = new Queue(1e7);\nqueue.put(1);\nprint(queue.get());`,
    says: null,
  },
  'a maxsize beyond all': {
    text: `${IMPORTS}const queue = new Queue(2 ** 31);\nqueue.put(1);\nprint(queue.get());`,
    says: null,
  },
  'a million items': {
    text: `${IMPORTS}const queue = new Queue();\nfor (let i = 0; i < 1e6; i++) queue.put(i);`,
    says: null,
    long: true,
  },
  'two million items': {
    text: `${IMPORTS}const queue = new Queue();\nfor (let i = 0; i < 2e6; i++) queue.put(i);`,
    says: /48 MiB of shared memory were full/,
    long: true,
  },
  'a million queues': {
    text: `${IMPORTS}const all = [];\nfor (let i = 0; i < 1e6; i++) all.push(new Queue());`,
    says: /262,144 shared objects, not more/,
    long: true,
  },
  'two thousand threads': {
    text: `${IMPORTS}for (let i = 0; i < 2_000; i++) {\n  const one = new Thread({ target: () => 1 });\n  one.start();\n  one.join();\n}`,
    says: /1024 threads, not more/,
  },
  'a hundred threads alive': {
    text: `${IMPORTS}const queue = new Queue();\nfor (let i = 0; i < 100; i++) new Thread({ target: () => queue.get(), daemon: true }).start();`,
    says: /64 threads are alive/,
    long: true,
  },
  'a million lines': { text: 'for (let i = 0; i < 1e6; i++) print(i);', says: /10,000 lines/ },
  'twenty million characters': {
    text: "for (let i = 0; i < 20; i++) print('x'.repeat(1e6));",
    says: /10,000,000 characters/,
    long: true,
  },
  'a value nested a million times': {
    text: 'let value: any = [];\nfor (let i = 0; i < 1e6; i++) value = [value];\nprint(value);',
    says: /maximum recursion depth/,
    long: true,
  },
  'a text nested a hundred thousand times': {
    text: `print(${'('.repeat(1e5)}1${')'.repeat(1e5)});`,
    says: /nested too deeply/,
  },
  'a text of a million characters': { text: `print(1);\n${'// x\n'.repeat(2e5)}`, says: null },
  'an error whose name and message are a million characters': {
    text: "const error = new Error('m'.repeat(1e6));\nerror.name = 'N'.repeat(1e6);\nthrow error;",
    says: /^m+…$/,
  },
  'a thread with a name of a million characters': {
    text: `${IMPORTS}const one = new Thread({ target: () => print('in'), name: 'n'.repeat(1e6) });\none.start();\none.join();`,
    says: null,
  },
  'a value of twenty million characters': {
    text: `${IMPORTS}const queue = new Queue();\nqueue.put('x'.repeat(2e7));`,
    says: /48 MiB of shared memory were full/,
  },
  'a list of a million elements that threads share': {
    text: `${IMPORTS}const list = Array.from({ length: 1e6 }, (_, i) => i);\nconst one = new Thread({ target: (all) => print(all.length, all[999_999]), args: [list] });\none.start();\none.join();`,
    says: null,
    long: true,
  },
  'more than a million events': {
    text: `${IMPORTS}const queue = new Queue();\nfor (let i = 0; i < 6e5; i++) {\n  queue.put(i);\n  queue.get();\n}`,
    says: null,
    long: true,
  },
};

test.describe.configure({ timeout: 600_000 });

/** Runs the text, and sees all of it drawn. */
async function run(source: string) {
  window.queuebook.setSource('in-9', source);
  const { outcome, error } = await window.queuebook.run('in-9');
  await window.queuebook.whenIdle();
  return { outcome, says: error?.message ?? null };
}

test('every quantity ends with a sentence, and the page answers on the way', async ({ page }) => {
  const notebook = new NotebookPage(page);
  await notebook.open();
  // What a page does once is over before we look.
  await notebook.cell(9).run();
  for (const [name, { text, says, long }] of Object.entries(ROWS)) {
    if (long && !FULL) continue;
    await test.step(name, async () => {
      const stop = FULL ? await watchMainThread(page) : null;
      const { result, answers } = await pressedMeanwhile(page, run, text);
      expect(result, name).toMatchObject({ outcome: says === null ? 'finished' : 'failed' });
      if (says !== null) expect(result.says).toMatch(says);
      const tasks = (await stop?.()) ?? null;
      console.log(
        `${name}: ${answers} answers${tasks ? `, longest own task ${longestOf(tasks).toFixed(0)} ms (${tasks[0]?.longest})` : ''}`,
      );
      if (tasks) expect(longestOf(tasks), name).toBeLessThan(ANSWER_MS);
    });
  }
});
