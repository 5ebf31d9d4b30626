/**
 * What is asked of an engine about a program: to run it, to look through its orders, who stands where. Every answer is
 * looked at before anybody relies on it: a stranger's code had its hand in it.
 */
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
  StepMade,
  StepState,
} from '../../workers/kernel/interface';
import { frameLoop } from '../frame-loop';
import { BatchCheck } from '../model/arrival/batch';
import { askCommanded } from './commanded';
import { ask, endEngine, engineIsThere, unlessLost } from './engine';
import { endPython, type PythonStart, pythonEngine } from './python';
import { reporting } from './reporting';

/** What came out of the frame is nothing that an engine says. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** A program of any language: its engine is found by what it is. */
export type AnyProgram = Program | PythonProgram;

let looks: typeof import('../model/arrival/answers') | undefined;

/** Who looks at answers about orders and steps comes with the first of them. */
async function fetchLooks(): Promise<typeof import('../model/arrival/answers')> {
  looks = await import('../model/arrival/answers');
  return looks;
}

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

/** Takes the engines away. Whoever runs something is to be stopped before. */
export function endEngines(): void {
  lastAsked = 'threads';
  endEngine();
  endPython();
}

/**
 * Brings Python up, if it is not, and lets it read the program: null, or what is wrong with the text. `onChange` hears
 * how far the start is. Rejects with PythonUnavailable where Python cannot be had, with Unreadable.
 */
export async function checkPython(
  program: PythonProgram,
  onChange: (start: PythonStart) => void,
): Promise<PythonProblem | null> {
  const { problemFrom } = looks ?? (await fetchLooks());
  const problem = problemFrom(await (await pythonEngine(onChange)).check(program));
  if (problem === undefined) throw new Unreadable();
  return problem;
}

async function startRun(program: AnyProgram, options: RunOptions): Promise<unknown> {
  lastAsked = isPython(program) ? 'python' : 'threads';
  if (isPython(program)) return (await python()).run(program, options);
  const asked = options.policy === 'free' ? ask : askCommanded;
  return asked<unknown>((kernel) => kernel.run(program, options));
}

async function startExploring(program: AnyProgram, exploration: Exploration): Promise<unknown> {
  lastAsked = isPython(program) ? 'python' : 'threads';
  return isPython(program)
    ? (await python()).explore(program, exploration)
    : askCommanded<unknown>((kernel) => kernel.explore(program, exploration));
}

/** Ends the run that goes on, which rejects with Unreadable; undefined between runs. */
let spoil: (() => void) | undefined;

/**
 * Runs a program; `onEvents` gets each batch, at most one per animation frame, the last one before this resolves.
 * Rejects with name 'Busy' while another program runs, with EngineLost when the engine dies, with Unreadable when it says
 * what no engine says. The outcome is as it was told: nobody has looked at it.
 */
export async function runProgram(
  program: AnyProgram,
  options: RunOptions,
  onEvents: (batch: EventBatch) => void,
): Promise<unknown> {
  const check = new BatchCheck(program.cells.length);
  let spoiled = false;
  const mine = () => {
    if (!spoiled) void stopProgram();
    spoiled = true;
  };
  spoil = mine;
  let fetching: Promise<void> | undefined;
  const fetch = async () => {
    const batch = spoiled ? null : check.take(await askLast<unknown>((kernel) => kernel.drain()));
    if (batch === null) mine();
    else onEvents(batch);
  };
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
    if (spoiled) throw new Unreadable();
    return outcome;
  } finally {
    if (spoil === mine) spoil = undefined;
    endPlay();
  }
}

/**
 * Runs a program in every order that can make a difference; `onFound` hears now and then how far it has come.
 * Rejects with name 'Busy' while another program runs, with Unreadable when nothing of the kind was found.
 */
export async function exploreProgram(
  program: AnyProgram,
  exploration: Exploration,
  onFound: (found: OrdersFound) => void,
): Promise<OrdersFound> {
  const { ordersFrom } = looks ?? (await fetchLooks());
  const told = await reporting(
    startExploring(program, exploration),
    () => askLast<unknown>((kernel) => kernel.explored()),
    (far) => {
      const known = ordersFrom(far);
      if (known) onFound(known);
    },
  );
  const found = ordersFrom(told);
  if (found === null) throw new Unreadable();
  return found;
}

/** Why a token cannot be played with this program; null when it can. Rejects with EngineLost, with Unreadable. */
export async function tokenTrouble(program: AnyProgram, token: string): Promise<string | null> {
  const { troubleFrom } = looks ?? (await fetchLooks());
  const trouble = troubleFrom(
    isPython(program)
      ? await (await python()).tokenTrouble(program, token)
      : await askCommanded<unknown>((kernel) => kernel.tokenTrouble(program, token)),
  );
  if (trouble === undefined) throw new Unreadable();
  return trouble;
}

/** What the engine of threads has asked of the browser so far. Rejects with EngineLost, with Unreadable. */
export async function engineState(): Promise<KernelState> {
  const { stateFrom } = looks ?? (await fetchLooks());
  const state = stateFrom(await ask<unknown>((kernel) => kernel.state()));
  if (state === null) throw new Unreadable();
  return state;
}

/** Under step: who stands where; null while a thread moves, or nothing runs. */
export async function standing(): Promise<StepState | null> {
  const { standingFrom } = looks ?? (await fetchLooks());
  const state = standingFrom(await askLast((kernel) => kernel.standing()));
  if (state === undefined) spoil?.();
  return state ?? null;
}

/** Under step: the steps from number `since` on; also after the run's end. Rejects with Unreadable. */
export async function stepsMade(since: number): Promise<readonly StepMade[]> {
  const { stepsFrom } = looks ?? (await fetchLooks());
  const made = stepsFrom(await askLast((kernel) => kernel.made(since)));
  if (made !== null) return made;
  if (spoil === undefined) throw new Unreadable();
  spoil();
  return [];
}

/** Under step: the choice among the threads that can move; `toEnd`: then all further steps by the rule. */
export async function chooseThread(choice: number, toEnd: boolean): Promise<void> {
  await askLast((kernel) => kernel.choose(choice, toEnd));
}

/** Resolves when no thread moves any more. */
export async function stopProgram(): Promise<void> {
  if (lastAsked === 'python') await (await python()).stop();
  if (engineIsThere()) await ask((kernel) => kernel.stop()).catch(unlessLost);
}
