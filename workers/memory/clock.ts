/** The one place in workers/ that reads a clock: milliseconds since this worker (or page) began. */
export function nowMs(): number {
  return performance.now();
}

/** Where this clock's zero lies on the clock that all workers and the page share, in milliseconds. */
export function clockOriginMs(): number {
  return performance.timeOrigin;
}
