"""One run: its threads, its clock, and who moves.

Every Python thread has a JSPI stack of its own; exactly one of them runs. It hands over inside `go`, and nowhere else:

    go ── run_sync(js_switch) ──▶ the other stack's promise is fulfilled, ours is awaited

Free: threads move in the order in which they became able to, and go on until they wait or have used their switch
interval. Commanded: JavaScript (python-director.ts) decides at every step, by the code that decides for Web Workers.

Sleeping takes no real time: when nobody can move, the clock is put forward to the first deadline.
"""
import sys
from _collections import deque
from heapq import heappop, heappush

from qb.kinds import JOINED, LOOKS_AT_CLOCK, NONE, SLEPT, THREAD_BEGAN, THREAD_ENDED, WOKEN
from qb.strand import FOREVER, GONE, MOVING, READY, TIMED, WAITING, StopRun, Strand

STUCK, CUT, REPEATED, PAUSED = -1, -2, -3, -4      # what python-director.ts answers instead of a thread
STATUS = {STUCK: 'stuck', CUT: 'cut', REPEATED: 'repeated'}
STEP_SECONDS = 0.00001      # what a commanded step takes in the log; no program sees it


class World:
    def __init__(self, main_ident, clock):
        self.main_ident = main_ident
        self.real = clock
        self.slots = 1              # stacks made so far; number 0 is the main thread's
        self.idle = []              # stacks whose thread has ended
        self.on_slot = {}
        self.reset()

    def reset(self, commanded=False):
        main = Strand(0)
        main.slot = 0
        main.state = MOVING
        main.ident = self.main_ident
        self.strands = [main]
        self.cur = main
        self.begun = self.real()
        self.skipped = 0.0          # seconds that sleepers did not really sleep
        self.steps = 0
        self.waits = 0
        self.others = 0             # threads alive beside the main one
        self.switches = 0
        self.status = 'running'
        self.killing = False
        self.commanded = commanded
        self.on_event = None
        self.ready = deque()        # free: who can move, in the order in which they came
        self.timed = []             # free, a heap: who waits for a time
        self.stuck = []
        self.vague = False          # something is shared that all orders do not see: they prove nothing

    def now(self):
        """Seconds since the run began, as the program sees them."""
        return js_now() / 1000 if self.commanded else self.real() - self.begun + self.skipped

    def log_ms(self):
        """The time of an event."""
        now = self.now() * 1000
        return now + self.steps * STEP_SECONDS * 1000 if self.commanded else now

    # -- from one thread to another ------------------------------------------------------------------------------
    def go(self, nxt):
        """Lets another thread move; returns when this one is chosen again."""
        me = self.cur
        if nxt is not me:
            self.cur = nxt
            self.switches += 1
            run_sync(self.hand_over(me.slot, nxt))
        if self.killing:
            raise StopRun

    def hand_over(self, slot, nxt):
        """A promise that is fulfilled when the stack `slot` is to go on."""
        if nxt.slot is not None:
            return js_switch(slot, nxt.slot)
        if self.idle:
            nxt.slot = self.idle.pop()
            self.on_slot[nxt.slot] = nxt
            return js_switch(slot, nxt.slot)
        nxt.slot = self.slots
        self.slots += 1
        self.on_slot[nxt.slot] = nxt
        return js_spawn(slot, nxt.slot)

    def carry(self, slot):
        """What every stack but the main thread's runs: one thread after the other."""
        while True:
            me = self.on_slot[slot]
            try:
                if self.killing:
                    raise StopRun
                me.function()
            except StopRun:
                pass
            nxt = self.left(me)
            if nxt.slot is None:
                # It has no stack yet, and this one is free.
                nxt.slot = slot
                self.on_slot[slot] = nxt
                self.cur = nxt
                continue
            self.idle.append(slot)
            self.cur = nxt
            self.switches += 1
            run_sync(self.hand_over(slot, nxt))

    def left(self, me):
        """A thread has ended: who moves now."""
        me.state = GONE
        self.others -= 1
        for each in me.locals:
            each.pop(me, None)
        me.function = None
        if me.handle is not None:
            me.handle.done(me)
        if self.killing:
            return self.next_victim()
        if self.commanded:
            return self.decided(js_left(me.number))
        return self.choose() or self.next_victim()

    # -- deciding ----------------------------------------------------------------------------------------------------
    def turn(self, op, obj, second=NONE, would_wait=None):
        """Before an operation. Commanded: others may go first. `would_wait`: for one that may have to wait for ever."""
        if self.killing:
            raise StopRun
        if not self.commanded:
            return
        me = self.cur
        me.state = READY
        me.would_wait = would_wait
        self.steps += 1
        self.go(self.decided(js_turn(me.number, op, obj, second, place(), would_wait is not None)))

    def decided(self, number):
        """The thread that the director's answer names."""
        while number == PAUSED:
            js_flush()
            run_sync(js_pause())
            number = js_again()
        if number < 0:
            self.status = STATUS[number]
            return self.next_victim()
        nxt = self.strands[number]
        nxt.timed_out = nxt.state == TIMED
        nxt.state = MOVING
        return nxt

    def wait(self, deadline, obj, waits):
        """Until somebody calls, or the deadline (seconds, `now()`). True when called. `waits`: for the report of a stuck run."""
        me = self.cur
        me.deadline = deadline
        me.state = WAITING if deadline == FOREVER else TIMED
        me.waker = None
        me.timed_out = False
        me.waits = (*waits, place())
        if self.commanded:
            self.steps += 1
            code = WOKEN if deadline == FOREVER else SLEPT | LOOKS_AT_CLOCK
            nxt = self.decided(js_wait(me.number, -1 if deadline == FOREVER else deadline * 1000, code, obj))
        else:
            if deadline != FOREVER:
                self.waits += 1
                heappush(self.timed, (deadline, self.waits, me))
            nxt = self.choose() or self.next_victim()
        self.go(nxt)
        me.waits = None
        return not me.timed_out

    def call(self, strand, obj):
        """What a thread waited for has come."""
        if strand.state not in (WAITING, TIMED):
            return
        if self.commanded:
            js_called(strand.number, obj)
        strand.state = READY
        strand.waker = self.cur
        self.ready.append(strand)

    def choose(self):
        """Free: the thread that has been able to move longest; else time passes. None: nobody can ever move."""
        while self.ready:
            nxt = self.ready.popleft()
            if nxt.state == READY:
                nxt.state = MOVING
                return nxt
        while self.timed:
            deadline, _, nxt = heappop(self.timed)
            if nxt.state == TIMED and nxt.deadline == deadline:
                self.skipped += max(0.0, deadline - self.now())
                nxt.timed_out = True
                nxt.state = MOVING
                return nxt
        self.status = 'stuck'
        return None

    def wake_due(self):
        """Free: sleepers whose time has come while somebody computed stand in line."""
        now = self.now()
        while self.timed and self.timed[0][0] <= now:
            deadline, _, due = heappop(self.timed)
            if due.state == TIMED and due.deadline == deadline:
                due.timed_out = True
                due.state = READY
                self.ready.append(due)

    # -- the end ----------------------------------------------------------------------------------------------------------
    def next_victim(self):
        """Nobody moves any more: every thread that is left is unwound, the main thread last."""
        if not self.killing:
            self.killing = True
            self.stuck = [s for s in self.strands if s.state in (WAITING, TIMED) and s.waits] if self.status == 'stuck' else []
            self.stuck = [(s.number, *s.waits) for s in self.stuck]
        for s in self.strands[1:]:
            if s.state != GONE:
                if s.slot is None:
                    s.state = GONE          # it never began
                    continue
                return s
        return self.strands[0]

    def finish(self, before_threads, at_end):
        """The main thread's program has ended: waits for the others, as CPython does at exit, and unwinds daemons."""
        try:
            if self.alive():
                before_threads()
            while alive := self.alive():
                self.turn(JOINED, alive[0].obj, would_wait=lambda: bool(self.alive()))
                alive = self.alive()
                if not alive:
                    break
                alive[0].handle.waiters.append(self.cur)
                self.wait(FOREVER, alive[0].obj, ('exit', alive[0].obj, alive[0].number))
            at_end()
            self.turn(THREAD_ENDED, NONE)
            if self.on_event is not None:
                self.on_event(self.cur, THREAD_ENDED)
            if self.status == 'running':
                self.status = 'finished'
        except StopRun:
            pass
        while True:
            nxt = self.next_victim()
            if nxt is self.strands[0]:
                break
            me = self.strands[0]
            self.cur = nxt
            run_sync(self.hand_over(0, nxt))
            self.cur = me

    def alive(self):
        return [s for s in self.strands[1:] if s.state != GONE and not s.daemon]


