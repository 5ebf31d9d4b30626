/** Predict first: questions, and how an answer stands beside what happened and what could have. */
import type { Catalogue } from '../message';

export const predict = {
  'predict.title': 'Predict first',
  'predict.titleOf': 'Prediction for {cell}',
  'predict.order.question': 'In which order will these lines be printed?',
  'predict.order.list': 'Lines, first to last',
  'predict.number.label': 'Your guess',
  'predict.waits.question': 'Somebody will have to wait. Who, and where?',
  'predict.stuck.question':
    'Can this program get stuck: is there an order in which no thread can ever go on?',
  'predict.stuck.yes': 'Yes, it can',
  'predict.stuck.no': 'No, never',
  'predict.outputs.question':
    'How many different outputs does this program have, over all its orders? How it ends counts too.',
  'predict.commit': 'That is my prediction',
  'predict.skip': 'Skip',
  'predict.after': 'Predict after all',
  'predict.change': 'Predict again',
  'predict.beside': 'beside it: your prediction',
  'predict.beside.number': 'you said {guess}',
  'predict.beside.waits': { by: 'count', one: 'you named {count}', other: 'you named {count}' },
  'predict.beside.stuck': 'you said: it can get stuck',
  'predict.beside.neverStuck': 'you said: it never gets stuck',

  'predict.outline.predicted': 'predicted',
  'predict.outline.right': 'predicted right',

  'predict.sameThread': 'One thread does its steps in the order of its text.',
  'predict.in6.question':
    'A thousand items, three workers. How many times will the workers ask their queues in all?',
  'predict.in6.least': 'Each of the 1,000 items is found three times, by three polls.',
  'predict.in8.getAfterPut':
    'The consumer’s `get` returns only after the `put`, and main says that it is putting before it puts.',
  'predict.in9.secondGet':
    'The second `get` needs the second item, and main puts that one only after it has printed “Producer put 1”.',
  'predict.in10.getAfterPut':
    'The consumer’s `get` returns only after the `put`, and main says that it is putting before it puts.',
  'predict.in10.joinAfterDone':
    'Main’s `join` returns only after `taskDone`, and the consumer says that it is done before that.',
  'predict.in13.question':
    'Main puts a thousand items and a sentinel as fast as it can. How many will lie in `downloadQueue` at its fullest?',
  'predict.in13.least': 'Whatever is put lies there for a moment.',
  'predict.in13.most': 'Main puts 1,000 items and one sentinel, no more.',
  'predict.in15.question':
    'Three download, four resize, five upload. How many sentinels will main put, in all?',
  'predict.in15.exactly':
    'One for each worker: 3 + 4 + 5. A sentinel is taken by one worker and by nobody else.',
  'predict.in16.mainPut': 'main, in `put`',
  'predict.in16.mainJoin': 'main, in `join`, for a worker to end',
  'predict.in16.workerGet': 'a worker, in `get`',
  'predict.in16.workerPut': 'a worker, in `put`',
  'predict.in16.alwaysRoom': 'These queues have no size, so there is always room.',
} as const satisfies Catalogue;
