import { describe, expect, it } from 'vitest';
import { NONE } from '../../../workers/trace/events';
import { BUFFER_OF_ONE, POLLED_ONCE, STUCK } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { modelOf } from '../run-model';
import { actingThread, activeEdges, heldLocks, travellerAt } from './flow-activity';

const log = traceLog(BUFFER_OF_ONE);
const model = modelOf(log);
const put = [...log].find(({ kind }) => kind === 'put')?.seq ?? NONE;
const get = [...log].find(({ kind }) => kind === 'get')?.seq ?? NONE;

describe('what moves in the flow', () => {
  it('is an item on its way in, then out, and nothing between events', () => {
    const at = (position: number) => travellerAt(model.graph(), model.momentAt(position), position);
    expect(at(put + 0.25)).toMatchObject({
      thread: 0,
      vessel: 'o0',
      edge: 'put t0 o0',
      direction: 'in',
      item: { item: 0 },
    });
    expect(at(get + 0.5)).toMatchObject({
      thread: 1,
      edge: 'get t1 o0',
      direction: 'out',
      item: { item: 0, arrival: put },
    });
    expect([at(put), at(put + 1), at(put + 1.5)]).toEqual([null, null, null]);
  });

  it('lights the arrows just used', () => {
    expect([...activeEdges(model.graph(), log, get + 0.5, 1)]).toEqual(['get t1 o0']);
    expect([...activeEdges(model.graph(), log, get + 1, 8)]).toEqual(['put t0 o0', 'get t1 o0']);
    expect([...activeEdges(model.graph(), log, 0, 8)]).toEqual([]);
  });

  it('leads through the instance that stands for its deque', () => {
    const polled = modelOf(traceLog(POLLED_ONCE));
    const append = [...polled.log].find(({ kind }) => kind === 'append')?.seq ?? NONE;
    expect(travellerAt(polled.graph(), polled.momentAt(append), append + 0.5)).toMatchObject({
      vessel: 'o0',
      direction: 'in',
    });
  });

  it('knows who acts and who is inside a lock', () => {
    expect([
      actingThread(log, 0),
      actingThread(log, get + 0.1),
      actingThread(log, get + 1),
    ]).toEqual([NONE, 1, 1]);
    const stuck = modelOf(traceLog(STUCK));
    expect(heldLocks(stuck.graph(), stuck.momentAt(stuck.log.length))).toEqual([
      'lock t1 o0',
      'lock t2 o1',
    ]);
  });
});
