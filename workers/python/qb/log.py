"""The event log of a run: 48-byte records as workers/trace/FORMAT.md has them, and the texts that go with them.

JavaScript takes what is new now and then (`taken`): records are numbered on, the buffer begins anew.
"""
import struct

from qb import world as W
from qb.kinds import CREATED, NONE

RECORD = struct.Struct('<iidiiiiiiii').pack_into    # seq, kind | thread, time, object, item, depth, unfinished, other, line, arg, text
SIZE = 48
DEPTH, DEPTH_AT = struct.Struct('<i').pack_into, 24
PLAIN = 0x40000000
TYPES = {'queue': 0, 'deque': 1, 'lock': 2, 'condition': 3, 'thread': 4, 'instance': 5, 'list': 6, 'map': 8, 'set': 9, 'variable': 10}
FLUSH_EVERY = 512           # records
MOST_EVENTS = 1_000_000     # as in workers/kernel/run.ts
MOST_TEXT = 10_000          # characters of one text


def short(value):
    """A plain value's short form: what Python itself would show."""
    try:
        text = repr(value)
    except ValueError:  # it has a number in it of more digits than Python writes out: sys.get_int_max_str_digits()
        text = f'{type(value).__name__} …'
    return text if len(text) <= 40 else text[:39] + '…'


class Log:
    def __init__(self):
        self.buffer = bytearray(FLUSH_EVERY * SIZE)
        self.clear()

    def clear(self):
        self.seq = 0
        self.kept = 0           # records in the buffer
        self.dropped = 0
        self.texts = []
        self.objects = []       # number of an object -> the object itself: an address is not used twice while it is here
        self.numbers = {}       # address -> number
        self.items = {}
        self.plain = PLAIN
        self.names = set()
        self.called = {}        # number -> the first variable that held it
        self.held = {}          # number -> the first field that did

    def __call__(self, strand, kind, obj=NONE, item=NONE, depth=NONE, unfinished=NONE, other=NONE, arg=NONE, text='', line=None):
        if self.seq >= MOST_EVENTS:
            self.dropped += 1
            return
        if text:
            if len(text) > MOST_TEXT:
                text = text[:MOST_TEXT] + f'… ({len(text):,} characters)'
            self.texts.append(text)
            # In UTF-16, as JavaScript counts. To encode it would import an encoding, in the middle of the program's first such text.
            length = len(text) if text.isascii() else len(text) + sum(c > '\uffff' for c in text)
        else:
            length = 0
        RECORD(self.buffer, self.kept * SIZE, self.seq, kind | strand.number << 16, W.world.log_ms(), obj, item, depth, unfinished,
               other, W.place() if line is None else line, arg, length)
        self.seq += 1
        self.kept += 1
        if self.kept * SIZE == len(self.buffer):
            if hold[0]:
                self.buffer.extend(bytes(len(self.buffer)))
            else:
                W.js_flush()

    def holds(self, depth):
        """How much it holds that the last record is of, if that is still here."""
        if self.kept and not self.dropped:
            DEPTH(self.buffer, (self.kept - 1) * SIZE + DEPTH_AT, depth)

    def number(self, thing, kind, label, arg=NONE):
        """The number of an object; says that it is there when it is new."""
        n = self.numbers.get(id(thing))
        if n is None:
            n = self.numbers[id(thing)] = len(self.objects)
            self.objects.append(thing)
            self(W.world.cur, CREATED, n, depth=TYPES[kind], arg=arg, text=label)
        return n

    def all_names(self):
        return list((self.held | self.called).items())

    def known(self, thing):
        """The number of an object that has one, else None."""
        return self.numbers.get(id(thing))

    def item(self, thing):
        """(number, short form): a plain value gets a new number at every put; anything else keeps its own."""
        if thing is None or isinstance(thing, (int, float, str, bytes, bool, tuple)):
            self.plain += 1
            return self.plain - 1, short(thing)
        known = self.items.get(id(thing))
        if known is None:
            known = self.items[id(thing)] = (len(self.items), thing)
        return known[0], ''

    def taken(self):
        """What is there was copied."""
        self.kept = 0
        self.texts.clear()


log = Log()
hold = [False]      # while orders are explored nobody takes the log before a run's end


def calling_cell(depth=2):
    """The caller's frame if it is a cell's own, else None."""
    import sys
    f = sys._getframe(depth)
    return f if f.f_code.co_filename in W.cells else None
