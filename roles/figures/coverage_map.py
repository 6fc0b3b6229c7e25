"""The areas of the golden triangle, one column an element, each with the standards that cover it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from roles.figures.card import Card, bottom, stacked
from roles.figures.colours import GREY, ink_on, tint
from roles.figures.picture import Box, Picture, fitted

_COLUMN = 240.0
_GAP = 10.0


@dataclass(frozen=True)
class Element:
    """An element with its areas; an area without a standard is a missing card."""

    title: str
    areas: tuple[Card, ...]


def coverage_map(elements: Sequence[Element], colour: str, title: str, description: str) -> Picture:
    """The elements side by side."""
    heads = [
        fitted(Box(_left(at), 0, _COLUMN, 0, one.title, fill=colour, ink=ink_on(colour), size=11, bold=True))
        for at, one in enumerate(elements)
    ]
    top = bottom(heads)
    boxes = [replace(head, height=top) for head in heads]
    like = Box(0, top + _GAP, _COLUMN, 0, fill=tint(colour, 0.12), edge=colour, bold=True, round=True, align="left")
    for at, one in enumerate(elements):
        boxes += (
            replace(box, edge=GREY) if box.dashed else box for box in stacked(one.areas, replace(like, x=_left(at)))
        )
    return Picture(_left(len(elements)) - _GAP, bottom(boxes), title, description, tuple(boxes))


def _left(column: int) -> float:
    return column * (_COLUMN + _GAP)
