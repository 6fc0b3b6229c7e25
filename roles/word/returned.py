"""What stands in a Word file that came back: paragraphs and who changed what in them, keys, comments."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from roles.word.key_map import KeyMap

INSERTED, DELETED = "inserted", "deleted"


@dataclass(frozen=True)
class Change:
    """A recorded change: `kind` is inserted or deleted; what was moved is deleted in one place, inserted in another."""

    kind: str
    moved: bool = False
    by: str = ""
    on: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of text of one state: `change` is "" for what is kept, inserted or deleted; `key` that of its anchor.

    `by` and `on` say who recorded the change and when. `field` is the result of a field, such as a page number, and
    `hint` the words in an empty blank: neither is anybody's text. `restyled`: its type was changed, recorded.
    What one person inserted and another deleted is no piece: it stands neither here nor there.
    """

    text: str
    change: str = ""
    moved: bool = False
    by: str = ""
    on: str = ""
    key: str = ""
    field: bool = False
    hint: bool = False
    restyled: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, in the order of the file; one in a drawing (`boxed`) comes after the one that holds the drawing.

    `place` is () in the body and (table, row, cell) in a table, counted from 0 in what holds it; three more in a table
    within that. `number` counts the paragraphs of a `part`. `mark` is a change of its end: without it, the next
    paragraph goes on here. `row` is one of the table row around it, which then is that of all its pieces too.
    """

    pieces: tuple[Piece, ...]
    part: str
    place: tuple[int, ...] = ()
    number: int = 0
    style: str = ""
    heading: int = 0
    listed: bool = False
    mark: Change | None = None
    row: Change | None = None
    restyled: bool = False
    boxed: bool = False

    @cached_property
    def text(self) -> str:
        """As it reads with every change accepted, without fields and hints."""
        return self._without(DELETED)

    @cached_property
    def before(self) -> str:
        """As it reads with every change rejected, without fields and hints."""
        return self._without(INSERTED)

    def _without(self, change: str) -> str:
        return "".join(
            piece.text for piece in self.pieces if piece.change != change and not piece.field and not piece.hint
        )


@dataclass(frozen=True)
class Remark:
    """A comment: on which keys and words it stands, and in which paragraph it begins; a reply has the place of its own.

    `paragraph` is the place in `Returned.paragraphs`, None if the file does not say where it belongs.
    """

    id: str
    by: str
    on: str
    text: str
    replies: tuple["Remark", ...] = ()
    done: bool = False
    keys: tuple[str, ...] = ()
    quoted: str = ""
    paragraph: int | None = None


@dataclass(frozen=True)
class Anchor:
    """Where a key was found: as a content control, or, where an editor dropped those, as a bookmark.

    A span is a paragraph's place in `Returned.paragraphs`, its first piece and the one after its last. `starts` says
    with which span each finding begins: one for a value that runs over paragraphs, more if Word copied the control.
    """

    key: str
    how: str
    spans: tuple[tuple[int, int, int], ...]
    starts: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Returned:
    """A Word file that came back.

    `key_map` is None where an editor lost it. `built` are the paragraphs as built, if the file carries them: documents
    for review do.
    `foreign` are short words for what is no text and no part of our documents: pictures, footnotes, linked content.
    """

    key_map: "KeyMap | None"
    built: tuple[Paragraph, ...] | None
    paragraphs: tuple[Paragraph, ...]
    anchors: Mapping[str, Anchor]
    remarks: tuple[Remark, ...]
    foreign: tuple[str, ...]
