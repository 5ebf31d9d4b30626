/** Runs of Python programs inside the worker: free, commanded, and all orders. */
import type { PyodideAPI } from 'pyodide';
import {
  scheduleOf,
  scheduleOfToken,
  setUpCommanded,
  takeChoice,
  tokenOfRun,
} from '../kernel/command';
import { leftOf } from '../kernel/explore-orders';
import { Drawing, Ordering, setUpExploring, statusOf } from '../kernel/exploring-ways';
import { Findings } from '../kernel/findings';
import type {
  Exploration,
  OrdersFound,
  PythonProblem,
  PythonProgram,
  RestOfLibrary,
  RunOptions,
  StepMade,
  StepState,
} from '../kernel/interface';
import { likeToken } from '../kernel/like-token';
import type { FromPython, PythonEnd } from '../kernel/python-api';
import { readMade, readStanding } from '../kernel/standing';
import { nowMs } from '../memory/clock';
import { PLAN, planBytes, STATUS } from '../schedule/plan';
import { dependent } from '../schedule/relation';
import { encodeToken, fingerprintOf, TokenError } from '../schedule/token';
import { markedPython, unmarkedPython } from '../schedule/token-language';
import { type Interpreter, interpreterOf, type Result } from './interpreter';
import { heapBytes } from './load';
import { PythonDirector } from './python-director';
import { SignalClock } from './signal-clock';

/** Steps after which one order is cut, as for Web Workers. */
const MAX_STEPS = 5_000;
/** Between runs the worker hears messages (Stop) so often. */
const HEAR_EVERY_MS = 50;
/** Full collections between explored runs: automatic ones are off while stacks are suspended. */
const COLLECT_EVERY = 200;

/** What a worker has of those who made it. */
interface Outside {
  post(message: FromPython, transfer?: Transferable[]): void;
  failed(error: unknown): void;
  readonly rest: RestOfLibrary;
}

export class PythonRuns {
  readonly #python: Interpreter;
  readonly #clock = new SignalClock();
  readonly #plan = new Int32Array(planBytes(true) / 4);
  readonly #director: PythonDirector;
  readonly #post: Outside['post'];
  #program: PythonProgram | undefined;
  #resume: (() => void) | undefined;
  #cancelled = false;

