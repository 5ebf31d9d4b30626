/** What the lesson's questions claim, checked against all orders of their cells on real threads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../workers/testing/engine';
import { searchText } from '../../../workers/testing/searched';
import { compile } from '../../languages/typescript/compile';
import { answerOf } from '../../model/orders/orders-states';
import { judgeStuck } from '../../model/predict/predict-all';
import { happenedIn } from '../../model/predict/predict-happened';
import { measured } from '../../model/predict/predict-measure';
import { workshop } from './broken/workshop';
import { queueLesson } from './queue-lesson';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const cells = queueLesson.sections.flatMap((section) => section.cells);

function upTo(id: string) {
  const last = cells.findIndex((cell) => cell.id === id);
  return cells
    .slice(0, last + 1)
    .map(({ id: cell, kind, typescript }) => ({ id: cell, kind, text: typescript }));
}

function questionOf(id: string) {
  const question = cells.find((cell) => cell.id === id)?.question;
  if (!question) throw new Error(`${id} asks nothing`);
  return question;
}

test('every run cell asks something', () => {
  for (const { label, kind, question } of cells)
    expect(question !== undefined, label).toBe(kind === 'run');
});

describe.each(['in-8', 'in-9', 'in-10'])('%s', (id) => {
  test('prints the lines that it asks for, and keeps the order that it calls certain', async () => {
    const question = questionOf(id);
    if (question.ask !== 'order') throw new Error('another question');
    const compiled = compile(upTo(id));
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const found = await engine.kernel.explore(compiled.program, {
      limit: 4000,
      sleeps: 'any',
      printWrites: 1,
      reduce: true,
    });
    expect(found.complete).toBe(true);
    console.log(`${id}: ${found.schedules} schedules, ${found.outputs.length} orders`);
    for (const { console: lines, outcome } of found.outputs) {
      expect(outcome).toBe('finished');
      expect([...lines].sort()).toEqual([...question.lines].sort());
      for (const { first, next } of question.always)
        expect(lines.indexOf(first), `${first} before ${next}`).toBeLessThan(lines.indexOf(next));
    }
    // Else the reason would be missing for some order that cannot be.
    for (const first of question.lines)
      for (const next of question.lines) {
        const certain = found.outputs.every(
          ({ console: lines }) => lines.indexOf(first) < lines.indexOf(next),
        );
        const follows = reaches(question.always, first, next);
        expect(certain, `${first} before ${next}`).toBe(follows);
      }
  });
});

/** Whether the pairs, one after the other, lead from one line to another. */
function reaches(
  pairs: readonly { readonly first: string; readonly next: string }[],
  from: string,
  to: string,
): boolean {
  return pairs.some(
    ({ first, next }) => first === from && (next === to || reaches(pairs, next, to)),
  );
}

test.each(['in-6', 'in-13', 'in-15'])(
  '%s: the number can be read from the log, within its bounds',
  async (id) => {
    const question = questionOf(id);
    if (question.ask !== 'number') throw new Error('another question');
    const run = await engine.run(upTo(id));
    const value = measured(run.log, question.measure);
    if (value === null) throw new Error('not measured');
    expect(value).toBeGreaterThanOrEqual(question.least?.value ?? 0);
    expect(value).toBeLessThanOrEqual(question.most?.value ?? Number.POSITIVE_INFINITY);
    if (id === 'in-6') expect(run.console.join()).toContain(` ${value} times`);
  },
);

test('in-16: what is said never to happen does not', async () => {
  const question = questionOf('in-16');
  if (question.ask !== 'waits') throw new Error('another question');
  const run = await engine.run(upTo('in-16'));
  const happened = happenedIn(run.log, question.options);
  for (const { id, never } of question.options) if (never) expect(happened.has(id), id).toBe(false);
  expect(happened.has('main-join')).toBe(true);
});

/** As somebody finds who thinks their texts through; the two that poll have no end of states, and are not asked about. */
const OF_ALL_ORDERS: Readonly<Record<string, 'stuck' | 'never stuck' | number>> = {
  'broken-1': 'stuck',
  'broken-2': 'stuck',
  'broken-3': 3,
  'broken-4': 'stuck',
  'broken-5': 'stuck',
  'broken-6': 'never stuck',
  'broken-7': 'stuck',
  'broken-8': 'stuck',
  'broken-11': 3,
  'broken-12': 'stuck',
};
const NOTHING_RUN = { complete: false, schedules: 0, runs: 0, ms: 0, outputs: [] };

test.each(
  workshop.cells.flatMap(({ id, typescript, question }) =>
    question ? [[id, question.ask, typescript] as const] : [],
  ),
)('%s: %s is answered by all its states', async (id, ask, text) => {
  const graph = await searchText(engine, text, { sleeps: 'any' });
  const { found } = answerOf(NOTHING_RUN, graph);
  expect(found.complete).toBe(true);
  const stuck = judgeStuck(found, true).can === 'yes' ? 'stuck' : 'never stuck';
  expect(ask === 'outputs' ? found.outputs.length : stuck).toBe(OF_ALL_ORDERS[id]);
});

test('of the broken programs all are asked about but those that poll', () => {
  const asked = workshop.cells.filter(({ question }) => question).map(({ id }) => id);
  expect(asked).toEqual(Object.keys(OF_ALL_ORDERS));
});
