"""A cell's text, rewritten so that what it does with lists, dicts, sets and variables of closures is seen (data.py).

    results.append(n)   ──▶   _qb_call(results, 'append', n)
    print(results)      ──▶   print(_qb_look(results))

Not what one function alone can reach (own.py).
"""
import ast
import builtins

from qb import idle_loops
from qb.closures import Closures
from qb.contexts import PLAINLY, WRITERS, Contexts
from qb.data_statements import Statements
from qb.own import METHODS, own_names
from qb.scopes import bound_in

INSIDE = {'queue', 'mutex', 'not_empty', 'not_full', 'all_tasks_done', 'unfinished_tasks', 'is_shutdown', 'n_waiting', 'broken', '_value', '_flag',
          '_waiters'}       # of a queue, a barrier, a semaphore
UNSEEN = {'getattr', 'hasattr', 'setattr', 'delattr', 'vars', 'globals', 'locals', 'exec', 'eval', '__setattr__', '__getattribute__', '__delattr__'}
HIDES = {'lru_cache', 'cached_property', 'attrgetter', 'methodcaller', 'StringIO', 'BytesIO', 'UserList', 'UserDict', 'ChainMap',
         'active_count', '__dict__', 'environ', '_getframe', 'cell_contents'}     # keep or reach what is shared, out of our sight
NEW = {'len', 'print', 'range', 'str', 'int', 'list', 'sorted', 'isinstance', 'Thread', 'super', '_qb_late'}      # what they give is nobody else's
GIVES = {'get', 'pop', 'popleft', 'setdefault', '__getitem__'}      # what a container held


