"""A file of a catalog, or a Word file, as plain lines: for people who compare two versions in git."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from roles.model.walk import name_of, names
from roles.word.reader import read_document
from roles.word.returned import DELETED, INSERTED, Paragraph, Remark
from roles.yaml_text import read

_BODY = "word/document.xml"
_MARKS = {"": "{}", DELETED: "[-{}-]", INSERTED: "{{+{}+}}"}


def yaml_lines(data: bytes) -> list[str]:
    """A YAML file, a line for each value with its route; entries in the order of their ids, which is a line of its own.

    So a line differs only where a value does, whatever was moved, indented or put in quotes. What cannot be read is
    shown as it stands.
    """
    reading = read(data)
    if reading.findings or reading.root is None:
        return reading.text.splitlines()
    return list(_values(reading.data, ""))


def word_lines(data: bytes) -> list[str]:
    """A Word file, a line for each paragraph or table row, with recorded changes and comments. Raises PackageError."""
    returned = read_document(data)
    lines = []
    for part, some in groupby(returned.paragraphs, lambda paragraph: paragraph.part):
        lines += [] if part == _BODY else ["", f"({part.rpartition('/')[2]})"]
        for _, row in groupby(enumerate(some), _row):
            lines.append(_row_text([paragraph for _, paragraph in row]))
    remarks = [line for remark in returned.remarks for line in _remark(remark)]
    return lines + (["", *remarks] if remarks else [])


def _values(value: Any, route: str) -> Iterator[str]:
    below = f"{route}/" if route else ""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from _values(inner, f"{below}{key}")
    elif isinstance(value, tuple) and any(isinstance(item, dict | tuple) for item in value):
        named = list(zip(names(value), value, strict=True))
        order = ", ".join(name for name, _ in named)
        yield f"{route}: {order}" if route else order
        if all(name_of(item) for item in value):
            named.sort(key=lambda pair: pair[0])
        for name, item in named:
            inner = {key: one for key, one in item.items() if key != "id"} if isinstance(item, dict) else item
            yield from _values(inner, f"{below}{name}")
    elif isinstance(value, tuple) and value:
        yield from (_line(route, item) for item in value)
    else:
        yield _line(route, value)


def _line(route: str, value: Any) -> str:
    said = str(value).lower() if isinstance(value, bool) else str(value) if value or value == 0 else ""
    return f"{route}: " + said.replace("\n", "\n  ") if route else said


def _row(numbered: tuple[int, Paragraph]) -> tuple[int, ...]:
    """What paragraphs of one row of a table have in common, and no other paragraph."""
    number, paragraph = numbered
    return (-1, *paragraph.place[:2]) if paragraph.place else (number,)


def _row_text(row: list[Paragraph]) -> str:
    cells = [" / ".join(map(_text, cell)) for _, cell in groupby(row, lambda paragraph: paragraph.place[2:3])]
    return " | ".join(cells).rstrip()


def _text(paragraph: Paragraph) -> str:
    pieces = [piece for piece in paragraph.pieces if not piece.field]
    words = "".join(
        _MARKS[change].format("".join(piece.text for piece in some))
        for change, some in groupby(pieces, lambda piece: piece.change)
    )
    lead = "#" * paragraph.heading + " " if paragraph.heading else "- " if paragraph.listed else ""
    return lead + words.replace("\n", " / ")


def _remark(remark: Remark, lead: str = "") -> Iterator[str]:
    about = f" “{remark.quoted}”:" if remark.quoted else ""
    yield f"{lead}({remark.by}){about} {remark.text}".replace("\n", " / ")
    for reply in remark.replies:
        yield from _remark(reply, f"{lead}  ")
