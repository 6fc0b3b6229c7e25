"""The bytes of a workbook → what stands in which cell; values only.

Formulas are told as such and never worked out, links to other files never followed, and nothing is unpacked beyond what
`read_package` allows. Only cells that are written in the file are looked at, so that one far outside costs nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from roles.word.fault import PackageError
from roles.word.markup import parse_part
from roles.word.package import read_package
from roles.workbook.notes import Note, notes
from roles.workbook.number_formats import formats, said_as, said_of
from roles.workbook.relations import related, target

if TYPE_CHECKING:
    from lxml.etree import _Element

Place = tuple[int, int]
"""Row and column, from 1."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})", re.ASCII)
_NAMED = re.compile(r"(?:'((?:[^']|'')+)'|([^'!,]+))!(\$?[A-Za-z]{1,3}\$?[0-9]{1,7})", re.ASCII)


@dataclass(frozen=True)
class Written:
    """What a cell says; `formula`: it is worked out, or an error. `under` is the cell that a merge shows instead."""

    words: str
    formula: bool = False
    under: Place | None = None


@dataclass(frozen=True)
class Grid:
    """A sheet: its name, its cells that say something and those that are hidden below a merge, and its comments."""

    title: str
    cells: Mapping[Place, Written]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Cells:
    """A workbook: its custom properties, the cells that have names, its sheets, hidden ones too."""

    properties: Mapping[str, str]
    names: Mapping[str, tuple[str, Place]]
    sheets: tuple[Grid, ...]


def read_cells(data: bytes) -> Cells:
    """All that stands in a workbook. Raises PackageError for what is none or is not safe to open."""
    parts = read_package(data, "xlsx")
    name = target(parts, "", "officeDocument")
    if name is None or (book := parse_part(parts[name], name)).find("{*}sheets") is None:
        raise PackageError("this is no workbook")
    reader = _Reader(parts, name, book)
    return Cells(_properties(parts), dict(_names(book)), tuple(reader.sheets()))


@dataclass(frozen=True)
class _Reader:
    parts: Mapping[str, bytes]
    name: str
    book: "_Element"

    def sheets(self) -> Iterator[Grid]:
        parts = related(self.parts, self.name)
        shared = self._shared()
        styles = self._part("styles")
        meanings = formats(styles) if styles is not None else []
        settings = self.book.find("{*}workbookPr")
        from_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        for sheet in self.book.iterfind("{*}sheets/{*}sheet"):
            id = next((str(value) for key, value in sheet.items() if str(key).endswith("}id")), "")
            kind, path = parts.get(id, ("", ""))
            if path in self.parts and kind == "worksheet":
                cells = _grid(parse_part(self.parts[path], path), _Values(shared, meanings, from_1904))
                yield Grid(sheet.get("name", ""), cells, notes(self.parts, path, self.name))

    def _shared(self) -> list[str]:
        root = self._part("sharedStrings")
        return [] if root is None else [_text(one) for one in root.iterfind("{*}si")]

    def _part(self, kind: str) -> "_Element | None":
        path = target(self.parts, self.name, kind)
        return None if path is None else parse_part(self.parts[path], path)


@dataclass(frozen=True)
class _Values:
    shared: list[str]
    meanings: list[str]
    from_1904: bool

    def written(self, cell: "_Element") -> Written:
        """What a cell says."""
        formula = cell.find("{*}f")
        kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
        if formula is not None or kind == "e":
            return Written(f"={formula.text or ''}" if formula is not None else value, formula=True)
        match kind:
            case "s":
                at = int(value) if value.isdecimal() else -1
                return Written(self.shared[at] if 0 <= at < len(self.shared) else "")
            case "inlineStr":
                inside = cell.find("{*}is")
                return Written("" if inside is None else _text(inside))
            case "b":
                return Written("true" if value == "1" else "false" if value else "")
            case "d":
                return Written(_moment(value))
            case "str":
                return Written(_unescaped(value))
        return Written(self._number(value, cell.get("s", "0")))

    def _number(self, value: str, style: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        at = int(style) if style.isdecimal() else 0
        meaning = self.meanings[at] if at < len(self.meanings) else ""
        if number != number or number in (float("inf"), float("-inf")):  # no number at all
            return value
        return said_as(number, meaning, from_1904=self.from_1904)


def _grid(root: "_Element", values: _Values) -> dict[Place, Written]:
    found: dict[Place, Written] = {}
    row, column = 0, 0
    for line in root.iterfind("{*}sheetData/{*}row"):
        row = _int(line.get("r")) or row + 1
        column = 0
        for cell in line.iterfind("{*}c"):
            place = place_of(cell.get("r", ""))
            row, column = place or (row, column + 1)
            if (written := values.written(cell)).words.strip() or written.formula:
                found[row, column] = written
    _cover(root, found)
    return found


def _cover(root: "_Element", found: dict[Place, Written]) -> None:
    """Mark what merges hide, in the rows that say something."""
    rows, width = {row for row, _ in found}, max((column for _, column in found), default=0)
    for merge in root.iterfind("{*}mergeCells/{*}mergeCell"):
        first, _, last = merge.get("ref", "").partition(":")
        start, end = place_of(first), place_of(last)
        if not start or not end:
            continue
        shown = found.get(start, Written("")).words
        for row in (one for one in rows if start[0] <= one <= end[0]):
            for column in range(start[1], min(end[1], width) + 1):
                if (row, column) != start:
                    found[row, column] = Written(shown, under=start)


def place_of(name: str) -> Place | None:
    """Row and column of a name such as $B$7."""
    match = _CELL.fullmatch(name)
    if not match:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def name_of(place: Place) -> str:
    """The name of a cell, such as B7."""
    letters, column = "", place[1]
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{place[0]}"


def _names(book: "_Element") -> Iterator[tuple[str, tuple[str, Place]]]:
    """Names of the whole workbook for one cell each."""
    for one in book.iterfind("{*}definedNames/{*}definedName"):
        match = _NAMED.fullmatch((one.text or "").strip())
        place = place_of(match[3]) if match else None
        if match and place and one.get("localSheetId") is None:
            yield one.get("name", ""), ((match[1] or match[2]).replace("''", "'"), place)


def _properties(parts: Mapping[str, bytes]) -> dict[str, str]:
    path = target(parts, "", "custom-properties")
    if path is None:
        return {}
    root = parse_part(parts[path], path)
    return {one.get("name", ""): "".join(map(str, one.itertext())).strip() for one in root.iterfind("{*}property")}


def _text(element: "_Element") -> str:
    """The text of a cell in one type or several, without how it is pronounced."""
    texts = (one for one in element.iter("{*}t") if not any(True for _ in one.iterancestors("{*}rPh")))
    return _unescaped("".join(one.text or "" for one in texts)).replace("\r\n", "\n").replace("\r", "\n")


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _moment(value: str) -> str:
    try:
        return said_of(datetime.fromisoformat(value))
    except (ValueError, OverflowError):
        return value


def _int(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 8 else 0
