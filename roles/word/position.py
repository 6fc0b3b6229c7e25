"""Where in the XML a tag stands, found by reading the template's text up to it."""

import re

from roles.word.value import ROOM

_TAG = re.compile(r"<(/?)([^\s<>/]+)[^<>]*?(/?)>")

_RUN_PARENTS = {
    "w:p", "w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:fldSimple", "w:sdtContent", "w:dir", "w:bdo",
}  # fmt: skip
_WIDTH = re.compile(r'(?=[^<>]*\sw:type="dxa")[^<>]*\sw:w="(\d+)"')
_CELL_MARGINS, _LETTER = 180, 100
"""Twentieths of a point: the margins of a cell, and a letter of nine points."""
_WORD_LINES = {"w:instrText", "w:delInstrText"}


class CrossingError(Exception):
    """An element ends that another one should end before it."""


class Position:
    """The open elements after all the text that was fed to it, and the element whose tag is not finished yet."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self._unfinished = ""
        self._plain_controls: list[int] = []
        self._cells: list[int] = []

    def feed(self, text: str) -> None:
        """Go on by a piece of the template. Raises CrossingError."""
        text = self._unfinished + text
        end = 0
        for found in _TAG.finditer(text):
            end = found.end()
            closing, name, empty = found.groups()
            if closing:
                self._close(name)
            else:
                self._notice(name, found[0])
                if not empty:
                    self._path.append(name)
        self._unfinished = text[start:] if (start := text.find("<", end)) >= 0 else ""

    def _notice(self, name: str, tag: str) -> None:
        if name == "w:tc":
            self._cells.append(ROOM)
        elif name == "w:tcW" and self._cells and (width := _WIDTH.search(tag)):
            self._cells[-1] = (int(width[1]) - _CELL_MARGINS) // _LETTER
        if name == "w:text" and self._path[-1:] == ["w:sdtPr"]:
            self._plain_controls.append(len(self._path) - 1)

    def _close(self, name: str) -> None:
        if not self._path or self._path.pop() != name:
            raise CrossingError(name)
        if name == "w:tc":
            self._cells.pop()
        if self._plain_controls and self._plain_controls[-1] > len(self._path):
            self._plain_controls.pop()

    @property
    def mark(self) -> tuple[tuple[str, ...], bool]:
        """Something to compare: two equal marks mean the same open elements."""
        return tuple(self._path), bool(self._unfinished)

    @property
    def room(self) -> int:
        """How many letters a line takes, by the width of the cell if it is in one."""
        return self._cells[-1] if self._cells else ROOM

    @property
    def in_row(self) -> bool:
        """In a row, but in none of its cells."""
        return self._path[-1:] == ["w:tr"]

    @property
    def in_text(self) -> bool:
        """In a w:t, where line breaks are possible."""
        return not self._unfinished and self._path[-1:] == ["w:t"]

    @property
    def in_line(self) -> bool:
        """In an attribute or an element that can hold one line of text only."""
        name = self._path[-1] if self._path else ""
        return bool(self._unfinished) or not name.startswith("w:") or name in _WORD_LINES

    @property
    def run_can_be_wrapped(self) -> bool:
        """Whether the run in whose w:t this is can stand in a content control.

        Not so in a plain-text control of the template's own: Word allows no control in it.
        """
        return self._path[-3] in _RUN_PARENTS and not self._plain_controls
