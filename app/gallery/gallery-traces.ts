/** Traces that only the gallery needs. */

export const SLOTS = `
  main created few Queue maxsize=4
  main created dozen Queue maxsize=12
  main created many Queue maxsize=40
  main created endless Queue
  main thread-started taker
  taker thread-began by=main
  ${['few', 'dozen', 'many', 'endless'].map((queue, q) => Array.from({ length: [3, 7, 23, 5][q] ?? 0 }, (_, i) => `main put ${queue} ${i}`).join('\n')).join('\n')}
  main put few "pear" line=7
  taker get few 0
  taker put few "fig"
  taker get endless 0
  taker get dozen 0
  taker get many 0
`;

export const DROPPED = `
  main   created queue Queue
  main   thread-started worker
  worker thread-began by=main
  main   put queue 0
  main   put queue 41 depth=5
  worker get queue 3  depth=3
`;

/** A list as a buffer, a count, an object that says when to stop; and what is not drawn: nobody shares it, or it has no name. */
export const SHARED = `
  main created buffer List
  main created state Object
  main created job1 Object unnamed
  main created count variable
  main created mine List
  main thread-started filler
  main thread-started taker
  main list-added mine '1' depth=1 arg=1 line=3
  filler thread-began by=main
  taker thread-began by=main
  filler list-added buffer '"pear"' depth=1 arg=1 line=8
  taker key-read state 'stop = false' depth=2 line=12
  taker key-read state 'stop = false' depth=2 line=12
  filler list-added buffer '"fig"' depth=2 arg=1 line=8
  taker list-length-read buffer depth=2 line=13
  taker list-removed buffer '"pear"' depth=1 arg=1 line=14
  taker key-written job1 'done = true' depth=1 line=15
  taker variable-read count 'count = 0' line=16
  filler variable-read count 'count = 0' line=9
  main key-read job1 'done = true' depth=1 line=5
  filler variable-written count 'count = 1' line=9
  taker variable-written count 'count = 1' line=16
  main key-written state 'stop = true' depth=2 line=6
  taker list-removed buffer '"fig"' depth=0 arg=1 line=14
  main variable-read count 'count = 1' line=20
  main printed '1' line=20
`;

/** The same kind of data beside a queue. */
export const SHARED_AND_QUEUE = `
  main created queue Queue
  main created results List
  main thread-started worker
  worker thread-began by=main
  main put queue 0
  main put queue 1
  worker get queue 0
  worker list-added results '{ n: 0 }' depth=1 arg=1 line=9
  worker list-added results '{ n: 1 }' depth=2 arg=1 line=9
  main list-read results '{ n: 0 }' depth=2 arg=0 line=14
`;

/** Two forks and two who want both, each the other's first. */
export const FORKS = {
  main: 'take left, take right, print eats, free right, free left',
  guest: 'take right, take left, print eats, free left, free right',
} as const;

/** Each has taken one. */
export const FORKS_STUCK = `
  main created left Lock
  main created right Lock
  main thread-started guest
  guest thread-began by=main
  main lock-acquired left line=1
  guest lock-acquired right line=1
  main lock-blocked right holder=guest line=2
  guest lock-blocked left holder=main line=2
`;

/** In [8] without its joins. */
export const PUT_AND_GET = {
  main: 'print Producer_putting, put queue, print Producer_done',
  consumer: 'print Consumer_waiting, get queue, print Consumer_done',
} as const;

export const PUT_AND_GET_RUN = `
  main created queue Queue
  main thread-started consumer
  consumer thread-began by=main
  consumer printed 'Consumer_waiting' line=1
  main printed 'Producer_putting' line=1
  main put queue 0 line=2
  consumer get queue 0 line=2
  main printed 'Producer_done' line=3
  consumer printed 'Consumer_done' line=3
`;
