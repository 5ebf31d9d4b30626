/**
 * Bundles a TypeScript entry into one classic script. Workers inside the sandbox frame start from text
 * (they have no URL they could load anything from), so everything they need must be in that one text.
 */
import { isAbsolute } from 'node:path';
import { build, type Plugin, type PluginOption } from 'vite';

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
    plugins: [...(options.plugins ?? []), watcher],
    build: {
      write: false,
      minify,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        external: options.external ?? [],
        output: {
          format: 'iife',
          codeSplitting: false,
          keepNames: true,
          ...(minify && {
            minify: { compress: { keepNames: names }, mangle: { keepNames: names }, codegen: true },
          }),
          banner: options.banner ?? '',
        },
      },
    },
  });
  if (!('output' in result)) throw new Error(`${entry} did not become one script.`);
  const [chunk, ...others] = result.output;
  if (others.length > 0) {
    const extra = others.map(({ fileName }) => fileName).join(', ');
    throw new Error(`${entry} must become one script, but ${extra} came out beside it.`);
  }
  return { code: chunk.code, watched: [...watched] };
}
