"""Headings, paragraphs, lists and tables of a template, written with python-docx. Tags are docxtpl's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from base import MARGIN, PALE, UNNUMBERED, WIDTH, package
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
Row = tuple[str | list[str], ...]


@dataclass(frozen=True)
class Sheet:
    """One template in the making. In texts `style|words` sets the style of a paragraph in a cell."""

    document: Any
    width: int

    def line(self, words: str, style: str = "Normal", *, keep: bool = False) -> Any:
        """A paragraph; every tag becomes a run of its own, so that it can be edited in Word.

        `keep`: on the page of what follows.
        """
        paragraph = self.document.add_paragraph(style=style)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        _write(paragraph, words)
        return paragraph

    def lines(self, *words: str) -> None:
        """Paragraphs that hold only tags."""
        for tag in words:
            self.line(tag)

    def heading(self, words: str, level: int = 1, *, new_page: bool = False, numbered: bool = True) -> None:
        """A heading; of level 1, with a number."""
        paragraph = self.line(words, f"heading {level}")
        if new_page:
            paragraph.paragraph_format.page_break_before = True
        if not numbered:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = UNNUMBERED

    def section(self, condition: str, words: str, *, new_page: bool = False) -> None:
        """A heading that stands only if `condition` holds; close it with `end`."""
        self.lines(f"{{%p if {condition} %}}")
        self.heading(words, new_page=new_page)

    def end(self) -> None:
        """End of a section."""
        self.lines("{%p endif %}")

    def bullets(self, items: str, *, keep: bool = False) -> None:
        """A bullet list over `items`; `keep`: on the page of what follows."""
        self.lines(f"{{%p for item in {items} %}}")
        self.line("{{ item }}", "List Bullet", keep=keep)
        self.lines("{%p endfor %}")

    def table(
        self, caption: str, heads: tuple[str, ...], widths: tuple[int, ...], items: str, row: Row, height: int = 0
    ) -> None:
        """A table with a header row, one row for each `item` of `items`; widths are parts of the page's width.

        All rows are kept with the next; the engine lets go of those between the first two and the last two. `height`
        of a row, in twentieths of a point, leaves room for a pen.
        """
        table = self._table(caption, widths, first_row=True, first_column=False)
        _fill(table.add_row(), tuple(f"Cell Head|{head}" for head in heads), head=True)
        _fill(table.add_row(), (f"{{%tr for item in {items} %}}", *[""] * (len(heads) - 1)))
        _fill(table.add_row(), row, height=height)
        _fill(table.add_row(), ("{%tr endfor %}", *[""] * (len(heads) - 1)))
        _widths(table, self._cells(widths))

    def facts(self, caption: str, rows: list[tuple[str, str, str | list[str]]], widths: tuple[int, int]) -> None:
        """A table of labels and values that stays on one page; each row is condition, label, value.

        No condition: always there.
        """
        table = self._table(caption, widths, first_row=False, first_column=True)
        for condition, label, value in rows:
            if condition:
                _fill(table.add_row(), (f"{{%tr if {condition} %}}", ""))
            _fill(table.add_row(), (f"Cell Label|{label}", value))
            if condition:
                _fill(table.add_row(), ("{%tr endif %}", ""))
        _widths(table, self._cells(widths))

    def in_force(self, _: Callable[[str], str]) -> None:
        """A line for whoever puts a paper of the department in force."""
        self.line(_("Approved by ______________________ on ________________, in force from ________________"), "Note")

    def _cells(self, widths: tuple[int, ...]) -> list[int]:
        return [self.width * part // sum(widths) for part in widths]

    def _table(self, caption: str, widths: tuple[int, ...], *, first_row: bool, first_column: bool) -> Any:
        table = self.document.add_table(rows=0, cols=len(widths), style="Lines")
        properties = table._tbl.tblPr
        for old in properties.findall(qn("w:tblLook")) + properties.findall(qn("w:tblLayout")):
            properties.remove(old)
        _child(properties, "w:tblW", type="dxa", w=str(self.width))
        _child(properties, "w:tblLayout", type="fixed")
        marks = f"{0x600 + 0x20 * first_row + 0x80 * first_column:04X}"
        look = {"firstRow": first_row, "firstColumn": first_column, "lastRow": 0, "lastColumn": 0}
        bands = {"noHBand": 1, "noVBand": 1}
        _child(properties, "w:tblLook", val=marks, **{name: str(int(on)) for name, on in {**look, **bands}.items()})
        _child(properties, "w:tblCaption", val=caption)
        return table

    def masthead(self, foot: str, _: Callable[[str], str]) -> None:
        """Header with company, department and kind; footer with `foot` and the page numbers."""
        section = self.document.sections[0]
        _write(
            section.header.paragraphs[0], "{% if company %}{{ company }} · {% endif %}{{ department }}" + "\t{{ kind }}"
        )
        footer = section.footer.paragraphs[0]
        _write(footer, f"{foot}\t")
        for part in re.split(r"(\{pages?\})", _("Page {page} of {pages}")):
            if part in FIELDS:
                _field(footer, FIELDS[part])
            else:
                _write(footer, part)


def sheet(language: str) -> Sheet:
    """An empty template in `language`, A4 upright."""
    return Sheet(Document(package(language)), WIDTH - 2 * MARGIN)


def _write(paragraph: Any, words: str) -> None:
    for part in TAG.split(words):
        if part:
            paragraph.add_run(part)


def _field(paragraph: Any, name: str) -> None:
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("text", "1"), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind == "":
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {text} "
            run._r.append(instruction)
        elif kind != "text":
            _child(run._r, "w:fldChar", fldCharType=kind)


def _fill(row: Any, cells: Row, *, head: bool = False, height: int = 0) -> None:
    properties = row._tr.get_or_add_trPr()
    _child(properties, "w:cantSplit")
    if height:
        _child(properties, "w:trHeight", val=str(height), hRule="atLeast")
    if head:
        _child(properties, "w:tblHeader")
    for cell, words in zip(row.cells, cells, strict=True):
        paragraph = cell.paragraphs[0]
        for number, text in enumerate([words] if isinstance(words, str) else words):
            if number:
                paragraph = cell.add_paragraph()
            style, mark, said = text.partition("|")
            plain = not mark or "{" in style
            paragraph.style = "Cell" if plain else style
            paragraph.paragraph_format.keep_with_next = True
            _write(paragraph, text if plain else said)
        if head:
            _child(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=PALE)


def _widths(table: Any, widths: list[int]) -> None:
    for column, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(width))
    for row in table.rows:
        for cell, width in zip(row._tr.findall(qn("w:tc")), widths, strict=True):
            properties = cell.get_or_add_tcPr()
            for old in properties.findall(qn("w:tcW")):
                properties.remove(old)
            properties.insert(0, _element("w:tcW", type="dxa", w=str(width)))


def _element(name: str, **values: str) -> Any:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _child(parent: Any, name: str, **values: str) -> None:
    for old in parent.findall(qn(name)):
        parent.remove(old)
    parent.append(_element(name, **values))
