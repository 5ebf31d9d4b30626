import { describe, expect, it } from 'vitest';
import { NONE } from '../../workers/trace/events';
import { GET_THAT_WAITS, POLLED_ONCE, STUCK } from '../testing/trace-fixtures';
import { traceLog } from '../testing/trace-text';
import { modelOf } from './run-model';
import { runSummary } from './run-summary';

describe('the summary of a run', () => {
  it('counts polls and keeps the console', () => {
    expect(
      runSummary(modelOf(traceLog(POLLED_ONCE)), { outcome: 'finished', ms: 12 }, 3),
    ).toMatchObject({
      outcome: 'finished',
      polls: 2,
      emptyPolls: 1,
      dropped: 3,
      ms: 12,
      console: [],
    });
    expect(
      runSummary(modelOf(traceLog(GET_THAT_WAITS)), { outcome: 'finished', ms: 1 }, 0),
    ).toMatchObject({
      polls: 0,
      console: ['Consumer waitingProducer putting', '', 'Producer done', 'Consumer done'],
    });
  });

  it('names who waits for what', () => {
    const waiting = [
      { thread: 'main', operation: 'thread-join', object: 9, other: 1, cell: 'in-1', line: 22 },
      { thread: 'alice', operation: 'lock', object: 1, other: 2, cell: 'in-1', line: 6 },
    ] as const;
    expect(
      runSummary(modelOf(traceLog(STUCK)), { outcome: 'stuck', ms: 5, waiting }, 0).waiting,
    ).toEqual([
      { thread: 'main', on: 'alice' },
      { thread: 'alice', on: 'right' },
    ]);
  });

  it('carries the error of a failed run', () => {
    const error = { name: 'ValueError', message: 'no', thread: 'worker', cell: 'in-1', line: 7 };
    expect(
      runSummary(modelOf(traceLog(POLLED_ONCE)), { outcome: 'failed', ms: 5, error }, NONE).error,
    ).toEqual({ name: 'ValueError', message: 'no', thread: 'worker', line: 7 });
  });
});
