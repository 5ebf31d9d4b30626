/** Random programs, run free on real threads: each log must be one that the sequential model can follow. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Engine, startEngine } from './engine';
import { randomProgram } from './random-programs';
import { type Ending, tryRandom } from './random-run';
import { SEED } from './seed';

const FULL = process.env.QUEUEBOOK_FULL !== undefined;
const PROGRAMS = FULL ? 10_000 : 50;

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.close());

test(`${PROGRAMS} random programs end, and the model accepts their logs, QUEUEBOOK_SEED=${SEED}`, {
  timeout: FULL ? 3_600_000 : 120_000,
}, async () => {
  const endings: Record<Ending, number> = { finished: 0, failed: 0, stuck: 0, stopped: 0 };
  let events = 0;
  for (let i = 0; i < PROGRAMS; i++) {
    const program = randomProgram(SEED + i);
    const seen = await tryRandom(engine, program).catch((error) => ({
      fault: String(error),
      ending: 'stopped' as const,
      events: 0,
    }));
    expect(seen.fault, `QUEUEBOOK_SEED=${program.seed}, ${seen.ending}\n${program.text}`).toBe('');
    endings[seen.ending]++;
    events += seen.events;
  }
  console.log(
    `${PROGRAMS} random programs from seed ${SEED}: ${endings.finished} finished, ${endings.failed} failed, ` +
      `${endings.stuck} stuck; ${events} events replayed`,
  );
  // The generator itself must not go stale: every ending is among so many.
  for (const ending of ['finished', 'failed', 'stuck'] as const)
    expect(endings[ending], ending).toBeGreaterThan(PROGRAMS / 50);
});
