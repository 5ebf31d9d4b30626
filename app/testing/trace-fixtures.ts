/** Small runs of the lesson's kind, as text: tests and the gallery read the same ones. */

/** In [8]: a get that waits, and the very put that wakes it. The two first prints run together. */
export const GET_THAT_WAITS = `
  main      created queue Queue             line=3
  main      thread-started consumer         line=12
  consumer  thread-began by=main
  consumer  printed 'Consumer waiting'      line=6
  main      printed 'Producer putting'      line=13
  consumer  newline-printed                 line=6
  main      newline-printed                 line=13
  consumer  get-blocked queue               line=7
  main      put queue 0 wakes=consumer      line=14
  consumer  woken queue by=main
  main      printed 'Producer done'         line=15
  main      newline-printed                 line=15
  consumer  get queue 0                     line=7
  main      join-blocked consumer           line=16
  consumer  printed 'Consumer done'         line=8
  consumer  newline-printed                 line=8
  consumer  thread-ended wakes=main
  main      woken by=consumer
  main      joined consumer                 line=16
  main      thread-ended
`;

/** In [9]: room for one item; main's second put waits until somebody takes the first. */
export const BUFFER_OF_ONE = `
  main      created queue Queue maxsize=1   line=3
  main      thread-started consumer         line=14     at=0.4
  consumer  thread-began by=main                        at=0.9
  consumer  sleep-began arg=100000          line=5      at=0.95
  main      put queue 0                     line=16     at=1.1
  main      printed 'Producer put 1'        line=17     at=1.2
  main      newline-printed                 line=17
  main      put-blocked queue 1             line=18     at=1.3
  consumer  slept arg=100000                line=5      at=101
  consumer  get queue 0 wakes=main          line=6
  consumer  printed 'Consumer got 1'        line=7
  main      woken queue by=consumer
  consumer  newline-printed                 line=7
  main      put queue 1                     line=18
  consumer  get queue 1                     line=8
  main      printed 'Producer put 2'        line=19
  main      newline-printed                 line=19
  main      printed 'Producer done'         line=20
  consumer  printed 'Consumer got 2'        line=9
  main      newline-printed                 line=20
  consumer  newline-printed                 line=9
  main      join-blocked consumer           line=21
  consumer  printed 'Consumer done'         line=10
  consumer  newline-printed                 line=10
  consumer  thread-ended wakes=main
  main      woken by=consumer
  main      joined consumer                 line=21
  main      thread-ended
`;

/** In [10]: the queue is empty long before the work is done. */
export const WORK_NOT_DONE = `
  main      created inQueue Queue           line=3
  main      thread-started consumer         line=14
  main      printed 'Producer putting'      line=15
  main      newline-printed                 line=15
  consumer  thread-began by=main
  consumer  printed 'Consumer waiting'      line=6
  consumer  newline-printed                 line=6
  main      put inQueue 0                   line=16
  main      printed 'Producer waiting'      line=17
  consumer  get inQueue 0                   line=7
  main      newline-printed                 line=17
  main      queue-join-blocked inQueue      line=18
  consumer  printed 'Consumer working'      line=8
  consumer  newline-printed                 line=8
  consumer  printed 'Consumer done'         line=9
  consumer  newline-printed                 line=9
  consumer  task-done inQueue wakes=main    line=10
  main      woken inQueue by=consumer
  main      queue-joined inQueue            line=18
  consumer  thread-ended
  main      printed 'Producer done'         line=19
  main      newline-printed                 line=19
  main      joined consumer                 line=20
  main      thread-ended
`;

/** Two threads, each holding the lock that the other wants. */
export const STUCK = `
  main      created left Lock
  main      created right Lock
  main      thread-started alice            line=20
  alice     thread-began by=main
  main      thread-started bob              line=21
  bob       thread-began by=main
  alice     lock-acquired left              line=5
  bob       lock-acquired right             line=11
  alice     lock-blocked right holder=bob   line=6
  bob       lock-blocked left holder=alice  line=12
  main      join-blocked alice              line=22
`;

/** A worker fails; main waits for a result that never comes. */
export const FAILED = `
  main      created jobs Queue              line=2
  main      created results Queue           line=3
  main      thread-started worker           line=12
  worker    thread-began by=main
  worker    get-blocked jobs                line=6
  main      put jobs "7" wakes=worker       line=13
  worker    woken jobs by=main
  main      get-blocked results             line=14
  worker    get jobs "7"                    line=6
  worker    thread-failed 'ValueError: 7 is not a picture'  line=7
  worker    thread-ended
`;

/** A queue that is its own class: a deque and a lock in an instance; the worker polls it. */
export const POLLED_ONCE = `
  main      created inbox MyQueue type=instance        line=30
  main      created inbox.items Deque unnamed
  main      created inbox.lock Lock unnamed
  main      member inbox items inbox.items
  main      member inbox lock inbox.lock
  main      thread-started worker                      line=31
  worker    thread-began by=main
  worker    lock-acquired inbox.lock                   line=9
  worker    get-empty inbox.items arg=1                line=10
  worker    lock-released inbox.lock                   line=11
  worker    sleep-began arg=10000                      line=20
  main      lock-acquired inbox.lock                   line=4
  main      append inbox.items 0                       line=5
  main      lock-released inbox.lock                   line=6
  worker    slept arg=10000                            line=20
  worker    lock-acquired inbox.lock                   line=9
  worker    popleft inbox.items 0                      line=10
  worker    lock-released inbox.lock                   line=11
  worker    thread-ended
`;
