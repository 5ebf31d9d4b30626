/** The search through a program's states: asked for, and looked at before anybody relies on it. */
import type { GraphFound, GraphOptions, GraphProgress } from '../../workers/graph/interface';
import { graphFrom, graphProgressFrom } from '../model/arrival/graph';
import { ask } from './engine';
import { type AnyProgram, Unreadable } from './programs';

const REPORT_EVERY_MS = 100;

/**
 * `onProgress` hears now and then how far it has come. null: there is no such search for programs of this language. Rejects
 * with name 'Busy' while another program runs, with EngineLost when the engine dies, with Unreadable when nothing of the
 * kind was found.
 */
export async function searchStates(
  program: AnyProgram,
  options: GraphOptions,
  script: string,
  onProgress: (progress: GraphProgress) => void,
): Promise<GraphFound | null> {
  if ('texts' in program) return null;
  let over = false;
  const report = async () => {
    const told = await ask<unknown>((kernel) => kernel.graphed()).catch(() => null);
    const progress = graphProgressFrom(told);
    if (over) return;
    if (progress) onProgress(progress);
    setTimeout(report, REPORT_EVERY_MS);
  };
  setTimeout(report, REPORT_EVERY_MS);
  try {
    const found = graphFrom(await ask<unknown>((kernel) => kernel.graph(program, options, script)));
    if (found === null) throw new Unreadable();
    return found;
  } finally {
    over = true;
  }
}
