"""What Python has and a cell has not: each one sentence, with a way out. Imports are found before the program runs."""
import ast
import asyncio
import builtins
import concurrent.futures
import importlib.util
import io
import sys
import tokenize  # takes the real open() along when it is first imported, which must not be while a program runs

from pyodide.webloop import WebLoop

from qb import left_behind

NETWORK = ('A cell reaches no network: put time.sleep(0.1) where the program would wait for the answer, and write the answer into '
           'the cell.')
PROCESSES = ('There is one process here: threading.Thread and queue.Queue do the same between threads, and '
             'concurrent.futures.ThreadPoolExecutor has the pool.')
PAGE = 'A cell reaches nothing of the page that it stands in: it has Python alone.'
INSTALL = 'Nothing can be installed here: a cell has what comes with Python, and what other cells define.'
FILES = "There are no files here: write the text into the cell; io.StringIO('…') can be read and written like a file."
ZONES = ('There are no files of time zones here: datetime.timezone(datetime.timedelta(hours=1)) is one hour ahead of UTC, and '
         'timezone.utc is UTC.')
TRACING = ('Threads that wait cannot be traced here: sys.settrace() traces the thread that calls it, threading.settrace() those that are '
           'started later.')
INPUT = 'input() has nobody to ask here: give the value in the text of the cell.'
LOOPS = ('An event loop has no place here: a cell shows threads. Make each task a threading.Thread, and let them talk through a '
         'queue.Queue.')

MODULES = {
    NETWORK: ('aiohttp', 'ftplib', 'http.client', 'http.server', 'httpx', 'imaplib', 'poplib', 'requests', 'smtplib', 'socket',
              'socketserver', 'ssl', 'urllib.request', 'urllib3', 'websocket', 'websockets', 'xmlrpc'),
    PROCESSES: ('concurrent.futures.ProcessPoolExecutor', 'concurrent.futures.process', 'multiprocess', 'multiprocessing',
                'subprocess'),
    PAGE: ('_pyodide', '_pyodide_core', 'js', 'pyodide', 'pyodide_js'),
    ZONES: ('zoneinfo',),
    INSTALL: ('ensurepip', 'micropip', 'pip'),
}
SENTENCES = {module: sentence for sentence, modules in MODULES.items() for module in modules}


def sentence_of(module):
    """Why a module cannot be had; None for one that can."""
    parts = module.split('.')
    for count in range(len(parts), 0, -1):
        found = SENTENCES.get('.'.join(parts[:count]))
        if found:
            return f"'{module}' cannot be used here. {found}"
    return None


def missing(module):
    """Python's own are in lower case, and `thread` is the first half of one."""
    near = [each for each in sorted(sys.stdlib_module_names) if each == module.lower() or (len(module) > 4 and each.startswith(module.lower()))]
    return f"There is no module '{module}' here. " + (f"Did you mean '{near[0]}'?" if near else INSTALL)


def imported(node):
    """Modules that an import names, the likeliest to be refused first."""
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        inside = [f'{node.module}.{each.name}' for each in node.names]
        return [node.module, *(name for name in inside if sentence_of(name))]
    return []


def refused_import(tree):
    """(name, message, node) of the first import that cannot be; None. One in a `try` may fail: the program knows."""
    tried = {id(each) for node in ast.walk(tree) if isinstance(node, ast.Try) for part in node.body for each in ast.walk(part)}
    for node in ast.walk(tree):
        if id(node) in tried:
            continue
        for module in imported(node):
            sentence = sentence_of(module)
            if sentence:
                return 'ImportError', sentence, node
            if not is_here(module.split('.')[0]):
                return 'ModuleNotFoundError', missing(module), node
    return None


def is_here(module):
    if module in sys.modules or module in sys.stdlib_module_names:
        return True
    return importlib.util.find_spec(module) is not None


def load(name, names=None, scope=None, fromlist=(), level=0):
    """`__import__` of a cell: what the text alone does not tell."""
    wanted = [name, *(f'{name}.{each}' for each in fromlist or ())]
    for module in wanted if level == 0 else ():
        sentence = sentence_of(module)
        if sentence:
            raise ImportError(sentence, name=module)
    try:
        module = builtins.__import__(name, names, scope, fromlist, level)
    except ModuleNotFoundError as error:
        raise error if error.name is None else ModuleNotFoundError(missing(error.name), name=error.name) from None
    if level == 0:
        left_behind.touch(name)
    return module


def no_input(prompt=''):
    raise RuntimeError(INPUT)


def no_tracing_of_all(function=None):
    raise RuntimeError(TRACING)


def no_file(*args, **kwargs):
    raise OSError(FILES)


def no_loop(main=None, *args, **kwargs):
    if hasattr(main, 'close'):
        main.close()        # else Python complains of a coroutine that nobody awaited
    raise RuntimeError(LOOPS)


def no_processes(*args, **kwargs):
    raise RuntimeError(f'ProcessPoolExecutor cannot be used here. {PROCESSES}')


def install():
    """What the libraries of a cell meet, too."""
    asyncio.run = no_loop
    asyncio.Runner.run = WebLoop.run_until_complete = lambda self, main, **how: no_loop(main)
    concurrent.futures.ProcessPoolExecutor = no_processes


files = builtins.open, io.open


def close_files():
    """While a program runs. Python itself reads its library by other ways."""
    builtins.open = io.open = no_file


def open_files():
    builtins.open, io.open = files
