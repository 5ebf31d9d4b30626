/** The learner's actions: run, stop, reset. The kernel runs one cell at a time. */
import type { EventBatch, RunOptions, RunOutcome } from '../../workers/kernel/interface';
import { TraceLog } from '../../workers/trace/reader';
import { fetchCommandedScript } from '../bridge/commanded';
import { EngineLost, lookAfterEngine } from '../bridge/engine';
import { type AnyProgram, runProgram, stopProgram, Unreadable } from '../bridge/programs';
import { canSuspend } from '../bridge/python';
import type { LanguageId } from '../languages/language';
import type { CellId, Lesson } from '../lessons/lesson';
import { t } from '../messages/catalogue';
import { outcomeFrom } from '../model/arrival/outcome';
import { takeIn } from './absorb';
import { everyCells, openTexts, originalOf, setSource, textIn } from './cell-texts';
import { compiled } from './compiling';
import { bringEngineUp, bringPythonUp, engineIsLive } from './engine';
import { fetchPart, PartLost } from './fetched-parts';
import { watchAside } from './keeping';
import { initialiseMoments } from './moments';
import { watchProgress } from './progress';
import { updateCell, useSession } from './session';
import { chosenLanguage, rememberLanguage } from './settings';
import { watchTexts } from './texts';

let runs = 0;
/** Settles when everything asked for so far is over. Never rejects. */
let allOver: Promise<void> = Promise.resolve();
/** The last wish: a press of Run, or of Stop. A run that is no longer the last wish does not begin. */
let wish = 0;
/** Tells whoever waits for the engine that another wish has come. */
let wishGiven: () => void = () => undefined;
/** The cell of the last press of Run. */
let wished: CellId | undefined;

/** On a page of its own engines start before somebody runs something; in a frame among others they wait for that. */
let startsAhead = false;

/** Restores the learner's texts and brings the engine of the language up. Runs nothing. */
export function initialiseSession(lesson: Lesson): void {
  startsAhead = true;
  openSession(lesson, chosenLanguage());
  startAhead();
}

function startAhead(): void {
  if (!startsAhead) return;
  const { language } = useSession.getState();
  if (language === 'python') void bringPythonUp();
  // A page that may have to be loaded anew for its threads does not wait until it is in somebody's hands.
  if (language !== 'python' || !crossOriginIsolated) bringEngineUp();
}

/** The same, and the engine waits until somebody wants to run something. */
export function openSession(lesson: Lesson, language: LanguageId): void {
  const everyCell = openTexts(lesson);
  initialiseMoments(everyCell);
  const cells = everyCell.map(
    (cell) =>
      [cell.id, { text: textIn(cell, language), problems: [], run: null, busy: false }] as const,
  );
  useSession.setState({
    cells: Object.fromEntries(cells),
    language,
    engine: { state: 'starting', waitingFor: null },
    python: canSuspend()
      ? useSession.getState().python
      : { state: 'unavailable', missing: 'suspension' },
  });
  watchTexts(lesson.id);
  watchAside();
  watchProgress();
}

/** Shows and runs the other language's texts. What runs is stopped; a run that is over stays, with its own text. */
export async function setLanguage(language: LanguageId): Promise<void> {
  if (useSession.getState().language === language) return;
  if (wished !== undefined) await stopCell(wished);
  const { cells } = useSession.getState();
  const changed = everyCells().flatMap((cell) => {
    const before = cells[cell.id];
    return before ? [[cell.id, { ...before, text: textIn(cell, language), problems: [] }]] : [];
  });
  useSession.setState({ language, cells: { ...cells, ...Object.fromEntries(changed) } });
  rememberLanguage(language);
  startAhead();
}

/** Back to the lesson's text; run and problems go. */
export async function resetCell(cell: CellId): Promise<void> {
  await stopCell(cell);
  const original = originalOf(cell);
  if (original === undefined) return;
  setSource(cell, original);
  updateCell(cell, { problems: [], run: null });
}

/** Resolves when no thread of the cell moves any more; at once when none does. */
export async function stopCell(cell: CellId): Promise<void> {
  if (wished !== cell || useSession.getState().cells[cell]?.busy !== true) return;
  wishAnew();
  await stopProgram();
  await allOver;
}

/** @returns whether nothing was wished since, in any cell: no Run, no Stop */
export function watchWishes(): () => boolean {
  const before = wish;
  return () => before === wish;
}

/** Ends a quiet job, if that is what is going on. */
export async function stopQuietJob(): Promise<void> {
  if (Object.values(useSession.getState().cells).some(({ busy }) => busy)) return;
  wishAnew();
  await stopProgram();
  await allOver;
}

/** What a run may be told; `policy` is free, or replay when there is a token. */
export type RunChoices = Partial<
  Pick<
    RunOptions,
    'policy' | 'printWrites' | 'token' | 'seed' | 'depth' | 'sleeps' | 'choices' | 'steps'
  >
>;

/**
 * Compiles and runs a cell as its text is now. A cell that runs already is left alone; another cell that runs is
 * stopped first. Resolves when the run is over; problems stand at the cell.
 */
export function runCell(cell: CellId, choices: RunChoices = {}): Promise<void> {
  return withEngine(cell, (program) => runInSight(cell, program, choices), {
    free: policyOf(choices) === 'free',
  });
}

