/**
 * sucrase does much that cells are never asked for: other module systems, JSX, Flow, source maps, the checking of its
 * options, which the types check. None of it is fetched: what would do it throws instead, should it ever be reached.
 */
import type { Plugin } from 'vite';

const NEVER_RUN = [
  'CJSImportProcessor',
  'computeSourceMap',
  'parser/plugins/flow',
  'parser/plugins/jsx/index',
  'transformers/CJSImportTransformer',
  'transformers/FlowTransformer',
  'transformers/JestHoistTransformer',
  'transformers/JSXTransformer',
  'transformers/NumericSeparatorTransformer',
  'transformers/OptionalCatchBindingTransformer',
  'transformers/OptionalChainingNullishTransformer',
  'transformers/ReactDisplayNameTransformer',
  'transformers/ReactHotLoaderTransformer',
  'util/formatTokens',
  'util/getNonTypeIdentifiers',
];

/** Texts of functions for what would be written anew. No cell needs one of them. */
const NO_HELPERS = 'export class HelperManager { emitHelpers() { return ""; } }';

export function slimSucrase(): Plugin {
  return {
    name: 'queuebook-slim-sucrase',
    enforce: 'pre',
    transform(text, id) {
      const [, name] = /\/sucrase\/dist\/esm\/(.+)\.js$/.exec(id) ?? [];
      if (name === undefined) return;
      if (name === 'Options') return { code: 'export function validateOptions() {}', map: null };
      if (name === 'HelperManager') return { code: NO_HELPERS, map: null };
      if (!NEVER_RUN.includes(name)) return;
      const why = JSON.stringify(`sucrase's ${name} is not here: scripts/slim-sucrase.ts`);
      const names = [...text.matchAll(/^export (default )?(?:function|class) (\w+)/gm)];
      const all = names.map(([, isDefault, each]) => `never as ${isDefault ? 'default' : each}`);
      const exported = `export { ${all.join(', ')} }`;
      return { code: `function never() { throw new Error(${why}); } ${exported};`, map: null };
    },
  };
}
