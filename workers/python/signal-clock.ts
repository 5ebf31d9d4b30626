/**
 * CPython's switch interval, for free runs. CPython looks at the interrupt buffer every 50 times that it could give the
 * interpreter away; we answer with a signal (SIGUSR1, which clock.py handles) once a thread has computed so long.
 */
import { nowMs } from '../memory/clock';

/** `sys.getswitchinterval()` of CPython. */
const INTERVAL_MS = 5;
/** And it must have computed in that time: on a busy machine the clock runs on while the worker stands. */
const INTERVAL_LOOKS = 40;
const SIGUSR1 = 10;
/** After a signal CPython reads the buffer again at once; then it must say 0. */
const MUTED_READS = 2;

export class SignalClock {
  #on = false;
  #since = 0;
  #looks = 0;
  #mute = 0;

  /** What `setInterruptBuffer` takes. Each look at its first element asks us; what CPython writes to it is forgotten. */
  readonly buffer = new Proxy(new Uint8Array(1), {
    get: (bytes, name) => (name === '0' ? this.#look() : Reflect.get(bytes, name)),
    set: () => true,
  });

  /** Never together with a director: where it strikes depends on the machine. */
  start(): void {
    this.#on = true;
    this.turned();
  }

  stop(): void {
    this.#on = false;
  }

  /** Another thread moves now: its interval begins. */
  turned(): void {
    this.#since = nowMs();
    this.#looks = 0;
  }

  #look(): number {
    if (!this.#on) return 0;
    if (this.#mute > 0) {
      this.#mute--;
      return 0;
    }
    if (++this.#looks < INTERVAL_LOOKS) return 0;
    const now = nowMs();
    if (now - this.#since < INTERVAL_MS) return 0;
    this.#since = now;
    this.#looks = 0;
    this.#mute = MUTED_READS;
    return SIGUSR1;
  }
}
