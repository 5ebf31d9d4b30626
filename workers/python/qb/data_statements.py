"""Statements that change a list, a dict, a variable of a closure: assignments, `+=`, del. Of data_text.py, which rewrites the rest.

    counts[word] += 1   ──▶   _qb_finish_item(_qb_begin_item(counts, word), _qb_operator.iadd, 1)
    jobs[0] = n         ──▶   _qb_put(n, jobs, 0)
    a, self.b = b, a    ──▶   each written by itself, through names of ours
"""
import ast

from qb.fields import IN_PLACE


class Statements:
    """For data_text.Data: it asks that one what is shared, and how a name is looked at."""

    def visit_Delete(self, node):
        made = []
        for each in node.targets:
            if isinstance(each, ast.Subscript) and not self.is_own(each.value):
                made.append(ast.copy_location(ast.Expr(self.call(each, '_qb_take_out', self.bare(each.value), self.index(each.slice))), node))
            else:
                made += super().visit_Delete(ast.copy_location(ast.Delete([each]), node))
        return made

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
