"""The contents list of a document: a field of Word's own, filled with the headings that the document came to have."""

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from markupsafe import escape

from roles.word.contents_field import ContentsField, contents_field
from roles.word.headings import Headings, Numbers
from roles.word.markup import WORD, parse_part, w, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACES = {w("tab"): " ", w("br"): " "}
_NO_PAGE_YET = "–"


@dataclass(frozen=True)
class _Heading:
    """A heading: its level, its number and what follows that, its words, the bookmark around it."""

    level: int
    number: str
    follow: str
    words: str
    bookmark: str


def fill_contents(xml: str, name: str, headings: Headings, next_id: Callable[[], int]) -> str:
    """A written part whose contents list names its headings, each with a link and the number of its page.

    The page is a field on a bookmark around the heading: whoever lays out the pages works it out. What is no ordinary
    list of headings by their styles stays as the template has it.
    """
    root = parse_part(xml.encode(), name)
    field = contents_field(root)
    if field is None or not field.levels:
        return xml
    layouts = _layouts(field)
    entries = [
        _entry(heading, headings.entries.get(heading.level, ""), layouts)
        for heading in _marked(root, headings, field, next_id)
        if heading.level in field.levels
    ]
    _hide_from_libreoffice(field)
    field.fill(entries)
    return xml_text(root)


def _marked(
    root: "_Element", headings: Headings, field: ContentsField, next_id: Callable[[], int]
) -> Iterator[_Heading]:
    """The headings, each in a bookmark now."""
    taken = {mark.get(w("name")) for mark in root.iter(w("bookmarkStart"))}
    names = (name for name in (f"_Toc{number:08}" for number in count(1)) if name not in taken)
    numbers = Numbers(headings)
    for paragraph in root.iter(w("p")):
        level = 0 if paragraph in field.paragraphs else headings.level(paragraph)
        words = " ".join(_text(paragraph).split())
        if not level or not words:
            continue
        name, number = next(names), str(next_id())
        start = paragraph.makeelement(w("bookmarkStart"), {w("id"): number, w("name"): name})
        paragraph.insert(1 if paragraph[0].tag == w("pPr") else 0, start)
        paragraph.append(paragraph.makeelement(w("bookmarkEnd"), {w("id"): number}))
        yield _Heading(level, *numbers.next(paragraph), words, name)


def _text(paragraph: "_Element") -> str:
    """The words of a paragraph, without those of text boxes in it."""
    return "".join(
        _SPACES.get(str(node.tag)) or node.text or ""
        for node in paragraph.iterfind(f".//{w('r')}/*")
        if node.tag in (w("t"), *_SPACES) and next(node.iterancestors(w("p"))) is paragraph
    )


def _layouts(field: ContentsField) -> dict[str, "_Element"]:
    """Style → paragraph properties of the entries that the template shows as examples; "" is the first of them."""
    found: dict[str, _Element] = {}
    for paragraph in field.paragraphs:
        properties = paragraph.find(w("pPr"))
        style = None if properties is None else properties.find(w("pStyle"))
        if properties is not None and style is not None:
            found.setdefault("", properties)
            found.setdefault(style.get(w("val"), ""), properties)
    return found


def _entry(heading: _Heading, style: str, layouts: dict[str, "_Element"]) -> "_Element":
    page = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {heading.bookmark} \\h </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{_NO_PAGE_YET}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    tab = "<w:r><w:tab/></w:r>"
    apart = heading.follow == "\t"
    number = f"<w:r><w:t>{escape(heading.number)}</w:t></w:r>{tab}" if apart else ""
    words = heading.words if apart else heading.number + heading.follow + heading.words
    paragraph = parse_part(
        f'<w:p xmlns:w="{WORD}"><w:hyperlink w:anchor="{heading.bookmark}" w:history="1">{number}'
        f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>{tab}{page}</w:hyperlink></w:p>'.encode(),
        "entry",
    )
    layout = layouts.get(style, layouts.get(""))
    if layout is not None:
        properties = deepcopy(layout)
        paragraph.insert(0, properties)
        for named in properties.iterchildren(w("pStyle")):
            named.set(w("val"), style or named.get(w("val"), ""))
    return paragraph


def _hide_from_libreoffice(field: ContentsField) -> None:
    """Part the name of the field from what follows by a tab, which is a space to Word.

    LibreOffice shows the pages in a contents list that it knows as they were saved and never works them out; as it
    looks for a space, it takes this for an unknown field and works out the pages in it like any other reference.
    """
    field.instruction.text = re.sub(r"TOC\s+", "TOC\t", field.instruction.text or "", count=1)
