/**
 * Runs every run cell of the lesson in both languages on real threads in the real page and keeps of each one run, for
 * pages on which nothing can run (app/model/files/RECORDED-RUN.md), and a picture of it that stands still, for frames
 * that wait for a press.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pictureInBothThemes } from './record-picture.mjs';

const folder = resolve(import.meta.dirname, '../public/recorded');

/** What is asked of the page's own modules, which the development server has as they are. */
const MODULES = {
  files: '/app/store/run-files.ts',
  moments: '/app/store/moments.ts',
  opening: '/app/store/saved-runs.ts',
  playhead: '/app/store/playhead.ts',
  picture: '/app/views/run/export-picture.ts',
  session: '/app/store/session.ts',
  recordings: '/app/store/recordings.ts',
  orders: '/app/store/schedule-orders.ts',
};

/** Threads are free: runs until one shows all that the lesson points at; of a broken program one that goes wrong. */
const MOST_TRIES = 25;
/** A long run shows it anyway, or does not. */
const MOST_LONG_TRIES = 3;
/** All orders are looked for in programs whose runs have at most so many events, and kept where there are few. */
const MOST_EVENTS = 120;
const MOST_ORDERS = 30;
const MOST_SCHEDULES = 3_000;

/** @typedef {{ cell: string, language: 'typescript' | 'python' }} Wanted */

/**
 * All there are, or those named: `in-8`, `in-8.python`.
 * @param {import('@playwright/test').Page} page @param {readonly string[]} names @returns {Promise<Wanted[]>}
 */
export async function wantedOfLesson(page, names) {
  const cells = await page.evaluate(() =>
    window.queuebook.cells().filter((cell) => document.querySelector(`[data-stage="${cell}"]`)),
  );
  const all = cells.flatMap((cell) =>
    /** @type {const} */ (['typescript', 'python']).map((language) => ({ cell, language })),
  );
  if (names.length === 0) return all;
  return all.filter(
    ({ cell, language }) => names.includes(cell) || names.includes(`${cell}.${language}`),
  );
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('vite').ViteDevServer} server
 * @param {Wanted} wanted
 * @param {{ browser: string, day: string }} made
 */
export async function recordOfLesson(page, server, { cell, language }, made) {
  const kept = await page.evaluate(bestRun, {
    cell,
    language,
    modules: MODULES,
    tries: MOST_TRIES,
    longTries: MOST_LONG_TRIES,
  });
  const { recordedBytes, recordedHead } = await server.ssrLoadModule(
    '/app/model/files/recorded-run.ts',
  );
  const { ordersBytes } = await server.ssrLoadModule('/app/model/files/recorded-orders.ts');
  const { openSavedRun } = await server.ssrLoadModule('/app/model/files/saved-run-open.ts');
  const runOf = (/** @type {string} */ text) => {
    const opened = openSavedRun(text);
    if (!opened.ok) throw new Error(`${cell} in ${language} was saved and cannot be opened`);
    return opened.run;
  };
  const orders = await page.evaluate(witnesses, {
    cell,
    modules: MODULES,
    most: MOST_ORDERS,
    limit: kept.events > MOST_EVENTS ? 0 : MOST_SCHEDULES,
  });
  mkdirSync(folder, { recursive: true });
  const place = resolve(folder, `${cell}.${language}`);
  const run = runOf(kept.text);
  const uses = await usedOf(server, run);
  const bytes = recordedBytes(run, { made, uses, orders: orders?.texts.length ?? 0 });
  const write = (/** @type {string} */ end, /** @type {Uint8Array} */ file) => {
    const packed = gzipSync(file, { level: 9 });
    writeFileSync(`${place}.${end}`, packed);
    return packed.length;
  };
  const runSize = write('run', bytes);
  rmSync(`${place}.orders`, { force: true });
  const { fingerprint } = recordedHead(bytes);
  const runs = orders?.texts.map((text) => recordedBytes(runOf(text), { made, uses, orders: 0 }));
  const ordersSize = orders
    ? write('orders', ordersBytes({ made, fingerprint, found: orders.found, runs }))
    : 0;
  const picture = await stillPicture(page, cell, kept.text, made);
  writeFileSync(`${place}.svg`, picture);
  const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1).padStart(7);
  console.log(
    `${cell.padEnd(10)}${language.padEnd(12)}${kept.outcome.padEnd(10)}${String(kept.events).padStart(6)} events, moments ${kept.shown}/${kept.of}${kilobytes(runSize)} kB, picture${kilobytes(gzipSync(picture).length)} kB, ${String(orders?.texts.length ?? 0).padStart(2)} orders${kilobytes(ordersSize)} kB`,
  );
}

