"""Shared fields: a cell's own text, rewritten so that each read and write of a field that changes is an event.

Fields that some cell writes outside a constructor are looked at, and top-level variables that a function declares
global. Lines stay where they are. Not seen: getattr(), setattr() and vars().

    count += 1   ──▶   count = _qb_write_variable('count', _qb_operator.iadd(_qb_read_variable(count, 'count'), 1))
"""
import ast
import operator
from threading import local

from qb import constructors, idle_loops, things
from qb import world as W
from qb.kinds import FIELD_READ, FIELD_WRITTEN, NONE
from qb.log import log, short
from qb.scopes import Scoped, plain

IN_PLACE = {ast.Add: 'iadd', ast.Sub: 'isub', ast.Mult: 'imul', ast.Div: 'itruediv', ast.FloorDiv: 'ifloordiv', ast.Mod: 'imod',
            ast.BitOr: 'ior', ast.BitAnd: 'iand', ast.BitXor: 'ixor', ast.LShift: 'ilshift', ast.RShift: 'irshift', ast.Pow: 'ipow',
            ast.MatMult: 'imatmul'}


class Written(Scoped):
    """Names of fields written where others may have the object; of variables that functions read and somebody writes again."""

    def __init__(self):
        super().__init__()
        self.fields, self.variables = set(), set()
        self.alone = set()      # ids of the places that are no other's yet
        self.stored, self.read, self.loops = {}, set(), 0

    def visit_Module(self, node):
        self.alone |= {id(each) for each in constructors.alone(node)}
        return self.generic_visit(node)

    def visit_loop(self, node):
        self.loops += 1
        self.generic_visit(node)
        self.loops -= 1
        return node

    visit_For = visit_While = visit_loop

    def visit_Name(self, node):
        if self.is_modules(node.id):
            if self.functions:
                self.read.add(node.id)
            elif isinstance(node.ctx, ast.Store):
                self.stored[node.id] = self.stored.get(node.id, 0) + 1 + self.loops
        return node

    def visit_AugAssign(self, node):
        if not self.functions and isinstance(node.target, ast.Name) and self.is_modules(node.target.id):
            self.stored[node.target.id] = 2
        return self.generic_visit(node)

    def again(self):
        """Top-level variables that are assigned more than once, and that functions read."""
        return {name for name, times in self.stored.items() if times > 1 and name in self.read}

    def visit_Attribute(self, node):
        if isinstance(node.ctx, (ast.Store, ast.Del)) and id(node) not in self.alone:
            self.fields.add(node.attr)
        return self.generic_visit(node)

    def visit_Global(self, node):
        self.variables.update(node.names)
        return node


def call(at, name, *args):
    return ast.copy_location(ast.Call(ast.Name(name, ast.Load()), [*args], []), at)


def takes_all(handler):
    """Whether a handler would catch what ends a thread from outside."""
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(each is None or (isinstance(each, ast.Name) and each.id == 'BaseException') for each in caught)


class Rewrite(Scoped):
    def __init__(self, written):
        super().__init__()
        self.fields, self.variables = written.fields, written.variables | written.again()
        self.loops = 0

    def shared(self, name):
        return name in self.variables and self.is_modules(name)

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load) and node.attr in self.fields:
            return call(node, '_qb_read', node.value, ast.Constant(node.attr))
        return node

    def visit_ClassDef(self, node):
        super().visit_ClassDef(node)
        first = node.decorator_list[0] if node.decorator_list else node
        node.decorator_list.insert(0, ast.copy_location(ast.Name('_qb_class', ast.Load()), first))
        return node

    def visit_ExceptHandler(self, node):
        self.generic_visit(node)
        if takes_all(node):
            # A daemon's `while True: … except: pass` would go on for ever after the end.
            node.body.insert(0, ast.copy_location(ast.Expr(call(node, '_qb_let_go')), node))
        return node

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Load) and self.shared(node.id):
            return call(node, '_qb_read_variable', ast.Constant(node.id))
        return node

    def visit_Assign(self, node):
        node.value = self.visit(node.value)
        if len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Attribute) and target.attr in self.fields:
                # The value is evaluated first, as in an assignment.
                written = call(node, '_qb_write_to', node.value, ast.Constant(target.attr), self.visit(target.value))
                return ast.copy_location(ast.Expr(written), node)
            if isinstance(target, ast.Name) and self.shared(target.id):
                node.value = call(node, '_qb_write_variable', ast.Constant(target.id), node.value)
                return node
        node.targets = [self.visit(t) for t in node.targets]
        return node

    def visit_AnnAssign(self, node):
        if node.value is None or not isinstance(node.target, (ast.Attribute, ast.Name)):
            return self.generic_visit(node)
        if isinstance(node.target, ast.Attribute) and node.target.attr in self.fields:
            return self.visit_Assign(ast.copy_location(ast.Assign([node.target], node.value), node))
        node.value = self.visit(node.value)
        if isinstance(node.target, ast.Name) and self.shared(node.target.id):
            node.value = call(node, '_qb_write_variable', ast.Constant(node.target.id), node.value)
        return node

    def visit_NamedExpr(self, node):
        node.value = self.visit(node.value)
        if self.shared(node.target.id):
            node.value = call(node, '_qb_write_variable', ast.Constant(node.target.id), node.value)
        return node

    def visit_While(self, node):
        idle = idle_loops.only_looks(node)
        self.generic_visit(node)
        if idle:
            self.loops += 1
            node.body.insert(0, ast.copy_location(ast.Expr(call(node, '_qb_spun', ast.Constant(self.loops))), node))
        return node

    def visit_AugAssign(self, node):
        target = node.target
        op = ast.Attribute(ast.Name('_qb_operator', ast.Load()), IN_PLACE[type(node.op)], ast.Load())
        if isinstance(target, ast.Attribute) and target.attr in self.fields:
            # Arguments are evaluated from left to right: the field is read before the operand, as in CPython.
            before = call(node, '_qb_begin', self.visit(target.value), ast.Constant(target.attr))
            return ast.copy_location(ast.Expr(call(node, '_qb_finish', before, op, self.visit(node.value))), node)
        value = self.visit(node.value)
        if isinstance(target, ast.Name) and self.shared(target.id):
            read = call(node, '_qb_read_variable', ast.Constant(target.id))
            new = call(node, '_qb_write_variable', ast.Constant(target.id), ast.copy_location(ast.Call(op, [read, value], []), node))
            return ast.copy_location(ast.Assign([target], new), node)
        node.value = value
        node.target = self.visit(target)
        return node


