/** Runs the steps of a long piece of work without a pause, and gives what they return: for what is known to be short. */
export function atOnce<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
