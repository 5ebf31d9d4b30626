/** Particles by the last sound of what they follow. */
import { describe, expect, test } from 'vitest';
import { particle } from './particle';

/** Words that end in a consonant other than ㄹ, in ㄹ, and in a vowel. */
const CLOSED = [
  'main',
  '`put`',
  'get',
  'lock',
  'join',
  'item',
  'map',
  'Tom',
  'Kim',
  'STOP',
  'deque',
  'type',
  'line',
  'time',
  'None',
  'done',
  'job',
  'outbox.map',
  'In [6]',
  'In [10]',
  '3',
  '10',
  '1,000',
  '0.6',
  'M',
  'get()',
  '작업',
  '“끝”',
  'notebook',
  'thread_10',
  'ping',
];
const LIQUID = [
  '소비자들',
  '3개월',
  'level',
  'pool',
  'table',
  'file',
  '1',
  '7',
  '18',
  'URL',
  'R',
  '파일',
  'shell',
];
const OPEN = [
  'queue',
  'inQueue',
  'in_queue',
  'consumer',
  'producer',
  'Worker',
  'thread',
  'resize',
  'download',
  'upload',
  'list',
  'task',
  'value',
  'letters',
  'print',
  'box',
  'cache',
  'ID',
  'In [2]',
  '4',
  '1.5',
  '5 ms',
  '2 s',
  '스레드',
  '큐',
  'doorbells',
  'Bo',
  'IndexError',
  'state',
];

describe('a particle fits the last sound', () => {
  test.each(CLOSED)('%s을', (word) => {
    expect(particle(word, '을/를')).toBe('을');
    expect(particle(word, '으로/로')).toBe('으로');
    expect(particle(word, '과/와')).toBe('과');
  });

  test.each(LIQUID)('%s을, but %s로', (word) => {
    expect(particle(word, '이/가')).toBe('이');
    expect(particle(word, '으로/로')).toBe('로');
  });

  test.each(OPEN)('%s를', (word) => {
    expect(particle(word, '을/를')).toBe('를');
    expect(particle(word, '은/는')).toBe('는');
    expect(particle(word, '으로/로')).toBe('로');
  });

  test('both stand where nobody can tell', () => {
    expect(particle('…', '을/를')).toBe('을(를)');
    expect(particle('', '으로/로')).toBe('(으)로');
    expect(particle('名前', '이/가')).toBe('이(가)');
  });
});
