"""Lists, dicts, sets, variables of closures: what threads share without a lock of its own. Each look at one and each change is
a step of a commanded run once threads are there, if anybody changes it (workers/schedule/stepped.ts tells them apart).

What a cell's text does with them is rewritten by data_text.py, in commanded runs alone.
"""
import gc
import operator
from queue import Queue
from types import SimpleNamespace

from qb import fields
from qb import world as W
from qb.deques import base as Deque, known as known_deque, whole
from qb.kinds import LIST_READ, LIST_WRITTEN, NAMED, NONE, VARIABLE_READ, VARIABLE_WRITTEN
from qb.fields import said
from qb.log import log
from qb.scopes import plain

CHANGES = {'append', 'extend', 'insert', 'remove', 'pop', 'clear', 'sort', 'reverse', 'add', 'discard', 'update', 'setdefault', 'popitem',
           'move_to_end', 'subtract', 'intersection_update', 'difference_update', 'symmetric_difference_update', 'popleft', 'appendleft',
           'extendleft', 'rotate', '__setitem__', '__delitem__'}
LOOKS = {'get', 'keys', 'values', 'items', 'index', 'count', 'copy', 'union', 'intersection', 'difference', 'issubset', 'issuperset',
         'isdisjoint', 'most_common', 'elements', 'total', '__getitem__', '__contains__', '__len__', '__iter__'}
COMPARES = {'index', 'count', 'remove', 'sort'}
TRACED = {'append', 'appendleft', 'pop', 'popleft'}     # of a deque: steps by themselves (deques.py)
CONTAINERS = (list, dict, set, bytearray)
PLAIN = (int, float, str, bytes, type(None))
VIEWS = (type({}.keys()), type({}.values()), type({}.items()))
IN_PLACE = ('iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ior', 'iand', 'ixor', 'ilshift', 'irshift', 'ipow', 'imatmul')
names = [{}]        # the cells' top-level variables
last = [None, None]  # what was given away to be changed, and the step before that
numbers = {}        # what may be shared: address of a container, or of a variable's cell -> (number, the thing itself)


def begin(namespace):
    numbers.clear()
    last[:] = None, None
    names[0] = namespace


def is_step(key, thing, writes):
    """Whether this is a step. What nobody changes once threads run makes none, however often it is looked at."""
    w = W.world
    if not w.commanded or w.killing or len(w.strands) == 1:
        return False
    known = numbers.get(key)
    if known is None:
        known = numbers[key] = len(numbers), thing
    steps = W.js_steps(known[0])
    if steps < 0:
        w.go(w.decided(steps))
    elif not steps and writes:
        W.js_wrote(known[0])
    return steps > 0


def touch(thing, writes):
    """Before a container is looked at or changed as a whole. What it is after a change, `changed` puts in, given what this returns."""
    if isinstance(thing, VIEWS):
        thing = gc.get_referents(thing)[0]      # the dict
    if isinstance(thing, Deque):
        return whole(thing, writes)
    if isinstance(thing, CONTAINERS) and is_step(id(thing), thing, writes):
        n = number(thing)
        W.world.turn(LIST_WRITTEN if writes else LIST_READ, n)
        log(W.world.cur, LIST_WRITTEN if writes else LIST_READ, n, depth=len(thing))
        return log.seq
    return None


def number(thing):
    known = log.known(thing)
    if known is not None:
        return known
    n = log.number(thing, 'map' if isinstance(thing, dict) else 'set' if isinstance(thing, set) else 'list', type(thing).__name__)
    name = next((name for name, value in names[0].items() if value is thing and not name.startswith('_')), None)
    if name is not None:
        log.called.setdefault(n, name)
        log(W.world.cur, NAMED, n, text=name)
    return n


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


def moves(thing, seen):
    """Whether others may change it, or something in it."""
    if isinstance(thing, PLAIN) or id(thing) in seen:
        return False
    seen.add(id(thing))
    if isinstance(thing, CONTAINERS) and is_step(id(thing), thing, False):
        return True
    return isinstance(thing, Deque) or bool(generated(thing)) or any(moves(each, seen) for each in parts(thing))


def generated(thing):
    """Names of a dataclass's fields that somebody writes: what is made for it looks at them, and says so to nobody."""
    return getattr(type(thing), '__dataclass_fields__', {}).keys() & fields.changing


