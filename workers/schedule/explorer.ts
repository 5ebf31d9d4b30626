/**
 * All orders: depth-first over the choices, run by run. After a run, `learn` looks at its steps and notes where a
 * different choice could matter; `next` gives the choices of the next run.
 *
 * Reduction: C. Flanagan and P. Godefroid, "Dynamic partial-order reduction for model checking software" (POPL 2005),
 * with P. Godefroid's sleep sets (LNCS 1032, 1996). Without it every choice is tried.
 *
 * Pure: knows neither threads nor memory.
 */
import { dependent, endsProgram, isTimeout, type RunSteps, type Step, type Wish } from './steps';

export interface Order {
  readonly choices: readonly number[];
  readonly asleep: readonly Wish[];
}

interface Node {
  readonly able: readonly Wish[];
  chosen: Wish;
  /** Threads still to be tried here. */
  readonly open: Set<number>;
  readonly tried: Wish[];
  /** Wishes that need not be tried here: their orders were seen from a sibling. */
  readonly sleep: readonly Wish[];
  /** For each thread, one past the last step (by index) that happens before this step; its own steps included. */
  clock: readonly number[];
}

export class Explorer {
  readonly #reduce: boolean;
  /** Choices that every run begins with. */
  readonly #prefix: readonly number[];
  readonly #path: Node[] = [];
  /** Steps that the prefix makes: nothing else is tried there. */
  #fixed = 0;
  /** Length of the path that the last `next` prescribed. */
  #prescribed = 0;
  #begun = false;

  constructor(reduce: boolean, prefix: readonly number[] = []) {
    this.#reduce = reduce;
    this.#prefix = prefix;
  }

  /**
   * What the next run is to do: first the choices, one for each step at which more than one thread could move (the place
   * of the chosen among them); then the rule, but no wish that is asleep. Null when every order that can matter was run.
   */
  next(): Order | null {
    if (!this.#begun) {
      this.#begun = true;
      return { choices: this.#prefix, asleep: [] };
    }
    while (this.#path.length > this.#fixed) {
      const node = this.#path.at(-1);
      if (node === undefined) break;
      node.tried.push(node.chosen);
      const again = node.able.find(({ thread }) => node.open.has(thread));
      if (again !== undefined) {
        node.open.delete(again.thread);
        node.chosen = again;
        this.#prescribed = this.#path.length;
        return { choices: this.#choices(), asleep: this.#sleepAt(this.#path.length) };
      }
      this.#path.pop();
    }
    return null;
  }

  /** Takes in the steps of the run that `next` asked for. */
  learn({ steps, pending }: RunSteps): void {
    if (this.#path.length === 0) this.#fixed = stepsOfPrefix(steps, this.#prefix.length);
    for (let depth = this.#prescribed; depth < steps.length; depth++) {
      const step = steps[depth];
      if (step === undefined) break;
      const sleep = this.#sleepAt(depth);
      const open = new Set<number>();
      // Of those whose time has come together one wakes, and the others cannot until it waits again: no later step of
      // theirs leads back here, as it does where threads merely come before each other.
      if (!this.#reduce || step.able.every(isTimeout)) {
        for (const { thread } of step.able) {
          const known =
            thread === step.chosen.thread || sleep.some((wish) => wish.thread === thread);
          if (!known) open.add(thread);
        }
      }
      this.#path.push({
        able: step.able,
        chosen: step.chosen,
        open,
        tried: [],
        sleep,
        clock: [],
      });
    }
    if (this.#reduce) this.#findRaces(pending);
  }

  #choices(): number[] {
    return this.#path
      .filter(({ able }) => able.length > 1)
      .map(({ able, chosen }) => able.findIndex(({ thread }) => thread === chosen.thread));
  }

  /** Wishes asleep at a depth: those asleep or tried one step before that do not mind the step between. */
  #sleepAt(depth: number): Wish[] {
    const before = this.#path[depth - 1];
    if (before === undefined || !this.#reduce) return [];
    return [...before.sleep, ...before.tried].filter((wish) => !dependent(wish, before.chosen));
  }

  /**
   * For every new step: the earlier steps of other threads that it could have come before. Steps of earlier runs were
   * looked at when they were new.
   */
  #findRaces(pending: readonly Wish[]): void {
    for (let index = Math.max(0, this.#prescribed - 1); index < this.#path.length; index++) {
      const node = this.#path[index];
      if (node === undefined) break;
      const clock = this.#clockOf(node.chosen, index);
      clock[node.chosen.thread] = index + 1;
      node.clock = clock;
      if (endsProgram(node.chosen)) for (const lost of node.able) this.#tryAt(index, lost);
    }
    // The run was broken off here, but these steps were about to come.
    for (const wish of pending) this.#clockOf(wish, this.#path.length);
  }

  /** What happens before a step that is made, or wanted, at `index`; notes its races on the way. */
  #clockOf(wish: Wish, index: number): number[] {
    const own = this.#lastClock(wish.thread, index);
    const clock = [...own];
    for (let earlier = index - 1; earlier >= 0; earlier--) {
      const other = this.#path[earlier];
      if (other === undefined) break;
      if ((clock[other.chosen.thread] ?? 0) > earlier || !dependent(other.chosen, wish)) continue;
      this.#tryAt(earlier, wish);
      for (const [thread, seen] of other.clock.entries()) {
        clock[thread] = Math.max(clock[thread] ?? 0, seen ?? 0);
      }
    }
    return clock;
  }

  #lastClock(thread: number, index: number): readonly number[] {
    for (let earlier = index - 1; earlier >= 0; earlier--) {
      const node = this.#path[earlier];
      if (node?.chosen.thread === thread) return node.clock;
    }
    return [];
  }

  /** Has the wish's thread tried at a node; where it could not move there, everybody who could. */
  #tryAt(index: number, { thread: later }: Wish): void {
    const node = this.#path[index];
    if (node === undefined || index < this.#fixed) return;
    const could = node.able.some(({ thread }) => thread === later);
    const wanted = could ? [later] : node.able.map(({ thread }) => thread);
    for (const thread of wanted) {
      const seen =
        thread === node.chosen.thread ||
        node.tried.some((wish) => wish.thread === thread) ||
        node.sleep.some((wish) => wish.thread === thread);
      if (!seen) node.open.add(thread);
    }
  }
}

/** How many steps it takes to use up so many choices. */
function stepsOfPrefix(steps: readonly Step[], choices: number): number {
  let left = choices;
  for (const [index, { able }] of steps.entries()) {
    if (left === 0) return index;
    if (able.length > 1) left--;
  }
  return steps.length;
}
