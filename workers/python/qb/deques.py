"""Events and steps of the deques that a cell makes: a subclass in place of collections.deque while a cell runs."""
import _collections

from qb import world as W
from qb.kinds import APPEND, APPENDLEFT, GET_EMPTY, LENGTH_READ, LIST_READ, LIST_WRITTEN, POP, POPLEFT
from qb.log import calling_cell, log
from qb.notes import deque_step

base = _collections.deque


class Kind(type):
    """What a queue keeps its items in is one for a cell, too."""

    def __instancecheck__(cls, thing):
        return super().__instancecheck__(thing) or (cls is deque and type(thing) is base)


class deque(base, metaclass=Kind):
    __slots__ = ('traced', 'going', 'left', 'looked')

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.going = {}
        self.looked = None          # how many steps there were when all of it was looked at last
        self.left = 0               # the place of its first item, counted from where the first one stood
        for each in self:
            self.going.setdefault(id(each), []).append(log.item(each)[0])
        self.traced = log.number(self, 'deque', 'deque') if calling_cell() else None

    def _given(self, kind, put, item, at):
        if self.traced is None:
            return put(item)
        w = W.world
        w.turn(kind, self.traced)
        deque_step(self, super().__len__(), 'appendleft' if kind == APPENDLEFT else 'append')
        put(item)
        number, text = log.item(item)
        numbers = self.going.setdefault(id(item), [])
        numbers.insert(0 if at == 0 else len(numbers), number)
        log(w.cur, kind, self.traced, number, super().__len__(), text=text)

    def append(self, item):
        self._given(APPEND, super().append, item, 1)

    def appendleft(self, item):
        self._given(APPENDLEFT, super().appendleft, item, 0)

    def popleft(self):
        return self._taken(POPLEFT, super().popleft, 0)

    def pop(self):
        return self._taken(POP, super().pop, -1)

    def _taken(self, kind, take, at):
        if self.traced is None:
            return take()
        w = W.world
        w.turn(kind, self.traced)
        deque_step(self, super().__len__(), 'popleft' if kind == POPLEFT else 'pop')
        try:
            item = take()
        except IndexError:
            log(w.cur, GET_EMPTY, self.traced, depth=0, arg=1)
            raise
        numbers = self.going.get(id(item))
        # Elements that came by extend or insert have no number yet.
        number = numbers.pop(at) if numbers else log.item(item)[0]
        log(w.cur, kind, self.traced, number, super().__len__())
        return item

    def __len__(self):
        return super().__len__() if self.traced is None or calling_cell() is None else self._looked()

    def __bool__(self):
        return (super().__len__() if self.traced is None or calling_cell() is None else self._looked()) > 0

    def _looked(self):
        w = W.world
        if w.commanded and self.looked == w.steps:
            return super().__len__()        # list(d) asks how long it is, too
        w.turn(LENGTH_READ, self.traced)
        deque_step(self, super().__len__(), 'look')
        n = super().__len__()
        log(w.cur, LENGTH_READ, self.traced, depth=n)
        return n


deque.__module__ = 'collections'


def known(thing):
    """Whether what is done to a deque is seen. One that a library made for a cell (a field's default, a copy) is seen from here on."""
    if type(thing) is base:
        W.world.vague |= len(W.world.strands) > 1       # what a queue keeps to itself
        return False
    if thing.traced is None:
        thing.traced = log.number(thing, 'deque', 'deque')
    return True


def whole(thing, writes):
    """Before a deque is looked at or changed otherwise than at its ends: all of it."""
    w = W.world
    if not w.commanded or w.killing or len(w.strands) == 1 or not known(thing):
        return None
    kind = LIST_WRITTEN if writes else LIST_READ
    w.turn(kind, thing.traced)
    thing.looked = None if writes else w.steps
    log(w.cur, kind, thing.traced, depth=base.__len__(thing))
    return log.seq
