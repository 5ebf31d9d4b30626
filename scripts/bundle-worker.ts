/**
 * Bundles a TypeScript entry into one classic script. Workers inside the sandbox frame start from text
 * (they have no URL they could load anything from), so everything they need must be in that one text.
 */
import { isAbsolute } from 'node:path';
import { build, type Plugin, type PluginOption, type Rolldown } from 'vite';
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
  const { parts, watched } = await bundled(entry, options, {
    format: 'iife',
    codeSplitting: false,
  });
  const [{ code } = { code: '' }, ...others] = parts;
  if (others.length > 0)
    throw new Error(`${entry} must become one script, but ${others.length} more came out.`);
  return { code, watched };
}

export interface BundledPart {
  /** By which the others ask for it, after './'. */
  readonly name: string;
  readonly code: string;
}

/**
 * One script that will be handed others: what the entry and the places that it imports later have in common stands in the
 * first, and the others ask it for that. Free in all are `exports` and `require`, as in CommonJS.
 */
export async function bundleParts(
  entry: string,
  options: BundleOptions = {},
): Promise<{
  readonly first: BundledPart;
  readonly later: readonly BundledPart[];
  readonly watched: readonly string[];
}> {
  const { parts, watched } = await bundled(entry, options, {
    format: 'cjs',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  });
  const [first, ...later] = parts;
  if (first === undefined || later.length === 0)
    throw new Error(`${entry} must become several scripts, not ${parts.length}.`);
  return { first, later, watched };
}

/** The entry's chunk comes first. */
async function bundled(
  entry: string,
  options: BundleOptions,
  output: Rolldown.OutputOptions,
): Promise<{ readonly parts: readonly BundledPart[]; readonly watched: readonly string[] }> {
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
          // By calls, where two modules have a function or class of one name.
          keepNames: names.function,
          ...(minify && {
            minify: { compress: { keepNames: names }, mangle: { keepNames: names }, codegen: true },
          }),
          banner: options.banner ?? '',
        },
      },
    },
  });
  if (!('output' in result)) throw new Error(`${entry} did not become scripts.`);
  const parts = result.output.map((file) => {
    if (file.type === 'chunk') {
      const twice = names.function ? null : SECOND_CLASS.exec(file.code);
      if (twice)
        throw new Error(`${entry}: '${twice[0]}' would be the name of a class. Rename one.`);
      return { name: file.fileName, code: file.code };
    }
    throw new Error(`${entry} must become scripts, but ${file.fileName} came out beside them.`);
  });
  return { parts, watched: [...watched] };
}

/** A class that lost its name to another one. */
const SECOND_CLASS = /class [\w$]+\$\d+|[\w$]+\$\d+(?=\s*=\s*class\b)/;

/** Nothing can be fetched from there, ahead or otherwise. */
const NO_PRELOAD: Plugin = {
  name: 'queuebook-no-preload',
  enforce: 'pre',
  load: (id) => (isPreload(id) ? 'export const __vitePreload = (load) => load();' : undefined),
};
