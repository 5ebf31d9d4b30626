import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BUFFER_RUN, showRun } from '../testing/run-fixture';
import {
  advanced,
  LIVE_AFTER_MS,
  type Playhead,
  pause,
  play,
  restart,
  seek,
  setSpeed,
  stepBack,
  stepForward,
  toEnd,
  usePlayheads,
} from './playhead';
import type { CellRun } from './session';

const finished = BUFFER_RUN;
const going: CellRun = { ...finished, outcome: null };
const { log } = finished;
const OWN_MS = log.timeMs(log.length - 1) - log.timeMs(0);

function head(): Playhead {
  const found = usePlayheads.getState().heads['in-9'];
  if (!found) throw new Error('no playhead');
  return found;
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  usePlayheads.setState({ heads: {} });
  showRun(finished);
});

describe('a playhead', () => {
  it('starts at once from the first event when a run begins', () => {
    expect(head()).toMatchObject({ run: 1, position: 0, playing: true, following: false });
    showRun({ ...going, id: 2 });
    expect(head().run).toBe(2);
  });

  it('moves on by the time that passed and its speed, and stops at the end', () => {
    const one = advanced(head(), finished, 1000, 100);
    const fast = advanced({ ...head(), speed: 4 }, finished, 1000, 100);
    expect(one.position).toBeGreaterThan(0);
    expect(fast.position).toBeGreaterThan(one.position);
    const last = advanced({ ...head(), position: log.length - 0.001 }, finished, 1000, 100);
    expect([last.position, last.playing]).toEqual([log.length, false]);
  });

  it('waits at the newest event of a run that goes on', () => {
    const waiting = advanced({ ...head(), position: log.length }, going, 10, 100);
    expect([waiting.position, waiting.playing]).toEqual([log.length, true]);
  });

  it('follows a run that is long by its own time, and replays it when it has ended', () => {
    const seen = advanced(head(), going, 10_000, 16);
    const before = advanced(seen, going, 10_000 + LIVE_AFTER_MS - OWN_MS - 1, 16);
    expect(before).toMatchObject({ following: false, playing: true });
    const live = advanced(before, going, 10_000 + LIVE_AFTER_MS - OWN_MS, 16);
    expect(live).toMatchObject({ following: true, playing: false, position: log.length });
    expect(advanced({ ...live, position: 3 }, finished, 12_000, 16)).toMatchObject({
      following: false,
      playing: true,
      position: 0,
    });
  });

  it('replays a short run from its first event however slow the page is', () => {
    let slow = head();
    for (let frame = 1; frame <= 20; frame++) {
      // Its events arrive one at a time, a second apart.
      const run = { ...going, events: frame };
      slow = advanced(slow, run, frame * 1000, 16);
      expect(slow).toMatchObject({ following: false, playing: true });
      expect(slow.position).toBeLessThanOrEqual(frame);
    }
  });

  it('stays at the end of a run that was stopped, stepped, or followed because the reader asked', () => {
    const live = { ...head(), following: true, playing: false };
    const asked = { outcome: 'stopped', ms: 1, reason: 'asked' } as const;
    for (const [there, run] of [
      [live, { ...finished, outcome: asked }],
      [live, { ...finished, policy: 'step' }],
      [{ ...live, inHand: true }, finished],
    ] as const)
      expect(advanced(there, run, 12_000, 16)).toMatchObject({
        following: false,
        playing: false,
        position: log.length,
      });
  });

  it('leaves alone a reader who has it in hand', () => {
    pause('in-9');
    const seen = advanced(head(), going, 10_000, 16);
    expect(advanced(seen, going, 20_000, 16)).toMatchObject({
      following: false,
      playing: false,
      position: 0,
    });
  });

  it('steps over names, forwards and back to where it was', () => {
    stepForward('in-9');
    expect(log.at(head().position - 1).kind).toBe('thread-started');
    stepForward('in-9');
    expect(log.at(head().position - 1).kind).toBe('thread-began');
    stepBack('in-9');
    stepBack('in-9');
    stepBack('in-9');
    expect(head()).toMatchObject({ position: 0, playing: false });
  });

  it('seeks inside the log, goes to its end, plays again from the start', () => {
    seek('in-9', 7);
    expect(head().position).toBe(7);
    seek('in-9', 1e9);
    expect(head().position).toBe(log.length);
    play('in-9');
    expect(head()).toMatchObject({ position: 0, playing: true });
    toEnd('in-9');
    expect(head()).toMatchObject({ position: log.length, playing: false });
    restart('in-9');
    expect(head()).toMatchObject({ position: 0, playing: true });
    setSpeed('in-9', 8);
    expect(head().speed).toBe(8);
  });
});
