/**
 * Learner code tries to get out of its frame. The judge is a listener on this machine that counts connections,
 * and the app's own storage; what the code itself finds out is printed and asserted too.
 */
import { expect, testOnOnePage } from './fixtures';
import { leakListener } from './leak-listener';
import { NotebookPage } from './notebook-page';
import {
  PYTHON_TRIES,
  program,
  pythonProgram,
  REFUSED_AT_ONCE,
  TRIES,
  untouchedWorker,
  WAYS,
} from './sandbox-tries';

testOnOnePage(
  'learner code reaches no network, no storage, no channel and no parent',
  async ({ page }) => {
    // Not the fixture: nested workers that are refused the network report it as errors, as they should.
    const notebook = new NotebookPage(page);
    await notebook.open();
    // The test before may have left the other one.
    await page.evaluate(() => window.queuebook.setLanguage('typescript'));
    const listener = await leakListener();
    const { host } = listener;

    await testOnOnePage.step(
      'the listener hears who can reach it, and the page would hear a leak',
      async () => {
        await fetch(`http://${host}/control`);
        expect(listener.heard().connections).toBe(1);
        listener.forget();
        await page.evaluate(() => {
          const heard: string[] = [];
          Object.assign(window, { heard });
          new BroadcastChannel('queuebook-leak').onmessage = ({ data }) => heard.push(String(data));
        });
        await page.evaluate(() => new BroadcastChannel('queuebook-leak').postMessage('control'));
        await expect
          .poll(() => page.evaluate(() => Reflect.get(window, 'heard')))
          .toEqual(['control']);
      },
    );

    for (const [way, wrap] of Object.entries(WAYS)) {
      for (const where of ['main', 'another thread'] as const) {
        await testOnOnePage.step(`${way}, in ${where}`, async () => {
          const plain = way === 'plain code';
          // A cell that imports so does not even begin.
          const tries = Object.entries(TRIES).filter(
            ([, body]) => !plain || !body.startsWith('return import('),
          );
          const text = program(tries, `http://${host}`, wrap, where);
          const summary = await notebook.cell(8).runText(text);
          expect(summary).toMatchObject({ outcome: 'finished' });
          const { console: lines } = summary;
          // Each try has reported, so none ended the thread before its turn.
          expect(lines.map((line) => line.split(': ')[0])).toEqual([
            ...tries.map(([name]) => name),
            'after',
          ]);
          const refused = lines.filter((line) => /: (refused|nothing)/.test(line));
          const names = refused.map((line) => line.split(': ')[0]);
          expect(names, lines.join('\n')).toEqual(expect.arrayContaining(REFUSED_AT_ONCE));
        });
      }
    }

    await testOnOnePage.step(
      'the wall holds by itself, in a worker from which nothing was taken',
      async () => {
        const [frame] = page.frames().filter((each) => each !== page.mainFrame());
        const lines = await frame?.evaluate(untouchedWorker, [
          Object.entries(TRIES),
          `http://${host}`,
        ] as const);
        const refused = lines?.filter((line) => / refused| nothing/.test(line));
        const names = refused?.map((line) => line.split(': ')[0]);
        expect(lines).toHaveLength(Object.keys(TRIES).length);
        expect(names, lines?.join('\n')).toEqual(expect.arrayContaining(REFUSED_AT_ONCE));
      },
    );

    await testOnOnePage.step(
      'from Python, by every door to JavaScript that a cell can find',
      async () => {
        const tries = Object.entries(TRIES);
        const run = (source: string) =>
          page.evaluate((text) => {
            window.queuebook.setSource('in-8', text, 'python');
            return window.queuebook.run('in-8', { language: 'python' });
          }, source);
        const summary = await run(pythonProgram(tries, `http://${host}`));
        expect(summary.error).toBeUndefined();
        const { console: lines } = summary;
        expect(lines.map((line) => line.split(': ')[0])).toEqual([
          ...tries.map(([name]) => name),
          ...PYTHON_TRIES,
          'after',
        ]);
        const refused = lines.filter((line) => /: (refused|nothing)/.test(line));
        const names = refused.map((line) => line.split(': ')[0]);
        expect(names, lines.join('\n')).toEqual(
          expect.arrayContaining([...REFUSED_AT_ONCE, ...PYTHON_TRIES]),
        );
        await page.evaluate(() => window.queuebook.setLanguage('typescript'));
      },
    );

    await testOnOnePage.step('nothing arrived', async () => {
      // A second program gives the promises of the first time to do what they can.
      await notebook.cell(9).runText(`import { sleep } from 'time';\nsleep(1.5);`);
      expect(listener.heard()).toEqual({ connections: 0, requests: [] });
      expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['control']);
      const kept = await page.evaluate(async () => ({
        caches: await caches.keys(),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        cookie: document.cookie,
      }));
      expect(kept.caches).not.toContain('leak');
      expect(kept.databases).not.toContain('leak');
      expect(kept.cookie).not.toContain('leak');
    });
    listener.close();
  },
);

