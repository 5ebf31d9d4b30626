import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleScript } from './bundle-worker.ts';
import { FRAME_POLICY, frameDocument, inlineScript } from './frame-plugin.ts';
import { ISOLATION_HEADERS } from './isolation-headers.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queuebook-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a worker as one script', () => {
  it('contains what it imports, and says what it was made from', async () => {
    file('answer.ts', 'export const answer: number = 6 * 7;');
    const entry = file('entry.ts', `import { answer } from './answer';\nself.result = answer;`);
    const { code, watched } = await bundleScript(entry);
    const self = { result: 0 };
    new Function('self', code)(self);
    expect(self.result).toBe(42);
    expect(watched.map((path) => path.split('/').at(-1)).sort()).toEqual(['answer.ts', 'entry.ts']);
  });

  it('is refused when it does not compile', async () => {
    await expect(bundleScript(file('broken.ts', 'const = 1;'))).rejects.toThrow(/broken\.ts/);
  });
});

describe('the frame as one document', () => {
  it('holds one script, whatever its strings say', () => {
    const script = `const a = '</script><!-- <script>'; const b = \`</SCRIPT >\`;`;
    const html = frameDocument(script);
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(html).not.toContain('<!--');
    expect(new Function(`${inlineScript(script)} return a + b;`)()).toBe(
      '</script><!-- <script></SCRIPT >',
    );
  });

  it('fails when a script cannot be written into a document', () => {
    expect(() => inlineScript('const script = 1; 2 </script/.lastIndex')).toThrow(SyntaxError);
  });

  it('lets nothing be loaded: scripts come from the document alone', () => {
    expect(FRAME_POLICY).toContain("default-src 'none'");
    expect(FRAME_POLICY).toContain("connect-src 'none'");
    expect(/script-src ([^;]*)/.exec(FRAME_POLICY)?.[1]).toBe("'unsafe-inline' 'unsafe-eval'");
  });
});

it('the development server sends the headers with everything', { timeout: 60_000 }, async () => {
  const server = await createServer({
    logLevel: 'silent',
    server: { port: 0, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    await server.listen();
    const [base = ''] = server.resolvedUrls?.local ?? [];
    for (const path of ['', 'app/main.tsx', 'sw.js', 'app/styles/tokens.css', '@vite/client']) {
      const { headers } = await fetch(base + path);
      for (const [name, value] of Object.entries(ISOLATION_HEADERS)) {
        expect(headers.get(name), `${name} of /${path}`).toBe(value);
      }
    }
  } finally {
    await server.close();
  }
});
