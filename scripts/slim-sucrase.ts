/**
 * sucrase does much that cells are never asked for: other module systems, JSX, Flow, source maps, the checking of its
 * options, which the types check. None of it is fetched: what would do it throws instead, should it ever be reached.
 */
import type { Plugin } from 'vite';

const NEVER_RUN = [
  'CJSImportProcessor',
  'computeSourceMap',
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

export function slimSucrase(): Plugin {
  return {
    name: 'queuebook-slim-sucrase',
    enforce: 'pre',
    transform(_, id) {
      const [, name] = /\/sucrase\/dist\/esm\/(.+)\.js$/.exec(id) ?? [];
      if (name === undefined) return;
      if (name === 'Options') return { code: 'export function validateOptions() {}', map: null };
      if (!NEVER_RUN.includes(name)) return;
      const why = JSON.stringify(`sucrase's ${name} is not here: scripts/slim-sucrase.ts`);
      const exported = 'export { never as default, never as getNonTypeIdentifiers }';
      return { code: `function never() { throw new Error(${why}); } ${exported};`, map: null };
    },
  };
}
