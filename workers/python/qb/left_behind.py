"""A run begins with Python as it comes: what the last one changed in modules and their classes is put back. A program may
replace `time.sleep`, `Thread.start` or `logging`'s handlers, as in a process of its own; the next one must not meet it.
"""
import sys
from types import ModuleType

HEAP_TYPE = 1 << 9      # Py_TPFLAGS_HEAPTYPE: the only classes that can be changed
LAZY = {'__annotations_cache__', '__annotations__'}     # made when first asked for, by whomever
NOTHING = object()
DEEPEST = 1000      # calls in each other, as CPython begins with

kept = {}           # top-level name -> the modules and classes below it, each with its names as they were
seen = set()        # ids of all that is kept
loaded = {}         # top-level name -> how many modules there were when it was last looked through
touched = set()     # top-level names that this run has imported


def touch(name):
    """A cell has imported a module and has not seen it yet: what is new of it is kept as it is."""
    top = name.split('.')[0]
    touched.add(top)
    if loaded.get(top) == len(sys.modules):
        return
    loaded[top] = len(sys.modules)
    mine = kept.setdefault(top, [])
    for path, module in list(sys.modules.items()):
        if path.split('.')[0] != top or not isinstance(module, ModuleType) or id(module) in seen:
            continue
        classes = [value for value in vars(module).values()
                   if isinstance(value, type) and value.__flags__ & HEAP_TYPE and value.__module__ == path]
        mine += [(each, dict(vars(each))) for each in (module, *classes)]
        seen.update(id(each) for each in (module, *classes))


def restore():
    """After a run. By identity: `==` would call what the program has put there."""
    for thing, names in [pair for top in touched for pair in kept[top]]:
        now = vars(thing)
        for name in [name for name in now if name not in names and name not in LAZY]:
            # A part of a package that was loaded later is one of its names, and stays.
            if f'{thing.__name__}.{name}' not in sys.modules:
                delattr(thing, name)
        for name, value in names.items():
            if now.get(name, NOTHING) is not value:
                setattr(thing, name, value)
    if 'sys' in touched:
        sys.setrecursionlimit(DEEPEST)
    if 'logging' in touched:
        restore_logging(sys.modules['logging'])
    touched.clear()


def restore_logging(logging):
    """Loggers and handlers are no module's names. As in a new process: a root that warns, and no other logger."""
    logging.root.handlers.clear()
    logging.root.filters.clear()
    logging.root.setLevel(logging.WARNING)
    logging.disable(logging.NOTSET)
    logging.Logger.manager.loggerDict.clear()
