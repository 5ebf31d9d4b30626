/** What each run of a cell is told by: three to six moments, in the order in which they usually come. */
import { NONE, type TraceEvent } from '../../../workers/trace/events';
import type { PlainKey } from '../../messages/catalogue';
import type { MarkedMoment, Sign } from '../../model/explain/marked-moments';

type Moments = readonly MarkedMoment<PlainKey>[];

const byMain = ({ thread }: TraceEvent): boolean => thread === 0;
const byWorker = ({ thread }: TraceEvent): boolean => thread !== 0;
const sameThread = (event: TraceEvent, [first]: readonly TraceEvent[]): boolean =>
  event.thread === first?.thread;
const sameObject = (event: TraceEvent, [first]: readonly TraceEvent[]): boolean =>
  event.object === first?.object;

/** As the log writes a field: name, value. */
const TAKEN_AWAY = 'inQueue = null';

const PARKED_IN_GET: Sign = { kinds: ['get-blocked'], fits: byWorker };
const PARKED_IN_JOIN: Sign = { kinds: ['queue-join-blocked'], fits: byMain };
const PUT_THAT_WAKES: Sign = { kinds: ['put'], fits: ({ other }) => other !== NONE };
const WORKER_ENDS: Sign = { kinds: ['thread-ended'], fits: byWorker };

/** More than this waits in one place: whoever watches sees it fill. */
const HEAP = 24;
/** As much as a stage may be ahead of the next before one speaks of a bottleneck. */
const AHEAD = 8;

export const momentsOfIn6: Moments = [
  { says: 'lesson.moment.in6.nothing', signs: [{ kinds: ['get-empty'], fits: byWorker }] },
  {
    says: 'lesson.moment.in6.heap',
    signs: [{ kinds: ['append'], fits: ({ depth, thread }) => depth >= HEAP && thread === 0 }],
  },
  {
    // An item comes for a worker that has asked and not asked again since.
    says: 'lesson.moment.in6.late',
    signs: [
      { kinds: ['get-empty'], fits: byWorker },
      { kinds: ['append'], fits: sameObject },
    ],
    again: {
      kinds: ['get-empty', 'popleft'],
      fits: (event, seen) => sameThread(event, seen) || sameObject(event, seen),
    },
  },
  {
    says: 'lesson.moment.in6.mainPolls',
    signs: [
      { kinds: ['length-read'], fits: byMain },
      { kinds: ['sleep-began'], fits: byMain },
    ],
  },
  {
    says: 'lesson.moment.in6.trick',
    signs: [
      { kinds: ['field-written'], fits: (event) => byMain(event) && event.text === TAKEN_AWAY },
    ],
  },
  {
    says: 'lesson.moment.in6.noticed',
    signs: [
      { kinds: ['field-written'], fits: (event) => byMain(event) && event.text === TAKEN_AWAY },
      WORKER_ENDS,
    ],
  },
];

export const momentsOfIn8: Moments = [
  { says: 'lesson.moment.in8.parked', signs: [PARKED_IN_GET] },
  { says: 'lesson.moment.in8.wakes', signs: [PUT_THAT_WAKES] },
  {
    says: 'lesson.moment.in8.got',
    signs: [
      PUT_THAT_WAKES,
      { kinds: ['get'], fits: (event, [put]) => event.thread === put?.other },
    ],
  },
  {
    // The other way round: the item was there first.
    says: 'lesson.moment.in8.first',
    signs: [
      { kinds: ['put'], fits: ({ other }) => other === NONE },
      { kinds: ['get'], fits: (event, [put]) => event.item === put?.item },
    ],
  },
  {
    says: 'lesson.moment.in8.glued',
    signs: [
      { kinds: ['printed'] },
      { kinds: ['printed'], fits: (event, seen) => !sameThread(event, seen) },
    ],
    again: { kinds: ['printed', 'newline-printed'], fits: sameThread },
  },
];

export const momentsOfIn9: Moments = [
  {
    says: 'lesson.moment.in9.full',
    signs: [{ kinds: ['put'], fits: (event) => byMain(event) && event.depth === 1 }],
  },
  { says: 'lesson.moment.in9.parked', signs: [{ kinds: ['put-blocked'], fits: byMain }] },
  {
    says: 'lesson.moment.in9.room',
    signs: [
      { kinds: ['put-blocked'], fits: byMain },
      { kinds: ['get'], fits: sameObject },
    ],
  },
  { says: 'lesson.moment.in9.consumer', signs: [PARKED_IN_GET] },
  {
    says: 'lesson.moment.in9.returns',
    signs: [
      { kinds: ['put-blocked'], fits: byMain },
      { kinds: ['put'], fits: sameThread },
    ],
  },
];

