/** Every run can be kept: cells as they are shipped, and programs with every kind of value, saved, opened, and the same. */
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, type EngineRun, startEngine } from '../../../workers/testing/engine';
import { randomProgram } from '../../../workers/testing/random-programs';
import { PRELUDE } from '../../../workers/testing/runs';
import { SEED } from '../../../workers/testing/seed';
import type { TraceLog } from '../../../workers/trace/reader';
import type { LessonCell } from '../../lessons/lesson';
import { workshop } from '../../lessons/queue-lesson/broken/workshop';
import { queueLesson } from '../../lessons/queue-lesson/queue-lesson';
import { modelOf } from '../run-model';
import { savedRunText } from './saved-run';
import type { SavedRun } from './saved-run-format';
import { openSavedRun } from './saved-run-open';
import { toldOf } from './saved-run-told';

const PROGRAMS = process.env.QUEUEBOOK_FULL === undefined ? 15 : 5_000;
/** Moments of a long run that are looked at. */
const MOMENTS = 20;
/** Events after which a run is stopped. */
const LONGEST = 20_000;
const SEEN = 2_000;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

/** Throws, or fails, unless the run comes back from its file as it went. */
function keeps({ outcome, log, dropped }: EngineRun, cells: readonly string[] = ['cell']): void {
  const sources = Object.fromEntries(cells.map((cell) => [cell, `text of ${cell}`]));
  const run: SavedRun = { cell: cells.at(-1) ?? '', cells, sources, outcome, dropped, log };
  const opened = openSavedRun(savedRunText(run));
  if (!opened.ok) throw new Error(`the file is ${opened.problem}`);
  const { token: _, ...kept } = outcome;
  expect({ ...opened.run, log: null }).toEqual({ ...run, outcome: kept, log: null });
  expect(opened.run.log.length).toBe(log.length);
  for (let i = 0; i < log.length; i++) same(opened.run.log.at(i), log.at(i));
  const [before, after] = [modelOf(log), modelOf(opened.run.log)];
  // The same records make the same moments: of a long run it is enough to see its first ones.
  const seen = Math.min(log.length, SEEN);
  for (let at = 0; at <= seen; at += Math.max(1, Math.ceil(seen / MOMENTS)))
    same(after.momentAt(at), before.momentAt(at));
}

