import { expect, test, vi } from 'vitest';
import { BUFFER_RUN, showRun } from '../testing/run-fixture';
import { restart, tellSight, usePlayheads } from './playhead';

const FRAMES_A_SECOND = 60;
const FRAME_MS = 1000 / FRAMES_A_SECOND;

let frames: ((nowMs: number) => void)[] = [];
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
vi.stubGlobal('requestAnimationFrame', (frame: (nowMs: number) => void) => frames.push(frame));

/** Where the playhead stands after each frame of a second, and in how many of them something was to be done. */
function second(): { readonly positions: readonly number[]; readonly asked: number } {
  let asked = 0;
  const positions = Array.from({ length: FRAMES_A_SECOND }, () => {
    vi.advanceTimersByTime(FRAME_MS);
    const due = frames;
    frames = [];
    if (due.length > 0) asked++;
    for (const frame of due) frame(performance.now());
    return usePlayheads.getState().heads['in-9']?.position ?? Number.NaN;
  });
  return { positions, asked };
}

test('what nobody sees moves on in few steps, as far as if it were seen, and at once when it is', () => {
  showRun(BUFFER_RUN);
  const seen = second();
  expect(new Set(seen.positions).size).toBeGreaterThan(FRAMES_A_SECOND / 2);
  expect(seen.asked).toBe(FRAMES_A_SECOND);
  restart('in-9');
  tellSight('in-9', false);
  // What was asked for before it went.
  const [, ...unseen] = second().positions;
  expect(new Set(unseen).size).toBeLessThan(7);
  const rest = second();
  expect(rest.asked, 'frames that nobody needs').toBeLessThan(7);
  restart('in-9');
  const again = second().positions;
  tellSight('in-9', true);
  const [next = Number.NaN] = second().positions;
  expect(next).toBeGreaterThanOrEqual(again.at(-1) ?? Number.NaN);
  expect(Math.abs(next - (seen.positions.at(-1) ?? Number.NaN))).toBeLessThan(1);
});
