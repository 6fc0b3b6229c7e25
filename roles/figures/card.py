"""Boxes stacked in a column, as high as their words need."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from roles.figures.picture import Box, fitted

_GAP = 4.0


@dataclass(frozen=True)
class Card:
    """What stands in a box; `missing`: nothing is there, so the box is drawn with a dashed edge."""

    words: str
    note: str = ""
    missing: bool = False


def stacked(cards: Sequence[Card], like: Box) -> list[Box]:
    """A box for each card, from the upper left corner of `like` downwards, as wide as `like` and looking like it."""
    boxes: list[Box] = []
    y = like.y
    for card in cards:
        box = fitted(replace(like, y=y, words=card.words, note=card.note, dashed=card.missing))
        boxes.append(replace(box, fill="" if card.missing else box.fill, bold=box.bold and not card.missing))
        y += box.height + _GAP
    return boxes


def bottom(boxes: Sequence[Box]) -> float:
    """Where the last of them ends."""
    return max((box.y + box.height for box in boxes), default=0)
