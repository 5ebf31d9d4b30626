"""What a program wants done at its end: atexit, and what libraries ask of threading (an executor that nobody shut down)."""
import atexit
import sys
import threading

wanted = []     # (function, args, kwargs) of this run


def register(function, /, *args, **kwargs):
    if not callable(function):
        raise TypeError('the first argument must be callable')
    wanted.append((function, args, kwargs))
    return function


def unregister(function, /):
    wanted[:] = [each for each in wanted if each[0] != function]


def begin():
    wanted.clear()


def install():
    atexit.register, atexit.unregister = register, unregister


def before_threads():
    """As in threading._shutdown: executors tell their threads that nothing more comes."""
    for call in reversed(threading._threading_atexits):
        call()


def forget():
    """After a run: executors take work again."""
    pools = sys.modules.get('concurrent.futures.thread')
    if pools is not None:
        pools._shutdown = False


def at_end(failed):
    """As atexit has it: what was registered last comes first."""
    while wanted:
        function, args, kwargs = wanted.pop()
        try:
            function(*args, **kwargs)
        except Exception as problem:
            failed(problem)
