/** The log model must reject what cannot have happened: a model that accepts everything finds nothing. */
import { expect, test } from 'vitest';
import type { EventKind, TraceEvent } from '../trace/events';
import { replay } from './log-model';

type Fields = Partial<Omit<TraceEvent, 'seq' | 'kind' | 'thread'>>;
type Step = readonly [thread: number, kind: EventKind, fields?: Fields];

const NOTHING = {
  timeMs: 0,
  object: -1,
  item: -1,
  depth: -1,
  unfinished: -1,
  other: -1,
  cell: -1,
  line: -1,
  arg: -1,
  text: '',
};

function log(...steps: readonly Step[]): TraceEvent[] {
  return steps.map(([thread, kind, fields], seq) => ({ ...NOTHING, seq, thread, kind, ...fields }));
}

const QUEUE = 1;
/** Main, a queue of two, and thread 1, a condition (3) with its lock (2), a deque (4). */
const BEGIN: readonly Step[] = [
  [0, 'thread-began'],
  [0, 'created', { object: QUEUE, depth: 0, arg: 2 }],
  [0, 'created', { object: 2, depth: 2 }],
  [0, 'created', { object: 3, depth: 3 }],
  [0, 'member', { object: 3, arg: 2, text: 'lock' }],
  [0, 'created', { object: 4, depth: 1 }],
  [0, 'thread-started', { other: 1 }],
  [1, 'thread-began', { other: 0 }],
];
const put = (item: number, depth: number, other = -1): Step => [
  0,
  'put',
  { object: QUEUE, item, depth, other },
];
const get = (item: number, depth: number, thread = 1): Step => [
  thread,
  'get',
  { object: QUEUE, item, depth },
];
const blocked = (thread = 1, arg = -1): Step => [
  thread,
  'get-blocked',
  { object: QUEUE, depth: 0, arg },
];
const woken = (by: number, thread = 1): Step => [thread, 'woken', { object: QUEUE, other: by }];

test('a right log is accepted', () => {
  replay(
    log(
      ...BEGIN,
      blocked(),
      put(5, 1, 1),
      woken(0),
      get(5, 0),
      put(6, 1),
      put(7, 2),
      get(6, 1),
      get(7, 0),
    ),
  );
});

test.each<[what: string, steps: readonly Step[], says: RegExp]>([
  ['an item lost', [put(5, 1), put(6, 2), get(6, 1)], /item at the head is 6, the model says 5/],
  ['an item twice', [put(5, 1), get(5, 0), get(5, 0)], /item at the head/],
  ['a wrong depth', [put(5, 2)], /depth is 2, the model says 1/],
  ['one too many', [put(1, 1), put(2, 2), put(3, 3)], /full queue/],
  ['a wait without need', [put(1, 1), blocked()], /could go on/],
  ['a lost wake-up', [blocked(), put(1, 1)], /getter woken is -1, the model says 1/],
  ['a wake-up by nobody', [blocked(), woken(0)], /nobody called/],
  ['a wake-up by another', [blocked(), put(1, 1, 1), woken(1)], /who woke it/],
  ['going on unwoken', [blocked(1, 5000), put(1, 1, 1), get(1, 0)], /was called, but gave up/],
  [
    'giving up without a timeout',
    [blocked(), [1, 'get-empty', { object: QUEUE, depth: 0 }]],
    /without a timeout/,
  ],
  [
    'an Empty from a queue with items',
    [put(1, 1), [1, 'get-empty', { object: QUEUE, depth: 0 }]],
    /Empty/,
  ],
  ['a task done too many', [[0, 'task-done', { object: QUEUE }]], /nobody put/],
  ['a join that did not wait', [put(1, 1), [0, 'queue-joined', { object: QUEUE }]], /unfinished/],
  ['a put after shutdown', [[0, 'shutdown', { object: QUEUE, arg: 0 }], put(1, 1)], /shut down/],
  [
    'a lock held twice',
    [
      [0, 'lock-acquired', { object: 2 }],
      [1, 'lock-acquired', { object: 2 }],
    ],
    /holder/,
  ],
  ['a free lock released', [[0, 'lock-released', { object: 2 }]], /free lock/],
  ['a notify without the lock', [[0, 'notified', { object: 3, arg: 0 }]], /holder at notify/],
  [
    'a pop of another item',
    [
      [0, 'append', { object: 4, item: 1, depth: 1 }],
      [1, 'popleft', { object: 4, item: 2, depth: 0 }],
    ],
    /item at the left/,
  ],
  [
    'a read of an old value',
    [
      [0, 'field-written', { object: 9, arg: 0, text: 'a = 1' }],
      [1, 'field-read', { object: 9, arg: 0, text: 'a = 0' }],
    ],
    /written as a = 1/,
  ],
  [
    'a short sleep',
    [
      [0, 'sleep-began', { arg: 5000, timeMs: 1 }],
      [0, 'slept', { arg: 5000, timeMs: 4 }],
    ],
    /less than asked/,
  ],
  ['a join of the living', [[0, 'joined', { other: 1 }]], /that lives/],
  [
    'a step of the dead',
    [
      [1, 'thread-ended', { arg: 0 }],
      [1, 'printed'],
    ],
    /not alive/,
  ],
  ['a step before birth', [[2, 'printed']], /not alive/],
  ['an object from nowhere', [[0, 'put', { object: 8 }]], /never created/],
])('rejected: %s', (_what, steps, says) => {
  expect(() => replay(log(...BEGIN, ...steps))).toThrow(says);
});

test('rejected: a gap in seq', () => {
  const events = log(...BEGIN);
  expect(() => replay(events.filter(({ seq }) => seq !== 3))).toThrow(/seq is 4, the model says 3/);
});
