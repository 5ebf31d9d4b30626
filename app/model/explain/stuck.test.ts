import { describe, expect, test } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { modelOf } from '../run-model';
import { stuckPicture } from './stuck';

function picture(trace: string) {
  const log = traceLog(trace);
  const model = modelOf(log);
  return stuckPicture(model, model.momentAt(log.length));
}

const LOCKS = `
  main   created first Lock
  main   created second Lock
  main   thread-started other
  other  thread-began
  main   lock-acquired first
  other  lock-acquired second
  main   lock-blocked second holder=other
  other  lock-blocked first holder=main`;

describe('a circle of locks', () => {
  const { arrows, circle, unsupplied, nodes } = picture(LOCKS);

  test('names its threads, and nothing is missing', () => {
    expect([...circle].sort()).toEqual([0, 1]);
    expect(unsupplied).toEqual([]);
  });

  test('every arrow lies on it: who waits for which lock, which is held by whom', () => {
    const label = (id: string) => nodes.find((node) => node.id === id)?.label;
    expect(
      arrows.map(
        ({ from, to, kind, inCircle }) => `${label(from)} ${kind} ${label(to)} ${inCircle}`,
      ),
    ).toEqual([
      'main waits second true',
      'second held other true',
      'other waits first true',
      'first held main true',
    ]);
  });
});

test('who waits for a queue that only one who waits for it could fill: a circle', () => {
  const { circle, unsupplied } = picture(`
    main      created queue Queue
    main      thread-started consumer
    consumer  thread-began
    main      put queue 0
    consumer  get queue 0
    consumer  get-blocked queue
    main      join-blocked consumer`);
  expect([...circle].sort()).toEqual([0, 1]);
  expect(unsupplied).toEqual([]);
});

test('a queue that nobody is left to fill', () => {
  const { circle, unsupplied } = picture(`
    main      created queue Queue
    main      thread-started producer
    producer  thread-began
    producer  put queue 0
    producer  thread-ended
    main      get queue 0
    main      get-blocked queue`);
  expect(circle).toEqual([]);
  expect(unsupplied).toMatchObject([{ label: 'main', parkedIn: 'get', object: 'queue' }]);
});

test('join of a queue with work that nobody can do', () => {
  const { unsupplied } = picture(`
    main      created queue Queue
    main      put queue 0
    main      put queue 1
    main      queue-join-blocked queue`);
  expect(unsupplied).toMatchObject([{ label: 'main', parkedIn: 'queue-join', unfinished: 2 }]);
});
