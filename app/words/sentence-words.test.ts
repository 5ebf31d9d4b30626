/** What is said of every kind of event, sentence by sentence. Of any log whatever: sentence-any-log.test.ts. */
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS } from '../../workers/trace/events';
import { modelOf } from '../model/run-model';
import * as fixtures from '../testing/trace-fixtures';
import { traceLog } from '../testing/trace-text';
import { sentenceWords } from './sentence-words';

/** What the last event of a trace is said to have been. */
function lastSentence(trace: string): string {
  const model = modelOf(traceLog(trace));
  return sentenceWords(model, model.log.length).said.join(' ');
}

const QUEUE = `main created queue Queue
  main thread-started consumer
  consumer thread-began by=main`;
const SMALL = `main created queue Queue maxsize=1
  main thread-started consumer
  consumer thread-began by=main
  main put queue 0`;
const LOCKS = `main created guard Lock
  main thread-started alice
  alice thread-began by=main
  alice lock-acquired guard`;
const CONDITION = `main created ready Condition
  main thread-started alice
  alice thread-began by=main
  alice lock-acquired ready`;
const DEQUE = 'main created items Deque';

const CASES: readonly (readonly [trace: string, sentence: string])[] = [
  [
    'main created queue Queue maxsize=2 unnamed',
    'main made Queue: a new `Queue` with room for 2 items.',
  ],
  ['main created queue Queue unnamed', 'main made Queue: a new `Queue` without a limit.'],
  ['main created guard Lock', 'The variable `guard` holds this `Lock` now.'],
  ['main created a Lock unnamed', 'main made Lock: a new `Lock`.'],
  [
    'main created inbox Box type=instance\n main created x Deque unnamed\n main member inbox items x',
    'The field `items` of inbox holds this `Deque` now.',
  ],
  ['main thread-started consumer', 'main started consumer. From now on both can run.'],
  [
    'main thread-started consumer arg=1',
    'main started consumer as a daemon: the program will not wait for it to end.',
  ],
  [QUEUE, 'consumer began to run. main had started it in step 1.'],
  [`${QUEUE}\nconsumer thread-ended`, 'consumer came to its end. Nobody was waiting for that.'],
  ['main thread-ended', 'main came to its end.'],
  [
    `${QUEUE}\nmain join-blocked consumer\nconsumer thread-ended wakes=main`,
    'consumer came to its end, so main, parked in `join` since step 3, is woken.',
  ],
  [
    `${QUEUE}\nmain join-blocked consumer\nconsumer thread-ended wakes=main arg=2`,
    'consumer came to its end, so the 2 threads that waited for that in `join` are woken, main first.',
  ],
  [
    `${QUEUE}\nconsumer thread-failed 'ValueError: no'`,
    'consumer failed: nobody caught `ValueError: no`. It ends here.',
  ],
  [
    `${QUEUE}\nconsumer thread-failed 'ValueError: no' line=5`,
    'consumer failed in line 5: nobody caught `ValueError: no`. It ends here.',
  ],
  [
    `${QUEUE}\nconsumer thread-failed 'ValueError: no' line=5\nconsumer thread-ended`,
    'consumer is over: it failed in line 5 with `ValueError: no`.',
  ],
  [
    `${QUEUE}\nconsumer thread-failed 'ValueError: no' line=5\nconsumer thread-ended\nmain thread-ended`,
    'main came to its end. The run has failed: consumer, line 5: `ValueError: no`.',
  ],
  [
    'main created x Thread unnamed other=main',
    'The program begins. It runs in a thread of its own: main.',
  ],
  [`${QUEUE}\nmain join-blocked consumer`, 'main is parked in `join` until consumer has ended.'],
  [
    `${QUEUE}\nmain join-blocked consumer arg=2000000`,
    'main is parked in `join` until consumer has ended, for at most 2 s.',
  ],
  [
    `${QUEUE}\nconsumer thread-ended\nmain joined consumer`,
    'main called `join`: consumer had ended already, so it goes straight on.',
  ],
  [
    `${QUEUE}\nmain join-blocked consumer\nconsumer thread-ended wakes=main\nmain woken by=consumer\nmain joined consumer`,
    'main goes on: consumer has ended. It had waited for that in `join` since step 3.',
  ],
  [
    `${QUEUE}\nmain join-blocked consumer arg=1000\nmain join-timeout consumer`,
    'main no longer waits for consumer to end: the time is up. It had waited since step 3.',
  ],
  [`${QUEUE}\nmain join-timeout consumer`, 'main looked whether consumer had ended: it had not.'],
  [
    `${QUEUE}\nconsumer get-blocked queue\nmain put queue 0 wakes=consumer\nconsumer woken queue by=main`,
    'consumer, parked in `get` on queue since step 3, runs again: main woke it. Now it looks once more.',
  ],
  [
    `${SMALL}\nmain put-blocked queue 1\nconsumer get queue 0 wakes=main\nmain woken queue by=consumer`,
    'main, parked in `put` on queue since step 4, runs again: consumer had made room. Now it tries once more.',
  ],
  [
    `${SMALL}\nmain put-blocked queue 1`,
    'main wants to put item 1 into queue, but it is full (1 of 1). So it is parked in `put`.',
  ],
  [
    `${SMALL}\nmain put-blocked queue 1 arg=50000`,
    'main wants to put item 1 into queue, but there is no room. So it is parked in `put`, for at most 50 ms.',
  ],
  [
    `${SMALL}\nmain put-blocked queue 1\nconsumer get queue 0 wakes=main\nmain woken queue by=consumer\nconsumer put queue 7\nmain put-blocked queue 1`,
    'main was woken, but another thread was faster: queue has no room again. It goes on waiting in `put`, as it has since step 4.',
  ],
  [`${QUEUE}\nmain put queue 0`, 'main put item 0 into queue. It holds 1 item now.'],
  [`${QUEUE}\nmain put queue "7"`, 'main put `7` into queue. It holds 1 item now.'],
  [SMALL, 'main put item 0 into queue. It is full now: 1 of 1.'],
  [
    `${QUEUE}\nconsumer get-blocked queue\nmain put queue 0 wakes=consumer`,
    'main put item 0 into queue. So consumer, parked in `get` since step 3, is woken.',
  ],
  [
    `${SMALL}\nmain put-blocked queue 1\nconsumer get queue 0 wakes=main\nmain woken queue by=consumer\nmain put queue 1`,
    'main put item 1 into queue, for which it had waited since step 4. It is full now: 1 of 1.',
  ],
  [
    `${SMALL}\nmain put-full queue arg=1`,
    'main tried to put something into queue without waiting, but there was no room: `Full`.',
  ],
  [
    `${SMALL}\nmain put-full queue arg=0`,
    'main no longer waits for room in queue: the time is up, and there was none. `Full` is raised.',
  ],
  [
    `${QUEUE}\nconsumer get-blocked queue`,
    'consumer wants an item from queue, but it is empty. So it is parked in `get`; no polls, no work, until somebody puts.',
  ],
  [
    `${QUEUE}\nmain thread-started other\nother get-blocked queue\nconsumer get-blocked queue arg=1000`,
    'consumer wants an item from queue, but it is empty. So it is parked in `get`, for at most 1 ms. Now 2 threads wait there; who came first is woken first.',
  ],
  [
    `${SMALL}\nmain put-blocked queue 1\nconsumer get queue 0 wakes=main`,
    'consumer took item 0 from queue. That made room, so main, parked in `put` since step 4, is woken.',
  ],
  [`${SMALL}\nconsumer get queue 0`, 'consumer took item 0 from queue. Now it is empty.'],
  [
    `${QUEUE}\nmain put queue 0\nmain put queue 1\nconsumer get queue 0 arg=1`,
    'consumer asked queue without waiting, and found item 0. 1 is left in it.',
  ],
  [
    `${QUEUE}\nconsumer get-empty queue arg=1\nmain put queue 0\nconsumer get queue 0 arg=1\nconsumer get-empty queue arg=1`,
    'consumer asked queue for an item and found nothing. Of its 3 polls so far, 2 found nothing.',
  ],
  [
    `${QUEUE}\nconsumer get-blocked queue arg=1000\nconsumer get-empty queue arg=0`,
    'consumer no longer waits for an item from queue: the time is up, and there was none. `Empty` is raised.',
  ],
  [
    `${QUEUE}\nmain put queue 0\nmain put queue 1\nconsumer task-done queue`,
    'consumer said that one piece of work from queue is done. 1 is still unfinished.',
  ],
  [
    `${QUEUE}\nmain put queue 0\nmain queue-join-blocked queue\nconsumer task-done queue wakes=main arg=1`,
    'consumer said that one piece of work from queue is done. It was the last that was unfinished. So main, parked in `join` since step 4, is woken.',
  ],
  [
    `${QUEUE}\nmain put queue 0\nmain queue-join-blocked queue`,
    'main is parked in `join` until the work of queue is done: 1 piece is unfinished.',
  ],
  [
    `${QUEUE}\nmain queue-joined queue`,
    'main called `join` on queue: no work was unfinished, so it goes straight on.',
  ],
  [
    `${QUEUE}\nmain put queue 0\nmain queue-join-blocked queue\nconsumer task-done queue wakes=main arg=1\nmain woken queue by=consumer\nmain queue-joined queue`,
    'main goes on: all work of queue is done. It had waited for that in `join` since step 4.',
  ],
  [
    `${QUEUE}\nmain put queue 0\nmain shutdown queue`,
    'main shut queue down: nobody can put into it any more. 1 item can still be taken.',
  ],
  [
    `${QUEUE}\nconsumer get-blocked queue\nmain shutdown queue wakes=consumer`,
    'main shut queue down: nobody can put into it any more. Everybody who waited at it is woken to see that, first consumer, parked since step 3.',
  ],
  [
    `${QUEUE}\nmain shutdown queue arg=1`,
    'main shut queue down at once: what was in it is thrown away, and nobody can put or take any more.',
  ],
  [
    `${QUEUE}\nmain refused queue 'put'`,
    'main tried to put into queue, but it is shut down: `ShutDown` is raised.',
  ],
  [
    `${QUEUE}\nmain refused queue 'get'`,
    'main tried to take from queue, but it is empty and shut down: `ShutDown` is raised.',
  ],
  [`${QUEUE}\nmain size-read queue arg=0 depth=3`, 'main asked how many items queue holds: 3.'],
  [`${QUEUE}\nmain size-read queue arg=1 depth=0`, 'main asked whether queue is empty: it is.'],
  [
    `${QUEUE}\nmain size-read queue arg=1 depth=2`,
    'main asked whether queue is empty: it is not, it holds 2.',
  ],
  [`${SMALL}\nmain size-read queue arg=2 depth=1`, 'main asked whether queue is full: it is.'],
  [
    `${QUEUE}\nmain size-read queue arg=2 depth=1`,
    'main asked whether queue is full: it is not, it holds 1.',
  ],
  [
    `${LOCKS}\nmain lock-blocked guard holder=alice`,
    'main wants guard, but alice holds it. So it is parked.',
  ],
  [
    `${LOCKS}\nalice lock-blocked guard holder=alice`,
    'alice wants guard, which it holds already. So it is parked, waiting for itself.',
  ],
  [LOCKS, 'alice took guard. Until it is released, everybody else must wait for it.'],
  [
    `${LOCKS}\nmain lock-blocked guard holder=alice\nalice lock-released guard wakes=main\nmain woken guard by=alice\nmain lock-acquired guard`,
    'main holds guard now. It had waited for it since step 4.',
  ],
  [
    `${LOCKS}\nmain lock-blocked guard holder=alice\nalice lock-released guard wakes=main\nmain woken guard by=alice\nmain lock-blocked guard holder=alice`,
    'main was woken, but another thread was faster and has guard. It goes on waiting, as it has since step 4.',
  ],
  [
    `${LOCKS}\nmain lock-busy guard holder=alice arg=1`,
    'main tried to take guard without waiting, but alice holds it.',
  ],
  [
    `${LOCKS}\nmain lock-busy guard holder=alice arg=0`,
    'main no longer waits for guard: the time is up, and it is still held.',
  ],
  [`${LOCKS}\nalice lock-released guard`, 'alice released guard. Nobody was waiting for it.'],
  [
    `${LOCKS}\nmain lock-blocked guard holder=alice\nalice lock-released guard wakes=main`,
    'alice released guard, so main, parked since step 4, is woken.',
  ],
  [`${LOCKS}\nmain lock-read guard arg=1`, 'main asked whether guard is held: it is.'],
  [`${LOCKS}\nmain lock-read guard arg=0`, 'main asked whether guard is held: it is free.'],
  [
    `${CONDITION}\nalice wait-blocked ready`,
    'alice is parked in `wait` until somebody notifies ready. Meanwhile it gives its lock away.',
  ],
  [
    `${CONDITION}\nalice wait-blocked ready\nmain notified ready wakes=alice arg=1`,
    'main notified ready, so alice, parked in `wait` since step 4, is woken.',
  ],
  [
    `${CONDITION}\nalice wait-blocked ready\nalice lock-released ready\nmain notified ready wakes=alice arg=1`,
    'main notified ready, so alice, parked in `wait` since step 4, is woken.',
  ],
  [
    `${CONDITION}\nalice wait-blocked ready\nalice lock-released ready\nmain notified ready wakes=alice arg=1\nalice woken ready by=main`,
    'alice, parked in `wait` on ready since step 4, runs again: main notified it. It still needs the lock.',
  ],
  [
    `${CONDITION}\nmain notified ready arg=0`,
    'main notified ready, but nobody was waiting: the signal is lost.',
  ],
  [
    `${CONDITION}\nmain notified ready wakes=alice arg=3`,
    'main notified ready, which wakes 3 threads, alice first.',
  ],
  [
    `${CONDITION}\nalice wait-ended ready`,
    'alice was notified by ready, holds the lock again, and goes on.',
  ],
  [
    `${CONDITION}\nalice wait-blocked ready\nalice wait-timeout ready`,
    'alice no longer waits to be notified by ready: the time is up.',
  ],
  [
    `${DEQUE}\nmain append items 0`,
    'main put item 0 at the right end of items. It holds 1 item now.',
  ],
  [
    `${DEQUE}\nmain appendleft items "x"`,
    'main put `x` at the left end of items. It holds 1 item now.',
  ],
  [
    `${DEQUE}\nmain append items 0\nmain pop items 0`,
    'main took item 0 from the right end of items. Now it is empty.',
  ],
  [
    `${DEQUE}\nmain append items 0\nmain append items 1\nmain popleft items 0`,
    'main took item 0 from the left end of items. 1 is left in it.',
  ],
  [`${DEQUE}\nmain length-read items depth=4`, 'main asked how many items items holds: 4.'],
  [
    "main created box Box type=instance\nmain field-read box 'count = 3'",
    'main read `count` of box: `3`.',
  ],
  [
    "main created box Box type=instance\nmain field-written box 'count = 4'",
    'main set `count` of box to `4`.',
  ],
  [
    "main created rows Array type=list\nmain list-read rows '7' arg=2 depth=3",
    'main read element 2 of the list rows: `7`.',
  ],
  [
    "main created rows Array type=list\nmain list-read rows '' arg=-1 depth=3",
    'main looked at rows: 3 elements.',
  ],
  [
    "main created rows Array type=list\nmain list-read rows '' arg=-1 depth=1",
    'main looked at rows: 1 element.',
  ],
  [
    "main created rows dict type=map\nmain list-read rows '' arg=-1 depth=1",
    'main looked at rows: 1 entry.',
  ],
  [
    "main created rows Array type=list\nmain list-written rows '' arg=-1 depth=1",
    'main changed rows.',
  ],
  [
    "main created rows Array type=list\nmain list-removed rows '' arg=-1 depth=0",
    'main emptied rows.',
  ],
  [
    "main created rows Array type=list\nmain list-removed rows '' arg=-1 depth=2",
    'main changed rows.',
  ],
  [
    "main created rows Array type=list\nmain list-written rows '7' arg=2 depth=3",
    'main set element 2 of the list rows to `7`.',
  ],
  [
    "main created rows Array type=list\nmain list-added rows '7' arg=1 depth=3",
    'main added `7` to the list rows. It holds 3 items now.',
  ],
  [
    "main created rows Array type=list\nmain list-removed rows '7' arg=1 depth=0",
    'main took `7` out of the list rows. Now it is empty.',
  ],
  [
    "main created rows Array type=list\nmain list-removed rows '' arg=0 depth=0",
    'main found nothing in the list rows to take out.',
  ],
  [
    'main created rows Array type=list\nmain list-length-read rows depth=4',
    'main asked how long the list rows is: 4.',
  ],
  [
    "main created job Object type=object\nmain key-read job 'done = true' depth=1",
    'main read `done` of job: `true`.',
  ],
  [
    "main created job Object type=object\nmain key-read job 'done missing' depth=1",
    'main looked for `done` in job, and it is not there.',
  ],
  [
    "main created job Object type=object\nmain key-written job 'done = true' depth=1",
    'main set `done` of job to `true`.',
  ],
  [
    "main created tags Set type=set\nmain key-written tags 'b = true' depth=1",
    'main added `b` to tags.',
  ],
  [
    "main created tags Set type=set\nmain key-read tags 'b = true' depth=1",
    'main looked for `b` in tags, and found it.',
  ],
  [
    "main created tags Set type=set\nmain key-read tags 'b missing' depth=1",
    'main looked for `b` in tags, and it is not there.',
  ],
  [
    "main created job Object type=object\nmain key-deleted job 'done' depth=0",
    'main took `done` out of job.',
  ],
  [
    "main created jobs Map type=map\nmain key-deleted jobs 'all' depth=0",
    'main took `all` out of jobs.',
  ],
  [
    "main created jobs Map type=map\nmain key-deleted jobs 'all' depth=0 arg=1",
    'main emptied jobs.',
  ],
  [
    'main created job Object type=object\nmain keys-read job depth=2',
    'main looked at job: 2 entries.',
  ],
  [
    "main created count variable type=variable\nmain variable-read count 'count = 1'",
    'main read the variable `count`: `1`.',
  ],
  [
    "main created count variable type=variable\nmain variable-written count 'count = 2'",
    'main set the variable `count` to `2`.',
  ],
  ['main sleep-began arg=10000', 'main goes to sleep for 10 ms.'],
  [
    'main sleep-began arg=10000 at=1\nmain slept arg=10000 at=14',
    'main has slept: it asked for 10 ms, and it took 13 ms.',
  ],
  [
    'main sleep-began arg=10000 at=1\nmain slept arg=10000 at=11',
    'main has slept: it asked for 10 ms.',
  ],
  ["main printed 'hello there'", 'main printed “hello there”.'],
  ['main newline-printed', 'main ended the line that is being printed.'],
  ['main clock-read', 'main looked at the clock.'],
  [
    'main thread-started consumer\nmain alive-read other=consumer arg=1',
    'main asked whether consumer is alive: it is.',
  ],
  [
    'main thread-started consumer\nmain alive-read other=consumer arg=0',
    'main asked whether consumer is alive: it is not.',
  ],
];

describe('the sentence', () => {
  it.each(CASES)('%s', (trace, sentence) => {
    expect(lastSentence(trace)).toBe(sentence);
  });

  it('has a case here for every kind of event', () => {
    const shown = new Set(
      CASES.map(([trace]) => {
        const log = traceLog(trace);
        return log.at(log.length - 1).kind;
      }),
    );
    // `created` is followed by `named` in most traces.
    expect(EVENT_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('numbers its steps as the player does', () => {
    const model = modelOf(traceLog(fixtures.BUFFER_OF_ONE));
    expect(sentenceWords(model, 0)).toEqual({
      step: '',
      said: ['Nothing has happened yet. Step forward, or press Play.'],
    });
    expect(sentenceWords(model, 1).step).toBe('Before step 1.');
    expect(sentenceWords(model, model.log.length).step).toBe('Step 27 of 27.');
  });
});
