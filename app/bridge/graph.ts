/** The search through a program's states: asked for, and looked at before anybody relies on it. */
import type { GraphFound, GraphOptions, GraphProgress } from '../../workers/graph/interface';
import { graphFrom, graphProgressFrom } from '../model/arrival/graph';
import { askCommanded } from './commanded';
import { ask } from './engine';
import { type AnyProgram, Unreadable } from './programs';
import { reporting } from './reporting';

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
  const told = await reporting(
    askCommanded<unknown>((kernel) => kernel.graph(program, options, script)),
    () => ask<unknown>((kernel) => kernel.graphed()),
    (far) => {
      const progress = graphProgressFrom(far);
      if (progress) onProgress(progress);
    },
  );
  const found = graphFrom(told);
  if (found === null) throw new Unreadable();
  return found;
}
