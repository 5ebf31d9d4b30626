"""Lists, dicts, sets, variables of closures: what threads share without a lock of its own. Each look at one and each change is
a step of a commanded run once threads are there, if anybody changes it (workers/schedule/stepped.ts tells them apart).

What a cell's text does with them is rewritten by data_text.py, in commanded runs alone.
"""
import operator
from collections import defaultdict
from queue import Queue
from threading import Barrier, Condition, Event, Semaphore
from types import SimpleNamespace

from qb import fields, outside
from qb import world as W
from qb.containers import CHANGES, COMPARES, CONTAINERS, PLAIN, TRACED, VIEWS, changed, held, is_step, touch, whole_look
from qb.deques import base as Deque, known as known_deque
from qb.fields import said
from qb.kinds import VARIABLE_READ, VARIABLE_WRITTEN
from qb.log import log
from qb.scopes import plain

TAKE_ALL = {'extend', 'extendleft', 'update', 'union', 'intersection', 'difference', 'issubset', 'issuperset', 'isdisjoint', 'subtract',
            'intersection_update', 'difference_update', 'symmetric_difference_update', 'symmetric_difference', 'index', 'count', 'remove', 'insert',
            '__contains__', '__setitem__'}      # look into what they are given
LATER = {'__iter__', 'elements'}     # give iterators
INSIDE = Queue, Barrier, Condition, Event, Semaphore
IN_PLACE = ('iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ior', 'iand', 'ixor', 'ilshift', 'irshift', 'ipow', 'imatmul')
last = [None, None]  # what was given away to be changed, and the step before that


def look(thing):
    touch(thing, False)
    return thing


def counted(thing):
    """Whether it holds anything, or how much: a deque says so by itself (deques.py)."""
    if not isinstance(thing, Deque):
        touch(thing, False)
    elif W.world.commanded:
        known_deque(thing)
        if type(thing) is not Deque:
            thing.looked = None
    return thing


def prints(*things, **how):
    """print() of several, which are all there before it looks at the first."""
    print(*map(shown_look, things), **how)


def shown_look(thing):
    """One of several that print() shows: it has written others before it comes to this one, and anybody may move meanwhile."""
    whole_look(thing)
    kind = type(thing)
    known = isinstance(thing, (*CONTAINERS, tuple, Deque, *VIEWS)) or hasattr(kind, '__dataclass_fields__')
    return str(thing) if known and kind.__str__ is object.__str__ else thing


def change(thing):
    seq = touch(thing, True)
    if seq is not None:
        last[:] = thing, seq
    return thing


def settled(value=None):
    """After what changed a thing that `change` gave."""
    changed(*last)
    last[:] = None, None
    return value


def call(thing, name, /, *args, **kwargs):
    """thing.name(…), of a name that containers have."""
    if name in TRACED and isinstance(thing, Deque):
        if W.world.commanded:
            known_deque(thing)
        return getattr(thing, name)(*args, **kwargs)
    function, given = field(thing, name), args
    if isinstance(thing, type) and args and issubclass(thing, (*CONTAINERS, Deque)):
        thing, *given = args        # list.append(thing, …)
    seq = touch(thing, name in CHANGES)
    if name in COMPARES:
        held(thing)
    if name in TAKE_ALL and outside.shared():
        if seq is None:
            outside.use(*given)
        else:
            outside.both_move(*given)
    elif name in LATER:
        outside.shy(thing)
    foreign(thing, name in CHANGES)
    if name == 'sort' and seq is not None and kwargs.get('key') is not None:
        W.world.vague = True        # it is empty meanwhile
    made = function(*args, **kwargs)
    changed(thing, seq)
    return made


def field(thing, name):
    """thing.count: a method of a list, or a field that is called so."""
    if name not in fields.changing or isinstance(thing, (*CONTAINERS, Deque)):
        return getattr(thing, name)
    return fields.read(thing, name)


def foreign(thing, writes):
    """What is like a list or a dict, and is none: an array, os.environ."""
    w = W.world
    if writes and w.commanded and len(w.strands) > 1 and not isinstance(thing, (*CONTAINERS, Deque, *INSIDE, type, super)):
        w.vague |= type(thing).__module__ not in ('__main__', '_thread', 'threading', 'qb.handles')


def method(thing, name):
    """thing.append, given to a thread or kept."""
    found = field(thing, name)
    if isinstance(thing, type) and issubclass(thing, (*CONTAINERS, Deque)):
        return hidden(found)
    if not isinstance(thing, (*CONTAINERS, Deque)):
        return look(found)

    def later(*args, **kwargs):
        return call(thing, name, *args, **kwargs)
    later.__name__, later.__qualname__ = name, found.__qualname__
    return later


