/**
 * Serves the built site as a host would that can send no headers of its own, none about caching either, under a path of its own.
 * For the isolation tests, and to see by hand what a reader there sees:
 *
 *   npm run build && node scripts/plain-server.mjs [port]
 */
import { resolve } from 'node:path';
import { listen, staticServer } from './static-server.mjs';

const BASE = '/course/queuebook/';
const dist = resolve(import.meta.dirname, '../dist');
const port = await listen(
  staticServer(dist, { base: BASE, bare: true }),
  Number(process.argv[2] ?? 4180),
);
console.log(`Without headers: http://localhost:${port}${BASE}`);