def would_wait(number):
    """Asked by the director, of a thread whose wish may have to wait."""
    asked = world.strands[number].would_wait
    return bool(asked is not None and asked())


def place():
    """(cell << 16) | line of the nearest frame that a cell wrote; NONE outside of cells."""
    f = sys._getframe(1)
    while f is not None:
        cell = cells.get(f.f_code.co_filename)
        if cell is not None:
            return cell << 16 | (f.f_lineno or 0)
        f = f.f_back
    return NONE


cells = {}          # file name of a cell's code -> its number
world = None        # made by install()
run_sync = js_switch = js_spawn = js_turn = js_wait = js_called = js_begun = js_note = js_left = js_again = js_pause = js_now = js_flush = js_rest = js_spun = js_asked = js_steps = js_wrote = None


def connect():
    """JavaScript's half. Again after a snapshot was loaded: it cannot hold what JavaScript gave."""
    import js
    from pyodide.ffi import run_sync as suspend
    names = globals()
    names['run_sync'] = suspend
    for name in ('switch', 'spawn', 'turn', 'wait', 'called', 'begun', 'left', 'again', 'note', 'pause', 'now', 'flush', 'rest', 'spun', 'asked', 'steps', 'wrote'):
        names['js_' + name] = getattr(js, 'qb' + name.capitalize())
