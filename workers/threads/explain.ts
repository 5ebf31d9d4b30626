/** What the browser says of an error, put into words that a learner of threads can act on. */
import { SHAREABLE } from '../memory/shareable';
import type { Place, Program } from './program';

export interface Explained {
  readonly name: string;
  readonly message: string;
  /** Where in the learner's text, null if the engine cannot tell. */
  readonly place: Place | null;
}

interface Explanation {
  readonly pattern: RegExp;
  readonly say: (match: RegExpMatchArray, place: Place | null, program: Program) => string;
}

const EXPLANATIONS: readonly Explanation[] = [
  {
    pattern: /^Assignment to constant variable/,
    say: (_match, place, program) => {
      const found = program.assignments.find((each) => each.place === place);
      const name = found === undefined ? 'This variable' : `'${found.variable}'`;
      return (
        `${name} cannot be assigned here: a thread gets the top-level variables as they were when it was started, ` +
        `as constants. To share a value that changes, use a field of an object that threads share. ${SHAREABLE}`
      );
    },
  },
  {
    pattern: /private (?:member|field|method)? ?'?(#\w+)/i,
    say: (match) =>
      `${match[1]} is private: it stays in the thread that made the object. Threads can share ordinary fields only.`,
  },
  {
    // A private method; the names of fields come with the message, those of methods do not.
    pattern: /must be an instance of class (\w+)|non-#?private method|not the right class/i,
    say: (match) =>
      `A private method (its name begins with #) stays in the thread that made the object${match[1] ? ` of ${match[1]}` : ''}. Threads can use ordinary methods only.`,
  },
  {
    pattern: /(?:add property|define property) '?([\w$]+)'?,? ?.*not extensible/,
    say: (match) =>
      /^\d+$/.test(match[1] ?? '')
        ? 'This array is a copy that a thread got when it was started or read a field; adding to it would reach nobody. Use a Queue or a Deque, or assign a whole new array to the field.'
        : `'${match[1]}' is new: an object that threads share keeps the fields it had when it was first shared. Set the field in the constructor.`,
  },
  {
    pattern: /assign to read only property '?([\w$]+)'?/,
    say: (match) =>
      `'${match[1]}' belongs to plain data, which is copied from thread to thread; a change would reach nobody. Assign a whole new value to the field of a shared object, or use a Queue or a Deque.`,
  },
  {
    pattern: /^(setTimeout|setInterval|queueMicrotask) is not/,
    say: (match) =>
      `${match[1]} is not to be had in a cell: threads here wait with sleep(seconds), a get or a join.`,
  },
  {
    pattern: /^Maximum call stack size exceeded|too much recursion/,
    say: () => 'maximum recursion depth exceeded: a function calls itself without end',
  },
];

/** Names the error, says it in words, and finds the line of the learner's text that it comes from. */
export function explain(error: unknown, program: Program, currentPlace: Place): Explained {
  if (!(error instanceof Error)) {
    const text = typeof error === 'string' ? error : String(error);
    return { name: 'Thrown value', message: text, place: known(currentPlace) };
  }
  const place = placeInStack(error.stack ?? '', program) ?? known(currentPlace);
  for (const { pattern, say } of EXPLANATIONS) {
    const match = error.message.match(pattern);
    if (match) return { name: nameOf(error), message: say(match, place, program), place };
  }
  return { name: nameOf(error), message: error.message, place };
}

function nameOf(error: Error): string {
  if (error instanceof RangeError && /call stack|recursion/.test(error.message))
    return 'RecursionError';
  const given: unknown = error.name;
  const own = typeof given === 'string' && given !== '' ? given : 'Error';
  // `class Broken extends Error` without a name of its own: its class says more.
  return own === 'Error' ? error.constructor.name : own;
}

/** Lines that a function's text begins with before the body, as browsers count: `(function anonymous($` and `) {`. */
const LINES_BEFORE = 2;

function placeInStack(stack: string, program: Program): Place | null {
  for (const [, kind, line] of stack.matchAll(/queuebook-(main|replica)\.js:(\d+)/g)) {
    const text = kind === 'main' ? program.main : program.replica;
    const place = text.places[Number(line) - 1 - LINES_BEFORE];
    if (place !== undefined && place !== null) return place;
  }
  return null;
}

function known(place: Place): Place | null {
  return place < 0 ? null : place;
}
