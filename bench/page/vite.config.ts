import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { framePlugin } from '../../scripts/frame-plugin.ts';

/** build.mjs says where to. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [framePlugin(resolve(import.meta.dirname, '../..'))],
  worker: { format: 'es' },
  // It holds the compiler, and nobody waits for it over a network.
  build: { chunkSizeWarningLimit: 1000 },
});
