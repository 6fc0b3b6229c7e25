"""Changes that Word recorded, as its XML says them."""

from typing import TYPE_CHECKING

from roles.word.markup import w
from roles.word.returned import DELETED, INSERTED, Change

if TYPE_CHECKING:
    from lxml.etree import _Element

CHANGES = {
    w("ins"): Change(INSERTED), w("moveTo"): Change(INSERTED, moved=True), w("cellIns"): Change(INSERTED),
    w("del"): Change(DELETED), w("moveFrom"): Change(DELETED, moved=True), w("cellDel"): Change(DELETED),
}  # fmt: skip
"""Elements that say that what they hold, or what they are a property of, was inserted or deleted."""
KEPT = Change("")


def change_of(element: "_Element") -> Change:
    """The change that one of CHANGES says, and who made it."""
    said = CHANGES[str(element.tag)]
    return Change(said.kind, said.moved, element.get(w("author"), ""), element.get(w("date"), ""))


def recorded(properties: "_Element | None") -> list[Change]:
    """The changes that the properties of a paragraph's end, a row or a cell record: the insertion before the other."""
    if properties is None:
        return []
    found = [change_of(one) for one in properties if one.tag in CHANGES]
    return sorted(found, key=lambda change: change.kind == DELETED)


def restyled(properties: "_Element | None") -> bool:
    """Whether a change of these properties was recorded."""
    return properties is not None and any(str(one.tag).endswith("PrChange") for one in properties)
