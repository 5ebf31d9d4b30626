import { expect, test } from 'vitest';
import type { TraceLog } from '../../../workers/trace/reader';
import { pipelineRun } from '../../testing/made-up-runs';
import { BUFFER_OF_ONE, FAILED, GET_THAT_WAITS, STUCK } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { modelOf } from '../run-model';
import { atOnce } from './at-once';
import { writingChromeTrace } from './export-chrome';

interface Written {
  readonly ph: string;
  readonly name: string;
  readonly cat: string;
  readonly bp: string;
  readonly s: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly id: number;
  readonly args: Readonly<Record<string, unknown>>;
}

function written(trace: string): Written[] {
  return eventsOf(traceLog(trace));
}

function eventsOf(log: TraceLog): Written[] {
  return JSON.parse(atOnce(writingChromeTrace(modelOf(log), 'In [9]')).join('')).traceEvents;
}

test('tracks are named, states are slices in order', () => {
  const events = written(BUFFER_OF_ONE);
  expect(events.filter(({ ph }) => ph === 'M').map(({ args }) => args.name)).toEqual([
    'In [9]',
    'main',
    'consumer',
  ]);
  const slices = events.filter(({ ph, tid }) => ph === 'X' && tid === 1);
  expect(slices.map(({ name }) => name)).toEqual([
    'running',
    'waits in put · queue',
    'running',
    'waits in join · consumer',
    'running',
  ]);
});

/** What Perfetto's importer and the format ask for, as sentences about what is wrong; see export-chrome.ts. */
function faults(events: readonly Written[]): string[] {
  const found: string[] = [];
  const open = new Map<number, Written>();
  const arrows = new Map<number, Written>();
  const named = new Set(events.filter(({ ph }) => ph === 'M').map(({ tid }) => tid));
  let last = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    const { ph, pid, tid, ts, dur, id, args } = event;
    const say = (fault: string) => found.push(`${fault}: ${JSON.stringify(event)}`);
    if (!(Number.isInteger(pid) && pid > 0)) say('no process');
    if (!(Number.isInteger(tid) && tid > 0)) say('no thread, or that of a kernel');
    if (!named.has(tid)) say('a thread without a name');
    if (ph === 'M') {
      if (typeof args.name !== 'string' || args.name === '') say('a name that is none');
      continue;
    }
    if (!(Number.isFinite(ts) && ts >= 0)) say('no time');
    if (ts < last) say('not in order');
    last = ts;
    const within = open.get(tid);
    const ended = within === undefined || ts > within.ts + within.dur + ROUNDING;
    switch (ph) {
      case 'X':
        // In whole nanoseconds nothing shorter is left.
        if (!(dur >= 0.001)) say('no length');
        if (within && ts < within.ts + within.dur - ROUNDING) say('begins within another');
        open.set(tid, event);
        break;
      case 's':
        if (ended) say('an arrow that leaves from no slice');
        if (arrows.has(id)) say('two arrows of one number');
        arrows.set(id, event);
        break;
      case 'f': {
        if (ended) say('an arrow that arrives in no slice');
        const from = arrows.get(id);
        if (!from || from.name !== event.name || from.cat !== event.cat)
          say('an arrow that never left');
        if (event.bp !== 'e') say('an arrow that would bind to the next slice');
        break;
      }
      case 'C':
        if (!Object.values(args).every((value) => typeof value === 'number')) say('no number');
        break;
      case 'i':
        if (event.s !== 't') say('an instant of no thread');
        break;
      default:
        say('an unknown phase');
    }
  }
  return found;
}

/** Microseconds. Numbers of the file have more digits than the importer keeps. */
const ROUNDING = 0.0005;

test('the file keeps the rules of those who open it', () => {
  for (const trace of [BUFFER_OF_ONE, GET_THAT_WAITS, STUCK, FAILED])
    expect(faults(written(trace))).toEqual([]);
  expect(written(BUFFER_OF_ONE).filter(({ ph }) => ph === 'f')).toHaveLength(2);
  for (const polling of [true, false]) {
    const log = pipelineRun({
      items: 300,
      polling,
      maxsize: polling ? 0 : 4,
      stages: [
        { name: 'download', threads: 3 },
        { name: 'upload', threads: 2, slowness: 2 },
      ],
    });
    const events = eventsOf(log);
    expect(events.filter(({ ph }) => ph === 'X').length).toBeGreaterThan(100);
    expect(faults(events)).toEqual([]);
  }
});

test('many events of one time keep their order: slices are moved by nanoseconds', () => {
  const events = written(`
    main  created queue Queue              at=0
    main  thread-started asker             at=1
    asker thread-began by=main             at=1
    asker get-blocked queue                at=1
    main  put queue 0 wakes=asker          at=1
    asker woken queue by=main              at=1
    asker get queue 0                      at=1
    asker get-blocked queue                at=1
    main  put queue 1 wakes=asker          at=1
    asker woken queue by=main              at=1
    asker get queue 1                      at=1
    asker thread-ended                     at=1
  `);
  expect(faults(events)).toEqual([]);
  const asked = events.filter(({ ph, tid }) => ph === 'X' && tid === 2);
  // Who is woken runs again: there the arrow ends, not in the waiting before it.
  const arrived = events.filter(({ ph }) => ph === 'f');
  expect(arrived.map(({ ts }) => asked.findLastIndex((slice) => slice.ts <= ts))).toEqual([2, 4]);
  expect(asked.map(({ name }) => name)).toEqual([
    'running',
    'waits in get · queue',
    'running',
    'waits in get · queue',
    'running',
  ]);
});

test('the depth of a queue is a counter', () => {
  const depths = written(BUFFER_OF_ONE).filter(({ ph }) => ph === 'C');
  expect(depths.map(({ name, args }) => `${name} ${args.items}`)).toEqual([
    'queue depth 1',
    'queue depth 0',
    'queue depth 1',
    'queue depth 0',
  ]);
});

test('a long run is written in steps, each of a bounded number of events, and every piece is short', () => {
  const stages = [
    { name: 'one', threads: 3 },
    { name: 'two', threads: 3 },
  ];
  const log = pipelineRun({ items: 4_000, polling: true, stages });
  const steps = writingChromeTrace(modelOf(log), 'In [9]');
  let count = 0;
  let pieces: string[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      pieces = value;
      break;
    }
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
    count++;
  }
  expect(count).toBeGreaterThan(log.length / 1_024);
  expect(pieces.length).toBeGreaterThan(10);
  expect(pieces.length).toBeLessThan(log.length / 100);
  expect(JSON.parse(pieces.join('')).traceEvents.length).toBeGreaterThan(log.length / 2);
});
