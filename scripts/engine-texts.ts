/**
 * The engine of threads as three texts: what a free run needs; what only commanded runs and all orders need
 * (workers/kernel/commanded.ts); and what searches a program's states (workers/graph/). The page fetches the others when
 * somebody first wants them. Only those of one build fit together.
 */
import { resolve } from 'node:path';
import { type BundledPart, bundleParts } from './bundle-worker.ts';

export interface EngineTexts {
  readonly first: string;
  readonly commanded: string;
  readonly search: string;
  readonly watched: readonly string[];
}

/** The search has none of its own that the commanded runs have as well: those come before it. */
const SEARCH = /^graph-script/;

export async function engineTexts(root: string): Promise<EngineTexts> {
  const { first, later, watched } = await bundleParts(resolve(root, 'workers/kernel/frame.ts'), {
    functionNames: false,
  });
  const textOf = (parts: readonly BundledPart[]) => parts.map(defined).join('\n');
  return {
    first: inScope(first),
    commanded: textOf(later.filter(({ name }) => !SEARCH.test(name))),
    search: textOf(later.filter(({ name }) => SEARCH.test(name))),
    watched,
  };
}

function defined({ name, code }: BundledPart): string {
  return `define('./${name}', (require, exports) => {\n${code}\n});`;
}

/**
 * `import()` in the first text asks this `require`, which runs a part of the other texts once it was handed over. Functions
 * are made as the engine makes them: the way is taken before learner code is let in. The first text stands in a function of
 * its own: unminified it has names like these.
 */
function inScope({ name, code }: BundledPart): string {
  return `(() => {
'use strict';
const exports = {};
const MakeFunction = Function;
const made = { __proto__: null, './${name}': exports };
const waiting = { __proto__: null };
const define = (name, make) => { waiting[name] = make; };
const lateScriptIs = (script) => { new MakeFunction('define', '"use strict";' + script)(define); };
const require = (name) => {
if (!made[name]) waiting[name](require, (made[name] = {}));
return made[name];
};
(() => {
${code}
})();
})();`;
}
