"""One part of a Word file read in its order: every paragraph, and each stretch of its text with what holds for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from roles.word.fields import Fields, is_typed
from roles.word.foreign import foreign_word
from roles.word.gathered import Gathered
from roles.word.looks import Looks, is_on
from roles.word.markup import w
from roles.word.ranges import BOOKMARK, CONTROL, Found, bookmarks, key_of
from roles.word.recorded import CHANGES, KEPT, change_of, recorded, restyled
from roles.word.returned import INSERTED, Change, Paragraph, Piece

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OFFICE_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SIGNS = {w("cr"): "\n", w("tab"): "\t", w("ptab"): "\t", w("noBreakHyphen"): "-"}
_NO_TEXT = frozenset(
    w(name)
    for name in ("pPr", "rPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "tblGrid", "sectPr", "rt")
)
_LINES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""Kinds of notes that are lines and no notes."""
# In w:t these are spaces to Word.
_LINE_ENDS = {10: " ", 13: " "}


@dataclass(frozen=True, slots=True)
class _At:
    """What holds for everything inside an element; `count` numbers the tables, rows or cells in it."""

    place: tuple[int, ...]
    count: Iterator[int]
    inserted: Change | None = None
    deleted: Change | None = None
    row: Change | None = None
    restyled: bool = False
    boxed: bool = False
    worked_out: bool = False
    hint: bool = False

    def changed(self, change: Change) -> "_At":
        """Inside what was inserted or deleted."""
        return replace(self, inserted=change) if change.kind == INSERTED else replace(self, deleted=change)


