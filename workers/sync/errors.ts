/** Python's built-in exceptions that the engine raises. Learners see them by name, and may raise them too. */

export class IndexError extends Error {
  override name = 'IndexError';
}
export class ValueError extends Error {
  override name = 'ValueError';
}
export class MemoryError extends Error {
  override name = 'MemoryError';
}
export class RuntimeError extends Error {
  override name = 'RuntimeError';
}
export class OverflowError extends Error {
  override name = 'OverflowError';
}
export class ThreadShareError extends TypeError {
  override name = 'TypeError';
}
