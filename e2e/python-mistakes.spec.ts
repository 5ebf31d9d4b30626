/** Mistakes that learners make with threads in Python: which thread, which line, and what to do. What is said of each error alone: advice.test.ts. */
import { expect, testOnOnePage as test } from './fixtures';

const MISTAKES = [
  {
    text: 'def work(n):\n    print(n)\nt = Thread(target=work, args=(5))\nt.start()\nt.join()',
    error: { name: 'TypeError', line: 2, thread: 'work' },
    says: /not int\. args wants a tuple, also for one: args=\(5,\)\.$/,
  },
  {
    text: 'class W:\n    def work(): pass\nt = Thread(target=W().work)\nt.start()',
    error: { name: 'TypeError', line: 3, thread: 'work' },
    says: /The first parameter of a method is self\.$/,
  },
  {
    text: "def work():\n    counts['a'] += 1\ncounts = {}\nThread(target=work, name='counter').start()",
    error: { name: 'KeyError', line: 3, thread: 'counter' },
    says: /^'a'\. There is no such key/,
  },
  {
    text: 'q = Queue()\nq.putt(1)',
    error: { name: 'AttributeError', line: 3, thread: 'main' },
    says: /Did you mean: 'put'\?$/,
  },
  {
    text: 'def work(): pass\nt = Thread(target=work)\nt.start\nt.join()',
    error: { name: 'RuntimeError', line: 5, thread: 'main' },
    says: /Call start\(\) before join\(\), with its brackets\.$/,
  },
] as const;

const HEAD = 'from queue import Queue; from threading import Condition, Event, Thread\n';

test('each is told with its thread, its line and a way out', async ({ notebook }) => {
  const run = (text: string) =>
    notebook.page.evaluate((source) => {
      window.queuebook.setSource('in-9', source, 'python');
      return window.queuebook.run('in-9', { language: 'python' });
    }, HEAD + text);
  for (const { text, error, says } of MISTAKES) {
    const summary = await run(text);
    expect.soft(summary, text).toMatchObject({ outcome: 'failed', error });
    expect.soft(summary.error?.message, text).toMatch(says);
  }
  for (const text of ['Event().wait()', 'c = Condition()\nwith c: c.wait()']) {
    const summary = await run(text);
    expect.soft(summary.outcome, text).toBe('stuck');
    expect.soft(summary.error, text).toBeUndefined();
  }
  // A method that is not called is shown as Python shows it.
  expect((await run('print(Queue().get)')).console[0]).toMatch(/^<bound method Queue\.get of </);
});
