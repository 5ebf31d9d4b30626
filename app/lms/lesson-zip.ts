/** The lesson as one zip: the site that this page comes from, for a server or for a learning platform. */
import { type Zippable, zip } from 'fflate';
import { LEFT_OUT } from '../bridge/left-out';
import { LAUNCH_PAGE, launchPage } from './launch-page';
import { manifestXml } from './manifest';
import type { ScormVersion } from './report';
import { FILES, isPythons, type SiteFile } from './site-files';

export const ZIP_KINDS = ['site', '1.2', '2004'] as const;
export type ZipKind = (typeof ZIP_KINDS)[number];

export interface ZipWish {
  readonly kind: ZipKind;
  readonly withPython: boolean;
  /** Per cent of the points, for a platform. */
  readonly passedFrom: number;
  readonly lessonId: string;
  readonly title: string;
  readonly language: string;
  /** In the zip, for whoever opens it. */
  readonly readMe: string;
  readonly unrecorded: string;
}

export const READ_ME = 'READ-ME.txt';
const MANIFEST = 'imsmanifest.xml';
/** Compressed already. */
const PACKED = /\.(zip|png|woff2?)$/;

/** Files under way: more than browsers let be for one host without HTTP/2, as many as do no harm with it. */
const AT_ONCE = 8;

/** The files of the site that go in. */
export function chosenFiles(files: readonly SiteFile[], withPython: boolean): readonly SiteFile[] {
  return withPython ? files : files.filter((file) => !isPythons(file));
}

/**
 * @param onFile hears how many files have come
 * @throws Error where a file cannot be had, or is another than the build wrote: the site has changed meanwhile
 */
export async function lessonZip(
  files: readonly SiteFile[],
  wish: ZipWish,
  onFile: (come: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const zippable: Zippable = {};
  const listed: SiteFile[] = [];
  const chosen = chosenFiles(files, wish.withPython);
  for (const { file, fetched } of await contentsOfAll(chosen, onFile)) {
    const isPage = file.path.endsWith('.html');
    const contents = isPage && !wish.withPython ? withoutPython(fetched) : fetched;
    listed.push({ ...file, bytes: contents.length });
    zippable[file.path] = [contents, { level: PACKED.test(file.path) ? 0 : 6 }];
  }
  for (const [path, text] of Object.entries(addedTexts(wish, listed)))
    zippable[path] = new TextEncoder().encode(text);
  return new Promise((resolve, reject) =>
    zip(zippable, (error, bytes) => (error ? reject(error) : resolve(Uint8Array.from(bytes)))),
  );
}

/** What is made for the zip. @param site what it has of the site: a copy can be copied */
export function addedTexts(
  wish: ZipWish,
  site: readonly SiteFile[],
): Readonly<Record<string, string>> {
  const { kind, lessonId, title, readMe } = wish;
  const always = { [READ_ME]: readMe, [FILES]: JSON.stringify(site) };
  if (kind === 'site') return always;
  const version: ScormVersion = kind;
  const manifest = manifestXml({
    version,
    id: `queuebook-${lessonId}`,
    title,
    launch: LAUNCH_PAGE,
    files: [...site.map(({ path }) => path), ...Object.keys(always), LAUNCH_PAGE],
  });
  return { ...always, [LAUNCH_PAGE]: launchPage({ ...wish, version }), [MANIFEST]: manifest };
}

/** A copy that was made without Python says so when somebody wants it. */
function withoutPython(bytes: Uint8Array): Uint8Array {
  const html = new TextDecoder().decode(bytes);
  const mark = `<meta name="${LEFT_OUT}" content="python">`;
  return new TextEncoder().encode(html.replace('</head>', `${mark}</head>`));
}

/** In the order of the files. AT_ONCE of them are under way: where a host is far away, the way there is waited for an eighth as often. */
async function contentsOfAll(
  files: readonly SiteFile[],
  onFile: (come: number) => void,
): Promise<readonly { readonly file: SiteFile; readonly fetched: Uint8Array }[]> {
  const all: { file: SiteFile; fetched: Uint8Array }[] = [];
  let [come, failed] = [0, false];
  const left = files.entries();
  const fetchOn = async () => {
    for (const [at, file] of left) {
      const fetched = await contentsOf(file);
      // Nobody wants it any more, nor hears of it.
      if (failed) return;
      all[at] = { file, fetched };
      onFile(++come);
    }
  };
  const ways = Array.from({ length: AT_ONCE }, fetchOn);
  try {
    await Promise.all(ways);
  } catch (error) {
    failed = true;
    throw error;
  }
  return all;
}

async function contentsOf({ path, bytes }: SiteFile): Promise<Uint8Array> {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const answer = await fetch(new URL(address, document.baseURI));
  const got = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
  if (got?.length !== bytes) throw new Error(`${path} is not what the build wrote`);
  return got;
}
