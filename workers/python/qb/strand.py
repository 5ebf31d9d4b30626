"""A Python thread as the scheduler sees it, and what ends one."""
from qb.kinds import NONE

GONE, READY, WAITING, TIMED, MOVING = range(5)
FOREVER = float('inf')


class StopRun(BaseException):
    """Thrown into every thread that is left when a run is over, stuck or broken off."""


class Strand:
    """A Python thread as the scheduler sees it."""
    __slots__ = ('number', 'state', 'deadline', 'slot', 'function', 'handle', 'daemon', 'doing', 'waker', 'timed_out',
                 'thread', 'ident', 'locals', 'obj', 'waits', 'would_wait')

    def __init__(self, number):
        self.number = number
        self.state = READY
        self.deadline = FOREVER
        self.slot = None            # the stack it runs on; None before its first step
        self.function = self.handle = self.thread = None
        self.daemon = False
        self.doing = None           # the operation of a queue that it is inside, see queues.py
        self.waker = None
        self.timed_out = False
        self.ident = 1000 + number
        self.locals = []
        self.obj = NONE             # its thread object's number in the log
        self.waits = None           # (kind of wait, object, other thread, place) while it waits
        self.would_wait = None      # asked while all orders are explored: would the wish at hand have to wait now
