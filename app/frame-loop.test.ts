import { describe, expect, it } from 'vitest';
import { FrameLoop } from './frame-loop';

function setup() {
  let callbacks: ((nowMs: number) => void)[] = [];
  let nowMs = 0;
  const loop = new FrameLoop({
    request: (callback) => void callbacks.push(callback),
    now: () => nowMs,
  });
  const frame = (afterMs = 16): void => {
    nowMs += afterMs;
    const due = callbacks;
    callbacks = [];
    for (const callback of due) callback(nowMs);
  };
  return { loop, frame, requested: () => callbacks.length };
}

describe('the frame loop', () => {
  it('asks for no frame while nothing is to be drawn', () => {
    const { loop, frame, requested } = setup();
    expect(requested()).toBe(0);
    loop.draw(() => {});
    frame();
    expect([requested(), loop.pendingFrames()]).toEqual([0, 0]);
  });

  it('draws once however often one asks, and plays until ended', () => {
    const { loop, frame } = setup();
    const seen: string[] = [];
    const draw = (): void => void seen.push('draw');
    const end = loop.play((_, passed) => seen.push(`play ${passed}`));
    loop.draw(draw);
    loop.draw(draw);
    frame();
    frame(20);
    end();
    frame();
    frame();
    expect(seen).toEqual(['play 0', 'draw', 'play 20']);
  });

  it('does not jump after the page was hidden', () => {
    const { loop, frame } = setup();
    const passed: number[] = [];
    loop.play((_, ms) => passed.push(ms));
    frame();
    frame(60_000);
    expect(passed).toEqual([0, 100]);
  });

  it('is quiet while a play goes on that asks for a draw at every frame', async () => {
    const { loop, frame } = setup();
    loop.play(() => loop.draw(() => undefined));
    let quiet = false;
    void loop.whenQuiet().then(() => {
      quiet = true;
    });
    for (let i = 0; i < 3; i++) {
      frame();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect([quiet, loop.pendingFrames()]).toEqual([true, 0]);
  });

  it('is quiet only after the frames in which nothing was due', async () => {
    const { loop, frame } = setup();
    let quiet = false;
    let again = 3;
    const draw = (): void => {
      if (--again > 0) loop.draw(draw);
    };
    loop.draw(draw);
    void loop.whenQuiet().then(() => {
      quiet = true;
    });
    for (let i = 0; i < 3; i++) {
      frame();
      await Promise.resolve();
    }
    expect([quiet, again]).toEqual([false, 0]);
    for (let i = 0; i < 3; i++) {
      frame();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(quiet).toBe(true);
  });
});
