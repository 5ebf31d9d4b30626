/** Every broken program on real threads: the judge sees that it is broken, takes its repair, and no mere change. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../../workers/testing/engine';
import { compile } from '../../../languages/typescript/compile';
import { judgeOrders, type Verdict, verdictOf, type Witness } from '../../../model/orders/judge';
import { factsOf } from '../../../model/orders/judge-facts';
import type { LessonCell } from '../../lesson';
import { changed } from './change';
import { ATTEMPTS } from './repairs';
import { workshop } from './workshop';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
/** Nearly all come to their end long before it; those that poll have none. */
const LIMIT = FULL ? 4000 : 400;
/** An exploration without end is stopped; what was found until then is judged. */
const LONGEST_MS = 20_000;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

async function judge(cell: LessonCell, text: string): Promise<Verdict> {
  const { broken } = cell;
  if (!broken) throw new Error(`${cell.id} is not broken`);
  const { wanted } = broken;
  const compiled = compile([{ id: cell.id, kind: cell.kind, text }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const sleeps = wanted.sleeps ?? 'any';
  const late = setTimeout(() => void engine.kernel.stop(), LONGEST_MS);
  const found = await engine.kernel.explore(compiled.program, {
    limit: LIMIT,
    sleeps,
    printWrites: 1,
    reduce: true,
  });
  clearTimeout(late);
  const judged = judgeOrders(wanted, found);
  const witnesses: Witness[] = [];
  for (const output of judged.failing.length === 0 ? found.outputs : []) {
    const { log } = await engine.run([{ id: cell.id, kind: cell.kind, text }], {
      policy: 'replay',
      token: output.token,
      printWrites: 1,
    });
    witnesses.push({ output, facts: factsOf(log) });
  }
  return verdictOf(wanted, judged, witnesses);
}

describe.each(workshop.cells.map((cell) => [cell.label, cell] as const))('%s', (_, cell) => {
  const attempts = ATTEMPTS[cell.id] ?? { repaired: [], stillBroken: {} };

  test('is broken, with a schedule to show for it', async () => {
    const verdict = await judge(cell, cell.typescript);
    expect(verdict.verdict).toBe('broken');
    const [worst] = verdict.failing;
    if (!worst) throw new Error('no witness');
    console.log(
      `${cell.label}: ${verdict.failingSchedules} of ${verdict.schedules} schedules fail (${worst.symptom})`,
    );
    // A schedule without an end would be replayed without one.
    if (worst.symptom === 'endless') return;
    const seen = await engine.run([{ id: cell.id, kind: cell.kind, text: cell.typescript }], {
      policy: 'replay',
      token: worst.output.token,
      printWrites: 1,
    });
    expect(seen.outcome.outcome).toBe(worst.output.outcome);
    expect(seen.console).toEqual(worst.output.console);
  });

  test.each(attempts.repaired.map((change, i) => [i + 1, change] as const))(
    'is repaired by repair %i',
    async (_number, change) => {
      const verdict = await judge(cell, changed(cell.typescript, change));
      expect(verdict).toMatchObject({ verdict: 'repaired' });
      console.log(
        `${cell.label} repaired: ${verdict.complete ? 'all' : 'the first'} ${verdict.schedules} schedules`,
      );
    },
  );

  test.each(Object.entries(attempts.stillBroken))('is not repaired: %s', async (_why, change) => {
    const { verdict } = await judge(cell, changed(cell.typescript, change));
    expect(['broken', 'changed']).toContain(verdict);
  });
});
