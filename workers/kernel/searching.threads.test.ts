/** A search through states as the kernel has it: it says how far it is, Stop ends it, and then the next run begins. */
import { setImmediate as later } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../app/languages/typescript/compile';
import { type Engine, startEngine } from '../testing/engine';
import { PRELUDE } from '../testing/runs';
import { searchText } from '../testing/searched';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** More states than anybody waits for. */
const ENDLESS = `${PRELUDE}const queue = new Queue();
for (let i = 0; i < 6; i++) start(() => { for (let n = 0; n < 40; n++) queue.put(n); });`;

test('it says how far it is, and Stop ends it; nothing else runs meanwhile', async () => {
  const searching = searchText(engine, ENDLESS);
  while (engine.kernel.graphed() === null) await later();
  await expect(searchText(engine, 'print(1);')).rejects.toMatchObject({ name: 'Busy' });
  await engine.kernel.stop();
  const found = await searching;
  expect(found).toMatchObject({ complete: false, cut: { reason: 'stopped' }, outputs: [] });
  expect(found.states).toBeGreaterThan(0);
  const next = await searchText(engine, 'print(1);');
  expect(next).toMatchObject({ complete: true, confirmed: true, outputs: [{ console: ['1'] }] });
});

test('its worker is used again', async () => {
  const before = engine.kernel.state();
  for (let i = 0; i < 3; i++) await searchText(engine, 'print(1);', { confirm: false });
  expect(engine.kernel.state()).toMatchObject({
    createdWorkers: before.createdWorkers,
    endedWorkers: before.endedWorkers,
  });
});

test('an output that was not played is not called confirmed', async () => {
  const found = await searchText(engine, 'print(1);', { confirm: false });
  expect(found).toMatchObject({ complete: true, confirmed: false });
  expect(found.outputs).toEqual([expect.objectContaining({ confirmed: false })]);
});

test('a search that dies is told, and leaves the engine as it was', async () => {
  const compiled = compile([{ id: 'cell', kind: 'run', text: 'print(1);' }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const options = { sleeps: 'last', printWrites: 1 } as const;
  const fresh = await startEngine();
  // On Node nothing can be handed over: a worker that is given a script cannot search.
  const died = fresh.kernel.graph(compiled.program, options, 'not to be had');
  await expect(died).rejects.toThrow('lateScriptIs');
  const next = await searchText(fresh, 'print(1);');
  expect(next).toMatchObject({ complete: true, confirmed: true });
  await fresh.close();
});
