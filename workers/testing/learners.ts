/** The programs of LEARNERS.md, each in TypeScript and in Python, and of LEARNERS-PYTHON.md; and what they print. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface LearnersProgram {
  readonly name: string;
  /** '' where Python alone can say it. */
  readonly typescript: string;
  readonly python: string;
  readonly prints: readonly string[];
  /** Name and message of the error with which one of its threads ends; '' where none does. */
  readonly fails: string;
}

/** What the Python programs need and should not have to say. */
export const PYTHON_HEAD = `from queue import Queue, Empty, Full
from threading import Thread, Lock, Condition
from collections import deque
def start(target, *args):
    thread = Thread(target=target, args=args)
    thread.start()
    return thread
def raised(body):
    try:
        body()
        return 'nothing'
    except Exception as error:
        return type(error).__name__
def say(*values):
    print(*[{'True': 'true', 'False': 'false', 'None': 'null'}.get(str(v), str(v)) for v in values])
`;

const PROGRAM =
  /^## (.+)\n\n(?:```ts\n([\s\S]*?)\n```\n\n)?```python\n([\s\S]*?)\n```\n\n- prints: ?(.*)\n(?:- fails: (.*)\n)?/gm;

export function learnersPrograms(file: 'LEARNERS.md' | 'LEARNERS-PYTHON.md'): LearnersProgram[] {
  const text = readFileSync(resolve(import.meta.dirname, file), 'utf8');
  return [...text.matchAll(PROGRAM)].map(
    ([, name = '', typescript = '', python = '', prints = '', fails = '']) => ({
      name,
      typescript,
      python,
      prints: prints.split('|'),
      fails,
    }),
  );
}
