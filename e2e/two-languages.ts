/** Small programs made by dice, the same in TypeScript and in Python: threads that put, get, sleep, count and print. */

interface Program {
  readonly typescript: string;
  readonly python: string;
}

type Line = readonly [typescript: string, python: string];

/** A generator of its own (xorshift32): the seed is all that a failed test has to say. */
function dice(seed: number): (sides: number) => number {
  let state = Math.imul(seed, 0x9e37_79b1) | 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % sides;
  };
}

const QUEUES = ['p', 'q'];

function statement(roll: (sides: number) => number, thread: number): Line {
  const queue = QUEUES[roll(QUEUES.length)] ?? 'p';
  const value = thread * 10 + roll(3);
  switch (roll(9)) {
    case 0:
    case 1:
    case 2:
      return [`${queue}.put(${value});`, `${queue}.put(${value})`];
    case 3:
      return [`print(${queue}.get());`, `print(${queue}.get())`];
    case 4:
      return [`print(${queue}.qsize());`, `print(${queue}.qsize())`];
    case 5:
      return ['count += 1;', 'count += 1'];
    case 6:
      return [
        'lock.acquire(); count += 1; lock.release();',
        'lock.acquire(); count += 1; lock.release()',
      ];
    case 7:
      return ['sleep(0.01);', 'sleep(0.01)'];
    default:
      return [
        `try { print(${queue}.get({ timeout: 0.01 })); } catch { print('none'); }`,
        `try: print(${queue}.get(timeout=0.01))\n    except Empty: print('none')`,
      ];
  }
}

export function generated(seed: number): Program {
  const roll = dice(seed);
  const threads = Array.from({ length: 2 }, (_, thread) =>
    Array.from({ length: 3 + roll(2) }, () => statement(roll, thread + 1)),
  );
  const names = threads.map((_, thread) => `t${thread + 1}`);
  const room = roll(2);
  return {
    typescript: [
      "import { Queue } from 'queue';",
      "import { Lock, Thread } from 'threading';",
      "import { sleep } from 'time';",
      `const p = new Queue<number>(${room});`,
      'const q = new Queue<number>();',
      'const lock = new Lock();',
      'let count = 0;',
      ...threads.flatMap((lines, thread) => [
        `function f${thread + 1}() {`,
        ...lines.map(([typescript]) => `  ${typescript}`),
        '}',
      ]),
      ...names.map((name, i) => `const ${name} = new Thread({ target: f${i + 1} });`),
      ...names.map((name) => `${name}.start();`),
      'p.put(1);',
      ...names.map((name) => `${name}.join();`),
      'print(count);',
    ].join('\n'),
    python: [
      'from queue import Empty, Queue',
      'from threading import Lock, Thread',
      'from time import sleep',
      `p = Queue(${room})`,
      'q = Queue()',
      'lock = Lock()',
      'count = 0',
      ...threads.flatMap((lines, thread) => [
        `def f${thread + 1}():`,
        '    global count',
        ...lines.map(([, python]) => `    ${python}`),
      ]),
      ...names.map((name, i) => `${name} = Thread(target=f${i + 1})`),
      ...names.map((name) => `${name}.start()`),
      'p.put(1)',
      ...names.map((name) => `${name}.join()`),
      'print(count)',
    ].join('\n'),
  };
}
