/** The lesson as a reader takes it away: the zip that the page makes, and what is in it. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect } from './fixtures';
import { unpack } from './learning-platform';
import { NotebookPage } from './notebook-page';

const KINDS = {
  site: 'A web server',
  '1.2': 'A learning platform, SCORM 1.2',
  '2004': 'A learning platform, SCORM 2004',
} as const;

/** What a left-out file or a page on disk has the browser log is no fault here. */
export async function opened(page: Page): Promise<NotebookPage> {
  const notebook = new NotebookPage(page);
  await notebook.open();
  return notebook;
}

interface Taken {
  readonly folder: string;
  readonly files: readonly string[];
}

/** By the outline to what is at the page's end, and the zip unpacked. */
export async function take(
  notebook: NotebookPage,
  info: TestInfo,
  kind: keyof typeof KINDS,
  options: { passedFrom?: number; python?: boolean } = {},
): Promise<Taken> {
  const { page } = notebook;
  const outline = await notebook.openOutline();
  await outline.getByRole('link', { name: 'Share this lesson' }).click();
  await page.getByRole('radio', { name: KINDS[kind] }).check();
  if (options.passedFrom !== undefined)
    await page.getByRole('spinbutton', { name: /Passed from/ }).fill(String(options.passedFrom));
  if (options.python) await page.getByRole('checkbox', { name: /With Python/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download \([\d.]+ MB\)$/ }).click(),
  ]);
  const zip = info.outputPath(download.suggestedFilename());
  await download.saveAs(zip);
  await expect(page.getByText(`${download.suggestedFilename()} is made`)).toBeVisible();
  const folder = info.outputPath(`unpacked-${download.suggestedFilename()}`);
  return { folder, files: unpack(zip, folder) };
}

/** What a platform reads of a manifest, by the browser's own parser. */
export function manifestOf(page: Page, folder: string) {
  const xml = readFileSync(resolve(folder, 'imsmanifest.xml'), 'utf8');
  return page.evaluate((text) => {
    const document_ = new DOMParser().parseFromString(text, 'application/xml');
    const all = (name: string) => [...document_.getElementsByTagNameNS('*', name)];
    const textOf = (name: string) => all(name).map(({ textContent }) => textContent.trim());
    const attribute = (name: string, of: string) =>
      all(name).map((element) => element.getAttribute(of));
    const [resource] = all('resource');
    const [organization] = all('organization');
    return {
      broken: all('parsererror').length,
      root: `${document_.documentElement.localName} ${document_.documentElement.namespaceURI}`,
      schema: textOf('schema'),
      version: textOf('schemaversion'),
      titles: textOf('title'),
      organizations: [
        attribute('organizations', 'default'),
        organization?.getAttribute('identifier'),
      ],
      item: [attribute('item', 'identifierref'), resource?.getAttribute('identifier')],
      kind: [...(resource?.attributes ?? [])].flatMap(({ localName, namespaceURI, value }) =>
        /^scormtype$/i.test(localName) ? [`${namespaceURI} ${localName} ${value}`] : [],
      ),
      launch: resource?.getAttribute('href') ?? '',
      files: attribute('file', 'href'),
      setByContent: all('deliveryControls').flatMap(({ attributes }) =>
        [...attributes].map(({ name, value }) => `${name} ${value}`),
      ),
    };
  }, xml);
}
