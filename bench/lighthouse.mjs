/** Lighthouse's own figures for the built page. It is fetched when it is asked for: it brings more packages than the product has. */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart, temporaryFolder } from '../scripts/install-apart.mjs';
import { buildNotebook } from './build.mjs';
import { serve, startDebugged } from './chromium.mjs';
import { foreignUse, waitForQuiet } from './guard.mjs';
import { median } from './rounds.mjs';

const VERSION = '13.5.0';
/** Of a processor, used by others. */
const BUSY = 0.1;
const CATEGORIES = ['performance', 'accessibility'];
const FORMS = /** @type {const} */ (['desktop', 'mobile']);

/**
 * @param {number} rounds
 * @returns {Promise<string[]>} rows of a table, and what is to be mended
 */
export async function lighthouseTable(rounds) {
  const folder = temporaryFolder('lighthouse');
  const site = await serve(await buildNotebook());
  const browser = await startDebugged();
  try {
    console.error(`fetching lighthouse ${VERSION}`);
    installApart(folder, { lighthouse: VERSION });
    const entry = createRequire(join(folder, 'package.json')).resolve('lighthouse');
    const { default: lighthouse, desktopConfig } = await import(pathToFileURL(entry).href);
    const lines = [
      `Lighthouse ${VERSION}, from and to the same machine: medians, of 100.`,
      '',
      '| page | performance | smallest – largest | accessibility | others used |',
      '|---|---|---|---|---|',
    ];
    const wrong = new Set();
    for (const form of FORMS) {
      const looks = [];
      for (let round = 0; round < rounds; round++) {
        await waitForQuiet();
        const others = foreignUse();
        const flags = { port: browser.port, output: 'json', onlyCategories: CATEGORIES };
        const { lhr } = await lighthouse(
          site.url,
          flags,
          form === 'desktop' ? desktopConfig : undefined,
        );
        looks.push({ ...scores(lhr), others: others() });
        for (const what of failures(lhr)) wrong.add(what);
      }
      lines.push(row(form, looks));
    }
    return [...lines, ...(wrong.size > 0 ? ['', `Not accessible: ${[...wrong].join('; ')}.`] : [])];
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @typedef {{ performance: number, accessibility: number }} Scores */

/** @returns {Scores} */
function scores({ categories }) {
  const outOf100 = (/** @type {keyof Scores} */ name) => Math.round(categories[name].score * 100);
  return { performance: outOf100('performance'), accessibility: outOf100('accessibility') };
}

/** What accessibility lost points by, each with its elements. @returns {string[]} */
function failures({ categories, audits }) {
  return categories.accessibility.auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score === 0)
    .map(({ id }) => {
      const items = audits[id].details?.items ?? [];
      return `${id} (${items.map(({ node }) => node?.selector).join(', ')})`;
    });
}

/** @param {string} form @param {readonly (Scores & { others: number })[]} looks */
function row(form, looks) {
  const speeds = looks.map(({ performance }) => performance);
  const others = Math.max(...looks.map((look) => look.others));
  const cells = [
    form,
    median(speeds),
    `${Math.min(...speeds)} – ${Math.max(...speeds)}`,
    Math.min(...looks.map(({ accessibility }) => accessibility)),
    Number.isNaN(others) ? 'unknown' : `${others.toFixed(2)}${others > BUSY ? ' (busy)' : ''}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
