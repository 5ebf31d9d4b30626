/** What drawn schedules of polling programs come to is among what all orders found, where it calls itself complete. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exploration, OrdersFound } from '../kernel/interface';
import { type Engine, startEngine } from '../testing/engine';
import { exploreText } from '../testing/explored';
import { PRELUDE } from '../testing/runs';
import { drawing } from '../testing/small-programs';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const PROGRAMS = FULL ? 200 : 4;
const DRAWS = FULL ? 400 : 25;
/** Programs with more orders than this say nothing here. */
const MOST_RUNS = FULL ? 3_000 : 400;

function explore(text: string, more: Partial<Exploration>): Promise<OrdersFound> {
  return exploreText(engine, text, { limit: MOST_RUNS, ...more });
}

/** Two threads and main on two variables, a list and a queue, that wait for each other in idle loops. */
function pollingProgram(seed: number): string {
  const below = drawing(seed * 31 + 7);
  const name = () => ['x', 'y'][below(2)] ?? 'x';
  const statement = (): string => {
    const [one, value] = [name(), below(3)];
    switch (below(9)) {
      case 0:
      case 1:
        return `while (${one} < ${value}) {}`;
      case 2:
        return `for (;;) { if (${one} !== ${value}) break; }`;
      case 3:
        return `do {} while (${one} === ${value} && x < 1);`;
      case 4:
        return `seen += ${one};`;
      case 5:
        return `while (list.length < ${value}) {}`;
      case 6:
        return below(2) === 0 ? `list.push(${value});` : `q.put(${value});`;
      case 7:
        return `seen += q.qsize();`;
      default:
        return `${one} = ${value + 1};`;
    }
  };
  const body = () => Array.from({ length: 2 + below(3) }, statement).join(' ');
  const thread = (id: string) =>
    `function ${id}() { let seen = '${id}'; ${body()} print(seen, x, y); }`;
  return `${PRELUDE} let x = 0, y = 0; const list = [], q = new Queue(); ${thread('a')} ${thread('b')}
    const one = start(a), two = start(b); let seen = ''; ${body()} x = 3; y = 3; list.push(7, 8, 9); one.join(); two.join(); print(seen);`;
}

test('generated programs', async () => {
  let compared = 0;
  for (let seed = 1; seed <= PROGRAMS; seed++) {
    const text = pollingProgram(seed);
    const all = await explore(text, {});
    if (!all.complete) continue;
    const known = all.outputs.map(({ outcome, console }) => `${outcome} ${console.join('|')}`);
    const drawn = await explore(text, {
      limit: DRAWS,
      draws: { policy: 'random', seed, depth: 3 },
    });
    for (const { outcome, console } of drawn.outputs) {
      if (outcome === 'cut') continue;
      expect(known, `seed ${seed}\n${text}`).toContain(`${outcome} ${console.join('|')}`);
    }
    compared++;
  }
  console.log(`${compared} programs compared`);
  expect(compared).toBeGreaterThan(0);
}, 3_600_000);
