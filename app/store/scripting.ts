/** `window.queuebook`: for lesson pages, teachers and tests alike. Documented in the README; kept stable. */
import { version } from '../../package.json';
import type { KernelState } from '../../workers/kernel/interface';
import type { TraceEvent } from '../../workers/trace/events';
import { engineState } from '../bridge/programs';
import { pendingFrames, whenQuiet } from '../frame-loop';
import { LANGUAGES, type LanguageId } from '../languages/language';
import type { CellId } from '../lessons/lesson';
import { modelOf } from '../model/run-model';
import { type RunSummary, runSummary } from '../model/run-summary';
import { whenTakenIn } from './absorb';
import { cellIds, setSource, sourceIn } from './cell-texts';
import { engineSettled, isShut } from './engine';
import { linkPlayed } from './links';
import { partsHere } from './page-parts';
import { seek } from './playhead';
import { runCell, setLanguage, stopCell } from './runs';
import { exploreOrders, ORDERS_LIMIT } from './schedule-orders';
import { checkLanguage, checkOrdersOptions, checkRunOptions, checkSeq } from './scripting-check';
import { sessionAt, useSession } from './session';

export interface Scripting {
  readonly version: string;
  /** 'in-1' … in page order. */
  cells(): string[];
  /** 'typescript', 'python'. */
  languages(): string[];
  /** Of the texts that are shown and run. */
  language(): string;
  setLanguage(language: string): Promise<void>;
  /** Without a language: the notebook's. */
  source(cell: string, language?: string): string;
  setSource(cell: string, text: string, language?: string): void;
  /** Rejects when threads cannot run on this page, or the cell runs already. */
  run(cell: string, options?: ScriptedRun): Promise<ScriptedSummary>;
  stop(cell: string): Promise<void>;
  /** Every order that can make a difference, by what it prints. Rejects like `run`. */
  orders(cell: string, options?: ScriptedOrders): Promise<OrdersSummary>;
  /** Events of the last run. */
  trace(cell: string): TraceEvent[];
  /** Shows the moment after the event with this seq, of the last run. */
  seek(cell: string, seq: number): void;
  /** Resolves when no cell runs and nothing is left to draw. */
  whenIdle(): Promise<void>;
  /** What runs so far have asked of the browser: workers, and shared memory in bytes. Starts the engine if need be. */
  engine(): Promise<KernelState>;
}

export interface ScriptedSummary extends RunSummary {
  readonly language: LanguageId;
}

/** Without a policy: free, or replay when there is a token. */
export interface ScriptedRun {
  readonly policy?: 'free' | 'replay' | 'random' | 'pct';
  readonly token?: string;
  /** random, pct: a whole number; the same seed draws the same. */
  readonly seed?: number;
  /** 2 in free runs, as in Python; 1 by default in commanded ones. */
  readonly printWrites?: 1 | 2;
  /** pct: how many ordering constraints a bug may need. */
  readonly depth?: number;
  readonly sleeps?: 'last' | 'any';
  /** Shows and runs the cell in it; without: the notebook's. */
  readonly language?: LanguageId;
}

export interface ScriptedOrders {
  /** Runs after which to stop looking; 10,000 by default. */
  readonly limit?: number;
  readonly sleeps?: 'last' | 'any';
  readonly printWrites?: 1 | 2;
  readonly language?: LanguageId;
}

export interface OrdersSummary {
  /** Every order that can make a difference was run to its end. */
  readonly complete: boolean;
  /** Runs whose orders differ. */
  readonly schedules: number;
  /** Runs begun: those too that turned out to repeat an order, and were broken off. */
  readonly runs: number;
  readonly ms: number;
  /** All orders in which nobody goes to wait, those included that make no difference: exact; missing where not known. */
  readonly interleavings?: number;
  /** Some thread polls without end, or may: then nothing is complete. */
  readonly polls?: true;
  /** What the program asked for and no order decides, such as `Math.random`: only one answer to each was seen. */
  readonly chance?: readonly string[];
  readonly outputs: readonly {
    readonly console: readonly string[];
    readonly schedules: number;
    readonly token: string;
    readonly outcome: 'finished' | 'failed' | 'stuck' | 'cut';
  }[];
}

declare global {
  interface Window {
    queuebook: Scripting;
  }
}

/** How often Stop was asked of a cell: a run that still waits for the engine must hear of it. */
const stops = new Map<CellId, number>();

/** The returned function throws when Stop was asked of the cell since. To be called right before the cell begins. */
function watchStops(cell: CellId): () => void {
  const before = stops.get(cell);
  return () => {
    if (stops.get(cell) !== before) throw stoppedBefore(cell);
  };
}

function stoppedBefore(cell: CellId): Error {
  return new Error(`${cell} was stopped before it began`);
}

