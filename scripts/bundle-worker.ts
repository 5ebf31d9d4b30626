/**
 * Bundles a TypeScript entry into one classic script. Workers inside the sandbox frame start from text
 * (they have no URL they could load anything from), so everything they need must be in that one text.
 */
import { isAbsolute } from 'node:path';
import { build, type Plugin, type PluginOption } from 'vite';
import { isPreload } from './slim-preload.ts';

export interface BundledScript {
  /** One immediately invoked function; runs as a classic script, imports nothing. */
  readonly code: string;
  /** Absolute paths of the source files it was made from. */
  readonly watched: readonly string[];
}

export interface BundleOptions {
  /** Default: only when NODE_ENV is 'production'. */
  readonly minify?: boolean;
  /** Functions keep their names when minified, as classes do. Default: true. */
  readonly functionNames?: boolean;
  /** Added to the bundle's own; tests use it to swap a module for a broken one. */
  readonly plugins?: readonly PluginOption[];
  /** Modules that are never reached here. */
  readonly external?: (string | RegExp)[];
  /** Stands before the script. */
  readonly banner?: string;
}

/** `entry` is an absolute path. Rejects with the bundler's message when the source does not compile. */
export async function bundleScript(
  entry: string,
  options: BundleOptions = {},
): Promise<BundledScript> {
  const { chunks, watched } = await bundled(entry, options, {
    format: 'iife',
    codeSplitting: false,
  });
  const [code = '', ...others] = chunks;
  if (others.length > 0)
    throw new Error(`${entry} must become one script, but ${others.length} more came out.`);
  return { code, watched };
}

/**
 * One script that will be handed another one: what the entry and the places that it imports later have in common stands in
 * the first, and the second asks the first for it. Free in both are `exports` and `require`, as in CommonJS.
 */
export async function bundleHalves(
  entry: string,
  options: BundleOptions = {},
): Promise<{ readonly first: string; readonly late: string; readonly watched: readonly string[] }> {
  const { chunks, watched } = await bundled(entry, options, { format: 'cjs' });
  const [first, late, ...others] = chunks;
  if (first === undefined || late === undefined || others.length > 0)
    throw new Error(`${entry} must become two scripts, not ${chunks.length}.`);
  return { first, late, watched };
}

/** The entry's chunk comes first. */
async function bundled(
  entry: string,
  options: BundleOptions,
  output: { readonly format: 'iife' | 'cjs'; readonly codeSplitting?: false },
): Promise<{ readonly chunks: readonly string[]; readonly watched: readonly string[] }> {
  const minify = options.minify ?? process.env.NODE_ENV === 'production';
  // Not the chunk's own list: it leaves out modules of which only a constant was taken.
  const watched = new Set<string>();
  const watcher: Plugin = {
    name: 'queuebook-watched-files',
    moduleParsed: ({ id }) => {
      if (isAbsolute(id)) watched.add(id);
    },
  };
  const names = { class: true, function: options.functionNames ?? true };
  const result = await build({
    configFile: false,
    // Without this vite copies public/ and reads index.html, neither of which belongs to a worker.
    publicDir: false,
    logLevel: 'silent',
    plugins: [...(options.plugins ?? []), watcher, NO_PRELOAD],
    build: {
      write: false,
      minify,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: options.external ?? [],
        output: {
          ...output,
          keepNames: true,
          ...(minify && {
            minify: { compress: { keepNames: names }, mangle: { keepNames: names }, codegen: true },
          }),
          banner: options.banner ?? '',
        },
      },
    },
  });
  if (!('output' in result)) throw new Error(`${entry} did not become scripts.`);
  const chunks = result.output.map((file) => {
    if (file.type === 'chunk') return file.code;
    throw new Error(`${entry} must become scripts, but ${file.fileName} came out beside them.`);
  });
  return { chunks, watched: [...watched] };
}

/** Nothing can be fetched from there, ahead or otherwise. */
const NO_PRELOAD: Plugin = {
  name: 'queuebook-no-preload',
  enforce: 'pre',
  load: (id) => (isPreload(id) ? 'export const __vitePreload = (load) => load();' : undefined),
};