def parts(thing):
    """What is looked at with a thing."""
    if isinstance(thing, VIEWS):
        thing = gc.get_referents(thing)[0]
    if isinstance(thing, dict):
        return [*thing, *thing.values()]
    if isinstance(thing, (list, tuple, set, frozenset, Deque)):
        return [*(Deque.__iter__(thing) if isinstance(thing, Deque) else thing)]
    return [thing.__dict__[name] for name in getattr(type(thing), '__dataclass_fields__', ()) if name in getattr(thing, '__dict__', ())]


def held(thing):
    """It is looked at with all that it holds, in one call in C. Two steps would not be one: that others may move meanwhile is not told apart."""
    w = W.world
    if w.commanded and w.others > 0 and not w.vague:
        seen = set()
        w.vague = any(moves(each, seen) for each in parts(thing))
    return thing


def whole_look(thing):
    touch(thing, False)
    names = generated(thing)
    for name in names:
        fields.read(thing, name)
    if W.world.commanded and W.world.others > 0:
        W.world.vague |= len(names) > 1
    return held(thing)


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


def changed(thing, seq):
    """After a step, unless code of a cell ran in it: that may have logged steps of its own."""
    if seq == log.seq:
        log.holds(len(thing))


def call(thing, name, /, *args, **kwargs):
    """thing.name(…), of a name that containers have."""
    if name in TRACED and isinstance(thing, Deque):
        if W.world.commanded:
            known_deque(thing)
        return getattr(thing, name)(*args, **kwargs)
    seq = touch(thing, name in CHANGES)
    if name in COMPARES:
        held(thing)
    made = getattr(thing, name)(*args, **kwargs)
    changed(thing, seq)
    return made


def method(thing, name):
    """thing.append, given to a thread or kept."""
    found = getattr(thing, name)
    if not isinstance(thing, (*CONTAINERS, Deque)):
        return look(found)

    def later(*args, **kwargs):
        return call(thing, name, *args, **kwargs)
    later.__name__, later.__qualname__ = name, found.__qualname__
    return later


def item(thing, index):
    touch(thing, False)
    return thing[index]


def put(value, thing, index):
    seq = touch(thing, True)
    thing[index] = value
    changed(thing, seq)


def begin_item(thing, index):
    touch(thing, False)
    return thing, index, thing[index]


def finish_item(begun, operation, operand):
    thing, index, before = begun
    put(operation(before, operand), thing, index)


def each(thing, way=None):
    """What a loop goes over: a list may grow meanwhile. `way`: from its end, or by a method."""
    if isinstance(thing, (*CONTAINERS, Deque, *VIEWS)):
        return one_by_one(thing, lambda: iter(thing) if way is None else reversed(thing) if way == 'reversed' else iter(getattr(thing, way)()))
    return thing if way is None else reversed(thing) if way == 'reversed' else getattr(thing, way)()


def begun(thing):
    """What an iterator that begins now goes over."""
    if not isinstance(thing, (*CONTAINERS, Deque)):
        return thing
    touch(thing, False)
    items = iter(thing)
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
        seq = touch(thing, True)
        after = operation(thing, operand)
        changed(thing, seq)
        return after
    return made


def inside_queue(thing):
    """What a queue keeps to itself is looked at from outside of its operations."""
    w = W.world
    if isinstance(thing, Queue) and w.cur.doing is None and len(w.strands) > 1:
        w.vague = True
    return thing


OPERATORS = SimpleNamespace(**{name: in_place(name) for name in IN_PLACE})
HELPERS = dict(_qb_look=look, _qb_counted=counted, _qb_whole=whole_look, _qb_held=held, _qb_shown=shown_look, _qb_change=change, _qb_settled=settled, _qb_call=call, _qb_method=method, _qb_item=item, _qb_put=put, _qb_begin_item=begin_item, _qb_finish_item=finish_item,
               _qb_each=each, _qb_begun=begun, _qb_read_cell=read_cell, _qb_write_cell=write_cell, _qb_bind_cell=bind_cell, _qb_each_cell=each_cell, _qb_unseen=unseen, _qb_hidden=hidden, _qb_late=late, _qb_inside=inside_queue, _qb_second=lambda _, value: value, _qb_operator=OPERATORS)
