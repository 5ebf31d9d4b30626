/** How the engine comes up, with a frame played by the test. */
import * as Comlink from 'comlink';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ThreadEngine } from '../../workers/kernel/interface';
import type { Connection, FrameNews } from './connect';
import { EngineStart } from './engine-start';
import type { EngineStatus } from './engine-status';
import type { Isolation } from './isolation';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function played(isolation: Isolation | 'never' = { state: 'isolated' }) {
  const told: EngineStatus[] = [];
  const frames: { hear: (news: FrameNews) => void; closed: boolean }[] = [];
  const connections: Connection[] = [];
  const start = new EngineStart({
    isolate: () =>
      isolation === 'never' ? new Promise(() => undefined) : Promise.resolve(isolation),
    openFrame: (hear) => {
      const frame = { hear, closed: false };
      frames.push(frame);
      return () => {
        frame.closed = true;
      };
    },
    tell: (status) => told.push(status),
    connected: (connection) => connections.push(connection),
  });
  start.begin();
  const now = () => told.at(-1);
  const answer = (frame: number, news: FrameNews) => frames[frame]?.hear(news);
  return { start, told, now, frames, answer, connections };
}

const { port1, port2 } = new MessageChannel();
/** Nothing of it is asked here. */
const kernel = Comlink.wrap<ThreadEngine>(port1);
afterAll(() => {
  port1.close();
  port2.close();
});
const connected = (): FrameNews => ({
  state: 'connected',
  connection: { kernel, attached: () => true, close: () => undefined },
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('up at once: nothing is said of what was waited for', async () => {
  const { told, answer } = played();
  await pass(200);
  answer(0, { state: 'begun' });
  answer(0, connected());
  await pass(60_000);
  expect(told.at(-1)).toEqual({ state: 'live' });
  expect(told).not.toContainEqual(expect.objectContaining({ waitingFor: 'frame' }));
});

test('after three seconds it says for whom it waits', async () => {
  const { now, answer } = played();
  await pass(2_900);
  expect(now()).toEqual({ state: 'starting', waitingFor: null });
  await pass(200);
  expect(now()).toEqual({ state: 'starting', waitingFor: 'frame' });
  answer(0, { state: 'begun' });
  expect(now()).toEqual({ state: 'starting', waitingFor: 'worker' });
});

test('a service worker that takes its time is named too', async () => {
  const { now } = played('never');
  await pass(3_100);
  expect(now()).toEqual({ state: 'starting', waitingFor: 'service-worker' });
});

test('an answer after 25 seconds counts', async () => {
  const { now, answer, connections } = played();
  await pass(15_100);
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'slow' });
  await pass(10_000);
  answer(0, { state: 'begun' });
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'slow' });
  answer(0, connected());
  expect(now()).toEqual({ state: 'live' });
  expect(connections).toHaveLength(1);
});

test('tried again, whichever frame answers first is taken, and the other removed', async () => {
  const { start, now, answer, frames, connections } = played();
  await pass(16_000);
  start.begin();
  expect(now()).toEqual({ state: 'starting', waitingFor: null });
  expect(frames).toHaveLength(2);
  answer(0, connected());
  answer(1, connected());
  expect(now()).toEqual({ state: 'live' });
  expect(connections).toHaveLength(1);
  expect(frames.map(({ closed }) => closed)).toEqual([false, true]);
});

test('a refusal is told at once, and another try may still succeed', async () => {
  const { start, now, answer, frames } = played();
  await pass(100);
  answer(0, { state: 'missing', missing: 'policy' });
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'policy' });
  await pass(30_000);
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'policy' });
  expect(frames[0]?.closed).toBe(true);
  start.begin();
  answer(1, connected());
  expect(now()).toEqual({ state: 'live' });
});

test('a frame whose script says nothing: a policy; unless it speaks after all', async () => {
  const { now, answer } = played();
  await pass(5_000);
  answer(0, { state: 'silent' });
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'policy' });
  answer(0, connected());
  expect(now()).toEqual({ state: 'live' });
});

test('a frame whose document does not come is said at once, and taken when it does', async () => {
  const { now, answer } = played();
  await pass(2_000);
  answer(0, { state: 'late' });
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'slow' });
  await pass(40_000);
  answer(0, { state: 'begun' });
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'slow' });
  answer(0, connected());
  expect(now()).toEqual({ state: 'live' });
});

test('what stands in the way of isolation is told, and no frame is made', async () => {
  const { now, frames } = played({ state: 'unavailable', obstacle: 'insecure' });
  await pass(60_000);
  expect(now()).toEqual({ state: 'unavailable', obstacle: 'insecure' });
  expect(frames).toHaveLength(0);
});

test('ended: its frame goes, and what it says later is not heard', async () => {
  const { start, told, frames, answer, connections } = played();
  await pass(200);
  answer(0, { state: 'begun' });
  start.end();
  expect(frames[0]?.closed).toBe(true);
  const before = told.length;
  answer(0, connected());
  await pass(60_000);
  expect(connections).toEqual([]);
  expect(told).toHaveLength(before);
});

test('ended while the page is being isolated: no frame is made', async () => {
  const { start, frames } = played();
  start.end();
  await pass(200);
  expect(frames).toEqual([]);
});
