/** The rows of docs/quantities.md that views and exports reach: the map, the timeline as a file, commanded runs, all orders. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { longestOf, watchMainThread } from './main-thread';
import { NotebookPage } from './notebook-page';
import { ANSWER_MS, driveRows, FULL, type QuantityRow } from './quantity-rows';

const IMPORTS = "import { Queue } from 'queue';\nimport { Thread } from 'threading';\n";
const loop = (times: number) =>
  `${IMPORTS}const queue = new Queue();\nfor (let i = 0; i < ${times}; i++) {\n  queue.put(i);\n  queue.get();\n}`;

const ROWS: Readonly<Record<string, QuantityRow<string>>> = {
  'a queue of 2³¹ is drawn as bounded': {
    given: `${IMPORTS}const queue = new Queue(2 ** 31);\nqueue.put(1);\nprint(queue.maxsize);`,
    says: /^2147483648 0 of 2,147,483,647$/,
    act: async (text) => {
      window.queuebook.setSource('in-9', text);
      const { console } = await window.queuebook.run('in-9');
      // Before anything is on its way: that would stand behind the number.
      window.queuebook.seek('in-9', 0);
      await window.queuebook.whenIdle();
      const drawn = document.querySelector('#in-9 .Flow')?.textContent ?? '';
      return `${console.join()} ${/0 of [\d,]+/.exec(drawn)?.[0] ?? drawn}`;
    },
  },
  'a drawn run of more than 400,000 steps': {
    long: true,
    given: loop(250_000),
    says: /^stopped after 400,000 steps$/,
    act: async (text) => {
      window.queuebook.setSource('in-9', text);
      const options = { policy: 'random', seed: 1 } as const;
      const { outcome, events } = await window.queuebook.run('in-9', options);
      // How a run ended is said at its end.
      window.queuebook.seek('in-9', events - 1);
      const said = () => document.querySelector('#in-9')?.textContent ?? '';
      while (!/after [\d,]+ steps/.test(said())) await new Promise(requestAnimationFrame);
      return `${outcome} ${/after [\d,]+ steps/.exec(said())?.[0]}`;
    },
  },
  'all orders of a run of more than 5,000 steps': {
    given: loop(3_000),
    says: /^false cut$/,
    act: async (text) => {
      window.queuebook.setSource('in-9', text);
      const { complete, outputs } = await window.queuebook.orders('in-9');
      await window.queuebook.whenIdle();
      return `${complete} ${outputs.map(({ outcome }) => outcome).join()}`;
    },
  },
  'a map of more than 100,000 states': {
    long: true,
    given: `let n = 0;\nfunction work() {\n  for (let i = 0; i < 6; i++) n += 1;\n}\nfor (let i = 0; i < 6; i++) new Thread({ target: work }).start();`,
    says: /No map/,
    act: async (text) => {
      window.queuebook.setSource('in-9', text);
      const tab = [...document.querySelectorAll<HTMLElement>('#in-9 [role="tab"]')].find(
        ({ textContent }) => textContent === 'Map',
      );
      tab?.click();
      const said = () => document.querySelector('#in-9 [role="tabpanel"]')?.textContent ?? '';
      while (!/No map/.test(said())) await new Promise(requestAnimationFrame);
      return said();
    },
  },
};

test.describe.configure({ timeout: 600_000 });

test('views and exports of much end with a sentence or a file, and the page answers on the way', ({
  page,
}) => driveRows(page, ROWS));

// Its menu and the one that is pressed meanwhile close each other: here the page's own tasks are looked at instead.
if (FULL)
  test('a timeline of 120,000 puts and gets is written for Perfetto, whole', async ({ page }) => {
    const notebook = new NotebookPage(page);
    await notebook.open();
    const cell = notebook.cell(9);
    // The page takes the log in as it draws: whoever rests now and then loses nothing of it.
    const rests = loop(60_000).replace('\n  queue.get();', '$& if (i % 5_000 === 0) sleep(0.1);');
    await cell.setSource(`import { sleep } from 'time';\n${rests}`);
    await cell.run();
    await cell.menuButton.click();
    const stop = await watchMainThread(page);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 120_000 }),
      page.getByRole('button', { name: 'Timeline for Perfetto' }).click(),
    ]);
    const tasks = await stop();
    const { traceEvents } = JSON.parse(await readFile(await download.path(), 'utf8'));
    console.log(
      `${traceEvents.length} events for Perfetto: longest own task ${longestOf(tasks).toFixed(0)} ms (${tasks[0]?.longest})`,
    );
    // More than a call can have arguments: one for each operation, some for each rest.
    expect(traceEvents.length).toBeGreaterThan(125_045);
    expect(longestOf(tasks)).toBeLessThan(ANSWER_MS);
  });
