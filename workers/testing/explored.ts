import { compile } from '../../app/languages/typescript/compile';
import type { Exploration, OrdersFound } from '../kernel/interface';
import type { Engine } from './engine';

/** Generous for one small program: what needs more is not explored to its end here. */
const LIMIT = 20_000;

/** All orders of one cell's text, as the page asks for them. Rejects where it does not compile. */
export function exploreText(
  { kernel }: Engine,
  text: string,
  how: Partial<Exploration> = {},
): Promise<OrdersFound> {
  const compiled = compile([{ id: 'cell', kind: 'run', text }]);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return kernel.explore(compiled.program, {
    limit: LIMIT,
    sleeps: 'last',
    printWrites: 1,
    reduce: true,
    waits: 'once',
    ...how,
  });
}