class Data(Statements, Contexts, Closures):
    """`changed`: whether anything is seen now that was not."""

    def __init__(self, modules, written):
        shared = written.variables | written.again()
        super().__init__(shared, {name for module in modules for name in bound_in(module.body)} & written.read - shared)
        self.changed = False
        self.plain = {name for module in modules for node in module.body for name in bound_once(node)}
        self.plain |= set(dir(builtins)) - {node.id for module in modules for node in ast.walk(module)
                                            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        self.modules = modules
        self.records = {node.name for module in modules for node in module.body if isinstance(node, ast.ClassDef) and is_record(node)}
        self.own = []

    def module(self, node):
        """One of the modules, with what is its own alone."""
        others = {each.id for module in self.modules if module is not node for each in ast.walk(module) if isinstance(each, ast.Name)}
        self.own = [frozenset(own_names(node) - others)]
        return self.generic_visit(node)

    def in_function(self, node, body, name):
        self.own.append(frozenset(own_names(node)))
        super().in_function(node, body, name)
        self.own.pop()
        return node

    def call(self, at, name, *args):
        self.changed = True
        return ast.copy_location(ast.Call(ast.Name(name, ast.Load()), [*args], []), at)

    def is_own(self, node):
        if not isinstance(node, ast.Name):
            return False
        return node.id in self.own[-1] or (len(self.own) == 1 and node.id in self.own[0])

    def hides(self, node):
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, 'id', '')
        of_module = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and (node.value.id, name)
        return isinstance(getattr(node, 'ctx', None), ast.Load) and (
            name in HIDES or of_module in (('threading', 'enumerate'), ('functools', 'cache')))

    def visit(self, node):
        return self.call(node, '_qb_hidden', super().visit(node)) if self.hides(node) else super().visit(node)

    def bare(self, node):
        """Visits an expression whose value is not looked at where it stands."""
        if self.hides(node):
            return self.visit(node)
        if isinstance(node, ast.Name):
            return self.cell(node)
        if isinstance(node, ast.Attribute):
            node.value = self.call(node, '_qb_inside', self.bare(node.value)) if node.attr in INSIDE else self.bare(node.value)
            return node
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Load):
            return self.item(node)
        return self.called(node) if isinstance(node, ast.Call) else self.visit(node)

    def passed(self, node):
        """What is given on as it is."""
        return self.bare(node) if isinstance(node, (ast.Call, ast.Subscript)) else self.visit(node)

    def visit_ImportFrom(self, node):
        cache = node.module == 'functools' and any(each.name == 'cache' for each in node.names)
        hidden = ast.copy_location(ast.Expr(self.call(node, '_qb_hidden', ast.Constant(None))), node) if cache else None
        return [*super().visit_ImportFrom(node), *([hidden] if cache else [])]

    def visit_Expr(self, node):
        node.value = self.passed(node.value)
        return node

    def visit_Return(self, node):
        node.value = node.value and self.passed(node.value)
        return node

    def cell(self, node):
        if isinstance(node.ctx, ast.Load) and self.is_cell(node.id):
            looked = self.call(node, '_qb_read_cell', self.closing(node, node.id))
            return self.call(node, '_qb_second', looked, node)
        return node

    def looked(self, node, name='_qb_look'):
        return node if self.is_own(node) else self.call(node, name, self.bare(node))

    def visit_Name(self, node):
        if not isinstance(node.ctx, ast.Load):
            return node
        if self.is_modules(node.id) and node.id in self.plain or self.is_own(node):
            return node
        return self.call(node, '_qb_look', self.cell(node))

    def visit_Attribute(self, node):
        if node.attr in INSIDE:
            node.value = self.call(node, '_qb_inside', self.bare(node.value))
            return self.call(node, '_qb_look', node) if isinstance(node.ctx, ast.Load) else node
        node.value = self.bare(node.value)
        if node.attr in METHODS and isinstance(node.ctx, ast.Load):
            return self.call(node, '_qb_method', node.value, ast.Constant(node.attr))
        return self.call(node, '_qb_look', node) if isinstance(node.ctx, ast.Load) else node

    def visit_Call(self, node):
        func = node.func
        new = func.id in NEW if isinstance(func, ast.Name) else isinstance(func, ast.Attribute) and func.attr in METHODS - GIVES
        called = self.called(node)
        return called if new else self.call(node, '_qb_look', called)

    def called(self, node):
        func = node.func
        first = func.attr if isinstance(func, ast.Attribute) else getattr(func, 'id', '')
        if first in WRITERS and node.args and not isinstance(node.args[0], ast.Starred):
            thing, *others = node.args
            written = self.call(node, '_qb_writes', self.bare(func), self.bare(thing), *map(self.visit, others))
            written.keywords = [self.visit(each) for each in node.keywords]
            return written
        if isinstance(func, ast.Name) and func.id == 'reversed' and func.id in self.plain and len(node.args) == 1 and not self.is_own(node.args[0]):
            return self.call(node, '_qb_begun', self.bare(node.args[0]), ast.Constant('reversed'))
        node.args = [visit(each) for visit, each in zip(self.looks(node), node.args)]
        node.keywords = [self.visit(each) for each in node.keywords]
        if isinstance(func, ast.Attribute) and func.attr in METHODS and not self.is_own(func.value):
            called = self.call(node, '_qb_call', self.bare(func.value), ast.Constant(func.attr), *node.args)
            called.keywords = node.keywords
            return called
        if first in UNSEEN and (isinstance(func, ast.Name) or first.startswith('__')):
            node.func = self.call(func, '_qb_unseen', self.bare(func))
        elif isinstance(func, ast.Name) and func.id.startswith('_qb_'):
            pass
        elif isinstance(func, ast.Name) and (func.id in PLAINLY or func.id not in dir(builtins)) and func.id in self.plain \
                and self.is_modules(func.id):
            node.func = self.bare(func)
        elif not (isinstance(func, ast.Attribute) and (self.is_own(func.value) or (func.attr in idle_loops.LOOKS and not node.args))):
            node.func = self.call(func, '_qb_outside', self.bare(func))
        return node

    def visit_Match(self, node):
        super().visit_Match(node)
        node.subject = self.call(node.subject, '_qb_matched', node.subject)
        return node

    def index(self, node):
        if isinstance(node, ast.Slice):
            return self.call(node, '_qb_slice', *(self.visit(each) if each else ast.Constant(None) for each in (node.lower, node.upper, node.step)))
        if isinstance(node, ast.Tuple):
            node.elts = [self.index(each) for each in node.elts]
            return node
        return self.visit(node)

    def item(self, node):
        if not self.is_own(node.value):
            return self.call(node, '_qb_item', self.bare(node.value), self.index(node.slice))
        node.value = self.looked(node.value)
        node.slice = self.visit(node.slice)
        return node

    def visit_Subscript(self, node):
        if isinstance(node.ctx, ast.Load):
            return self.call(node, '_qb_look', self.item(node))
        if not self.is_own(node.value):
            node.value = self.call(node.value, '_qb_change', self.bare(node.value))
        node.slice = self.visit(node.slice)
        return node


def is_record(node):
    """A dataclass that is made without a word of its own."""
    named = {each.func.id if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) else getattr(each, 'id', '') for each in node.decorator_list}
    return named == {'dataclass'} and not any(isinstance(each, ast.FunctionDef) and each.name in ('__init__', '__post_init__') for each in node.body)


def bound_once(node):
    """Names of functions, classes and modules: no containers."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, ast.Import):
        return {(each.asname or each.name).split('.')[0] for each in node.names}
    return set()
