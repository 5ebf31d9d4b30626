/** The engine on Node's worker threads, built by build.mjs. */
import type { Plugin } from 'vite';
import { startEngine } from '../workers/testing/engine';
import { type Measures, measuresOn } from './measures';

export { longSavedRun } from '../workers/testing/long-saved-run';
export type { Exhausted } from './measures';

export interface NodeMeasures extends Measures {
  close(): Promise<void>;
}

/**
 * @param root of the repository
 * @param gate false: the gate is taken out of the engine, to see what it costs
 */
export async function nodeMeasures(root: string, gate: boolean): Promise<NodeMeasures> {
  const engine = await startEngine(gate ? [] : [withoutGate()], { root });
  return { ...measuresOn(engine.kernel), close: () => engine.close() };
}

/** Swaps the gate's one question for nothing. Such an engine obeys no Stop and no schedule. */
export function withoutGate(): Plugin {
  const QUESTION = /if \(context\.memory\[CONTROL\.GATE\] !== 0\)\s*passSlowly\([^)]*\);/;
  return {
    name: 'without-gate',
    transform(code, id) {
      if (!id.endsWith('workers/sync/gate.ts')) return;
      if (!QUESTION.test(code)) throw new Error('the gate has changed: bench/engine.ts must, too');
      return code.replace(QUESTION, '');
    },
  };
}
