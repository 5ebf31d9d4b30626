/**
 * Every broken program and its repairs, judged by all their states at once: the same verdict as after all schedules
 * (broken.threads.test.ts), wherever the search comes to its end.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GraphFound } from '../../../../workers/graph/interface';
import { type Engine, startEngine } from '../../../../workers/testing/engine';
import { searchText } from '../../../../workers/testing/searched';
import { judgeOrders, type Verdict, verdictOf, type Witness } from '../../../model/orders/judge';
import { factsOf } from '../../../model/orders/judge-facts';
import { answerOf } from '../../../model/orders/orders-states';
import type { LessonCell } from '../../lesson';
import { changed } from './change';
import { ATTEMPTS } from './repairs';
import { workshop } from './workshop';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** A thread of theirs looks again and again, and a nap may end at any moment. */
const POLLING = ['broken-9', 'broken-10'];
/** Such a run may have no end. */
const MANY_EVENTS = 500;
const NOTHING_RUN = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };

/** null: it polls without end, or does what cannot be followed. */
async function judge(cell: LessonCell, text: string): Promise<Verdict | null> {
  if (!cell.broken) throw new Error(`${cell.id} is not broken`);
  const { wanted } = cell.broken;
  const graph = await searchText(engine, text, { sleeps: wanted.sleeps ?? 'any' });
  if (!graph.complete) return notJudged(cell, graph);
  expect(graph.confirmed).toBe(true);
  const { found } = answerOf(NOTHING_RUN, graph);
  const judged = judgeOrders(wanted, found, graph.states);
  const witnesses: Witness[] = [];
  for (const output of judged.failing.length === 0 ? found.outputs : []) {
    const { log } = await engine.run(text, { policy: 'replay', token: output.token });
    witnesses.push({ output, facts: factsOf(log) });
  }
  return verdictOf(wanted, judged, witnesses);
}

function notJudged({ label }: LessonCell, { cut }: GraphFound): null {
  expect(['unable', 'polls']).toContain(cut?.reason);
  console.log(`${label}: ${cut?.reason} ${cut?.what ?? ''}, line ${cut?.line}`);
  return null;
}

describe.each(workshop.cells.map((cell) => [cell.label, cell] as const))('%s', (_, cell) => {
  const { repaired, stillBroken } = ATTEMPTS[cell.id] ?? { repaired: [], stillBroken: {} };

  test('is broken', async () => {
    const verdict = await judge(cell, cell.typescript);
    if (POLLING.includes(cell.id)) expect(verdict).toBe(null);
    else expect(verdict).toMatchObject({ verdict: 'broken', complete: true });
  });

  test.each(repaired.map((change, i) => [i + 1, change] as const))(
    'is repaired by repair %i',
    async (_number, change) => {
      const verdict = await judge(cell, changed(cell.typescript, change));
      if (verdict) expect(verdict).toMatchObject({ verdict: 'repaired', complete: true });
    },
  );

  test.each(Object.entries(stillBroken))('is not repaired: %s', async (_why, change) => {
    const verdict = await judge(cell, changed(cell.typescript, change));
    if (verdict) expect(['broken', 'changed']).toContain(verdict.verdict);
  });
});

test.each(
  workshop.cells
    .filter(({ id }) => POLLING.includes(id))
    .map((cell) => [cell.label, cell] as const),
)('%s polls on the schedule that the search says', async (_, cell) => {
  const { wanted } = cell.broken ?? {};
  const graph = await searchText(engine, cell.typescript, { sleeps: wanted?.sleeps ?? 'any' });
  const token = graph.cut?.token ?? '';
  const { log } = await engine.run(cell.typescript, {
    policy: 'replay',
    token,
    onLog: (soFar) => {
      if (soFar.length > MANY_EVENTS) void engine.kernel.stop();
    },
  });
  const looks = [...log].filter(({ kind }) => kind === 'get-empty' || kind === 'size-read');
  expect(looks.length).toBeGreaterThan(30);
});