/** The engine may have turned out not to be there only when it was wanted. */
async function notBegun(cell: CellId): Promise<Error> {
  return engineReady().then(
    () => stoppedBefore(cell),
    (error: Error) => error,
  );
}

export function installScripting(): void {
  window.queuebook = {
    version,
    cells: cellIds,
    languages: () => [...LANGUAGES],
    language: () => useSession.getState().language,
    setLanguage: (language) => setLanguage(checkLanguage(language)),
    source: (cell, language) => {
      const { text } = known(cell);
      return language === undefined ? text : sourceIn(cell, checkLanguage(language));
    },
    setSource: (cell, text, language) => {
      known(cell);
      setSource(cell, String(text), language === undefined ? undefined : checkLanguage(language));
    },
    run,
    stop: async (cell) => {
      known(cell);
      stops.set(cell, (stops.get(cell) ?? 0) + 1);
      await stopCell(cell);
    },
    orders,
    seek: (cell, seq) => {
      known(cell);
      checkSeq(seq);
      seek(cell, seq + 1);
    },
    trace: (cell) => [...(known(cell).run?.log ?? [])],
    whenIdle,
    engine: engineState,
  };
}

async function run(cell: CellId, options: ScriptedRun = {}): Promise<ScriptedSummary> {
  checkRunOptions(options);
  const { policy } = options;
  if (policy === 'replay' && options.token === undefined)
    throw new TypeError('replay needs a token');
  if (known(cell).busy) throw new Error(`${cell} is running already`);
  const { language = useSession.getState().language, ...choices } = options;
  // Before anything is waited for: a Stop that comes meanwhile finds nothing to stop.
  const checkStops = watchStops(cell);
  await setLanguage(language);
  const before = known(cell).run;
  await engineReady();
  checkStops();
  await runCell(cell, choices);
  const { problems, run: last } = known(cell);
  const [problem] = problems;
  if (problem) {
    const { name, message, line } = problem;
    const error = { name, message, thread: 'main', line };
    return {
      outcome: 'failed',
      console: [],
      events: 0,
      dropped: 0,
      polls: 0,
      emptyPolls: 0,
      ms: 0,
      language,
      error,
    };
  }
  await whenTakenIn();
  // The run before this one is shown on where this one did not come to be.
  if (!last?.outcome || last.id === before?.id) throw await notBegun(cell);
  // How many were lost is known once everything is taken in.
  const { run: now } = known(cell);
  const { dropped } = now?.id === last.id ? now : last;
  return { ...runSummary(modelOf(last.log), last.outcome, dropped), language };
}

async function orders(cell: CellId, options: ScriptedOrders = {}): Promise<OrdersSummary> {
  checkOrdersOptions(options);
  if (known(cell).busy) throw new Error(`${cell} is running already`);
  const checkStops = watchStops(cell);
  if (options.language) await setLanguage(options.language);
  await engineReady();
  checkStops();
  const { limit = ORDERS_LIMIT, sleeps = 'last', printWrites = 1 } = options;
  const found = await exploreOrders(cell, 'all', limit, { sleeps, printWrites }, false);
  const [problem] = known(cell).problems;
  if (problem) throw new Error(`${problem.name}: ${problem.message}`);
  if (found === null) throw await notBegun(cell);
  const { complete, schedules, runs, ms, interleavings, polls, chance, outputs } = found;
  return {
    ...(interleavings === undefined ? {} : { interleavings }),
    ...(polls ? { polls } : {}),
    ...(chance ? { chance } : {}),
    complete,
    schedules,
    runs,
    ms,
    outputs: outputs.map(({ console, schedules: count, token, outcome }) => ({
      console,
      schedules: count,
      token,
      outcome,
    })),
  };
}

async function whenIdle(): Promise<void> {
  await engineSettled();
  await partsHere();
  await linkPlayed();
  do {
    await sessionAt(({ cells }) => Object.values(cells).every(({ busy }) => !busy));
    await whenTakenIn();
    await whenQuiet();
  } while (
    pendingFrames() > 0 ||
    Object.values(useSession.getState().cells).some(({ busy }) => busy)
  );
}

/** Python is brought up by the run itself. */
async function engineReady(): Promise<void> {
  const { language, python } = useSession.getState();
  if (language === 'python') {
    if (python.state !== 'unavailable') return;
    throw new Error(`Python cannot run on this page: no ${python.missing}`);
  }
  await engineSettled();
  const { engine } = useSession.getState();
  if (engine.state === 'unavailable' && isShut(engine))
    throw new Error(`threads cannot run on this page: ${engine.obstacle}`);
}

function known(cell: CellId) {
  const { cells } = useSession.getState();
  // Own ones only: '__proto__' is no cell.
  const state = typeof cell === 'string' && Object.hasOwn(cells, cell) ? cells[cell] : undefined;
  if (state === undefined)
    throw new RangeError(`there is no cell '${String(cell).slice(0, 40)}'; cells() lists them`);
  return state;
}
