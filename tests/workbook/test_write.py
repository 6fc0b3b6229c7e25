"""Workbooks, read back by openpyxl."""

import os
import re
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from roles.workbook.cell import LIMIT
from roles.workbook.table import Percent, Table, Value
from roles.workbook.write import Cover, Look, write_workbook

LOOK = Look("Verdana", "FFCC00")
COLUMNS = {"id": "Id", "does": "What is done", "share": "Share"}


def _written(*tables: Table, language: str = "en", look: Look = LOOK) -> bytes:
    return write_workbook(tables, Cover("Work", "Company", language, {"department": "care"}), look)


def _table(*rows: tuple[Value, ...], title: str = "Work") -> Table:
    return Table("work", title, COLUMNS, tuple(dict(zip(COLUMNS, row, strict=True)) for row in rows))


def _read(*tables: Table, language: str = "en", look: Look = LOOK) -> Workbook:
    return load_workbook(BytesIO(_written(*tables, language=language, look=look)))


def _sheet(*rows: tuple[Value, ...]) -> Worksheet:
    sheet = _read(_table(*rows)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def _part(data: bytes, name: str) -> str:
    with ZipFile(BytesIO(data)) as package:
        return package.read(name).decode("utf-8")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_a_text_is_never_a_formula(words: str) -> None:
    texts = [words, *(sign + words for sign in "=+-@\t\r'")]
    sheet = _sheet(*((text, text, None) for text in texts))

    for text, cells in zip(texts, sheet.iter_rows(min_row=2), strict=True):
        for found in cells[:2]:
            assert found.data_type == "s" or (found.value is None and not text.strip())
            assert found.hyperlink is None
        assert cells[1].quotePrefix is (re.match("[=+@\t-]", text) is not None)


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "{=1}", "0012", "1e5", "TRUE", "https://example.org", "a\nb", " a ",
     "_x0041_", "mailto:a@b.c", "2027-01-01", "#REF!", "客户"],
)  # fmt: skip
def test_a_text_stays_as_it_is(text: str) -> None:
    found = _sheet(("a", text, None))["B2"]

    assert (found.value, found.data_type) == (text, "s")


def test_lines_end_alike_and_what_no_file_can_hold_is_seen() -> None:
    sheet = _sheet(("a", "one\r\ntwo\rthree", None), ("b", "a\x00b\x0bc￾d\ud800e", None))

    assert (sheet["B2"].value, sheet["B3"].value) == ("one\ntwo\nthree", "a�b�c�d�e")


@pytest.mark.parametrize("sign", ["x", "客", "😀"])
def test_a_text_too_long_for_a_cell_says_that_it_is_cut_off(sign: str) -> None:
    fits, long = sign * (LIMIT // (2 if sign == "😀" else 1)), sign * 40_000
    sheet = _sheet(("a", fits, None), ("b", long, None))

    assert sheet["B2"].value == fits
    said = str(sheet["B3"].value)
    assert re.fullmatch(rf"{sign}+… \[cut off: (40000|80000) characters, a cell holds 32767\]", said)
    assert LIMIT - 1 <= len(said.encode("utf-16-le")) // 2 <= LIMIT
    assert _read(_table(("b", long, None)), language="zh").active["B2"].value.endswith("个］")


def test_numbers_days_and_percents_are_what_they_are() -> None:
    sheet = _sheet(("a", date(2027, 3, 31), Percent(12)), ("b", Decimal("6.5"), 3))

    assert (sheet["B2"].value, sheet["B2"].number_format) == (datetime(2027, 3, 31), "yyyy-mm-dd")
    assert (sheet["C2"].value, sheet["C2"].number_format) == (0.12, "0%")
    assert (sheet["B3"].value, sheet["C3"].value) == (6.5, 3)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (10**20 + 1, "100000000000000000001"),
        (Decimal("123456789012.123456"), "123456789012.123456"),
        (float("inf"), "inf"),
        (Percent(float("nan")), "nan %"),
        (date(1900, 2, 28), "1900-02-28"),
        (date(1, 1, 1), "0001-01-01"),
    ],
)
def test_what_a_spreadsheet_would_spoil_is_a_text(value: Value, said: str) -> None:
    found = _sheet(("a", value, None))["B2"]

    assert (found.value, found.data_type) == (said, "s")


def test_large_round_numbers_and_late_days_are_none_the_less_numbers() -> None:
    sheet = _sheet(("a", 9 * 10**14, date(1900, 3, 1)), ("b", date(9999, 12, 31), None))

    assert (sheet["B2"].value, sheet["C2"].value) == (9 * 10**14, datetime(1900, 3, 1))
    assert sheet["B3"].value == datetime(9999, 12, 31)


