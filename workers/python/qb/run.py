"""One run of a program, from fresh names to the end of its last thread."""
import collections
import itertools
import sys
import threading
import traceback

from qb import advice, chance, clock, console, containers, data, deques, endings, fields, handles, left_behind, locks, outside, refused, things
from qb import world as W
from qb.kinds import THREAD_FAILED
from qb.log import hold, log

error = [None]      # of the first thread that failed: (name, message, thread, place, traceback)
targets = {}        # of each thread the place of its function
out = [None]        # the run's Console
clock.safe.add(things.Names.__setitem__.__code__)


def fresh():
    """A namespace of its own for each run, with builtins that know our rewritten code."""
    import builtins
    own = dict(vars(builtins))
    names = things.Names()
    own.update(fields.helpers(names), **data.HELPERS, _qb_class=things.shown, _qb_let_go=let_go, _qb_show=show, __import__=refused.load,
               input=refused.no_input, id=chance.identity)
    dict.update(names, {'__name__': '__main__', '__builtins__': own})
    return names


def let_go():
    """At the beginning of a handler of all exceptions: what ends a thread is none of the program's."""
    if isinstance(sys.exception(), W.StopRun):
        raise


def show(value):
    if value is not None:
        print(repr(value))


def run(program, commanded, keep=False):
    """In a promising call of its own. Returns how the run ended. `keep`: nobody takes the log before the end."""
    w = W.world
    w.reset(commanded)
    log.clear()
    hold[0] = keep
    w.on_event = log
    program.enter()
    begin_threads()
    chance.begin()
    endings.begin()
    error[0] = None
    out[0] = console.Console()
    before = sys.stdout, sys.stderr, threading.excepthook, sys.excepthook
    sys.excepthook = sys.__excepthook__
    sys.stdout = sys.stderr = out[0]
    threading.excepthook = failed
    hooks = (locks.on_lock, things.on_lock), (handles.on_start, things.on_start), (handles.on_started, started)
    for place, hook in hooks:
        place[0] = hook
    collections.deque = deques.deque
    refused.close_files()
    try:
        names = fresh()
        try:
            containers.begin(names)
            for code in program.commanded if commanded else program.codes:
                exec(code, names)
        except W.StopRun:
            pass
        except SystemExit as asked:
            leave(asked.code)
        except BaseException as problem:
            failed_main(problem)
        w.finish(endings.before_threads, lambda: endings.at_end(note))
    finally:
        endings.forget()
        left_behind.restore()
        sys.stdout, sys.stderr, threading.excepthook, sys.excepthook = before
        collections.deque = deques.base
        refused.open_files()
        for place, _ in hooks:
            place[0] = None
    return w.status


def started(strand):
    things.on_started(strand)
    outside.begins(strand.thread)
    targets[strand.number] = stands_at(strand.thread)


def begin_threads():
    """threading.py as in a new process: default names from 1, nobody left over from an earlier run."""
    threading._counter = itertools.count(1).__next__
    threading._active.clear()
    threading._active[W.world.main_ident] = threading._main_thread
    threading._limbo.clear()
    threading._dangling.clear()
    things.labels.clear()
    targets.clear()
    things.labels[0] = 'main'
    fields.numbers.clear()


def leave(code):
    """sys.exit('a text') prints the text; a number is for who called Python."""
    if code is not None and not isinstance(code, int):
        print(code, file=sys.stderr)


def failed_main(problem):
    """The main thread's error: the program's own sys.excepthook is asked, too."""
    note(problem)
    if sys.excepthook is sys.__excepthook__:
        return
    frames = problem.__traceback__
    while frames and is_ours(frames.tb_frame.f_code.co_filename):
        frames = frames.tb_next
    try:
        sys.excepthook(type(problem), problem, frames)
    except W.StopRun:
        pass
    except SystemExit as asked:
        leave(asked.code)
    except BaseException as another:
        print('Error in sys.excepthook:', told(another), sep='\n', end='', file=sys.stderr)


def failed(args):
    if args.exc_type not in (W.StopRun, SystemExit):
        note(args.exc_value or args.exc_type())


def note(problem):
    """A thread has failed. The last frame of a cell says where."""
    w = W.world
    if w.killing:
        return      # what a thread says while it is ended from outside is none of the program's
    outside.shy(problem)
    frames = [f for f in traceback.extract_tb(problem.__traceback__) if not is_ours(f.filename)]
    cell = next((f for f in reversed(frames) if f.filename in W.cells), None)
    place = -1 if cell is None else W.cells[cell.filename] << 16 | (cell.lineno or 0)
    if cell is None:
        place = targets.get(w.cur.number, -1)
    name, message = type(problem).__name__, advice.message_of(problem)
    if name == 'MemoryError' and not message:
        message = 'a run has 1 GB of memory, and the program keeps more'
    if error[0] is None:
        error[0] = (name, message, w.cur.number, place, told(problem))
    log(w.cur, THREAD_FAILED, w.cur.obj, text=f'{name}: {message}' if message else name, line=place)


def stands_at(thread):
    """Where the function stands that a thread begins with: for one that cannot begin, because it was given what it does not take."""
    target = getattr(thread, '_target', None) or getattr(thread, 'function', None)
    code = getattr(target, '__code__', None)
    return W.cells[code.co_filename] << 16 | code.co_firstlineno if code is not None and code.co_filename in W.cells else -1


def told(problem):
    """CPython's own traceback, causes included, of the lesson's frames."""
    whole = traceback.TracebackException.from_exception(problem)
    todo = [whole]
    while todo:
        each = todo.pop()
        each.stack = traceback.StackSummary.from_list(f for f in each.stack if not is_ours(f.filename))
        todo += [part for part in (each.__cause__, each.__context__, *(each.exceptions or ())) if part]
    return ''.join(whole.format())


def is_ours(file):
    return file.startswith('/qb/') or '_pyodide' in file or '/asyncio/' in file


def outcome():
    """What the kernel is told: plain data."""
    w = W.world
    labels = things.labels
    waiting = [(labels.get(number, f'thread {number}'), *waits) for number, *waits in w.stuck]
    failure = error[0] and (*error[0][:2], labels.get(error[0][2], ''), *error[0][3:])
    return w.status, waiting, failure, log.dropped, ''.join(out[0].out), w.vague
