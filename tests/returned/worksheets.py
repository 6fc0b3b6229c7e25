"""Built workbooks to work in, by openpyxl and by LibreOffice."""

import subprocess
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from roles.build import Wish, documents
from roles.catalog import Loaded, load_catalog
from roles.returned.merge import merge
from roles.returned.outcome import Outcome, outcome_of
from roles.returned.verdict import Copy, Fate, Verdict
from roles.returned.workbook import opened_workbook

TODAY = date(2026, 11, 22)


def built(loaded: Loaded, language: str = "en") -> bytes:
    made = dict(documents(loaded, {}, Wish(languages=(language,), kinds=("tables",))))
    return made[f"{language}/department-tables.xlsx"]


class Work:
    """A workbook that is being worked in."""

    def __init__(self, data: bytes) -> None:
        self.book: Workbook = load_workbook(BytesIO(data))

    def head(self, table: str, column: str) -> Cell:
        ((title, at),) = self.book.defined_names[f"{table}.{column}"].destinations
        sheet = self.book[title]
        assert isinstance(sheet, Worksheet)
        return sheet[at.replace("$", "")]

    def sheet(self, table: str) -> Worksheet:
        return self.head(table, "id").parent

    def row(self, table: str, name: str) -> int:
        head = self.head(table, "id")
        rows = range(head.row + 1, self.sheet(table).max_row + 1)
        return next(row for row in rows if self.sheet(table).cell(row, head.column).value == name)

    def cell(self, table: str, name: str, column: str) -> Cell:
        return self.sheet(table).cell(self.row(table, name), self.head(table, column).column)

    def put(self, table: str, name: str, **values: Any) -> "Work":
        for column, value in values.items():
            self.cell(table, name, column).value = value
        return self

    def new(self, table: str, **values: Any) -> int:
        row = self.sheet(table).max_row + 1
        for column, value in values.items():
            self.sheet(table).cell(row, self.head(table, column).column).value = value
        return row

    @property
    def saved(self) -> bytes:
        buffer = BytesIO()
        self.book.save(buffer)
        return buffer.getvalue()


def by_office(data: bytes) -> bytes:
    """The workbook, opened and saved by LibreOffice Calc."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "book.xlsx").write_bytes(data)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        form = "xlsx:Calc MS Excel 2007 XML"
        command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", f"{folder}/out", "book.xlsx"]
        subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=300)
        return (folder / "out" / "book.xlsx").read_bytes()


def opened(loaded: Loaded, data: bytes) -> Copy:
    return opened_workbook(loaded, "tables.xlsx", data)


def brought_back(loaded: Loaded, *data: bytes) -> Outcome:
    return outcome_of(loaded, merge(loaded, [opened(loaded, one) for one in data]), TODAY)


def after(loaded: Loaded, outcome: Outcome) -> Loaded:
    return load_catalog({**loaded.texts, **outcome.files})


def worked_in(loaded: Loaded, work: Callable[[Work], Any], language: str = "en") -> Outcome:
    """What comes of a workbook in which somebody worked."""
    copy = Work(built(loaded, language))
    work(copy)
    return brought_back(loaded, copy.saved)


def of(outcome: Outcome, fate: Fate) -> list[Verdict]:
    return [one for one in outcome.verdicts if one.fate is fate]
