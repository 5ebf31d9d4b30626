/** Optimised code outlives the contexts that it was optimised for: asked of V8 itself. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, expect, test } from 'vitest';
import { nowMs } from '../memory/clock';
import type { Context } from '../sync/context';
import { Registry } from '../threads/registry';
import { Recorder } from '../trace/recorder';
import { RING_BYTES, ringOver } from '../trace/ring';
import { contextOf, keepShapes } from './shapes';

/** Bit of %GetOptimizationStatus: the function runs optimised code. */
const OPTIMISED = 16;

let v8: {
  collect: () => void;
  optimise: (body: Reader, context: Context) => void;
  status: (body: Reader) => number;
};
type Reader = (context: Context) => unknown;

beforeAll(() => {
  setFlagsFromString('--allow-natives-syntax');
  setFlagsFromString('--expose-gc');
  v8 = runInNewContext(`({
    collect: gc,
    optimise: (body, context) => {
      %PrepareFunctionForOptimization(body);
      body(context);
      body(context);
      %OptimizeFunctionOnNextCall(body);
      body(context);
    },
    status: (body) => %GetOptimizationStatus(body),
  })`);
});

function freshContext(): Context {
  const buffer = new SharedArrayBuffer(RING_BYTES);
  const memory = new Int32Array(buffer);
  const recorder = new Recorder(memory, ringOver(buffer), nowMs);
  return contextOf({ memory, recorder, director: undefined, now: nowMs }, new Registry());
}

test('code optimised for one run’s context serves the next run', () => {
  keepShapes();
  const reader: Reader = ({ memory, recorder }) => memory.length + recorder.thread;
  v8.optimise(reader, freshContext());
  expect(v8.status(reader) & OPTIMISED).not.toBe(0);
  v8.collect();
  reader(freshContext());
  expect(v8.status(reader) & OPTIMISED).not.toBe(0);
});
