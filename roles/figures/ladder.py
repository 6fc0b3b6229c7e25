"""The ladder of grades: grades from bottom to top, groups side by side, roles where they belong."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from roles.figures.card import Card, bottom, stacked
from roles.figures.colours import PALE, WHITE, ink_on, tint
from roles.figures.picture import Box, Picture, fitted

_LABEL = 120.0
_COLUMN = 116.0
_INSET = 5.0


@dataclass(frozen=True)
class Rung:
    """A grade with its meaning, and the roles of each column that stand on it."""

    grade: Card
    cells: tuple[tuple[Card, ...], ...]


def ladder(heads: Sequence[str], rungs: Sequence[Rung], colour: str, title: str, description: str) -> Picture:
    """Columns with these heads, rungs from the highest to the lowest."""
    width = _LABEL + len(heads) * _COLUMN
    boxes = _heads(heads, colour)
    y = bottom(boxes) + _INSET
    for number, rung in enumerate(rungs):
        inside = _rung(rung, y + _INSET, colour)
        high = bottom(inside) + _INSET - y
        boxes.append(Box(0, y, width, high, fill=WHITE if number % 2 else PALE))
        boxes += inside
        y += high
    return Picture(width, y, title, description, tuple(boxes))


def _heads(heads: Sequence[str], colour: str) -> list[Box]:
    """The heads of the columns, all as high as the highest."""
    own = [
        fitted(Box(_left(at), 0, _COLUMN - 2 * _INSET, 0, head, fill=colour, ink=ink_on(colour), bold=True))
        for at, head in enumerate(heads)
    ]
    return [replace(box, height=bottom(own)) for box in own]


def _rung(rung: Rung, y: float, colour: str) -> list[Box]:
    label = Box(0, y, _LABEL, 0, bold=True, align="left")
    card = Box(0, y, _COLUMN - 2 * _INSET, 0, fill=tint(colour, 0.12), edge=colour, size=8.5, bold=True, round=True)
    boxes = stacked([rung.grade], label)
    for at, cards in enumerate(rung.cells):
        boxes += stacked(cards, replace(card, x=_left(at)))
    return boxes


def _left(column: int) -> float:
    return _LABEL + column * _COLUMN + _INSET
