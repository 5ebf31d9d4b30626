"""Variables that others see while they get values: those of a function that functions in it have, and the module's.

Whatever gives such a variable a value becomes an assignment, which data_text.py sees, or a step right before.

    for n in numbers:   ──▶   for _qb_part0 in numbers:
        …                         n = _qb_part0
                                  …
"""
import ast

from qb.captured import captured, of_comprehension
from qb.scopes import Scoped, bound_in, given, names_of


def stored(target):
    return [each.id for each in ast.walk(target) if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)]


def named(name, context=ast.Load):
    return ast.Name(name, context())


class Closures(Scoped):
    """`shared`: the module's variables that functions read and somebody writes again; `late`: those that are written once, maybe
    while threads run: no step tells of that."""

    def __init__(self, shared, late):
        super().__init__()
        self.shared, self.late = shared, late
        self.cells = [set()]        # of each scope around: names of variables that functions in functions have

    def is_cell(self, name):
        return name in self.cells[-1] and not self.is_modules(name)

    def is_kept(self, name):
        if not self.is_modules(name):
            return name in self.cells[-1]
        return name in self.shared or self.is_late(name)

    def is_late(self, name):
        return name in self.late and self.is_modules(name) and not self.functions

    def around_cells(self):
        """As `around`: what a class has for itself is not seen in its functions, which is why it stands in a frozenset there."""
        return next(cells for cells in reversed(self.cells) if not isinstance(cells, frozenset))

    def body(self, node, hidden):
        body = node.body if isinstance(node.body, list) else [node.body]
        own = bound_in(body) - names_of(body, (ast.Global, ast.Nonlocal))
        if isinstance(node, ast.ClassDef):
            self.cells.append(frozenset(self.cells[-1] - own))
        else:
            self.cells.append(set(self.around_cells() - own - given(node.args)) | captured(body))
        super().body(node, hidden)
        self.cells.pop()
        return node

    def step(self, at, name, *value):
        """A step on it, which is written."""
        return self.call(at, '_qb_write_cell', self.closing(at, name), *value)

    def closing(self, at, *names):
        empty = ast.arguments([], [], None, [], [], None, [])
        inside = named(names[0]) if len(names) == 1 else ast.Tuple([named(each) for each in names], ast.Load())
        return ast.copy_location(ast.Lambda(empty, inside), at)

    def before(self, at, name):
        """A statement before one that gives `name` a value."""
        step = self.step(at, name) if self.is_cell(name) else self.call(at, '_qb_late', ast.Constant(None))
        return ast.copy_location(ast.Expr(step), at)

    def gives(self, target):
        return any(map(self.is_kept, stored(target)))

    def parted(self, target, name='_qb_part0'):
        return named(name, ast.Store), ast.copy_location(ast.Assign([target], named(name)), target)

    def visit_For(self, node):
        node.iter = self.over(node.iter)
        if self.gives(node.target):
            node.target, first = self.parted(node.target)
            node.body.insert(0, first)
        node.target = self.visit(node.target)
        for field in ('body', 'orelse'):
            self.part(node, field)
        return node

    def visit_With(self, node):
        if any(each.optional_vars is not None and self.gives(each.optional_vars) for each in node.items):
            body = node.body
            for item in reversed(node.items):
                if item.optional_vars is not None and self.gives(item.optional_vars):
                    item.optional_vars, first = self.parted(item.optional_vars)
                    body = [first, *body]
                body = [ast.copy_location(ast.With([item], body), node)]
            node = body[0]
        return self.generic_visit(node)

    def visit_ExceptHandler(self, node):
        """Its name is gone in the end, which is another value."""
        if node.name is not None and self.is_kept(node.name):
            name, node.name = node.name, '_qb_caught'
            first, last = (ast.copy_location(ast.Assign([named(name, ast.Store)], value), node) for value in (named('_qb_caught'), ast.Constant(None)))
            self.part(node, 'body')
            gone = ast.copy_location(ast.Delete([named(name, ast.Del)]), node)
            node.body = [self.visit(first), ast.copy_location(ast.Try(node.body, [], [], [self.visit(last), gone]), node)]
            return node
        self.part(node, 'body')
        return node

    def visit_Import(self, node):
        names = [(each.asname or each.name).split('.')[0] for each in node.names]
        return [*(self.before(node, name) for name in names if self.is_kept(name)), node]

    visit_ImportFrom = visit_Import

    def visit_Delete(self, node):
        steps = [self.before(node, name) for name in stored(node) if self.is_kept(name)]
        return [*steps, self.generic_visit(node)]

    def visit_Match(self, node):
        names = {getattr(each, 'name', None) or getattr(each, 'rest', None) for case in node.cases for each in ast.walk(case.pattern)}
        kept = any(map(self.is_kept, names - {None}))
        self.generic_visit(node)
        if kept:
            node.subject = self.call(node.subject, '_qb_late', node.subject)
        return node

    def visit_NamedExpr(self, node):
        node.value = self.visit(node.value)
        if self.is_cell(node.target.id):
            node.value = self.step(node, node.target.id, node.value)
        elif self.is_late(node.target.id):
            node.value = self.call(node, '_qb_late', node.value)
        return node

    def visit_FunctionDef(self, node):
        return self.bound_last(super().visit_FunctionDef(node))

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        return self.bound_last(super().visit_ClassDef(node))

    def bound_last(self, node):
        if self.is_kept(node.name):
            first = node.decorator_list[0] if node.decorator_list else node
            bind = self.call(first, '_qb_bind_cell', self.closing(first, node.name)) if self.is_cell(node.name) else named('_qb_late')
            node.decorator_list.insert(0, ast.copy_location(bind, first))
        return node

    def comprehension(self, node, first):
        own = {name for each in node.generators for name in stored(each.target)}
        cells = of_comprehension(node, own)
        self.cells.append(set(self.around_cells() - own) | cells)
        super().comprehension(node, first)
        self.cells.pop()
        for each in node.generators if cells else ():
            names = [name for name in stored(each.target) if name in cells]
            if names and each is first:
                # The list of the first is of the scope around, where its variable is not.
                these = ast.comprehension(named('_qb_these', ast.Store), ast.List([each.iter], ast.Load()), [], 0)
                node.generators = [ast.copy_location(these, node), *node.generators]
                each.iter = named('_qb_these')
            if names:
                each.iter = self.call(node, '_qb_each_cell', each.iter, self.closing(node, *names))
        return node
