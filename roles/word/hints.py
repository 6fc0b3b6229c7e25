"""Which words in blanks are their hints, and so nobody's answer."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from roles.word.blank import NO_HINT
from roles.word.returned import DELETED, INSERTED, Paragraph
from roles.word.value import Blank

if TYPE_CHECKING:
    from roles.word.key_map import KeyMap
    from roles.word.ranges import Found

_OF_WORD = frozenset({
    "Click or tap here to enter text.", "Click or tap to enter a date.", "Choose an item.",
    "Click here to enter text.", "Click here to enter a date.",
    "单击或点击此处输入文字。", "单击或点击以输入日期。", "选择一项。", "单击此处输入文字。", "单击此处输入日期。",
})  # fmt: skip
"""What Word shows in a control that was emptied, if the control knows a placeholder; else it shows spaces."""


def settle_hints(
    paragraphs: Iterable[Paragraph], found: Iterable["Found"], key_map: "KeyMap | None"
) -> tuple[Paragraph, ...]:
    """The paragraphs, with exactly those words of anchors marked as hints that are one.

    What a control says of itself is not enough: LibreOffice 7.4 leaves a blank that somebody filled marked as empty,
    and forgets the mark on its way through an .odt file.
    """
    made = list(paragraphs)
    values = key_map.values if key_map else {}
    for one in found:
        value = values.get(one.key)
        empty = isinstance(value, Blank) and not value and value.filling.kind != "tick"
        hint = (value.filling.hint or NO_HINT) if isinstance(value, Blank) and empty else ""
        _settle(made, one, hint.strip(), doubted=empty and not one.emptied)
    return tuple(made)


def _settle(paragraphs: list[Paragraph], one: "Found", hint: str, *, doubted: bool) -> None:
    """Mark the words of one finding; `doubted` if its control may say that it is empty and be not."""
    inside = [piece for index, first, last in one.spans for piece in paragraphs[index].pieces[first:last]]
    before = "".join(piece.text for piece in inside if piece.change != INSERTED).strip()
    after = "".join(piece.text for piece in inside if piece.change != DELETED).strip()
    for index, first, last in one.spans:
        pieces = paragraphs[index].pieces
        settled = tuple(
            replace(
                piece,
                hint=(piece.hint and not doubted)
                or (piece.change != INSERTED and (before in _OF_WORD or (doubted and before in (hint, ""))))
                or (piece.change != DELETED and after in _OF_WORD),
            )
            for piece in pieces[first:last]
        )
        if settled != pieces[first:last]:
            paragraphs[index] = replace(paragraphs[index], pieces=(*pieces[:first], *settled, *pieces[last:]))
