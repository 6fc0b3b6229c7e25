"""The cells of a workbook that came back → its tables by the names of `Table`, as `write` says they stand there."""

from collections.abc import Mapping
from dataclasses import dataclass

from roles.workbook.as_built import HEADS, Entries, digest, read_rows
from roles.workbook.cells import Cells, Grid, Written
from roles.workbook.notes import Note

Titles = Mapping[str, Mapping[str, str]]
"""Table → column → what stands at its head."""
_NOTHING = Written("")
_ID = "id"


@dataclass(frozen=True)
class Row:
    """One row: its number, the id in it, what its columns say, and what stands in columns that were added."""

    number: int
    id: str
    cells: Mapping[str, Written]
    added: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """One table: its sheet, the column in which each value stands, what its head says, and its rows.

    `added` is what stands above the heads, and the heads of columns that were added. `notes` are comments.
    """

    table: str
    title: str
    columns: Mapping[str, int]
    heads: Mapping[str, str]
    rows: tuple[Row, ...]
    added: tuple[str, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Book:
    """A workbook: what it is about, its tables, sheets that are none, and what it said when it was built.

    `built` is None if the sheet that holds it is lost or was changed.
    """

    about: Mapping[str, str]
    tables: tuple[Sheet, ...]
    others: tuple[Grid, ...]
    built: Entries | None


def read_workbook(found: Cells, titles: Titles) -> Book:
    """A workbook whose heads were `titles` when it was built; by them a column is found that has lost its name."""
    hidden = [grid for grid in found.sheets if _heads(grid) == HEADS]
    grids = [grid for grid in found.sheets if grid not in hidden]
    tables: list[Sheet] = []
    for table, known in titles.items():
        columns = {**dict.fromkeys(_named(found, table), ""), **known}
        left = [grid for grid in grids if all(grid.title != one.title for one in tables)]
        place = _by_names(found, left, table, columns) or _by_heads(left, columns)
        if place:
            tables.append(_sheet(table, *place))
    others = tuple(grid for grid in grids if all(grid.title != one.title for one in tables))
    return Book(found.properties, tuple(tables), others, _built(hidden, found.properties.get("data", "")))


def _heads(grid: Grid) -> tuple[str, ...]:
    return tuple(grid.cells.get((1, column), _NOTHING).words for column in range(1, len(HEADS) + 1))


def _built(hidden: list[Grid], data: str) -> Entries | None:
    for grid in hidden:
        rows = sorted({row for row, _ in grid.cells if row > 1})
        found = read_rows([[grid.cells.get((row, column), _NOTHING).words for column in (1, 2)] for row in rows])
        if found is not None and digest(found) == data:
            return found
    return None


Found = tuple[Grid, int, dict[str, int]]
"""A sheet, the row of its heads, and where its columns stand."""


def _named(found: Cells, table: str) -> list[str]:
    """The columns of a table that have names, those too that it would not have today."""
    return [name.removeprefix(f"{table}.") for name in found.names if name.startswith(f"{table}.")]


def _by_names(found: Cells, grids: list[Grid], table: str, columns: Mapping[str, str]) -> Found | None:
    """Where names say that a table stands; None where they do not, or a head says that they were left behind."""
    named = {column: place for column in columns if (place := found.names.get(f"{table}.{column}"))}
    if _ID not in named:
        return None
    title, (row, _) = named[_ID]
    grid = next((one for one in grids if one.title.casefold() == title.casefold()), None)
    if grid is None:
        return None
    here = {column: at[1] for column, (of, at) in named.items() if of.casefold() == title.casefold() and at[0] == row}
    heads = {column: grid.cells.get((row, at), _NOTHING).words.strip() for column, at in here.items()}
    if any(columns[column] and head != columns[column] and head in columns.values() for column, head in heads.items()):
        return None
    return grid, row, here


def _by_heads(grids: list[Grid], columns: Mapping[str, str]) -> Found | None:
    """The sheet that has the heads of a table in its first row, where the names of the columns are lost."""
    best: Found | None = None
    for grid in grids:
        heads = {written.words.strip(): column for (row, column), written in grid.cells.items() if row == 1}
        here = {column: heads[title] for column, title in columns.items() if title and title in heads}
        if _ID in here and len(here) > max(len(columns) // 2, len(best[2]) if best else 0):
            best = grid, 1, here
    return best


def _sheet(table: str, grid: Grid, head: int, columns: dict[str, int]) -> Sheet:
    rows: dict[int, dict[int, Written]] = {}
    for (row, column), written in grid.cells.items():
        rows.setdefault(row, {})[column] = written
    heads = {column: rows.get(head, {}).get(at, _NOTHING).words for column, at in columns.items()}
    above = (one for row in sorted(rows) if row < head for one in rows[row].values())
    added = (one for at, one in sorted(rows.get(head, {}).items()) if at not in columns.values())
    words = tuple(one.words for one in (*above, *added) if not one.under)
    made = [_row(number, rows[number], columns) for number in sorted(rows) if number > head]
    return Sheet(table, grid.title, columns, heads, tuple(made), words, grid.notes)


def _row(number: int, cells: Mapping[int, Written], columns: Mapping[str, int]) -> Row:
    own = {column: cells.get(at, _NOTHING) for column, at in columns.items()}
    known = set(columns.values())
    added = tuple(one.words for at, one in sorted(cells.items()) if at not in known and not one.under)
    return Row(number, own[_ID].words.strip(), own, added)