export const momentsOfIn10: Moments = [
  { says: 'lesson.moment.in10.join', signs: [PARKED_IN_JOIN] },
  {
    says: 'lesson.moment.in10.empty',
    signs: [{ kinds: ['get'], fits: ({ depth, unfinished }) => depth === 0 && unfinished > 0 }],
  },
  {
    says: 'lesson.moment.in10.done',
    signs: [{ kinds: ['task-done'], fits: ({ unfinished }) => unfinished === 0 }],
  },
  { says: 'lesson.moment.in10.goesOn', signs: [{ kinds: ['queue-joined'], fits: byMain }] },
];

const MAIN_PUTS: Sign = { kinds: ['put'], fits: byMain };
/** What main puts last before it waits for the queue's work is the sentinel. */
const CLOSES: MarkedMoment<PlainKey> = {
  says: 'lesson.moment.in13.close',
  signs: [
    MAIN_PUTS,
    {
      kinds: ['queue-join-blocked', 'queue-joined'],
      fits: (event, seen) => byMain(event) && sameObject(event, seen),
    },
  ],
  again: MAIN_PUTS,
  at: 0,
};

export const momentsOfIn13: Moments = [
  { says: 'lesson.moment.in13.parked', signs: [PARKED_IN_GET] },
  CLOSES,
  { says: 'lesson.moment.in13.join', signs: [PARKED_IN_JOIN] },
  { says: 'lesson.moment.in13.ends', signs: [WORKER_ENDS] },
  {
    // The stages end one after the other, so the third to end is the last.
    says: 'lesson.moment.in13.last',
    signs: [WORKER_ENDS, WORKER_ENDS, WORKER_ENDS],
  },
];

const TWO_IN_LINE: MarkedMoment<PlainKey> = {
  says: 'lesson.moment.in15.line',
  signs: [
    PARKED_IN_GET,
    {
      kinds: ['get-blocked'],
      fits: (event, seen) => sameObject(event, seen) && !sameThread(event, seen),
    },
  ],
  again: { kinds: ['woken'], fits: sameThread },
};

export const momentsOfIn15: Moments = [
  TWO_IN_LINE,
  {
    says: 'lesson.moment.in15.heap',
    signs: [{ kinds: ['put'], fits: (event) => byWorker(event) && event.depth >= AHEAD }],
  },
  {
    // Items are numbered in the order in which main made them.
    says: 'lesson.moment.in15.overtaken',
    signs: [
      { kinds: ['put'], fits: (event, _, names) => names.object(event.object) === 'doneQueue' },
      {
        kinds: ['put'],
        fits: (event, [first]) =>
          event.object === first?.object && event.item < (first?.item ?? NONE),
      },
    ],
    again: { kinds: ['put'], fits: sameObject },
  },
  {
    says: 'lesson.moment.in15.sentinels',
    signs: [
      MAIN_PUTS,
      { kinds: ['put'], fits: (event, [first]) => byMain(event) && event.item === first?.item },
    ],
    again: MAIN_PUTS,
  },
  { says: 'lesson.moment.in15.oneEnds', signs: [WORKER_ENDS] },
];

const SHUTS_DOWN: Sign = { kinds: ['shutdown'] };
const WOKEN_BY_IT: Sign = {
  kinds: ['woken'],
  fits: (event, [shutdown]) => event.object === shutdown?.object && event.other === shutdown.thread,
};

export const momentsOfIn16: Moments = [
  TWO_IN_LINE,
  { says: 'lesson.moment.in16.shutdown', signs: [SHUTS_DOWN] },
  {
    says: 'lesson.moment.in16.left',
    signs: [SHUTS_DOWN, { kinds: ['get'], fits: sameObject }],
  },
  {
    says: 'lesson.moment.in16.wakesAll',
    signs: [{ kinds: ['shutdown'], fits: ({ other }) => other !== NONE }, WOKEN_BY_IT, WOKEN_BY_IT],
    again: SHUTS_DOWN,
  },
  { says: 'lesson.moment.in16.refused', signs: [{ kinds: ['refused'] }] },
];
