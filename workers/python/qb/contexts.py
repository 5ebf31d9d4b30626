"""How an expression is looked at where it stands: gone over, counted, shown, or all of it at once."""
import ast
import builtins
from functools import partial

LAZY = {'enumerate', 'zip', 'map', 'filter', 'iter'}
SHOW = {'print', 'str', 'repr', 'sorted', 'min', 'max', 'sum', 'any', 'all'}
SHALLOW = {'list', 'tuple', 'set', 'frozenset', 'dict', 'next'}     # take what a thing holds, and do not look into that
PLAINLY = {'print', 'range', 'isinstance', 'issubclass', 'super', 'type', 'id', 'str', 'repr', 'int', 'float', 'bool', 'len', 'callable', 'chr', 'ord', 'abs',
           'input', 'locals', 'vars', 'globals', 'dir', 'eval', 'exec', 'getattr', 'setattr', 'hasattr', 'delattr', 'open', 'object', 'round', 'slice',
           'property', 'classmethod', 'staticmethod', *LAZY, *SHALLOW}     # builtins of which all is known
GIVES_PLAIN = {'len', 'int', 'float', 'str', 'repr', 'bool', 'abs', 'ord', 'chr', 'id', 'type', 'round', 'isinstance', 'range'}
TELLS = {'debug', 'info', 'warning', 'error', 'critical', 'exception', 'log'}       # of a logger, which shows it when it likes
BOTH = {ast.Add: 'add', ast.Sub: 'sub', ast.Mult: 'mul', ast.Mod: 'mod', ast.BitOr: 'or_', ast.BitAnd: 'and_', ast.BitXor: 'xor', ast.Eq: 'eq',
        ast.NotEq: 'ne', ast.Lt: 'lt', ast.LtE: 'le', ast.Gt: 'gt', ast.GtE: 'ge', ast.In: 'in', ast.NotIn: 'not in'}
WRITERS = {'heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop', 'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max',
           'insort', 'insort_left', 'insort_right', 'shuffle'}     # of their first
VIEWS = {'keys', 'values', 'items'}
DISPLAYS = (ast.Tuple, ast.List, ast.Dict)
REACHES = (ast.Name, ast.Attribute, ast.Subscript, ast.Call)


