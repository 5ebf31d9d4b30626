"""`_thread.lock` and `_thread.RLock`: whoever waits stands in a line; who is called tries again, as in CPython.

A lock that a cell made is `traced`: it has a number in the log, and each operation on it is a step and an event. Locks
inside of queues and conditions are silent; what they wait for is told by the operation that is going on (`Strand.doing`).
"""
from qb import world as W
from qb.kinds import LOCK_ACQUIRED, LOCK_BLOCKED, LOCK_BUSY, LOCK_READ, LOCK_RELEASED, NONE, WOKEN, micros, timed
from qb.strand import FOREVER, StopRun

TIMEOUT_MAX = 9223372036.0
on_lock = [None]        # called with every new lock while a run is on


def check_timeout(blocking, timeout):
    """CPython's Modules/_threadmodule.c, lock_acquire_parse_args."""
    if timeout == -1:
        return
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if isinstance(timeout, str) or timeout is None:
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if timeout < 0:
        raise ValueError('timeout value must be a non-negative number')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timestamp too large to convert to C PyTime_t')


class lock:
    """No owner: any thread may release it."""
    __slots__ = ('_held', '_line', 'traced', '__weakref__')

    def __new__(cls):
        self = object.__new__(cls)
        self._held = None
        self._line = None
        self.traced = None
        if on_lock[0] is not None:
            on_lock[0](self)
        return self

    def __init_subclass__(cls):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def acquire(self, blocking=True, timeout=-1):
        check_timeout(blocking, timeout)
        w = W.world
        t = self.traced
        if t is not None:
            for_ever = bool(blocking) and timeout < 0
            w.turn(timed(LOCK_ACQUIRED, None if for_ever or not blocking else timeout), t, NONE, self._is_held if blocking else None)
        if self._held is None:
            self._held = w.cur
            if t is not None:
                w.on_event(w.cur, LOCK_ACQUIRED, t, arg=1 if not blocking else NONE)
            return True
        if not blocking or timeout == 0:
            if t is not None:
                w.on_event(w.cur, LOCK_BUSY, t, other=self._held.number, arg=1)
            return False
        return self._wait(w, t, timeout)

    def _is_held(self):
        return self._held is not None

    def _wait(self, w, t, timeout):
        me = w.cur
        doing = me.doing
        deadline = FOREVER if timeout < 0 else w.now() + timeout
        if t is not None:
            obj, waits = t, ('lock', t, self._held.number)
            w.on_event(me, LOCK_BLOCKED, t, other=self._held.number, arg=micros(timeout))
        elif doing is not None:
            obj, waits = doing.object, doing.waits()
            doing.blocked(me, timeout)
        else:
            obj, waits = NONE, ('lock', NONE, NONE)
        if self._line is None:
            self._line = []
        while True:
            self._line.append(me)
            try:
                called = w.wait(deadline, obj, waits)
            finally:
                if me in self._line:
                    self._line.remove(me)
            if called and w.on_event is not None and (t is not None or doing is not None):
                w.on_event(me, WOKEN, obj, other=me.waker.number if me.waker else NONE)
            if self._held is None:
                self._held = me
                if t is not None:
                    w.on_event(me, LOCK_ACQUIRED, t)
                return True
            if not called:
                if t is not None:
                    w.on_event(me, LOCK_BUSY, t, other=self._held.number, arg=0)
                return False
            if t is not None:
                w.on_event(me, LOCK_BLOCKED, t, other=self._held.number, arg=micros(timeout))

    def release(self):
        if self._held is None:
            raise RuntimeError('release unlocked lock')
        w = W.world
        t = self.traced
        if t is not None:
            w.turn(LOCK_RELEASED, t)
            if self._held is None:
                raise RuntimeError('release unlocked lock')
        self._held = None
        first = None
        if self._line:
            first = self._line.pop(0)
            doing = first.doing
            w.call(first, t if t is not None else doing.object if doing is not None else NONE)
        if t is not None:
            w.on_event(w.cur, LOCK_RELEASED, t, other=first.number if first else NONE)

    def locked(self):
        t = self.traced
        if t is not None:
            W.world.turn(LOCK_READ, t)
            W.world.on_event(W.world.cur, LOCK_READ, t, arg=1 if self._held is not None else 0)
        return self._held is not None

    def _at_fork_reinit(self):
        self._held = None
        self._line = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __repr__(self):
        return f"<{'locked' if self._held is not None else 'unlocked'} _thread.lock object at {id(self):#x}>"


lock.__module__ = '_thread'


class RLock:
    """Owned by a thread, which may take it again. After CPython's Lib/threading.py, _RLock."""
    __slots__ = ('_block', '_owner', '_count', '__weakref__')

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._block = lock()
        self._owner = None
        self._count = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        me = W.world.cur
        if self._owner is me:
            self._count += 1
            return True
        got = self._block.acquire(blocking, timeout)
        if got:
            self._owner = me
            self._count = 1
        return got

    __enter__ = acquire

    def release(self):
        if self._owner is not W.world.cur:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, *_):
        self.release()

    def locked(self):
        return self._count > 0

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = self._count, self._owner
        self._count = 0
        self._owner = None
        self._block.release()
        return state

    def _recursion_count(self):
        return self._count if self._owner is W.world.cur else 0

    def _is_owned(self):
        return self._owner is W.world.cur

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner.ident if self._owner else 0
        state = 'locked' if self._count else 'unlocked'
        return f'<{state} {type(self).__module__}.{type(self).__qualname__} object owner={owner} count={self._count} at {id(self):#x}>'


RLock.__module__ = '_thread'
