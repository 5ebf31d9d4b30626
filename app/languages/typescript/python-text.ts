/** Python in a cell of TypeScript: what of a line that could not be read is Python, and how TypeScript has it. */

export interface PythonWords {
  readonly found: string;
  /** What to write instead. */
  readonly way: string;
}

type Rule = readonly [pattern: RegExp, way: (...groups: readonly string[]) => string];

const BLOCK = '(?:[^{}]*):\\s*(?:#.*)?$';

/** Forms of a whole line. The pattern's match is what is named; its groups go into the way. */
const LINES: readonly Rule[] = [
  [
    /^from\s+([\w.]+)\s+import\s+([\w, ]+)/,
    (module, names) => `import { ${names?.trim()} } from '${module}'`,
  ],
  [/^import\s+([\w.]+)\s+as\s+(\w+)$/, (module, name) => `import * as ${name} from '${module}'`],
  [/^import\s+([\w.]+)$/, (module) => `import * as ${module} from '${module}'`],
  [/^(?:async\s+)?def\s+(\w+)/, (name) => `function ${name}(…) { … }`],
  [/^class\s+(\w+)\s*\((\w+)\)\s*:/, (name, base) => `class ${name} extends ${base} { … }`],
  [/^class\s+(\w+)\s*:/, (name) => `class ${name} { … }`],
  [/^with\b/, () => 'lock.with(() => { … })'],
  [new RegExp(`^for\\s+(\\w+)\\s+in\\b${BLOCK}`), (name) => `for (const ${name} of …) { … }`],
  [new RegExp(`^(if|while)\\b${BLOCK}`), (word) => `${word} (…) { … }`],
  [/^if\s+__name__\b.*?:/, () => 'nothing of the kind: a cell simply begins'],
  [/^(?:const|let|var)\s+\w+(?:\s*,\s*\w+)+\s*=/, () => 'const [a, b] = […]'],
  [/^(try|finally)\s*:/, (word) => `${word} { … }`],
  [/(?:^|\}\s*)except\b.*/, () => 'catch (error) { … }'],
  [/\belif\b/, () => 'else if (…) { … }'],
  [/\belse\s*:/, () => 'else { … }'],
  [/^#/, () => '//'],
  [/^raise\b/, () => 'throw'],
  [/^assert\b/, () => 'if (!…) throw new Error(…)'],
  [/\/\/\s*[\w.]+\s*\)+;?$/, () => 'Math.floor(a / b)'],
  [/^pass$/, () => '{}'],
  [
    /^(?:global|nonlocal)\s+\w+/,
    () => 'no such word: a function uses the variables around it as they are',
  ],
  [/^del\s/, () => 'delete'],
  [/^(?:"""|''')/, () => '/* … */'],
];

/** Words inside a line. */
const WORDS: readonly Rule[] = [
  [/\bf["']/, () => '`…$' + '{n}…`'],
  [/\blambda\b/, () => '(x) => …'],
  [/\bnot\b(?=\s)/, () => '!'],
  [/\band\b/, () => '&&'],
  [/\bor\b/, () => '||'],
  [/\bis\b(?=\s)/, () => '==='],
  [/(?<=\S\s+)if\b(?=.*\belse\b)/, () => 'condition ? … : …'],
  [/\b(?:None|True|False)\b/, () => 'null, true, false'],
  [/#(?=\s)/, () => '//'],
  [/->/, () => ': type'],
  [/(?<=\S\s+)for\b(?=.*\b(?:in|of)\b)/, () => 'values.map((x) => …)'],
  [/:[^[{}]*\]/, () => 'values.slice(from, to)'],
];

/** @param at where in the line the parser gave up */
export function pythonIn(line: string, at: number): PythonWords | undefined {
  const text = line.trim();
  const whole = firstOf(LINES, text);
  if (whole !== undefined) return whole;
  // A word is Python only where the parser stumbled over it: it stops at the word, or right behind it.
  const from = Math.max(0, line.slice(0, at).search(/[\w$#]*\s*$/));
  const words = line.slice(from);
  for (const [pattern, way] of WORDS) {
    const match = words.match(pattern);
    if (match?.index !== undefined && from + match.index <= at)
      return { found: match[0].trim(), way: way() };
  }
  return undefined;
}

function firstOf(rules: readonly Rule[], text: string): PythonWords | undefined {
  for (const [pattern, way] of rules) {
    const match = text.match(pattern);
    if (match) return { found: match[0].trim(), way: way(...match.slice(1)) };
  }
  return undefined;
}

/** What Python has and TypeScript has not, for programs that declare no such name: a line each, with what to write instead. */
const NAMES = `None null
True true
False false
self this
pass {}
range(…) for (let i = 0; i < n; i++) { … }
len(…) values.length, or queue.qsize()
str(…) String(…)
int(…) Math.trunc(…)
float(…) Number(…)
bool(…) Boolean(…)
abs(…) Math.abs(…)
min(…) Math.min(…)
max(…) Math.max(…)
round(…) Math.round(…)
list(…) [...values]
tuple(…) [a, b]
dict(…) new Map(…)
set(…) new Set(…)
sum(…) values.reduce((a, b) => a + b, 0)
any(…) values.some((x) => …)
all(…) values.every((x) => …)
map(…) values.map((x) => …)
filter(…) values.filter((x) => …)
zip(…) a.map((x, i) => [x, b[i]])
sorted(…) [...values].sort((a, b) => a - b)
reversed(…) [...values].reverse()
enumerate(…) values.entries()
isinstance(…) value instanceof Class
type(…) value.constructor
repr(…) JSON.stringify(…)
input(…) no keyboard in a cell: const text = '…'
open(…) no files in a cell: const text = '…'
Exception Error
math.… Math.…
random.… Math.random()
randint(…) Math.floor(Math.random() * n)
queue.… import { Queue } from 'queue'
time.… import { sleep } from 'time'
threading.… import { Thread } from 'threading'
collections.… import { Deque } from 'collections'
deque(…) import { Deque } from 'collections'
Event a Condition and a variable
Semaphore a Condition and a variable
Barrier a Condition and a variable
RLock a Condition, whose own lock is re-entrant
Timer a Thread that begins with sleep(…)
ThreadPoolExecutor Threads that get jobs from a Queue`;

export const PYTHON_NAMES: ReadonlyMap<string, PythonWords> = new Map(
  [...NAMES.matchAll(/^((\w+)\S*) (.+)$/gm)].map(([, found = '', name = '', way = '']) => [
    name,
    { found, way },
  ]),
);
