"""What a step on a queue or deque came to, for the director of a commanded run: which put, get or task it was, and what
stood before it. Called before the step changes anything. Bits and numbers as in workers/sync/director.ts; the relation
that reads them is workers/schedule/relation-items.ts.
"""
from math import ceil

from qb import world as W

NOTED, EMPTY, FULL, ONE, NO_TASK, ONE_TASK, SHUT, FAILED, WAITED, _, SPARE, UNORDERED = (1 << n for n in range(12))
THROWS_AWAY = 0x800     # added to a shutdown that empties the queue, as in workers/sync/gate.ts


def slots(maxsize):
    """Items that a queue has room for, 0: for any number. Of any number CPython asks `0 < maxsize <= qsize` alone: 1.5 has room for two."""
    try:
        return ceil(min(maxsize, 0x7FFFFFFF)) if maxsize > 0 else 0
    except TypeError:       # no number at all: a put says so, in CPython's words
        return 0


def queue_step(queue, step, failed=False):
    """`step`: 'put', 'get', 'task' or 'other'. `failed`: the call is about to raise."""
    if not W.world.commanded:
        return
    count, unfinished, size = queue._qsize(), queue.unfinished_tasks, slots(queue.maxsize)
    if not queue.first_in_first_out:
        # Its items have no order that numbers could tell: whatever touches it matters.
        spare = count > 0 if step == 'put' else not 0 < size <= count
        W.js_note(NOTED | UNORDERED | (SPARE if spare else 0), 0, 0)
        return
    nth = 1 + {'put': queue.puts, 'get': queue.puts - count, 'task': queue.puts - unfinished, 'other': 0}[step]
    if step == 'put' and not failed:
        queue.puts = nth
    state = (NOTED | (EMPTY if count == 0 else 0) | (FULL if 0 < size <= count else 0) | (NO_TASK if unfinished == 0 else 0)
             | (ONE_TASK if unfinished == 1 else 0) | (SHUT if queue.is_shutdown else 0) | (FAILED if failed else 0))
    W.js_note(state, nth, nth - size if step == 'put' and size > 0 else 0)


def deque_step(deque, count, step):
    """`step`: 'append', 'appendleft', 'pop', 'popleft' or 'look'. `count`: items before it."""
    if not W.world.commanded:
        return
    fails = count == 0 and step in ('pop', 'popleft')
    nth = {'append': deque.left + count, 'appendleft': deque.left - 1, 'pop': deque.left + count - 1, 'popleft': deque.left, 'look': 0}[step]
    if step == 'appendleft':
        deque.left -= 1
    elif step == 'popleft' and not fails:
        deque.left += 1
    # One that has a maxlen gives away at the other end: its steps keep their order.
    bounded = WAITED if deque.maxlen is not None else 0
    W.js_note(NOTED | (EMPTY if count == 0 else 0) | (ONE if count == 1 else 0) | (FAILED if fails else 0) | bounded, nth, 0)
