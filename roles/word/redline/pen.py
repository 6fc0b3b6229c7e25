"""Who changes a document and when: the marks that Word puts around what was inserted, deleted or restyled."""

from collections.abc import Iterator
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.properties import as_stamp

if TYPE_CHECKING:
    from lxml.etree import _Element

INSERTED, DELETED = "ins", "del"
_BEFORE_ROW_PROPERTIES = frozenset({w("tblPrEx")})


class Pen:
    """Marks, numbered from one above `last`, the highest number in the document."""

    def __init__(self, author: str, on: datetime, last: int) -> None:
        self.numbers: Iterator[int] = count(last + 1)
        self._author, self._on = author, as_stamp(on)

    def mark(self, parent: "_Element", name: str) -> "_Element":
        """An element of this name that says who and when, not yet put anywhere."""
        said = {w("id"): str(next(self.numbers)), w("author"): self._author, w("date"): self._on}
        return parent.makeelement(w(name), said)

    def end(self, paragraph: "_Element", name: str) -> None:
        """Mark the end of a paragraph as inserted or deleted."""
        properties = first(paragraph, "pPr")
        look = properties.find(w("rPr"))
        if look is None:
            look = properties.makeelement(w("rPr"))
            last = next((one for one in properties if one.tag in (w("sectPr"), w("pPrChange"))), None)
            if last is None:
                properties.append(look)
            else:
                last.addprevious(look)
        look.insert(0, self.mark(look, name))

    def row(self, row: "_Element", name: str) -> None:
        """Mark a row as inserted or deleted."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = row.makeelement(w("trPr"))
            row.insert(sum(1 for one in row if one.tag in _BEFORE_ROW_PROPERTIES), properties)
        properties.append(self.mark(properties, name))

    def changed(self, properties: "_Element", old: "_Element") -> None:
        """Note in the properties of a run or paragraph what they were before; `old` is taken as it is."""
        mark = self.mark(properties, f"{str(properties.tag).rpartition('}')[2]}Change")
        mark.append(old)
        properties.append(mark)


def first(parent: "_Element", name: str) -> "_Element":
    """The properties of a paragraph or run, made if there are none."""
    found = parent.find(w(name))
    if found is None:
        found = parent.makeelement(w(name))
        parent.insert(0, found)
    return found
