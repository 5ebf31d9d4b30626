"""Events and steps of queue.Queue and its subclasses: stock queue.py stays as it is, its methods are wrapped.

`_put` and `_get` are called by queue.py under its mutex: there is the very moment at which an item goes in or out.
A thread inside a queue's operation has a `doing`, so that the silent lock it waits for can say what the wait is.
"""
from qb import world as W
from qb.kinds import (GET, GET_BLOCKED, GET_EMPTY, NONE, PUT, PUT_BLOCKED, PUT_FULL, QUEUE_JOIN_BLOCKED, QUEUE_JOINED, REFUSED,
                      SHUTDOWN, SIZE_READ, TASK_DONE, micros, timed)
from qb.log import log
from qb.notes import THROWS_AWAY, queue_step, slots


class Doing:
    """The operation of a queue that a thread is inside. `numbers`: what it moves."""
    __slots__ = ('kind', 'queue', 'object', 'item', 'text', 'block')

    def __init__(self, kind, queue, item=NONE, text='', block=True):
        self.kind, self.queue, self.object, self.item, self.text, self.block = kind, queue, queue.traced, item, text, block

    def blocked(self, me, timeout):
        q = self.queue
        log(me, self.kind, self.object, item=self.item, depth=NONE if self.kind == QUEUE_JOIN_BLOCKED else q._qsize(),
            unfinished=NONE if self.kind == PUT_BLOCKED else q.unfinished_tasks, arg=micros(timeout))

    def waits(self):
        return WAITS[self.kind], self.object, NONE


WAITS = {PUT_BLOCKED: 'put', GET_BLOCKED: 'get', QUEUE_JOIN_BLOCKED: 'queue-join'}


def first_waiting(condition):
    """The thread that the next notify wakes: the first in the line of waiters."""
    waiters = condition._waiters
    return waiters[0]._line[0].number if waiters and waiters[0]._line else NONE


def instrument(queue):
    Queue = queue.Queue
    init, put, get, task_done, join, shutdown = Queue.__init__, Queue.put, Queue.get, Queue.task_done, Queue.join, Queue.shutdown

    def new_init(self, maxsize=0):
        init(self, maxsize)
        self.puts = 0
        self.first_in_first_out = type(self)._put is Queue._put and type(self)._get is Queue._get
        self.going = {}             # address of an item inside -> the numbers it was put in with
        self.traced = log.number(self, 'queue', type(self).__name__, slots(maxsize))

    def new_put(self, item, block=True, timeout=None):
        w = W.world
        me = w.cur
        w.turn(timed(PUT, timeout if block else None), self.traced, NONE, (lambda: _is_full(self)) if block else None)
        number, text = log.item(item)
        before, me.doing = me.doing, Doing(PUT_BLOCKED, self, number, text, block)
        try:
            put(self, item, block, timeout)
        except queue.Full:
            queue_step(self, 'put', failed=True)
            log(me, PUT_FULL, self.traced, depth=self._qsize(), arg=0 if block else 1)
            raise
        except queue.ShutDown:
            queue_step(self, 'put', failed=True)
            log(me, REFUSED, self.traced, depth=self._qsize(), unfinished=self.unfinished_tasks, text='put')
            raise
        finally:
            me.doing = before

    def new_get(self, block=True, timeout=None):
        w = W.world
        me = w.cur
        w.turn(timed(GET, timeout if block else None), self.traced, NONE, (lambda: _is_empty(self)) if block else None)
        before, me.doing = me.doing, Doing(GET_BLOCKED, self, block=block)
        try:
            return get(self, block, timeout)
        except queue.Empty:
            queue_step(self, 'get', failed=True)
            log(me, GET_EMPTY, self.traced, depth=0, arg=0 if block else 1)
            raise
        except queue.ShutDown:
            queue_step(self, 'get', failed=True)
            log(me, REFUSED, self.traced, depth=self._qsize(), unfinished=self.unfinished_tasks, text='get')
            raise
        finally:
            me.doing = before

    def new_task_done(self):
        w = W.world
        w.turn(TASK_DONE, self.traced)
        queue_step(self, 'task', failed=self.unfinished_tasks <= 0)
        last = self.unfinished_tasks == 1
        woken = first_waiting(self.all_tasks_done) if last else NONE
        count = len(self.all_tasks_done._waiters) if last else 0
        task_done(self)
        log(w.cur, TASK_DONE, self.traced, depth=self._qsize(), unfinished=self.unfinished_tasks, other=woken, arg=count)

    def new_join(self):
        w = W.world
        me = w.cur
        w.turn(QUEUE_JOINED, self.traced, NONE, lambda: self.unfinished_tasks > 0)
        before, me.doing = me.doing, Doing(QUEUE_JOIN_BLOCKED, self)
        try:
            join(self)
        finally:
            me.doing = before
        queue_step(self, 'other')
        log(me, QUEUE_JOINED, self.traced, depth=self._qsize(), unfinished=self.unfinished_tasks)

    def new_shutdown(self, immediate=False):
        w = W.world
        w.turn(SHUTDOWN | THROWS_AWAY if immediate else SHUTDOWN, self.traced)
        queue_step(self, 'other')
        woken = [n for n in map(first_waiting, (self.not_empty, self.not_full, self.all_tasks_done)) if n != NONE]
        shutdown(self, immediate)
        log(w.cur, SHUTDOWN, self.traced, depth=self._qsize(), unfinished=self.unfinished_tasks, other=woken[0] if woken else NONE,
            arg=1 if immediate else NONE)

    for name, new in dict(__init__=new_init, put=new_put, get=new_get, task_done=new_task_done, join=new_join, shutdown=new_shutdown).items():
        new.__name__, new.__qualname__, new.__doc__ = name, f'Queue.{name}', getattr(Queue, name).__doc__
        setattr(Queue, name, new)
    for arg, name in enumerate(('qsize', 'empty', 'full')):
        setattr(Queue, name, _reader(getattr(Queue, name), arg))
    for cls in (Queue, queue.PriorityQueue, queue.LifoQueue):
        _hook(cls)


