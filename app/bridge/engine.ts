/** One kernel for the page: brought up once, asked to run, and its events fetched while it does. */
import type { Remote } from 'comlink';
import type {
  EventBatch,
  Exploration,
  Kernel,
  KernelState,
  OrdersFound,
  Program,
  PythonProblem,
  PythonProgram,
  RunOptions,
  RunOutcome,
  StepMade,
  StepState,
} from '../../workers/kernel/interface';
import { frameLoop } from '../frame-loop';
import { type Connection, openFrame } from './connect';
import { EngineStart } from './engine-start';
import type { EngineStatus } from './engine-status';
import { answers, Heartbeat } from './heartbeat';
import { ensureIsolation } from './isolation';
import { type PythonStart, pythonEngine } from './python';
import { forgetReload } from './reload-note';

/** The engine's process has died under a program, which most likely filled the browser's memory. There is a new one. */
export class EngineLost extends Error {
  override name = 'EngineLost';
}

interface Engine {
  readonly connection: Connection;
  readonly kernel: Remote<Kernel>;
  /** Rejects with EngineLost when nothing will answer any more. */
  readonly lost: Promise<never>;
  readonly heart: Heartbeat;
  readonly lose: () => void;
}

/** Undefined while it comes up, for the first time or again. */
let engine: Engine | undefined;
let start: EngineStart | undefined;
let isolated = false;
/** Questions that wait for an answer. */
let asked = 0;

/** Brings the engine up; `tell` hears how far it is, now and whenever that changes. */
export function startEngine(tell: (status: EngineStatus) => void): void {
  start = new EngineStart({
    isolate: async () => {
      const isolation = await ensureIsolation();
      isolated = isolation.state === 'isolated';
      return isolation;
    },
    openFrame,
    tell,
    connected: (connection) => {
      engine = watched(connection);
    },
  });
  start.begin();
}

/** Another try, because the reader asks for it. Where the page itself must be loaded anew, it is. */
export function retryEngine(): void {
  if (isolated) start?.begin();
  else {
    forgetReload();
    location.reload();
  }
}

function watched(connection: Connection): Engine {
  let reject: (error: EngineLost) => void = () => undefined;
  const lost = new Promise<never>((_, rejected) => {
    reject = rejected;
  });
  // Who asks something hears of it; nobody may be asking.
  lost.catch(() => undefined);
  const { kernel } = connection;
  const lose = () => {
    connection.close();
    engine = undefined;
    start?.begin();
    reject(new EngineLost('the engine does not answer any more'));
  };
  return { connection, kernel, lost, lose, heart: new Heartbeat(() => kernel.state(), lose) };
}

/**
 * Looks whether the engine is still there before something new is asked of it: a frame can vanish while nobody uses it,
 * and no browser says so. Where it has, a new one is on its way when this resolves.
 */
export async function lookAfterEngine(): Promise<void> {
  const now = engine;
  if (now === undefined) return;
  if (!now.connection.attached()) now.lose();
  // Who is asked already is watched already, and with more patience: programs may keep the machine busy.
  else if (asked === 0 && !(await answers(() => now.kernel.state())) && engine === now) now.lose();
}

/** A program of any language: its engine is found by what it is. */
export type AnyProgram = Program | PythonProgram;

const isPython = (program: AnyProgram): program is PythonProgram => 'texts' in program;

/** What can be asked of an engine once it runs something, whatever the language. */
type AnyKernel = Remote<Omit<Kernel, 'run' | 'explore' | 'tokenTrouble'>>;
/** Who ran or explored last: the one to ask about it. */
let lastAsked: 'threads' | 'python' = 'threads';

/** Asks the engine that ran last. */
async function askLast<T>(question: (kernel: AnyKernel) => Promise<T>): Promise<T> {
  return lastAsked === 'python' ? question(await python()) : ask(question);
}

const python = () => pythonEngine(() => undefined);

/**
 * Brings Python up, if it is not, and lets it read the program: null, or what is wrong with the text. `onChange` hears
 * how far the start is. Rejects with PythonUnavailable where Python cannot be had.
 */
