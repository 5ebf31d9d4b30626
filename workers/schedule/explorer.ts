/**
 * All orders: depth-first over the choices, run by run. After a run, `learn` looks at its steps and notes where a
 * different choice could matter; `next` gives the choices of the next run.
 *
 * Reduction: races between steps as in C. Flanagan and P. Godefroid, "Dynamic partial-order reduction for model
 * checking software" (POPL 2005); which thread to try at a race as in P. Abdulla, S. Aronis, B. Jonsson and K.
 * Sagonas, "Optimal dynamic partial order reduction" (POPL 2014), the part on source sets; with P. Godefroid's sleep
 * sets (LNCS 1032, 1996). Without it every choice is tried.
 *
 * Pure: knows neither threads nor memory.
 */
import type { Placed } from './interleavings';
import { dependent, endsProgram, lets, type Relation } from './relation';
import type { RunSteps, Step, Wish } from './steps';

export interface Order {
  readonly choices: readonly number[];
  /** What need not be granted at the last of these choices, nor later until a step comes between that it minds. */
  readonly asleep: readonly Wish[];
}

export interface Reduction {
  /** False: every choice is tried. */
  readonly reduce: boolean;
  /** Choices that every run begins with. */
  readonly prefix?: readonly number[];
  /** When the order of two steps matters. */
  readonly relation?: Relation;
}

interface Node extends Placed {
  readonly able: readonly Wish[];
  chosen: Wish;
  /** Threads still to be tried here. */
  readonly open: Set<number>;
  readonly tried: Wish[];
  /** Wishes that need not be tried here: their orders were seen from a sibling. */
  readonly sleep: readonly Wish[];
  /**
   * The first step after time was put forward because nobody could move: whatever was done before that happens before
   * whatever is done after it. So steps race only with those since.
   */
  readonly since: number;
  /** For each thread, one past the last step (by index) that happens before this step; its own steps included. */
  clock: readonly number[];
}

export class Explorer {
  readonly #reduce: boolean;
  readonly #prefix: readonly number[];
  readonly #relation: Relation;
  readonly #path: Node[] = [];
  /** Steps that the prefix makes: nothing else is tried there. */
  #fixed = 0;
  /** Length of the path that the last `next` prescribed. */
  #prescribed = 0;
  #begun = false;

