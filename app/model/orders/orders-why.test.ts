import { describe, expect, test } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { whyBefore } from './orders-why';

/** The chain from the event that printed one text to the one that printed another, as 'relation thread kind'. */
function why(
  trace: string,
  first: string,
  then: string,
  sleeps: 'last' | 'any' = 'last',
): string[] | null {
  const log = traceLog(trace);
  const events = [...log];
  const at = (text: string) => events.findIndex((event) => event.text === text);
  return (
    whyBefore(log, at(first), at(then), sleeps)?.map(({ event, by }) => {
      const { thread, kind } = log.at(event);
      return `${by ?? 'first'}: ${thread} ${kind}`;
    }) ?? null
  );
}

describe('why one line comes before another', () => {
  test('a got item was put before', () => {
    const trace = `
      main      created queue Queue
      main      thread-started consumer
      consumer  thread-began
      main      printed 'putting'
      main      put queue 0
      consumer  get queue 0
      consumer  printed 'got'`;
    expect(why(trace, 'putting', 'got')).toEqual([
      'first: 0 printed',
      'program: 0 put',
      'item: 1 get',
      'program: 1 printed',
    ]);
  });

  test('a put into a full queue needs the get that made room, not just any', () => {
    const trace = `
      main      created queue Queue maxsize=1
      main      thread-started consumer
      consumer  thread-began
      main      put queue 0
      main      put-blocked queue 1
      consumer  printed 'before'
      consumer  get queue 0  wakes=main
      main      woken queue by=consumer
      main      put queue 1
      main      printed 'put 2'`;
    expect(why(trace, 'before', 'put 2')).toEqual([
      'first: 1 printed',
      'program: 1 get',
      'room: 0 put',
      'program: 0 printed',
    ]);
  });

  test('started before it begins, joined after its end', () => {
    const trace = `
      main      printed 'first'
      main      thread-started worker
      worker    thread-began
      worker    printed 'middle'
      worker    thread-ended
      main      joined worker
      main      printed 'last'`;
    expect(why(trace, 'first', 'middle')).toContain('start: 1 thread-began');
    expect(why(trace, 'middle', 'last')).toContain('join: 0 joined');
  });

  const SLEEPERS = `
      main      created queue Queue
      main      thread-started a
      main      thread-started b
      a         thread-began
      a         sleep-began
      b         thread-began
      b         sleep-began
      main      printed 'meanwhile'
      main      join-blocked a
      a         slept                    at=100
      a         printed 'one'
      a         sleep-began
      b         slept                    at=100.1
      b         printed 'two'`;

  test('a sleep is over when nobody else can move; who sleeps until the same moment wakes in any order', () => {
    expect(why(SLEEPERS, 'meanwhile', 'two')).toEqual([
      'first: 0 printed',
      'program: 0 join-blocked',
      'sleep: 2 slept',
      'program: 2 printed',
    ]);
    expect(why(SLEEPERS, 'one', 'two')).toBeNull();
  });

  test('a sleep that may end at any moment is no reason', () => {
    expect(why(SLEEPERS, 'meanwhile', 'two', 'any')).toBeNull();
  });

  test('two threads that never met have no reason', () => {
    const trace = `
      main      thread-started a
      main      thread-started b
      a         thread-began
      b         thread-began
      a         printed 'one'
      b         printed 'two'`;
    expect(why(trace, 'one', 'two')).toBeNull();
  });
});
