"""What a part, a cell or a table holds, block by block: what came, what is gone, what is different in the rest."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.redline.alignment import align
from roles.word.redline.blocks import BLOCKS, Block, inner
from roles.word.redline.controls import free, open_up
from roles.word.redline.line import paragraphs_in
from roles.word.redline.paragraph import Writer
from roles.word.redline.pen import DELETED, INSERTED, Pen

if TYPE_CHECKING:
    from lxml.etree import _Element

_RANGES = tuple(
    map(w, ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd"))
)


@dataclass(frozen=True)
class _Entry:
    """A block where it now stands, and what it was; `change` says that it came or is gone."""

    element: "_Element"
    old: "_Element | None"
    change: str = ""


class Comparer:
    """Compares old and new blocks; `old_routes` and `routes` are those of the values by the keys of both files."""

    def __init__(self, pen: Pen, writer: Writer, old_routes: Mapping[str, str], routes: Mapping[str, str]) -> None:
        self._pen, self._writer = pen, writer
        self._old_routes, self._routes = old_routes, routes

    def compare(self, old: "_Element", new: "_Element", tags: tuple[str, ...] = BLOCKS) -> None:
        """Mark in `new`, which holds blocks of these kinds, what is different from `old`."""
        some = [Block(one, self._old_routes) for one in inner(old, tags)]
        others = [Block(one, self._routes) for one in inner(new, tags)]
        entries: list[_Entry] = []
        for was, block in align(some, others):
            if block is None:
                assert was is not None
                entries.append(self._gone(was.element, entries[-1].element if entries else None, others, new))
            elif was is None:
                self._came(block.element)
                entries.append(_Entry(block.element, None, INSERTED))
            else:
                self._both(was.element, block.element)
                entries.append(_Entry(block.element, was.element))
        for is_paragraph, group in groupby(entries, lambda one: one.element.tag == w("p")):
            if is_paragraph:
                self._ends(list(group))

    def _both(self, old: "_Element", new: "_Element") -> None:
        if new.tag == w("p"):
            self._writer.both(old, new)
        elif new.tag == w("tbl"):
            self.compare(old, new, (w("tr"),))
        else:
            for cell, other in zip(inner(old, (w("tc"),)), inner(new, (w("tc"),)), strict=True):
                self.compare(cell, other)

    def _came(self, block: "_Element") -> None:
        free(block)
        for paragraph in list(paragraphs_in(block)):
            self._writer.inserted(paragraph)
            if paragraph is not block:
                self._pen.end(paragraph, INSERTED)
        for row in block.iter(w("tr")):
            self._pen.row(row, INSERTED)

    def _gone(self, block: "_Element", after: "_Element | None", others: Sequence[Block], holder: "_Element") -> _Entry:
        made = deepcopy(block)
        made.tail = None
        if after is not None:
            after.addnext(made)
        elif others:
            others[0].element.addprevious(made)
        else:
            holder.insert(sum(1 for one in holder if str(one.tag).endswith("Pr")), made)
        for control in list(made.iter(w("sdt"))):
            if next(control.iterancestors(w("p")), None) is None:
                open_up(control)
        for one in [one for one in made.iter(*_RANGES) if one.getparent() is not None and not _in_paragraph(one)]:
            _remove(one)
        for paragraph in list(paragraphs_in(made)):
            self._writer.deleted(paragraph)
            if paragraph is not made:
                self._pen.end(paragraph, DELETED)
        for row in made.iter(w("tr")):
            self._pen.row(row, DELETED)
        if made.tag != w("p"):
            self._writer.borrowed.fit(made)
        return _Entry(made, block, DELETED)

    def _ends(self, entries: Sequence[_Entry]) -> None:
        """Mark the ends of neighbouring paragraphs that came or are gone.

        The last end before a table, or in a cell, cannot go. So where the last ones came or are gone, it is the end of
        the paragraph before them that did, and the last one has, after that, the properties of that paragraph.
        """
        kept = next((at for at in reversed(range(len(entries))) if not entries[at].change), None)
        tail = entries[kept + 1 :] if kept is not None else ()
        marked = [one for one in entries if one.change]
        if kept is not None and len({one.change for one in tail}) == 1:
            self._pen.end(entries[kept].element, tail[0].change)
            self._take_over(entries[kept], tail[-1])
            marked.remove(tail[-1])
        for one in marked:
            self._pen.end(one.element, one.change)

    def _take_over(self, kept: _Entry, last: _Entry) -> None:
        """Let the last paragraph be what the one before it is, or was."""
        assert kept.old is not None
        if last.change == INSERTED:
            self._writer.restyled(last.element, kept.old.find(w("pPr")))
        else:
            was = last.element.find(w("pPr"))
            self._writer.take(last.element, kept.element.find(w("pPr")))
            self._writer.restyled(last.element, was)


def _in_paragraph(element: "_Element") -> bool:
    return next(element.iterancestors(w("p")), None) is not None


def _remove(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