class Contexts:
    def over(self, node):
        """What a loop goes over."""
        if self.is_own(node):
            return node
        if isinstance(node, ast.Call) and not node.keywords:
            func = node.func
            if isinstance(func, ast.Attribute) and func.attr in VIEWS and not node.args and not self.is_own(func.value):
                return self.call(node, '_qb_each', self.bare(func.value), ast.Constant(func.attr))
            if isinstance(func, ast.Name) and func.id == 'reversed' and func.id in self.plain and len(node.args) == 1 and not self.is_own(node.args[0]):
                return self.call(node, '_qb_each', self.bare(node.args[0]), ast.Constant('reversed'))
        return self.call(node, '_qb_each', self.bare(node)) if isinstance(node, REACHES) else self.visit(node)

    def lazy(self, node):
        """What is gone over later, and may be another by then."""
        if isinstance(node, REACHES) and not self.is_own(node):
            return self.call(node, '_qb_begun', self.bare(node))
        return self.visit(node)

    def first(self, node, these):
        return self.lazy(these) if isinstance(node, ast.GeneratorExp) else self.over(these)

    def inner(self, these):
        return self.over(these)

    def counted(self, node):
        """An expression of which matters alone whether it holds anything, or how much."""
        if isinstance(node, ast.BoolOp):
            node.values = [self.counted(each) for each in node.values]
            return node
        return self.seen(node, '_qb_counted')

    def whole(self, node):
        """An expression that is looked at with what it holds: shown, compared."""
        several = isinstance(node, DISPLAYS) and sum(isinstance(each, REACHES) for each in ast.iter_child_nodes(node)) > 1
        if isinstance(node, DISPLAYS):
            for field in ('elts', 'keys', 'values'):
                setattr(node, field, [each and self.whole(each) for each in getattr(node, field, [])])
            return self.call(node, '_qb_held', node) if several else node
        return self.seen(node, '_qb_whole')

    def given(self, node, alone):
        """One of several that print() shows when all are there."""
        if isinstance(node, DISPLAYS):
            return self.call(node, '_qb_str', self.whole(node) if alone else self.call(node, '_qb_held', self.visit(node)))
        return self.bare(node) if isinstance(node, REACHES) else self.visit(node)

    def in_c(self, node):
        """What map() gives to a function that says nothing of its looks."""
        if not isinstance(node, REACHES) or self.is_own(node):
            return self.visit(node)
        return self.call(node, '_qb_begun', self.call(node, '_qb_held', self.bare(node)))

    def taken(self, node):
        return self.seen(node, '_qb_taken')

    def shy(self, node):
        return self.call(node, '_qb_shy', self.bare(node)) if isinstance(node, REACHES) and not self.is_own(node) else self.visit(node)

    def both(self, node, operator, left, right):
        """Two that one operator looks into: between the look at the left one and at the right one others may move."""
        name = BOTH.get(type(operator))
        needs = name and not self.is_plain(left) and not self.is_still(right)
        left, right = self.whole(left), self.whole(right)
        return self.call(node, '_qb_both', ast.Constant(name), left, right) if needs else (left, right)

    def is_plain(self, node):
        """What nobody changes."""
        known = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in GIVES_PLAIN & self.plain
        return known or self.is_still(node) or isinstance(node, (ast.JoinedStr, ast.Compare))

    def is_still(self, node):
        """What makes no step."""
        if isinstance(node, (ast.UnaryOp, ast.Tuple, ast.List, ast.Set)):
            return all(self.is_still(each) for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr))
        made = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self.records and not node.keywords
        return isinstance(node, ast.Constant) or self.is_own(node) or (made and all(map(self.is_still, node.args)))

    def looks(self, node):
        """How each argument of a call is looked at."""
        func, args = node.func, node.args
        plain = func.id if isinstance(func, ast.Name) and func.id in self.plain else ''
        name = func.attr if isinstance(func, ast.Attribute) else getattr(func, 'id', '')
        if plain in ('len', 'bool'):
            return [self.counted] * len(args)
        if plain in ('map', 'filter') and args and isinstance(args[0], ast.Name) and args[0].id in dir(builtins):
            return [self.visit] + [self.in_c] * len(args)
        if plain in LAZY:
            return [self.lazy] * len(args)
        if plain in SHALLOW and args:
            return [self.taken] + [self.visit] * len(args)
        if isinstance(func, ast.Attribute) and name in TELLS:
            return [self.shy] * len(args)
        asks = [each for each in (*args, *(each.value for each in node.keywords)) if not self.is_still(each)]
        if plain == 'print' and (len(args) > 1 or not set(args) >= set(asks)):
            func.id = '_qb_prints'
            return [partial(self.given, alone=len(asks) == 1)] * len(args)
        return [self.whole if plain in SHOW or name == '_qb_show' else self.visit] * len(args)

    def seen(self, node, name):
        seen = self.visit(node)
        if isinstance(seen, ast.Call) and isinstance(seen.func, ast.Name) and seen.func.id == '_qb_look':
            seen.func.id = name
        return seen

    def visit_Compare(self, node):
        if len(node.ops) > 1:
            node.left, node.comparators = self.whole(node.left), [self.whole(each) for each in node.comparators]
            return node
        seen = self.both(node, node.ops[0], node.left, node.comparators[0])
        if isinstance(seen, ast.Call):
            return seen
        node.left, node.comparators = seen[0], [seen[1]]
        return node

    def visit_BinOp(self, node):
        seen = self.both(node, node.op, node.left, node.right)
        if isinstance(seen, ast.Call):
            return seen
        node.left, node.right = seen
        return node

    def visit_Starred(self, node):
        if isinstance(node.ctx, ast.Load) and not self.is_own(node.value):
            node.value = self.call(node, '_qb_spread', self.bare(node.value))
            return node
        return self.generic_visit(node)

    def visit_FormattedValue(self, node):
        node.value = self.whole(node.value)
        node.format_spec = node.format_spec and self.visit(node.format_spec)
        return node

    def visit_If(self, node):
        node.test = self.counted(node.test)
        for field in ('body', 'orelse'):
            self.part(node, field)
        return node

    visit_While = visit_IfExp = visit_If

    def visit_UnaryOp(self, node):
        node.operand = self.counted(node.operand) if isinstance(node.op, ast.Not) else self.visit(node.operand)
        return node
