"""How an expression is looked at where it stands: gone over, counted, shown, or all of it at once."""
import ast
import builtins

LAZY = {'enumerate', 'zip', 'map', 'filter', 'iter'}
SHOW = {'print', 'str', 'repr', 'sorted', 'min', 'max', 'sum', 'any', 'all'}
READERS = {'dumps', 'dump', 'deepcopy', 'pprint', 'pformat', 'asdict', 'astuple', 'reduce', 'mean', 'median', 'chain', 'product'}      # of the library
WRITERS = {'heappush', 'heappop', 'heapify', 'heapreplace', 'heappushpop', 'insort', 'insort_left', 'insort_right', 'shuffle'}     # of their first
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
        return self.lazy(these) if isinstance(node, ast.GeneratorExp) else self.visit(these)

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

    def shown(self, node):
        """One of several that are shown, one after the other."""
        return self.seen(node, '_qb_shown')

    def in_c(self, node):
        """What map() gives to a function that says nothing of its looks."""
        if not isinstance(node, REACHES) or self.is_own(node):
            return self.visit(node)
        return self.call(node, '_qb_begun', self.call(node, '_qb_held', self.bare(node)))

    def changed_by(self, node):
        return self.seen(node, '_qb_change')

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
        if name in WRITERS:
            return [self.changed_by] + [self.visit] * len(args)
        if plain == 'print' and len(args) > 1:
            return [self.shown] * len(args)
        return [self.whole if plain in SHOW or name in READERS else self.visit] * len(args)

    def seen(self, node, name):
        seen = self.visit(node)
        if isinstance(seen, ast.Call) and isinstance(seen.func, ast.Name) and seen.func.id == '_qb_look':
            seen.func.id = name
        return seen

    def visit_Compare(self, node):
        node.left, node.comparators = self.whole(node.left), [self.whole(each) for each in node.comparators]
        return node

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
