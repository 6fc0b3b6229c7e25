"""What loops and conditions do to tables, and that Word would not open or would show wrong."""

import re
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_ROWS = "</w:tblGrid></w:tbl>"
_TABLE_WITHOUT_ROWS = re.compile(r"<w:tbl>(?:(?!<w:tbl>).)*?</w:tblGrid></w:tbl>", re.DOTALL)
_CELL_ENDS = ("<w:tc></w:tc>", "</w:tcPr></w:tc>", "<w:tcPr/></w:tc>", "</w:tbl></w:tc>")


def mend_tables(xml: str) -> str:
    """The XML without tables that have no row left, and with a paragraph at the end of every cell, as Word demands."""
    if _NO_ROWS in xml:
        xml = _TABLE_WITHOUT_ROWS.sub("", xml)
    for end in _CELL_ENDS:
        xml = xml.replace(end, end.replace("</w:tc>", "<w:p/></w:tc>"))
    return xml


def fit_grids(xml: str, name: str) -> str:
    """A part whose tables declare as many columns as their longest row has, in the same width as before."""
    root = parse_part(xml.encode(), name)
    for table in root.iter(w("tbl")):
        _fit(table)
    return xml_text(root)


def _fit(table: "_Element") -> None:
    grid = table.find(w("tblGrid"))
    if grid is None:
        return
    needed = max(map(_columns, table.iterchildren(w("tr"))), default=0)
    widths = [int(column.get(w("w"), "0")) for column in grid]
    average = sum(widths) // max(len(widths), 1)
    new = (widths + [average] * needed)[:needed]
    for column in list(grid):
        grid.remove(column)
    for width in new:
        share = width * sum(widths) // max(sum(new), 1)
        grid.append(grid.makeelement(w("gridCol"), {w("w"): str(share)}))


def _columns(row: "_Element") -> int:
    skips = (row.find(f"{w('trPr')}/{w(name)}") for name in ("gridBefore", "gridAfter"))
    spans = (cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in row.iterchildren(w("tc")))
    skipped = sum(int(skip.get(w("val"), "0")) for skip in skips if skip is not None)
    return skipped + sum(1 if span is None else int(span.get(w("val"), "1")) for span in spans)
