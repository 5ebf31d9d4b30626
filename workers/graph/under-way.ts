/**
 * The replay that is under way: one at a time. The notebook's classes are made once for a search, since making them takes
 * longer than most replays; what belongs to one replay alone is here.
 */
import type { Crossing } from './crossing';
import type { GraphEnvironment } from './graph-environment';
import type { Replay } from './replay';

interface Playing {
  readonly replay: Replay;
  readonly crossing: Crossing;
  readonly environment: GraphEnvironment;
  /** The thread itself: threads that it makes are daemons then, too. */
  readonly daemon: boolean;
}

export class UnderWay {
  #playing: Playing | undefined;
  /** How often the thread has acquired a re-entrant lock that it holds: nobody else can know, and none of it is a step. */
  readonly depths = new Map<number, number>();
  readonly started = new Set<object>();
  /** Threads that it started, by label. */
  readonly labels = new Map<string, number>();

  begin(playing: Playing): void {
    this.#playing = playing;
    this.depths.clear();
    this.started.clear();
    this.labels.clear();
  }

  get replay(): Replay {
    return this.#now().replay;
  }

  get crossing(): Crossing {
    return this.#now().crossing;
  }

  get environment(): GraphEnvironment {
    return this.#now().environment;
  }

  get daemon(): boolean {
    return this.#now().daemon;
  }

  #now(): Playing {
    if (this.#playing === undefined) throw new Error('no replay is under way');
    return this.#playing;
  }
}
