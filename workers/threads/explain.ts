/** What the browser says of an error, put into words that a learner of threads can act on: the same in every browser. */
import { type Mistake, mistakesIn, type Recognised } from './own-words';
import type { Place, Program } from './program';
import { memberOf, thrownText } from './thrown-text';

export interface Explained {
  readonly name: string;
  readonly message: string;
  /** Where in the learner's text, null if the engine cannot tell. */
  readonly place: Place | null;
}

/** What is known of a mistake besides what it is. */
interface Facts {
  /** The name in the engine's words, if it tells one. */
  readonly name: string | null;
  readonly message: string;
  readonly place: Place | null;
  readonly program: Program;
}

const SAY: Readonly<Record<Mistake, (facts: Facts) => string>> = {
  constant: ({ place, program }) => {
    const found = program.assignments.find((each) => each.place === place);
    const name = found === undefined ? 'This variable' : `'${found.variable}'`;
    return `${name} cannot be assigned here: it is a constant. Declare it with let, and it is one variable for all threads.`;
  },
  private: ({ place, program }) =>
    `${inCode(place, program, /#[\w$]+/) ?? 'What begins with #'} is private: it stays in the thread that made the object. Threads can share ordinary fields and methods only.`,
  'new-field': ({ name, place, program }) =>
    `'${name ?? inCode(place, program, ASSIGNED) ?? 'This field'}' is new: an object that threads share keeps the fields it had when it was first shared. Set the field in the constructor.`,
  frozen: ({ name, place, program }) => {
    const found = name ?? inCode(place, program, ASSIGNED);
    return `${found === null ? 'This' : `'${found}'`} cannot be changed so: it is frozen, or belongs to an Error, a Date or a regular expression that went from one thread to another, or to an array that threads share, whose length changes by push, pop or list.length = n. Make a new value, or use these.`;
  },
  recursion: () => 'maximum recursion depth exceeded: a function calls itself without end',
  'no-name': ({ name }) => `${name ?? 'a name here'} is not defined`,
  'member-of-null': (facts) =>
    `${memberIn(facts)} was asked of null, which has no fields or methods`,
  'member-of-undefined': (facts) =>
    `${memberIn(facts)} was asked of undefined, which has no fields or methods`,
};

const TIMER = /^(setTimeout|setInterval|queueMicrotask) is not/;
/** Errors that engines make. */
const NATIVE: ReadonlySet<unknown> = new Set([
  'InternalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
]);
/** The last name of `a.b = …`, `a.b += …`, `a.b++`. */
const ASSIGNED = /\.([\w$]+)\s*(?:(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])|\+\+|--)/;

/** Names the error, says it in words, and finds the line of the learner's text that it comes from. */
export function explain(error: unknown, program: Program, currentPlace: Place): Explained {
  if (!(error instanceof Error)) {
    return { name: 'Thrown value', message: thrownText(error), place: known(currentPlace) };
  }
  const place = placeInStack(error, program) ?? known(currentPlace);
  const message = thrownText(memberOf(error, 'message'));
  // An error of the learner's, or of this engine, says what it means to say.
  const native = NATIVE.has(error.constructor.name);
  const timer = native ? message.match(TIMER)?.[1] : undefined;
  if (timer !== undefined) {
    const message = `${timer} is not to be had in a cell: threads here wait with sleep(seconds), a get or a join.`;
    return { name: nameOf(error), message, place };
  }
  const mistake = native ? likeliest(mistakesIn(message), place, program) : undefined;
  const recursion = mistake?.kind === 'recursion';
  const said = mistake && SAY[mistake.kind]({ name: mistake.name, message, place, program });
  return {
    name: recursion ? 'RecursionError' : nameOf(error),
    message: native ? withMeant(said ?? message, program) : message,
    // The stack may end at the head of the function as well as in its body: chance decides.
    place: recursion ? (known(currentPlace) ?? place) : place,
  };
}

/** The compiler knows where constants are assigned to. */
function likeliest(
  mistakes: readonly Recognised[],
  place: Place | null,
  { assignments }: Program,
): Recognised | undefined {
  const assigned = assignments.some((each) => each.place === place);
  return mistakes.find(({ kind }) => (kind === 'constant') === assigned) ?? mistakes[0];
}

/** With what was meant by a name or method that is not there. */
function withMeant(said: string, { meant }: Program): string {
  const [name] = said.match(/^\w+(?= is not defined)|\.\w+(?= is not a function)/) ?? [];
  const [, says] = meant?.find(([each]) => each === name) ?? [];
  return says ? `${said}: ${says}` : said;
}

/** The member that was asked for: WebKit tells the whole expression instead of the name. */
function memberIn({ name, message }: Facts): string {
  const found = name ?? message.match(/\(evaluating '.*\.([\w$]+)[^.]*'\)/s)?.[1];
  return found === undefined ? 'Something' : `'${found}'`;
}

/** What the compiler puts before a statement: its place. */
const PLACED = /\$r\.place=\d+;?/g;

/** What a pattern finds in the lines that the engine runs for a line of the learner's; its group, if it has one. */
function inCode(place: Place | null, { main, replica }: Program, pattern: RegExp): string | null {
  for (const { text, places } of [main, replica]) {
    const lines = text.split('\n');
    for (const [i, each] of places.entries()) {
      const match =
        each !== null && each === place ? lines[i]?.replaceAll(PLACED, '').match(pattern) : null;
      if (match) return match[1] ?? match[0];
    }
  }
  return null;
}

function nameOf(error: Error): string {
  const given = memberOf(error, 'name');
  const own = typeof given === 'string' && given !== '' ? given : 'Error';
  // `class Broken extends Error` without a name of its own: its class says more.
  return own === 'Error' ? error.constructor.name : own;
}

/** Lines that a function's text begins with before the body, as browsers count: `(function anonymous($` and `) {`. */
const LINES_BEFORE = 2;

/**
 * The innermost line of the learner's text on the stack, but for constructors of the error's own class: an error is
 * raised where it is made, not where its class calls `super` (Firefox tells the line of a class without a constructor).
 */
function placeInStack(error: Error, program: Program): Place | null {
  const own = classesOf(error);
  const stack = memberOf(error, 'stack');
  for (const frame of typeof stack === 'string' ? stack.split('\n') : []) {
    const [, kind, line] = frame.match(/queuebook-(main|replica)\.js:(\d+)/) ?? [];
    if (kind === undefined || own.has(functionOf(frame))) continue;
    const text = kind === 'main' ? program.main : program.replica;
    const place = text.places[Number(line) - 1 - LINES_BEFORE];
    if (place !== undefined && place !== null) return place;
  }
  return null;
}

/** `at new Broken (…)` in V8, `Broken@…` in the others. */
function functionOf(frame: string): string {
  return (frame.match(/^\s*at (?:new )?([\w$.]+) \(/) ?? frame.match(/^([\w$]+)@/))?.[1] ?? '';
}

function classesOf(error: Error): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at: unknown = error; at instanceof Error; at = Object.getPrototypeOf(at)) {
    if (!NATIVE.has(at.constructor.name) && at.constructor.name !== 'Error')
      names.add(at.constructor.name);
  }
  return names;
}

function known(place: Place): Place | null {
  return place < 0 ? null : place;
}
