"""What code that no cell wrote does with what threads share: an operator, a function of the library, a thread's target in C.
No step tells of its looks, and nobody knows of its changes. So one thing that it looks into is looked at right before; where
there are several, or it may do anything else, nothing is proven.
"""
import builtins
import operator
import weakref
from types import FunctionType, GeneratorType, MethodType, ModuleType

from qb import containers, fields
from qb import world as W
from qb.containers import CONTAINERS, PLAIN, changed, generated, moving, parts, speaks, steps, touch, whole_look
from qb.deques import base as Deque, deque

READS = {'builtins', 'json', 'copy', 'statistics', 'math', 'pprint', 'heapq', '_heapq', 'bisect', '_bisect', 'random', 'dataclasses', 'string', 're',
         'textwrap', 'decimal', 'fractions', 'datetime', '_pydatetime', 'collections', 'hashlib', '_hashlib'}
KEEPS = {'threading', '_thread', 'queue', '_queue', 'time', 'types', 'typing', 'logging', 'warnings', 'contextlib', 'sys', 'io', '_io', 'uuid', 'pathlib',
         'enum', '_contextvars', 'concurrent.futures.thread', 'concurrent.futures._base'}
ONE_BY_ONE = {'min', 'max'}       # with a function of the cell's between one look and the next
LATER = {'merge'}       # of what is else read at once


def shared():
    """Whether others may move now."""
    w = W.world
    return w.commanded and w.others > 0 and not w.killing and not w.vague


def consumed(thing):
    """Whoever goes over an iterator changes it, and no step tells of that."""
    w = W.world
    if hasattr(type(thing), '__next__') and w.commanded and len(w.strands) > 1:
        first = containers.consumers.get(id(thing))
        if first is None or first[1]() is not thing:
            containers.consumers[id(thing)] = w.cur, kept(thing)
        else:
            w.vague |= first[0] is not w.cur
    return thing


def kept(thing):
    """What gives it. A generator that is held here would come to its `finally` later than in CPython."""
    try:
        return weakref.ref(thing)
    except TypeError:
        return lambda: thing


def use(*things):
    """Right before they are looked into, in one operation."""
    for each in things:
        consumed(each)
    w = W.world
    if not w.commanded or len(w.strands) == 1 or w.vague:
        return
    things = [part for each in things for part in opened(each)]
    found = moving(things, set())
    if w.others == 0:
        steps(found)
    elif len(found) > 1 or (found and all(each is not found[0] for each in things)) or (found and any(speaks(part) for each in (*things, found[0]) for part in parts(each))):
        w.vague = True
    elif found and containers.looked[0] != (id(found[0]), w.steps):
        whole_look(found[0])


def opened(thing):
    """A display where it stands is nobody else's: what it holds counts."""
    return parts(thing) if isinstance(thing, (*CONTAINERS, tuple)) and id(thing) not in containers.numbers else [thing]


def both_move(*things):
    """They are looked into by what changes another, and others may have moved since they were looked at."""
    if shared() and moving([part for each in things for part in opened(each)], set()):
        W.world.vague = True


def both(name, left, right):
    """left + right, left == right, left in right."""
    if not (isinstance(left, PLAIN) and isinstance(right, PLAIN)):
        use(left, right)
    return OPERATIONS[name](left, right)


OPERATIONS = {name: getattr(operator, name) for name in ('add', 'sub', 'mul', 'mod', 'or_', 'and_', 'xor', 'eq', 'ne', 'lt', 'le', 'gt', 'ge')}
OPERATIONS['in'], OPERATIONS['not in'] = lambda left, right: left in right, lambda left, right: left not in right


def known(function):
    """Whether what it looks at and changes is seen, or it keeps what it is given as it is."""
    if isinstance(function, MethodType):
        function = function.__func__
    if isinstance(function, FunctionType):
        file = function.__code__.co_filename
        return file in W.cells or file.startswith('/qb/') or file == '<string>' or function.__module__ in KEEPS
    if isinstance(function, type):
        return function is deque or function.__module__ == '__main__' or function.__module__ in KEEPS or issubclass(function, BaseException)
    if type(function).__module__ == '__main__':
        return True
    return module_of(function) in KEEPS


