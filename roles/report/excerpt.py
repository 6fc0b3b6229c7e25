"""A line of a file with a mark under the words that are meant, as a screen shows them."""

from itertools import accumulate, takewhile

from roles.report.cells import signs, width
from roles.report.subject import Entry, shown

_CUT = "…"


def excerpt(entry: Entry, room: int) -> tuple[str, str]:
    """The line on which a finding begins, cut to `room` cells around its words, and the line of carets below."""
    place, line = entry.place, entry.source
    if place is None or not line.strip():
        return "", ""
    end = place.end_column - 1 if place.end_line == place.line else len(line.rstrip())
    return marked(line, place.column - 1, end, room)


def marked(line: str, start: int, end: int, room: int) -> tuple[str, str]:
    """The line and carets under its letters from `start` to before `end`, both in at most `room` cells, at least 20."""
    before, words, tail = (_letters(part) for part in (line[:start], line[start:end], line[start:]))
    if width(before + tail) > room <= width(before) + min(width(words), room // 2):
        before = _CUT + _last(before, max(room // 3, room - 1 - max(width(tail), 1)))
    left = room - width(before)
    if width(tail) > left:
        tail = _first(tail, left - 1) + _CUT
    carets = max(1, min(width(words), left))
    return before + tail, " " * width(before) + "^" * carets


def _letters(text: str) -> str:
    """Every letter as one that takes its own cells: a tab is a blank, what steers a screen a stand-in."""
    return "".join(map(shown, text)) if not text.isprintable() else text


def _first(text: str, cells: int) -> str:
    return "".join(_fitting(signs(text[: 8 * cells]), cells))


def _last(text: str, cells: int) -> str:
    return "".join(reversed(_fitting(signs(text[-8 * cells :])[::-1], cells)))


def _fitting(parts: list[str], cells: int) -> list[str]:
    """As many parts from the beginning as fit into the cells."""
    ends = accumulate(width(part) for part in parts)
    return parts[: len(list(takewhile(lambda end: end <= cells, ends)))]