numbers = {}        # of a field's name
changing = set()    # names of fields that the program at hand writes outside of constructors


def number(name):
    return numbers.setdefault(name, len(numbers))


def part(name):
    """As `partAt` in workers/sync/gate.ts: a step on this field alone."""
    return NONE - 1 - number(name)


def said(name, value):
    known = value is None or isinstance(value, (int, float, str, bool))
    return f'{plain.get(name, name)} = {short(value) if known else type(value).__name__}'


def shown(thing):
    """The number of what a cell's field belongs to: a class, too, and an object that has no field of its own yet. None: not ours."""
    n = log.known(thing)
    w = W.world
    if n is None and w.commanded and not w.killing and len(w.strands) > 1:
        if isinstance(thing, BaseException):
            w.vague = True
        elif not isinstance(thing, local):
            return log.number(thing, 'instance', getattr(thing, '__name__', type(thing).__name__))
    return n


def read(thing, name):
    n = shown(thing)
    if n is None:
        return getattr(thing, name)
    w = W.world
    w.turn(FIELD_READ, n, part(name))
    value = getattr(thing, name)
    log(w.cur, FIELD_READ, n, arg=number(name), text=said(name, value))
    return value


def write(thing, name, value):
    n = shown(thing)
    if n is None:
        setattr(thing, name, value)
        if type(thing).__setattr__ in things.setters:
            things.register(thing, name, value)
        return
    w = W.world
    w.turn(FIELD_WRITTEN, n, part(name))
    setattr(thing, name, value)
    log(w.cur, FIELD_WRITTEN, n, arg=number(name), text=said(name, value))
    things.member(n, name, value)


def begin(thing, name):
    """The first half of thing.name += operand."""
    return thing, name, read(thing, name)


def finish(begun, operation, operand):
    thing, name, before = begun
    write(thing, name, operation(before, operand))


class Variables:
    """Stands for the module: what top-level variables are the fields of."""


VARIABLES = Variables()


def module():
    return log.number(VARIABLES, 'instance', 'top-level variables')


def helpers(namespace):
    """What rewritten code calls. `namespace`: the cells' top-level variables."""
    def read_variable(name):
        w = W.world
        n = module()
        w.turn(FIELD_READ, n, part(name))
        if name not in namespace:
            raise NameError(f"name '{name}' is not defined", name=name)
        value = dict.__getitem__(namespace, name)
        log(w.cur, FIELD_READ, n, arg=number(name), text=said(name, value))
        return value

    def write_variable(name, value):
        w = W.world
        n = module()
        w.turn(FIELD_WRITTEN, n, part(name))
        log(w.cur, FIELD_WRITTEN, n, arg=number(name), text=said(name, value))
        return value
    return dict(_qb_read=read, _qb_write_to=lambda value, name, thing: write(thing, name, value), _qb_begin=begin, _qb_finish=finish,
                _qb_operator=operator, _qb_read_variable=read_variable, _qb_write_variable=write_variable,
                _qb_spun=idle_loops.spun)
