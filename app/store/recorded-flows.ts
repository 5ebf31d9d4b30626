/**
 * Of each cell the flow of a run recorded earlier, to stand in pale where nothing has run yet. One small file beside the
 * page (app/lessons/queue-lesson/recorded-flows.test.ts makes it), fetched once, when the page has nothing else to do.
 */
import { create } from 'zustand';
import { pageStays } from '../bridge/isolation';
import type { CellId } from '../lessons/lesson';
import type { FlowGraph } from '../model/flow/flow-graph';
import { originalOf } from './cell-texts';
import type { CellRun } from './session';

export const useRecordedFlows = create<{ readonly flows: ReadonlyMap<CellId, FlowGraph> }>(() => ({
  flows: new Map(),
}));

let coming: Promise<void> | null = null;

/** Without it a sketch stands there, as for cells that were never recorded. Never rejects. */
export function fetchRecordedFlows(): Promise<void> {
  coming ??= fetched();
  return coming;
}

async function fetched(): Promise<void> {
  await pageStays();
  try {
    const answer = await fetch('./flows.json');
    const told: unknown = answer.ok ? await answer.json() : null;
    if (typeof told !== 'object' || told === null) return;
    const flows = new Map<CellId, FlowGraph>();
    for (const [cell, graph] of Object.entries(told))
      if (isFlowGraph(graph)) flows.set(cell, graph);
    useRecordedFlows.setState({ flows });
  } catch {
    // The network is gone: the sketch stays.
  }
}

/** Enough of a look to draw it: the file is the build's own. */
export function isFlowGraph(value: unknown): value is FlowGraph {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'nodes' in value && Array.isArray(value.nodes) && 'edges' in value && Array.isArray(value.edges)
  );
}

/** Recorded were the lesson's own texts, in TypeScript. */
export function isAsRecorded({ cell, language = 'typescript' }: CellRun, text: string): boolean {
  return language === 'typescript' && text === originalOf(cell);
}
