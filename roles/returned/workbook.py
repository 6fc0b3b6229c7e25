"""The bytes of a workbook of tables that came back → what it is about and what is different in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from roles.catalog import Loaded
from roles.documents.kind import DEPARTMENT
from roles.documents.tables import all_tables
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.text import is_language
from roles.returned.cell_values import columns_of, entry_route
from roles.returned.department import must_be_ours
from roles.returned.difference import Difference, Layout, Removed, Trace, Words
from roles.returned.new_rows import NewRows
from roles.returned.present import Said
from roles.returned.row_pairs import pairs
from roles.returned.rows import Rows, commented
from roles.returned.verdict import Copy
from roles.word.fault import PackageError
from roles.workbook.as_built import Entries, digest, entries
from roles.workbook.cells import Grid, read_cells
from roles.workbook.read import Book, Sheet, read_workbook
from roles.workbook.table import Table

KIND = "tables"


def opened_workbook(loaded: Loaded, name: str, data: bytes) -> Copy:
    """A copy with its differences. Raises PackageError for a file that is no workbook of this catalog's tables."""
    cells = read_cells(data)
    about = cells.properties
    if about.get("kind") != KIND or not is_language(about.get("language", "")):
        raise PackageError("this workbook was not built by roles, or what it says about itself is lost")
    must_be_ours(loaded.catalog, about.get("department", ""))
    wording = Wording(loaded.catalog, about["language"])
    tables = tuple(all_tables(wording))
    book = read_workbook(cells, {one.name: one.columns for one in tables})
    work = _Comparison(loaded, wording, tables, book)
    return Copy(name, KIND, DEPARTMENT, wording.language, tuple(work.differences()), work.now)


@dataclass(frozen=True)
class _Comparison:
    loaded: Loaded
    wording: Wording
    tables: tuple[Table, ...]
    book: Book

    @cached_property
    def today(self) -> Entries:
        """What its rows would say if it were built now."""
        return entries(self.tables, self.wording.language)

    @cached_property
    def built(self) -> Entries:
        """What its rows said when it was built. Raises PackageError if nobody knows any more."""
        if self.book.built is not None:
            return self.book.built
        if digest(self.today) == self.book.about.get("data"):
            return self.today
        raise PackageError("what this workbook said when it was built is lost, and the catalog has changed since")

    def differences(self) -> Iterator[Difference]:
        """Every difference, once."""
        sheets = {one.table: one for one in self.book.tables}
        found = [one for table in self.tables for one in self._table(table, sheets.get(table.name))]
        gone = [one.route for one in found if isinstance(one, Removed)]
        for one in found:
            inside = isinstance(one, Removed) and any(_below(one.route, other) for other in gone)
            if not inside:
                yield _with_inside(one, found) if isinstance(one, Removed) else one
        for grid in self.book.others:
            yield from _words(grid)
            yield from (commented(note, "", (), grid.title) for note in grid.notes)

    def _table(self, table: Table, sheet: Sheet | None) -> Iterator[Difference]:
        built = {name: entry for (of, name), entry in self.built.items() if of == table.name}
        if sheet is None:
            if built:
                yield Words(table.title, "", (), Trace(table.title))
            return
        yield from _heads(table, sheet, {column for entry in built.values() for column in entry.words})
        rows = Rows(self.loaded, self.wording, table, sheet)
        found, new = pairs(built, sheet.rows)
        placed = {row.number: name for name, row in found.items()}
        for name, row in sorted(found.items(), key=lambda pair: pair[1].number):
            yield from rows.edited(name, built[name], row)
        for name, entry in built.items():
            if name not in found:
                yield rows.removed(name, entry)
        for note in sheet.notes:
            yield rows.commented(note, placed)
        for row in new:
            yield from NewRows(rows, placed, self._outer(table)).added(row)

    def _outer(self, table: Table) -> Mapping[tuple[str, ...], str]:
        """Titles → the one entry of the table above that bears them."""
        found: dict[tuple[str, ...], list[str]] = {}
        above = next((one for one in self.tables if one.above == table.above[:-1]), None)
        for row in above.rows if above and table.within else ():
            assert above
            titles = tuple(str(row[column]).strip() for column in (*above.within, "title"))
            found.setdefault(titles, []).append(str(row["id"]))
        return {titles: names[0] for titles, names in found.items() if len(names) == 1}

    @cached_property
    def now(self) -> Said:
        """Every value that the workbook would show today."""
        found: dict[tuple[Route, str], str] = {}
        for table in self.tables:
            rows = Rows(self.loaded, self.wording, table, Sheet(table.name, "", {}, {}, (), ()))
            for row in table.rows:
                name = str(row["id"])
                entry, shown = entry_route(table, name), self.today[table.name, name]
                for column, unit, route in columns_of(table) if entry else ():
                    assert entry
                    words = rows.said(shown.words, column, unit, shown)
                    for full, one in rows.values(entry, route, words, lent=column in shown.lent):
                        found[full, self.wording.language] = one
        return found


def _heads(table: Table, sheet: Sheet, shown: set[str]) -> Iterator[Difference]:
    """Columns taken out or added, heads and the sheet under other names."""
    trace = Trace(sheet.title)
    for column, title in table.columns.items():
        if column not in sheet.columns and column in shown:
            yield Words(title, "", (), trace)
        elif column in sheet.columns and sheet.heads[column].strip() != title:
            yield Layout(sheet.heads[column], trace)
    for words in sheet.added:
        yield Words("", words, (), trace)


def _words(grid: Grid) -> Iterator[Difference]:
    """The rows of a sheet that was added."""
    rows: dict[int, list[str]] = {}
    for (row, _), written in sorted(grid.cells.items()):
        if not written.under:
            rows.setdefault(row, []).append(written.words)
    for row, words in rows.items():
        yield Words("", "\n".join(words), (), Trace(f"{grid.title} {row}"))


def _below(route: Route, other: Route) -> bool:
    return len(route) > len(other) and route[: len(other)] == other


def _with_inside(one: Removed, found: list[Difference]) -> Removed:
    """An entry that is gone with all that stood inside it."""
    inside = [other for other in found if isinstance(other, Removed) and _below(other.route, one.route)]
    values = {what: words for other in (one, *inside) for what, words in other.values.items()}
    return replace(one, old="\n".join([one.old, *(other.old for other in inside)]), values=values)
