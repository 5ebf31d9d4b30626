import { describe, expect, test } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { partingOf } from './orders-differ';

const BEGIN = `
  main  created queue Queue
  main  thread-started a
  main  thread-started b`;

/** The two steps, as 'thread kind' in the order of the first run, then in that of the second. */
function parting(one: string, two: string): string[] | null {
  const [first, second] = [traceLog(BEGIN + one), traceLog(BEGIN + two)];
  const found = partingOf(first, second);
  if (found === null) return null;
  const said = (log: typeof first, index: number) =>
    `${log.at(index).thread} ${log.at(index).kind}`;
  return [
    said(first, found.first.before),
    said(first, found.first.after),
    said(second, found.second.after),
    said(second, found.second.before),
  ];
}

describe('the two steps whose order makes two runs part', () => {
  test('two puts, though prints come after them the other way round, too', () => {
    const one = `
      a  put queue 0
      b  put queue 1
      a  printed 'a'
      b  printed 'b'`;
    const two = `
      b  put queue 1
      a  put queue 0
      b  printed 'b'
      a  printed 'a'`;
    expect(parting(one, two)).toEqual(['1 put', '2 put', '2 put', '1 put']);
  });

  test('a put and a get of another item change places without a difference: the prints do not', () => {
    const one = `
      main  put queue 0
      a  put queue 1
      b  get queue 0
      a  printed 'a'
      b  printed 'b'`;
    const two = `
      main  put queue 0
      b  get queue 0
      b  printed 'b'
      a  put queue 1
      a  printed 'a'`;
    expect(parting(one, two)).toEqual(['1 printed', '2 printed', '2 printed', '1 printed']);
  });

  test('a get that found nothing, and the put that came too late for it', () => {
    const one = `
      a  put queue 0
      b  get queue 0`;
    const two = `
      b  get-empty queue arg=1
      a  put queue 0`;
    expect(parting(one, two)).toEqual(['1 put', '2 get', '2 get-empty', '1 put']);
  });

  test('who waited is no difference', () => {
    const one = `
      a  put queue 0
      b  get queue 0`;
    const two = `
      b  get-blocked queue
      a  put queue 0 wakes=b
      b  woken queue by=a
      b  get queue 0`;
    expect(parting(one, two)).toBeNull();
  });
});
