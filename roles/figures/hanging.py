"""A column of an org chart: somebody, and below, set in by depth, everybody who reports to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from roles.figures.branch import Branch
from roles.figures.picture import Box, Stroke, fitted

_INDENT = 12.0
_GAP = 6.0
_NARROWEST = 60.0


@dataclass(frozen=True)
class Column:
    """Boxes and strokes from the upper left corner of the column; `under`: place of a box → places of those below."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    strokes: tuple[Stroke, ...]
    under: dict[int, list[int]]


def row(
    branches: Sequence[Branch], width: float, room: float, follows: str, wait: Callable[[Branch], None]
) -> list[Column]:
    """A column for each branch, their first boxes all as high as the highest of them needs to be."""
    least = 0.0
    while True:
        waiting: list[Branch] = []
        found = [column(one, width, room, follows, waiting.append, least) for one in branches]
        highest = max(one.boxes[0].height for one in found)
        # A higher box can push its team off the sheet, and the words that say so make it higher still.
        if all(one.boxes[0].height == highest for one in found):
            break
        least = highest
    for one in waiting:
        wait(one)
    return found


def column(
    branch: Branch, width: float, room: float, follows: str, wait: Callable[[Branch], None], least: float = 0
) -> Column:
    """`branch`, in a box at `least` so high, and all below it.

    What finds no room is marked with `follows` and has to `wait`.
    """
    found, cut = _drawn(branch, width, follows, least)
    if found.height > room and branch.below:
        found, cut = _drawn(branch, width, follows, least, deepest=0)
    for one in cut:
        wait(one)
    return found


def _drawn(
    branch: Branch, width: float, follows: str, least: float, deepest: int = 10_000
) -> tuple[Column, list[Branch]]:
    """The column down to a depth, and the branches whose reports do not stand in it."""
    deepest = min(deepest, int((width - _NARROWEST) // _INDENT))
    boxes: list[Box] = []
    strokes: list[Stroke] = []
    under: dict[int, list[int]] = {}
    cut: list[Branch] = []
    y = 0.0
    waiting: list[tuple[Branch, int, int | None]] = [(branch, 0, None)]
    while waiting:
        one, depth, over = waiting.pop()
        ends = bool(one.below) and depth >= deepest
        box = _box(one, depth * _INDENT, y, width, follows if ends else "")
        if not boxes:
            box = replace(box, height=max(box.height, least))
        y += box.height + _GAP
        place = len(boxes)
        boxes.append(box)
        if over is not None:
            strokes.append(_elbow(boxes[over], box))
            under.setdefault(over, []).append(place)
        if ends:
            cut.append(one)
        else:
            waiting += [(below, depth + 1, place) for below in reversed(one.below)]
    return Column(width, y - _GAP, tuple(boxes), tuple(strokes), under), cut


def _box(branch: Branch, x: float, y: float, width: float, mark: str) -> Box:
    note = "\n".join(filter(None, (branch.note, mark)))
    box = Box(x, y, width - x, 0, branch.words, note=note, size=8.5, bold=x == 0, round=True, dashed=branch.dashed)
    return fitted(box)


def _elbow(above: Box, box: Box) -> Stroke:
    """From the lower left of one box to the left side of the other."""
    x, middle = above.x + _INDENT / 2, box.y + box.height / 2
    return Stroke(((x, above.y + above.height), (x, middle), (box.x, middle)))


def moved(found: Column, x: float, y: float) -> Column:
    """The column with its upper left corner at x, y."""
    return replace(
        found,
        boxes=tuple(replace(box, x=box.x + x, y=box.y + y) for box in found.boxes),
        strokes=tuple(
            replace(one, points=tuple((across + x, down + y) for across, down in one.points)) for one in found.strokes
        ),
    )
