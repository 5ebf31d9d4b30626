/** What the built site consists of: a list that the build writes beside the page. */
export const FILES = 'files.json';

export interface SiteFile {
  /** From the page's folder on. */
  readonly path: string;
  readonly bytes: number;
  /** About so many in a zip. */
  readonly packed: number;
}

/** A file of the build that a copy needs only to run Python. */
export function isPythons({ path }: SiteFile): boolean {
  return /^assets\/python-(.*\.(wasm|zip)|worker-.*)$/.test(path);
}

/** The only text that this comes from is the build's own. @throws Error where there is none */
export async function siteFiles(): Promise<readonly SiteFile[]> {
  const answer = await fetch(new URL(FILES, document.baseURI));
  const all: unknown = answer.ok ? await answer.json() : null;
  if (!Array.isArray(all) || !all.every(isSiteFile)) throw new Error('no list of the site’s files');
  return all;
}

function isSiteFile(value: unknown): value is SiteFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'bytes' in value &&
    typeof value.bytes === 'number' &&
    'packed' in value &&
    typeof value.packed === 'number'
  );
}
