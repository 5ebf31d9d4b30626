"""Which variables of a function get a value after a function in it was made that has them: a thread may be in that by then."""
import ast

from qb.scopes import COMPREHENSIONS, bound_in, defaults, given, names_of

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.GeneratorExp)
LOOPS = (ast.For, ast.AsyncFor, ast.While)


def start(node):
    return node.lineno, node.col_offset


def end(node):
    return node.end_lineno, node.end_col_offset


def inner(node):
    """What a function in a function is made of, without what the one around evaluates."""
    if isinstance(node, ast.GeneratorExp):
        first, *more = node.generators
        return [first.target, *first.ifs, *more, node.elt]
    return node.body if isinstance(node.body, list) else [node.body]


def free(node):
    """Names in a function in a function that are not its own."""
    body = inner(node)
    own = set(used([node.generators[0].target])) if isinstance(node, ast.GeneratorExp) else given(node.args) | bound_in(body)
    return used(body) - (own - names_of(body, ast.Nonlocal))


def used(nodes):
    return {each.id for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name)}


def of_comprehension(node, own):
    """Of a comprehension's own variables those that functions in it have: each turn gives them a value again."""
    return {name for each in ast.walk(node) if each is not node and isinstance(each, FUNCTIONS) for name in free(each) & own}


class Places:
    """Of each name where it gets a value and where a function is made that has it: (place, loops around)."""

    def __init__(self):
        self.given, self.had = {}, {}

    def give(self, name, place, loops):
        self.given.setdefault(name, []).append((place, loops))

    def have(self, function, loops):
        for name in free(function):
            self.had.setdefault(name, []).append((start(function), loops))

    def visit(self, node, loops):
        if isinstance(node, FUNCTIONS):
            self.have(node, loops)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            # It has itself, and cannot run before it has its name, unless a decorator begins it.
            self.give(node.name, end(node) if node.decorator_list else start(node), loops)
            self.all(node.decorator_list, loops)
            self.all(defaults(node.args) if not isinstance(node, ast.ClassDef) else [*node.bases, *node.keywords], loops)
            for each in ast.walk(node) if isinstance(node, ast.ClassDef) else ():
                if isinstance(each, FUNCTIONS):
                    self.have(each, loops)
        elif isinstance(node, ast.Lambda):
            self.all(defaults(node.args), loops)
        elif isinstance(node, COMPREHENSIONS):
            self.all([node.generators[0].iter], loops)
            for name in {each.target.id for each in ast.walk(node) if isinstance(each, ast.NamedExpr)}:
                self.give(name, end(node), (*loops, node))
            for each in ast.walk(node) if not isinstance(node, ast.GeneratorExp) else ():
                if isinstance(each, FUNCTIONS):
                    self.have(each, (*loops, node))
        elif isinstance(node, LOOPS):
            self.all([node.iter] if not isinstance(node, ast.While) else [], loops)
            self.all([node.test] if isinstance(node, ast.While) else [], (*loops, node))
            for name in used([node.target]) if not isinstance(node, ast.While) else ():
                self.give(name, end(node.iter), (*loops, node))
            self.all(node.body, (*loops, node))
            self.all(node.orelse, loops)
        else:
            self.others(node, loops)

    def others(self, node, loops):
        whole = isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.NamedExpr))
        for each in ast.iter_child_nodes(node):
            if whole and not isinstance(getattr(each, 'ctx', None), (ast.Load, type(None))):
                # The value comes first.
                for name in used([each]):
                    self.give(name, end(node), loops)
            self.visit(each, loops)
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            self.give(node.id, start(node), loops)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            for each in node.names:
                self.give((each.asname or each.name).split('.')[0], start(node), loops)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            self.give(node.name, start(node), loops)
            self.give(node.name, end(node), loops)
        elif isinstance(node, (ast.MatchAs, ast.MatchStar)) and node.name:
            self.give(node.name, start(node), loops)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            self.give(node.rest, start(node), loops)

    def all(self, nodes, loops):
        for each in nodes:
            self.visit(each, loops)


def captured(body):
    places = Places()
    places.all(body, ())
    late = {name for name, given in places.given.items()
            if any(place > made or set(loops) & set(around) for place, loops in given for made, around in places.had.get(name, ()))}
    return late | {name for node in body for each in ast.walk(node) if isinstance(each, ast.Nonlocal) for name in each.names}
