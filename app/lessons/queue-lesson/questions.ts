/** What each run cell asks before it runs. */
import type { PlainKey } from '../../messages/catalogue';
import type { Question } from '../../model/predict/predict';

export const pollsOfIn6: Question<PlainKey> = {
  ask: 'number',
  question: 'predict.in6.question',
  measure: { of: 'field-total', field: 'polledCount' },
  near: 10,
  least: { value: 3000, why: 'predict.in6.least' },
};

export const orderOfIn8: Question<PlainKey> = {
  ask: 'order',
  lines: ['Consumer done', 'Consumer waiting', 'Producer done', 'Producer putting'],
  always: [
    { first: 'Consumer waiting', next: 'Consumer done', why: 'predict.sameThread' },
    { first: 'Producer putting', next: 'Producer done', why: 'predict.sameThread' },
    { first: 'Producer putting', next: 'Consumer done', why: 'predict.in8.getAfterPut' },
  ],
};

export const orderOfIn9: Question<PlainKey> = {
  ask: 'order',
  lines: [
    'Consumer done',
    'Consumer got 1',
    'Consumer got 2',
    'Producer done',
    'Producer put 1',
    'Producer put 2',
  ],
  always: [
    { first: 'Consumer got 1', next: 'Consumer got 2', why: 'predict.sameThread' },
    { first: 'Consumer got 2', next: 'Consumer done', why: 'predict.sameThread' },
    { first: 'Producer put 1', next: 'Producer put 2', why: 'predict.sameThread' },
    { first: 'Producer put 2', next: 'Producer done', why: 'predict.sameThread' },
    { first: 'Producer put 1', next: 'Consumer got 2', why: 'predict.in9.secondGet' },
  ],
};

export const orderOfIn10: Question<PlainKey> = {
  ask: 'order',
  lines: [
    'Consumer done',
    'Consumer waiting',
    'Consumer working',
    'Producer done',
    'Producer putting',
    'Producer waiting',
  ],
  always: [
    { first: 'Consumer waiting', next: 'Consumer working', why: 'predict.sameThread' },
    { first: 'Consumer working', next: 'Consumer done', why: 'predict.sameThread' },
    { first: 'Producer putting', next: 'Producer waiting', why: 'predict.sameThread' },
    { first: 'Producer waiting', next: 'Producer done', why: 'predict.sameThread' },
    { first: 'Producer putting', next: 'Consumer working', why: 'predict.in10.getAfterPut' },
    { first: 'Consumer done', next: 'Producer done', why: 'predict.in10.joinAfterDone' },
  ],
};

export const depthInIn13: Question<PlainKey> = {
  ask: 'number',
  question: 'predict.in13.question',
  measure: { of: 'greatest-depth', name: 'downloadQueue' },
  near: 50,
  least: { value: 1, why: 'predict.in13.least' },
  most: { value: 1001, why: 'predict.in13.most' },
};

export const sentinelsOfIn15: Question<PlainKey> = {
  ask: 'number',
  question: 'predict.in15.question',
  measure: { of: 'repeated-puts' },
  near: 0,
  least: { value: 12, why: 'predict.in15.exactly' },
  most: { value: 12, why: 'predict.in15.exactly' },
};

export const waitsInIn16: Question<PlainKey> = {
  ask: 'waits',
  options: [
    {
      id: 'main-put',
      who: 'main',
      in: 'put',
      text: 'predict.in16.mainPut',
      never: 'predict.in16.alwaysRoom',
    },
    { id: 'main-join', who: 'main', in: 'thread-join', text: 'predict.in16.mainJoin' },
    { id: 'worker-get', who: 'others', in: 'get', text: 'predict.in16.workerGet' },
    {
      id: 'worker-put',
      who: 'others',
      in: 'put',
      text: 'predict.in16.workerPut',
      never: 'predict.in16.alwaysRoom',
    },
  ],
};
