/**
 * Long runs without an engine, the same on every machine: a pipeline of stages, each with a number of threads,
 * over queues that wait or over polled deques with a lock. Threads take turns by a small fixed generator of numbers.
 */
import { NONE } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import { TraceWriter } from './trace-writer';

export interface PipelineShape {
  readonly items: number;
  readonly polling: boolean;
  readonly stages: readonly {
    readonly name: string;
    readonly threads: number;
    readonly slowness?: number;
  }[];
  /** 0 is unbounded. */
  readonly maxsize?: number;
  readonly seed?: number;
}

interface Worker {
  readonly thread: number;
  readonly stage: number;
  readonly slowness: number;
  hand: number;
  /** When it may move next, in turns. */
  busyUntil: number;
  state: 'free' | 'parked' | 'woken' | 'sleeping' | 'blocked';
}

const MS_PER_TURN = 0.02;

export function pipelineRun(shape: PipelineShape): TraceLog {
  const writer = new TraceWriter();
  const { stages, polling, maxsize = 0 } = shape;
  const names = [...stages.map(({ name }) => name), 'done'].map((name) => `${name}Queue`);
  const queues: number[][] = names.map(() => []);
  const waiting: Worker[][] = names.map(() => []);
  const containers = names.map((name, i) => declare(writer, name, i, polling, maxsize));
  const workers: Worker[] = [];
  for (const [stage, { threads, name, slowness = 1 }] of stages.entries()) {
    for (let i = 0; i < threads; i++) {
      const thread = workers.length + 1;
      workers.push({ thread, stage, slowness, hand: NONE, busyUntil: 0, state: 'free' });
      const object = 100 + thread;
      writer.write({ thread: 0, kind: 'created', object, depth: 4, other: thread, text: 'Worker' });
      writer.write({
        thread: 0,
        kind: 'thread-started',
        object,
        other: thread,
        text: name,
        line: 3,
      });
      writer.write({ thread, kind: 'thread-began', object, other: 0 });
    }
  }
  const random = numbers(shape.seed ?? 7);
  let produced = 0;
  let turn = 0;
  const put = (thread: number, at: number, item: number): void => {
    queues[at]?.push(item);
    const depth = queues[at]?.length ?? 0;
    const object = containers[at] ?? NONE;
    if (polling) {
      writer.write({
        thread,
        kind: 'lock-acquired',
        object: object + 1,
        line: 6,
        timeMs: turn * MS_PER_TURN,
      });
      writer.write({ thread, kind: 'append', object, item, depth, line: 7 });
      writer.write({ thread, kind: 'lock-released', object: object + 1, line: 8 });
      return;
    }
    const woken = waiting[at]?.shift();
    if (woken) woken.state = 'woken';
    writer.write({
      thread,
      kind: 'put',
      object,
      item,
      depth,
      unfinished: depth,
      other: woken?.thread ?? NONE,
      line: 12,
      timeMs: turn * MS_PER_TURN,
    });
  };
  while ((queues.at(-1)?.length ?? 0) < shape.items && turn < 4_000_000) {
    turn++;
    if (
      produced < shape.items &&
      random() < 0.3 &&
      !(maxsize > 0 && (queues[0]?.length ?? 0) >= maxsize)
    )
      put(0, 0, produced++);
    const worker = workers[Math.floor(random() * workers.length)];
    if (!worker || turn < worker.busyUntil || worker.state === 'parked') continue;
    const { thread, stage } = worker;
    const object = containers[stage] ?? NONE;
    const timeMs = turn * MS_PER_TURN;
    if (worker.hand !== NONE) {
      if (maxsize > 0 && stage + 1 < stages.length && (queues[stage + 1]?.length ?? 0) >= maxsize) {
        if (worker.state !== 'blocked')
          writer.write({
            thread,
            kind: 'put-blocked',
            object: containers[stage + 1] ?? NONE,
            item: worker.hand,
            depth: maxsize,
            line: 15,
            timeMs,
          });
        worker.state = 'blocked';
        continue;
      }
      if (worker.state === 'blocked')
        writer.write({
          thread,
          kind: 'woken',
          object: containers[stage + 1] ?? NONE,
          other: 0,
          timeMs,
        });
      worker.state = 'free';
      put(thread, stage + 1, worker.hand);
      worker.hand = NONE;
      continue;
    }
    if (worker.state === 'sleeping')
      writer.write({ thread, kind: 'slept', arg: 10_000, line: 20, timeMs });
    if (worker.state === 'woken') writer.write({ thread, kind: 'woken', object, other: 0, timeMs });
    worker.state = 'free';
    if (polling)
      writer.write({ thread, kind: 'lock-acquired', object: object + 1, line: 9, timeMs });
    const item = queues[stage]?.shift();
    const depth = queues[stage]?.length ?? 0;
    if (item === undefined) {
      writer.write({
        thread,
        kind: polling ? 'get-empty' : 'get-blocked',
        object,
        depth: 0,
        arg: polling ? 1 : -1,
        line: 10,
        timeMs,
      });
      if (polling) {
        writer.write({ thread, kind: 'lock-released', object: object + 1, line: 11, timeMs });
        writer.write({ thread, kind: 'sleep-began', arg: 10_000, line: 20, timeMs });
        worker.state = 'sleeping';
        worker.busyUntil = turn + 10 / MS_PER_TURN;
      } else {
        worker.state = 'parked';
        waiting[stage]?.push(worker);
      }
      continue;
    }
    writer.write({
      thread,
      kind: polling ? 'popleft' : 'get',
      object,
      item,
      depth,
      unfinished: depth,
      line: 10,
      timeMs,
    });
    if (polling)
      writer.write({ thread, kind: 'lock-released', object: object + 1, line: 11, timeMs });
    worker.hand = item;
    worker.busyUntil = turn + Math.floor(worker.slowness * (4 + random() * 8) * workers.length);
  }
  writer.write({ thread: 0, kind: 'printed', text: `${shape.items} items finished`, line: 30 });
  writer.write({ thread: 0, kind: 'newline-printed', line: 30 });
  for (const { thread } of workers)
    writer.write({ thread, kind: 'thread-ended', object: 100 + thread });
  writer.write({ thread: 0, kind: 'thread-ended' });
  return writer.log();
}

/** Returns the object that holds the items. */
function declare(
  writer: TraceWriter,
  name: string,
  i: number,
  polling: boolean,
  maxsize: number,
): number {
  const object = i * 3;
  if (!polling) {
    writer.write({
      thread: 0,
      kind: 'created',
      object,
      depth: 0,
      arg: i === 0 || maxsize === 0 ? 0 : maxsize,
      text: 'Queue',
    });
    writer.write({ thread: 0, kind: 'named', object, text: name });
    return object;
  }
  writer.write({ thread: 0, kind: 'created', object, depth: 5, text: 'MyQueue' });
  writer.write({ thread: 0, kind: 'named', object, text: name });
  writer.write({ thread: 0, kind: 'created', object: object + 1, depth: 1, text: 'Deque' });
  writer.write({ thread: 0, kind: 'created', object: object + 2, depth: 2, text: 'Lock' });
  writer.write({ thread: 0, kind: 'member', object, arg: object + 1, text: 'items' });
  writer.write({ thread: 0, kind: 'member', object, arg: object + 2, text: 'lock' });
  return object + 1;
}

/** Park and Miller's generator: numbers from 0 to below 1. */
function numbers(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
