/**
 * Virtual modules that carry what runs inside the sandbox frames, as text:
 *
 *   virtual:frame-html      the frame's whole document, for `srcdoc` (imported by the app); its script is also the one
 *                           that every thread's worker starts from
 *   virtual:thread-worker   that worker's part alone (imported by the benchmark's page)
 *   virtual:commanded-script  what that script does not have: commanded runs, all orders (kernel/commanded.ts)
 *   virtual:graph-script    what neither has: the search through a program's states
 *   virtual:python-worker   where the script lies that every Python worker starts from: too long to be read as text of a chunk
 *   virtual:python-frame    the Python frame's whole document
 *
 * A frame with an opaque origin can load nothing, so all must be complete in themselves.
 */
import { resolve, sep } from 'node:path';
import { Script } from 'node:vm';
import type { Plugin } from 'vite';
import { type BundledScript, bundleScript } from './bundle-worker.ts';
import { type EngineTexts, engineTexts } from './engine-texts.ts';

/**
 * What the frame and, by inheritance, its blob workers may do: run script, and start workers from text.
 * `blob:` stays out of script-src: workers start without it, and learner code cannot import() a blob.
 */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval'",
  'worker-src blob: data:',
  "connect-src 'none'",
].join('; ');

const THREAD_WORKER = 'virtual:thread-worker';
const FRAME_HTML = 'virtual:frame-html';
const COMMANDED_SCRIPT = 'virtual:commanded-script';
const GRAPH_SCRIPT = 'virtual:graph-script';
const PYTHON_WORKER = 'virtual:python-worker';
const PYTHON_FRAME = 'virtual:python-frame';

export function framePlugin(root = resolve(import.meta.dirname, '..')): Plugin {
  const workersFolder = resolve(root, 'workers') + sep;
  let made: Promise<EngineTexts> | undefined;
  /** One build for all: their names fit. */
  const engine = () => {
    made ??= engineTexts(root);
    return made;
  };
  /** How each of the texts is made. */
  const texts: Readonly<
    Record<string, () => Promise<{ text: string; watched: readonly string[] }>>
  > = {
    [THREAD_WORKER]: async () => asScript(await engineScript(root, 'kernel/thread-worker')),
    [FRAME_HTML]: async () => {
      const { first, watched } = await engine();
      return { text: frameDocument(first), watched };
    },
    [COMMANDED_SCRIPT]: async () => {
      const { commanded, watched } = await engine();
      return { text: commanded, watched };
    },
    [GRAPH_SCRIPT]: async () => {
      const { search, watched } = await engine();
      return { text: search, watched };
    },
    [PYTHON_WORKER]: async () => asScript(await pythonWorker(root)),
    [PYTHON_FRAME]: async () =>
      asDocument(await bundleScript(resolve(root, 'workers/kernel/python-frame.ts'))),
  };
  let serves = false;
  return {
    name: 'queuebook-frame',
    configResolved({ command }) {
      serves = command === 'serve';
    },
    resolveId: (id) => (id in texts ? `\0${id}` : undefined),

    async load(id) {
      const make = texts[id.replace('\0', '')];
      if (make === undefined) return;
      const { text, watched } = await make();
      for (const file of watched) this.addWatchFile(file);
      if (id === `\0${PYTHON_WORKER}`) {
        const source = Buffer.from(text);
        const url = serves
          ? `URL.createObjectURL(new Blob([${JSON.stringify(text)}]))`
          : `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'python-worker.js', source })}`;
        return { code: `export default { url: ${url}, bytes: ${source.length} };`, map: null };
      }
      return { code: `export default ${JSON.stringify(text)};`, map: null };
    },

    // The texts are made outside vite's module graph: a change under workers/ must be told to it.
    hotUpdate({ file }) {
      if (!file.startsWith(workersFolder) || file.endsWith('.test.ts')) return;
      made = undefined;
      const graph = this.environment.moduleGraph;
      for (const id of Object.keys(texts)) {
        const stale = graph.getModuleById(`\0${id}`);
        if (stale) graph.invalidateModule(stale);
      }
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}

const asScript = ({ code, watched }: BundledScript) => ({ text: code, watched });
const asDocument = ({ code, watched }: BundledScript) => ({ text: frameDocument(code), watched });

/**
 * Pyodide refuses classic workers, and knows one by its `importScripts`. It asks for an address of its own that it
 * never uses; a classic script has none, and the bundler would take the files beside it along.
 */
function pythonWorker(root: string): Promise<BundledScript> {
  const plugin: Plugin = {
    name: 'queuebook-no-address',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('pyodide')
        ? code.replaceAll('import.meta.url', '"https://handed.over.invalid/worker.js"')
        : undefined,
  };
  return bundleScript(resolve(root, 'workers/python/python-worker.ts'), {
    minify: true,
    plugins: [plugin],
    external: [/^node:/, 'ws'],
    banner: 'globalThis.importScripts = undefined;',
  });
}

/** What learner code is given are methods and classes: no name that it could see is lost with those of functions. */
function engineScript(root: string, entry: string): Promise<BundledScript> {
  return bundleScript(resolve(root, `workers/${entry}.ts`), { functionNames: false });
}

export function frameDocument(script: string): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${FRAME_POLICY}">`,
    '<title>Threads</title>',
    `<script>${inlineScript(script)}</script>`,
    '</html>',
  ].join('\n');
}

/**
 * Text that may stand between <script> tags. In strings `\x3c` is `<`; should one of these sequences ever
 * stand outside a string, the parse below fails the build instead of the page.
 */
export function inlineScript(script: string): string {
  const escaped = script.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
  new Script(escaped);
  return escaped;
}
