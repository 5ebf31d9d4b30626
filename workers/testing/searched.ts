import type { CellText } from '../../app/languages/compiler';
import { compile } from '../../app/languages/typescript/compile';
import type { GraphFound, GraphOptions } from '../graph/interface';
import type { Engine } from './engine';

/** All states of one cell's text, or of the last of several cells. Rejects where it does not compile. */
export async function searchText(
  { kernel }: Engine,
  text: string | readonly CellText[],
  how: Partial<GraphOptions> = {},
): Promise<GraphFound> {
  const compiled = compile(typeof text === 'string' ? [{ id: 'cell', kind: 'run', text }] : text);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  const options = { sleeps: 'last', printWrites: 1, ...how } as const;
  return kernel.graph(compiled.program, options);
}
