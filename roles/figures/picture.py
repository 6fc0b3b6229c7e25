"""A picture laid out: boxes with words and strokes between them, in points from the upper left corner."""

from dataclasses import dataclass
from typing import Literal

from roles.figures.lettering import height

PADDING = 4.0
"""Between the edge of a box and its words."""


@dataclass(frozen=True)
class Box:
    """A rectangle with words. Colours are six hexadecimal digits; no `edge` or `fill`: none is drawn."""

    x: float
    y: float
    width: float
    height: float
    words: str = ""
    fill: str = ""
    edge: str = ""
    ink: str = "000000"
    size: float = 9
    bold: bool = False
    round: bool = False
    align: Literal["left", "middle"] = "middle"


@dataclass(frozen=True)
class Stroke:
    """A line through points; with an arrow at its end if it leads somewhere."""

    points: tuple[tuple[float, float], ...]
    colour: str = "7F7F7F"
    weight: float = 1
    dashed: bool = False
    arrow: bool = False


@dataclass(frozen=True)
class Picture:
    """Everything drawn on one sheet; `description` says in words what it shows."""

    width: float
    height: float
    title: str
    description: str
    boxes: tuple[Box, ...] = ()
    strokes: tuple[Stroke, ...] = ()


def room_for(words: str, width: float, size: float) -> float:
    """Height of a box of this width that holds the words."""
    return height(words, width - 2 * PADDING, size) + 2 * PADDING
