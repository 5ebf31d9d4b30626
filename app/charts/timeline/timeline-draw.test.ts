import { afterEach, describe, expect, it, vi } from 'vitest';
import { TraceLog } from '../../../workers/trace/reader';
import { FloatList, IntList } from '../../model/timeline/lanes-list';
import { type AxisKind, TimelineAxis } from '../../model/timeline/timeline-axis';
import { pipelineRun } from '../../testing/made-up-runs';
import { sceneOf } from '../../testing/timeline-scene';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { TraceWriter } from '../../testing/trace-writer';
import { CanvasLog } from '../canvas-log';
import { drawTimeline } from './timeline-draw';
import { hitAt } from './timeline-hit';
import { spanBox } from './timeline-lane';
import { drawPlayhead } from './timeline-playhead';
import type { TimelineScene } from './timeline-scene';
import { arrowsOf } from './timeline-wakes';

function drawn(scene: TimelineScene): CanvasLog {
  const pen = new CanvasLog();
  drawTimeline(pen, scene);
  return pen;
}

/** Two threads in turn, one of them parked by every fourth event. */
function pingPong(events: number): TraceLog {
  const writer = new TraceWriter();
  const log = new TraceLog();
  writer.write({ thread: 0, kind: 'created', object: 0, depth: 0, arg: 0, text: 'Queue' });
  writer.write({ thread: 0, kind: 'thread-started', object: 1, other: 1, text: 'b' });
  for (let i = 2; i < events; i += 4) {
    writer.write({ thread: 1, kind: 'get-blocked', object: 0, depth: 0, unfinished: 0 });
    writer.write({ thread: 0, kind: 'put', object: 0, item: i, depth: 1, unfinished: 1, other: 1 });
    writer.write({ thread: 1, kind: 'woken', object: 0, other: 0 });
    writer.write({ thread: 1, kind: 'get', object: 0, item: i, depth: 0, unfinished: 1 });
    if (i % 40_002 === 2) {
      const { records, texts } = writer.batch();
      log.append(records, texts);
    }
  }
  const { records, texts } = writer.batch();
  log.append(records, texts);
  return log;
}

describe('a drawing of the buffer of one', () => {
  const scene = sceneOf(traceLog(BUFFER_OF_ONE), 'step');
  const pen = drawn(scene);

  it('names every lane and says in what a thread waits', () => {
    const words = pen.of('fillText').map((call) => /'(.*)'/.exec(call)?.[1]);
    expect(words).toEqual(
      expect.arrayContaining(['t0', 't1', 'q0', 'put', 'thread-join', 'maxsize 1']),
    );
  });

  it('draws running solid, parked hatched in a closed frame, sleeping in a dotted one', () => {
    expect(pen.calls).toContain('fill thread0');
    expect(pen.of('clip').length).toBeGreaterThan(1);
    expect(pen.of('stroke')).toContain('stroke thread0');
    expect(pen.of('strokeRect').some((call) => call.endsWith('thread0'))).toBe(true);
    expect(pen.of('strokeRect').some((call) => call.endsWith('thread1 dashed'))).toBe(true);
  });

  it('draws the room of the queue as a dashed line, and an arrow per wake', () => {
    expect(pen.calls).toContain('stroke danger dashed');
    const arrows = arrowsOf(scene) ?? [];
    expect(arrows.length).toBe(scene.lanes.wakes.to.length);
    // Twice each: the seam, and the arrow.
    expect(pen.of('quadraticCurveTo')).toHaveLength(arrows.length * 2);
  });

  it('fills each depth as one closed shape that begins and ends at its base', () => {
    for (const fill of ['fill amber', 'fill amberSoft']) {
      const shape = pen.calls.slice(0, pen.calls.indexOf(fill));
      const path = shape.slice(shape.lastIndexOf('beginPath') + 1);
      const [row] = scene.layout.rows.filter((each) => each.row === 'depth');
      const base = (row?.y ?? 0) + (row?.height ?? 0);
      expect(path.filter((call) => call.startsWith('moveTo'))).toHaveLength(1);
      expect([path[0]?.split(' ')[2], path.at(-2)?.split(' ')[2]]).toEqual([`${base}`, `${base}`]);
    }
  });

  it('keeps lanes and colours where they are when the window changes', () => {
    const near = drawn({ ...scene, window: { from: 5, to: 9 } });
    const names = (log: CanvasLog) => log.of('fillText').filter((call) => /'[tq]\d'/.test(call));
    expect(names(near)).toEqual(names(pen));
  });

  it('finds under the pointer what it drew there', () => {
    const [row] = scene.layout.rows;
    const track = scene.lanes.threads[0];
    if (row?.row !== 'thread' || !track) throw new Error('no lane');
    for (let span = 0; span < track.length - 1; span++) {
      const box = spanBox(scene, row, track, span);
      if (!box || box.width < 4) continue;
      const hit = hitAt(scene, box.x + box.width / 2, box.y + box.height / 2);
      expect(hit).toEqual({ on: 'span', thread: 0, span });
    }
    expect(hitAt(scene, 10, row.y + 5)).toEqual({ on: 'thread-name', thread: 0 });
    const print = track.prints.at(0);
    const [arrow] = arrowsOf(scene) ?? [];
    const x =
      scene.layout.left + (scene.axis.ofEvent(print) / scene.axis.end) * scene.layout.plotWidth;
    expect(hitAt(scene, x, row.y - 3)).toEqual({ on: 'print', thread: 0, event: print });
    if (!arrow) throw new Error('no arrow');
    expect(hitAt(scene, arrow.x2, arrow.y2)).toMatchObject({ on: 'wake' });
    expect(hitAt(scene, scene.layout.left + 3, scene.layout.height - 2)).toEqual({ on: 'nothing' });
  });

  it('puts the playhead, its flag and the depth where the position says', () => {
    const over = new CanvasLog();
    const put = [...scene.lanes.log].findIndex(({ kind }) => kind === 'put');
    const words: string[] = [];
    drawPlayhead(over, scene, put + 1, { focused: false, write: (text) => words.push(text) });
    const x =
      scene.layout.left +
      (scene.axis.ofPosition(put + 1) / scene.axis.end) * scene.layout.plotWidth;
    expect(over.of('arc')).toEqual([`arc ${Math.round(x * 10) / 10} ${scene.layout.handleY} 6`]);
    expect(words).toEqual(['1']);
    const costly = 'at each frame it would cost the styles of the page';
    expect(over.of('fillText'), costly).toEqual([]);
    expect(over.font, costly).toBe(new CanvasLog().font);
  });
});