testOnOnePage('the frame has an origin of its own', async ({ notebook, page }) => {
  // Python, which the tries before may have begun, has a frame of its own.
  await notebook.reload();
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(frames).toHaveLength(1);
  const inside = await frames[0]?.evaluate(() => {
    const attempt = (read: () => unknown) => {
      try {
        return String(read());
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    return {
      origin: self.origin,
      parent: attempt(() => parent.document.title),
      storage: attempt(() => localStorage.length),
      cookie: attempt(() => document.cookie),
    };
  });
  expect(inside).toEqual({
    origin: 'null',
    parent: 'SecurityError',
    storage: 'SecurityError',
    cookie: 'SecurityError',
  });
});

testOnOnePage(
  'nothing in a worker calls code of a run later, and what is left in it reaches no other run',
  async ({ notebook }) => {
    // What every way to globalThis gives, and what is on it that neither the language has nor only computes.
    const world = "const world: any = print.constructor('return this')();";
    const found = await notebook.cell(8).runText(`${world}
    const names: string[] = [];
    for (let at = world; at !== Object.prototype; at = Object.getPrototypeOf(at))
      names.push(...Object.getOwnPropertyNames(at));
    const stranger = /^(on[a-z]+|(add|remove|dispatch)[A-Z].*|.*(Channel|Port|Event|EventTarget|Observer|Request|Stream|Socket|Worker)|set[A-Z].*|fetch|close|postMessage|queueMicrotask|scheduler|navigator|caches|indexedDB|WebAssembly)$/;
    print(names.filter((name) => stranger.test(name)).join());
    print(names.filter((name) => !(name in world)).length, names.includes('structuredClone'));
    print(typeof (performance as any).addEventListener, typeof (crypto as any).subtle);`);
    expect(found).toMatchObject({
      outcome: 'finished',
      console: ['', '0 true', 'undefined undefined'],
    });

    const leaving = `import { Thread } from 'threading';
    function work() { ${world} world.left = 'left'; }
    for (let i = 0; i < 3; i++) { const thread = new Thread({ target: work }); thread.start(); thread.join(); }
    work();`;
    expect(await notebook.cell(8).runText(leaving)).toMatchObject({ outcome: 'finished' });
    const looking = leaving.replace("world.left = 'left'", 'print(world.left)');
    expect((await notebook.cell(8).runText(looking)).console).toEqual(Array(4).fill('undefined'));
  },
);

testOnOnePage(
  'a record that a program forges ends its run with a sentence, and the next run is as ever',
  async ({ notebook }) => {
    const cell = notebook.cell(8);
    // Whoever stores into the shared log is seen by code that has put itself in the way.
    const forging = `const store = Atomics.store;
    Atomics.store = ((words: Int32Array, at: number, value: number) => {
      const records = at === 0 && words.length > 400_000 && words.length < 1_000_000;
      if (records && value > 3) for (let n = 0; n < value; n++) words[16 + n * 12 + 1] = 0x7fff;
      return store(words, at, value);
    }) as any;
    for (let i = 0; i < 10; i++) print('forged');`;
    expect(await cell.runText(forging)).toMatchObject({
      outcome: 'failed',
      error: { name: 'EngineError', message: expect.stringContaining('cannot be shown') },
    });
    await expect(cell.troubles).toContainText('cannot be shown');
    expect(await cell.runText(`print('well');`)).toMatchObject({
      outcome: 'finished',
      console: ['well'],
    });
  },
);
