"""A cell's text, rewritten so that what it does with lists, dicts, sets and variables of closures is seen (data.py).

    results.append(n)   ──▶   _qb_call(results, 'append', n)
    counts[word] += 1   ──▶   _qb_finish_item(_qb_begin_item(counts, word), _qb_operator.iadd, 1)
    print(results)      ──▶   print(_qb_look(results))

Not what one function alone can reach: the list of its threads, say.
"""
import ast
import builtins

from qb.data import CHANGES, LOOKS
from qb.fields import IN_PLACE
from qb.scopes import Scoped, given

INSIDE = {'queue', 'mutex', 'not_empty', 'not_full', 'all_tasks_done', 'unfinished_tasks'}     # of a queue
UNSEEN = {'setattr', 'delattr', 'vars', 'globals', 'exec', 'eval'}
KEEPS_NOTHING = {'len', 'print', 'sorted', 'sum', 'min', 'max', 'any', 'all', 'enumerate', 'zip', 'str', 'repr', 'list', 'set', 'tuple', 'dict',
                 'reversed', 'isinstance', 'type', 'bool'}
FRESH = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
METHODS = CHANGES | LOOKS


def inside(node):
    """What a function or the module has for itself: comprehensions are of it, functions and classes in it are not."""
    for each in ast.iter_child_nodes(node):
        yield each
        if not isinstance(each, (*FUNCTIONS, ast.ClassDef)):
            yield from inside(each)


def is_fresh(value):
    made = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in ('list', 'dict', 'set') and not value.args
    return made or isinstance(value, FRESH)


def harmless(node):
    """Children of a node that look at a container, and let nobody have it."""
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in KEEPS_NOTHING:
            yield from node.args
        elif isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
            yield node.func.value
    elif isinstance(node, ast.Subscript):
        yield node.value
    elif isinstance(node, (ast.For, ast.comprehension)):
        yield node.iter
    elif isinstance(node, (ast.FormattedValue, ast.Starred)):
        yield node.value