describe('a drawing of polling', () => {
  it('is a zigzag, also when the thread sleeps between its polls', () => {
    const log = traceLog(`
      main    created queue Queue
      main    thread-started asker
      asker   thread-began                at=1
      asker   get-empty queue  arg=1      at=2
      asker   sleep-began                 at=3
      asker   slept                       at=13
      asker   get-empty queue  arg=1      at=14
      asker   thread-ended                at=15
    `);
    const pen = drawn(sceneOf(log, 'time'));
    const zigzags = pen.of('stroke').filter((call) => call === 'stroke thread1');
    expect(zigzags.length).toBeGreaterThanOrEqual(3);
    expect(pen.of('strokeRect').some((call) => call.endsWith('thread1 dashed'))).toBe(true);
  });
});

describe('a drawing with a long wait folded away', () => {
  const scene = sceneOf(
    traceLog(`
      main  thread-started a  at=1
      a     thread-began      at=2
      a     sleep-began       at=3
      a     slept             at=3003
      a     thread-ended      at=3006
    `),
    'time',
  );
  const pen = drawn(scene);
  const told = pen.of('fillText').map((call) => /'(.*)'/.exec(call)?.[1] ?? '');

  it('has a seam with teeth there, and says how long it was', () => {
    expect(told).toContain('idle 3000');
    expect(pen.of('stroke')).toContain('stroke lineStrong');
    const whole = new TimelineAxis(scene.lanes, 'time', false);
    const unfolded = drawn({ ...scene, axis: whole, window: { from: 0, to: whole.end } });
    expect(unfolded.calls.join()).not.toContain('idle');
  });

  it('has round times on both sides, as far apart as everywhere, and none within', () => {
    const times = told.flatMap((text) => /^at (.*)$/.exec(text)?.[1] ?? []).map(Number);
    expect(times.length).toBeGreaterThan(3);
    expect(times.filter((ms) => ms > 3 && ms < 3003)).toEqual([]);
    expect([times.some((ms) => ms <= 3), times.some((ms) => ms >= 3003)]).toEqual([true, true]);
  });
});

describe('the cost of a drawing', () => {
  afterEach(() => vi.restoreAllMocks());

  const logs = new Map<number, TraceLog>();
  function logOf(events: number): TraceLog {
    const log = logs.get(events) ?? pingPong(events);
    logs.set(events, log);
    return log;
  }

  function cost(log: TraceLog, kind: AxisKind): { reads: number; calls: number } {
    const scene = sceneOf(log, kind);
    const counters = [
      vi.spyOn(IntList.prototype, 'at'),
      vi.spyOn(FloatList.prototype, 'at'),
      vi.spyOn(TraceLog.prototype, 'word'),
      vi.spyOn(TraceLog.prototype, 'timeMs'),
    ];
    for (const counter of counters) counter.mockClear();
    const { calls } = drawn(scene);
    const reads = counters.reduce((sum, counter) => sum + counter.mock.calls.length, 0);
    vi.restoreAllMocks();
    return { reads, calls: calls.length };
  }

  it.each(['time', 'step'] as const)(
    'by %s does not grow with the log',
    { timeout: 60_000 },
    (kind) => {
      const thousand = cost(logOf(1_000), kind);
      const million = cost(logOf(1_000_000), kind);
      expect(million.calls).toBeLessThan(thousand.calls * 2);
      // Look-ups by halves: a logarithm is all that is left of a thousand times the length.
      expect(million.reads).toBeLessThan(thousand.reads * 3.5);
      expect(million.reads).toBeLessThan(cost(logOf(30_000), kind).reads * 1.7);
    },
  );

  it('of a playhead is the same small number in any log', () => {
    const over = (log: TraceLog) => {
      const pen = new CanvasLog();
      drawPlayhead(pen, sceneOf(log, 'time'), log.length / 2, {
        focused: true,
        write: () => pen.calls.push('write'),
      });
      return pen.calls.length;
    };
    expect(over(logOf(100_000))).toBe(over(logOf(1_000)));
  });

  it('of thirteen threads stays within what the pixels allow', () => {
    const log = pipelineRun({
      items: 3000,
      polling: true,
      stages: [
        { name: 'a', threads: 6 },
        { name: 'b', threads: 6 },
      ],
    });
    const scene = sceneOf(log, 'time');
    const lanes = scene.layout.rows.length;
    expect(drawn(scene).calls.length).toBeLessThan(lanes * scene.layout.plotWidth * 2.5);
  });
});
