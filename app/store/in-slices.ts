/** Long work of the page, done in slices so that it goes on answering. */
import { frameLoop } from '../frame-loop';

/** Less than half a frame of 60 a second. */
const SLICE_MS = 6;

/**
 * Resolves with what the steps return. `onPart` hears each tenth of the work once, between two slices, 0.1 to 1; the steps
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
    const tenths = Math.floor(part * 10);
    if (tenths > told) onPart(tenths / 10);
    told = Math.max(told, tenths);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