  constructor({ reduce, prefix = [], relation = dependent }: Reduction) {
    this.#reduce = reduce;
    this.#prefix = prefix;
    this.#relation = relation;
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
      node.tried.push(unmade(node.chosen));
      const again = node.able.find(({ thread }) => node.open.has(thread));
      if (again !== undefined) {
        node.open.delete(again.thread);
        node.chosen = again;
        this.#prescribed = this.#path.length;
        return {
          choices: this.#choices(),
          asleep: this.#reduce ? [...node.sleep, ...node.tried] : [],
        };
      }
      this.#path.pop();
    }
    return null;
  }

  /** Takes in the steps of the run that `next` asked for. */
  learn({ steps, pending }: RunSteps): void {
    if (this.#path.length === 0) this.#fixed = stepsOfPrefix(steps, this.#prefix.length);
    // What the last prescribed step came to is known only now.
    const last = this.#path[this.#prescribed - 1];
    const made = steps[this.#prescribed - 1];
    if (last && made) last.chosen = made.chosen;
    for (let depth = this.#prescribed; depth < steps.length; depth++) {
      const step = steps[depth];
      if (step === undefined) break;
      const sleep = this.#sleepAt(depth);
      const open = new Set<number>();
      if (!this.#reduce) {
        for (const { thread, putOff } of step.able) {
          const known =
            putOff || thread === step.chosen.thread || sleep.some((wish) => wish.thread === thread);
          if (!known) open.add(thread);
        }
      }
      this.#path.push({
        able: step.able,
        chosen: step.chosen,
        open,
        tried: [],
        sleep,
        since: step.times === steps[depth - 1]?.times ? (this.#path[depth - 1]?.since ?? 0) : depth,
        clock: [],
      });
    }
    if (this.#reduce) this.#findRaces(pending);
  }

  /** The steps of the last run, each with what happens before it. Only with reduction. */
  get placed(): readonly Placed[] {
    return this.#path;
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
    return [...before.sleep, ...before.tried].filter(
      (wish) => !this.#relation(wish, before.chosen),
    );
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
      if (endsProgram(node.chosen)) {
        // Those put off too: what they would have done is lost as well.
        for (const { thread } of node.able) this.#open(index, [thread]);
      }
    }
    // The run was broken off here, but these steps were about to come.
    for (const wish of pending) this.#clockOf(wish, this.#path.length);
  }

  /** What happens before a step that is made, or wanted, at `index`; notes its races on the way. */
  #clockOf(wish: Wish, index: number): number[] {
    const clock = [...this.#lastClock(wish.thread, index)];
    // Without what only let it go on: behind a lock's release stands the acquire that it may have come before.
    const reversible = [...clock];
    const races: number[] = [];
    const since = (this.#path[index] ?? this.#path.at(-1))?.since ?? 0;
    for (let earlier = index - 1; earlier >= since; earlier--) {
      const other = this.#path[earlier];
      if (other === undefined) break;
      const ordered = (reversible[other.chosen.thread] ?? 0) > earlier;
      if (ordered || !this.#relation(other.chosen, wish)) continue;
      const letGo = lets(other.chosen, wish) || spunThere(other.able, wish);
      // What may have to wait may have been impossible just before this step: then it races with those before it too.
      const couldMove = wish.mayBePutOff !== true || stoodReady(other.able, wish);
      if (!letGo) races.push(earlier);
      for (const [thread, seen] of other.clock.entries()) {
        clock[thread] = Math.max(clock[thread] ?? 0, seen ?? 0);
        if (!letGo && couldMove) reversible[thread] = Math.max(reversible[thread] ?? 0, seen ?? 0);
      }
    }
    for (const earlier of races) {
      if (earlier >= this.#fixed) this.#reverse(earlier, wish, index, clock);
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

  /** Has somebody tried at `earlier` who leads to the wish at `index`, whose clock is given, being granted before it. */
  #reverse(earlier: number, wish: Wish, index: number, clock: readonly number[]): void {
    const node = this.#path[earlier];
    if (node === undefined) return;
    const everybody = node.able.filter(({ putOff }) => !putOff).map(({ thread }) => thread);
    const could = (number: number) => everybody.includes(number);
    const first = this.#firstWithout(earlier, wish, index, clock);
    // Nobody but the step at `earlier`, or what came of it, let this thread move: it cannot come before.
    if (first.length === 1 && first[0] === wish.thread && !could(wish.thread)) return;
    const able = first.filter(could);
    if (able.length > 0) this.#open(earlier, able, wish.thread);
    else for (const thread of everybody) this.#open(earlier, [thread]);
  }

  /**
   * Take away the step at `earlier` and all that happens after it: the threads of which a step can then come first in
   * what is left before and with the wish ("initials").
   */
  #firstWithout(
    earlier: number,
    wish: Wish,
    index: number,
    clock: readonly number[],
  ): readonly number[] {
    const gone = this.#path[earlier]?.chosen.thread ?? 0;
    const begun: { readonly thread: number; readonly at: number }[] = [];
    const first: number[] = [];
    const take = (thread: number, at: number, seen: readonly number[]) => {
      if (begun.some((each) => each.thread === thread)) return;
      if (begun.every((each) => (seen[each.thread] ?? 0) <= each.at)) first.push(thread);
      begun.push({ thread, at });
    };
    for (let at = earlier + 1; at < index; at++) {
      const node = this.#path[at];
      if (node && (node.clock[gone] ?? 0) <= earlier) take(node.chosen.thread, at, node.clock);
    }
    take(wish.thread, index, clock);
    return first;
  }

  /** Opens one of these threads at a node, the wanted one if it is among them, unless one of them is known there. */
  #open(index: number, threads: readonly number[], wanted = threads[0]): void {
    const node = this.#path[index];
    if (node === undefined || index < this.#fixed || wanted === undefined) return;
    const known = threads.some(
      (thread) =>
        thread === node.chosen.thread ||
        node.open.has(thread) ||
        node.tried.some((wish) => wish.thread === thread) ||
        node.sleep.some((wish) => wish.thread === thread),
    );
    if (!known) node.open.add(threads.includes(wanted) ? wanted : (threads[0] ?? wanted));
  }
}

/** Before this step the thread would only have seen what it saw before: so the step let it go on. */
function spunThere(able: readonly Wish[], { thread }: Wish): boolean {
  return able.some((wish) => wish.thread === thread && wish.spins === true);
}

/** A thread stood before this operation, and need not have waited. */
function stoodReady(able: readonly Wish[], { thread, operation, object }: Wish): boolean {
  const before = able.find((wish) => wish.thread === thread);
  return before?.operation === operation && before.object === object && before.putOff !== true;
}

/** What it came to when it was tried says nothing of what it would come to now. */
function unmade({ noted: _, ...wish }: Wish): Wish {
  return wish;
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
