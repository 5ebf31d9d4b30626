/** A server on this machine that nobody may reach: it counts who tries. */
import { createServer } from 'node:http';

export interface LeakListener {
  /** `127.0.0.1:…` */
  readonly host: string;
  /** So far, or since they were last forgotten. */
  readonly heard: () => { readonly connections: number; readonly requests: readonly string[] };
  readonly forget: () => void;
  close(): void;
}

export async function leakListener(): Promise<LeakListener> {
  let connections = 0;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(200, {
      'Content-Type': 'text/javascript',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
    response.end('self.leaked = true;');
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const at = server.address();
  return {
    host: `127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`,
    heard: () => ({ connections, requests: [...requests] }),
    forget: () => {
      connections = 0;
      requests.length = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
