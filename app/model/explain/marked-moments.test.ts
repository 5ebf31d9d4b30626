/** Stories in a log: found at the right step, begun anew where they must be, read once as the log grows. */
import { describe, expect, test } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { allowTaking } from '../taken-in';
import {
  inOrder,
  type MarkedMoment,
  MarkedMoments,
  momentBeside,
  momentHere,
} from './marked-moments';

const NAMES = { object: () => '' };
const RUN = `main created queue Queue maxsize=1
main thread-started consumer
consumer thread-began consumer
consumer get-blocked queue
main put queue item=0 wakes=consumer
consumer woken queue by=main
consumer get queue item=0
main put queue item=1
main put-blocked queue item=2`;

function positions(...moments: readonly MarkedMoment<string>[]): readonly (number | null)[] {
  return new MarkedMoments(traceLog(RUN), moments, NAMES).positions();
}

const PUT = { kinds: ['put'] } as const;

describe('a marked moment', () => {
  test('is found right after its last sign, or the one it stands at', () => {
    const signs = [{ kinds: ['get-blocked'] }, PUT] as const;
    expect(positions({ says: 'a', signs: [PUT] })).toEqual([7]);
    expect(positions({ says: 'a', signs })).toEqual([7]);
    expect(positions({ says: 'a', signs, at: 0 })).toEqual([6]);
  });

  test('that has not happened is nowhere', () => {
    expect(positions({ says: 'a', signs: [PUT, PUT, PUT] })).toEqual([null]);
    expect(positions({ says: 'a', signs: [{ kinds: ['shutdown'] }] })).toEqual([null]);
  });

  test('begins anew where something came in between, also with that very event', () => {
    const signs = [PUT, { kinds: ['put-blocked'] }] as const;
    expect(positions({ says: 'a', signs, at: 0 })).toEqual([7]);
    expect(positions({ says: 'a', signs, at: 0, again: PUT })).toEqual([10]);
    expect(positions({ says: 'a', signs, again: { kinds: ['put-blocked', 'get'] } })).toEqual([11]);
  });

  test('is found as the log arrives, and stays where it was', () => {
    const log = traceLog(RUN);
    const moments = [
      { says: 'a', signs: [PUT] },
      { says: 'b', signs: [PUT, PUT] },
    ] as const;
    allowTaking(log, 6);
    const found = new MarkedMoments(log, moments, NAMES);
    expect(found.positions()).toEqual([null, null]);
    allowTaking(log, 8);
    expect(found.positions()).toEqual([7, null]);
    allowTaking(log, log.length);
    expect(found.positions()).toEqual([7, 10]);
  });
});

test('moments are gone to in the order of the run, and those at one place count as one', () => {
  const placed = inOrder([18, null, 4, 9, 9]);
  expect(placed.map(({ number }) => number)).toEqual([3, 4, 5, 1]);
  expect(momentHere(placed, 9.5)?.number).toBe(5);
  expect(momentHere(placed, 10)).toBeNull();
  const goTo = (from: number, direction: 1 | -1) => momentBeside(placed, from, direction)?.number;
  expect([goTo(0, 1), goTo(4, 1), goTo(9, 1), goTo(18, 1)]).toEqual([3, 4, 1, undefined]);
  expect([goTo(30, -1), goTo(18, -1), goTo(9.5, -1), goTo(4, -1)]).toEqual([1, 5, 5, undefined]);
});
