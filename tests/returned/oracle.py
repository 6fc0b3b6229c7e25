"""What stands in a document with every change accepted or rejected, by docx-plus, and read by nothing of ours."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx_plus.comments import read_threads
from docx_plus.revisions import accept_all_revisions, reject_all_revisions

_SIGNS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t", qn("w:noBreakHyphen"): "-"}


def accepted(data: bytes) -> list[str]:
    """The text of every paragraph of the body, results of fields and hints too."""
    document = Document(BytesIO(data))
    accept_all_revisions(document)
    return _paragraphs(document)


def rejected(data: bytes) -> list[str]:
    document = Document(BytesIO(data))
    reject_all_revisions(document)
    return _paragraphs(document)


def threads(data: bytes) -> list[tuple[str, str, bool, list[tuple[str, str]]]]:
    """Of every comment: who, what, whether settled, and who answered what."""
    return [
        (one.root.author, one.root.text, one.resolved, [(reply.author, reply.text) for reply in one.replies])
        for one in read_threads(Document(BytesIO(data)))
    ]


def _paragraphs(document: Any) -> list[str]:
    fallback = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
    for one in list(document.element.body.iter(fallback)):
        one.getparent().remove(one)
    return [_text(one) for one in document.element.body.iter(qn("w:p"))]


def _text(paragraph: Any) -> str:
    return "".join(
        _SIGNS.get(one.tag) or one.text or ""
        for one in paragraph.iter(qn("w:t"), *_SIGNS)
        if one.getparent().tag == qn("w:r") and next(one.iterancestors(qn("w:p"))) is paragraph
        and one.get(qn("w:type")) not in ("page", "column")
    )  # fmt: skip
