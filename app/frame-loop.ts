/**
 * The one owner of animation frames. Nobody else asks the browser for one, so "is anything still to be drawn?" has an answer.
 * Two sorts of work: a *draw* is due once, at the next frame; a *play* goes on, frame after frame, until it is ended.
 */

/** `nowMs`: the clock; `passedMs`: since the frame before, 0 at the first and never more than MAX_STEP_MS. */
export type OnFrame = (nowMs: number, passedMs: number) => void;

/** A page that was hidden comes back with a gap of minutes: nobody wants to have missed them. */
const MAX_STEP_MS = 100;
/** Frames do not come at all in a hidden page; waiting for quiet must end there too. */
const HIDDEN_FRAME_MS = 250;

export interface FrameSource {
  /** Calls back at the next frame with the clock. */
  request(callback: (nowMs: number) => void): void;
  now(): number;
}

export class FrameLoop {
  #source: FrameSource;
  #draws = new Set<OnFrame>();
  #plays = new Set<OnFrame>();
  #requested = false;
  #lastMs: number | null = null;

  constructor(source: FrameSource) {
    this.#source = source;
  }

  /** Milliseconds; the same clock that frames carry. */
  now(): number {
    return this.#source.now();
  }

  /** Once, at the next frame; asking twice before it comes is one draw. */
  draw(callback: OnFrame): void {
    this.#draws.add(callback);
    this.#request();
  }

  /** At every frame until the returned function is called. */
  play(callback: OnFrame): () => void {
    this.#plays.add(callback);
    this.#request();
    return () => {
      this.#plays.delete(callback);
    };
  }

  /**
   * Draws that are due. While something plays every frame asks for the next draw: that is the reader's own, and may go on
   * for as long as a person watches, so it does not count.
   */
  pendingFrames(): number {
    return this.playing() ? 0 : this.#draws.size;
  }

  playing(): boolean {
    return this.#plays.size > 0;
  }

  /**
   * Resolves when no draw is due and what was drawn last has reached the page: two frames in a row without one. What was
   * asked for before has been drawn by then, whatever plays on.
   */
  async whenQuiet(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet++) {
      await this.#nextFrame();
      if (this.pendingFrames() > 0) quiet = -1;
    }
  }

  #nextFrame(): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, HIDDEN_FRAME_MS);
      this.#source.request(() => {
        clearTimeout(late);
        resolve();
      });
    });
  }

  #request(): void {
    if (this.#requested) return;
    this.#requested = true;
    this.#source.request((nowMs) => this.#frame(nowMs));
  }

  #frame(nowMs: number): void {
    this.#requested = false;
    const passedMs =
      this.#lastMs === null ? 0 : Math.min(MAX_STEP_MS, Math.max(0, nowMs - this.#lastMs));
    const draws = [...this.#draws];
    this.#draws.clear();
    for (const play of [...this.#plays]) play(nowMs, passedMs);
    for (const draw of draws) draw(nowMs, passedMs);
    const goesOn = this.#plays.size + this.#draws.size > 0;
    this.#lastMs = goesOn ? nowMs : null;
    if (goesOn) this.#request();
  }
}

export const frameLoop = new FrameLoop({
  request: (callback) => {
    requestAnimationFrame(callback);
  },
  now: () => performance.now(),
});

export function pendingFrames(): number {
  return frameLoop.pendingFrames();
}

export function whenQuiet(): Promise<void> {
  return frameLoop.whenQuiet();
}

/** Made once: it is asked at every drawing. */
const reducedMotion =
  typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;

/** The reader asked for steps instead of movement. */
export function prefersReducedMotion(): boolean {
  return reducedMotion?.matches ?? false;
}
