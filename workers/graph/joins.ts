/**
 * Main joins threads that are alike. Where it joins one after the other, with nothing in between, nobody can tell whether it
 * waits at each of them until that one has ended, or at the first until all have: so it does that, and where it stands
 * does not say which of them have ended. What it does next is looked up in its story, before anything relies on it.
 */
import type { Histories } from './histories';
import { type Moment, STATUS } from './moment';
import { BeginAnew, GIVES } from './operations';

export class Joins {
  readonly #histories: Histories;
  /** Stories of main in which what follows is as it has to be. */
  readonly #checked = new Set<number>();

  constructor(histories: Histories) {
    this.#histories = histories;
  }

  /** Whether main, which stands before the join of a thread, need not wait. Throws BeginAnew. */
  areOver(moment: Moment, thread: number): boolean {
    const { statuses, stories } = moment;
    const kind = this.#histories.kindOf(stories[thread] ?? 0);
    const alike: number[] = [];
    for (let other = 1; other < stories.length; other++)
      if (statuses[other] !== STATUS.NEW && this.#histories.kindOf(stories[other] ?? 0) === kind)
        alike.push(other);
    if (alike.length > 1) this.#check(stories[0] ?? 0, thread, alike);
    return alike.every((other) => statuses[other] === STATUS.ENDED);
  }

  #check(story: number, thread: number, alike: readonly number[]): void {
    if (this.#checked.has(story)) return;
    let at = story;
    for (;;) {
      const operation = this.#histories.operation(at);
      if (this.#histories.isLeaving(at)) break;
      if (operation.kind !== 'joined' || !alike.includes(operation.thread)) {
        const over = operation.kind === 'thread-ended' && operation.error === '';
        const joined = this.#histories.joined(at);
        if (!over && !alike.every((other) => joined.has(other)))
          throw new BeginAnew({ unlike: this.#histories.alike.kindsOf(thread) });
        break;
      }
      at = this.#histories.after(at, GIVES.YES);
    }
    this.#checked.add(story);
  }
}