def item(thing, index):
    # A defaultdict gets what it has not.
    touch(thing, isinstance(thing, defaultdict) and index not in thing)
    return thing[index]


def put(value, thing, index):
    seq = touch(thing, True)
    foreign(thing, True)
    if type(index) is slice and seq is not None:
        outside.both_move(value)
    thing[index] = value
    changed(thing, seq)


def take_out(thing, index):
    """del thing[index]"""
    seq = touch(thing, True)
    foreign(thing, True)
    del thing[index]
    changed(thing, seq)


def begin_item(thing, index):
    return thing, index, item(thing, index)


def finish_item(begun, operation, operand):
    thing, index, before = begun
    put(operation(before, operand), thing, index)


def each(thing, way=None):
    """What a loop goes over: a list may grow meanwhile. `way`: from its end, or by a method."""
    if isinstance(thing, (*CONTAINERS, Deque, *VIEWS)):
        return one_by_one(thing, lambda: iter(thing) if way is None else reversed(thing) if way == 'reversed' else iter(getattr(thing, way)()))
    return outside.consumed(thing) if way is None else reversed(thing) if way == 'reversed' else getattr(thing, way)()


def begun(thing, way=None):
    """What an iterator that begins now goes over, or one of the other `way`."""
    if not isinstance(thing, (*CONTAINERS, Deque, *VIEWS)):
        return outside.consumed(thing) if way is None else reversed(thing)
    touch(thing, False)
    items = iter(thing) if way is None else reversed(thing)
    return one_by_one(thing, lambda: items)


def one_by_one(thing, begin):
    """The iterator begins in the step of its first item, as in CPython, where nobody comes between."""
    touch(thing, False)
    items = begin()
    while True:
        try:
            item = next(items)
        except StopIteration:
            return
        yield item
        touch(thing, False)


def turn_of(function, writes, value):
    """A variable that functions in a function share: the one that `lambda: n` closes over."""
    if not function.__closure__:
        return
    cell, name = function.__closure__[0], function.__code__.co_freevars[0]
    if is_step(id(cell), cell, writes):
        n = log.number(cell, 'variable', plain.get(name, name))
        kind = VARIABLE_WRITTEN if writes else VARIABLE_READ
        W.world.turn(kind, n)
        log(W.world.cur, kind, n, text=said(name, value) if writes else name)


def read_cell(function):
    turn_of(function, False, None)


def write_cell(function, value=None):
    turn_of(function, True, value)
    return value


def bind_cell(function):
    """A decorator, the last: the name of a function or a class is given right after it."""
    return lambda made: write_cell(function, made)


def each_cell(things, function):
    """What a comprehension goes over whose variable functions in it share."""
    for thing in things:
        yield write_cell(function, thing) if len(function.__closure__) == 1 else late(thing)


def late(thing):
    """A variable that others may see gets a value in a way that is no step."""
    W.world.vague |= W.world.others > 0
    return thing


def unseen(function):
    """setattr() and its like reach what no step tells of."""
    if len(W.world.strands) > 1:
        W.world.vague = True
    return function


def hidden(thing):
    """It keeps or reaches what threads share, and no step tells of that."""
    W.world.vague = True
    return thing


def in_place(name):
    operation = getattr(operator, name)

    def made(thing, operand):
        if isinstance(thing, PLAIN):
            return operation(thing, operand)
        seq = touch(thing, True)
        if seq is None:
            outside.use(thing, operand)
        else:
            outside.both_move(operand)
        after = operation(thing, operand)
        changed(thing, seq)
        return after
    return made


def inside_queue(thing):
    """What a queue or an event keeps to itself is looked at from outside of its operations."""
    w = W.world
    if isinstance(thing, INSIDE) and w.cur.doing is None and len(w.strands) > 1:
        w.vague = True
    return thing


OPERATORS = SimpleNamespace(**{name: in_place(name) for name in IN_PLACE})
HELPERS = dict(_qb_look=look, _qb_counted=counted, _qb_whole=whole_look, _qb_held=held, _qb_prints=prints, _qb_str=str, _qb_change=change, _qb_settled=settled, _qb_call=call, _qb_method=method, _qb_item=item, _qb_put=put, _qb_take_out=take_out, _qb_begin_item=begin_item, _qb_finish_item=finish_item,
               _qb_each=each, _qb_begun=begun, _qb_read_cell=read_cell, _qb_write_cell=write_cell, _qb_bind_cell=bind_cell, _qb_each_cell=each_cell, _qb_unseen=unseen, _qb_hidden=hidden, _qb_late=late, _qb_inside=inside_queue, _qb_second=lambda _, value: value, _qb_operator=OPERATORS, **outside.HELPERS)
