/** Python's built-in exceptions that the engine raises. Learners see them by name, and may raise them too. */
class PythonError extends Error {
  constructor(message?: string) {
    super(message);
    this.name = new.target.name;
  }
}

export class IndexError extends PythonError {
  override name = 'IndexError';
}
export class ValueError extends PythonError {
  override name = 'ValueError';
}
export class MemoryError extends PythonError {
  override name = 'MemoryError';
}
export class RuntimeError extends PythonError {
  override name = 'RuntimeError';
}
export class OverflowError extends PythonError {
  override name = 'OverflowError';
}
export class ThreadShareError extends TypeError {
  override name = 'TypeError';
}