/**
 * The cells whose texts a run hangs on. Python is given all cells above; of those that run it uses nothing.
 * @param {import('vite').ViteDevServer} server @param {{ cell: string, cells: readonly string[], language?: string }} run
 */
async function usedOf(server, { cell, cells, language }) {
  if (language !== 'python') return cells;
  const { openLesson } = await server.ssrLoadModule('/app/lessons/shelf.ts');
  const { cellsOf } = await server.ssrLoadModule('/app/lessons/lesson.ts');
  /** @type {{ id: string, kind: string }[]} */
  const lesson = cellsOf(await openLesson());
  const defines = (/** @type {string} */ id) =>
    lesson.some((each) => each.id === id && each.kind === 'define');
  return cells.filter((id) => id === cell || defines(id));
}

/**
 * In the page: runs the cell until a run shows what it is kept for, or often enough; gives the best one as a saved run.
 * @param {{ cell: string, language: 'typescript' | 'python', modules: typeof MODULES, tries: number, longTries: number }} asked
 */
async function bestRun({ cell, language, modules, tries, longTries }) {
  const { queuebook } = window;
  const { lastRunFile } = await import(modules.files);
  const { momentsOf, placedMoments } = await import(modules.moments);
  const { useSession } = await import(modules.session);
  const of = momentsOf(cell).length;
  const broken = cell.startsWith('broken');
  let best = null;
  for (let i = 0, most = tries; i < most; i++) {
    const { outcome, events } = await queuebook.run(cell, { language });
    await queuebook.whenIdle();
    if (events > 2_000) most = longTries;
    const shown = placedMoments(useSession.getState().cells[cell].run).length;
    const worth = shown + (broken && outcome !== 'finished' ? 1 : 0);
    if (best === null || worth > best.worth) {
      const pieces = await lastRunFile(cell, () => undefined);
      best = { worth, shown, of, outcome, events, text: pieces.join('') };
    }
    if (best.worth >= of + (broken ? 1 : 0)) break;
  }
  if (best === null) throw new Error(`${cell} was not run`);
  return best;
}

/**
 * In the page: all orders of the cell as its language stands, with a saved run of each; null where there are too many, or where a
 * schedule does not play what was found with it.
 * @param {{ cell: string, modules: typeof MODULES, most: number, limit: number }} asked
 */
async function witnesses({ cell, modules, most, limit }) {
  if (limit === 0) return null;
  const { queuebook } = window;
  const { lastRunFile } = await import(modules.files);
  const { useOrders } = await import(modules.orders);
  const { complete, outputs } = await queuebook.orders(cell, { limit });
  const { found } = useOrders.getState().cells[cell];
  // Its states may tell every order before all schedules have been counted.
  if (!complete || !found.complete || outputs.length > most) return null;
  const texts = [];
  for (const { token, console: lines } of found.outputs) {
    const { console: printed } = await queuebook.run(cell, { token });
    await queuebook.whenIdle();
    if (printed.join('\n') !== lines.join('\n')) {
      console.error(`${cell}: ${token} printed [${printed}] instead of [${lines}]`);
      return null;
    }
    texts.push((await lastRunFile(cell, () => undefined)).join(''));
  }
  return { found, texts };
}

/**
 * The flow at the middle one of the moments that the lesson points at, or half-way.
 * @param {import('@playwright/test').Page} page @param {string} cell @param {string} text
 * @param {{ browser: string, day: string }} made
 */
async function stillPicture(page, cell, text, made) {
  const inTheme = async (/** @type {'light' | 'dark'} */ colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    return page.evaluate(
      async (asked) => {
        const { openRunText } = await import(asked.modules.opening);
        const { placedMoments } = await import(asked.modules.moments);
        const { useSession } = await import(asked.modules.session);
        const { seek } = await import(asked.modules.playhead);
        const { pictureSvg } = await import(asked.modules.picture);
        const { badgeOf } = await import(asked.modules.recordings);
        await openRunText(asked.text);
        await window.queuebook.whenIdle();
        const { run } = useSession.getState().cells[asked.cell];
        const places = placedMoments(run).map(
          (/** @type {{ position: number }} */ moment) => moment.position,
        );
        seek(asked.cell, places[Math.floor(places.length / 2)] ?? Math.floor(run.events / 2));
        await window.queuebook.whenIdle();
        return { svg: String(pictureSvg(asked.cell)), caption: String(badgeOf(asked.made).badge) };
      },
      { cell, text, made, modules: MODULES },
    );
  };
  const light = await inTheme('light');
  const dark = await inTheme('dark');
  return pictureInBothThemes(light.svg, dark.svg, light.caption);
}
