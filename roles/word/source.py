"""The text of one prepared part: which line is which paragraph, and so where an error is."""

import re
from dataclasses import dataclass, replace
from html import unescape

from roles.word.fault import Spot, TemplateError

# A NUL is in no XML, so taking the marks out again takes nothing else.
LINE_MARK = "\0\n"
"""Starts a line, so that Jinja's line numbers count paragraphs and the tags between them."""

_NEW_LINE = re.compile(r"(?=<w:p[ >])|(?<=</w:p>|</w:r>)(?=\{[{%])|(?<=</w:t[rc]>)(?=\{[{%])|(?<=</w:tbl>)(?=\{[{%])")
_JINJA_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_TABLE_STEP = re.compile(r"<w:(tbl|tr|tc)[ >]|</w:(tbl|tr|tc)>|\{[{%]")
_XML_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_EXCERPT_LIMIT = 80


def excerpt(text: str) -> str:
    """A text as one short line."""
    line = " ".join(text.replace("\0", "").split())
    return line if len(line) <= _EXCERPT_LIMIT else line[: _EXCERPT_LIMIT - 1] + "…"


@dataclass(frozen=True)
class Source:
    """A part's XML after docxtpl prepared it, and where it comes from."""

    spot: Spot
    text: str

    @classmethod
    def of(cls, xml: str, spot: Spot) -> "Source":
        """The XML with a line for every paragraph, and with & < > " in tags as they were typed."""
        typed = _JINJA_TAG.sub(lambda tag: unescape(tag[0]), xml)
        return cls(spot, _NEW_LINE.sub(lambda _: LINE_MARK, typed))

    def line(self, found: re.Match[str]) -> int:
        """The line of something found in the text, from 1."""
        return self.text.count("\n", 0, found.start()) + 1

    def fault(self, line: int | None, text: str, /, **values: str) -> TemplateError:
        """An error to raise at a line, from 1, or at no special place of the part."""
        return TemplateError(self._spot(line) if line else self.spot, text, **values)

    def _spot(self, line: int) -> Spot:
        lines = self.text.split("\n")
        return replace(
            self.spot,
            paragraph=excerpt(unescape(_XML_TAG.sub("", lines[line - 1]))),
            cell=_cell("\n".join(lines[: line - 1])),
        )


def _cell(before: str) -> tuple[int, ...]:
    """The table, row and column, as far as it is in some, of what comes after this text.

    Of a row or cell with a tag for whole rows or cells, docxtpl leaves only the tag: it is counted as one.
    """
    tables = 0
    stack = [_Open("")]
    for found in _TABLE_STEP.finditer(before):
        opened, closed = found.groups()
        if closed:
            stack.pop()
        elif opened:
            tables += opened == "tbl"
            stack[-1].children += 1
            stack.append(_Open(opened, tables))
        elif stack[-1].name in ("tbl", "tr"):
            stack[-1].children += 1
    match stack:
        case [*_, table, row, _Open("tc")]:
            return table.number, table.children, row.children
        case [*_, table, _Open("tr") as row]:
            return table.number, table.children, row.children + 1
        case [*_, _Open("tbl") as table]:
            return table.number, table.children + 1
    return ()


@dataclass
class _Open:
    """An open table, row or cell; `children` are its rows or cells so far."""

    name: str
    number: int = 0
    children: int = 0
