/** A cell's text made into a program, in the language that is shown. */
import { type AnyProgram, checkPython } from '../bridge/programs';
import { PythonUnavailable } from '../bridge/python';
import type { Compiler } from '../languages/compiler';
import { languageOfCells } from '../languages/languages';
import type { Problem } from '../languages/problem';
import { pythonProgram } from '../languages/python/program';
import type { CellId } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { everyCells, textsUpTo } from './cell-texts';
import { fetchPart, PartLost } from './fetched-parts';
import { whenIdleDo } from './idle-jobs';
import { updateCell, useSession } from './session';

/** null: there is a problem, which stands at the cell, or another wish has come. */
export async function compiled(
  cell: CellId,
  stillWished: () => boolean,
): Promise<AnyProgram | null> {
  const result = await compiledWith(cell, {}, stillWished);
  if (result === null) return null;
  updateCell(cell, { problems: result.ok ? [] : [result.problem] });
  return result.ok ? result.program : null;
}

type Compiled =
  | { readonly ok: true; readonly program: AnyProgram }
  | { readonly ok: false; readonly problem: Problem };

/** The cell's program with some texts in the place of the page's; null: not wished any more. */
export async function compiledWith(
  cell: CellId,
  others: Readonly<Record<CellId, string>>,
  stillWished = () => true,
): Promise<Compiled | null> {
  if (useSession.getState().language === 'python') return readByPython(cell, others);
  // Compilers are the largest part of the page: this one may not have come yet.
  const part = await fetchPart('compiler', languageOfCells.loadCompiler).catch(unlessPartLost);
  if (!stillWished()) return null;
  if (part === null) {
    const message = t('errors.connection');
    const problem = { name: 'ConnectionError', message, cell, line: null, column: null };
    updateCell(cell, { problems: [problem] });
    return null;
  }
  const { compile } = part;
  return compile(textsUpTo(cell, others));
}

let warm: Compiler | null = null;
/** Cells that a reader has come to before the compiler has. */
const ahead = new Set<CellId>();

/** Fetched before anybody presses Run, and used once: what it is made of is then ready for the press. */
export async function warmCompiler(): Promise<void> {
  // Lost, it is asked for again by the run that needs it; only then is there something to tell.
  warm = await languageOfCells.loadCompiler().catch(() => null);
  const [first] = everyCells();
  if (first) ahead.add(first.id);
  for (const cell of ahead) readAhead(cell);
}

/** Somebody has come near a cell: it is read while the page is idle, so that a press of Run need not wait for that. */
export function readAhead(cell: CellId): void {
  if (warm === null) ahead.add(cell);
  else whenIdleDo(() => void warm?.compile(textsUpTo(cell, {})));
}

function unlessPartLost(error: unknown): null {
  if (error instanceof PartLost) return null;
  throw error;
}

/** null: Python cannot be had, which stands at every Run. */
async function readByPython(
  cell: CellId,
  others: Readonly<Record<CellId, string>>,
): Promise<Compiled | null> {
  const program = pythonProgram(textsUpTo(cell, others));
  try {
    const problem = await checkPython(program, (python) => useSession.setState({ python }));
    return problem ? { ok: false, problem } : { ok: true, program };
  } catch (error) {
    if (error instanceof PythonUnavailable) return null;
    throw error;
  }
}
