"""Words, runs and properties of what stands in a template's paragraphs and cells, written with python-docx."""

import re
from typing import Any

import bilingual
from base import PALE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})")
Row = tuple[str | list[str], ...]
"""What stands in the cells of a row: a text, or one for each paragraph."""


def as_head(words: str | list[str]) -> str | list[str]:
    """The words of a header cell in its style, unless they bring one."""
    return words if isinstance(words, list) or styled(words) else f"Cell Head|{words}"


def styled(words: str) -> bool:
    """Whether words begin with the style of their paragraph; a tag has such a sign too."""
    style, mark, _ = words.partition("|")
    return bool(mark) and "{" not in style


def write(paragraph: Any, words: str, room: int = bilingual.SHORT) -> None:
    """The words, every tag as a run of its own; two languages side by side if they have `room`, else on two lines."""
    said = bilingual.halves(words)
    for number, (language, half) in enumerate(said.items()):
        if number:
            paragraph.add_run(bilingual.between(said, room))
        for part in TAG.split(half):
            if part:
                run = paragraph.add_run(part)
                if language == "zh":
                    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")


def field(paragraph: Any, name: str, shown: str = "1") -> None:
    """A field of Word, which shows `shown` until it is updated."""
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("text", shown), ("end", "")):
        run = paragraph.add_run(text if kind == "text" else "")
        if kind == "":
            instruction = OxmlElement("w:instrText")
            instruction.text = f" {text} "
            instruction.set(qn("xml:space"), "preserve")
            run._r.append(instruction)
        elif kind != "text":
            child(run._r, "w:fldChar", fldCharType=kind)


def fill(
    row: Any, cells: Row, *, head: bool = False, height: int = 0, room: int = bilingual.SHORT, keep: bool = True
) -> None:
    """The words of a row, which stays on one page; `height` in twentieths of a point."""
    properties = row._tr.get_or_add_trPr()
    child(properties, "w:cantSplit")
    if height:
        child(properties, "w:trHeight", val=str(height), hRule="atLeast")
    if head:
        child(properties, "w:tblHeader")
    for cell, words in zip(row.cells, cells, strict=True):
        paragraph = cell.paragraphs[0]
        for number, text in enumerate([words] if isinstance(words, str) else words):
            if number:
                paragraph = cell.add_paragraph()
            style, _, said = text.partition("|")
            plain = not styled(text)
            paragraph.style = "Cell" if plain else style
            if keep:
                paragraph.paragraph_format.keep_with_next = True
            write(paragraph, text if plain else said, 0 if head and room == bilingual.SHORT else room)
        if head:
            shade(cell)


def shade(cell: Any) -> None:
    """The ground of labels and heads."""
    child(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=PALE)


def set_widths(table: Any, widths: list[int]) -> None:
    """The widths of a table's columns, in twentieths of a point."""
    for column, width in zip(table._tbl.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(width))
    for row in table.rows:
        for cell, width in zip(row._tr.findall(qn("w:tc")), widths, strict=True):
            properties = cell.get_or_add_tcPr()
            for old in properties.findall(qn("w:tcW")):
                properties.remove(old)
            properties.insert(0, element("w:tcW", type="dxa", w=str(width)))


def element(name: str, **values: str) -> Any:
    """An element of Word with these attributes."""
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def child(parent: Any, name: str, **values: str) -> None:
    """The one element of this name within another, at its end."""
    for old in parent.findall(qn(name)):
        parent.remove(old)
    parent.append(element(name, **values))
