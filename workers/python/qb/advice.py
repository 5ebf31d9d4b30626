"""What a learner can do about an error of Python's: said behind Python's own words, where these leave it open."""
import re
import traceback

ADVICE = (
    ('AssertionError', r'group argument must be None', 'Give the function by its name: Thread(target=work).'),
    ('AttributeError', r"'NoneType' object has no attribute '(start|join|is_alive|name|daemon)'",
     'start() gives nothing back: keep the thread, t = Thread(…), and start it on a line of its own.'),
    ('KeyError', r'', 'There is no such key: look with `in` first, or take d.get(key).'),
    ('RuntimeError', r'cannot join thread before it is started', 'Call start() before join(), with its brackets.'),
    ('RuntimeError', r'threads can only be started once', 'Make a new Thread for each start().'),
    ('RuntimeError', r'release unlocked lock', 'Nobody holds it: each release() needs an acquire() before it, which `with lock:` does for both.'),
    ('RuntimeError', r'cannot (notify|wait) on un-acquired lock', 'Do it inside of `with condition:`.'),
    ('RuntimeError', r'cannot join current thread', 'A thread cannot wait for its own end.'),
    ('TypeError', r"'module' object is not callable", 'Name what is wanted of the module, as in queue.Queue().'),
    ('TypeError', r"'(lock|RLock|Condition|Semaphore)' object is not callable", 'Leave out the brackets: `with lock:`.'),
    ('TypeError', r"'Queue' object is not iterable", 'Take its items one by one, with get().'),
    ('TypeError', r"object of type 'Queue' has no len", 'Ask q.qsize().'),
    ('TypeError', r"'method'", 'A method is called with brackets, as in q.get().'),
    ('TypeError', r'argument after \* must be an iterable', 'args wants a tuple, also for one: args=(5,).'),
    ('TypeError', r'takes 0 positional arguments but 1 was given', 'The first parameter of a method is self.'),
    ('UnboundLocalError', r'', 'A function that writes it has its own. If the one outside is meant, declare it there: global, or nonlocal.'),
    ('ValueError', r'task_done\(\) called too many times', 'Call it once for each get().'),
    ('RuntimeError', r'thread\.__init__\(\) not called', 'Call super().__init__() first in the constructor.'),
)


def message_of(problem):
    """Python's own message, with what it guesses was meant, and what can be done."""
    name, message = type(problem).__name__, str(problem)
    frames = problem.__traceback__
    while frames and frames.tb_next:
        frames = frames.tb_next
    if frames and not frames.tb_frame.f_code.co_filename.startswith('/qb/'):
        # One of ours has other names than the cell.
        said = traceback.TracebackException.from_exception(problem)._str
        message = said if message and said.startswith(message) else message
    for kind, pattern, advice in ADVICE:
        if type(problem).__module__ == 'builtins' and kind == name and message and re.search(pattern, message):
            return f'{message}. {advice}'
    return message
