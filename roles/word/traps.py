"""Mistakes in a template that docxtpl does not notice, or answers with a riddle: found before it prepares the part."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from roles.word.fault import Spot, TemplateError, WordError
from roles.word.markup import w
from roles.word.source import excerpt

if TYPE_CHECKING:
    from lxml.etree import _Element

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_BRACE = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_FULL_WIDTH = re.compile(r"[{｛]｛|｛[{%％#]|\{％|[}｝]｝|｝\}")
_LIFTING = re.compile(r"\{([{%#])(p|tr|tc|r)\s")


def traps(root: "_Element", spot: Spot) -> Iterator[tuple["_Element", TemplateError]]:
    """Every tag of a part that would be misread, lost or take other text with it: its paragraph, and what is wrong."""
    for paragraph in root.iter(w("p")):
        text = _text_of(paragraph)
        for fault in _faults(paragraph, text):
            place = replace(spot, paragraph=excerpt(text), cell=_cell_of(paragraph))
            yield paragraph, TemplateError(place, fault.text, **fault.values)


def _faults(paragraph: "_Element", text: str) -> Iterator[WordError]:
    if found := _FULL_WIDTH.search(text):
        yield WordError("“{sign}” is full-width; tags are written with half-width braces", sign=found.group())
    if found := _BRACE.search(_TAG.sub("", text)):
        yield WordError("“{brace}” stands alone: every tag opens and closes in one paragraph", brace=found.group())
    # docxtpl joins what looks like a split brace, even over the end of a paragraph.
    if text.endswith("{") or text.startswith("}"):
        yield WordError("a paragraph cannot end with “{sign}” or begin with “{other}”", sign="{", other="}")
    for found in _TAG.finditer(text):
        yield from _joining_faults(found)
        yield from _lifting_faults(paragraph, found.group())
    if any(_BRACE.search(deleted.text or "") for deleted in paragraph.iter(w("delText"))):
        yield WordError("a deletion that is not accepted yet holds a tag; accept or reject the changes first")


def _joining_faults(found: re.Match[str]) -> Iterator[WordError]:
    """{%- joins its paragraph to the one before, -%} to the one after."""
    tag, text = found.group(), found.string
    before = text[: found.start()] if tag.startswith("{%-") else ""
    after = text[found.end() :] if tag.endswith("-%}") else ""
    if lost := excerpt(before + after):
        yield WordError("“{tag}” joins two paragraphs, and this would be lost: “{lost}”", tag=tag, lost=lost)


def _lifting_faults(paragraph: "_Element", tag: str) -> Iterator[WordError]:
    """{%p …%} replaces its whole paragraph, {%tr …%} its row, {%tc …%} its cell."""
    found = _LIFTING.match(tag)
    if not found:
        return
    sign, kind = found.groups()
    if re.search("[}#]" if sign == "#" else "[}%]", tag[2:-2]):
        yield WordError("“{tag}” cannot hold % or }} itself; give the value a name with {{% set %}} first", tag=tag)
    if kind == "r":
        return
    container = paragraph if kind == "p" else next(paragraph.iterancestors(w(kind)), None)
    if container is None:
        yield WordError("“{tag}” stands outside a table", tag=tag)
    elif lost := excerpt(_text_of(container).replace(tag, "", 1)):
        yield WordError("“{tag}” replaces all around it, and this would be lost: “{lost}”", tag=tag, lost=lost)


def _text_of(element: "_Element") -> str:
    """The text of a paragraph without that of text boxes in it; of a row or cell, all of it."""
    if element.tag != w("p"):
        return "".join(text.text or "" for text in element.iter(w("t")))
    own = (text for text in element.iter(w("t")) if next(text.iterancestors(w("p"))) is element)
    return "".join(text.text or "" for text in own)


def _cell_of(paragraph: "_Element") -> tuple[int, ...]:
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is None:
        return ()
    row = next(cell.iterancestors(w("tr")))
    table = next(row.iterancestors(w("tbl")))
    tables = list(paragraph.getroottree().getroot().iter(w("tbl")))
    return tables.index(table) + 1, _number(row, table), _number(cell, row)


def _number(element: "_Element", container: "_Element") -> int:
    """Which of its kind in the container it is, from 1, not counting those of tables inside."""
    same = (other for other in container.iter(element.tag) if next(other.iterancestors(container.tag)) is container)
    return next(number for number, other in enumerate(same, 1) if other is element)
