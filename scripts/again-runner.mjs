/** Vitest's runner, for `npm run test:again`: every test so many times in one process. */
import { TestRunner } from 'vitest';

const times = Number(process.env.QUEUEBOOK_AGAIN ?? 1);

export default class AgainRunner extends TestRunner {
  /** @param {import('vitest').RunnerTestCase} test @override */
  async onBeforeRunTask(test) {
    test.repeats = times - 1;
    await super.onBeforeRunTask(test);
  }
}
