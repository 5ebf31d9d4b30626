/** What a search takes for granted, and what it learns of that: then it begins again with another guess. */
import type { Minded } from './machine';
import type { NotGranted } from './operations';
import type { Search } from './search';
import { type Granted, NOTHING_GRANTED, type World } from './world';

export class Guess {
  granted: Granted = NOTHING_GRANTED;
  minded: Minded = { ends: false, tasks: false, times: false };
  /** Threads that are alike may yet be exchanged, and are not. */
  mayExchange: boolean;

  /** @param exchange from the first state on, or never; undefined: once there are many */
  constructor(exchange: boolean | undefined) {
    this.mayExchange = exchange === undefined;
    if (exchange === true) this.granted = { ...NOTHING_GRANTED, unlike: new Set() };
  }

  /** Whether what was searched was searched rightly. Else the guess is another one now. */
  isRight({ notGranted, minded, cut }: Search): boolean {
    if (notGranted !== null) {
      this.#correct(notGranted);
      return false;
    }
    const { ends, tasks, times } = this.minded;
    const known = minded.ends === ends && minded.tasks === tasks && minded.times === times;
    if (known || cut?.reason === 'stopped') return true;
    // Orders matter that were not told apart.
    this.minded = { ...minded };
    if (minded.ends) this.#exchangeNothing();
    return false;
  }

  /** There are many states: true when from now on threads that are alike are taken for one. */
  exchanges({ alike }: World): boolean {
    this.mayExchange = false;
    if (!alike.any || this.minded.ends || this.granted.makes) return false;
    this.granted = { ...this.granted, unlike: new Set() };
    return true;
  }

  #correct(found: NotGranted): void {
    if ('stepped' in found)
      this.granted = {
        ...this.granted,
        stepped: new Set([...this.granted.stepped, found.stepped]),
      };
    else if ('makes' in found) {
      this.granted = { ...this.granted, makes: true };
      this.#exchangeNothing();
    } else if (found.unlike === null) this.#exchangeNothing();
    else
      this.granted = {
        ...this.granted,
        unlike: new Set([...(this.granted.unlike ?? []), ...found.unlike]),
      };
  }

  #exchangeNothing(): void {
    if (this.granted.unlike !== null) this.granted = { ...this.granted, unlike: null };
  }
}
