"""The service blueprint as a picture: lanes across, steps as columns, in rows where there are many steps."""

from dataclasses import dataclass
from math import ceil

from roles.figures.lettering import LEADING
from roles.figures.picture import PADDING, Box, Picture, Stroke, room_for
from roles.figures.routes import End, Room, arrows, channels_of

LABEL, COLUMN, GUTTER = 96.0, 196.0, 34.0
"""Widths: of the names at the left, of a step, of the room between steps."""
EDGE, GAP, BETWEEN = 16.0, 13.0, 34.0
"""Around the picture, between boxes of a lane, and between lanes if no arrow runs there."""
TRACK, ROWS = 6.0, 44.0
"""Room for an arrow between lanes, and between two rows of steps."""
WIDEST = 6
"""Most steps side by side."""
TEXT, HEAD, TITLE = 8.5, 10.5, 16.0
GREY, PALE = "595959", "F2F2F2"


@dataclass(frozen=True)
class Deed:
    """A box: what is done in a lane, by whom; `to` is the name of the deed that the work is handed over to."""

    name: str
    lane: int
    who: str
    does: str
    handed: str = ""
    to: str = ""


@dataclass(frozen=True)
class Column:
    """A step: its heading, what is said below it, its deeds in time order and where it fails."""

    heading: str
    notes: str
    deeds: tuple[Deed, ...]
    fails: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lane:
    """A lane with its ground, and the name of the line below it."""

    name: str
    ground: str
    line: str = ""


@dataclass(frozen=True)
class Key:
    """What the signs mean: each sign with its words, then of the three sorts of strokes."""

    title: str
    signs: tuple[str, ...]
    order: str
    hand_over: str
    contact: str


@dataclass(frozen=True)
class Words:
    """What stands around the steps."""

    title: str
    description: str
    lanes: tuple[Lane, ...]
    fails: str
    key: Key


def blueprint(columns: tuple[Column, ...], words: Words, colour: str) -> Picture:
    """The picture. Every box is as high as its words need."""
    per_row = ceil(len(columns) / ceil(len(columns) / WIDEST)) if columns else 1
    width = 2 * EDGE + LABEL + GUTTER + min(len(columns), per_row) * (COLUMN + GUTTER)
    width = max(width, 2 * EDGE + LABEL + 2 * (COLUMN + GUTTER))
    inside = width - 2 * EDGE
    title = Box(EDGE, EDGE, inside, room_for(words.title, inside, TITLE, bold=True), words.title,
                ink=colour, size=TITLE, bold=True, align="left")  # fmt: skip
    boxes, strokes = [title], []
    y = title.y + title.height + GAP
    for start in range(0, len(columns), per_row):
        row = _Row(columns[start : start + per_row], words, colour, y, goes_on=start + per_row < len(columns))
        boxes += row.boxes
        strokes += row.strokes
        y = row.bottom + ROWS
    key_boxes, key_strokes, bottom = _key(words.key, colour, y, inside)
    return Picture(
        width, bottom + EDGE, words.title, words.description,
        (*boxes, *key_boxes), (*strokes, *key_strokes),
    )  # fmt: skip


def left_of(column: int) -> float:
    """Left edge of a column."""
    return EDGE + LABEL + GUTTER + column * (COLUMN + GUTTER)


