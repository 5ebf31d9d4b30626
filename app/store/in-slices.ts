/** Long work of the page, done in slices so that it goes on answering. */
import { frameLoop } from '../frame-loop';

/** Less than half a frame of 60 a second. */
const SLICE_MS = 6;

/** Resolves with what the steps return. `onPart` hears after every slice what its last step yielded: the part that is done. */
export async function inSlices<Result>(
  steps: Generator<number, Result>,
  onPart: (part: number) => void,
): Promise<Result> {
  for (;;) {
    const end = frameLoop.now() + SLICE_MS;
    let part = 0;
    do {
      const { done, value } = steps.next();
      if (done) return value;
      part = value;
    } while (frameLoop.now() < end);
    onPart(part);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}
