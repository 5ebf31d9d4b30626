"""A cell's text, rewritten so that what it does with lists, dicts, sets and variables of closures is seen (data.py).

    results.append(n)   ──▶   _qb_call(results, 'append', n)
    counts[word] += 1   ──▶   _qb_finish_item(_qb_begin_item(counts, word), _qb_operator.iadd, 1)
    print(results)      ──▶   print(_qb_look(results))

Not what one function alone can reach (own.py).
"""
import ast
import builtins

from qb import idle_loops
from qb.closures import Closures
from qb.contexts import PLAINLY, WRITERS, Contexts
from qb.fields import IN_PLACE
from qb.own import METHODS, own_names
from qb.scopes import bound_in

INSIDE = {'queue', 'mutex', 'not_empty', 'not_full', 'all_tasks_done', 'unfinished_tasks', 'is_shutdown', 'n_waiting', 'broken', '_value', '_flag',
          '_waiters'}       # of a queue, a barrier, a semaphore
UNSEEN = {'getattr', 'hasattr', 'setattr', 'delattr', 'vars', 'globals', 'locals', 'exec', 'eval', '__setattr__', '__getattribute__', '__delattr__'}
HIDES = {'lru_cache', 'cached_property', 'attrgetter', 'methodcaller', 'StringIO', 'BytesIO', 'UserList', 'UserDict', 'ChainMap',
         'active_count', '__dict__', 'environ', '_getframe', 'cell_contents'}     # keep or reach what is shared, out of our sight
NEW = {'len', 'print', 'range', 'str', 'int', 'list', 'sorted', 'isinstance', 'Thread', 'super', '_qb_late'}      # what they give is nobody else's
GIVES = {'get', 'pop', 'popleft', 'setdefault', '__getitem__'}      # what a container held


class Data(Contexts, Closures):
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

    def visit_Delete(self, node):
        made = []
        for each in node.targets:
            if isinstance(each, ast.Subscript) and not self.is_own(each.value):
                made.append(ast.copy_location(ast.Expr(self.call(each, '_qb_take_out', self.bare(each.value), self.index(each.slice))), node))
            else:
                made += super().visit_Delete(ast.copy_location(ast.Delete([each]), node))
        return made

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

    def visit_Assign(self, node):
        if self.several(node):
            return [each for one in one_each(node) for each in several(self.visit(one))]
        target = node.targets[0]
        node.value = self.passed(node.value)
        if len(node.targets) == 1 and isinstance(target, ast.Subscript) and not self.is_own(target.value):
            put = self.call(node, '_qb_put', node.value, self.bare(target.value), self.index(target.slice))
            return ast.copy_location(ast.Expr(put), node)
        if len(node.targets) == 1 and isinstance(target, ast.Name) and self.is_cell(target.id):
            node.value = self.step(node, target.id, node.value)
            return node
        if len(node.targets) == 1 and isinstance(target, ast.Name) and self.is_late(target.id):
            node.value = self.call(node, '_qb_late', node.value)
            return node
        node.targets = [self.visit(each) for each in node.targets]
        return self.settling(node, node.targets[0])

    def settling(self, node, target):
        """A statement, and after it how much there is of what it changed."""
        changing = isinstance(target, ast.Subscript) and changes(target.value)
        return [node, ast.copy_location(ast.Expr(self.call(node, '_qb_settled')), node)] if changing else node

    def several(self, node):
        """`a, self.b = b, a`, or `a = self.b = c`, where others may see it half done: each is written by itself."""
        targets = [each for target in node.targets for each in ast.walk(target) if isinstance(getattr(each, 'ctx', None), ast.Store)]
        targets = [each for each in targets if not (isinstance(each, ast.Name) and each.id.startswith('_qb_'))]
        seen = any(isinstance(each, (ast.Attribute, ast.Subscript)) or (isinstance(each, ast.Name) and self.functions
                   and self.is_modules(each.id)) or (isinstance(each, ast.Name) and self.is_kept(each.id)) for each in targets)
        seen = seen and (len(targets) > 1 or isinstance(node.targets[0], (ast.Tuple, ast.List)))
        self.changed |= seen
        return seen

    def visit_AugAssign(self, node):
        target = node.target
        node.value = self.visit(node.value)
        op = ast.Attribute(ast.Name('_qb_operator', ast.Load()), IN_PLACE[type(node.op)], ast.Load())
        if isinstance(target, ast.Subscript) and not self.is_own(target.value):
            before = self.call(node, '_qb_begin_item', self.bare(target.value), self.index(target.slice))
            return ast.copy_location(ast.Expr(self.call(node, '_qb_finish_item', before, op, node.value)), node)
        if isinstance(target, ast.Name) and self.is_cell(target.id):
            read = self.cell(ast.copy_location(ast.Name(target.id, ast.Load()), target))
            new = self.step(node, target.id, ast.copy_location(ast.Call(op, [read, node.value], []), node))
            return ast.copy_location(ast.Assign([target], new), node)
        if isinstance(target, ast.Name) and not self.is_own(target):
            # A list grows where it is, whoever has it.
            read = ast.copy_location(ast.Name(target.id, ast.Load()), target)
            return ast.copy_location(ast.Assign([target], ast.copy_location(ast.Call(op, [read, node.value], []), node)), node)
        node.target = self.visit(target)
        return self.settling(node, node.target)

    def visit_AnnAssign(self, node):
        if node.value is not None and isinstance(node.target, ast.Name) and self.is_cell(node.target.id):
            node.value = self.step(node, node.target.id, self.visit(node.value))
            return node
        node.target = self.visit(node.target)
        node.value = node.value and self.visit(node.value)
        if node.value is not None and isinstance(node.target, ast.Name) and self.is_late(node.target.id):
            node.value = self.call(node, '_qb_late', node.value)
        return node


def changes(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == '_qb_change'


def several(made):
    """What a visit makes of a statement: one, or some."""
    return made if isinstance(made, list) else [made]


def is_record(node):
    """A dataclass that is made without a word of its own."""
    named = {each.func.id if isinstance(each, ast.Call) and isinstance(each.func, ast.Name) else getattr(each, 'id', '') for each in node.decorator_list}
    return named == {'dataclass'} and not any(isinstance(each, ast.FunctionDef) and each.name in ('__init__', '__post_init__') for each in node.body)


def one_each(node):
    """The same assignment through names of ours."""
    count, after = 0, []

    def name_of(target):
        nonlocal count
        if isinstance(target, (ast.Tuple, ast.List)):
            return ast.copy_location(type(target)([name_of(each) for each in target.elts], ast.Store()), target)
        if isinstance(target, ast.Starred):
            return ast.copy_location(ast.Starred(name_of(target.value), ast.Store()), target)
        count += 1
        name = f'_qb_part{count}'
        after.append(ast.copy_location(ast.Assign([target], ast.Name(name, ast.Load())), node))
        return ast.copy_location(ast.Name(name, ast.Store()), target)
    first = ast.copy_location(ast.Assign([name_of(each) for each in node.targets], node.value), node)
    names = [ast.Name(f'_qb_part{n + 1}', ast.Store()) for n in range(count)]
    return [first, *after, ast.copy_location(ast.Assign(names, ast.Constant(None)), node)]


def bound_once(node):
    """Names of functions, classes and modules: no containers."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, ast.Import):
        return {(each.asname or each.name).split('.')[0] for each in node.names}
    return set()
