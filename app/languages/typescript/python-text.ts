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
  [/^(try|finally)\s*:/, (word) => `${word} { … }`],
  [/^except\b.*:/, () => 'catch (error) { … }'],
  [/\belif\b/, () => 'else if (…) { … }'],
  [/\belse\s*:/, () => 'else { … }'],
  [/^#/, () => '//'],
  [/^raise\b/, () => 'throw'],
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

/** Names that Python has and TypeScript has not, for programs that declare none of their own. */
export const PYTHON_NAMES: ReadonlyMap<string, PythonWords> = new Map(
  Object.entries({
    None: { found: 'None', way: 'null' },
    True: { found: 'True', way: 'true' },
    False: { found: 'False', way: 'false' },
    range: { found: 'range(…)', way: 'for (let i = 0; i < n; i++) { … }' },
    len: { found: 'len(…)', way: 'values.length, or queue.qsize()' },
    str: { found: 'str(…)', way: 'String(…)' },
    int: { found: 'int(…)', way: 'Math.trunc(…)' },
    enumerate: { found: 'enumerate(…)', way: 'values.entries()' },
    pass: { found: 'pass', way: '{}' },
    threading: { found: 'threading.…', way: "import { Thread } from 'threading'" },
    isinstance: { found: 'isinstance(…)', way: 'value instanceof Class' },
  }),
);
