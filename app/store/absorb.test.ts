import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TraceLog } from '../../workers/trace/reader';
import { modelOf } from '../model/run-model';
import { takenIn } from '../model/taken-in';
import { timelineOf } from '../model/timeline/timeline-model';
import { pipelineRun } from '../testing/made-up-runs';
import { takeIn, whenTakenIn } from './absorb';

const STAGES = [
  { name: 'download', threads: 2 },
  { name: 'upload', threads: 2 },
];

beforeEach(() => {
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (callback: (nowMs: number) => void) =>
    setTimeout(() => callback(performance.now()), 1),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function pipeline(items: number): TraceLog {
  return pipelineRun({ items, polling: true, stages: STAGES });
}

describe('taking in', () => {
  it('takes a small batch at once', () => {
    const log = pipeline(20);
    const taken: number[] = [];
    takeIn(log, (events) => taken.push(events));
    expect(taken).toEqual([log.length]);
    expect(modelOf(log).graph().nodes.length).toBeGreaterThan(4);
  });

  it('takes a large batch in slices, and all views see the same prefix meanwhile', async () => {
    const log = pipeline(4_000);
    const all = pipeline(4_000);
    const taken: number[] = [];
    takeIn(log, (events) => {
      taken.push(events);
      expect(timelineOf(log).lanes.length).toBe(takenIn(log));
      expect(events).toBe(takenIn(log));
    });
    expect(taken.at(-1) ?? 0).toBeLessThan(log.length);
    const early = modelOf(log).graph();
    expect(early.moves).toBe(0);
    await whenTakenIn();
    expect(taken.at(-1)).toBe(log.length);
    expect(taken).toEqual([...taken].sort((a, b) => a - b));
    expect(modelOf(log).graph()).toEqual(modelOf(all).graph());
    expect(modelOf(log).consoleLines()).toEqual(modelOf(all).consoleLines());
  });

  it('of a log that is there in whole tells that it goes on, once a second, and the end', async () => {
    const log = pipeline(4_000);
    const toldMs: number[] = [];
    const taken: number[] = [];
    const onTaken = (events: number) => {
      toldMs.push(performance.now());
      taken.push(events);
    };
    takeIn(log, onTaken, true);
    await whenTakenIn();
    expect(taken.at(-1)).toBe(log.length);
    const apart = toldMs.slice(1, -1).map((ms, i) => ms - (toldMs[i] ?? 0));
    for (const ms of apart) expect(ms).toBeGreaterThan(990);
    expect(taken.length).toBeLessThan(3 + ((toldMs.at(-1) ?? 0) - (toldMs[0] ?? 0)) / 990);
  });

  it('goes on when more arrives', async () => {
    const log = new TraceLog();
    const taken: number[] = [];
    const onTaken = (events: number) => taken.push(events);
    takeIn(log, onTaken);
    log.append(wordsOf(pipeline(20), 40), []);
    takeIn(log, onTaken);
    await whenTakenIn();
    expect(taken.at(-1)).toBe(40);
  });
});

/** The first `count` records without their texts. */
function wordsOf(log: TraceLog, count: number): ArrayBuffer {
  const words = new Int32Array(count * 12);
  for (let i = 0; i < count; i++)
    for (let word = 0; word < 11; word++) words[i * 12 + word] = log.word(i, word);
  return words.buffer;
}
