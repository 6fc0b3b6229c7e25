"""What is different in the rows of a workbook: values edited, entries added and taken out, words that are no value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from roles.catalog import Loaded
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.value import at
from roles.parsing import is_text
from roles.returned.cell_lines import items, lines
from roles.returned.cell_values import LINES, UNIT, amount, columns_of, entry_route, spoken
from roles.returned.difference import Commented, Difference, Edited, Layout, Removed, Trace, Words
from roles.returned.level_parts import LEVEL, level_of
from roles.returned.line import Hand, plain
from roles.workbook.as_built import Entry
from roles.workbook.cells import Written, name_of, place_of
from roles.workbook.notes import Note
from roles.workbook.read import Row, Sheet
from roles.workbook.table import Table


def commented(note: Note, quoted: str, routes: tuple[Route, ...], title: str) -> Commented:
    """A comment at a cell."""
    hand = Hand(note.by, note.on)
    answers = tuple((Hand(by, on), text) for by, on, text in note.answers)
    return Commented(note.at, note.text, answers, quoted, routes, note.done, Trace(f"{title} {note.at}", (hand,)))


def unplaced(why: str, old: str, new: str, routes: tuple[Route, ...], trace: Trace) -> Words:
    """Words that cannot be taken over, for the reason given."""
    return Words(old, new, routes, trace, why)


@dataclass(frozen=True)
class Rows:
    """Compares one table: as it is today, as it was built, as it came back."""

    loaded: Loaded
    wording: Wording
    table: Table
    sheet: Sheet

    def edited(self, name: str, built: Entry, row: Row) -> Iterator[Difference]:
        """The differences of an entry that is in both."""
        entry = entry_route(self.table, name) or ()
        values = {column: (unit, route) for column, unit, route in columns_of(self.table) if entry}
        parts = [column for column, (_, route) in values.items() if route.startswith(f"{LEVEL}/")]
        touched = [column for column in row.cells if self._differs(column, built, row)]
        if LEVEL in values and any(one.removesuffix(UNIT) in parts for one in touched):
            yield from self._level(entry, built, row, touched, parts)
            touched = [one for one in touched if one != LEVEL]
            if _no_level(built):
                touched = [one for one in touched if one.removesuffix(UNIT) not in parts]
        for column in touched:
            whole = column if column in values else column.removesuffix(UNIT)
            if whole in values and (whole == column or whole not in touched):
                yield from self._value(entry, whole, *values[whole], built, row)
            elif whole not in values and column != "id":
                old, new = built.words.get(column, ""), row.cells[column].words
                yield Words(old, new, (entry,) if entry else (), self.trace(row, column))
        for words in row.added:
            yield Words("", words, (entry,) if entry else (), self.trace(row))

    def _level(
        self, entry: Route, built: Entry, row: Row, touched: Sequence[str], parts: Sequence[str]
    ) -> Iterator[Difference]:
        """A level of which parts were written: its words are told apart, and a new one is read as a whole."""
        new = row.cells[LEVEL].words if LEVEL in row.cells else ""
        if _no_level(built):
            cells = {column: one.words for column, one in row.cells.items()}
            said = level_of(self.wording, cells, getattr(at(self.loaded.catalog, entry), "metric", None))
            written = " ".join(cells[one] for one in cells if one.removesuffix(UNIT) in parts and cells[one])
            trace = self.trace(row, next(one for one in touched if one.removesuffix(UNIT) in parts))
            if said:
                yield Edited((*entry, LEVEL), self.wording.language, "", said, trace)
            else:
                yield unplaced("these parts make no level", "", written, (entry,), trace)
        if LEVEL in touched:
            yield Words(built.words.get(LEVEL, ""), new, (entry,), self.trace(row, LEVEL))

    def _differs(self, column: str, built: Entry, row: Row) -> bool:
        cell = row.cells[column]
        return cell.formula or plain(cell.words) != plain(built.words.get(column, ""))

    def _value(self, entry: Route, column: str, unit: str, route: str, built: Entry, row: Row) -> Iterator[Difference]:
        """A value of which a cell says something else."""
        cells = [row.cells[one] for one in (column, unit) if one in row.cells]
        old, new = self.said(built.words, column, unit, built), self.said(_words(row.cells), column, unit, built)
        trace = self.trace(row, column)
        if any(one.formula for one in cells):
            yield unplaced("this is a formula; write the value itself", old, cells[0].words, (entry,), trace)
        elif any(one.under for one in cells):
            yield unplaced("this cell is merged with another, so what it says is not known", old, "", (entry,), trace)
        elif LINES in route:
            yield from lines(self.loaded, self.wording, (*entry, *route.split("/")), old, new, trace)
        elif plain(old) != plain(new) or column in built.lent:
            full = self.full_route(entry, route)
            lent = column in built.lent and is_text(self.loaded.catalog, full)
            before, now = self.spoken(full, "" if lent else old), self.spoken(full, new)
            yield Edited(full, self.wording.language, before, now, trace)
        elif new:
            yield Layout(new, trace)
        else:
            words = (built.words.get(unit, ""), row.cells[unit].words)
            yield unplaced("this is a unit without a figure", *words, (entry,), trace)

    def said(self, words: Mapping[str, str], column: str, unit: str, built: Entry) -> str:
        """What two cells, or one, say of a value."""
        language, figure = self.wording.language, words.get(column, "")
        if unit:
            return amount(language, figure, words.get(unit, ""), built.words.get(unit, ""))
        return figure

    def spoken(self, full: Route, words: str) -> str:
        """A number as the language writes it; texts as they are."""
        said = spoken(self.wording.language, words)
        return words if said == words or is_text(self.loaded.catalog, full) else said

    def full_route(self, entry: Route, route: str) -> Route:
        """Where a value stands: of several places the one that says something, else the first."""
        full = [(*entry, *one.split("/")) for one in route.split("|")]
        return next((one for one in full if at(self.loaded.catalog, one) is not None), full[0])

    def commented(self, note: Note, placed: Mapping[int, str]) -> Commented:
        """A comment, with the value at whose cell it stands, or else the entry of its row."""
        row, at = place_of(note.at) or (0, 0)
        entry = entry_route(self.table, placed.get(row, "")) or ()
        column = next((name for name, number in self.sheet.columns.items() if number == at), "")
        route = self.table.routes.get(column, "")
        words = next((one.cells[column].words for one in self.sheet.rows if one.number == row and column), "")
        whole = self.full_route(entry, route) if route and LINES not in route else entry
        return commented(note, words, (whole,) if entry else (), self.sheet.title)

    def removed(self, name: str, built: Entry) -> Removed | Words:
        """An entry whose row is gone."""
        entry, trace = entry_route(self.table, name), Trace(self.sheet.title)
        if not entry:
            return Words("\n".join(built.words.values()), "", (), trace)
        values: dict[tuple[Route, str], str] = {}
        said = []
        for column, unit, route in columns_of(self.table):
            words = self.said(built.words, column, unit, built)
            said.append(words)
            for full, one in self.values(entry, route, words, lent=column in built.lent):
                values[full, self.wording.language] = plain(one)
        return Removed(entry, "\n".join(filter(None, said)), trace, values)

    def values(self, entry: Route, route: str, words: str, *, lent: bool) -> Iterator[tuple[Route, str]]:
        """Where the words of a cell stand in the catalog: each line of a list at the item that says the same there."""
        if LINES in route:
            whole = (*entry, *route.split("/"))
            lines = {plain(line) for line in words.split("\n")}
            for item, one in items(self.loaded, self.wording, whole):
                if plain(one) in lines:
                    yield tuple(item if step == LINES else step for step in whole), one
            return
        full = self.full_route(entry, route)
        yield full, "" if lent and is_text(self.loaded.catalog, full) else self.spoken(full, words)

    def trace(self, row: Row, column: str = "id") -> Trace:
        """Where a cell stands."""
        place = name_of((row.number, self.sheet.columns[column])) if column in self.sheet.columns else str(row.number)
        return Trace(f"{self.sheet.title} {place}")


def _no_level(built: Entry) -> bool:
    return not built.words.get(LEVEL)


def _words(cells: Mapping[str, Written]) -> dict[str, str]:
    return {column: one.words for column, one in cells.items()}