  constructor(python: PyodideAPI, { post, failed, rest }: Outside) {
    this.#post = post;
    this.#director = new PythonDirector(
      this.#plan,
      dependent,
      (thread) => this.#python.wouldWait(thread),
      () => this.#python.seq(),
    );
    this.#python = interpreterOf(python, {
      director: this.#director,
      pause: () => this.#pause(),
      flush: () => this.#flush(),
      turned: () => this.#clock.turned(),
      failed,
      rest,
    });
    python.setInterruptBuffer(this.#clock.buffer);
  }

  async warmUp(): Promise<void> {
    await this.#python.warmUp();
    this.#python.collect();
  }

  check(program: PythonProgram): PythonProblem | null {
    return this.#python.check(program);
  }

  tokenTrouble(program: PythonProgram, token: string): string | null {
    try {
      scheduleOfToken(unmarkedPython(token), this.#fingerprintOf(program));
      return null;
    } catch (error) {
      if (error instanceof TokenError) return error.message;
      throw error;
    }
  }

  #fingerprintOf(program: PythonProgram): number {
    return fingerprintOf(`python\n${this.#python.words(program)}`);
  }

  async run(program: PythonProgram, options: RunOptions): Promise<PythonEnd> {
    const fingerprint = this.#fingerprintOf(program);
    const commanded = options.policy !== 'free';
    const schedule = commanded ? scheduleOf(unmarked(options), fingerprint) : undefined;
    if (schedule) {
      setUpCommanded(this.#plan, schedule, options);
      this.#director.begin();
    }
    this.#program = program;
    const begun = nowMs();
    if (!commanded) this.#clock.start();
    const result = await this.#python.run(program, {
      commanded,
      keep: false,
      printWrites: schedule?.printWrites ?? options.printWrites,
    });
    this.#clock.stop();
    this.#flush();
    const end = endOf(result, nowMs() - begun);
    this.#python.collect();
    return schedule ? { ...end, token: markedPython(tokenOfRun(this.#plan, schedule)) } : end;
  }

  async explore(program: PythonProgram, asked: Exploration): Promise<OrdersFound> {
    const { like } = asked;
    const exploration = likeToken(like ? { ...asked, like: unmarkedPython(like) } : asked);
    const { limit, sleeps, printWrites, until } = exploration;
    const plan = this.#plan;
    const way = exploration.draws ? new Drawing(exploration) : new Ordering(exploration);
    const fingerprint = this.#fingerprintOf(program);
    const found = new Findings((choices) =>
      markedPython(
        encodeToken({
          choices,
          sleeps,
          printWrites,
          fingerprint,
          ...way.stepped(plan),
          ...way.draws(),
        }),
      ),
    );
    const names = new Map<number, string>();
    const left = (all: boolean) => leftOf(plan, way.leftOut(all), (object) => names.get(object));
    this.#program = program;
    this.#cancelled = false;
    let heard = nowMs();
    let vague = false;
    setUpExploring(plan, exploration);
    for (;;) {
      plan[PLAN.MAX_STEPS] = MAX_STEPS;
      this.#director.begin();
      const result = await this.#python.run(program, { commanded: true, keep: true, printWrites });
      if (result.status === 'finished') plan[PLAN.STATUS] = STATUS.OVER;
      vague ||= result.vague;
      const begins = way.learn(plan);
      if (way.leftOut(false).swapped.some(({ object }) => !names.has(object)))
        for (const [object, name] of this.#python.names()) names.set(object, name);
      const error = result.failure ? nameAndMessage(result.failure) : '';
      if (begins) {
        found.forget();
        plan[PLAN.POLLS] = 0;
      } else
        found.add(statusOf(plan), { console: result.console, error, whole: true }, () =>
          way.choicesMade(plan),
        );
      if (found.runs % COLLECT_EVERY === 0) this.#python.collect();
      if (nowMs() - heard > HEAR_EVERY_MS) {
        await new Promise((resolve) => setTimeout(resolve));
        heard = nowMs();
      }
      const enough = found.runs >= limit || (until !== undefined && found.finished);
      const more = !enough && !this.#cancelled ? way.next(plan) : undefined;
      if (more !== true) {
        this.#python.collect();
        return found.report(more === false && !vague, left(more === false && !vague));
      }
      if (found.dueForReport())
        this.#post({ type: 'python-orders', found: found.report(false, left(false)) });
    }
  }

  cancel(): void {
    this.#cancelled = true;
  }

  standing(): StepState | null {
    if (this.#program === undefined || this.#resume === undefined) return null;
    return readStanding(this.#director.memory, this.#plan, this.#program);
  }

  made(since: number): readonly StepMade[] {
    return this.#program ? readMade(this.#plan, this.#program, since) : [];
  }

  choose(choice: number, toEnd: boolean): void {
    const resume = this.#resume;
    if (resume === undefined) return;
    this.#resume = undefined;
    takeChoice(this.#director.memory, this.#plan, choice, toEnd);
    resume();
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#resume = resolve;
    });
  }

  #flush(): void {
    const batch = this.#python.take();
    if (batch !== null) this.#post({ type: 'python-batch', batch }, [batch.records]);
  }
}

function unmarked(options: RunOptions): RunOptions {
  const { token } = options;
  return token === undefined ? options : { ...options, token: unmarkedPython(token) };
}

function endOf({ status, waiting, failure, dropped }: Result, ms: number): PythonEnd {
  return {
    status: status === 'repeated' ? 'cut' : status,
    ms,
    dropped,
    heapBytes: heapBytes(),
    waiting,
    ...(failure ? { failure } : {}),
  };
}

function nameAndMessage({ name, message }: { name: string; message: string }): string {
  return message === '' ? name : `${name}: ${message}`;
}
