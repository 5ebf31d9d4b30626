"""A program made of cells: the definitions of the cells above that the last cell uses, and all of the last cell.

A run has a fresh namespace. Of a cell above that *defines*, every top-level statement can be a definition; of one that
*runs*, only functions, classes and imports: what its statements made is gone.
"""
import ast
import builtins
import copy
import linecache

from qb import data_text, fields, refused, scopes
from qb import world as W


class Problem(Exception):
    """Something wrong with the text, told where it is: (name, message, cell, line, column)."""


class Cell:
    def __init__(self, name, kind, text):
        self.name, self.kind, self.text = name, kind, text
        self.tree = self.problem = None
        try:
            self.tree = ast.parse(text, name)
            compile(self.tree, name, 'exec', dont_inherit=True)
        except SyntaxError as error:
            self.problem = (type(error).__name__, error.msg, error.lineno, error.offset)


def bound(node):
    """Names that a top-level statement gives a value."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(each.asname or each.name).split('.')[0] for each in node.names}
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    return names | {each.name for each in ast.walk(node) if isinstance(each, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar))}


def used(node):
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)


def selected(cells):
    """For each cell the statements that take part."""
    *above, last = cells
    if last.problem:
        name, message, line, offset = last.problem
        raise Problem(name, message, len(above), line, None if offset is None else max(0, offset - 1))
    candidates = [(at, node) for at, cell in enumerate(above) if cell.tree for node in cell.tree.body
                  if cell.kind == 'define' or isinstance(node, DEFINITIONS)]
    wanted = used(last.tree)
    chosen = set()
    while True:
        more = [i for i, (_, node) in enumerate(candidates) if i not in chosen and bound(node) & wanted]
        if not more:
            break
        chosen.update(more)
        for i in more:
            wanted |= used(candidates[i][1])
    parts = [[] for _ in cells]
    for i in sorted(chosen):
        at, node = candidates[i]
        parts[at].append(node)
    parts[-1] = list(last.tree.body)
    check_names(cells, parts, wanted)
    for at, part in enumerate(parts):
        for node in part:
            check_imports(node, at)
    return parts


def check_imports(tree, cell):
    found = refused.refused_import(tree)
    if found:
        name, message, node = found
        raise Problem(name, message, cell, node.lineno, node.col_offset)


def check_names(cells, parts, wanted):
    """A name that only an earlier run bound, or a cell that cannot be read, gets a sentence of its own."""
    *above, last = cells
    known = {name for part in parts for node in part for name in bound(node)} | set(dir(builtins))
    known |= {each.arg for part in parts for node in part for each in ast.walk(node) if isinstance(each, ast.arg)}
    for name in sorted(wanted - known):
        line = next((each.lineno for each in ast.walk(last.tree) if isinstance(each, ast.Name) and each.id == name), None)
        if line is None or any(name in bound(inner) for node in ast.walk(last.tree) for inner in ast.iter_child_nodes(node)
                               if isinstance(inner, ast.stmt)):
            continue
        for at, cell in enumerate(above):
            if cell.problem and name in cell.text:
                problem, message, problem_line, offset = cell.problem
                raise Problem(problem, message, at, problem_line, None if offset is None else max(0, offset - 1))
            if cell.tree and cell.kind == 'run' and any(name in bound(node) for node in cell.tree.body):
                raise Problem('NameError', f"'{name}' was made by {cell.name} when that cell ran. Each run begins afresh here: "
                              'make it in this cell, or define it in a cell that only defines.', len(above), line, None)


def shown(body):
    """The last expression of a cell is shown, as in every notebook."""
    if body and isinstance(body[-1], ast.Expr):
        last = body[-1]
        body[-1] = ast.copy_location(ast.Expr(fields.call(last, '_qb_show', last.value)), last)
    return body


class Program:
    """`names`: file names of the cells, in page order; `kinds`: 'define' or 'run'. Raises Problem."""

    def __init__(self, names, kinds, texts):
        cells = [Cell(*each) for each in zip(names, kinds, texts)]
        parts = selected(cells)
        parts[-1] = shown(parts[-1])
        modules = [ast.Module(part, []) for part in parts]
        # What a token knows the program by: comments, blank space and unused cells make no difference.
        self.words = '\n'.join(ast.unparse(module) for module in modules)
        scopes.plain.clear()
        for module in modules:
            scopes.Private().visit(module)
        written = fields.Written()
        for module in modules:
            written.visit(module)
        data = data_text.Data(modules, written)
        seen = [data.module(copy.deepcopy(module)) for module in modules]
        # Schedules of before told nothing of it: they are of another text.
        self.words += '\n#data' if data.changed else ''
        self.codes, self.commanded = (
            [compile(ast.fix_missing_locations(fields.Rewrite(written).visit(module)), cell.name, 'exec', dont_inherit=True)
             for cell, module in zip(cells, these) if module.body] for these in (modules, seen))
        self.changing = written.fields
        self.names = {cell.name: at for at, cell in enumerate(cells)}
        self.texts = {cell.name: cell.text for cell in cells}

    def enter(self):
        """Makes its cells known: to the log by their file names, to tracebacks by their lines."""
        W.cells.clear()
        W.cells.update(self.names)
        fields.changing.clear()
        fields.changing.update(self.changing)
        for name, text in self.texts.items():
            linecache.cache[name] = (len(text), None, text.splitlines(True), name)


def read(names, kinds, texts):
    """The program and None, or None and what is wrong with its texts."""
    try:
        return Program(names, kinds, texts), None
    except Problem as problem:
        return None, problem.args
