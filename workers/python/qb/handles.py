"""`_thread._ThreadHandle`, starting threads, and `_thread._local`: what threading.Thread is made of since 3.13."""
import sys
import types

from qb import world as W
from qb.kinds import ALIVE_READ, JOIN_BLOCKED, JOIN_TIMEOUT, JOINED, NONE, WOKEN, micros, timed
from qb.strand import FOREVER, StopRun, Strand

MOST_ALIVE = 2_000           # threads at once, each with a stack
MOST_MADE = 32_767           # in a run: a record has no room for more
MOST_COMMANDED = 1_024       # MAX_THREADS in workers/memory/layout.ts
on_start = [None]       # before a thread is started: (function)
on_started = [None]     # when it can move: (strand)


class _ThreadHandle:
    def __init__(self):
        self.ident = 0
        self.strand = None
        self.over = False
        self.waiters = []

    def is_done(self):
        """Asked by is_alive(): others may end meanwhile."""
        w = W.world
        if self.strand is not None:
            w.turn(ALIVE_READ, self.strand.obj)
            if w.on_event is not None:
                w.on_event(w.cur, ALIVE_READ, self.strand.obj, other=self.strand.number, arg=0 if self.over else 1)
        return self.over

    def _set_done(self):
        if self.strand is None:
            raise RuntimeError('thread not started')
        self.over = True

    def done(self, strand):
        self.over = True
        for each in self.waiters:
            W.world.call(each, strand.obj)
        del self.waiters[:]

    def join(self, timeout=-1):
        if timeout is None:
            timeout = -1
        if self.strand is None and not self.over:
            raise RuntimeError('thread not started')
        w = W.world
        me = w.cur
        if self.strand is me:
            raise RuntimeError('Cannot join current thread')
        number = NONE if self.strand is None else self.strand.number
        obj = NONE if self.strand is None else self.strand.obj
        deadline = FOREVER if timeout < 0 else w.now() + timeout
        w.turn(timed(JOINED, None if timeout < 0 else timeout), obj, NONE, lambda: not self.over)
        while not self.over:
            if timeout == 0:
                w.on_event and w.on_event(me, JOIN_TIMEOUT, obj, other=number)
                return
            if w.on_event is not None:
                w.on_event(me, JOIN_BLOCKED, obj, other=number, arg=micros(timeout))
            self.waiters.append(me)
            try:
                called = w.wait(deadline, obj, ('thread-join', obj, number))
            finally:
                if me in self.waiters:
                    self.waiters.remove(me)
            if not called:
                if w.on_event is not None:
                    w.on_event(me, JOIN_TIMEOUT, obj, other=number)
                return
            if w.on_event is not None:
                w.on_event(me, WOKEN, obj, other=me.waker.number if me.waker else NONE)
        if w.on_event is not None and self.strand is not None:
            w.on_event(me, JOINED, obj, other=number)


def _make_thread_handle(ident):
    handle = _ThreadHandle()
    handle.ident = ident
    handle.strand = next((s for s in W.world.strands if s.ident == ident), None)
    return handle


def check_room(w):
    most, whose = (MOST_COMMANDED, 'a run whose order is commanded') if w.commanded else (MOST_MADE, 'a run')
    if len(w.strands) >= most:
        raise RuntimeError(f"can't start new thread: {whose} can make {most:,} threads, not more")
    if w.others >= MOST_ALIVE:
        raise RuntimeError(f"can't start new thread: {MOST_ALIVE:,} threads are alive, and a run has no more at the same time")


def start_strand(function, handle, daemon):
    """A new thread, able to move. Its thread object stands behind `function`, if it has one."""
    w = W.world
    check_room(w)
    w.others += 1
    s = Strand(len(w.strands))
    s.function = function
    s.handle = handle
    s.daemon = daemon
    handle.strand = s
    handle.ident = s.ident
    s.thread = getattr(function, '__self__', None)
    w.strands.append(s)
    w.ready.append(s)
    return s


def start_joinable_thread(function, handle=None, daemon=True):
    handle = handle if handle is not None else _ThreadHandle()
    if not callable(function):
        raise TypeError('thread function must be callable')
    if handle.strand is not None:
        raise RuntimeError('thread already started')
    if on_start[0] is not None:
        on_start[0](function)
    s = start_strand(function, handle, daemon)
    if on_started[0] is not None:
        on_started[0](s)
    return handle


def start_new_thread(function, args=(), kwargs={}):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')

    def body():
        try:
            function(*args, **kwargs)
        except (SystemExit, StopRun):
            raise
        except BaseException as error:
            sys.unraisablehook(types.SimpleNamespace(
                exc_type=type(error), exc_value=error, exc_traceback=error.__traceback__, object=None,
                err_msg=f'Exception ignored in thread started by {function!r}'))

    def quietly():
        try:
            body()
        except SystemExit:
            pass
    handle = _ThreadHandle()
    s = start_strand(quietly, handle, True)
    if on_started[0] is not None:
        on_started[0](s)
    return s.ident


class _local:
    """Data of its own for each thread. Pyodide shares a thread's local data between tasks on purpose, so it is done here."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_local__state', ({}, args, kwargs))
        all_ = object.__getattribute__(self, '_local__state')[0]
        all_[W.world.cur] = {}
        W.world.cur.locals.append(all_)
        return self

    def __getattribute__(self, name):
        own = _own(self)
        if name == '__dict__':
            return own
        if name in own:
            return own[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            if type(self) is not _local:    # a property of it may have raised, for a reason of its own
                raise
            raise _without(self, name) from None

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{_called(self)}' object attribute '__dict__' is read-only")
        _own(self)[name] = value

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError(f"'{_called(self)}' object attribute '__dict__' is read-only")
        try:
            del _own(self)[name]
        except KeyError:
            raise _without(self, name) from None


_local.__module__ = '_thread'


def _called(local):
    return '_thread._local' if type(local) is _local else type(local).__name__


def _without(local, name):
    return AttributeError(f"'{_called(local)}' object has no attribute '{name}'", name=name, obj=local)


def _own(local):
    all_, args, kwargs = object.__getattribute__(local, '_local__state')
    me = W.world.cur
    own = all_.get(me)
    if own is None:
        own = all_[me] = {}
        me.locals.append(all_)      # gone with the thread
        init = type(local).__init__
        if init is not object.__init__:
            init(local, *args, **kwargs)
    return own
