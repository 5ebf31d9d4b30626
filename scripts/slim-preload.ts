/**
 * How a piece of the page is fetched with its styles: Vite's own way, in a third of its bytes, without what this page
 * never asks for: nonces, browsers that preload nothing, an event about what does not come. It is a file of its own, so
 * that an entry which fetches all but nothing at first needs this alone.
 */
import type { Plugin } from 'vite';

const PRELOAD = 'vite/preload-helper';

/** Links are known by their addresses; one that failed is taken out, and asked for anew the next time. */
const CODE = `
const asked = new Map();
function ask(href) {
  if (asked.has(href)) return asked.get(href);
  if ([...document.getElementsByTagName('link')].some((link) => link.href === href)) return;
  const link = document.createElement('link');
  const style = href.endsWith('.css');
  link.rel = style ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  const come = new Promise((done, failed) => {
    link.onload = () => done();
    link.onerror = () => {
      asked.delete(href);
      link.remove();
      failed(new Error('No ' + href));
    };
  });
  // What is only preloaded is asked for again by whoever imports it.
  come.catch(() => undefined);
  const awaited = style && come;
  asked.set(href, awaited);
  document.head.append(link);
  return awaited;
}
export async function __vitePreload(load, parts = [], from = location.href) {
  await Promise.all(parts.map((part) => ask(new URL(part, from).href)));
  return load();
}`;

export function slimPreload(): Plugin {
  return {
    name: 'queuebook-slim-preload',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return id.includes(PRELOAD) ? { code: CODE, map: null } : undefined;
    },
  };
}

/** For the names of chunks. */
export const isPreload = (id: string) => id.includes(PRELOAD);
