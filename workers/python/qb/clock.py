"""sleep, the clocks, and the signal clock that ends a thread's turn when it has computed for a switch interval."""
from qb import world as W
from qb.kinds import CLOCK_READ, NONE, SLEEP_BEGAN, SLEPT, micros
from qb.strand import READY
from qb.world import cells

safe = set()        # code of ours in which a thread's turn may end: a loop of two checks could meet the clock nowhere else
anywhere = [False]  # tests of the standard library: in any code but the scheduler's own


def sleep(seconds):
    if isinstance(seconds, str) or not (hasattr(seconds, '__index__') or hasattr(seconds, '__float__')):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    seconds = float(seconds)
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    if seconds > 9223372036.0:
        raise OverflowError('timestamp out of range for platform time_t')
    w = W.world
    me = w.cur
    w.turn(SLEEP_BEGAN, NONE)
    if w.on_event is not None:
        w.on_event(me, SLEEP_BEGAN, NONE, arg=micros(seconds))
    w.wait(w.now() + seconds, NONE, ('sleep', NONE, NONE))
    if w.on_event is not None:
        w.on_event(me, SLEPT, NONE, arg=micros(seconds))


def monotonic():
    """Looking at it is a step of a commanded run, and takes a moment there: a loop that watches it comes to an end."""
    w = W.world
    if w is None:
        return 0.0
    if w.commanded and not w.killing:
        w.turn(CLOCK_READ, NONE)
    return w.now()


def quiet_monotonic():
    """What queue.py and threading.py reckon deadlines with: no step of anybody."""
    return W.world.now() if W.world is not None else 0.0


def tick(number, frame):
    """CPython's switch interval: a thread that computes lets the others go on, between two instructions of a cell."""
    w = W.world
    if w.commanded or w.killing or frame is None:
        return
    file = frame.f_code.co_filename
    ours = file.startswith('/qb/') or '_pyodide' in file or 'asyncio' in file
    if file not in cells and frame.f_code not in safe and (not anywhere[0] or ours):
        return
    # Not sooner: between two instructions of the log a record may stand there whose text does not.
    W.js_flush()
    w.wake_due()
    if w.ready:
        me = w.cur
        me.state = READY
        w.ready.append(me)
        w.go(w.choose())
