/** Code that stands in a text is written as the language that is shown writes it. */

/** Code in prose: `taskDone` is task_done, and a statement ends with its line. */
export function codeInPython(code: string): string {
  return code
    .replace(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g, (name) =>
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    )
    .replace(/;$/, '');
}

const OPERATIONS: ReadonlySet<string> = new Set(['getNowait', 'putNowait', 'taskDone']);

/** Code in a sentence about a run, whose own names stay as its log has them. */
export function operationInPython(code: string): string {
  return OPERATIONS.has(code) ? codeInPython(code) : code;
}
