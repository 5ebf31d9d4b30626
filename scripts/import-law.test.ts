import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaches, circles, DEBT, graph } from './import-law.mjs';
import { sourceFiles } from './source-uses.mjs';

const sentences = (path: string, text: string) =>
  breaches([{ path, text }]).map(({ line, sentence }) => `${line}: ${sentence}`);

describe('the import law', () => {
  it('lets a room import itself and the rooms on its line', () => {
    expect(sentences('workers/queue/queue.ts', `import { Mutex } from '../sync/mutex';`)).toEqual(
      [],
    );
    expect(
      sentences('app/views/flow/Flow.tsx', `import { draw } from '../../charts/flow';`),
    ).toEqual([]);
  });

  it.each([
    ['workers/memory/heap.ts', `import { Mutex } from '../sync/mutex';`, 'workers/sync/mutex'],
    ['workers/kernel/run.ts', `import type { CellId } from '../../app/lessons/lesson';`, 'app/'],
    ['app/model/moment.ts', `export { useSession } from '../store/session';`, 'app/store/session'],
    ['app/model/moment.ts', `const s = await import('../store/session');`, 'app/store/session'],
    ['app/model/moment.ts', `let s: import('../store/session').Session;`, 'app/store/session'],
    [
      'workers/kernel/run.ts',
      `import { startEngine } from '../testing/engine';`,
      'workers/testing',
    ],
    [
      'app/views/flow/Flow.tsx',
      `import { Queue } from '../../../workers/queue/queue';`,
      'workers/queue',
    ],
    ['app/charts/flow.ts', `import { t } from '../messages/catalogue';`, 'app/messages/catalogue'],
  ])('sees a forbidden import in %s: %s', (path, text, wanted) => {
    const found = sentences(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`may not import ${wanted}`);
  });

  it.each([
    ['app/model/lanes.ts', `import { scaleLinear } from 'd3-scale';`, 'app/charts'],
    ['app/charts/flow.ts', `import { useMemo } from 'react';`, 'app/main.tsx, app/views'],
    ['app/views/flow/Flow.tsx', `import { create } from 'zustand';`, 'app/store'],
    ['app/views/flow/Flow.tsx', `import { wrap } from 'comlink';`, 'app/bridge, workers/kernel'],
    [
      'app/views/run/Code.tsx',
      `import { EditorView } from '@codemirror/view';`,
      'app/notebook/code',
    ],
    ['app/model/lanes.ts', `import { check } from 'fast-check';`, 'workers/testing'],
    ['app/model/lanes.ts', `import lodash from 'lodash';`, 'nowhere'],
  ])('sees a library away from home in %s: %s', (path, text, home) => {
    const found = sentences(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`its home is ${home}`);
  });

  it.each([
    ['app/bridge/frame.ts', `const w = new Worker(url);`, 'new Worker'],
    ['app/views/flow/Vessel.tsx', `const all = new Intl.NumberFormat();`, 'Intl.*'],
    ['app/notebook/page/Header.tsx', `const all = count.toLocaleString();`, 'toLocaleString'],
    ['app/model/moment.ts', `Atomics.notify(words, 0);`, 'Atomics.*'],
    ['app/views/flow/Flow.tsx', `window.requestAnimationFrame(draw);`, 'requestAnimationFrame'],
    ['app/model/moment.ts', `const now = performance.now();`, 'performance.now'],
    ['app/model/moment.ts', `const jitter = Math.random();`, 'Math.random'],
    ['app/model/moment.test.ts', `const jitter = Math.random();`, 'Math.random'],
  ])('sees a power away from home in %s: %s', (path, text, power) => {
    const found = sentences(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`may not use ${power}`);
  });

  it('reads code, not what strings and comments say', () => {
    const text =
      "// new Worker(url)\nexport const text = `import x from '../../app/x'; Math.random()`;";
    expect(sentences('workers/stdlib/time.ts', text)).toEqual([]);
  });

  it('lets tests reach every room of their own side, but not the other side', () => {
    const text = `import { it } from 'vitest';\nimport { run } from '../kernel/run';`;
    expect(sentences('workers/queue/queue.test.ts', text)).toEqual([]);
    expect(
      sentences('workers/queue/queue.test.ts', `import { t } from '../../app/messages/catalogue';`),
    ).toHaveLength(1);
  });

  it('names the line, and a file that lies in no room', () => {
    expect(sentences('app/model/a.ts', `\n\nimport { useState } from 'react';`)[0]).toMatch(/^3: /);
    expect(sentences('app/helpers/text.ts', '')).toEqual(['1: lies in no room of the import law']);
  });

  it('takes no debt without a reason', () => {
    for (const { reason } of DEBT) expect(reason.length).toBeGreaterThan(40);
  });

  it('knows rooms inside rooms: topics of views, and of the model, do not know each other', () => {
    const flow = 'app/views/flow/Flow.tsx';
    expect(sentences(flow, `import { Timeline } from '../timeline/Timeline';`)).toHaveLength(1);
    expect(sentences(flow, `import { Vessel } from './Vessel';`)).toEqual([]);
    expect(sentences(flow, `import { Sentence } from '../explain/Sentence';`)).toEqual([]);
    const lanes = 'app/model/timeline/lanes.ts';
    expect(sentences(lanes, `import { whyChain } from '../explain/why';`)).toHaveLength(1);
    expect(sentences('app/model/counts.ts', `import { pace } from './timeline/pace';`)).toEqual([]);
  });

  it('lets nobody but the shelf and the registry name a lesson or a language', () => {
    const lesson = `import { queueLesson } from '../lessons/queue-lesson/queue-lesson';`;
    expect(sentences('app/store/runs.ts', lesson)).toHaveLength(1);
    const language = `const c = import('../languages/typescript/compile');`;
    expect(sentences('app/store/runs.ts', language)).toHaveLength(1);
    expect(sentences('app/languages/languages.ts', language.replace('../languages', '.'))).toEqual(
      [],
    );
  });

  it('sees files that come back to themselves', () => {
    const files = [
      { path: 'app/model/a.ts', text: `import type { B } from './b';` },
      { path: 'app/model/b.ts', text: `import { c } from './c';` },
      { path: 'app/model/c.ts', text: `import { A } from './a';` },
    ];
    expect(circles(files).map(({ sentence }) => sentence)).toEqual([
      'comes back to itself: app/model/a.ts → app/model/b.ts → app/model/c.ts → app/model/a.ts',
    ]);
    expect(circles(files.slice(0, 2))).toEqual([]);
  });

  it('draws which room imports which', () => {
    const files = [
      { path: 'workers/queue/queue.ts', text: `import { Mutex } from '../sync/mutex';` },
    ];
    expect(graph(files)).toBe('digraph queuebook {\n  "workers/queue" -> "workers/sync";\n}');
  });

  it('reads every source file of the project', () => {
    const paths = sourceFiles(resolve(import.meta.dirname, '..')).map(({ path }) => path);
    expect(paths).toContain('scripts/import-law.mjs');
    expect(paths).toContain('workers/trace/events.ts');
  });
});
