"""The field of a contents list in a part: found as Word writes it, and filled with other entries."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from roles.word.markup import w

if TYPE_CHECKING:
    from lxml.etree import _Element

FIELD = re.compile(r"<w:instrText(?: [^<>]*)?>\s*TOC\s")
"""The field of a contents list in the XML of a part."""
_MARKS = ("begin", "separate", "end")
_LEVELS = re.compile(r'\\o\s+"([1-9])-([1-9])"')


@dataclass(frozen=True)
class ContentsField:
    """A contents list: its paragraphs, the runs in them with its three marks, and where it says what it lists."""

    paragraphs: tuple["_Element", ...]
    begin: "_Element"
    separate: "_Element"
    end: "_Element"
    instruction: "_Element"

    @property
    def levels(self) -> range:
        """The levels of the headings that it lists; none if it lists anything else."""
        found = _LEVELS.search(self.instruction.text or "")
        return range(int(found[1]), int(found[2]) + 1) if found else range(0)

    def fill(self, entries: list["_Element"]) -> None:
        """Put entries in place of those that are there: the first beside the beginning, the end after the last."""
        first, last = self.paragraphs[0], self.paragraphs[-1]
        rest = _from(last, self.end)
        if first is last:
            last = first.makeelement(w("p"), {})
            first.addnext(last)
        for old in [one for one in last if one.tag != w("pPr")]:
            last.remove(old)
        last.extend(rest)
        for between in self.paragraphs[1:-1]:
            _remove(between)
        for old in _from(first, self.separate)[1:]:
            first.remove(old)
        for entry in entries[1:]:
            last.addprevious(entry)
        if entries:
            _begin(first, entries[0])


def contents_field(root: "_Element") -> ContentsField | None:
    """The first contents list of a part whose marks stand in runs of neighbouring paragraphs."""
    for begin, separate, end, instruction in _fields(root):
        first, last = begin.getparent(), end.getparent()
        if first is None or last is None or separate.getparent() is not first:
            continue
        if first.tag == last.tag == w("p") and first.getparent() is last.getparent():
            after = set(last.itersiblings())
            paragraphs = tuple(one for one in (first, *first.itersiblings()) if one not in after)
            return ContentsField(paragraphs, begin, separate, end, instruction)
    return None


def _fields(root: "_Element") -> Iterator[tuple["_Element", "_Element", "_Element", "_Element"]]:
    """The contents lists of a part in order of their ends: the runs of their marks, and the instruction."""
    open_ones: list[list[_Element]] = []
    for mark in root.iter(w("fldChar"), w("instrText")):
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            open_ones.append([mark])
        elif open_ones:
            open_ones[-1].append(mark)
            if kind == "end":
                marks = open_ones.pop()
                said = [one for one in marks if one.tag == w("instrText")]
                runs = [run for one in marks if one.tag == w("fldChar") and (run := one.getparent()) is not None]
                if len(runs) == len(_MARKS) and said and (said[0].text or "").split()[:1] == ["TOC"]:
                    begin, separate, end = runs
                    yield begin, separate, end, said[0]


def _from(paragraph: "_Element", run: "_Element") -> list["_Element"]:
    """A run and all after it in its paragraph."""
    return list(paragraph)[list(paragraph).index(run) :]


def _remove(element: "_Element") -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _begin(first: "_Element", entry: "_Element") -> None:
    """Make the paragraph in which the field begins its first entry."""
    properties, new = first.find(w("pPr")), entry.find(w("pPr"))
    if properties is not None and new is not None:
        first.replace(properties, new)
    first.extend(list(entry))