def own_names(scope):
    """Names of a function, or of the module, that hold containers nobody else can reach."""
    body = list(inside(scope))
    made = {target.id for node in body if isinstance(node, ast.Assign) and is_fresh(node.value)
            for target in node.targets if isinstance(target, ast.Name)}
    elsewhere = {each.id for node in body if isinstance(node, (*FUNCTIONS, ast.ClassDef)) for each in ast.walk(node) if isinstance(each, ast.Name)}
    shared = {name for node in ast.walk(scope) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names}
    otherwise = {node.id for node in body if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    otherwise -= {target.id for node in body if isinstance(node, ast.Assign) and is_fresh(node.value)
                  for target in node.targets if isinstance(target, ast.Name)}
    kept = {id(each) for node in body for each in harmless(node)}
    escaping = {node.id for node in body if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in kept}
    if not isinstance(scope, ast.Module):
        shared |= given(scope.args)
    return made - elsewhere - shared - otherwise - escaping


class Data(Scoped):
    """`changed`: whether anything is seen now that was not."""

    def __init__(self, modules):
        super().__init__()
        self.changed = False
        self.cells = {name for module in modules for node in ast.walk(module) if isinstance(node, ast.Nonlocal) for name in node.names}
        self.plain = {name for module in modules for node in module.body for name in bound_once(node)}
        self.plain |= set(dir(builtins)) - {node.id for module in modules for node in ast.walk(module)
                                            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        self.modules = modules
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

    def bare(self, node):
        """Visits an expression whose value is not looked at where it stands."""
        if isinstance(node, ast.Name):
            return self.cell(node)
        if isinstance(node, ast.Attribute):
            node.value = self.call(node, '_qb_inside', self.bare(node.value)) if node.attr in INSIDE else self.bare(node.value)
            return node
        return self.visit(node)

    def cell(self, node):
        if isinstance(node.ctx, ast.Load) and node.id in self.cells and not self.is_modules(node.id):
            looked = self.call(node, '_qb_read_cell', ast.Constant(node.id))
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
        node.args, node.keywords = [self.visit(each) for each in node.args], [self.visit(each) for each in node.keywords]
        if isinstance(func, ast.Attribute) and func.attr in METHODS and not self.is_own(func.value):
            called = self.call(node, '_qb_call', self.bare(func.value), ast.Constant(func.attr), *node.args)
            called.keywords = node.keywords
            return called
        if isinstance(func, ast.Name) and func.id in UNSEEN:
            node.func = self.call(func, '_qb_unseen', func)
        else:
            node.func = self.bare(func)
        return node

    def visit_Subscript(self, node):
        if isinstance(node.ctx, ast.Load):
            if self.is_own(node.value):
                node.slice = self.visit(node.slice)
                return node
            if not isinstance(node.slice, (ast.Slice, ast.Tuple)):
                return self.call(node, '_qb_item', self.bare(node.value), self.visit(node.slice))
            node.value = self.looked(node.value)
        elif not self.is_own(node.value):
            node.value = self.call(node.value, '_qb_change', self.bare(node.value))
        node.slice = self.visit(node.slice)
        return node

    def visit_Assign(self, node):
        if self.several(node):
            return [self.visit(each) for each in one_each(node)]
        target = node.targets[0]
        node.value = self.visit(node.value)
        if len(node.targets) == 1 and isinstance(target, ast.Subscript) and not self.is_own(target.value) and not isinstance(target.slice, (ast.Slice, ast.Tuple)):
            put = self.call(node, '_qb_put', node.value, self.bare(target.value), self.visit(target.slice))
            return ast.copy_location(ast.Expr(put), node)
        if len(node.targets) == 1 and isinstance(target, ast.Name) and target.id in self.cells and not self.is_modules(target.id):
            node.value = self.call(node, '_qb_write_cell', ast.Constant(target.id), node.value)
            return node
        node.targets = [self.visit(each) for each in node.targets]
        return node

    def several(self, node):
        """`a, self.b = b, a`, or `a = self.b = c`, where others may see it half done: each is written by itself."""
        targets = [each for target in node.targets for each in ast.walk(target) if isinstance(getattr(each, 'ctx', None), ast.Store)]
        targets = [each for each in targets if not (isinstance(each, ast.Name) and each.id.startswith('_qb_'))]
        seen = any(isinstance(each, (ast.Attribute, ast.Subscript)) or (isinstance(each, ast.Name) and self.functions
                   and (self.is_modules(each.id) or each.id in self.cells)) for each in targets)
        if seen and len(targets) > 1:
            self.changed = True
        return seen and len(targets) > 1

    def visit_AugAssign(self, node):
        target = node.target
        node.value = self.visit(node.value)
        op = ast.Attribute(ast.Name('_qb_operator', ast.Load()), IN_PLACE[type(node.op)], ast.Load())
        if isinstance(target, ast.Subscript) and not self.is_own(target.value) and not isinstance(target.slice, (ast.Slice, ast.Tuple)):
            before = self.call(node, '_qb_begin_item', self.bare(target.value), self.visit(target.slice))
            return ast.copy_location(ast.Expr(self.call(node, '_qb_finish_item', before, op, node.value)), node)
        if isinstance(target, ast.Name) and target.id in self.cells and not self.is_modules(target.id):
            read = self.cell(ast.copy_location(ast.Name(target.id, ast.Load()), target))
            new = self.call(node, '_qb_write_cell', ast.Constant(target.id), ast.copy_location(ast.Call(op, [read, node.value], []), node))
            return ast.copy_location(ast.Assign([target], new), node)
        if isinstance(target, ast.Name) and not self.is_own(target):
            # A list grows where it is, whoever has it.
            read = ast.copy_location(ast.Name(target.id, ast.Load()), target)
            return ast.copy_location(ast.Assign([target], ast.copy_location(ast.Call(op, [read, node.value], []), node)), node)
        node.target = self.visit(target)
        return node

    def visit_For(self, node):
        node.iter = node.iter if self.is_own(node.iter) else self.over(node.iter)
        node.target = self.visit(node.target)
        for field in ('body', 'orelse'):
            self.part(node, field)
        return node

    def over(self, node):
        looks = isinstance(node, (ast.Name, ast.Attribute))
        return self.call(node, '_qb_each', self.bare(node)) if looks else self.visit(node)

    def visit_AnnAssign(self, node):
        node.target = self.visit(node.target)
        node.value = node.value and self.visit(node.value)
        return node

    def visit_ExceptHandler(self, node):
        self.part(node, 'body')
        return node


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
