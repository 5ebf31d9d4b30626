import { describe, expect, it } from 'vitest';
import { traceLog } from '../testing/trace-text';
import { waitsOf } from './explain/waits';
import { cursorLines } from './moment/cursors';
import { modelOf } from './run-model';
import { LANE_STATES } from './timeline/lanes-state';
import { timelineOf } from './timeline/timeline-model';

/** What card, chip, lane and counters say of `asker` after the last event. */
function told(trace: string) {
  const log = traceLog(`
    main   created queue Queue
    main   thread-started asker
    asker  thread-began
    ${trace}`);
  const model = modelOf(log);
  const moment = model.momentAt(log.length);
  const [line] = cursorLines(moment, (thread) => model.threadLabel(thread));
  timelineOf(log).absorb();
  const lane = timelineOf(log).lanes.threads[1];
  return {
    card: moment.threads[1]?.state,
    chip: line?.groups[0]?.standing,
    lane: lane && LANE_STATES[lane.lastState],
    counted: [moment.totals.emptyPolls, waitsOf(log).threads[1]?.emptyPolls],
  };
}

describe('what finds nothing is told the same everywhere', () => {
  it('at once, it is a poll', () => {
    expect(told('asker  get-empty queue arg=1 line=3')).toEqual({
      card: 'polled-empty',
      chip: 'polling',
      lane: 'polling',
      counted: [1, 1],
    });
  });

  it('after a timeout, it has waited, and is no poll', () => {
    const trace = 'asker  get-blocked queue line=3\n    asker  get-empty queue arg=0 line=3';
    expect(told(trace)).toEqual({
      card: 'running',
      chip: 'running',
      lane: 'running',
      counted: [0, 0],
    });
  });

  it('a put whose timeout ran out has waited too', () => {
    const trace = 'asker  put-blocked queue line=3\n    asker  put-full queue arg=0 line=3';
    expect(told(trace)).toMatchObject({ card: 'running', chip: 'running', lane: 'running' });
  });
});
