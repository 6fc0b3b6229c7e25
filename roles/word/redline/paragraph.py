"""A paragraph written anew from what it was and what it is: equal runs, deleted and inserted ones."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.redline.borrowed import Borrowed
from roles.word.redline.line import OPEN, Line, Mark
from roles.word.redline.pen import Pen, first
from roles.word.redline.sheet import Sheet
from roles.word.redline.things import canonical
from roles.word.redline.words import Edit, edits

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = ("pStyle", "numPr")
"""What makes another kind of paragraph. All else, such as what keeps a table on one page, shifts with each new row."""
_OF_ITS_END = frozenset(map(w, ("rPr", "sectPr", "pPrChange")))


class Writer:
    """Writes paragraphs of a part with marks by `pen`; what is deleted is borrowed from the old file.

    `pictures` are those of the part by their relationship, as something to compare.
    """

    def __init__(self, pen: Pen, borrowed: Borrowed, pictures: Mapping[str, str]) -> None:
        self._pen, self.borrowed, self._pictures = pen, borrowed, pictures

    def both(self, old: "_Element", new: "_Element") -> None:
        """Mark in a paragraph what is different from what it was."""
        was, line = Line(old, self.borrowed.pictures), Line(new, self._pictures)
        found = edits(was.keys, line.keys)
        if found or was.looks != line.looks:
            self._write(new, was, line, found)
        self.restyled(new, old.find(w("pPr")))

    def inserted(self, paragraph: "_Element") -> None:
        """Mark all that stands in a paragraph as inserted, but not its end."""
        line = Line(paragraph, self._pictures)
        self._write(paragraph, Line(), line, [Edit(0, 0, 0, len(line.signs))])

    def deleted(self, paragraph: "_Element") -> None:
        """Mark all that stands in a paragraph of the old file as deleted, but not its end."""
        was = Line(paragraph, self.borrowed.pictures)
        self._write(paragraph, was, Line(), [Edit(0, len(was.signs), 0, 0)])
        self.take(paragraph, paragraph.find(w("pPr")))

    def take(self, paragraph: "_Element", properties: "_Element | None") -> None:
        """Give a paragraph these properties, as far as the new file knows them."""
        own = paragraph.find(w("pPr"))
        if own is not None:
            paragraph.remove(own)
        paragraph.insert(0, self._properties(paragraph, properties))

    def restyled(self, paragraph: "_Element", old: "_Element | None") -> None:
        """Note that a paragraph was of another kind, if it was."""
        if _kind(old) != _kind(paragraph.find(w("pPr"))):
            self._pen.changed(first(paragraph, "pPr"), self._properties(paragraph, old))

    def _properties(self, paragraph: "_Element", source: "_Element | None") -> "_Element":
        made = paragraph.makeelement(w("pPr")) if source is None else deepcopy(source)
        for one in [one for one in made if one.tag in _OF_ITS_END]:
            made.remove(one)
        self.borrowed.fit(made)
        return made

    def _write(self, paragraph: "_Element", was: Line, line: Line, found: Sequence[Edit]) -> None:
        for child in [child for child in paragraph if child.tag != w("pPr")]:
            paragraph.remove(child)
        sheet = Sheet(paragraph, self._pen, self.borrowed)
        at = last = 0
        for edit in found:
            sheet.kept(line, range(at, edit.j1), was, last)
            marks = line.marks.get(edit.j1, [])
            here = _place(edit, was, marks)
            sheet.marks(marks[:here])
            sheet.deleted(was.signs[edit.i1 : edit.i2])
            sheet.marks(marks[here:])
            sheet.passed(edit.j1)
            sheet.inserted(line, range(edit.j1, edit.j2))
            at, last = edit.j2, edit.i2
        sheet.kept(line, range(at, len(line.signs)), was, last)
        sheet.before(line, len(line.signs))


def _place(edit: Edit, was: Line, marks: Sequence[Mark]) -> int:
    """Before which of the marks that stand there a deletion belongs: in the control in which it stood."""
    if edit.j1 < edit.j2:
        return len(marks)
    if not was.marks.get(edit.i1):
        return 0
    if not was.marks.get(edit.i2):
        return len(marks)
    begins = (at for at, mark in enumerate(marks) if mark.kind == OPEN or str(mark.element.tag).endswith("Start"))
    return next(begins, len(marks))


def _kind(properties: "_Element | None") -> list[str]:
    found = () if properties is None else (properties.find(w(name)) for name in _KINDS)
    return [canonical(one) for one in found if one is not None]
