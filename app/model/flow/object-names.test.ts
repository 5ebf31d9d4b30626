import { describe, expect, it } from 'vitest';
import { traceLog } from '../../testing/trace-text';
import { ObjectNames } from './object-names';

function labels(text: string): string[] {
  const names = new ObjectNames();
  const log = traceLog(text);
  for (const event of log) names.absorb(event);
  const objects = [...log].filter(({ kind }) => kind === 'created').map(({ object }) => object);
  return objects.map((object) => names.label(object));
}

describe('names of objects', () => {
  it('are the first variable that held them', () => {
    expect(labels('main created jobs Queue\nmain named jobs later')).toEqual(['jobs']);
  });

  it('are the way to them through the fields of others', () => {
    expect(
      labels(`
        main created inbox MyQueue type=instance
        main created items Deque unnamed
        main member inbox items items
      `),
    ).toEqual(['inbox', 'inbox.items']);
    expect(
      labels(`
        main created q Queue unnamed
        main thread-started worker
        main member worker inQueue q
      `),
    ).toEqual(['worker.inQueue', 'Thread']);
  });

  it('are the class, counted, if nothing holds them', () => {
    expect(labels('main created a Queue unnamed\nmain created b Queue unnamed')).toEqual([
      'Queue',
      'Queue 2',
    ]);
  });

  it('end when two objects hold each other', () => {
    const circle = labels(`
      main created a Node type=instance unnamed
      main created b Node type=instance unnamed
      main member a next b
      main member b next a
    `);
    expect(circle[0]).toContain('next');
  });
});
