"""Rows of a workbook that were added: new entries, and in which list they stand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roles.finding import Route
from roles.model.value import at
from roles.model.walk import names
from roles.returned.cell_values import LINES, columns_of, entry_route
from roles.returned.difference import Added, Difference, Words
from roles.returned.level_parts import LEVEL, level_of
from roles.returned.rows import Rows, unplaced
from roles.workbook.as_built import Entry
from roles.workbook.read import Row


@dataclass(frozen=True)
class NewRows:
    """The new rows of a table. `placed` are those that were there before, by number; `outer` says which entry of the
    table above bears which titles.
    """

    rows: Rows
    placed: Mapping[int, str]
    outer: Mapping[tuple[str, ...], str]

    def added(self, row: Row) -> Iterator[Difference]:
        """A new entry, or the words of a row that is none."""
        trace = self.rows.trace(row)
        words = "\n".join(one.words for column, one in row.cells.items() if one.words and column != "id")
        if not self.rows.table.routes:
            yield Words("", words or row.id, (), trace)
            return
        around = self._around(row)
        fields, rest = self._fields(row)
        if not fields:
            yield Words("", words or row.id, (), trace)
        elif around is None:
            yield unplaced("this new row does not say in its first columns to what it belongs", "", words, (), trace)
        else:
            route = (*around, self.rows.table.above[-1])
            yield Added(route, self._after(route, row), fields, self.rows.wording.language, rest, trace)

    def _around(self, row: Row) -> Route | None:
        """The entry in whose list the new one stands: as its columns say, else that of both rows beside it."""
        table = self.rows.table
        if len(table.above) == 1:
            return ()
        said = tuple(row.cells[one].words.strip() for one in table.within if one in row.cells)
        name = self.outer.get(said)
        if name is None and not any(said):
            beside = {self._outer_of(number) for number in (row.number - 1, row.number + 1)}
            name = beside.pop() if len(beside) == 1 else None
        parts = name.split("/") if name else []
        return tuple(step for pair in zip(table.above, parts, strict=False) for step in pair) or None

    def _outer_of(self, number: int) -> str | None:
        name = self.placed.get(number)
        return name.rpartition("/")[0] if name else None

    def _after(self, route: Route, row: Row) -> str | None:
        """The entry behind which it comes: that of the row above if it is in the same list, else the last."""
        there = list(names(self._list(route)))
        above = entry_route(self.rows.table, self.placed.get(row.number - 1, ""))
        if above and above[:-1] == route and above[-1] in there:
            return above[-1]
        return there[-1] if there else None

    def _list(self, route: Route) -> tuple[object, ...]:
        catalog = self.rows.loaded.catalog
        return tuple(getattr(catalog, route[0]).values() if len(route) == 1 else at(catalog, route) or ())

    def _fields(self, row: Row) -> tuple[dict[Route, str], tuple[str, ...]]:
        """What the row says for each value of the new entry, and what else it says."""
        fields: dict[Route, str] = {}
        rest = list(row.added)
        cells = {column: one.words for column, one in row.cells.items() if not one.formula and not one.under}
        rest += [one.words for one in row.cells.values() if one.formula]
        for column, unit, route in columns_of(self.rows.table):
            words = self.rows.said(cells, column, unit, Entry({}))
            if not words or route.startswith(f"{LEVEL}/"):
                continue
            if LINES in route:
                rest.append(words)
            else:
                fields[tuple(route.partition("|")[0].split("/"))] = words
        if level := level_of(self.rows.wording, cells, None):
            fields[LEVEL,] = level
        return fields, tuple(rest)
