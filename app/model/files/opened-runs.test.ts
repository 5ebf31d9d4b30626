/** Recorded runs, changed at random and with their checksum put right: refused, or every view's model takes them in. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileWith, look } from '../../testing/opened-run-fixture';
import { bytesOf, textOf } from './saved-run-bytes';
import { openSavedRun } from './saved-run-open';

const RUNS = process.env.QUEUEBOOK_FULL === undefined ? 150 : 5_000;
const SEED = Number(process.env.QUEUEBOOK_SEED ?? Date.now() % 1_000_000);
const WORDS = 12;
/** Kind and thread, object, item, depth, unfinished, other, place, arg: what may be any number of a range. */
const CHANGED = [1, 4, 5, 6, 7, 8, 9, 10] as const;
const folder = resolve(import.meta.dirname, '../../../public/recordings');

/** Small ones: a change in them is met sooner, and they are quick to look at. */
const recordings = readdirSync(folder)
  // Which cell each is of stands beside them.
  .filter((name) => name !== 'cells.json')
  .map((name) => JSON.parse(readFileSync(resolve(folder, name), 'utf8')).run)
  .filter(({ events }) => events < 400);

test(`recorded runs with changed records, seed ${SEED}`, { timeout: 600_000 }, () => {
  let shown = 0;
  let slowest = 0;
  fc.assert(
    fc.property(
      fc.nat(recordings.length - 1),
      fc.array(
        fc.record({
          record: fc.nat(),
          word: fc.constantFrom(...CHANGED),
          to: fc.oneof(
            fc.integer({ min: -2, max: 70 }),
            fc.integer(),
            fc.constantFrom(0x7fff_ffff, 0x4000_0000, 0xffff, 1_023),
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      (which, changes) => {
        const run = recordings[which];
        const words = new Int32Array((bytesOf(run.records) ?? new Uint8Array()).buffer);
        for (const { record, word, to } of changes)
          words[(record % run.events) * WORDS + word] = to;
        const records = textOf(new Uint8Array(words.buffer));
        const opened = openSavedRun(fileWith({ ...run, records }));
        if (!opened.ok) return;
        shown++;
        const begun = process.cpuUsage().user;
        look(opened.run);
        slowest = Math.max(slowest, (process.cpuUsage().user - begun) / 1000);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
  console.log(
    `${RUNS} changed recordings, seed ${SEED}: ${shown} were shown, the slowest took ${slowest.toFixed(0)} ms of processor time`,
  );
  expect(shown).toBeGreaterThan(RUNS / 20);
  // A number from outside must not decide how much is computed or kept: it would be seconds, or the memory's end.
  expect(slowest).toBeLessThan(2_000);
});
