"""Giving every value of a template its way of being written, by where it stands in the XML."""

import re
from collections.abc import Iterator

from jinja2 import nodes

from roles.word.fault import TemplateError
from roles.word.language import BLOCKS, LANGUAGE, LINE, RUN, TEXT
from roles.word.position import CrossingError, Position
from roles.word.run import RUN_END
from roles.word.source import LINE_MARK, Source

_RUN_START = re.compile(
    r"<w:r(?: [^<>]*)?>(<w:rPr>(?:(?!<w:r[ >]|</w:r>|<w:t[ >]).)*</w:rPr>|<w:rPr/>)?"
    r"(?:<w:lastRenderedPageBreak/>)?<w:t(?: [^<>]*)?>",
    re.DOTALL,
)
_ESCAPES = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))


def prepare(tree: nodes.Template, source: Source) -> None:
    """Change the parsed part: values get their filters, runs of one value become possible anchors.

    Raises TemplateError where a document could become unreadable: a tag that starts in one element and ends in
    another, or a loop or condition whose two ends stand in different ones.
    """
    for fault in misplaced(tree, source):
        raise fault


def misplaced(tree: nodes.Template, source: Source) -> list[TemplateError]:
    """Change the parsed part as `prepare` does; everything that could make a document unreadable."""
    work = _Preparation(source)
    try:
        work.walk(tree.body)
    except TemplateError as error:  # what follows it can no longer be placed
        work.faults.append(error)
    return work.faults


class _Preparation:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._position = Position()
        self._may_anchor = True
        self.faults: list[TemplateError] = []
        self._repeats_cells = False

    def walk(self, statements: list[nodes.Node]) -> None:
        for statement in statements:
            match statement:
                case nodes.Output():
                    self._output(statement)
                case nodes.Include() | nodes.Import() | nodes.FromImport() | nodes.Extends() | nodes.Block():
                    raise self._source.fault(statement.lineno, "a template cannot use another file")
                case nodes.AssignBlock() | nodes.FilterBlock() | nodes.CallBlock():
                    before, self._may_anchor = self._may_anchor, False
                    self._branches(statement)
                    self._may_anchor = before
                case nodes.For() if self._position.in_row:
                    # How wide a cell becomes that is repeated, nobody knows before it is.
                    self._repeats_cells = True
                    self._branches(statement)
                    self._repeats_cells = False
                case _:
                    self._branches(statement)

    def _branches(self, statement: nodes.Node) -> None:
        branches = [branch for branch in _branches_of(statement) if branch]
        for branch in branches:
            before = self._position.mark
            self.walk(branch)
            if self._position.mark == before:
                continue
            fault = self._source.fault(
                statement.lineno, "this and its end stand in different paragraphs, cells or rows"
            )
            if len(branches) > 1:
                raise fault
            self.faults.append(fault)

    def _output(self, output: nodes.Output) -> None:
        written: list[nodes.Expr] = []
        for index, node in enumerate(output.nodes):
            if isinstance(node, nodes.TemplateData):
                self._data(node)
                written.append(node)
            else:
                following = output.nodes[index + 1] if index + 1 < len(output.nodes) else None
                written.append(self._value(node, written[-1] if written else None, following))
        output.nodes = written

    def _data(self, data: nodes.TemplateData) -> None:
        data.data = data.data.replace(LINE_MARK, "")
        self._feed(data, data.data)
        for escaped, meant in _ESCAPES:
            data.data = data.data.replace(escaped, meant)

    def _value(self, value: nodes.Expr, before: nodes.Expr | None, after: nodes.Expr | None) -> nodes.Expr:
        if self._position.in_line:
            return _filtered(value, LINE)
        if not self._position.in_text:
            return _filtered(value, BLOCKS)
        if self._may_anchor and self._position.run_can_be_wrapped and (start := _take_run(before, after)):
            room = 0 if self._repeats_cells else self._position.room
            self._feed(value, RUN_END)
            return _filtered(value, RUN, start.group(), start.group(1) or "", room)
        return _filtered(value, TEXT)

    def _feed(self, node: nodes.Node, text: str) -> None:
        try:
            self._position.feed(text)
        except CrossingError as error:
            raise self._source.fault(node.lineno, "a tag starts in one element and ends in another") from error


def _take_run(before: nodes.Expr | None, after: nodes.Expr | None) -> re.Match[str] | None:
    """Where the run starts that holds one value and nothing else; its start and end are taken from around the value."""
    if not (isinstance(before, nodes.TemplateData) and isinstance(after, nodes.TemplateData)):
        return None
    last_run = max(before.data.rfind("<w:r>"), before.data.rfind("<w:r "), 0)
    start = _RUN_START.fullmatch(before.data, last_run)
    if start and after.data.startswith(RUN_END):
        before.data = before.data[: start.start()]
        after.data = after.data.removeprefix(RUN_END)
        return start
    return None


def _branches_of(statement: nodes.Node) -> Iterator[list[nodes.Node]]:
    """The bodies of a statement in the order of the text: of an `if`, also of every `elif` and of `else`."""
    yield getattr(statement, "body", [])
    for other in getattr(statement, "elif_", []):
        yield other.body
    yield getattr(statement, "else_", [])


def _filtered(value: nodes.Expr, name: str, *arguments: str | int) -> nodes.Filter:
    given: list[nodes.Expr] = [nodes.Const(argument) for argument in arguments]
    if arguments:
        given.insert(0, nodes.ContextReference())
    made = nodes.Filter(value, name, given, [], None, None)
    made.set_lineno(value.lineno)
    made.set_environment(LANGUAGE)
    return made
