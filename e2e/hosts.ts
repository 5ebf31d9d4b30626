/** Servers as people's sites have them, and a lesson page of another site with the notebook in a frame. */
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { listen, staticServer } from '../scripts/static-server.mjs';

export const DIST = resolve(import.meta.dirname, '../dist');
/** Where a course's server has the notebook. */
export const BASE = '/course/queuebook/';

export interface Host {
  /** Of the notebook. */
  readonly url: string;
  /** One per answer. */
  readonly answers: readonly {
    readonly path: string;
    readonly status: number;
    readonly bytes: number;
  }[];
  /** Addresses that contain one of these get no answer: the connection breaks. */
  readonly broken: string[];
  close(): void;
}

export interface HostOptions extends NonNullable<Parameters<typeof staticServer>[1]> {
  readonly folder?: string;
  /** Documents beside the notebook, by path from its folder on. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Gives each server back, and closes those that are open when a test ends. */
export function untilTestEnds(
  afterEach: (close: () => void) => void,
): <Server extends { close(): void }>(server: Server) => Server {
  const open: { close(): void }[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });
  return (server) => {
    open.push(server);
    return server;
  };
}

/** By default the least of hosts: no isolation headers, no compression, no validators, in a folder of its own. */
export async function host(options: HostOptions = {}): Promise<Host> {
  const { folder = DIST, pages = {}, ...serving } = options;
  const answers: Host['answers'][number][] = [];
  const broken: string[] = [];
  const files = staticServer(folder, {
    base: BASE,
    bare: true,
    ...serving,
    onAnswer: (answer) => answers.push(answer),
  });
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    const page = pages[path.slice(BASE.length)];
    if (broken.some((part) => path.includes(part))) request.socket.destroy();
    else if (page !== undefined) {
      for (const [name, value] of Object.entries(serving.headers ?? {}))
        response.setHeader(name, value);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    } else files.emit('request', request, response);
  });
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}${BASE}`,
    answers,
    broken,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A page of another site, which sends no headers: `localhost` and `127.0.0.1` are two sites, both secure contexts. */
export async function lessonPage(address: string, attributes = ''): Promise<Host> {
  const frame = `<iframe title="Queuebook" width="1200" height="800" src="${address}" ${attributes}></iframe>`;
  return otherSite(`<h1>Lesson</h1>${frame}`);
}

/** A page of another site with this in its body. */
export async function otherSite(body: string): Promise<Host> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lesson</title>${body}</html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  const port = typeof at === 'object' && at !== null ? at.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    answers: [],
    broken: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
