/** What a browser's pages hold in memory. */
import { readFileSync } from 'node:fs';

/**
 * Of each process that has pages or workers, the largest first: the sealed frames may have their own, and a service worker
 * has one. Empty where the system does not say; a process that is gone by then is left out.
 *
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<readonly number[]>} in MB
 */
export async function residentMegabytes(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .flatMap(({ id }) => residentKilobytes(id))
    .map((kilobytes) => kilobytes / 1024)
    .sort((a, b) => b - a);
}

/** @param {number} id of a process */
function residentKilobytes(id) {
  try {
    return [Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)];
  } catch {
    return [];
  }
}
