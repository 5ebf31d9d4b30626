"""Lists, dicts and sets that threads share: which they are, and the steps on them."""
import gc

from qb import fields
from qb import world as W
from qb.deques import base as Deque, whole
from qb.kinds import LIST_READ, LIST_WRITTEN, NAMED
from qb.log import log

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
SPEAK = ('__repr__', '__str__', '__eq__', '__lt__', '__hash__', '__format__')
looked = [None]     # what was looked at last, when no step came since: (its address, steps so far)
names = [{}]        # the cells' top-level variables
consumers = {}      # id of an iterator -> (the thread that goes over it, what gives the iterator itself)
numbers = {}        # what may be shared: address of a container, or of a variable's cell -> (number, the thing itself)


def begin(namespace):
    numbers.clear()
    consumers.clear()
    looked[0] = None
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
    elif type(thing) is super:
        thing = thing.__self__
    if isinstance(thing, Deque):
        seq = whole(thing, writes)
    elif isinstance(thing, CONTAINERS) and is_step(id(thing), thing, writes):
        n = number(thing)
        W.world.turn(LIST_WRITTEN if writes else LIST_READ, n)
        log(W.world.cur, LIST_WRITTEN if writes else LIST_READ, n, depth=len(thing))
        seq = log.seq
    else:
        return None
    if seq is not None:
        looked[0] = id(thing), W.world.steps
    return seq


def changed(thing, seq):
    """After a step, unless code of a cell ran in it: that may have logged steps of its own."""
    if seq == log.seq:
        log.holds(len(thing.__self__ if type(thing) is super else thing))


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


def generated(thing):
    """Names of a dataclass's fields that somebody writes: what is made for it looks at them, and says so to nobody."""
    return getattr(type(thing), '__dataclass_fields__', {}).keys() & fields.changing


def parts(thing):
    """What is looked at with a thing."""
    if isinstance(thing, VIEWS):
        return [gc.get_referents(thing)[0]]
    if isinstance(thing, dict):
        return [*thing, *thing.values()]
    if isinstance(thing, (list, tuple, set, frozenset, Deque)):
        return [*(Deque.__iter__(thing) if isinstance(thing, Deque) else thing)]
    if isinstance(thing, BaseException):
        return thing.args
    return [thing.__dict__[name] for name in getattr(type(thing), '__dataclass_fields__', ()) if name in getattr(thing, '__dict__', ())]


def moving(things, seen):
    """Of what is looked at, all that others change: as far as two, unless nobody else moves any more."""
    found = []
    for thing in things:
        if isinstance(thing, PLAIN) or id(thing) in seen:
            continue
        seen.add(id(thing))
        if isinstance(thing, Deque) or (isinstance(thing, CONTAINERS) and is_step(id(thing), thing, False)):
            found.append(thing)
        found += [thing] * len(generated(thing))
        found += moving(parts(thing), seen)
        if len(found) > 1 and W.world.others > 0:
            break
    return found


def speaks(thing):
    """Whether a look at it runs code of a cell, in which others may move."""
    return type(thing).__module__ == '__main__' and any(
        getattr(getattr(getattr(type(thing), name, None), '__code__', None), 'co_filename', '') in W.cells for name in SPEAK)


def held(thing):
    """It is looked at with all that it holds, in one call in C. Two steps would not be one: that others may move meanwhile is not told apart."""
    w = W.world
    if w.commanded and len(w.strands) > 1 and not w.vague and not isinstance(thing, PLAIN):
        inside = parts(thing)
        found = moving(inside, set())
        if w.others > 0:
            w.vague = bool(found) or (any(map(speaks, inside)) and bool(moving([thing], set())))
        else:
            steps(found)
    return thing


def steps(things):
    """Looks at all of them, where nobody else moves: those who changed them before have ended."""
    for each in things:
        touch(each, False)
        for name in generated(each):
            fields.read(each, name)


def whole_look(thing):
    touch(thing, False)
    names = generated(thing)
    for name in names:
        fields.read(thing, name)
    if W.world.commanded and W.world.others > 0:
        W.world.vague |= len(names) > 1
    return held(thing)
