/** What a browser's pages hold in memory. */
import { readFileSync } from 'node:fs';

/**
 * Of all processes that have pages: the sealed frames may have their own. NaN where the system does not say; a process that
 * is gone by then counts for nothing.
 *
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<number>} in MB
 */
export async function residentMegabytes(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => residentKilobytes(id));
  return sizes.length === 0 ? Number.NaN : sizes.reduce((sum, each) => sum + each, 0) / 1024;
}

/** @param {number} id of a process */
function residentKilobytes(id) {
  try {
    return [Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)];
  } catch {
    return [];
  }
}
