"""Loops that do nothing but look until they see something, `while not done: pass`: all orders looks no more often than it
matters, as workers/schedule/spinning.ts says.
"""
import ast

from qb import world as W

SEEN = ('_qb_look', '_qb_counted', '_qb_whole', '_qb_held', '_qb_second', '_qb_both')       # as data_text.py has written it
LOOKS = ('empty', 'full', 'is_alive', 'is_set', 'locked', 'qsize')


def looks(node):
    """Whether evaluating this changes nothing."""
    if isinstance(node, ast.Call):
        asked = isinstance(node.func, ast.Attribute) and node.func.attr in LOOKS and not node.args and not node.keywords
        counted = isinstance(node.func, ast.Name) and node.func.id in ('len', *SEEN) and all(map(looks, node.args))
        variable = isinstance(node.func, ast.Name) and node.func.id == '_qb_read_cell'
        return counted or variable or (asked and looks(node.func.value))
    harmless = (ast.Attribute, ast.BoolOp, ast.Compare, ast.Constant, ast.Name, ast.UnaryOp, ast.expr_context, ast.boolop, ast.cmpop,
                ast.unaryop)
    return isinstance(node, harmless) and all(map(looks, ast.iter_child_nodes(node)))


def only_looks(loop):
    """Whether a loop does nothing but look until it sees something."""
    def idle(statement):
        if isinstance(statement, ast.If):
            return looks(statement.test) and not statement.orelse and all(isinstance(each, ast.Break) for each in statement.body)
        return isinstance(statement, (ast.Pass, ast.Continue)) or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
    return looks(loop.test) and all(map(idle, loop.body))


def spun(loop):
    """A loop that does nothing but look was turned once more."""
    w = W.world
    if w.commanded and not w.killing:
        ended = W.js_spun(w.cur.number, loop)
        if ended:
            w.go(w.decided(ended))
