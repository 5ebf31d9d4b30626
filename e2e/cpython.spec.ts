/**
 * CPython's own tests of queues, locks, conditions, events, semaphores, barriers, timers and threads, as a cell in Python
 * on the page: the long form. In short what they hold is restated. docs/CONFORMITY.md says what is left out, and why.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEFT_OUT } from './cpython/left-out';
import { packageOfTests } from './cpython/package-of-tests';
import { expect, testOnOnePage as test } from './fixtures';
import type { NotebookPage } from './notebook-page';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

/** Py…: Lib/queue.py as it stands, on our locks. C…: the queue that cells import, whose operations are events. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  test_queue: ['Queue', 'LifoQueue', 'PriorityQueue', 'FailingQueue', 'SimpleQueue'].flatMap(
    (name) => [`Py${name}Test`, `C${name}Test`],
  ),
  test_threading: [
    ...['Lock', 'PyRLock', 'CRLock', 'Event', 'Condition', 'ConditionAsRLock'],
    ...['Semaphore', 'BoundedSemaphore', 'Barrier', 'Timer', 'ThreadingException', 'Thread'],
  ].map((name) => `${name}Tests`),
};

const HOW = ['passed', 'failed', 'skipped'] as const;
type Row = readonly [test: string, how: (typeof HOW)[number], why: string];

const text = (file: string) => readFileSync(join(import.meta.dirname, 'cpython', file), 'utf8');

function run(notebook: NotebookPage, source: string) {
  return notebook.page.evaluate((given) => {
    window.queuebook.setSource('in-8', given, 'python');
    return window.queuebook.run('in-8', { language: 'python' });
  }, source);
}

test('what CPython’s tests of queues and threads hold, in our words', async ({ notebook }) => {
  const source = text('restated.py');
  const named = [...source.matchAll(/^def (\w+)\(\):/gm)].map(([, name = '']) =>
    name.replaceAll('_', ' '),
  );
  expect(await run(notebook, source)).toMatchObject({ outcome: 'finished', console: named });
});

if (FULL)
  test('CPython’s own tests pass', async ({ notebook }) => {
    test.setTimeout(1_800_000);
    await ofCPython(notebook);
  });

async function ofCPython(notebook: NotebookPage): Promise<void> {
  const found = packageOfTests();
  if (found === null) {
    console.log(
      'SKIPPED: CPython’s own tests are neither on this machine nor to be had from Debian',
    );
    return;
  }
  const totals = new Map<string, Row[]>();
  const literal = (value: unknown) => JSON.stringify(JSON.stringify(value));
  for (const [module, classes] of Object.entries(CLASSES))
    for (const name of classes) {
      if (!found.texts[`test.${module}`]?.match(new RegExp(`^class ${name}\\b`, 'm'))) {
        console.log(`  CPython ${found.version} has no ${module}.${name}`);
        continue;
      }
      const given = [found.texts, [`${module}.${name}`], LEFT_OUT.map(([test_]) => test_)];
      const {
        outcome,
        error,
        console: lines,
      } = await run(
        notebook,
        `import json; FILES, CLASSES, LEFT_OUT = map(json.loads, (${given.map(literal)}))\n${text('run_tests.py')}`,
      );
      const rows = lines
        .filter((line) => line.startsWith('["test.'))
        .map((line): Row => JSON.parse(line));
      const counts = HOW.map((how) => `${rows.filter((row) => row[1] === how).length} ${how}`);
      console.log(`  ${module}.${name}: ${counts.join(', ')}`);
      expect
        .soft({ outcome, error, failed: rows.filter((row) => row[1] === 'failed') }, name)
        .toEqual({
          outcome: 'finished',
          error: undefined,
          failed: [],
        });
      expect.soft(rows.length, `${name} ran`).toBeGreaterThan(0);
      totals.set(module, [...(totals.get(module) ?? []), ...rows]);
    }
  for (const [module, rows] of totals) {
    const ran = rows.filter(([, how]) => how !== 'skipped');
    const passed = ran.filter(([, how]) => how === 'passed');
    console.log(`CPython ${found.version}, ${module}: ${passed.length} of ${ran.length} passed`);
    for (const [id, how, why] of rows)
      if (how === 'skipped') console.log(`  CPython skips ${id.replace('test.', '')}: ${why}`);
  }
}