export interface JobKind {
  /** The cell is not busy meanwhile: the next press of Run, anywhere, ends the job. */
  readonly quiet?: boolean;
  /** Nothing is commanded: the engine need not know how. */
  readonly free?: boolean;
}

/** What uses the engine; `stillWished` turns false when somebody else wants it. */
export type EngineJob = (program: AnyProgram, stillWished: () => boolean) => Promise<void>;

/**
 * Gives the engine to a job with a cell's program, after everything else was stopped. The job is not called when the
 * text has a problem, threads cannot run here, or another wish came first. A cell that runs is left alone.
 */
export async function withEngine(
  cell: CellId,
  job: EngineJob,
  { quiet = false, free = false }: JobKind = {},
): Promise<void> {
  const state = useSession.getState().cells[cell];
  if (state === undefined || state.busy) return;
  const { mine, given } = wishAnew();
  wished = cell;
  if (!quiet) updateCell(cell, { busy: true });
  const before = allOver;
  const stillWished = () => mine === wish;
  const over = Promise.race([lookAfterEngine(), given])
    .then(() => stopProgram())
    .then(() => before)
    .then(() => compiled(cell, stillWished))
    .then(async (program) => ((await canBegin(program, given, free)) ? program : null))
    // Asked once more: Stop may have come since the text was compiled, and would find nothing to stop.
    .then((program) => (program && stillWished() ? job(program, stillWished) : undefined))
    .catch((error: unknown) => {
      // What the reader sees of it stands at the run, if there is one.
      if (error instanceof EngineLost) return;
      if (error instanceof PartLost)
        tellTrouble(cell, 'ConnectionError', t('errors.ordersConnection'));
      else if (error instanceof Unreadable)
        tellTrouble(cell, 'EngineError', t('errors.unreadable'));
      else throw error;
    })
    .finally(() => {
      if (!quiet) updateCell(cell, { busy: false });
    });
  allOver = over.catch(() => undefined);
  return over;
}

/** Python's engine is up by the time its program has been read; threads may have to be waited for. */
async function canBegin(
  program: AnyProgram | null,
  given: Promise<void>,
  free: boolean,
): Promise<boolean> {
  if (program !== null && 'texts' in program) return true;
  if (program !== null && !free) await fetchPart('orders', fetchCommandedScript);
  return engineIsLive(given);
}

/** A new wish is given: whoever waits for an older one hears of it. */
function wishAnew(): { readonly mine: number; readonly given: Promise<void> } {
  wishGiven();
  wish++;
  const given = new Promise<void>((resolve) => {
    wishGiven = resolve;
  });
  return { mine: wish, given };
}

/** One run whose log the cell shows from its first event on. Rejects with name 'TokenError' for a wrong token. */
export async function runInSight(
  cell: CellId,
  program: AnyProgram,
  choices: RunChoices,
): Promise<void> {
  const { language } = useSession.getState();
  const log = new TraceLog();
  const id = ++runs;
  const policy = policyOf(choices);
  const before = useSession.getState().cells[cell]?.run ?? null;
  updateCell(cell, {
    run: {
      id,
      cell,
      language,
      log,
      events: 0,
      dropped: 0,
      cells: program.cells,
      outcome: null,
      policy,
    },
  });
  // Python writes a line and its end apart; where each write is a step of a schedule, one is easier to follow.
  const options: RunOptions = { printWrites: policy === 'free' ? 2 : 1, ...choices, policy };
  try {
    const told = await runProgram(program, options, (batch) => take(cell, log, batch));
    finish(cell, outcomeFrom(told, t('errors.unreadable')));
  } catch (error) {
    if (error instanceof EngineLost) finish(cell, lostOutcome(log));
    else if (error instanceof Unreadable) finish(cell, outcomeFrom(null, t('errors.unreadable')));
    else {
      updateCell(cell, { run: before });
      throw error;
    }
  }
}

function policyOf({ policy, token }: RunChoices): RunOptions['policy'] {
  return policy ?? (token === undefined ? 'free' : 'replay');
}

function tellTrouble(cell: CellId, name: string, message: string): void {
  updateCell(cell, { problems: [{ name, message, cell, line: null, column: null }] });
}

/** How a run ends whose program has taken the engine with it. */
function lostOutcome(log: TraceLog): RunOutcome {
  const last = log.length > 0 ? log.at(log.length - 1) : null;
  return {
    outcome: 'failed',
    ms: last?.timeMs ?? 0,
    error: {
      name: 'EngineLost',
      message: t('errors.engineLost'),
      thread: 'engine',
      cell: null,
      line: null,
    },
  };
}

function take(cell: CellId, log: TraceLog, { records, texts, dropped }: EventBatch): void {
  log.append(records, texts);
  // A flood arrives faster than it can be taken in: views hear of what was.
  takeIn(log, (events) => {
    const run = useSession.getState().cells[cell]?.run;
    if (run?.log !== log || (run.events === events && run.dropped === dropped)) return;
    updateCell(cell, { run: { ...run, events, dropped } });
  });
}

function finish(cell: CellId, outcome: RunOutcome): void {
  const run = useSession.getState().cells[cell]?.run;
  if (run) updateCell(cell, { run: { ...run, outcome } });
}
