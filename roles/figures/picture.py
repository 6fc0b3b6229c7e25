"""A picture laid out: boxes with words and strokes between them, in points from the upper left corner."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from roles.figures.lettering import LEADING, wrap

PADDING = 4.0
"""Between the edge of a box and its words."""
_NOTE = 0.88
"""Size of a box's note by the size of its words."""


@dataclass(frozen=True)
class Box:
    """A rectangle with words. Colours are six hexadecimal digits; no `edge` or `fill`: none is drawn.

    `note` stands below the words, smaller and never bold.
    """

    x: float
    y: float
    width: float
    height: float
    words: str = ""
    note: str = ""
    fill: str = ""
    edge: str = ""
    ink: str = "000000"
    size: float = 9
    bold: bool = False
    round: bool = False
    dashed: bool = False
    align: Literal["left", "middle"] = "middle"

    @property
    def paragraphs(self) -> list["Paragraph"]:
        """Its words and its note."""
        own, note = Paragraph(self.words, self.size, self.bold), Paragraph(self.note, self.size * _NOTE, False)
        return [one for one in (own, note) if one.words]


@dataclass(frozen=True)
class Paragraph:
    """Words of one size in a box."""

    words: str
    size: float
    bold: bool

    def lines(self, room: float) -> list[str]:
        """Wrapped into a box as wide as `room`."""
        return wrap(self.words, room - 2 * PADDING, self.size, bold=self.bold)


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


def room_for(words: str, width: float, size: float, *, bold: bool = False, note: str = "") -> float:
    """Height of a box of this width that holds the words and the note."""
    return fitted(Box(0, 0, width, 0, words or " ", note=note, size=size, bold=bold)).height


def fitted(box: Box) -> Box:
    """The box as high as its words need."""
    lines = sum(len(one.lines(box.width)) * one.size for one in box.paragraphs)
    return replace(box, height=lines * LEADING + 2 * PADDING)


def below_each_other(pictures: Sequence[Picture], title: str, gap: float = 24) -> Picture:
    """Several pictures on one sheet."""
    boxes: list[Box] = []
    strokes: list[Stroke] = []
    y = 0.0
    for one in pictures:
        boxes += (replace(box, y=box.y + y) for box in one.boxes)
        strokes += (
            replace(stroke, points=tuple((across, down + y) for across, down in stroke.points))
            for stroke in one.strokes
        )
        y += one.height + gap
    said = "\n".join(one.description for one in pictures)
    widest = max((one.width for one in pictures), default=1)
    return Picture(widest, max(y - gap, 1), title, said, tuple(boxes), tuple(strokes))
