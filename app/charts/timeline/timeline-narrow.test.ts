import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../testing/timeline-scene';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { CanvasLog } from '../canvas-log';
import { drawTimeline } from './timeline-draw';
import type { TimelineScene } from './timeline-scene';

/** What is written, and where. */
function written(scene: TimelineScene): { text: string; x: number; y: number }[] {
  const pen = new CanvasLog();
  drawTimeline(pen, scene);
  return pen.of('fillText').map((call) => {
    const [, x, y, text = ''] = /^fillText (\S+) (\S+) '(.*)'/.exec(call) ?? [];
    return { text, x: Number(x), y: Number(y) };
  });
}

const textsOf = (scene: TimelineScene): string[] => written(scene).map(({ text }) => text);

describe('a timeline with little room', () => {
  const log = traceLog(BUFFER_OF_ONE);

  it('says the most of a queue in a shorter form instead of cutting it', () => {
    // Short names leave a narrow column for the words under them.
    const texts = textsOf(sceneOf(log, 'step', { width: 900, height: 300 }));
    expect(texts).toContain('≤ 1');
    expect(texts.filter((text) => text.endsWith('…'))).toEqual([]);
  });

  it('leaves out how many workers a band has before it cuts their name', () => {
    const band = { name: 'download', label: 'download ×3' };
    const threads = [0, 1].map((thread) => ({ thread, label: `download ${thread}`, band }));
    expect(textsOf(sceneOf(log, 'step', { width: 390, height: 120, threads }))).toContain(
      'download',
    );
    expect(textsOf(sceneOf(log, 'step', { width: 900, threads }))).toContain('download ×3');
  });

  it('writes the room of a queue over its line, and as a number beside it where a lane would be in the way', () => {
    const high = sceneOf(log, 'step', { height: 300 });
    expect(textsOf(high)).toContain('maxsize 1');
    const low = sceneOf(log, 'step', { width: 390, height: 90 });
    expect(textsOf(low)).not.toContain('maxsize 1');
    const number = written(low).find(({ text }) => text === '1');
    expect(number?.x).toBeGreaterThan(low.layout.left + low.layout.plotWidth);
  });
});
