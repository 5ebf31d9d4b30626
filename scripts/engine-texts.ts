/**
 * The engine of threads as two texts: what a free run needs, and what only commanded runs, all orders and searches need
 * (workers/kernel/commanded.ts), which the page fetches when somebody first wants it. Only both of one build fit together.
 */
import { resolve } from 'node:path';
import { bundleHalves } from './bundle-worker.ts';

export interface EngineTexts {
  readonly first: string;
  readonly late: string;
  readonly watched: readonly string[];
}

export async function engineTexts(root: string): Promise<EngineTexts> {
  const { first, late, watched } = await bundleHalves(resolve(root, 'workers/kernel/frame.ts'), {
    functionNames: false,
  });
  return { first: inScope(first), late, watched };
}

/**
 * `import()` in the first text asks this `require`, which runs the other text once it was handed over. Functions are made as
 * the engine makes them: the way is taken before learner code is let in. The first text stands in a function of its own:
 * unminified it has names like these.
 */
function inScope(first: string): string {
  return `(() => {
'use strict';
const exports = {};
const MakeFunction = Function;
let lateScript = '';
const lateScriptIs = (script) => { lateScript = script; };
const require = () => {
  const found = {};
  new MakeFunction('require', 'exports', '"use strict";' + lateScript)(() => exports, found);
  return found;
};
(() => {
${first}
})();
})();`;
}
