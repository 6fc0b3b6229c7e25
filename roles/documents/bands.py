"""Which steps of a picture stand side by side on a page, so that they can be read and nothing is cut."""

from collections.abc import Sequence

from roles.figures.lettering import wrap

WIDEST = 6
"""Most columns of a page."""
PAGE = (736.0, 390.0)
"""Width and height of a landscape page, in points, without heading and without the names of lanes and lines."""
SIZE, MARGIN = 8.0, 9.0
"""Of the letters, and beside them in a cell."""
LATIN, EAST_ASIAN = (1.13, 9.8), (1.0, 12.0)
"""How much more goes into a line than lettering allows for, and the height of a line in the template's styles.

Nothing is to spare in Chinese lines, so theirs carries what stands between the paragraphs of a cell.
"""
Cells = Sequence[str]
"""What stands in one column, a text for each row of the table."""


def bands(columns: Sequence[Cells]) -> list[slice]:
    """The columns of each page: on as few pages as hold them, and on each about as many.

    A step that is too long even for a page of its own stands alone and goes on on the next page.
    """
    best: list[tuple[int, int, list[slice]]] = [(0, 0, [])]
    for end in range(1, len(columns) + 1):
        ways = []
        for start in range(max(0, end - WIDEST), end):
            if end - start == 1 or _fits(columns[start:end]):
                pages, unevenness, before = best[start]
                ways.append((pages + 1, unevenness + (end - start) ** 2, [*before, slice(start, end)]))
        best.append(min(ways, key=lambda way: way[:2]))
    return best[-1][2]


def _fits(columns: Sequence[Cells]) -> bool:
    width, room = PAGE
    rows = zip(*columns, strict=True)
    used = (max(_height(words, width / len(columns) - MARGIN) for words in row) for row in rows if any(row))
    return sum(used) <= room


def _height(words: str, width: float) -> float:
    """Height of words in a cell as the template prints them; lettering allows for more, which would add up here."""
    wide = sum(sign > "\u2e80" for sign in words)
    more, line = EAST_ASIAN if wide * 2 > len(words) else LATIN
    return len(wrap(words, width * more, SIZE)) * line if words else line
