"""Where a constructor gives its object fields while nobody else can have it: before it starts a thread, or hands itself over."""
import ast

STARTS = {'start', 'submit'}
LATER = {'__init__', 'Thread', 'Timer', 'super', 'isinstance', 'type', 'id'}     # calls that do not hand it on by themselves


def constructor_of(node):
    return isinstance(node, ast.FunctionDef) and node.name == '__init__' and bool(node.args.posonlyargs + node.args.args)


def alone(module):
    """The attributes in a module that are set so."""
    classes = [node for node in ast.walk(module) if isinstance(node, ast.ClassDef)]
    methods = [node for each in classes for node in each.body if isinstance(node, ast.FunctionDef) and node.args.posonlyargs + node.args.args]
    handing = set()
    while True:
        more = {each.name for each in methods if each.name not in handing and any(hands_on(part, own_name(each), handing) for part in each.body)}
        if not more:
            break
        handing |= more
    for each in filter(constructor_of, methods):
        yield from before(each, handing)


def own_name(function):
    return (function.args.posonlyargs + function.args.args)[0].arg


def before(function, handing):
    me = own_name(function)
    for statement in function.body:
        if hands_on(statement, me, handing):
            return
        for each in ast.walk(statement):
            if isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id == me and not isinstance(each.ctx, ast.Load):
                yield each


def hands_on(statement, me, handing):
    """Whether others may have the object after this."""
    kept = {id(each.value) for each in ast.walk(statement) if isinstance(each, ast.Attribute)}
    for each in ast.walk(statement):
        if isinstance(each, ast.Call):
            name = each.func.attr if isinstance(each.func, ast.Attribute) else getattr(each.func, 'id', '')
            if name in STARTS or (isinstance(each.func, ast.Attribute) and name in handing):
                return True
            if name in LATER:
                kept |= {id(part) for part in ast.walk(each)}
    return any(isinstance(each, ast.Name) and each.id == me and isinstance(each.ctx, ast.Load) and id(each) not in kept for each in ast.walk(statement))
