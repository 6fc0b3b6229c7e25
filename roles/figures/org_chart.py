"""An org chart: who reports to whom, on as many sheets as it takes."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from roles.figures.branch import Branch
from roles.figures.chart_sheet import FOOT, GAP, HEAD_WIDTH, ROW_GAP, ChartSheet, Look, head_box
from roles.figures.hanging import Column, column, row
from roles.figures.lettering import longest
from roles.figures.picture import PADDING, Picture

_COLUMNS = (6, 4, 2)
"""How many may stand side by side if there is more than one row: even, for the line from above runs between them."""
_WIDEST = 130.0
_HIGHEST = 110.0
"""No box is higher than this if wider columns help."""


@dataclass(frozen=True)
class Page:
    """The room on a sheet."""

    width: float
    height: float


@dataclass(frozen=True)
class Says:
    """What a chart says beside its boxes.

    `title` of a sheet from the name of who stands on top, `under` for the description: who, and who reports to them;
    `alone`: those to whom and from whom no line leads. `follows` marks a box whose reports stand on a later sheet,
    `continued` the same box there.
    """

    title: Callable[[str], str]
    under: Callable[[str, list[str]], str]
    alone: Callable[[list[str]], str]
    follows: str
    continued: str


def org_chart(heads: Sequence[Branch], page: Page, look: Look, says: Says) -> list[Picture]:
    """The charts of all heads; those with nobody below stand together on the last sheets."""
    made: list[Picture] = []
    waiting = deque((head, "") for head in heads if head.below)
    while waiting:
        head, mark = waiting.popleft()
        made += [sheet.picture(says.title(head.words)) for sheet in _chart(head, mark, page, look, says, waiting)]
    return [*made, *_alone([head for head in heads if not head.below], page, look, says)]


def _chart(
    head: Branch, mark: str, page: Page, look: Look, says: Says, waiting: deque[tuple[Branch, str]]
) -> Iterator[ChartSheet]:
    """The sheets of one head; what finds no room on them is put to what waits."""
    sheet = _begun(head, mark, page, look, says)
    while len(head.below) == 1:
        (only,) = head.below
        if not sheet.is_fresh and _is_over(sheet, head_box(only, "").height, page):
            sheet.put_foot(says.follows)
            yield sheet
            sheet = _begun(head, says.continued, page, look, says)
        sheet.put_head(only, "")
        head = only
    for columns in _rows(head, page, says, waiting):
        if not sheet.is_fresh and _is_over(sheet, _height(columns), page):
            sheet.put_foot(says.follows)
            yield sheet
            sheet = _begun(head, says.continued, page, look, says)
        sheet.put_row(columns)
    yield sheet


def _begun(head: Branch, mark: str, page: Page, look: Look, says: Says) -> ChartSheet:
    sheet = ChartSheet(page.width, look, says.under)
    sheet.put_head(head, mark)
    return sheet


def _is_over(sheet: ChartSheet, height: float, page: Page) -> bool:
    """Whether something so high, and the line that says that more follows, find no room on the sheet."""
    return sheet.bottom + ROW_GAP + height + FOOT > page.height


def _height(columns: Sequence[Column]) -> float:
    return max(one.height for one in columns)


def _rows(head: Branch, page: Page, says: Says, waiting: deque[tuple[Branch, str]]) -> Iterator[list[Column]]:
    """Those below a head as columns, row by row."""
    if not head.below:
        return
    abreast, wide = _abreast(head.below, page.width)
    room = page.height - ROW_GAP - FOOT - head_box(head, says.continued).height
    for start in range(0, len(head.below), abreast):
        some = head.below[start : start + abreast]
        yield row(some, wide, room, says.follows, lambda cut: waiting.append((cut, says.continued)))


def _abreast(branches: Sequence[Branch], width: float) -> tuple[int, float]:
    """How many branches stand side by side, and how wide each is: as many as leave their words whole."""
    found = list(_ways(len(branches), width))
    good = (way for way in found if all(_reads_well(branch, way[1]) for branch in branches))
    return next(good, found[-1])


def _ways(count: int, width: float) -> Iterator[tuple[int, float]]:
    for most in _COLUMNS:
        rows = ceil(count / most)
        abreast = count if rows == 1 else 2 * ceil(ceil(count / rows) / 2)
        yield abreast, min((width - (abreast - 1) * GAP) / abreast, HEAD_WIDTH if abreast <= 2 else _WIDEST)
    yield min(count, 2), (width - GAP) / 2


def _reads_well(branch: Branch, wide: float) -> bool:
    tall = column(branch, wide, float("inf"), "", lambda _: None)
    return all(
        longest(box.words, box.size, bold=box.bold) <= box.width - 2 * PADDING and box.height <= _HIGHEST
        for box in tall.boxes
    )


def _alone(heads: Sequence[Branch], page: Page, look: Look, says: Says) -> Iterator[Picture]:
    """Heads with nobody below, in rows."""
    if not heads:
        return
    sheet = ChartSheet(page.width, look, says.under)
    for columns in _rows(Branch("", below=tuple(heads)), page, says, deque()):
        if sheet.boxes and _is_over(sheet, _height(columns), page):
            yield sheet.picture(says.title(""), says.alone(sheet.names))
            sheet = ChartSheet(page.width, look, says.under)
        sheet.put_row(columns)
    yield sheet.picture(says.title(""), says.alone(sheet.names))