def _is_full(q):
    return not q.is_shutdown and 0 < q.maxsize <= q._qsize()


def _is_empty(q):
    return not q._qsize() and not q.is_shutdown


def _reader(original, arg):
    def read(self):
        w = W.world
        w.turn(SIZE_READ, self.traced)
        queue_step(self, 'other')
        seen = original(self)
        log(w.cur, SIZE_READ, self.traced, depth=self._qsize(), arg=arg)
        return seen
    read.__name__, read.__doc__ = original.__name__, original.__doc__
    return read


def _hook(cls):
    _put, _get = cls._put, cls._get

    def new__put(self, item):
        queue_step(self, 'put')
        _put(self, item)
        me = W.world.cur
        doing = me.doing
        number, text, block = (doing.item, doing.text, doing.block) if doing is not None and doing.queue is self else (*log.item(item), True)
        self.going.setdefault(id(item), []).append(number)
        log(me, PUT, self.traced, number, self._qsize(), self.unfinished_tasks + 1, first_waiting(self.not_empty), NONE if block else 1, text)

    def new__get(self):
        if W.world.cur.doing is not None and W.world.cur.doing.kind == GET_BLOCKED:
            queue_step(self, 'get')
        item = _get(self)
        me = W.world.cur
        # A program may have put it into `q.queue` by itself, and a PriorityQueue keeps what it could not compare.
        numbers = self.going.pop(id(item), None) or [log.item(item)[0]]
        number = numbers.pop(-1 if cls.__name__ == 'LifoQueue' else 0)
        if numbers:
            self.going[id(item)] = numbers
        doing = me.doing
        if doing is None or doing.kind != GET_BLOCKED:
            return item         # shutdown(immediate=True) empties the queue
        log(me, GET, self.traced, number, self._qsize(), self.unfinished_tasks, first_waiting(self.not_full), NONE if doing.block else 1)
        return item
    cls._put, cls._get = new__put, new__get
