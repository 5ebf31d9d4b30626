"""What a program can ask and no order of its steps decides. A commanded run gets the same answers always, and says that it
asked. Each thread draws numbers of its own: so the order in which threads draw makes no difference.
"""
import os
import random
import sys
import time

from qb import clock
from qb import world as W

Random = random.Random
EPOCH = 1_700_000_000.0     # where virtual time 0 lies in the calendar, as in workers/threads/repeatable.ts
ASK_FOR_OTHERS = ('/_pydatetime.py', '/uuid.py', '/qb/chance.py', '/qb/dates.py')
identities = {}             # address -> (number, object), in a commanded run: held, so that no address comes twice
real_id = id
drawing = {}                # thread -> its generator, in a commanded run
real_time = time.time
began = real_time()         # when this run did
real_urandom = os.urandom


def own():
    """The generator of the thread that asks; None in a free run."""
    w = W.world
    if not w.commanded or w.killing:
        return None
    W.js_asked('random')
    return drawing.setdefault(w.cur.number, Random(w.cur.number))


class Told(Random):
    """A generator that the program did not seed itself asks chance."""
    seeded = False

    def seed(self, a=None, version=2):
        self.seeded = a is not None
        super().seed(a, version)

    def drawn(self):
        if not self.seeded:
            return own()
        # What it gives hangs on who drew before, and that is no step.
        if W.world.cur.number != 0:
            W.world.vague = True
        return None

    def random(self):
        mine = self.drawn()
        return super().random() if mine is None else mine.random()

    def getrandbits(self, k):
        mine = self.drawn()
        return super().getrandbits(k) if mine is None else mine.getrandbits(k)


def urandom(size):
    mine = own()
    return real_urandom(size) if mine is None else mine.randbytes(size)


def calendar():
    """time.time(). Libraries stamp what they write (logging does): only a cell's own question is one."""
    if not W.world.commanded:
        return began + clock.monotonic()
    frame = sys._getframe(1)
    while frame.f_code.co_filename.endswith(ASK_FOR_OTHERS):
        frame = frame.f_back
    if frame.f_code.co_filename in W.cells:
        W.js_asked('time.time')
    return EPOCH + clock.quiet_monotonic()


def identity(thing, /):
    """id(): where something lies in memory hangs on all that ran before; in a commanded run it is counted."""
    address = real_id(thing)
    if not W.world.commanded:
        return address
    if address not in identities:
        identities[address] = (0x10000 + 16 * len(identities), thing)
    return identities[address][0]


def install():
    before, random._inst = random._inst, Told()
    for name, value in list(vars(random).items()):
        if getattr(value, '__self__', None) is before:
            setattr(random, name, getattr(random._inst, name))
    random.Random = Told
    random._urandom = os.urandom = urandom
    if hasattr(os, 'getrandom'):
        os.getrandom = lambda size, flags=0: urandom(size)
    time.time = calendar
    time.time_ns = lambda: int(calendar() * 1e9)


def begin():
    """Before each run."""
    global began
    began = real_time()
    drawing.clear()
    identities.clear()
    random._inst.seed()
