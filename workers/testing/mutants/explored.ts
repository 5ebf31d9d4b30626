/**
 * Which mutants the exploration of Atomics steps catches, and in which scenario; the others with what keeps them out of
 * its sight.
 */
export type Seen = { readonly scenario: string } | { readonly unseen: string };

const inScenario = (scenario: string): Seen => ({ scenario });
const unseen = (why: string): Seen => ({ unseen: why });

const PUT_GET = inScenario('put against get, capacity 1');
const TWO_TWO = inScenario('two puts against two gets, capacity 1');
const TIMED = inScenario('a get that may time out');
const TWO_JOINS = inScenario('task done against two joins');
const BOTH_WANT = inScenario('a lock that both want');
const GROWS = inScenario('a ring that wraps and grows, against a task done');

const NUMBERS_ONLY = unseen('scenarios move numbers only, which need no block of the heap');
const NOT_RUN = unseen(
  'scenarios have threads of their own, without the Thread object and learner code',
);
const PLAIN_STEPS = unseen('between two Atomics steps of the queue a record is written in one go');
const NO_STOP = unseen('scenarios are not stopped: they end, or nobody can move');

export const EXPLORED: Readonly<Record<string, Seen>> = {
  'unlock without notify': PUT_GET,
  'lock without the contended state': PUT_GET,
  'a held mutex taken a second time': PUT_GET,
  'sequence word read after the mutex is free': PUT_GET,
  'wake without bumping the sequence word': PUT_GET,
  'wake without notify': PUT_GET,
  'a waiter that gave up stays in its line': TIMED,
  'a timeout eats a call that came before it was noticed': TIMED,
  'a called waiter is not counted as active': PUT_GET,
  'a timed waiter is counted as waiting for ever': TIMED,
  'the second in line is not linked to the first': TWO_JOINS,
  'an emptied line keeps its tail': TWO_TWO,
  'calling one takes the whole line away': TWO_JOINS,
  'a parked thread does not look for Stop': NO_STOP,
  'catch swallows Stop': NOT_RUN,
  'release calls nobody': BOTH_WANT,
  'who was called is on the way for ever': inScenario('a lock that one wants twice'),
  'a held lock is given away': BOTH_WANT,
  'wait frees its lock before it stands in line': inScenario('wait against notify'),
  'the end of a thread wakes no joiner': NOT_RUN,

  'put notifies before it stores, out of its critical section': PUT_GET,
  'put calls a getter but does not wake it': PUT_GET,
  'get calls no putter': TWO_TWO,
  'one item too many fits': TWO_TWO,
  'a woken getter does not look again': TIMED,
  'the last task wakes one joiner only': TWO_JOINS,
  'put does not count the task': PUT_GET,
  'shutdown forgets the getters': inScenario('shutdown against a get'),
  'shutdown forgets the putters': inScenario('shutdown against a put into a full queue'),
  'shutdown(true) forgets the joiners': inScenario('immediate shutdown against join'),
  'the last items are dropped at shutdown': inScenario('put and shutdown against two gets'),
  'the event of a get is written after the step, not in it': TWO_TWO,
  'the event of a pop is written after the step, not in it': inScenario('two ends of a deque'),
  'off by one in the mask of the head': inScenario('a ring that wraps, against a task done'),
  'off by one in the capacity': GROWS,
  'off by one in the copy of a ring that grows': GROWS,
  'a ring that grew keeps its old head': GROWS,

  'the heap hands a free block out twice': NUMBERS_ONLY,
  'the heap’s lock is not taken': NUMBERS_ONLY,
  'the heap never takes a block back': NUMBERS_ONLY,
  'a taken text is not freed': NUMBERS_ONLY,
  'half of a number': NUMBERS_ONLY,
  'an odd text loses its last unit': NUMBERS_ONLY,
  'a field is written without its lock': unseen('scenarios have no fields'),
  'a record is published before its fields': unseen('the log is read when nobody writes any more'),
  'a number is taken without being used': PUT_GET,
  'two threads count seq without each other': PLAIN_STEPS,
  'a dropped event is not counted': unseen('scenarios record far less than a ring holds'),
  'the ring of texts does not wrap': unseen('scenarios record no long texts'),
  'a full ring of texts is written over': unseen('scenarios record no long texts'),
};
