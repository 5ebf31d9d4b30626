/** Every kind of mistake: one clear message at the cell, and the next Run works. */
import { expect, testOnOnePage as test } from './fixtures';

interface Mistake {
  readonly name: string;
  /** Stands in In [8]. */
  readonly text: string;
  readonly error: { readonly name: string; readonly line: number; readonly thread?: string };
  /** What the message must speak of, so that the learner knows what is meant. */
  readonly says: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'a syntax error',
    text: 'const a = 1;\nconst = 2;',
    error: { name: 'SyntaxError', line: 2 },
    says: /./,
  },
  {
    name: 'an import from a module that does not exist',
    text: `import { Pipe } from 'pipes';`,
    error: { name: 'ImportError', line: 1 },
    says: /No module named 'pipes'.*'queue'/,
  },
  {
    name: 'an import of a name that does not exist',
    text: `\nimport { Pipe } from 'queue';`,
    error: { name: 'ImportError', line: 2 },
    says: /'Pipe'/,
  },
  {
    name: 'an error thrown in the main thread',
    text: `print('before');\nthrow new RangeError('too far');`,
    error: { name: 'RangeError', line: 2, thread: 'main' },
    says: /too far/,
  },
  {
    name: 'an error thrown in another thread',
    text: `function fail() {\n  throw new TypeError('in here');\n}\nconst thread = new Thread({ target: fail, name: 'second' });\nthread.start();\nthread.join();`,
    error: { name: 'TypeError', line: 2, thread: 'second' },
    says: /in here/,
  },
  {
    name: 'an error of the queue',
    text: `const queue = new Queue();\nqueue.getNowait();`,
    error: { name: 'Empty', line: 2, thread: 'main' },
    says: /./,
  },
  {
    name: 'a name that is declared nowhere',
    text: 'print(1);\nquue.put(1);',
    error: { name: 'ReferenceError', line: 2 },
    says: /quue/,
  },
  {
    name: 'a captured value that threads cannot share',
    text: `const secret = Symbol('mine');\nfunction peek() {\n  print(String(secret));\n}\nconst thread = new Thread({ target: peek, name: 'peeker' });\nthread.start();\nthread.join();`,
    error: { name: 'TypeError', line: 3, thread: 'peeker' },
    says: /secret/,
  },
];

for (const { name, text, error, says } of MISTAKES) {
  test(`${name} is told at the cell, and the next run works`, async ({ notebook }) => {
    const cell = notebook.cell(8);
    const before = await notebook.cell(7).run();
    expect(before.outcome).toBe('finished');

    const summary = await cell.runText(text);
    expect(summary).toMatchObject({ outcome: 'failed', error });
    expect(summary.error?.message).toMatch(says);
    await expect(cell.troubles).toHaveCount(1);
    await expect(cell.troubles).toContainText(error.name);
    await expect(cell.troubles).toContainText(`line ${error.line}`);
    if (error.thread) await expect(cell.troubles).toContainText(error.thread);
    await expect(cell.troubles).toContainText(summary.error?.message ?? 'no message');

    await cell.reset();
    await expect(cell.troubles).toHaveCount(0);
    expect(await cell.run()).toMatchObject({ outcome: 'finished' });
  });
}

test('an error in a cell above is told with its cell', async ({ notebook }) => {
  await notebook
    .cell(1)
    .setSource(
      (await notebook.cell(1).source()).replace('return item;', `throw new Error('broken stage');`),
    );
  const cell = notebook.cell(13);
  const summary = await cell.run();
  expect(summary.outcome).not.toBe('finished');
  await cell.seeEnd();
  await expect(cell.troubles.first()).toContainText('broken stage');
  await expect(cell.troubles.first().getByRole('link', { name: 'In [1], line 2' })).toBeVisible();
});

test('memory that is full is an error with the number of items held', async ({ notebook }) => {
  const summary = await notebook
    .cell(8)
    .runText(`const queue = new Queue();\nwhile (true) queue.put('x'.repeat(1000));`);
  expect(summary).toMatchObject({ outcome: 'failed', error: { name: 'MemoryError' } });
  expect(summary.error?.message).toMatch(/\d/);
  expect(await notebook.cell(9).run()).toMatchObject({ outcome: 'finished' });
});
