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
import { connectKernel } from './connect';
import { ensureIsolation } from './isolation';

export type EngineStart =
  | { readonly state: 'live' }
  /** The page is about to be replaced. */
  | { readonly state: 'reloading' }
  | {
      readonly state: 'unavailable';
      readonly missing: 'isolation' | 'shared-memory' | 'workers' | 'frame';
    };

let kernel: Remote<Kernel> | undefined;

/** Never rejects. */
export async function startEngine(): Promise<EngineStart> {
  const isolation = await ensureIsolation();
  if (isolation.state !== 'isolated') return isolation;
  const connection = await connectKernel();
  if (connection.state === 'unavailable') return connection;
  kernel = connection.kernel;
  return { state: 'live' };
}

/**
 * Runs a program; `onEvents` gets each batch, at most one per animation frame, the last one before this resolves.
 * Rejects with name 'Busy' while another program runs.
 */
export async function runProgram(
  program: Program,
  options: RunOptions,
  onEvents: (batch: EventBatch) => void,
): Promise<RunOutcome> {
  const engine = running();
  let fetching: Promise<void> | undefined;
  const fetch = async () => onEvents(await engine.drain());
  const endPlay = frameLoop.play(() => {
    fetching ??= fetch().finally(() => {
      fetching = undefined;
    });
  });
  try {
    const outcome = await engine.run(program, options);
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
  const engine = running();
  let over = false;
  const report = async () => {
    const found = await engine.explored();
    if (over) return;
    if (found) onFound(found);
    setTimeout(report, REPORT_EVERY_MS);
  };
  setTimeout(report, REPORT_EVERY_MS);
  try {
    return await engine.explore(program, exploration);
  } finally {
    over = true;
  }
}

/** Under step: who stands where; null while a thread moves, or nothing runs. */
export async function standing(): Promise<StepState | null> {
  return running().standing();
}

/** Under step: the steps from number `since` on; also after the run's end. */
export async function stepsMade(since: number): Promise<readonly StepMade[]> {
  return running().made(since);
}

/** Under step: the choice among the threads that can move; `toEnd`: then all further steps by the rule. */
export async function chooseThread(choice: number, toEnd: boolean): Promise<void> {
  await running().choose(choice, toEnd);
}

/** Resolves when no thread moves any more. */
export async function stopProgram(): Promise<void> {
  await kernel?.stop();
}

export async function engineState(): Promise<KernelState> {
  return running().state();
}

function running(): Remote<Kernel> {
  if (kernel === undefined) throw new Error('the engine has not started');
  return kernel;
}
