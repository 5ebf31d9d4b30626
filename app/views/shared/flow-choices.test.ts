import { describe, expect, it } from 'vitest';
import { RunModel } from '../../model/run-model';
import { BUFFER_OF_ONE, POLLED_ONCE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { choiceIn, chosenEdges, isChosen } from './flow-choices';

const onChoose = () => {};
const buffer = new RunModel(traceLog(BUFFER_OF_ONE)).absorb();
const polled = new RunModel(traceLog(POLLED_ONCE)).absorb();
const queueOf = (model: RunModel) => {
  const vessel = model.graph().nodes.find(({ node }) => node === 'vessel');
  if (vessel?.node !== 'vessel') throw new Error('no vessel');
  return vessel;
};

describe('choices of the flow', () => {
  it('has one in the order of Tab: what is chosen, else the first', () => {
    const end = buffer.momentAt(buffer.log.length);
    const reachable = (chosen: Parameters<typeof isChosen>[0]) =>
      choiceIn(buffer.graph(), end, { chosen, onChoose }).reachable;
    expect(reachable(null)).toBe('thread 0');
    expect(reachable({ kind: 'thread', thread: 1 })).toBe('thread 1');
    const { container } = queueOf(buffer);
    expect(reachable({ kind: 'object', object: container })).toBe(`object ${container}`);
    expect(reachable({ kind: 'item', item: 0 })).toBe('thread 0');
  });

  it('leaves out threads that are not there yet', () => {
    const begin = buffer.momentAt(0);
    const chosen = { kind: 'thread', thread: 1 } as const;
    expect(begin.threads[1]).toBeUndefined();
    expect(choiceIn(buffer.graph(), begin, { chosen, onChoose }).reachable).toBe('thread 0');
  });

  it('can be a lock that a vessel keeps', () => {
    const [guard] = queueOf(polled).guards;
    const chosen = { kind: 'object', object: guard?.object ?? -1 } as const;
    const end = polled.momentAt(polled.log.length);
    expect(choiceIn(polled.graph(), end, { chosen, onChoose }).reachable).toBe(
      `object ${guard?.object}`,
    );
    expect(chosenEdges(polled.graph(), chosen)).toEqual([]);
  });

  it('lights the arrows of a thread, and those of a queue', () => {
    const { id, container } = queueOf(buffer);
    expect(chosenEdges(buffer.graph(), { kind: 'thread', thread: 0 })).toEqual([`put t0 ${id}`]);
    expect(chosenEdges(buffer.graph(), { kind: 'object', object: container }).sort()).toEqual([
      `get t1 ${id}`,
      `put t0 ${id}`,
    ]);
    expect(chosenEdges(buffer.graph(), { kind: 'event', event: 3 })).toEqual([]);
    expect(chosenEdges(buffer.graph(), null)).toEqual([]);
  });

  it('takes neither items nor events for the same', () => {
    expect(isChosen({ kind: 'item', item: 1 }, { kind: 'event', event: 1 })).toBe(false);
    expect(isChosen({ kind: 'thread', thread: 1 }, { kind: 'thread', thread: 1 })).toBe(true);
    expect(isChosen({ kind: 'thread', thread: 1 }, { kind: 'object', object: 1 })).toBe(false);
  });
});
