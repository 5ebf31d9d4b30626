/** Programs in Python that look at what threads share in ways of their own: no order that is played prints what all orders do not have. */
import { expect, testOnOnePage as test } from './fixtures';
import { CHANGES } from './hostile-python/changes';
import { GIVEN } from './hostile-python/given';
import { HEAD } from './hostile-python/hostile';
import { OPERATIONS } from './hostile-python/operations';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const SEEDS = FULL ? 60 : 2;

test.setTimeout(FULL ? 1_200_000 : 240_000);

const PROGRAMS = [...OPERATIONS, ...CHANGES, ...GIVEN];

test('no order prints what all orders do not have', async ({ notebook }) => {
  for (const [what, text, proven] of PROGRAMS.filter((_, n) => FULL || n % 9 === 1)) {
    const found = await notebook.page.evaluate(
      async ([source, seeds]) => {
        const { queuebook } = window;
        queuebook.setSource('in-9', source, 'python');
        const { complete, outputs } = await queuebook.orders('in-9', {
          language: 'python',
          limit: 3000,
        });
        const told = (outcome: string, lines: readonly string[]) =>
          `${outcome}: ${lines.join(' / ')}`;
        const known = new Set(outputs.map((each) => told(each.outcome, each.console)));
        const missed = new Set<string>();
        for (let seed = 1; seed <= seeds; seed++) {
          const run = await queuebook.run('in-9', {
            language: 'python',
            policy: seed % 2 ? 'random' : 'pct',
            seed,
          });
          const outcome = told(run.outcome, run.console);
          if (!known.has(outcome)) missed.add(outcome);
        }
        return { complete, known: [...known].sort(), missed: [...missed] };
      },
      [`${HEAD}${text}\nNone`, SEEDS] as const,
    );
    if (FULL)
      console.log(
        `${what}: ${found.complete ? 'proven' : 'not proven'}: ${found.known.join(' | ')}`,
      );
    if (found.complete) expect.soft(found.missed, what).toEqual([]);
    expect.soft(found.complete, what).toBe(proven);
  }
});