def module_of(function):
    owner = getattr(function, '__self__', None)
    if owner is None or isinstance(owner, ModuleType):
        return getattr(function, '__module__', None) or 'builtins'
    module = (owner if isinstance(owner, type) else type(owner)).__module__
    return 'random' if module == 'qb.chance' else module


def outside(function):
    """A function that a cell calls."""
    w = W.world
    if not w.commanded or known(function):
        return function

    def call(*args, **kwargs):
        given(function, args, kwargs)
        return function(*args, **kwargs)
    return call


def given(function, args, kwargs):
    """Right before a function that is not known gets what it is given."""
    things = [*args, *kwargs.values()]
    owner = getattr(function, '__self__', None)
    if isinstance(owner, GeneratorType):
        consumed(owner)
    w = W.world
    name = getattr(function, '__name__', '')
    if not w.commanded or len(w.strands) == 1 or (name == 'partial' and args and known(args[0])):
        return
    module = module_of(function)
    ours = any(isinstance(each, FunctionType) and each.__code__.co_filename in W.cells for each in things)
    if module not in READS or name in LATER:
        for each in things:
            if id(each) in containers.numbers:
                touch(each, True)
        w.vague |= stateful(owner) or (w.others > 0 and any(map(reachable, things)))
    elif module != 'builtins' and any(fields.changing & getattr(each, '__dict__', {}).keys() for each in things if not generated(each)):
        w.vague = True
    else:
        use(*things)
        w.vague |= ours and name in ONE_BY_ONE and w.others > 0 and bool(moving(things, set()))


def stateful(owner):
    return owner is not None and not isinstance(owner, (*PLAIN, ModuleType, type))


def reachable(thing, seen=None):
    """Whether threads share it, or something in it."""
    seen = set() if seen is None else seen
    if isinstance(thing, PLAIN) or id(thing) in seen:
        return False
    seen.add(id(thing))
    if id(thing) in containers.numbers or isinstance(thing, Deque) or (type(thing).__module__ == '__main__' and not isinstance(thing, type)):
        return True
    return any(reachable(each, seen) for each in parts(thing))


def writes(function, thing, /, *args, **kwargs):
    """heappush(thing, …)"""
    if isinstance(function, FunctionType) and function.__code__.co_filename in W.cells:
        return function(thing, *args, **kwargs)
    seq = touch(thing, True)
    if shared() and any(map(speaks, parts(thing))):
        W.world.vague = True
    made = function(thing, *args, **kwargs)
    changed(thing, seq)
    return made


def begins(thread):
    """A thread's target is called with what it was given, when it begins."""
    if not W.world.commanded:
        return
    target = getattr(thread, '_target', None) or getattr(thread, 'function', None)
    args = [*(getattr(thread, '_args', None) or getattr(thread, 'args', None) or ())]
    args += (getattr(thread, '_kwargs', None) or getattr(thread, 'kwargs', None) or {}).values()
    given_to = getattr(thread, '_args', None) or getattr(thread, 'args', None)
    if isinstance(given_to, CONTAINERS) and containers.is_step(id(given_to), given_to, False):
        W.world.vague = True
    if target is not None and not known(target) and (moving(args, set()) or module_of(target) != 'builtins' and any(map(reachable, args))):
        W.world.vague = True


def shy(thing):
    """It is kept, and looked into at a time that no step tells."""
    touch(thing, False)
    if shared() and moving([thing], set()):
        W.world.vague = True
    return thing


def taken(thing):
    """Given to what goes over it."""
    touch(thing, False)
    return consumed(thing)


def spread(thing):
    """*thing, of a call or a display."""
    if not isinstance(thing, (*CONTAINERS, Deque)):
        return consumed(thing)
    touch(thing, False)
    return tuple(thing)


def matched(thing):
    """Cases look into it one after the other, and ask guards in between."""
    if W.world.commanded and len(W.world.strands) > 1:
        W.world.vague |= bool(shared() and moving([thing], set())) or (type(thing).__module__ == '__main__' and bool(fields.changing))
    return thing


HELPERS = dict(_qb_both=both, _qb_outside=outside, _qb_writes=writes, _qb_shy=shy, _qb_spread=spread, _qb_taken=taken, _qb_matched=matched,
               _qb_slice=builtins.slice)
