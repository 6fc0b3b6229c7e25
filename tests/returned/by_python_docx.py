"""A document changed by python-docx, as people's own scripts do it: nothing is recorded, everything is saved anew."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

Edit = Callable[[Any], None]


def edited(data: bytes, *edits: Edit) -> bytes:
    """The document after the edits, opened and saved by python-docx; without edits, only that."""
    document = Document(BytesIO(data))
    for edit in edits:
        edit(document)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def replace(old: str, new: str) -> Edit:
    """New words for old ones that stand in one run."""

    def edit(document: Any) -> None:
        text = _text(document, old)
        text.text = text.text.replace(old, new)

    return edit


def new_paragraph(after: str, words: str) -> Edit:
    """A paragraph with the looks of the one that holds some words, behind it."""

    def edit(document: Any) -> None:
        before = next(_text(document, after).iterancestors(qn("w:p")))
        new = deepcopy(before)
        for one in [one for one in new if one.tag != qn("w:pPr")]:
            new.remove(one)
        before.addnext(new)
        run = new.makeelement(qn("w:r"))
        new.append(run)
        run.append(run.makeelement(qn("w:t")))
        run[0].text = words

    return edit


def delete_paragraph(words: str) -> Edit:
    def edit(document: Any) -> None:
        one = next(_text(document, words).iterancestors(qn("w:p")))
        one.getparent().remove(one)

    return edit


def delete_row(words: str) -> Edit:
    def edit(document: Any) -> None:
        row = next(_text(document, words).iterancestors(qn("w:tr")))
        row.getparent().remove(row)

    return edit


def new_row(after: str, cells: Iterable[str]) -> Edit:
    """A row at the end of the table that holds some words, moved behind their row."""

    def edit(document: Any) -> None:
        before = next(_text(document, after).iterancestors(qn("w:tr")))
        table = next(one for one in document.tables if one._tbl is before.getparent())
        row = table.add_row()
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
        before.addnext(row._tr)

    return edit


def comment(words: str, said: str, by: str = "Zhao Lei") -> Edit:
    """A comment on the paragraph that holds some words."""

    def edit(document: Any) -> None:
        one = next(_text(document, words).iterancestors(qn("w:p")))
        made = document.part._comments_part.comments.add_comment(said, by)
        number = str(made.comment_id)
        for name, place in (("commentRangeStart", 0), ("commentRangeEnd", len(one) + 1)):
            mark = one.makeelement(qn(f"w:{name}"), {qn("w:id"): number})
            one.insert(place if one[0].tag != qn("w:pPr") or place else 1, mark)

    return edit


def _text(document: Any, words: str) -> Any:
    """The w:t that holds some words; paragraph.text is blind to controls."""
    return next(one for one in document.element.body.iter(qn("w:t")) if words in (one.text or ""))
