"""sys.stdout of a run: each write is an event. CPython's print writes text, separators and end apart, and so do we."""
from qb import world as W
from qb.kinds import NEWLINE_PRINTED, NONE, PRINTED
from qb.log import log

MOST_LINES = 100_000
writes = [2]        # 1: all that one print writes is one step


class Console:
    encoding = 'utf-8'
    errors = 'strict'

    def __init__(self):
        self.inside = set()     # threads in the middle of a line
        self.lines = 0
        self.out = []           # kept for the outcome of a run whose orders are explored

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not text:
            return 0
        w = W.world
        kind = NEWLINE_PRINTED if text == '\n' else PRINTED
        if writes[0] == 2 or w.cur not in self.inside:
            w.turn(kind, NONE)
            self.inside.add(w.cur)
        if text.endswith('\n'):
            self.inside.discard(w.cur)
        self.lines += text.count('\n')
        if self.lines > MOST_LINES:
            raise MemoryError(f'more than {MOST_LINES:,} lines were printed')
        self.out.append(text)
        log(w.cur, kind, text='' if text == '\n' else text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def writable(self):
        return True
