"""One sheet of an org chart while it is drawn: heads in the middle, below them rows of columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from roles.figures.branch import Branch
from roles.figures.colours import DARK, GREY, WHITE, ink_on, tint
from roles.figures.hanging import Column, moved
from roles.figures.picture import Box, Picture, Stroke, fitted

GAP = 6.0
"""Between columns."""
ROW_GAP = 26.0
"""Between a head and the rows below it, where the lines branch."""
HEAD_WIDTH = 180.0
_PALE = 0.12
"""What is left of the department's colour in the boxes of those who report to its head."""
FOOT = 24.0
"""Room for the line that says that more follows."""


@dataclass(frozen=True)
class Look:
    """The department's colour, six hexadecimal digits."""

    colour: str


@dataclass
class ChartSheet:
    """Boxes from top to bottom; the last head is what rows are joined to.

    `level` is how many heads of the department stand on the sheet: the deeper, the paler the boxes.
    """

    width: float
    look: Look
    says_under: Callable[[str, list[str]], str]
    bottom: float = 0.0
    boxes: list[Box] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    under: dict[int, list[int]] = field(default_factory=dict)
    head: int | None = None
    level: int = 0
    is_fresh: bool = True

    @property
    def names(self) -> list[str]:
        """Who stands on the sheet."""
        return [box.words for box in self.boxes]

    def put_head(self, branch: Branch, mark: str) -> None:
        """A box in the middle, below the head that stands there."""
        above = self.head
        top = self.bottom + ROW_GAP if above is not None else 0
        box = replace(head_box(branch, mark), x=(self.width - HEAD_WIDTH) / 2, y=top)
        self.head = self._add(replace(box, edge=GREY) if branch.dashed else self._coloured(box, self.level))
        self.level += not branch.dashed
        self.bottom = top + box.height
        if above is not None:
            over = self.boxes[above]
            points = ((self.width / 2, over.y + over.height), (self.width / 2, top))
            self.strokes.append(Stroke(points, dashed=over.dashed))
            self.under.setdefault(above, []).append(self.head)
            self.is_fresh = False

    def put_foot(self, mark: str) -> None:
        """Say at the end that more follows."""
        box = fitted(Box(0, self.bottom + GAP, self.width, 0, mark, ink=DARK, size=8))
        self.boxes.append(box)
        self.bottom += GAP + box.height

    def put_row(self, columns: Sequence[Column]) -> None:
        """A row of columns, each joined to the last head, if there is one."""
        top = self.bottom + (ROW_GAP if self.boxes else 0)
        wide = sum(one.width for one in columns) + GAP * (len(columns) - 1)
        x = (self.width - wide) / 2
        for one in columns:
            self._put_column(moved(one, x, top), top)
            x += one.width + GAP
        self.bottom = top + max(one.height for one in columns)
        self.is_fresh = False

    def _put_column(self, found: Column, top: float) -> None:
        first = len(self.boxes)
        level = max(self.level, 1)
        for box in found.boxes:
            self._add(self._coloured(box, level if box is found.boxes[0] else level + 1))
        for above, below in found.under.items():
            self.under[first + above] = [first + one for one in below]
        self.strokes += found.strokes
        if self.head is not None:
            self.under.setdefault(self.head, []).append(first)
            over, middle = self.boxes[self.head], found.boxes[0].x + found.boxes[0].width / 2
            trunk, turn = self.width / 2, top - ROW_GAP / 2
            points = ((trunk, over.y + over.height), (trunk, turn), (middle, turn), (middle, top))
            self.strokes.append(Stroke(points))

    def picture(self, title: str, said: str = "") -> Picture:
        """What was drawn; its description says who reports to whom."""
        lines = [
            self.says_under(self.boxes[above].words, [self.boxes[one].words for one in below])
            for above, below in self.under.items()
        ]
        return Picture(
            self.width,
            self.bottom,
            title,
            "\n".join(filter(None, (*lines, said))),
            tuple(self.boxes),
            tuple(self.strokes),
        )

    def _coloured(self, box: Box, level: int) -> Box:
        """In the department's colour on top, in a pale one below, and white from there on."""
        colour = self.look.colour
        fill = (colour, tint(colour, _PALE), WHITE)[min(level, 2)]
        return replace(box, fill=fill, edge=colour, ink=ink_on(fill))

    def _add(self, box: Box) -> int:
        self.boxes.append(box)
        return len(self.boxes) - 1


def head_box(branch: Branch, mark: str) -> Box:
    """A head, not yet in its place."""
    note = "\n".join(filter(None, (branch.note, mark)))
    box = Box(0, 0, HEAD_WIDTH, 0, branch.words, note=note, size=9.5, bold=True, round=True, dashed=branch.dashed)
    return fitted(box)
