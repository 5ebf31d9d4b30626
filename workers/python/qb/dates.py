"""Today, as a program can ask for it: everything that tells the date goes by time.time(), which is the run's own clock. So
a commanded run has the same dates each time, and dates agree with what a run has slept.
"""
import sys
import time

from qb import chance, clock

localtime, gmtime, strftime, ctime, asctime = time.localtime, time.gmtime, time.strftime, time.ctime, time.asctime


def now_unless(seconds):
    return chance.calendar() if seconds is None else seconds


def process_time():
    """One thread computes at a time, and a commanded run takes no time: as the run's clock."""
    return clock.monotonic()


def install():
    # datetime.py then has itself in Python, which asks time.time(); the one in C asks the machine.
    sys.modules['_datetime'] = None
    time.localtime = lambda seconds=None, /: localtime(now_unless(seconds))
    time.gmtime = lambda seconds=None, /: gmtime(now_unless(seconds))
    time.ctime = lambda seconds=None, /: ctime(now_unless(seconds))
    time.asctime = lambda t=None, /: asctime(localtime(now_unless(None)) if t is None else t)
    time.strftime = lambda format, t=None, /: strftime(format, localtime(now_unless(None)) if t is None else t)
    time.process_time = process_time
    time.process_time_ns = lambda: int(process_time() * 1e9)
    clocks = {getattr(time, name): read for name, read in (
        ('CLOCK_REALTIME', chance.calendar), ('CLOCK_MONOTONIC', clock.monotonic), ('CLOCK_PROCESS_CPUTIME_ID', process_time),
    ) if hasattr(time, name)}
    time.clock_gettime = lambda clk_id, /: clocks[clk_id]()
    time.clock_gettime_ns = lambda clk_id, /: int(clocks[clk_id]() * 1e9)
