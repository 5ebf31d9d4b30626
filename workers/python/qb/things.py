"""What threads, locks and objects of a cell are called, and the life of a thread in the log."""
import queue as _queue
import sys
import threading as _threading
import types
import weakref

from qb import world as W
from qb.kinds import MEMBER, NAMED, NONE, THREAD_BEGAN, THREAD_ENDED, THREAD_STARTED
from qb.log import calling_cell, log


def on_lock(new):
    """A lock that a cell makes shows itself, also inside of a Condition, an Event, a Semaphore, a Barrier or an RLock: what
    these keep is guarded by it, so its steps are theirs. Those inside of queues and threads are silent: their operations
    are steps themselves. What is made elsewhere (an executor's, say) is seen by nobody: all orders prove nothing then.
    """
    f = sys._getframe(2)
    label = 'Lock'
    while f.f_code.co_filename == THREADING or is_engine(f.f_code.co_filename):
        owner = f.f_locals.get('self')
        if isinstance(owner, sys.modules['threading'].Thread) or f.f_code.co_name in ('wait', 'wait_for'):
            return
        if f.f_code.co_name in ('__init__', '__new__'):
            label = type(owner).__name__ if owner is not None else 'RLock'
        f = f.f_back
    if f.f_code.co_filename in W.cells:
        new.traced = log.number(new, 'lock', label)
    elif not (f.f_code.co_filename == QUEUE and f.f_code.co_qualname == 'Queue.__init__'):
        W.world.vague = True


THREADING = _threading.Thread.run.__code__.co_filename
QUEUE = _queue.Queue._init.__code__.co_filename


def is_engine(file):
    return file.startswith('/qb/')


def thread_number(thread):
    return log.number(thread, 'thread', type(thread).__name__)


def on_start(function):
    """Before start(): a step."""
    thread = _thread_of(function)
    W.world.turn(THREAD_STARTED, thread_number(thread) if thread is not None else NONE)


def _thread_of(function):
    thread = getattr(function, '__self__', None)
    return thread if isinstance(thread, sys.modules['threading'].Thread) else None


def on_started(strand):
    w = W.world
    thread = strand.thread = _thread_of(strand.function)
    n = NONE if thread is None else thread_number(thread)
    strand.obj = n
    label = strand.function.__name__ if thread is None else thread_label(thread)
    log(w.cur, THREAD_STARTED, n, other=strand.number, arg=1 if strand.daemon else NONE, text=label)
    labels[strand.number] = label
    if w.commanded:
        W.js_begun(strand.number, n)
        if thread is not None:
            # start() waits until the new thread says that it has begun, which is no step of anybody: say so here.
            thread._ident = strand.ident
            thread._started.set()
    starter = w.cur.number
    function = strand.function

    def body():
        log(strand, THREAD_BEGAN, n, other=starter)
        function()
        W.world.turn(THREAD_ENDED, n)
        waiters = strand.handle.waiters
        log(strand, THREAD_ENDED, n, other=waiters[0].number if waiters else NONE, arg=len(waiters))
    strand.function = body


labels = {0: 'main'}


def thread_label(thread):
    """An explicit name; else the target; else a function among its fields; else its class."""
    target = getattr(thread, '_target', None)
    if not thread._name.startswith('Thread-'):
        return thread._name
    if target is not None:
        return getattr(target, '__name__', type(target).__name__)
    for name, value in vars(thread).items():
        if isinstance(value, types.FunctionType) and not name.startswith('_'):
            return value.__name__
    return type(thread).__name__


def shown(cls):
    """The last decorator of a cell's class: its objects show themselves when they get their first field. Last, because a frozen
    dataclass brings a `__setattr__` of its own, and complains of one that is there before."""
    if isinstance(cls, type) and cls.__setattr__ is object.__setattr__ and not issubclass(cls, BaseException):
        cls.__setattr__ = shows_itself(cls)
    return cls


def shows_itself(cls):
    def set_field(self, name, value):
        super(cls, self).__setattr__(name, value)
        if calling_cell():
            register(self, name, value)
    setters.add(set_field)
    return set_field


setters = weakref.WeakSet()


def register(owner, name, value):
    if name.startswith('_'):
        return
    n = log.known(owner)
    if n is None:
        if isinstance(owner, sys.modules['queue'].Queue):
            return
        is_thread = isinstance(owner, sys.modules['threading'].Thread)
        n = log.number(owner, 'thread' if is_thread else 'instance', type(owner).__name__)
    member(n, name, value)


def member(owner, name, value):
    inner = log.known(value)
    if inner is not None:
        log.held.setdefault(inner, name)
        log(W.world.cur, MEMBER, owner, arg=inner, text=name)


class Names(dict):
    """The top-level variables of the cells. A statement at top level stores through here."""

    def __setitem__(self, name, value):
        super().__setitem__(name, value)
        n = log.known(value)
        if n is not None and not name.startswith('_qb') and (n, name) not in log.names:
            log.names.add((n, name))
            log.called.setdefault(n, name)
            log(W.world.cur, NAMED, n, text=name)
