"""Lists, dicts, sets, variables of closures: what threads share without a lock of its own. Each look at one and each change is
a step of a commanded run once threads are there, if anybody changes it (workers/schedule/stepped.ts tells them apart).

What a cell's text does with them is rewritten by data_text.py, in commanded runs alone.
"""
import operator
from queue import Queue
from types import SimpleNamespace

from qb import world as W
from qb.deques import base as Deque
from qb.kinds import LIST_READ, LIST_WRITTEN, NAMED, NONE, VARIABLE_READ, VARIABLE_WRITTEN
from qb.log import log, short

CHANGES = {'append', 'extend', 'insert', 'remove', 'pop', 'clear', 'sort', 'reverse', 'add', 'discard', 'update', 'setdefault', 'popitem',
           'move_to_end', 'subtract', 'intersection_update', 'difference_update', 'symmetric_difference_update', 'popleft', 'appendleft',
           'extendleft', 'rotate', '__setitem__', '__delitem__'}
LOOKS = {'get', 'keys', 'values', 'items', 'index', 'count', 'copy', 'union', 'intersection', 'difference', 'issubset', 'issuperset',
         'isdisjoint', 'most_common', 'elements', 'total', '__getitem__', '__contains__', '__len__', '__iter__'}
TRACED = {'append', 'appendleft', 'pop', 'popleft'}     # of a deque: steps by themselves (deques.py)
CONTAINERS = (list, dict, set, bytearray)
IN_PLACE = ('iadd', 'isub', 'imul', 'itruediv', 'ifloordiv', 'imod', 'ior', 'iand', 'ixor', 'ilshift', 'irshift', 'ipow', 'imatmul')
names = [{}]        # the cells' top-level variables
numbers = {}        # what may be shared: address of a container, or name of a variable -> (number, the container)


def begin(namespace):
    numbers.clear()
    variables.clear()
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
    """Before a container is looked at or changed as a whole."""
    if isinstance(thing, CONTAINERS) and is_step(id(thing), thing, writes):
        n = number(thing)
        W.world.turn(LIST_WRITTEN if writes else LIST_READ, n)
        log(W.world.cur, LIST_WRITTEN if writes else LIST_READ, n, depth=len(thing))


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


def inside(thing):
    """Of a deque only what goes in and out at its ends, and how many there are, are steps."""
    if isinstance(thing, Deque) and len(W.world.strands) > 1:
        W.world.vague = True


def look(thing):
    touch(thing, False)
    return thing


def change(thing):
    touch(thing, True)
    return thing


def call(thing, name, /, *args, **kwargs):
    """thing.name(…), of a name that containers have."""
    if name not in TRACED:
        inside(thing)
    touch(thing, name in CHANGES)
    return getattr(thing, name)(*args, **kwargs)


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
    inside(thing)
    touch(thing, False)
    return thing[index]


def put(value, thing, index):
    inside(thing)
    touch(thing, True)
    thing[index] = value


def begin_item(thing, index):
    touch(thing, False)
    return thing, index, thing[index]


def finish_item(begun, operation, operand):
    thing, index, before = begun
    put(operation(before, operand), thing, index)


def each(thing):
    """What a loop goes over: a list may grow meanwhile."""
    inside(thing)
    return one_by_one(thing) if isinstance(thing, CONTAINERS) else thing


def one_by_one(thing):
    items = iter(thing)
    while True:
        touch(thing, False)
        try:
            yield next(items)
        except StopIteration:
            return


def turn_of(name, writes, value):
    """A variable that functions in a function share."""
    if is_step(name, None, writes):
        n = log.number(variables.setdefault(name, [name]), 'variable', name)
        kind = VARIABLE_WRITTEN if writes else VARIABLE_READ
        W.world.turn(kind, n)
        log(W.world.cur, kind, n, text=said(name, value) if writes else name)
    return value


def read_cell(name):
    return turn_of(name, False, None)


def write_cell(name, value):
    return turn_of(name, True, value)


def unseen(function):
    """setattr() and its like reach what no step tells of."""
    if len(W.world.strands) > 1:
        W.world.vague = True
    return function


def said(name, value):
    known = value is None or isinstance(value, (int, float, str, bool))
    return f'{name} = {short(value) if known else type(value).__name__}'


def in_place(name):
    operation = getattr(operator, name)

    def changed(thing, operand):
        touch(thing, True)
        return operation(thing, operand)
    return changed


def inside_queue(thing):
    """What a queue keeps to itself is looked at from outside of its operations."""
    w = W.world
    if isinstance(thing, Queue) and w.cur.doing is None and len(w.strands) > 1:
        w.vague = True
    return thing


variables = {}
OPERATORS = SimpleNamespace(**{name: in_place(name) for name in IN_PLACE})
HELPERS = dict(_qb_look=look, _qb_change=change, _qb_call=call, _qb_method=method, _qb_item=item, _qb_put=put, _qb_begin_item=begin_item, _qb_finish_item=finish_item,
               _qb_each=each, _qb_read_cell=read_cell, _qb_write_cell=write_cell, _qb_unseen=unseen, _qb_inside=inside_queue, _qb_second=lambda _, value: value, _qb_operator=OPERATORS)
