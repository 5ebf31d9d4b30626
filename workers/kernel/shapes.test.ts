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

/** The bits of %GetOptimizationStatus mean something else in every V8: compared are those of two functions. */
let v8: {
  collect: () => void;
  prepare: (body: Reader, context: Context) => void;
  optimise: (body: Reader, context: Context) => void;
  status: (body: Reader) => number;
};
type Reader = (context: Context) => unknown;

beforeAll(() => {
  setFlagsFromString('--allow-natives-syntax');
  setFlagsFromString('--expose-gc');
  v8 = runInNewContext(`({
    collect: gc,
    prepare: (body, context) => {
      %PrepareFunctionForOptimization(body);
      body(context);
      body(context);
      body(context);
    },
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
  const optimised: Reader = ({ memory, recorder }) => memory.length + recorder.thread;
  const never: Reader = ({ recorder, memory }) => recorder.thread + memory.length;
  v8.prepare(never, freshContext());
  v8.optimise(optimised, freshContext());
  const status = v8.status(optimised);
  expect(status).not.toBe(v8.status(never));
  v8.collect();
  optimised(freshContext());
  never(freshContext());
  expect(v8.status(optimised)).toBe(status);
  expect(v8.status(optimised)).not.toBe(v8.status(never));
});
