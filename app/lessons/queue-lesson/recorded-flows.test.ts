/**
 * What stands in pale where a cell has not run yet: the flow of a recorded run of it. `npx vitest run --project unit
 * app/lessons -u` makes the file anew from public/recordings.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openSavedRun } from '../../model/files/saved-run-open';
import { modelOf } from '../../model/run-model';
import { isFlowGraph } from '../../store/recorded-flows';

const RECORDINGS = resolve(import.meta.dirname, '../../../public/recordings');
const FLOWS = resolve(RECORDINGS, '../flows.json');

/** Recorded from the lesson's own cells, as the lesson has them. */
const OF_CELLS = [
  'polling-pipeline',
  'get-that-waits',
  'buffer-of-one',
  'work-not-done',
  'waiting-pipeline',
  'three-four-five',
  'shutdown',
];

const graphs = Object.fromEntries(
  OF_CELLS.map((recording) => {
    const opened = openSavedRun(readFileSync(resolve(RECORDINGS, `${recording}.json`), 'utf8'));
    if (!opened.ok) throw new Error(`${recording} cannot be opened`);
    return [opened.run.cell, modelOf(opened.run.log).graph()] as const;
  }),
);

test('they are those of the recordings', async () => {
  expect(Object.keys(graphs)).toHaveLength(OF_CELLS.length);
  for (const graph of Object.values(graphs)) expect(isFlowGraph(graph)).toBe(true);
  await expect(`${JSON.stringify(graphs)}\n`).toMatchFileSnapshot(FLOWS);
});

test('what is no graph is not drawn', () => {
  for (const value of [null, 7, {}, { nodes: 1 }, { nodes: [], edges: {} }])
    expect(isFlowGraph(value)).toBe(false);
});