class Story:
    """A part that is being read."""

    def __init__(self, part: str, root: "_Element", gathered: Gathered, looks: Looks, keyed: frozenset[str]) -> None:
        self.foreign: list[str] = []
        self._part, self._root, self._gathered, self._looks = part, root, gathered, looks
        self._number = count()
        self._fields = Fields(root)
        self._starts, self._ends = bookmarks(root, keyed)
        self._inside_of: dict[str, Callable[[_Element, _At], None]] = {
            w("p"): self._paragraph, w("r"): self._run, w("tbl"): self._table, w("tr"): self._row, w("tc"): self._cell,
            w("sdt"): self._control, w("fldSimple"): self._simple_field, w("txbxContent"): self._box,
            w("footnote"): self._note, w("endnote"): self._note, f"{_COMPATIBILITY}AlternateContent": self._choice,
            w("t"): self._text, w("delText"): self._text, w("br"): self._break, w("sym"): self._symbol,
            **dict.fromkeys(CHANGES, self._change), **dict.fromkeys(_SIGNS, self._sign),
        }  # fmt: skip
        self._passed: dict[str, Callable[[_Element], None]] = {
            w("bookmarkStart"): self._bookmark_start,
            w("bookmarkEnd"): self._bookmark_end,
            w("commentRangeStart"): lambda one: gathered.begin_remark(one.get(w("id"), "")),
            w("commentRangeEnd"): lambda one: gathered.end_remark(one.get(w("id"), "")),
            w("commentReference"): lambda one: gathered.point_remark(one.get(w("id"), "")),
            w("fldChar"): self._fields.mark,
            w("instrText"): lambda one: self._fields.instruct(one.text or ""),
            w("delInstrText"): lambda one: self._fields.instruct(one.text or ""),
        }

    def read(self) -> None:
        """Read it."""
        self._inside(self._root, _At((), count()))

    def _inside(self, element: "_Element", at: _At) -> None:
        for child in element:
            tag = str(child.tag)
            if tag in self._inside_of:
                self._inside_of[tag](child, at)
            elif tag in self._passed:
                self._passed[tag](child)
            elif tag not in _NO_TEXT:
                if not at.deleted and (word := foreign_word(child, self._part)):
                    self.foreign.append(word)
                self._inside(child, at)

    def _paragraph(self, element: "_Element", at: _At) -> None:
        properties = element.find(w("pPr"))
        end = None if properties is None else properties.find(w("rPr"))
        style, mark = self._looks.style(properties), recorded(end)
        paragraph = Paragraph(
            (), self._part, at.place, next(self._number), style, self._looks.heading(style),
            self._looks.listed(properties, style), mark[-1] if mark else None, at.row,
            at.restyled or restyled(properties) or restyled(end), at.boxed,
        )  # fmt: skip
        with self._gathered.paragraph(paragraph, element, never_was=len(mark) > 1):
            self._inside(element, at)

    def _table(self, element: "_Element", at: _At) -> None:
        self._inside(element, self._numbered(at, element.find(w("tblPr"))))

    def _row(self, element: "_Element", at: _At) -> None:
        self._inside(element, self._numbered(at, element.find(w("trPr"))))

    def _cell(self, element: "_Element", at: _At) -> None:
        self._inside(element, self._numbered(at, element.find(w("tcPr"))))

    def _numbered(self, at: _At, properties: "_Element | None") -> _At:
        """In a table, row or cell; if it was inserted or deleted, so was all that it holds."""
        place = (*at.place, next(at.count))
        inside = replace(at, place=place, count=count(), restyled=at.restyled or restyled(properties))
        for change in recorded(properties):
            inside = replace(inside.changed(change), row=change)
        return inside

    def _change(self, element: "_Element", at: _At) -> None:
        self._inside(element, at.changed(change_of(element)))

    def _note(self, element: "_Element", at: _At) -> None:
        if element.get(w("type")) not in _LINES:
            self._inside(element, replace(at, count=count()))

    def _choice(self, element: "_Element", at: _At) -> None:
        """Of what is there in several forms, the first: the others are for older programs."""
        branch = next(iter(element), None)
        if branch is not None:
            self._inside(branch, at)

    def _box(self, element: "_Element", at: _At) -> None:
        with self._gathered.apart():
            self._inside(element, replace(at, boxed=True, count=count()))

    def _control(self, element: "_Element", at: _At) -> None:
        properties, content = element.find(w("sdtPr")), element.find(w("sdtContent"))
        if content is None:
            return
        hint = at.hint or is_on(properties, w("showingPlcHdr"))
        box = None if properties is None else properties.find(f"{_OFFICE_2010}checkbox")
        tick = None if box is None else is_on(box, f"{_OFFICE_2010}checked")
        key, emptied = key_of(element), hint and is_on(properties, w("placeholder"))
        with self._gathered.control(Found(key, CONTROL, emptied) if key else None, tick):
            self._inside(content, at if at.hint == hint else replace(at, hint=hint))

    def _bookmark_start(self, element: "_Element") -> None:
        if key := self._starts.get(element):
            self._gathered.enter(Found(key, BOOKMARK))

    def _bookmark_end(self, element: "_Element") -> None:
        if key := self._ends.get(element):
            self._gathered.leave(key)

    def _simple_field(self, element: "_Element", at: _At) -> None:
        self._inside(element, replace(at, worked_out=at.worked_out or not is_typed(element.get(w("instr"), ""))))

    def _run(self, element: "_Element", at: _At) -> None:
        changed = element.find(f"{w('rPr')}/{w('rPrChange')}") is not None
        self._inside(element, at if at.restyled == changed else replace(at, restyled=changed))

    def _text(self, element: "_Element", at: _At) -> None:
        text = (element.text or "").translate(_LINE_ENDS)
        self._say(text if element.get(_SPACE) == "preserve" else text.strip(" \t"), at)

    def _break(self, element: "_Element", at: _At) -> None:
        if element.get(w("type")) not in ("page", "column"):
            self._say("\n", at)

    def _sign(self, element: "_Element", at: _At) -> None:
        self._say(_SIGNS[str(element.tag)], at)

    def _symbol(self, element: "_Element", at: _At) -> None:
        try:
            self._say(chr(int(element.get(w("char"), ""), 16)), at)
        except (ValueError, OverflowError):
            self._say("�", at)

    def _say(self, text: str, at: _At) -> None:
        """What one person inserted and another deleted stands nowhere."""
        if not text or self._fields.hide or (at.inserted and at.deleted):
            return
        change = at.deleted or at.inserted or KEPT
        field, hint = at.worked_out or self._fields.show, at.hint and not change.kind
        state = Piece("", change.kind, change.moved, change.by, change.on, "", field, hint, at.restyled)
        self._gathered.say(text, state)
