/** Why a thread waits, in all its links. */
import type { Catalogue } from '../../message';

export const explain = {
  'explain.why': 'Why does it wait?',
  'explain.why.go': 'Go to step {step}',
  'explain.why.put':
    '{thread} waits in `put` on {object} since step {since}: it is full ({depth} of {maxsize}).',
  'explain.why.put.room':
    '{thread} waits in `put` on {object} since step {since}, but there is room again: it has only to be woken, or to be quicker than others.',
  'explain.why.get': '{thread} waits in `get` on {object} since step {since}: it is empty.',
  'explain.why.get.filled':
    '{thread} waits in `get` on {object} since step {since}, but it holds something again: it has only to be woken, or to be quicker than others.',
  'explain.why.queue-join': {
    by: 'count',
    one: '{thread} waits in `join` on {object} since step {since}: {count} piece of work is unfinished.',
    other:
      '{thread} waits in `join` on {object} since step {since}: {count} pieces of work are unfinished.',
  },
  'explain.why.thread-join':
    '{thread} waits in `join` since step {since}: {other} has not come to its end.',
  'explain.why.lock': '{thread} waits for {object} since step {since}: {other} holds it.',
  'explain.why.lock.own': '{thread} waits for {object} since step {since}, which it holds itself.',
  'explain.why.lock.free':
    '{thread} waits for {object} since step {since}, but it is free again: it has only to be woken, or to be quicker than others.',
  'explain.why.condition':
    '{thread} waits in `wait` on {object} since step {since}: nobody has notified it since.',
  'explain.why.timed': 'It does not wait for ever: it gave a time limit.',
  'explain.why.being-woken': '{other} has just woken it; it goes on as soon as it gets a turn.',
  'explain.why.supply.put': '{other} could take something out. Its state: {state}.',
  'explain.why.supply.get': '{other} could put something in. Its state: {state}.',
  'explain.why.supply.queue-join': '{other} could call `taskDone`. Its state: {state}.',
  'explain.why.supply.thread-join': '{other} has to end. Its state: {state}.',
  'explain.why.supply.lock': '{other} has to release it. Its state: {state}.',
  'explain.why.supply.condition': '{other} could notify it. Its state: {state}.',
  'explain.why.nobody.put': 'No thread that is left takes anything out of {object} in this run.',
  'explain.why.nobody.get': 'No thread that is left puts anything into {object} in this run.',
  'explain.why.nobody.queue-join':
    'No thread that is left calls `taskDone` on {object} in this run.',
  'explain.why.nobody.thread-join': 'Nobody can end that thread from outside.',
  'explain.why.nobody.lock': 'Nobody who is left holds {object}.',
  'explain.why.nobody.condition': 'No thread that is left notifies {object} in this run.',
  'explain.why.circle': 'That leads back to {thread}: these threads wait for each other.',
  'explain.moment.mark': 'Moment {number}',
  'explain.moment.markAbsent': 'Moment {number}: not in this run',
  'explain.moment.marks': 'Moments of this run',
  'explain.why.ask': 'Why does {thread} wait?',
  'explain.why.short': '{thread}: why?',
  'explain.why.many': { by: 'count', one: '{count} waits: why?', other: '{count} wait: why?' },
} as const satisfies Catalogue;
