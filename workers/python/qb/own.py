"""Containers that one function alone can reach: the list of its threads, say. What is done to them is no step."""
import ast

from qb.containers import CHANGES, LOOKS
from qb.scopes import given

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
