/** Programs as learners write them in Python: what each prints on the page is what CPython prints (learners.threads.test.ts). */
import { learnersPrograms, PYTHON_HEAD } from '../workers/testing/learners';
import { expect, testOnOnePage as test } from './fixtures';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;

test.setTimeout(240_000);

test('each prints what it must', async ({ notebook }) => {
  const some = (_: unknown, n: number) => FULL || n % 8 === 0;
  const alone = learnersPrograms('LEARNERS-PYTHON.md').filter(some);
  const both = learnersPrograms('LEARNERS.md').filter(some);
  for (const { name, python, prints, fails } of [...alone, ...both]) {
    const run = await notebook.page.evaluate((text) => {
      window.queuebook.setSource('in-9', text, 'python');
      return window.queuebook.run('in-9', { language: 'python' });
    }, PYTHON_HEAD + python);
    const error = run.error && fails === '' ? `${run.error.name}: ${run.error.message}` : '';
    expect.soft({ error, lines: run.console }, name).toEqual({ error: '', lines: prints });
  }
});
