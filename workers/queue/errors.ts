/** The exceptions of Python's `queue` module. */
export class Empty extends Error {
  override name = 'Empty';
}
export class Full extends Error {
  override name = 'Full';
}
/** Raised by put and get on a queue that was shut down (CPython 3.13). */
export class ShutDown extends Error {
  override name = 'ShutDown';
}
