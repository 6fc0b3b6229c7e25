"""Headings, paragraphs, lists and tables of a template, written with python-docx. Tags are docxtpl's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import bilingual
from base import MARGIN, UNNUMBERED, WIDTH, package
from cells import Row, as_head, child, element, field, fill, set_widths, shade, write
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Twips

FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
BOLD = 115
"""A bold letter of nine points, in twentieths of a point."""
HANG = 420
"""Where words stand behind a number, in twentieths of a point."""
ONE_LINE = 60
"""Letters of a heading in two languages that has one line."""
FIRST, LAST = 3, 4
"""Rows of a table that flows which are kept together at its beginning and at its end."""


@dataclass(frozen=True)
class Sheet:
    """One template in the making. In texts `style|words` sets the style of a paragraph in a cell."""

    document: Any
    width: int
    languages: tuple[str, ...] = ()

    @property
    def bilingual(self) -> bool:
        """Whether the template says everything in two languages."""
        return len(self.languages) > 1

    def line(self, words: str, style: str = "Normal", *, keep: bool = False) -> Any:
        """A paragraph; every tag becomes a run of its own, so that it can be edited in Word.

        `keep`: on the page of what follows.
        """
        paragraph = self.document.add_paragraph(style=style)
        if keep:
            paragraph.paragraph_format.keep_with_next = True
        write(paragraph, words, ONE_LINE if style.startswith("heading") else bilingual.SHORT)
        return paragraph

    def to_write_on(self, words: str) -> None:
        """A line with blanks for a pen, each once with what both languages say of it."""
        self.line(bilingual.one_line_of_blanks(words), "Note")

    def each(self, words: str) -> str:
        """Words made of several values: in a bilingual template, all of them in one language and then in the other."""
        if not self.bilingual:
            return words
        return bilingual.both(self.languages, lambda _, said: said, words)

    def beside(self, value: str) -> str:
        """A value, with both languages on one line in a bilingual template."""
        return f"{{{{ {value} | on_one_line }}}}" if self.bilingual else f"{{{{ {value} }}}}"

    def lines(self, *words: str) -> None:
        """Paragraphs that hold only tags."""
        for tag in words:
            self.line(tag)

    def heading(self, words: str, level: int = 1, *, new_page: bool = False, numbered: bool = True) -> None:
        """A heading; of level 1, with a number."""
        paragraph = self.line(words, f"heading {level}")
        if new_page:
            paragraph.paragraph_format.page_break_before = True
            paragraph.paragraph_format.space_before = Twips(0)
        if self.bilingual and "\t" in words:
            paragraph.paragraph_format.left_indent = Twips(HANG)
            paragraph.paragraph_format.first_line_indent = Twips(-HANG)
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
        self,
        caption: str,
        heads: Row,
        widths: tuple[int, ...],
        items: str,
        row: Row,
        height: int = 0,
        style: str = "Lines",
        *,
        flows: bool = False,
    ) -> None:
        """A table with a header row, one row for each `item` of `items`; widths are parts of the page's width.

        All rows are kept with the next; the engine lets go of those between the first two and the last two. Rows in
        two languages are so high that one may stand alone. `height` of a row, in twentieths of a point, leaves room for
        a pen; `style` Boxes draws a box for every cell. Rows of a table that `flows` may
        be longer than a page, so they may break.
        """
        keep = (not self.bilingual or bool(height)) and not flows
        table = self._table(caption, widths, first_row=True, first_column=False)
        table.style = style
        fill(table.add_row(), tuple(as_head(head) for head in heads), head=True)
        fill(table.add_row(), (f"{{%tr for item in {items} %}}", *[""] * (len(heads) - 1)))
        fill(table.add_row(), row, height=height, keep=keep)
        if flows:
            properties = table.rows[-1]._tr.trPr
            properties.remove(properties.find(qn("w:cantSplit")))
        fill(table.add_row(), ("{%tr endfor %}", *[""] * (len(heads) - 1)))
        set_widths(table, self._cells(widths))

    def facts(
        self,
        caption: str,
        rows: list[tuple[str, str, str | list[str]]],
        widths: tuple[int, int],
        *,
        flows: bool = False,
    ) -> None:
        """A table of labels and values that stays on one page.

        Each row is condition, label, value. No condition: always there. One that `flows` or is in two languages may go
        on on the next page, but not after one of its first rows or before one of its last; rows in two languages are
        so high that fewer need to stand together.
        """
        table = self._table(caption, widths, first_row=False, first_column=True)
        room = (self._cells(widths)[0] - 180) // BOLD
        for number, (condition, label, value) in enumerate(rows):
            if flows:
                keep = number < FIRST or number >= len(rows) - LAST
            else:
                keep = not self.bilingual or number < FIRST - 1 or number >= max(FIRST, len(rows) - FIRST)
            if condition:
                fill(table.add_row(), (f"{{%tr if {condition} %}}", ""))
            fill(table.add_row(), (f"Cell Label|{label}", value), room=room, keep=keep)
            if condition:
                fill(table.add_row(), ("{%tr endif %}", ""))
        set_widths(table, self._cells(widths))

    def grid(self, caption: str, columns: str, rows: str, head: Row, row: Row, first: int) -> None:
        """A table with a column for each `column` of `columns` and a row for each `row` of `rows`.

        `head` is what stands in the corner and above a column; `row` is the head of a row and what stands in each
        `cell` of `row.cells`. `first` is the width of the first column in parts of a hundred; the engine gives the
        others what is left. Cells are set closely, so that words of many columns need no breaking.
        """
        table = self._table(caption, (1, 1, 1, 1), first_row=True, first_column=True)
        margins = element("w:tblCellMar")
        margins.extend([element(f"w:{side}", w="60", type="dxa") for side in ("left", "right")])
        table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)
        loop, end = f"{{%tc for column in {columns} %}}", "{%tc endfor %}"
        fill(table.add_row(), (head[0], loop, head[1], end), head=True)
        fill(table.add_row(), (f"{{%tr for row in {rows} %}}", "", "", ""))
        fill(table.add_row(), (row[0], "{%tc for cell in row.cells %}", row[1], end))
        fill(table.add_row(), ("{%tr endfor %}", "", "", ""))
        set_widths(table, self._cells((first, 4, 92 - first, 4)))

    def contents(self, words: str, deepest: int, _: Callable[[str], str]) -> None:
        """A contents list under the title `words`, of headings down to the level `deepest`; the engine fills it."""
        settings = self.document.settings.element
        # Word then asks whether to update fields, and puts the page numbers in; LibreOffice does so unasked.
        settings.find(qn("w:compat")).addprevious(element("w:updateFields", val="true"))
        self.line(words, "TOC Heading")
        paragraph = self.line("", "toc 1")
        field(
            paragraph, f'TOC \\o "1-{deepest}" \\h \\z \\u', _("The contents list is filled when the document is made.")
        )

    def boxes(
        self,
        caption: str,
        rows: list[Row],
        widths: tuple[int, ...],
        height: int,
        taller: dict[int, int] | None = None,
        *,
        flows: bool = False,
    ) -> None:
        """A table of labels, marked `Cell Label|`, each with its box on the right; it stays on one page.

        `taller` is the height of some rows by number. One that `flows` may go on on the next page.
        """
        table = self._table(caption, widths, first_row=False, first_column=True)
        table.style = "Boxes"
        for number, words in enumerate(rows):
            row = table.add_row()
            high = (taller or {}).get(number, height)
            fill(row, words, height=0 if str(words[0]).startswith("{%tr") else high, keep=not flows)
            for cell, said in zip(row.cells, words, strict=True):
                if "Cell Label|" in (said if isinstance(said, str) else said[0]):
                    shade(cell)
        set_widths(table, self._cells(widths))

    def in_force(self, _: Callable[[str], str]) -> None:
        """A line for whoever puts a paper of the department in force."""
        self.to_write_on(_("Approved by ______________________ on ________________, in force from ________________"))

    def _cells(self, widths: tuple[int, ...]) -> list[int]:
        return [self.width * part // sum(widths) for part in widths]

    def _table(self, caption: str, widths: tuple[int, ...], *, first_row: bool, first_column: bool) -> Any:
        table = self.document.add_table(rows=0, cols=len(widths), style="Lines")
        properties = table._tbl.tblPr
        for old in properties.findall(qn("w:tblLook")) + properties.findall(qn("w:tblLayout")):
            properties.remove(old)
        child(properties, "w:tblW", type="dxa", w=str(self.width))
        child(properties, "w:tblLayout", type="fixed")
        marks = f"{0x600 + 0x20 * first_row + 0x80 * first_column:04X}"
        look = {"firstRow": first_row, "firstColumn": first_column, "lastRow": 0, "lastColumn": 0}
        bands = {"noHBand": 1, "noVBand": 1}
        child(properties, "w:tblLook", val=marks, **{name: str(int(on)) for name, on in {**look, **bands}.items()})
        child(properties, "w:tblCaption", val=caption)
        return table

    def masthead(self, foot: str, _: Callable[[str], str], number: int = 0) -> None:
        """Header with logo, company, department and kind; footer with `foot` and page numbers; of section `number`."""
        section = self.document.sections[number]
        head = self.each("{% if company %}{{ company }} · {% endif %}{{ department }}\t{{ kind }}")
        write(section.header.paragraphs[0], "{% if logo %}{{ logo }}\u2002{% endif %}")
        write(section.header.paragraphs[0], head, 0)
        footer = section.footer.paragraphs[0]
        feet = bilingual.halves(foot)
        for number, (language, pages) in enumerate(bilingual.halves(_("Page {page} of {pages}")).items()):
            words = feet.get(language, "" if number else next(iter(feet.values())))
            write(footer, "\n" * min(number, 1) + f"{words}\t")
            for part in re.split(r"(\{pages?\})", pages):
                if part in FIELDS:
                    field(footer, FIELDS[part])
                else:
                    write(footer, part)


def sheet(language: str) -> Sheet:
    """An empty template in `language`, A4 upright."""
    return Sheet(Document(package(language)), WIDTH - 2 * MARGIN, tuple(language.split(bilingual.TOGETHER)))
