"""What loops and conditions do to tables, and that Word would not open or would show wrong."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_NO_ROWS = "</w:tblGrid></w:tbl>"
_TABLE_WITHOUT_ROWS = re.compile(r"<w:tbl>(?:(?!<w:tbl>).)*?</w:tblGrid></w:tbl>", re.DOTALL)
_TABLE = re.compile("<w:tbl>.*?</w:tbl>", re.DOTALL)
_ROW_START = re.compile("<w:tr(?=[ >])")
_KEEP, _REPEATED = "<w:keepNext/>", "<w:tblHeader/>"
_SHORT = 4
"""Rows beneath the head; LibreOffice 7.4 lost the last two of four that broke in the middle."""
_WHOLE = 14
"""As many stay together in a table of the style Whole."""
_STYLED_WHOLE = '<w:tblStyle w:val="Whole"/>'
_END, _ROW, _KEPT = "\x1d\x1e\x1f"
"""Marks: no XML can hold these characters."""
_CELL_ENDS = ("<w:tc></w:tc>", "</w:tcPr></w:tc>", "<w:tcPr/></w:tc>", "</w:tbl></w:tc>")


def mend_tables(xml: str) -> str:
    """The XML without tables that have no row left, and with a paragraph at the end of every cell, as Word demands."""
    if _NO_ROWS in xml:
        xml = _TABLE_WITHOUT_ROWS.sub("", xml)
    if xml.count("</w:p></w:tc>") < xml.count("</w:tc>"):
        for end in _CELL_ENDS:
            xml = xml.replace(end, end.replace("</w:tc>", "<w:p/></w:tc>"))
    return xml


def plain_properties(root: "_Element") -> None:
    """Write the properties that `mark_rows` looks for as Word does; other programs say that they are on."""
    for one in root.iter(w("keepNext"), w("tblHeader")):
        if one.get(w("val")) in ("true", "on", "1"):
            del one.attrib[w("val")]


def mark_rows(xml: str) -> str:
    """The prepared XML with marks in tables that have rows kept with the next, so that `let_break` need not search.

    A table around another is left alone, and so are all others of its part.
    """
    if any(one == other for one, other in pairwise(re.findall("</?w:tbl>", xml))):
        return xml
    return _TABLE.sub(lambda table: _marked(table[0]) if _KEEP in table[0] else table[0], xml)


def _marked(table: str) -> str:
    return _ROW_START.sub(f"{_ROW}<w:tr", table).replace(_KEEP, _KEPT).replace("</w:tbl>", f"{_END}</w:tbl>")


def let_break(xml: str) -> str:
    """The written XML without marks, its rows kept with the next only where that is meant.

    A template can keep all rows that it repeats or none, and cannot know which row comes last. So the last row of a
    table is never kept with what follows. A table whose head is repeated on every page may break, but not after its
    first row or before its last. A short one and any other stays whole, and a longer one if its style is Whole.
    """
    before, *rows = _split(xml, _ROW)
    first, start = 0, before
    for last, row in enumerate(rows):
        if _END in row:
            heads = sum(1 for _ in takewhile(lambda row: _REPEATED in row, rows[first : last + 1]))
            few = _WHOLE if start.rfind(_STYLED_WHOLE) > start.rfind("</w:tbl>") else _SHORT
            long = heads and last - first - heads + 1 > few
            loose = {last, *range(first + heads + 1, last - 1)} if long else {last}
            for number in range(first, last + 1):
                rows[number] = rows[number].replace(_KEPT, "" if number in loose else _KEEP)
            first, start = last + 1, row
            rows[last] = rows[last].replace(_END, "")
    return "".join([before.replace(_END, ""), *rows])


def _split(text: str, mark: str) -> Iterator[str]:
    """As str.split, which takes four times as long for a single character."""
    start = 0
    while (end := text.find(mark, start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def fit_grids(xml: str, name: str) -> str:
    """A part whose tables declare as many columns as their longest row has, in the same width as before.

    In a table of fixed layout the cells that a loop made share what the others leave.
    """
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
    shared = _shared(table, sum(widths))
    shares = shared or [width * sum(widths) // max(sum(new), 1) for width in new]
    for share in shares:
        grid.append(grid.makeelement(w("gridCol"), {w("w"): str(share)}))
    if shared or len(new) != len(widths):
        _fit_cells(table, shares)


def _fit_cells(table: "_Element", shares: list[int]) -> None:
    """Cells that Word gave the width of a column of the template, where a row has as many as the table now."""
    for row in table.iterchildren(w("tr")):
        declared = row.findall(f"{w('tc')}/{w('tcPr')}/{w('tcW')}")
        if len(declared) == len(shares) == _columns(row):
            for width, share in zip(declared, shares, strict=True):
                if width.get(w("type")) == "dxa":
                    width.set(w("w"), str(share))


def _shared(table: "_Element", room: int) -> list[int]:
    """The widths of the columns of a table of fixed layout and plain rows.

    The cells that a loop made are neighbours of the same width; should there be several such groups, the widest.
    """
    layout = table.find(f"{w('tblPr')}/{w('tblLayout')}")
    rows = [list(row.iterchildren(w("tc"))) for row in table.iterchildren(w("tr"))]
    sizes = [cell.find(f"{w('tcPr')}/{w('tcW')}") for cell in rows[0]] if rows else []
    widths = [int(size.get(w("w"), "0")) for size in sizes if size is not None and size.get(w("type")) == "dxa"]
    if layout is None or layout.get(w("type")) != "fixed" or not widths or {*map(len, rows)} != {len(widths)}:
        return []
    groups = [(width, len(list(same))) for width, same in groupby(widths)]
    looped = max(range(len(groups)), key=lambda at: groups[at][0] * groups[at][1])
    left = room - sum(width * many for at, (width, many) in enumerate(groups) if at != looped)
    many = groups[looped][1]
    if left < many:
        return []
    return [left // many if at == looped else width for at, (width, many) in enumerate(groups) for _ in range(many)]


def _columns(row: "_Element") -> int:
    skips = (row.find(f"{w('trPr')}/{w(name)}") for name in ("gridBefore", "gridAfter"))
    spans = (cell.find(f"{w('tcPr')}/{w('gridSpan')}") for cell in row.iterchildren(w("tc")))
    skipped = sum(int(skip.get(w("val"), "0")) for skip in skips if skip is not None)
    return skipped + sum(1 if span is None else int(span.get(w("val"), "1")) for span in spans)
