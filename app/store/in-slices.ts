/** Long work of the page, done in slices so that it goes on answering. */
import { frameLoop } from '../frame-loop';

/** Less than half a frame of 60 a second. */
const SLICE_MS = 6;
/** Of the whole: every time it is told of, the page draws itself. */
const PARTS_TOLD = 5;

/**
 * Resolves with what the steps return. `onPart` hears each fifth of the work once, between two slices, 0.2 to 1; the steps
 * yield the part that is done.
 */
export async function inSlices<Result>(
  steps: Generator<number, Result>,
  onPart: (part: number) => void,
): Promise<Result> {
  let told = 0;
  for (;;) {
    const end = frameLoop.now() + SLICE_MS;
    let part = 0;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      part = value;
    } while (frameLoop.now() < end);
    const parts = Math.floor(part * PARTS_TOLD);
    if (parts > told) onPart(parts / PARTS_TOLD);
    told = Math.max(told, parts);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
