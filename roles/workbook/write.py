"""Tables → the bytes of a workbook (.xlsx), the same for the same tables.

What stands where, for whoever reads an edited workbook back:

- A sheet is one table: its titles in row 1, one entry in each row below. Column A is the id of the entry, for an entry
  inside another one `outer/inner`. Rows without an id were added by hand.
- What a column is says a defined name, `table.column` in the words of `Table`, such as `responsibilities.share`. It
  points at the head of the column and stays true when columns are moved, inserted or given another title, when the
  sheet is renamed, and when rows are sorted or filtered. A column without such a name was added by hand; a name that
  points nowhere (`#REF!`) is that of a column taken out.
- What the workbook is about says its custom properties: the `language` of the texts, the `department`, the `kind` of
  document, and `data`, the hash of what its tables said when it was built.
- What they said stands in a last sheet, which no program shows (`as_built`); what differs from it was edited.

Why so: a hidden row of names is a row of data for every other tool and moves when somebody sorts the whole sheet;
comments get lost on the way through other programs.

Sheets are protected without password. Ids and heads are locked and cannot be selected; all other cells of
these columns are free. Excel sorts no range with a locked cell in it, but does sort one that may be edited:
so the table as a whole is such a range, which lets ids move with their rows, and only with them.

No text is ever a formula, a link or a number. One that begins like a formula is marked as text (quote prefix), so that
it stays text when somebody edits it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from roles.workbook.as_built import HEADS, digest, entries, rows_of
from roles.workbook.cell import Cell, cell, looks_like_formula
from roles.workbook.room import BUTTON, column_widths, row_height
from roles.workbook.sheet_names import sheet_names
from roles.workbook.table import Percent, Table

_CREATED = datetime(1980, 1, 1, tzinfo=UTC)
_MAY = {"select_locked_cells": False, "sort": True, "autofilter": True, "format_columns": True, "format_rows": True}
_A4, _SCALE = 9, 60
_CELL = {"valign": "top", "text_wrap": True, "bottom": 1, "bottom_color": "#D9D9D9"}
_FREE = {**_CELL, "locked": False}
_TEXT = {**_FREE, "align": "left", "indent": 1}
_FORMATS: Mapping[str, Mapping[str, object]] = {
    "id": {**_CELL, "align": "left", "indent": 1, "font_color": "#595959", "bg_color": "#F2F2F2"},
    "text": _TEXT,
    "quoted": {**_TEXT, "quote_prefix": True},
    "number": {**_FREE, "align": "right"},
    "percent": {**_FREE, "align": "right", "num_format": "0%"},
    "day": {**_FREE, "align": "right", "num_format": "yyyy-mm-dd"},
    "below": {"locked": False},
}


@dataclass(frozen=True)
class Look:
    """The font, and as six hexadecimal digits the colour of the heads."""

    font: str
    colour: str


@dataclass(frozen=True)
class Cover:
    """What a workbook says of itself: title, author, language of its texts, and what it is about by names."""

    title: str
    author: str
    language: str
    about: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def write_workbook(tables: Sequence[Table], cover: Cover, look: Look) -> bytes:
    """A workbook with one sheet for each table. It bears no date."""
    made = BytesIO()
    font = {"font_name": look.font, "font_size": 10, "font_scheme": "none"}
    with Workbook(made, {"in_memory": True, "default_format_properties": font}) as workbook:
        built = entries(tables, cover.language)
        workbook.set_properties({"title": cover.title, "author": cover.author, "created": _CREATED})
        for name, words in {"language": cover.language, **cover.about, "data": digest(built)}.items():
            workbook.set_custom_property(name, words)
        formats = {name: workbook.add_format({**font, **properties}) for name, properties in _FORMATS.items()}
        formats["head"] = workbook.add_format({**font, **_head(look.colour)})
        *names, hidden = sheet_names([*(table.title for table in tables), HEADS[1]])
        for name, table in zip(names, tables, strict=True):
            _write(workbook.add_worksheet(name), table, formats, cover.language)
            for number, column in enumerate(table.columns):
                at = xl_rowcol_to_cell(0, number, row_abs=True, col_abs=True)
                workbook.define_name(f"{table.name}.{column}", f"={quote_sheetname(name)}!{at}")
        _write_hidden(workbook.add_worksheet(hidden), [HEADS, *rows_of(built)])
    return _packed(made)


def _head(colour: str) -> dict[str, object]:
    """The head of a column; its letters are white or black, whichever can be read on the colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    dark = 0.299 * red + 0.587 * green + 0.114 * blue < 150
    letters = "#FFFFFF" if dark else "#000000"
    return {**_CELL, "bold": True, "indent": 1, "valign": "vcenter", "bg_color": f"#{colour}", "font_color": letters}


def _write(sheet: Worksheet, table: Table, formats: Mapping[str, Format], language: str) -> None:
    last_row, last_column = len(table.rows), len(table.columns) - 1
    heads = [str(cell(title, language)) for title in table.columns.values()]
    rows = [[cell(row[column], language) for column in table.columns] for row in table.rows]
    widths = column_widths(heads, rows)
    for number, (head, wide) in enumerate(zip(heads, widths, strict=True)):
        sheet.set_column(number, number, wide, formats["below"] if number else None)
        sheet.write_string(0, number, head, formats["head"])
    sheet.set_row(0, row_height(heads, [wide - BUTTON for wide in widths]))
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, row_height(row, widths))
        for column, value in enumerate(row):
            _write_cell(sheet, number, column, value, formats)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, last_row, last_column)
    sheet.protect("", _MAY)
    if last_row:
        whole = f"A2:{xl_rowcol_to_cell(last_row, last_column)}"
        sheet.unprotect_range(whole, "rows")
        sheet.ignore_errors({"number_stored_as_text": whole})
    _lay_out_for_paper(sheet)


def _write_hidden(sheet: Worksheet, rows: Sequence[tuple[str, str]]) -> None:
    """A sheet of texts that no program shows, nor offers to show."""
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            sheet.write_string(number, column, words)
    sheet.protect("")
    sheet.very_hidden()


def _write_cell(sheet: Worksheet, row: int, column: int, value: Cell, formats: Mapping[str, Format]) -> None:
    match value:
        case "":
            sheet.write_blank(row, column, None, formats["text" if column else "id"])
        case str():
            name = "id" if column == 0 else "quoted" if looks_like_formula(value) else "text"
            sheet.write_string(row, column, value, formats[name])
        case Percent():
            sheet.write_number(row, column, float(value.number) / 100, formats["percent"])
        case date():
            sheet.write_datetime(row, column, value, formats["day"])
        case _:
            sheet.write_number(row, column, value, formats["number"])


def _lay_out_for_paper(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_print_scale(_SCALE)
    sheet.repeat_rows(0)
    sheet.repeat_columns(1, 1)
    sheet.print_across()
    sheet.set_footer("&L&A&R&P / &N")


def _packed(made: BytesIO) -> bytes:
    """The same package on every system."""
    packed = BytesIO()
    with ZipFile(made) as old, ZipFile(packed, "w") as new:
        for name in old.namelist():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o600 << 16
            new.writestr(info, old.read(name))
    return packed.getvalue()
