"""Places: from an index in the text to lines and columns, and from a route to a place."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from roles.finding import Place


class Lines:
    """The lines of a text as editors count them: CR LF and LF end a line, columns count code points.

    `parsed` is the text as it was parsed, perhaps a mended copy; `origin` then maps each index of it, and its end, to
    the text itself.
    """

    def __init__(self, text: str, parsed: str | None = None, origin: Sequence[int] | None = None) -> None:
        self.text = text
        self.parsed = text if parsed is None else parsed
        self._origin = origin

    def place(self, start: int, end: int) -> Place:
        """The place from `start` to before `end`, both indexes of what was parsed; never beyond the last word."""
        if self._origin:
            start, end = self._origin[start], max(self._origin[end - 1] + 1 if end else 0, self._origin[start])
        start = min(start, self._last)
        end = min(end, len(self.text))
        if self.text[end - 1 : end + 1] == "\r\n":
            end -= 1
        shown = self.text[start:end].rstrip(" \t\r\n")
        if "\n" in self.text[start + len(shown) : end]:  # a block of text ends where the next line begins
            end = start + len(shown)
        line, column = self._line_and_column(start)
        return Place(line, column, *self._line_and_column(max(start, end)))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    @cached_property
    def _last(self) -> int:
        return len(self.text.rstrip(" \t\r\n"))

    def _line_and_column(self, index: int) -> tuple[int, int]:
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
