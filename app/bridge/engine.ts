/** One kernel for the page: brought up once, asked to run, and its events fetched while it does. */
import type { Remote } from 'comlink';
import type {
  EventBatch,
  Exploration,
  Kernel,
  KernelState,
  OrdersFound,
  Program,
  RunOptions,
  RunOutcome,
  StepMade,
  StepState,
} from '../../workers/kernel/interface';
import { frameLoop } from '../frame-loop';
import { type Connection, connectKernel } from './connect';
import { Heartbeat } from './heartbeat';
import { ensureIsolation } from './isolation';

type Connected = Extract<Connection, { state: 'connected' }>;

export type EngineStart =
  | { readonly state: 'live' }
  /** The page is about to be replaced. */
  | { readonly state: 'reloading' }
  | {
      readonly state: 'unavailable';
      readonly missing: 'isolation' | 'shared-memory' | 'workers' | 'frame';
    };

/** The engine's process has died under a program, which most likely filled the browser's memory. There is a new one. */
export class EngineLost extends Error {
  override name = 'EngineLost';
}

interface Engine {
  readonly kernel: Remote<Kernel>;
  /** Rejects with EngineLost when nothing will answer any more. */
  readonly lost: Promise<never>;
  readonly heart: Heartbeat;
}

/** Undefined before the first start; pending while a lost engine is replaced. */
let engine: Promise<Engine> | undefined;

/** Never rejects. */
export async function startEngine(): Promise<EngineStart> {
  const isolation = await ensureIsolation();
  if (isolation.state !== 'isolated') return isolation;
  const connection = await connectKernel();
  if (connection.state === 'unavailable') return connection;
  engine = Promise.resolve(watched(connection));
  return { state: 'live' };
}

function watched({ kernel, close }: Connected): Engine {
  let lose: (error: EngineLost) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // Who asks something hears of it; nobody may be asking.
  lost.catch(() => undefined);
  const heart = new Heartbeat(
    () => kernel.state(),
    () => {
      close();
      engine = replaced();
      engine.catch(() => undefined);
      lose(new EngineLost('the engine does not answer any more'));
    },
  );
  return { kernel, lost, heart };
}

async function replaced(): Promise<Engine> {
  const next = await connectKernel();
  if (next.state === 'unavailable') throw new EngineLost(`no ${next.missing}`);
  return watched(next);
}

/** Rejects with EngineLost instead of waiting for ever. */
async function ask<T>(question: (kernel: Remote<Kernel>) => Promise<T>): Promise<T> {
  if (engine === undefined) throw new Error('the engine has not started');
  const { kernel, lost, heart } = await engine;
  return heart.during(Promise.race([question(kernel), lost]));
}

/**
 * Runs a program; `onEvents` gets each batch, at most one per animation frame, the last one before this resolves.
 * Rejects with name 'Busy' while another program runs, with EngineLost when the engine dies.
 */
export async function runProgram(
  program: Program,
  options: RunOptions,
  onEvents: (batch: EventBatch) => void,
): Promise<RunOutcome> {
  let fetching: Promise<void> | undefined;
  const fetch = async () => onEvents(await ask((kernel) => kernel.drain()));
  const endPlay = frameLoop.play(() => {
    fetching ??= fetch()
      .catch(unlessLost)
      .finally(() => {
        fetching = undefined;
      });
  });
  try {
    const outcome = await ask<RunOutcome>((kernel) => kernel.run(program, options));
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
  program: Program,
  exploration: Exploration,
  onFound: (found: OrdersFound) => void,
): Promise<OrdersFound> {
  let over = false;
  const report = async () => {
    const found = await ask((kernel) => kernel.explored()).catch(() => null);
    if (over) return;
    if (found) onFound(found);
    setTimeout(report, REPORT_EVERY_MS);
  };
  setTimeout(report, REPORT_EVERY_MS);
  try {
    return await ask((kernel) => kernel.explore(program, exploration));
  } finally {
    over = true;
  }
}

/** Under step: who stands where; null while a thread moves, or nothing runs. */
export async function standing(): Promise<StepState | null> {
  return ask((kernel) => kernel.standing());
}

/** Under step: the steps from number `since` on; also after the run's end. */
export async function stepsMade(since: number): Promise<readonly StepMade[]> {
  return ask((kernel) => kernel.made(since));
}

/** Under step: the choice among the threads that can move; `toEnd`: then all further steps by the rule. */
export async function chooseThread(choice: number, toEnd: boolean): Promise<void> {
  await ask((kernel) => kernel.choose(choice, toEnd));
}

/** Resolves when no thread moves any more. */
export async function stopProgram(): Promise<void> {
  if (engine !== undefined) await ask((kernel) => kernel.stop()).catch(unlessLost);
}

export async function engineState(): Promise<KernelState> {
  return ask((kernel) => kernel.state());
}

/** A dead engine has stopped, and has nothing more to tell. */
function unlessLost(error: unknown): void {
  if (!(error instanceof EngineLost)) throw error;
}
