/**
 * A learning platform as small as can be: it opens a package in a frame beside scorm-again's API, and keeps what that
 * commits, as text, for the next launch. Packages and platform have one origin, as SCORM wants it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { listen, staticServer } from '../scripts/static-server.mjs';

export type ScormVersion = '1.2' | '2004';

export interface Platform {
  readonly url: string;
  /** Of the package's own folder. */
  readonly packageUrl: string;
  /** What has been committed, in order. */
  readonly commits: readonly string[];
  /** The next launch begins with this commit; '' with none, as for another learner. */
  begin(from: string): void;
  close(): void;
}

const API: Readonly<Record<ScormVersion, { file: string; made: string; name: string }>> = {
  '1.2': { file: 'scorm12.js', made: 'Scorm12API', name: 'API' },
  '2004': { file: 'scorm2004.js', made: 'Scorm2004API', name: 'API_1484_11' },
};

/** @param launch as the manifest names it */
export async function learningPlatform(
  version: ScormVersion,
  folder: string,
  launch: string,
): Promise<Platform> {
  const { file, made, name } = API[version];
  const commits: string[] = [];
  let begins = '';
  const script = readFileSync(
    resolve(import.meta.dirname, '../node_modules/scorm-again/dist', file),
  );
  const page = () => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Platform</title>
    <script src="scorm-again.js"></script>
    <script>
      const api = new ${made}({ lmsCommitUrl: 'commit', autocommit: false, sendFullCommit: true });
      const begins = ${begins === '' ? 'null' : begins};
      if (begins) api.loadFromJSON(begins.cmi, 'cmi');
      window.told = [];
      window.${name} = new Proxy(api, {
        get: (target, key) => {
          const value = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          return (...values) => {
            const answer = value.apply(target, values);
            told.push([String(key), ...values, String(answer)]);
            return answer;
          };
        },
      });
    </script>
    <iframe title="Package" width="1300" height="820" src="package/${launch}"></iframe>`;
  // Not a header beyond the type: platforms send none that isolates.
  const files = staticServer(folder, { base: '/package/', bare: true });
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page());
    else if (url === '/scorm-again.js')
      response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (url === '/commit') {
      let text = '';
      request.on('data', (part: Buffer) => {
        text += part.toString();
      });
      request.on('end', () => {
        commits.push(text);
        response.setHeader('Content-Type', 'application/json');
        response.end('{"result":"true","errorCode":0}');
      });
    } else files.emit('request', request, response);
  });
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}/`,
    packageUrl: `http://localhost:${port}/package/`,
    commits,
    begin: (from) => {
      begins = from;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @returns the paths of all files that lay in it */
export function unpack(zip: string, folder: string): string[] {
  const files = unzipSync(new Uint8Array(readFileSync(zip)));
  for (const [path, bytes] of Object.entries(files)) {
    const place = resolve(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
  return Object.keys(files);
}
