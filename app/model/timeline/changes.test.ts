import { describe, expect, it } from 'vitest';
import { BUFFER_OF_ONE } from '../../testing/trace-fixtures';
import { traceLog } from '../../testing/trace-text';
import { Changes, nextIn, previousIn } from './changes';

const log = traceLog(BUFFER_OF_ONE);
const changes = new Changes(log);
changes.absorb();
const kinds = (events: { length: number; at(i: number): number }) =>
  Array.from({ length: events.length }, (_, i) => log.at(events.at(i)).kind);

describe('changes', () => {
  it('of an object are what altered it or who waits at it', () => {
    const queue = [...log].find(({ kind }) => kind === 'put')?.object ?? -1;
    expect(kinds(changes.ofObject(queue))).toEqual([
      'put',
      'put-blocked',
      'get',
      'woken',
      'put',
      'get',
    ]);
  });

  it('of a thread are all that it did itself', () => {
    const own = changes.ofThread(1);
    expect(own.length).toBeGreaterThan(5);
    for (let i = 0; i < own.length; i++) expect(log.thread(own.at(i))).toBe(1);
  });

  it('of a line are its events', () => {
    const put = [...log].find(({ kind }) => kind === 'put');
    expect(kinds(changes.ofLine(put?.cell ?? -1, put?.line ?? -1))).toEqual(['put']);
    expect(changes.ofLine(0, 999).length).toBe(0);
  });

  it('of an item are its life', () => {
    expect(changes.ofItem(1).map((event) => log.at(event).kind)).toEqual([
      'put-blocked',
      'put',
      'get',
    ]);
    expect(changes.ofItem(77)).toEqual([]);
  });

  it('are walked forwards and back, and stop at the ends', () => {
    const own = changes.ofThread(1);
    const walked: number[] = [];
    let position = 0;
    for (let event = nextIn(own, 0); event !== null; event = nextIn(own, position)) {
      walked.push(event);
      position = event + 1;
    }
    expect(walked).toEqual(Array.from({ length: own.length }, (_, i) => own.at(i)));
    const back: number[] = [];
    for (let event = previousIn(own, position); event !== null; event = previousIn(own, position)) {
      back.push(event);
      position = event + 1;
    }
    expect(back).toEqual(walked.slice(0, -1).reverse());
  });
});