export async function checkPython(
  program: PythonProgram,
  onChange: (start: PythonStart) => void,
): Promise<PythonProblem | null> {
  return (await pythonEngine(onChange)).check(program);
}

async function startRun(program: AnyProgram, options: RunOptions): Promise<RunOutcome> {
  lastAsked = isPython(program) ? 'python' : 'threads';
  return isPython(program)
    ? (await python()).run(program, options)
    : ask<RunOutcome>((kernel) => kernel.run(program, options));
}

async function startExploring(program: AnyProgram, exploration: Exploration): Promise<OrdersFound> {
  lastAsked = isPython(program) ? 'python' : 'threads';
  return isPython(program)
    ? (await python()).explore(program, exploration)
    : ask((kernel) => kernel.explore(program, exploration));
}

/** Rejects with EngineLost instead of waiting for ever. */
async function ask<T>(question: (kernel: Remote<Kernel>) => Promise<T>): Promise<T> {
  if (engine === undefined) throw new EngineLost('there is no engine');
  const { kernel, lost, heart } = engine;
  asked++;
  try {
    return await heart.during(Promise.race([question(kernel), lost]));
  } finally {
    asked--;
  }
}

/**
 * Runs a program; `onEvents` gets each batch, at most one per animation frame, the last one before this resolves.
 * Rejects with name 'Busy' while another program runs, with EngineLost when the engine dies.
 */
export async function runProgram(
  program: AnyProgram,
  options: RunOptions,
  onEvents: (batch: EventBatch) => void,
): Promise<RunOutcome> {
  let fetching: Promise<void> | undefined;
  const fetch = async () => onEvents(await askLast((kernel) => kernel.drain()));
  const endPlay = frameLoop.play(() => {
    fetching ??= fetch()
      .catch(unlessLost)
      .finally(() => {
        fetching = undefined;
      });
  });
  try {
    const outcome = await startRun(program, options);
    await fetching;
    await fetch();
    return outcome;
  } finally {
    endPlay();
  }
}

const REPORT_EVERY_MS = 100;

/**
 * Runs a program in every order that can make a difference; `onFound` hears now and then how far it has come.
 * Rejects with name 'Busy' while another program runs.
 */
export async function exploreProgram(
  program: AnyProgram,
  exploration: Exploration,
  onFound: (found: OrdersFound) => void,
): Promise<OrdersFound> {
  let over = false;
  const report = async () => {
    const found = await askLast((kernel) => kernel.explored()).catch(() => null);
    if (over) return;
    if (found) onFound(found);
    setTimeout(report, REPORT_EVERY_MS);
  };
  setTimeout(report, REPORT_EVERY_MS);
  try {
    return await startExploring(program, exploration);
  } finally {
    over = true;
  }
}

/** Why a token cannot be played with this program; null when it can. Rejects with EngineLost. */
export async function tokenTrouble(program: AnyProgram, token: string): Promise<string | null> {
  if (isPython(program)) return (await python()).tokenTrouble(program, token);
  return ask((kernel) => kernel.tokenTrouble(program, token));
}

/** Under step: who stands where; null while a thread moves, or nothing runs. */
export async function standing(): Promise<StepState | null> {
  return askLast((kernel) => kernel.standing());
}

/** Under step: the steps from number `since` on; also after the run's end. */
export async function stepsMade(since: number): Promise<readonly StepMade[]> {
  return askLast((kernel) => kernel.made(since));
}

/** Under step: the choice among the threads that can move; `toEnd`: then all further steps by the rule. */
export async function chooseThread(choice: number, toEnd: boolean): Promise<void> {
  await askLast((kernel) => kernel.choose(choice, toEnd));
}

/** Resolves when no thread moves any more. */
export async function stopProgram(): Promise<void> {
  if (lastAsked === 'python') await (await python()).stop();
  if (engine !== undefined) await ask((kernel) => kernel.stop()).catch(unlessLost);
}

export async function engineState(): Promise<KernelState> {
  return ask((kernel) => kernel.state());
}

/** A dead engine has stopped, and has nothing more to tell. */
function unlessLost(error: unknown): void {
  if (!(error instanceof EngineLost)) throw error;
}
