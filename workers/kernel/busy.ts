/** One run at a time: the second one is told so. */
export class BusyError extends Error {
  override name = 'Busy';
}