/** What `toEqual` takes a hundred times as long for. */
function same(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

const lesson = queueLesson.sections.flatMap((section) => section.cells);
const programs: readonly (readonly LessonCell[])[] = [
  ...lesson.flatMap(({ kind }, i) => (kind === 'run' ? [lesson.slice(0, i + 1)] : [])),
  ...workshop.cells.map((cell) => [cell]),
];

test.each(programs.map((cells) => [cells.at(-1)?.label ?? '', cells] as const))(
  '%s',
  async (_, cells) => {
    const texts = cells.map(({ id, kind, typescript }) => ({ id, kind, text: typescript }));
    const ids = cells.map(({ id }) => id);
    for (const policy of ['random', 'free'] as const) {
      // One broken program never ends: it is kept as far as it has come.
      const onLog = (log: TraceLog) => {
        if (log.length > LONGEST) void engine.kernel.stop();
      };
      keeps(await engine.run(texts, { policy, seed: 7, printWrites: 1, onLog }), ids);
    }
  },
);

const VALUES = [
  ...['0', '1', '-1', '-0', '0.5', 'NaN', 'Infinity', '2 ** 31 - 2', '2 ** 31 - 1', '2 ** 31'],
  ...['2 ** 53', '-(2 ** 31)', "''", "'text'", "'ü\\u{1F600}'", "'\\ud800'", "'\\u0000'", 'null'],
  ...['undefined', 'true', 'false', '[]', '[1, [2]]', '{}', "{ a: 'b' }", 'item()', 'queue', 'box'],
  ...['print', "'x'.repeat(1e5)"],
];

/** A program through which values go by every way that is recorded. */
function passing(...values: readonly string[]): string {
  return `class Box { constructor() { this.value = 0; } }
const box = new Box();
const queue = new Queue();
const deque = new Deque();
const thread = new Thread({ target: () => { sleep(1e-6); box.value = 1; } });
thread.start();
thread.join();
function attempt(body) { try { body(); } catch (error) { print(error.name, error.message); } }
${values
  .map(
    (value) => `
attempt(() => { queue.put(${value}); print(queue.get()); });
attempt(() => { deque.append(${value}); deque.appendleft(${value}); print(deque.pop()); });
attempt(() => { box.value = ${value}; print(box.value); });
attempt(() => print(${value}));`,
  )
  .join('\n')}`;
}

describe('a run with the value', () => {
  test.each(VALUES.map((value) => [value]))('%s', async (value) => {
    const text = passing(value);
    const run = await engine.run(PRELUDE + text);
    expect(run.outcome).toMatchObject({ outcome: 'finished' });
    keeps(run);
  });
});

test('a thread that prints so much that its clock is read for every 16th event only', async () => {
  const run = await engine.run(
    `${PRELUDE}const q = new Queue(); for (let i = 0; i < 20_000; i++) { q.put(i); q.get(); }`,
  );
  // On a busy machine some are dropped: kept then is what came.
  expect(run.events.length + run.dropped).toBeGreaterThan(32_768);
  keeps(run);
});

test.each([
  ['a list', 'const many = Array.from({ length: 3_000 }, () => 0);', 'many.push(many.length)'],
  ['a map', 'const many = new Map(Array.from({ length: 3_000 }, (_, i) => [i, i]));', 'many.size'],
])('%s that was full before anybody recorded anything of it', async (_, made, use) => {
  const run = await engine.run(`${PRELUDE}${made}\nstart(() => ${use}).join();\nprint(${use});`);
  expect(run.outcome).toMatchObject({ outcome: 'finished' });
  expect(run.events.length).toBeLessThan(1_000);
  keeps(run);
});

test('a run that was ended because it computed for ever', async () => {
  const outcome: SavedRun['outcome'] = {
    outcome: 'stopped',
    ms: 10,
    reason: 'no-progress',
    running: [
      { thread: 'main', cell: 'cell', line: 3 },
      { thread: 'other', cell: null, line: null },
    ],
  };
  const run = await engine.run(`${PRELUDE}print(1);`);
  keeps({ ...run, outcome });
});

test(`${PROGRAMS} random programs, QUEUEBOOK_SEED=${SEED}`, { timeout: 3_600_000 }, async () => {
  for (let i = 0; i < PROGRAMS; i++) {
    const { text, memoryBytes, seed } = randomProgram(SEED + i);
    const run = await engine.run(PRELUDE + text, { memoryBytes });
    try {
      keeps(run);
    } catch (error) {
      throw new Error(`QUEUEBOOK_SEED=${seed}: ${error}\n${text}`);
    }
  }
});

/** All that threads share beside queues, one thread after the other so that its log is the same each time. */
const SHARED = `class Counter extends Lock { n = 0; name = 'none'; }
const counter = new Counter();
const list = [1, 'two'];
const data = { n: 0, 'a key': null };
const map = new Map([['m', 1], [2, 0.5]]);
const set = new Set([3]);
let total = 0;
function work(by) {
  counter.n += by; counter.n += by; counter.name = 'work';
  list.push(counter.n); list[0] += by; list.pop(); list.length;
  data.n += by; data.n += by; data['a key'] = -by; delete data['a key']; data.other = data.n;
  map.set('m', map.get('m') + by); map.set('m', map.get('m') + by); map.set(2, 7); map.set(2, 8); map.delete('m');
  set.add(by); set.has(by);
  total += by; total += by; total = total / 3; total = 'over';
}
for (const by of [1, 20]) start(() => work(by)).join();
print(counter.n, counter.name, list, data, map.size, set.size, total);`;

/** Written once for each version of the format, and never again: later versions must open what this one has saved. */
const KEPT_IN = process.env.QUEUEBOOK_KEEP_RUNS;

test.runIf(KEPT_IN !== undefined)('runs are kept as files', async () => {
  const programs = {
    'every-value': passing(...VALUES.filter((value) => !/1e5|print/.test(value))),
    failed: "const queue = new Queue(); queue.put(1); queue.get();\nthrow new ValueError('no');",
    shared: SHARED,
    stuck: 'const queue = new Queue(1);\nqueue.put(1);\nstart(() => queue.put(2));\nqueue.join();',
  };
  for (const [name, text] of Object.entries(programs)) {
    const cell = { id: 'in-9', kind: 'run', text: PRELUDE + text } as const;
    const { outcome, log, dropped } = await engine.run([cell]);
    const facts = { cell: cell.id, cells: [cell.id], sources: { [cell.id]: text }, outcome };
    writeFileSync(`${KEPT_IN}/${name}.json`, savedRunText({ ...facts, dropped, log }));
    writeFileSync(`${KEPT_IN}/${name}.txt`, toldOf(outcome, log));
  }
});
