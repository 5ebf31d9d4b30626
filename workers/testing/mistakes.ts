/** Mistakes that learners make, and what they are told: held in Node and, by e2e/mistakes.spec.ts, in browsers. */

export interface MadeMistake {
  readonly what: string;
  readonly text: string;
  /** Of the error. */
  readonly name: string;
  readonly line: number;
  readonly says: string;
}

const threaded = (before: string, body: string) =>
  `import { Thread } from 'threading';\n${before}\nfunction f() {\n  ${body}\n}\nconst t = new Thread({ target: f });\nt.start();\nt.join();`;

const PRIVATE =
  'is private: it stays in the thread that made the object. Threads can share ordinary fields and methods only.';

/** Each in cells' own words, whatever the browser says of it. */
export const MISTAKES: readonly MadeMistake[] = [
  {
    what: 'a private field used by another thread',
    text: threaded(
      'class C {\n  #x = 1;\n  get() { return this.#x; }\n}\nconst c = new C();',
      'c.get();',
    ),
    name: 'TypeError',
    line: 4,
    says: `#x ${PRIVATE}`,
  },
  {
    what: 'a private method used by another thread',
    text: threaded(
      'class C {\n  #m() { return 1; }\n  get() { return this.#m(); }\n}\nconst c = new C();',
      'c.get();',
    ),
    name: 'TypeError',
    line: 4,
    says: `#m ${PRIVATE}`,
  },
  {
    what: 'a new field on a shared object',
    text: threaded('class C {\n  a = 1;\n}\nconst c = new C();', 'c.b = 2;'),
    name: 'TypeError',
    line: 7,
    says: "'b' is new: an object that threads share keeps the fields it had when it was first shared. Set the field in the constructor.",
  },
  {
    what: 'setTimeout',
    text: "setTimeout(() => print('x'), 10);",
    name: 'TypeError',
    line: 1,
    says: 'setTimeout is not to be had in a cell: threads here wait with sleep(seconds), a get or a join.',
  },
  {
    what: 'endless recursion',
    text: 'function f() {\n  return 1 + f();\n}\nf();',
    name: 'RecursionError',
    line: 2,
    says: 'maximum recursion depth exceeded: a function calls itself without end',
  },
  {
    what: "an error class of one's own",
    text: "class Broken extends Error {}\nthrow new Broken('b');",
    name: 'Broken',
    line: 2,
    says: 'b',
  },
  {
    what: "an error class of one's own with a constructor",
    text: 'class Broken extends Error {\n  constructor(what) {\n    super("no " + what);\n  }\n}\nthrow new Broken(7);',
    name: 'Broken',
    line: 6,
    says: 'no 7',
  },
  {
    what: 'an error made with what a function gives back',
    text: 'class Broken extends Error {}\nconst say = (n) => {\n  return n;\n};\nthrow new Broken(\n  say(7),\n);',
    name: 'Broken',
    line: 5,
    says: '7',
  },
  {
    what: 'a member of what a function has given back',
    text: 'function find() {\n  return null;\n}\nprint(find().name);',
    name: 'TypeError',
    line: 4,
    says: "'name' was asked of null, which has no fields or methods",
  },
  {
    what: 'a name that is not there',
    text: 'print(nope);',
    name: 'ReferenceError',
    line: 1,
    says: 'nope is not defined',
  },
  {
    what: 'a name that nobody declared, given a value',
    text: 'print(1);\nx = 5;',
    name: 'ReferenceError',
    line: 2,
    says: 'x is not defined: declare it, let x = …',
  },
  {
    what: 'a name that nobody declared, in a loop',
    text: 'for (x of [1]) print(x);',
    name: 'ReferenceError',
    line: 1,
    says: 'x is not defined: declare it, let x = …',
  },
  {
    what: 'a member of null',
    text: 'const x = null;\nx.y;',
    name: 'TypeError',
    line: 2,
    says: "'y' was asked of null, which has no fields or methods",
  },
  {
    what: 'a method of undefined',
    text: 'const x = {};\nx.z.put(1);',
    name: 'TypeError',
    line: 2,
    says: "'put' was asked of undefined, which has no fields or methods",
  },
];

