"""Which names of its data a template uses, found by reading its tags: those that are not there, those it prints."""

from collections import ChainMap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from roles.word.fault import TemplateError
from roles.word.outline import Outline
from roles.word.part import no_such_name
from roles.word.properties import MODIFIED
from roles.word.source import Source

_SAME_LIST = ("list", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "unique")
_ONE_OF_LIST = ("first", "last", "max", "min")
_MAY_BE_MISSING = ("default", "d")
Scope = ChainMap[str, Outline | None]


@dataclass
class Uses:
    """What the tags of one part use: names that are not there, and the paths of those that are printed.

    `owners` are, by line and name, what is written before the dot. Names in `asked` may be missing.
    """

    source: Source
    flags: frozenset[str]
    asked: frozenset[str]
    faults: list[TemplateError] = field(default_factory=list)
    printed: set[str] = field(default_factory=set)
    owners: dict[tuple[int, str], str] = field(default_factory=dict)
    missed: set[tuple[int, str]] = field(default_factory=set)

    @classmethod
    def of(cls, source: Source, tree: nodes.Template, data: Outline) -> "Uses":
        """The uses of a part whose data have this outline."""
        flags = frozenset(leaf.path for leaf in data.leaves() if leaf.is_flag)
        uses = cls(source, flags, frozenset(_asked(tree)))
        names: dict[str, Outline | None] = {**data.names, MODIFIED: None}
        uses._walk(tree.body, ChainMap({}, names))
        return uses

    def _walk(self, body: list[nodes.Node], scope: Scope) -> None:
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Output():
                for value in node.nodes:
                    if not isinstance(value, nodes.TemplateData):
                        self._print(self._resolve(value, scope))
            case nodes.For():
                self._loop(node, scope)
            case nodes.Assign(target=nodes.Name(name=name), node=value):
                scope[name] = self._resolve(value, scope)
            case nodes.Assign():
                self._bind(node.target, None, scope)
                self._resolve(node.node, scope)
            case nodes.AssignBlock():
                self._bind(node.target, None, scope)
                self._walk(node.body, scope)
            case nodes.With():
                inside = scope.new_child()
                for target, value in zip(node.targets, node.values, strict=True):
                    self._bind(target, self._resolve(value, scope), inside)
                self._walk(node.body, inside)
            case nodes.Macro() | nodes.CallBlock():
                if isinstance(node, nodes.Macro):
                    scope[node.name] = None
                else:
                    self._print(self._resolve(node.call, scope))
                given = {argument.name: None for argument in node.args}
                self._walk(node.body, scope.new_child({**given, "caller": None, "varargs": None, "kwargs": None}))
            case _:
                self._parts(node, scope)

    def _parts(self, node: nodes.Node, scope: Scope) -> None:
        """Statements and expressions inside another: of an `if`, its test and branches."""
        for child in node.iter_child_nodes():
            if isinstance(child, nodes.Expr):
                self._ask(child, scope)
            else:
                self._statement(child, scope)

    def _loop(self, node: nodes.For, scope: Scope) -> None:
        over = self._resolve(node.iter, scope)
        if over and over.is_known and not over.is_list:
            self.faults.append(
                self.source.fault(
                    node.iter.lineno, "“{name}” is no list, so nothing can be repeated for it", name=over.path
                )
            )
        inside = scope.new_child({"loop": None})
        self._bind(node.target, over.item if over else None, inside)
        if node.test:
            self._ask(node.test, inside)
        self._walk(node.body, inside)
        self._walk(node.else_, scope)

    def _bind(self, target: nodes.Node, value: Outline | None, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = value
            return
        for name in target.find_all(nodes.Name):
            scope[name.name] = None

    def _print(self, found: Outline | None) -> None:
        if found:
            self.printed |= {leaf.path for leaf in found.leaves()}

    def _ask(self, node: nodes.Node, scope: Scope) -> None:
        """A condition: it prints nothing, but a yes or no is of use only there."""
        before = set(self.printed)
        self._print(self._resolve(node, scope))
        self.printed = before | (self.printed & self.flags)

    def _resolve(self, node: nodes.Node, scope: Scope) -> Outline | None:
        """What an expression stands for, as far as reading can tell; None is anything."""
        match node:
            case nodes.Name(name=name):
                if name in scope:
                    return scope[name]
                self._miss(name, node.lineno, scope)
            case nodes.Getattr(node=before, attr=name) | nodes.Getitem(node=before, arg=nodes.Const(value=str(name))):
                self.owners[node.lineno, name] = _written(before)
                return self._member(self._resolve(before, scope), name, node.lineno)
            case nodes.Getitem(node=before, arg=nodes.Slice()):
                return self._resolve(before, scope)
            case nodes.Getitem(node=before):
                if isinstance(node.arg, nodes.Const):
                    self.owners[node.lineno, str(node.arg.value)] = _written(before)
                found = self._resolve(before, scope)
                self._resolve(node.arg, scope)
                return found.item if found else None
            case nodes.Filter(node=nodes.Expr() as before, name=name):
                return self._filtered(node, before, name, scope)
            case nodes.Test(name="defined" | "undefined"):
                pass
            case nodes.Call():
                for child in node.iter_child_nodes():
                    self._print(self._resolve(child, scope))
            case nodes.CondExpr() | nodes.And() | nodes.Or():
                return self._choice(node, scope)
            case nodes.Expr() | nodes.Keyword() | nodes.Pair() | nodes.Operand():
                for child in node.iter_child_nodes():
                    self._print(self._resolve(child, scope))
        return None

    def _filtered(self, node: nodes.Filter, before: nodes.Expr, name: str, scope: Scope) -> Outline | None:
        for child in (*node.args, *node.kwargs):
            self._resolve(child, scope)
        known = len(self.faults)
        found = self._resolve(before, scope)
        if name in _MAY_BE_MISSING:
            del self.faults[known:]
        if name in _SAME_LIST:
            return found
        if name in _ONE_OF_LIST:
            return found.item if found else None
        self._print(found)
        return None

    def _choice(self, node: nodes.Expr, scope: Scope) -> Outline | None:
        """Either of several: all of them are printed where the choice is."""
        children = list(node.iter_child_nodes())
        if isinstance(node, nodes.CondExpr):
            self._ask(node.test, scope)
            children.remove(node.test)
        for found in (self._resolve(child, scope) for child in children):
            self._print(found)
        return None

    def _member(self, owner: Outline | None, name: str, line: int) -> Outline | None:
        if owner is None or not owner.is_known:
            return None
        if name in owner.names:
            return owner.names[name]
        if not hasattr(str if owner.is_value else list if owner.is_list else dict, name):
            self._miss(name, line, owner.names)
        return None

    def _miss(self, name: str, line: int, known: Iterable[str]) -> None:
        if name not in self.asked:
            self.missed.add((line, name))
            self.faults.append(no_such_name(self.source, line, name, known))


def _asked(tree: nodes.Template) -> Iterator[str]:
    """Names of which a condition asks whether they are there."""
    for test in tree.find_all(nodes.Test):
        if test.name in ("defined", "undefined"):
            match test.node:
                case nodes.Name(name=name) | nodes.Getattr(attr=name):
                    yield name


def _written(node: nodes.Node) -> str:
    """An expression of names and dots as it is written; of any other, nothing."""
    match node:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=before, attr=name) if said := _written(before):
            return f"{said}.{name}"
    return ""
