"""Once, outside of any import, before anything has made a thread or a queue: puts our half under the stock modules."""
import asyncio
import gc
import importlib
import signal
import sys
import time

import _thread
from pyodide.ffi import JsProxy

from qb import chance, clock, dates, endings, handles, left_behind, library, locks, refused
from qb import world as W


def install():
    # Automatic collection with a stack suspended crashes this version; a full one between runs is safe.
    gc.disable()
    # run_sync asks asyncio for a future of whatever it is given. A promise needs none.
    ensure_future = asyncio.ensure_future
    asyncio.ensure_future = lambda it, **kw: it if isinstance(it, JsProxy) else ensure_future(it, **kw)
    main_ident = _thread.get_ident()
    W.world = W.World(main_ident, time.perf_counter)
    replace_thread_module(main_ident)
    replace_clocks()
    # They go through the C side of every thread, and the stacks of those that wait lie outside of it: it crashes.
    sys._settraceallthreads = sys._setprofileallthreads = refused.no_tracing_of_all
    signal.signal(signal.SIGUSR1, clock.tick)
    import _queue
    if hasattr(_queue, 'SimpleQueue'):
        del _queue.SimpleQueue      # C's would block the worker for ever; queue.py has one in Python
    import queue
    import threading
    importlib.reload(threading)
    importlib.reload(queue)
    threading._time = queue.time = clock.quiet_monotonic
    refused.install()
    library.install()
    chance.install()
    dates.install()
    endings.install()
    sys.setrecursionlimit(left_behind.DEEPEST)


def replace_thread_module(main_ident):
    for name, value in dict(
        lock=locks.lock, LockType=locks.lock, allocate_lock=locks.lock, allocate=locks.lock, RLock=locks.RLock,
        _local=handles._local, _ThreadHandle=handles._ThreadHandle, _make_thread_handle=handles._make_thread_handle,
        start_joinable_thread=handles.start_joinable_thread, start_new_thread=handles.start_new_thread,
        start_new=handles.start_new_thread, get_ident=lambda: W.world.cur.ident, get_native_id=lambda: W.world.cur.ident,
        _get_main_thread_ident=lambda: main_ident, _shutdown=lambda: None, daemon_threads_allowed=lambda: True,
        set_name=lambda name: None, _count=lambda: sum(s.state != W.GONE for s in W.world.strands[1:]),
    ).items():
        setattr(_thread, name, value)


def replace_clocks():
    time.sleep = clock.sleep
    time.monotonic = time.perf_counter = clock.monotonic
    time.monotonic_ns = time.perf_counter_ns = lambda: int(clock.monotonic() * 1e9)