/** Of a value, in Python: the method, what is given to it, and what it is here. */
const METHODS: readonly (readonly [name: string, of: string, given: string, way: string])[] = [
  ['append', '[1]', '2', 'push(value)'],
  ['extend', '[1]', '[2]', 'push(...values)'],
  ['insert', '[1]', '0, 2', 'splice(i, 0, value)'],
  ['remove', '[1]', '1', 'splice(i, 1), or delete(value) of a Set'],
  ['index', '[1]', '1', 'indexOf(value)'],
  ['count', '[1]', '1', 'filter(…).length'],
  ['copy', '[1]', '', 'slice()'],
  ['clear', '[1]', '', 'list.length = 0'],
  ['popleft', '[1]', '', 'shift()'],
  ['items', '{ a: 1 }', '', 'Object.entries(object), or entries() of a Map'],
  ['keys', '{ a: 1 }', '', 'Object.keys(object)'],
  ['values', '{ a: 1 }', '', 'Object.values(object)'],
  ['get', '{ a: 1 }', "'a'", 'object[key]'],
  ['update', '{ a: 1 }', '{}', 'Object.assign(object, more)'],
  ['remove', 'new Set([1])', '1', 'splice(i, 1), or delete(value) of a Set'],
  ['discard', 'new Set([1])', '1', 'delete(value)'],
  ['join', "', '", "['a']", 'list.join(text)'],
  ['upper', "'a'", '', 'toUpperCase()'],
  ['lower', "'a'", '', 'toLowerCase()'],
  ['strip', "'a'", '', 'trim()'],
  ['format', "'a {}'", '1', 'a template: `…$' + '{n}…`'],
  ['startswith', "'a'", "'a'", 'startsWith(text)'],
  ['endswith', "'a'", "'a'", 'endsWith(text)'],
  ['find', "'a'", "'a'", 'indexOf(text)'],
];

/** What Python's methods are called here: after the browser's own words, which are like these in all but WebKit. */
export const PYTHON_METHODS: readonly MadeMistake[] = METHODS.map(([name, of, given, way]) => ({
  what: `${name} of ${of}`,
  text: `const it = ${of};\nit.${name}(${given});`,
  name: 'TypeError',
  line: 2,
  says: `it.${name} is not a function: here it is ${way}`,
}));

/** What was a mistake once, and is none: threads share it. */
export const SHARED: readonly {
  readonly what: string;
  readonly text: string;
  readonly prints: string;
}[] = [
  {
    what: 'a top-level variable assigned in a thread',
    text: `${threaded('let n = 0;', 'n = n + 1;')}\nprint(n);`,
    prints: '1',
  },
  {
    what: 'push to an array of an object that two threads have',
    text: `${threaded('class C {\n  a = [1];\n}\nconst c = new C();', 'c.a.push(2);')}\nprint(c.a);`,
    prints: '[1, 2]',
  },
  {
    what: 'plain data of such an object changed',
    text: `${threaded('class C {\n  d = { k: 1 };\n}\nconst c = new C();', 'c.d.k = 2;')}\nprint(c.d.k);`,
    prints: '2',
  },
  {
    what: 'a place in an array that nothing was put in is an element',
    text: `${threaded('const a = new Array(2);', "a[1] = 'x';")}\nprint(a.filter(() => true).length, 0 in a);`,
    prints: '2 true',
  },
  {
    // In Node.js the global object has it itself, in a browser's worker a prototype of it has.
    what: 'a clone of what threads share',
    text: `${threaded('const o = { a: [1] };', 'o.a.push(2);')}\nprint(JSON.stringify(structuredClone(o)));`,
    prints: '{"a":[1,2]}',
  },
];
