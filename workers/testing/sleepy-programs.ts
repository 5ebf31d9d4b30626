/** Small programs of two threads that wait until the same moment and meet when they wake, made from a number. */
import { drawing, SHARED, type SmallProgram } from './small-programs';

/** What one thread does, and what another does to it; `seen` is printed at the end of each. */
const PAIRS = [
  [
    'try { seen += queue.get(true, 0.1); } catch (error) { seen += error.name; }',
    'sleep(0.1); queue.put(3);',
  ],
  [
    "queue.put(1); try { queue.put(2, true, 0.1); seen += 'p'; } catch (error) { seen += error.name; }",
    'sleep(0.1); seen += queue.get();',
  ],
  ['try { seen += queue.get(true, 0.2); } catch {}', 'sleep(0.1); sleep(0.1); queue.put(3);'],
  [
    'lock.acquire(); sleep(0.1); lock.release();',
    "seen += lock.acquire(true, 0.1) ? 'mine' : 'busy';",
  ],
  ['sleep(0.1); box.value += 1;', 'sleep(0.1); seen += box.value;'],
  ['sleep(0.1); box.value = 1; seen += box.twin;', 'sleep(0.1); box.twin = 1; seen += box.value;'],
  ['sleep(0.1); seen += monotonic();', 'sleep(0.1); seen += monotonic();'],
  ['sleep(0.1); sleep(0.1);', 'sleep(0.1); monotonic(); sleep(0.1);'],
  ['sleep(0.1); queue.put(1);', 'sleep(0.1); seen += queue.qsize();'],
] as const;

const BODIES = PAIRS.flat();
export const SLEEPY_PAIRS = PAIRS.length * 2;

/** The first ones are every pair, both ways round: who has the lower number wakes first. Then any two, drawn. */
export function sleepyProgram(seed: number): SmallProgram {
  const [first, second] = bodiesFrom(seed - 1);
  const text = `${SHARED}
function one() { let seen = ''; ${first} print('one', seen); }
function two() { let seen = ''; ${second} print('two', seen); }
const a = new Thread({ target: one });
const b = new Thread({ target: two });
a.start();
b.start();`;
  return { seed, text };
}

function bodiesFrom(number: number): readonly [string, string] {
  const [one, other] = PAIRS[number >> 1] ?? ['', ''];
  if (number < SLEEPY_PAIRS) return number % 2 === 0 ? [one, other] : [other, one];
  const below = drawing(number);
  return [BODIES[below(BODIES.length)] ?? '', BODIES[below(BODIES.length)] ?? ''];
}