def test_ids_and_heads_are_locked_and_nothing_else() -> None:
    sheet = _sheet(("a", "Answer", Percent(12)), ("b", None, None))

    assert sheet.protection.sheet
    assert sheet.protection.password is None
    locked = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.protection.locked}
    assert locked == {"A1", "B1", "C1", "A2", "A3"}
    below = {name: sheet.column_dimensions[name].protection.locked for name in "ABC"}
    assert below == {"A": True, "B": False, "C": False}  # rows more can be written, ids cannot


def test_protected_sheets_can_be_filtered_sorted_and_widened() -> None:
    """False is allowed. What is sorted may be edited as a whole, ids too; so these cannot be selected."""
    data = _written(_table(("a", "Answer", None), ("b", "Sort", None)))
    sheet = load_workbook(BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    protection = sheet.protection

    refused = (protection.sort, protection.autoFilter, protection.formatColumns, protection.formatRows)
    assert refused == (False, False, False, False)
    assert protection.selectLockedCells
    assert not protection.selectUnlockedCells
    assert '<protectedRange sqref="A2:C3" name="rows"/>' in _part(data, "xl/worksheets/sheet1.xml")


def test_heads_stay_in_sight_and_have_filters() -> None:
    sheet = _sheet(("a", "Answer", None), ("b", "Sort", None))

    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == "A1:C3"
    assert sheet.print_title_rows == "$1:$1"
    assert [cell.value for cell in sheet[1]] == list(COLUMNS.values())
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)


def test_a_column_is_found_by_its_name_whatever_stands_above_it() -> None:
    workbook = _read(_table(("a", "Answer", None), title="Work done"), Table("other", "Other", {"id": "Id"}, ()))

    found = {name: list(defined.destinations) for name, defined in workbook.defined_names.items()}
    assert found == {
        "work.id": [("Work done", "$A$1")],
        "work.does": [("Work done", "$B$1")],
        "work.share": [("Work done", "$C$1")],
        "other.id": [("Other", "$A$1")],
    }
    said = {one.name: one.value for one in workbook.custom_doc_props.props}
    assert (said["language"], said["department"], sorted(said)) == ("en", "care", ["data", "department", "language"])


def test_a_head_too_long_for_a_cell_says_that_it_is_cut_off() -> None:
    found = _read(Table("work", "Work", {"id": "x" * 40_000}, ())).active["A1"].value

    assert found.endswith("x… [cut off: 40000 characters, a cell holds 32767]")


def test_a_table_without_rows_has_its_heads() -> None:
    sheet = _sheet()

    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [list(COLUMNS.values())]


def test_columns_are_as_wide_as_what_they_hold() -> None:
    sheet = _sheet(("a", "Answer every customer in time", None), ("b", "每位客户的来电都要接听", None))
    wide = {name: sheet.column_dimensions[name].width for name in "ABC"}
    chinese = _sheet(("b", "每位客户的来电都要接听", None)).column_dimensions["B"].width
    longest = _sheet(("a", "Answer " * 100, None))
    tallest = _sheet(("a", "Answer " * 400, None))

    assert tallest.column_dimensions["B"].width > 110
    assert 300 < (tallest.row_dimensions[2].height or 0) < 409
    assert wide["A"] < wide["C"] < wide["B"]
    assert 22 < chinese < 28
    assert longest.column_dimensions["B"].width < 62
    assert 150 < (longest.row_dimensions[2].height or 0) < 230
    assert (sheet.row_dimensions[2].height or 0) < (sheet.row_dimensions[3].height or 0) < 25


@pytest.mark.parametrize(("colour", "letters"), [("FFCC00", "FF000000"), ("1F4E79", "FFFFFFFF")])
def test_font_and_colour_are_those_asked_for_and_can_be_read(colour: str, letters: str) -> None:
    data = _written(_table(("a", "Answer", None)), look=Look("Verdana", colour))
    sheet = load_workbook(BytesIO(data)).active
    assert isinstance(sheet, Worksheet)
    head = sheet["B1"]

    assert (head.fill.fgColor.rgb, head.font.color.rgb, head.font.b) == (f"FF{colour}", letters, True)
    assert {cell.font.name for row in sheet.iter_rows() for cell in row} == {"Verdana"}
    assert "scheme" not in _part(data, "xl/styles.xml").replace('<scheme val="none"/>', "").partition("<cellXfs")[0]


SCRIPT = """
import sys
from tests.workbook.test_write import _table, _written
sys.stdout.buffer.write(_written(_table(("a", "=1", 2), ("b", "Sort", None))))
"""


def test_the_same_tables_give_the_same_bytes() -> None:
    def made(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC+{seed}"}
        return subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, check=True).stdout

    first = made("1")
    assert first == made("7") == _written(_table(("a", "=1", 2), ("b", "Sort", None)))
    with ZipFile(BytesIO(first)) as package:
        assert {(info.date_time, info.create_system) for info in package.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[^<]*", _part(first, "docProps/core.xml"))) == {"1980-01-01T00:00:00Z"}
