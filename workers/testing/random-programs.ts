/**
 * Programs drawn from a seed: one to five threads that meet at queues, locks, a condition, a deque and a field. Half
 * of them are well-formed (every operation is one that Python allows; a program may still get stuck); the others also
 * do what no program should. None can run for ever: loops are bounded, and every wait ends, or nobody is left to end it.
 */
import { BROKEN, FOR_EVER, WELL } from './random-statements';

export interface RandomProgram {
  readonly seed: number;
  readonly text: string;
  readonly wellFormed: boolean;
  /** Shared memory of its run; some have little, and fill it. */
  readonly memoryBytes: number;
}

/** A drawer of numbers: the same seed gives the same row. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1) | 1;
    for (let i = 0; i < 4; i++) this.below(2);
  }

  below(limit: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % limit;
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  of<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}

/** Room for the engine's own tables and some hundred small values. */
const LITTLE_BYTES = 108 * 1024;
const USUAL_BYTES = 2 ** 20;

export function randomProgram(seed: number): RandomProgram {
  const dice = new Dice(seed);
  const style = { wellFormed: dice.once(2), patient: dice.once(2) };
  const { wellFormed } = style;
  const names = ['first', 'second', 'third', 'fourth', 'fifth'].slice(0, 1 + dice.below(5));
  const daemon = dice.once(6);
  const head = `
const secret = new Map();
let count = 0;
const queue = new Queue(${dice.of([0, 1, 1, 2, 3])});
const other = new Queue(${dice.of([0, 1, 2, 3])});
const closable = new ClosableQueue(${dice.of([0, 0, 1, 2])});
const deque = new Deque(${dice.of(['', '[1, 2]'])});
const lock = new Lock();
const second_lock = new Lock();
const condition = new Condition(${dice.of(['', 'lock'])});
const box = new Box();
for (let i = 0; i < ${dice.below(3)}; i++) ${dice.of(['other', 'closable'])}.putNowait(i);`;
  const functions = names.map(
    (name) =>
      `function ${name}(me) {\n  let seen = '';\n${block(dice, style, 2 + dice.below(6), '  ')}\n  print('${name}', seen);\n}`,
  );
  const starts = names.map((name, i) =>
    dice.once(4)
      ? `class Made${i} extends Thread { run() { ${name}(${i}); } }\nconst t${i} = new Made${i}({ daemon: ${daemon} });\nt${i}.start();`
      : `const t${i} = new Thread({ target: ${name}, args: [${i}], daemon: ${daemon} });\nt${i}.start();`,
  );
  const joins = names
    .filter(() => !dice.once(3))
    .map((_, i) => `t${i}.join(${dice.of(['', '', '0.002'])});`);
  const main = `{\n  let seen = '';\n${block(dice, style, dice.below(6), '  ')}\n  print('main', seen);\n}`;
  return {
    seed,
    wellFormed,
    memoryBytes: !wellFormed && dice.once(8) ? LITTLE_BYTES : USUAL_BYTES,
    text: [CLASSES, head, ...functions, ...starts, main, ...joins].join('\n'),
  };
}

interface Style {
  /** Nothing that is wrong. */
  readonly wellFormed: boolean;
  /** Also waits without a timeout. */
  readonly patient: boolean;
}

function block(dice: Dice, style: Style, count: number, indent: string): string {
  return Array.from({ length: count }, () => statement(dice, style, indent)).join('\n');
}

function statement(dice: Dice, style: Style, indent: string): string {
  const inner = `${indent}  `;
  const deeper = indent.length < 8;
  if (deeper && dice.once(7)) {
    const body = block(dice, style, 1 + dice.below(2), inner);
    return `${indent}for (let i = 0; i < ${2 + dice.below(4)}; i++) {\n${body}\n${indent}}`;
  }
  if (deeper && dice.once(9)) {
    const body = block(dice, style, 1 + dice.below(2), inner);
    return `${indent}${dice.of(['lock', 'lock', 'second_lock', 'condition'])}.with(() => {\n${body}\n${indent}});`;
  }
  const waits = style.patient && dice.once(4) ? FOR_EVER : WELL;
  const drawn = dice.of(!style.wellFormed && dice.once(6) ? BROKEN : waits);
  // What fails ends its thread unless it is caught: both shall happen.
  const caught = dice.below(3) > 0 || style.wellFormed;
  return caught
    ? `${indent}try { ${drawn} } catch (error) { seen += ' ' + error.name; }`
    : `${indent}{ ${drawn} }`;
}

const CLASSES = `
function spare(number) { try { other.put(number, true, 0.001); } catch (error) { print('spare', error.name); } }
class Box { constructor() { this.value = 0; this.next = null; } }
class ClosableQueue extends Queue {
  close() { this.put(null); }
  *[Symbol.iterator]() {
    for (;;) {
      const each = this.get();
      try {
        if (each === null) return;
        yield each;
      } finally {
        this.taskDone();
      }
    }
  }
}`;
