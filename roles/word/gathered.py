"""What was read of a Word file so far: paragraphs with their pieces, and which keys and comments are still open."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from roles.word.ranges import Found, Quote
from roles.word.returned import DELETED, Paragraph, Piece
from roles.word.value import TICK

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass
class Draft:
    """A paragraph while it is read, its place among all, and where it stands in the XML."""

    paragraph: Paragraph
    index: int
    element: "_Element"
    pieces: list[Piece] = field(default_factory=list)


class Gathered:
    """Takes paragraphs, pieces of text, and the beginnings and ends of keys and comments in the order of the file."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.found: list[Found] = []
        self.quotes: dict[str, Quote] = {}
        self._once: set[tuple[tuple[Piece, ...], ...]] = set()
        self._draft: Draft | None = None
        self._open: list[Found] = []
        self._remarks: dict[str, Quote] = {}
        self._state = Piece("")
        self._waiting: list[str] = []

    @contextmanager
    def part(self, *, once: bool) -> Iterator[None]:
        """A part of the file. If it is to be there `once`, it goes if it says nothing, or the same as one before.

        LibreOffice saves the header of a document with pages of two formats several times.
        """
        start, found = len(self.drafts), len(self.found)
        with self.apart():
            yield
        said = tuple(tuple(piece for piece in draft.pieces if not piece.field) for draft in self.drafts[start:])
        if once and len(self.found) == found and (not any(said) or said in self._once):
            del self.drafts[start:]
        self._once.add(said)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A text of its own: no key or comment reaches into it or out of it."""
        self._flush()
        outside = self._draft, self._open, self._remarks
        self._draft, self._open, self._remarks = None, [], {}
        yield
        for unfinished in self._open:
            self.found.remove(unfinished)
        self._draft, self._open, self._remarks = outside

    @contextmanager
    def paragraph(self, paragraph: Paragraph, element: "_Element", *, never_was: bool) -> Iterator[None]:
        """One more paragraph; `never_was` one: inserted by one, deleted by another. It goes if it is empty."""
        self._flush()
        outside = self._draft
        self._draft = draft = Draft(paragraph, len(self.drafts), element)
        self.drafts.append(draft)
        for quote in self._remarks.values():
            quote.words.append("\n")
        yield
        self._flush()
        self._draft = outside
        if never_was and not draft.pieces and not self._open and self.drafts[-1] is draft:
            self.drafts.pop()
        for one in self._open:
            one.close(draft.index, len(draft.pieces))

    def say(self, text: str, state: Piece) -> None:
        """Some text, with all that `state` says of it but its key."""
        if self._draft is None:
            return
        key = self._open[-1].key if self._open else ""
        if key != state.key:
            state = replace(state, key=key)
        if state != self._state:
            self._flush()
            self._state = state
        self._waiting.append(text)
        for quote in self._remarks.values():
            quote.hear(text if state.change != DELETED else "", key)

    @contextmanager
    def control(self, one: Found | None, tick: bool | None) -> Iterator[None]:
        """A content control, with what is found there if it has a key; of a check box, `tick` is its state."""
        if one:
            self.enter(one)
        if tick is None:
            yield
        else:
            with self._box(on=tick):
                yield
        if one:
            self._leave(one)

    @contextmanager
    def _box(self, *, on: bool) -> Iterator[None]:
        """A check box, which shows what its control says, whatever sign stands there."""
        self._flush()
        draft, first = self._draft, len(self._draft.pieces) if self._draft else 0
        yield
        self._flush()
        if draft:
            draft.pieces[first:] = _ticked(draft.pieces[first:], on=on)

    def enter(self, one: Found) -> None:
        """Here a key begins."""
        self._flush()
        one.first = len(self._draft.pieces) if self._draft else 0
        self._open.append(one)
        self.found.append(one)

    def leave(self, key: str) -> None:
        """Here the bookmark of this key ends."""
        for one in [one for one in self._open if one.key == key]:
            self._leave(one)

    def _leave(self, one: Found) -> None:
        self._flush()
        self._open.remove(one)
        if self._draft:
            one.close(self._draft.index, len(self._draft.pieces))

    def begin_remark(self, number: str) -> None:
        """Here the words begin on which a comment stands."""
        if number not in self.quotes:
            self.quotes[number] = self._remarks[number] = self._quote()

    def end_remark(self, number: str) -> None:
        """Here they end."""
        quote = self._remarks.pop(number, None)
        if quote and not quote.keys and self._open:
            quote.hear("", self._open[-1].key)

    def point_remark(self, number: str) -> None:
        """Here a comment has its sign; one that stands on no words stands here."""
        if number not in self.quotes:
            self.quotes[number] = quote = self._quote()
            quote.hear("", self._open[-1].key if self._open else "")

    def _quote(self) -> Quote:
        return Quote(self._draft.index if self._draft else len(self.drafts))

    def _flush(self) -> None:
        if self._waiting and self._draft:
            self._draft.pieces.append(replace(self._state, text="".join(self._waiting)))
        self._waiting = []


def _ticked(pieces: list[Piece], *, on: bool) -> list[Piece]:
    made = [replace(piece, text=TICK[on]) for piece in pieces if piece.change != DELETED][:1]
    gone = [replace(piece, text=TICK[not on]) for piece in pieces if piece.change == DELETED][:1]
    return [*made, *gone]
