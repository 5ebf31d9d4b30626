# A cell that runs classes of CPython's own tests. What stands above it, one line made by tests.ts:
# FILES (module name -> text), CLASSES ('test_queue.PyQueueTest'), LEFT_OUT (ends of names).
import builtins
import importlib.abc
import importlib.util
import json
import sys
import unittest

clock = sys.modules['qb.clock']


class Texts(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """The test package, without files."""

    def find_spec(self, name, path=None, target=None):
        if name not in FILES:
            return None
        package = any(each.startswith(name + '.') for each in FILES)
        return importlib.util.spec_from_loader(name, self, origin=f'/cpython/{name}.py', is_package=package)

    def exec_module(self, module):
        module.__file__ = module.__spec__.origin
        # Python's own, not a cell's: they import subprocess, and skip what needs it.
        module.__builtins__ = vars(builtins)
        exec(compile(FILES[module.__name__], module.__file__, 'exec', dont_inherit=True), vars(module))

    def get_source(self, name):
        return FILES[name]


class Told(unittest.TestResult):
    """A line for each test, as soon as it is over."""

    def told(self, test, how, why=''):
        print(json.dumps([test.id(), how, why[-2000:]]))

    def addSuccess(self, test):
        self.told(test, 'passed')

    def addError(self, test, error):
        self.told(test, 'failed', self._exc_info_to_string(error, test) if hasattr(test, 'failureException') else str(error[1]))

    addFailure = addError

    def addSkip(self, test, reason):
        self.told(test, 'skipped', reason)

    def addSubTest(self, test, subtest, error):
        if error is not None:
            self.told(subtest, 'failed', self._exc_info_to_string(error, test))


def forget():
    for name in [name for name in sys.modules if name.split('.')[0] == 'test']:
        del sys.modules[name]


def single(suite):
    for each in suite:
        if isinstance(each, unittest.TestSuite):
            yield from single(each)
        else:
            yield each


forget()
finder = Texts()
sys.meta_path.insert(0, finder)
before = clock.anywhere[0]
# Threads change between any two instructions, as CPython's do, not in a cell's own alone.
clock.anywhere[0] = True
try:
    import test.support.import_helper
    import test.support.threading_helper

    # CPython's tests believe that WebAssembly has no threads.
    test.support.threading_helper.can_start_thread = True
    fresh = test.support.import_helper.import_fresh_module

    def import_fresh_module(name, fresh_=(), blocked=(), **how):
        """Py…: Lib/queue.py as it stands, on our locks. C…: the queue that cells import, whose operations are events."""
        return fresh(name, blocked=blocked) if blocked else importlib.import_module(name)

    test.support.import_helper.import_fresh_module = lambda name, fresh=(), blocked=(), **how: import_fresh_module(name, fresh, blocked)
    names = [f'test.{each}' for each in CLASSES]
    found = single(unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromName(name) for name in names))
    chosen = unittest.TestSuite(each for each in found if not each.id().endswith(tuple(LEFT_OUT)))
    chosen.run(Told())
finally:
    clock.anywhere[0] = before
    sys.meta_path.remove(finder)
    forget()
