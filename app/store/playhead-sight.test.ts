import { expect, test, vi } from 'vitest';
import { BUFFER_RUN, showRun } from '../testing/run-fixture';
import { restart, tellSight, usePlayheads } from './playhead';

const FRAMES_A_SECOND = 60;

const frames: ((nowMs: number) => void)[] = [];
vi.stubGlobal('requestAnimationFrame', (frame: (nowMs: number) => void) => frames.push(frame));
let nowMs = 0;

/** Where the playhead stands after each frame of a second. */
function second(): number[] {
  return Array.from({ length: FRAMES_A_SECOND }, () => {
    nowMs += 1000 / FRAMES_A_SECOND;
    for (const frame of frames.splice(0)) frame(nowMs);
    return usePlayheads.getState().heads['in-9']?.position ?? Number.NaN;
  });
}

test('what nobody sees moves on in few steps, as far as if it were seen, and at once when it is', () => {
  showRun(BUFFER_RUN);
  const seen = second();
  expect(new Set(seen).size).toBeGreaterThan(FRAMES_A_SECOND / 2);
  restart('in-9');
  tellSight('in-9', false);
  const unseen = second();
  expect(new Set(unseen).size).toBeLessThan(7);
  tellSight('in-9', true);
  const [next = Number.NaN] = second();
  expect(next).toBeGreaterThan(unseen.at(-1) ?? Number.NaN);
  expect(Math.abs(next - (seen.at(-1) ?? Number.NaN))).toBeLessThan(0.5);
});
