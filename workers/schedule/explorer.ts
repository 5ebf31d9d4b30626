/**
 * All orders: depth-first over the choices, run by run. After a run, `learn` looks at its steps and notes where a
 * different choice could matter; `next` gives the choices of the next run.
 *
 * Reduction: C. Flanagan and P. Godefroid, "Dynamic partial-order reduction for model checking software" (POPL 2005),
 * with P. Godefroid's sleep sets (LNCS 1032, 1996). Without it every choice is tried.
 *
 * Pure: knows neither threads nor memory.
 */
import { dependent, type Step, type Wish } from './steps';

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
  /** For each thread, one past the last step (by index) that happens before this step. */
  clock: Int32Array;
}

export class Explorer {
  readonly #reduce: boolean;
  readonly #path: Node[] = [];
  /** Length of the path that the last `next` prescribed. */
  #prescribed = 0;
  #begun = false;

  constructor(reduce: boolean) {
    this.#reduce = reduce;
  }

  /**
   * What the next run is to do: first the choices, one for each step at which more than one thread could move (the place
   * of the chosen among them); then the rule, but no wish that is asleep. Null when every order that can matter was run.
   */
  next(): Order | null {
    if (!this.#begun) {
      this.#begun = true;
      return { choices: [], asleep: [] };
    }
    for (;;) {
      const node = this.#path.at(-1);
      if (node === undefined) return null;
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
  }

  /** Takes in the steps of the run that `next` asked for. */
  learn(steps: readonly Step[]): void {
    for (let depth = this.#prescribed; depth < steps.length; depth++) {
      const step = steps[depth];
      if (step === undefined) break;
      const sleep = this.#sleepAt(depth);
      const open = new Set<number>();
      if (!this.#reduce)
        for (const { thread } of step.able) if (thread !== step.chosen.thread) open.add(thread);
      this.#path.push({
        able: step.able,
        chosen: step.chosen,
        open,
        tried: [],
        sleep,
        clock: NO_CLOCK,
      });
    }
    if (this.#reduce) this.#findRaces();
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

  /** For every step: the last earlier step of another thread that it could have come before, and does not follow from. */
  #findRaces(): void {
    const threads =
      1 + Math.max(0, ...this.#path.flatMap(({ able }) => able.map(({ thread }) => thread)));
    const clockOf = Array.from({ length: threads }, () => new Int32Array(threads));
    for (const [index, node] of this.#path.entries()) {
      const { chosen } = node;
      const own = clockOf[chosen.thread] ?? new Int32Array(threads);
      const clock = own.slice();
      for (let earlier = index - 1; earlier >= 0; earlier--) {
        const other = this.#path[earlier];
        if (other === undefined || !dependent(other.chosen, chosen)) continue;
        const follows = (clock[other.chosen.thread] ?? 0) > earlier;
        if (!follows) {
          // Only new steps can bring new races; earlier ones were looked at in earlier runs.
          if (index >= this.#prescribed - 1 && (own[other.chosen.thread] ?? 0) <= earlier)
            this.#reverse(other, chosen);
          for (let t = 0; t < threads; t++) clock[t] = Math.max(clock[t] ?? 0, other.clock[t] ?? 0);
        }
      }
      clock[chosen.thread] = index + 1;
      node.clock = clock;
      clockOf[chosen.thread] = clock;
    }
  }

  /** Has `later`'s thread tried at `node`; where it could not move there, everybody who could. */
  #reverse(node: Node, later: Wish): void {
    const could = node.able.some(({ thread }) => thread === later.thread);
    const wanted = could ? [later.thread] : node.able.map(({ thread }) => thread);
    for (const thread of wanted) {
      const seen =
        thread === node.chosen.thread ||
        node.tried.some((wish) => wish.thread === thread) ||
        node.sleep.some((wish) => wish.thread === thread);
      if (!seen) node.open.add(thread);
    }
  }
}

const NO_CLOCK = new Int32Array(0);