class _Row:
    """Steps side by side, drawn from `y` downwards."""

    def __init__(self, columns: tuple[Column, ...], words: Words, colour: str, y: float, *, goes_on: bool) -> None:
        self.boxes: list[Box] = []
        self.strokes: list[Stroke] = []
        self._columns, self._words, self._colour = columns, words, colour
        self._right = left_of(len(columns))
        self._ends: dict[str, tuple[End, End]] = {}
        self._edges: dict[str, tuple[float, float]] = {}
        y = self._heads(y, goes_on=goes_on)
        self.bottom = self._fails(self._lanes(y))

    def _heads(self, y: float, *, goes_on: bool) -> float:
        upper = max(room_for(one.heading, COLUMN, HEAD, bold=True) for one in self._columns)
        lower = max(room_for(one.notes, COLUMN, TEXT) if one.notes else 0 for one in self._columns)
        for number, one in enumerate(self._columns):
            x = left_of(number)
            self.boxes.append(Box(x, y, COLUMN, upper, one.heading, fill=PALE, ink=self._colour, size=HEAD, bold=True))
            if lower:
                self.boxes.append(Box(x, y + upper, COLUMN, lower, one.notes, fill=PALE, size=TEXT))
            if number + 1 < len(self._columns) or goes_on:
                points = ((x + COLUMN, y + upper / 2), (x + COLUMN + GUTTER, y + upper / 2))
                self.strokes.append(Stroke(points, self._colour, 1.5, arrow=True))
        return y + upper + lower + GAP

    def _lanes(self, y: float) -> float:
        """Every lane with its boxes, the line below it, and at last the arrows, when all boxes have their place."""
        lanes = self._words.lanes
        here = {deed.name: (number, deed.lane) for number, one in enumerate(self._columns) for deed in one.deeds}
        links = [
            (name, deed.to) for one in self._columns for deed in one.deeds
            if (name := deed.name) and deed.to in here and deed.to != name
        ]  # fmt: skip
        busy = channels_of([(*here[source], *here[target]) for source, target in links], len(lanes))
        channels = []
        for number, lane in enumerate(lanes):
            bottom = self._lane(number, lane, y)
            if number + 1 == len(lanes):
                y = bottom
                break
            below = bottom + max(BETWEEN, room_for(lane.line, LABEL, TEXT)) + TRACK * busy[number]
            channels.append((bottom + BETWEEN / 2, below))
            if lane.line:
                self._line(lane.line, bottom, bottom + BETWEEN / 2)
            y = below
        gutters = tuple((left_of(number) - GUTTER, left_of(number)) for number in range(len(self._columns) + 1))
        room = Room(gutters, tuple(channels))
        self.strokes += arrows([(self._ends[source][0], self._ends[target][1]) for source, target in links], room)
        self._contacts()
        return y

    def _lane(self, number: int, lane: Lane, y: float) -> float:
        stacks = [[deed for deed in one.deeds if deed.lane == number] for one in self._columns]
        heights = [sum(map(_height, stack)) + GAP * max(len(stack) - 1, 0) for stack in stacks]
        high = max(*heights, room_for(lane.name, LABEL, HEAD, bold=True), 2 * HEAD)
        self.boxes.append(Box(EDGE, y, LABEL, high, lane.name, fill=lane.ground, size=HEAD, bold=True))
        for column, stack in enumerate(stacks):
            top = y
            for place, deed in enumerate(stack):
                if place:
                    self._down(column, top - GAP, top)
                top = self._deed(deed, column, lane.ground, top) + GAP
        return y + high

    def _deed(self, deed: Deed, column: int, ground: str, y: float) -> float:
        """The parts of a box one below the other, in the ground of its lane; gives its lower edge."""
        x = left_of(column)
        first, last = y, y
        for words, bold, ink in _parts(deed):
            high = room_for(words, COLUMN, TEXT, bold=bold)
            self.boxes.append(Box(x, y, COLUMN, high, words, fill=ground, ink=ink, size=TEXT, bold=bold, align="left"))
            last, y = y + high / 2, y + high
        self._edges[deed.name] = first, y
        into = first + min(PADDING + TEXT * LEADING / 2, (y - first) / 2)
        self._ends[deed.name] = (
            End(column, deed.lane, x, x + COLUMN, last),
            End(column, deed.lane, x, x + COLUMN, into),
        )
        if deed.to and deed.to not in {one.name for other in self._columns for one in other.deeds}:
            points = ((x + COLUMN, last), (x + COLUMN + GUTTER / 2, last))
            self.strokes.append(Stroke(points, dashed=True, arrow=True))
        return y

    def _down(self, column: int, start: float, end: float) -> None:
        x = left_of(column) + COLUMN / 2
        self.strokes.append(Stroke(((x, start), (x, end)), self._colour, 1.5, arrow=True))

    def _line(self, name: str, top: float, y: float) -> None:
        high = room_for(name, LABEL, TEXT)
        self.boxes.append(Box(EDGE, top + (BETWEEN - high) / 2, LABEL, high, name, ink=self._colour, size=TEXT))
        self.strokes.append(Stroke(((EDGE + LABEL, y), (self._right, y)), self._colour, 1.5, dashed=True))

    def _contacts(self) -> None:
        """Where a customer and the front stage act in one step, a stroke over the line of interaction."""
        for number, one in enumerate(self._columns):
            sides = [[deed for deed in one.deeds if deed.lane == lane] for lane in (0, 1)]
            if all(sides):
                x = left_of(number) + COLUMN / 2
                points = ((x, self._edges[sides[0][-1].name][1]), (x, self._edges[sides[1][0].name][0]))
                self.strokes.append(Stroke(points, GREY, 1.5))

    def _fails(self, y: float) -> float:
        said = ["\n".join(one.fails) for one in self._columns]
        if not any(said):
            return y
        y += GAP
        high = max(room_for(words, COLUMN, TEXT) for words in said if words)
        name = self._words.fails
        high = max(high, room_for(name, LABEL, HEAD, bold=True))
        self.boxes.append(Box(EDGE, y, LABEL, high, name, edge=GREY, size=HEAD, bold=True))
        for number, words in enumerate(said):
            if words:
                self.boxes.append(Box(left_of(number), y, COLUMN, high, words, edge=GREY, size=TEXT, align="left"))
        return y + high


def _parts(deed: Deed) -> list[tuple[str, bool, str]]:
    """The words of a box, bold or not, with their colour."""
    parts = [(deed.who, True, "000000"), (deed.does, False, "000000"), (deed.handed, False, GREY)]
    return [part for part in parts if part[0]] or [(" ", False, "000000")]


def _height(deed: Deed) -> float:
    return sum(room_for(words, COLUMN, TEXT, bold=bold) for words, bold, _ in _parts(deed))


def _key(key: Key, colour: str, y: float, width: float) -> tuple[list[Box], list[Stroke], float]:
    """The key, one sign below the other; gives its lower edge."""
    high = room_for(key.title, width, HEAD, bold=True)
    boxes = [Box(EDGE, y, width, high, key.title, ink=colour, size=HEAD, bold=True, align="left")]
    strokes = []
    y += high
    drawn = ((key.order, colour, False, True), (key.hand_over, "7F7F7F", True, True), (key.contact, GREY, False, False))
    for words, ink, dashed, arrow in drawn:
        high = room_for(words, width - GUTTER, TEXT)
        points = ((EDGE + PADDING, y + high / 2), (EDGE + GUTTER - PADDING, y + high / 2))
        strokes.append(Stroke(points, ink, 1 if dashed else 1.5, dashed, arrow))
        boxes.append(Box(EDGE + GUTTER, y, width - GUTTER, high, words, size=TEXT, align="left"))
        y += high
    for words in key.signs:
        high = room_for(words, width, TEXT)
        boxes.append(Box(EDGE, y, width, high, words, size=TEXT, align="left"))
        y += high
    return boxes, strokes, y
