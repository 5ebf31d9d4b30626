"""Which names of a text are the module's, and which a function, a class or a comprehension has for itself."""
import ast

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def parts(node):
    """All of a scope that is evaluated in it: nested scopes without what is inside of them."""
    yield node
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        inside = [*node.decorator_list, *defaults(node.args)]
    elif isinstance(node, ast.Lambda):
        inside = defaults(node.args)
    elif isinstance(node, ast.ClassDef):
        inside = [*node.decorator_list, *node.bases, *node.keywords]
    elif isinstance(node, COMPREHENSIONS):
        # What := binds in a comprehension belongs to the scope around it.
        yield from (each.target for each in ast.walk(node) if isinstance(each, ast.NamedExpr))
        inside = [node.generators[0].iter]
    else:
        inside = ast.iter_child_nodes(node)
    for each in inside:
        yield from parts(each)


def defaults(arguments):
    return [each for each in (*arguments.defaults, *arguments.kw_defaults) if each is not None]


def given(arguments):
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return {each.arg for each in every if each is not None}


def bound_by(node):
    """Names that this one part of a scope binds in it."""
    if isinstance(node, ast.Name):
        return set() if isinstance(node.ctx, ast.Load) else {node.id}
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return {node.name}
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {(each.asname or each.name).split('.')[0] for each in node.names}
    if isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)):
        return {node.name}
    if isinstance(node, ast.MatchMapping):
        return {node.rest}
    return set()


def names_of(body, kind):
    return {name for each in body for part in parts(each) if isinstance(part, kind) for name in part.names}


def bound_in(body):
    return {name for each in body for part in parts(each) for name in bound_by(part)}


plain = {}      # as the compiler calls a private name of a class -> as the text does


class Private(ast.NodeTransformer):
    """`self.__total` in a class C is `self._C__total`: the compiler knows by the class around, and we hand names to getattr."""

    def __init__(self):
        self.classes = []

    def visit_ClassDef(self, node):
        for field in ('decorator_list', 'bases', 'keywords'):
            setattr(node, field, [self.visit(each) for each in getattr(node, field)])
        self.classes.append(node.name.lstrip('_'))
        node.body = [self.visit(each) for each in node.body]
        self.classes.pop()
        return node

    def name(self, name):
        if not name.startswith('__') or name.endswith('__') or not self.classes or not self.classes[-1]:
            return name
        whole = f'_{self.classes[-1]}{name}'
        plain[whole] = name
        return whole

    def visit_Attribute(self, node):
        node.attr = self.name(node.attr)
        return self.generic_visit(node)

    def visit_Name(self, node):
        node.id = self.name(node.id)
        return node

    def visit_Global(self, node):
        node.names = [self.name(each) for each in node.names]
        return node


class Scoped(ast.NodeTransformer):
    """Visits a text and knows at each name whether it is the module's: `is_modules(name)`."""

    def __init__(self):
        self.scopes = [set()]       # of each scope around, the names that are not the module's there
        self.functions = []         # names of the functions around

    def is_modules(self, name):
        return name not in self.scopes[-1]

    def body(self, node, hidden):
        """Visits the body of a function or a class in a scope of its own."""
        self.scopes.append(hidden)
        self.part(node, 'body')
        self.scopes.pop()
        return node

    def part(self, node, field):
        value = getattr(node, field, None)
        if isinstance(value, list):
            visited = [self.visit(each) if isinstance(each, ast.AST) else each for each in value]
            # One statement may have become several.
            setattr(node, field, [one for each in visited for one in (each if isinstance(each, list) else [each])])
        elif isinstance(value, ast.AST):
            setattr(node, field, self.visit(value))

    def around(self):
        """What hides in a function that begins here: the names of a class around it are not seen in it."""
        return next(hidden for hidden in reversed(self.scopes) if not isinstance(hidden, frozenset))

    def in_function(self, node, body, name):
        for field in ('defaults', 'kw_defaults'):
            self.part(node.args, field)
        own = given(node.args) | bound_in(body)
        self.functions.append(name)
        self.body(node, (self.around() | own) - names_of(body, ast.Global))
        self.functions.pop()
        return node

    def visit_FunctionDef(self, node):
        self.part(node, 'decorator_list')
        return self.in_function(node, node.body, node.name)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        return self.in_function(node, [node.body], '<lambda>')

    def visit_ClassDef(self, node):
        for field in ('decorator_list', 'bases', 'keywords'):
            self.part(node, field)
        own = bound_in(node.body) - names_of(node.body, ast.Global)
        return self.body(node, frozenset(self.scopes[-1] | own))

    def visit_MatchValue(self, node):
        return node         # `case Colour.RED` must stay a name

    def visit_MatchClass(self, node):
        for field in ('patterns', 'kwd_patterns'):
            self.part(node, field)
        return node

    def visit_comprehension_of(self, node):
        first = node.generators[0]
        first.iter = self.first(node, first.iter)
        return self.comprehension(node, first)

    def first(self, _, these):
        return self.visit(these)

    def inner(self, these):
        return self.visit(these)

    def comprehension(self, node, first):
        own = {name for each in node.generators for name in bound_in([each.target])}
        self.scopes.append(self.around() | own)
        for each in node.generators:
            self.part(each, 'target')
            if each is not first:
                each.iter = self.inner(each.iter)
            self.part(each, 'ifs')
        for field in ('elt', 'key', 'value'):
            self.part(node, field)
        self.scopes.pop()
        return node

    visit_ListComp = visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_comprehension_of
