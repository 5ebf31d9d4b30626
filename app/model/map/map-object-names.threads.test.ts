/** What the steps of a map are done to is called as the log of a run along them has it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../workers/testing/engine';
import { PRELUDE } from '../../../workers/testing/runs';
import { searchText } from '../../../workers/testing/searched';
import { NONE } from '../../../workers/trace/events';
import { modelOf } from '../run-model';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

const ACCOUNT = `class Account {
  lock = new Lock();
  balance = 10;
  take(n) { this.lock.with(() => { this.balance -= n; }); }
}
`;

test.each([
  [
    'a lock in an instance',
    `${ACCOUNT}const a = new Account();\nstart(() => a.take(1));`,
    'a.lock',
  ],
  [
    'of two, each its own',
    `${ACCOUNT}const a = new Account();\nconst b = new Account();\nstart(() => { a.take(1); b.take(1); });`,
    'b.lock',
  ],
  [
    'an instance in an instance',
    `${ACCOUNT}class Bank { vault = new Account(); }\nconst bank = new Bank();\nstart(() => bank.vault.take(1));`,
    'bank.vault.lock',
  ],
  [
    'the field of a thread',
    "class Own extends Thread { inbox = new Queue(); run() { this.inbox.put(1); } }\nconst mine = new Own({ name: 'own' });\nmine.start();",
    'own.inbox',
  ],
  [
    'the lock of a condition',
    'const c = new Condition();\nstart(() => c.with(() => c.notify()));',
    'c.lock',
  ],
  [
    'what only a function knows',
    'function go() { const one = new Lock(); const two = new Lock(); start(() => { one.acquire(); two.acquire(); }); }\ngo();',
    'Lock 2',
  ],
  [
    'a thread by its label',
    "const waiting = new Thread({ target: () => print(1), name: 'baker' });\nwaiting.start();\nwaiting.isAlive();",
    'baker',
  ],
])('%s', async (_, text, name) => {
  const { map } = await searchText(engine, PRELUDE + text);
  const end = map?.states.find((state) => state.end !== null);
  const { log } = await engine.run(PRELUDE + text, { policy: 'replay', token: end?.token ?? '' });
  const model = modelOf(log);
  const labelled = new Map(
    [...log].map(({ object, text: label, kind }) => [
      kind === 'thread-started' ? object : NONE,
      label,
    ]),
  );
  const inLog = new Set(
    [...log].map(({ object }) => labelled.get(object) ?? model.objectLabel(object)),
  );
  const onMap = new Set(map?.edges.flatMap(({ object }) => object ?? []));
  expect([...onMap]).toContain(name);
  expect([...inLog]).toContain(name);
});
