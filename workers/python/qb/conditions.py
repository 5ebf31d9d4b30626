"""Events of a cell's Condition, and of the Event, Semaphore or Barrier that holds one: the lock of it stands for it in
the log. Its acquiring and releasing are steps already; waiting and notifying happen with it held.
"""
from qb import fields
from qb import world as W
from qb.kinds import FIELD_READ, NONE, NOTIFIED, WAIT_BLOCKED, WAIT_ENDED, WAIT_TIMEOUT, micros
from qb.log import log


class Waiting:
    """What a thread is inside of while it waits to be notified."""

    def __init__(self, number):
        self.object = number
        self.kind = WAIT_BLOCKED
        self.queue = None

    def blocked(self, me, timeout):
        log(me, WAIT_BLOCKED, self.object, arg=micros(timeout))

    def waits(self):
        return 'condition', self.object, NONE


def number_of(condition):
    """The number of a condition's lock in the log; None for one that is silent."""
    lock = condition._lock
    traced = getattr(lock, 'traced', None)
    return traced if traced is not None else getattr(getattr(lock, '_block', None), 'traced', None)


def instrument(threading):
    Condition, Event = threading.Condition, threading.Event
    wait, notify, is_set = Condition.wait, Condition.notify, Event.is_set

    def new_wait(self, timeout=None):
        n = number_of(self)
        if n is None:
            return wait(self, timeout)
        me = W.world.cur
        before, me.doing = me.doing, Waiting(n)
        try:
            notified = wait(self, timeout)
        finally:
            me.doing = before
        log(me, WAIT_ENDED if notified else WAIT_TIMEOUT, n)
        return notified

    def new_notify(self, n=1):
        number = number_of(self)
        if number is None:
            return notify(self, n)
        waiting = [lock._line[0].number for lock in self._waiters if lock._line][:n]
        notify(self, n)
        log(W.world.cur, NOTIFIED, number, other=waiting[0] if waiting else NONE, arg=len(waiting))

    def new_is_set(self):
        n = number_of(self._cond)
        if n is not None:
            W.world.turn(FIELD_READ, n)
        seen = is_set(self)
        if n is not None:
            log(W.world.cur, FIELD_READ, n, arg=fields.number('is_set'), text=f'is_set = {seen}')
        return seen

    for cls, name, new in ((Condition, 'wait', new_wait), (Condition, 'notify', new_notify), (Event, 'is_set', new_is_set)):
        new.__name__, new.__qualname__, new.__doc__ = name, f'{cls.__name__}.{name}', getattr(cls, name).__doc__
        setattr(cls, name, new)
