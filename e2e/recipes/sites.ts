/** Small sites as docs/embedding.md tells their authors to make them. @param queuebook where it is served */

export function vitePressSite(queuebook: string): Readonly<Record<string, string>> {
  return {
    '.vitepress/config.mjs': `export default {
  title: 'Threads',
  head: [['script', { src: '${queuebook}embed.js', async: '' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'queue-book' } } },
};
`,
    'index.md': `# A buffer of one

<queue-book id="cell" cell="in-9"></queue-book>

[The next page](./own)
`,
    'own.md': `# A program of our own

<queue-book id="own" title="Seven">
<component is="script" type="text/plain">
import { Queue } from 'queue';
const queue = new Queue();
if (1 < 2) queue.put(7);
print(queue.get());
</component>
</queue-book>

[Back](./)
`,
  };
}

export function revealSite(queuebook: string): Readonly<Record<string, string>> {
  return {
    'index.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Threads</title>
    <link rel="stylesheet" href="/node_modules/reveal.js/dist/reveal.css">
    <script src="${queuebook}embed.js" async></script>
  </head>
  <body>
    <div class="reveal">
      <div class="slides">
        <section><h2>A buffer of one</h2><queue-book id="cell" cell="in-9" view="flow" height="480"></queue-book></section>
        <section><h2>Once pressed</h2><queue-book id="later" cell="in-10" view="console" load="click"></queue-book></section>
      </div>
    </div>
    <script src="/node_modules/reveal.js/dist/reveal.js"></script>
    <script>// Of the window's own size: where a frame is drawn smaller, a test cannot say where to click.
      Reveal.initialize({ width: 1440, height: 900, margin: 0, minScale: 1, maxScale: 1 });</script>
  </body>
</html>
`,
  };
}

/** As high as H5P's content is there. */
export const CONTENT_PX = 345;

/** A page with two frames that ask to be as high as they are: content of H5P's own player, and a cell. */
export function h5pSite(queuebook: string, origin: string): Readonly<Record<string, string>> {
  return {
    'index.html': `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Threads</title></head>
  <body>
    <script>
      // The page's part, as h5p-resizer.js has it, which npm has not.
      window.said = [];
      addEventListener('message', ({ source, origin, data }) => {
        if (data.context !== 'h5p') return;
        const frame = [...document.querySelectorAll('iframe')].find((each) => each.contentWindow === source);
        said.push([frame.id, data.action, Object.keys(data).sort()]);
        const answer = (action) => source.postMessage({ context: 'h5p', action }, origin);
        if (data.action === 'hello') answer('hello');
        if (data.action === 'prepareResize') {
          if (frame.clientHeight === data.scrollHeight && data.scrollHeight === data.clientHeight) return;
          frame.style.height = data.clientHeight + 'px';
          answer('resizePrepared');
        }
        if (data.action === 'resize') frame.style.height = data.scrollHeight + 'px';
      });
    </script>
    <iframe id="h5p" width="700" height="40" src="content.html"></iframe>
    <iframe id="cell" width="700" height="40" allow="cross-origin-isolated"
      src="${queuebook}embed.html#cell=in-9&view=console&origin=${origin}"></iframe>
  </body>
</html>
`,
    'content.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>H5P</title>
    <script src="/node_modules/h5p-standalone/dist/main.bundle.js"></script>
  </head>
  <body>
    <div id="content"></div>
    <script>
      new H5PStandalone.H5P(document.getElementById('content'), {
        embedType: 'div',
        h5pJsonPath: '/h5p/tall',
        frameJs: '/node_modules/h5p-standalone/dist/frame.bundle.js',
        frameCss: '/node_modules/h5p-standalone/dist/styles/h5p.css',
      });
    </script>
  </body>
</html>
`,
    'tall/h5p.json': JSON.stringify({
      title: 'Tall',
      language: 'en',
      mainLibrary: 'Test.Tall',
      embedTypes: ['div'],
      preloadedDependencies: [{ machineName: 'Test.Tall', majorVersion: 1, minorVersion: 0 }],
    }),
    'tall/content/content.json': '{}',
    'tall/Test.Tall-1.0/library.json': JSON.stringify({
      title: 'Tall',
      machineName: 'Test.Tall',
      majorVersion: 1,
      minorVersion: 0,
      patchVersion: 0,
      runnable: 1,
      embedTypes: ['div'],
      preloadedJs: [{ path: 'tall.js' }],
    }),
    'tall/Test.Tall-1.0/tall.js': `var Test = window.Test || {};
Test.Tall = function () {
  this.attach = ($container) => $container.html('<div style="height: ${CONTENT_PX}px">tall</div>');
};
`,
  };
}
