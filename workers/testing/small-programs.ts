/** Small programs made from a seed: two or three threads that meet at a queue, a lock, a condition and a field. */

/** What one thread may do; `seen` collects what it learns of the others, and is printed at its end. */
const OPERATIONS = [
  'queue.put(1);',
  'seen += queue.get();',
  "try { queue.put(2, true, 0.1); seen += 'p'; } catch (error) { seen += error.name; }",
  'try { seen += queue.get(true, 0.1); } catch (error) { seen += error.name; }',
  'try { seen += queue.get(true, 0.2); } catch (error) { seen += error.name; }',
  'try { seen += queue.getNowait(); } catch (error) { seen += error.name; }',
  'try { queue.taskDone(); } catch (error) { seen += error.name; }',
  'queue.join();',
  'seen += queue.qsize();',
  'queue.shutdown();',
  'try { seen += other.get(true, 0.1); } catch (error) { seen += error.name; }',
  'other.put(3);',
  'box.value += 1;',
  'seen += box.value;',
  'lock.with(() => { box.value += 1; });',
  "if (lock.acquire(true, 0.1)) { box.value = 7; lock.release(); } else seen += 'busy';",
  "if (lock.acquire(false)) lock.release(); else seen += 'busy';",
  'lock.with(() => { other.put(4); });',
  'lock.with(() => { queue.put(5); });',
  'condition.with(() => { seen += condition.wait(0.1); });',
  'condition.with(() => { condition.notify(); });',
  'sleep(0.1);',
  'sleep(0.15);',
  'if (monotonic() >= 0.1) seen += "late";',
  "print('!');",
] as const;

export const SHARED = `
import { Queue } from 'queue';
import { Condition, Lock, Thread } from 'threading';
import { monotonic, sleep } from 'time';
class Box { constructor() { this.value = 0; this.twin = 0; } }
const queue = new Queue(1);
const other = new Queue();
const lock = new Lock();
const condition = new Condition();
const box = new Box();
`;

export interface SmallProgram {
  readonly seed: number;
  readonly text: string;
}

/** Draws a whole number from 0 to below the limit. */
export type Below = (limit: number) => number;

/** The same numbers for the same seed. */
export function drawing(seed: number): Below {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

function oneOf(texts: readonly string[], below: Below): string {
  return texts[below(texts.length)] ?? '';
}

/** The same program for the same seed. Some get stuck, some fail: that is an outcome too. */
export function smallProgram(seed: number): SmallProgram {
  const below = drawing(seed);
  const operation = () => oneOf(OPERATIONS, below);
  const body = (name: string, count: number) =>
    `let seen = '';\n${Array.from({ length: count }, operation).join('\n')}\nprint('${name}', seen);`;
  const [threads, most] = below(3) === 0 ? [2, 1] : [1, 3];
  const daemon = below(5) === 0;
  const names = ['first', 'second'].slice(0, threads);
  const functions = names.map((name) => `function ${name}() {\n${body(name, 1 + below(most))}\n}`);
  const starts = names.map(
    (name, i) =>
      `const t${i} = new Thread({ target: ${name}, daemon: ${daemon} });\nt${i}.start();`,
  );
  const joins =
    below(3) === 0 ? [] : names.map((_, i) => `t${i}.join(${below(4) === 0 ? '0.1' : ''});`);
  const main = body('main', threads === 1 ? 1 + below(3) : below(2));
  return {
    seed,
    text: [SHARED, ...functions, ...starts, main, ...(daemon ? [] : joins)].join('\n'),
  };
}
