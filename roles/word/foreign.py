"""What stands in a Word file that is no text and no part of our documents, in short words."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_WORDS = {
    f"{{{_DRAWING}/picture}}pic": "picture",
    "{urn:schemas-microsoft-com:vml}imagedata": "picture",
    f"{{{_DRAWING}/chart}}chart": "chart",
    f"{{{_DRAWING}/diagram}}relIds": "diagram",
    "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}txbx": "text box",
    "{urn:schemas-microsoft-com:vml}textbox": "text box",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "formula",
    w("object"): "embedded object",
    w("control"): "embedded object",
    w("contentPart"): "ink",
    w("footnoteReference"): "footnote",
    w("endnoteReference"): "endnote",
    w("altChunk"): "linked content",
    w("subDoc"): "linked content",
}
FOREIGN = tuple(dict.fromkeys(_WORDS.values()))
"""All these words."""
_GROUP = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}wgp"
_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_EDGES = re.compile(r"word/(?:header|footer)\d*\.xml")
_RELATIONS = re.compile(r"word/_rels/[^/]+\.rels")


def foreign_word(element: "_Element", part: str) -> str:
    """The word for an element; "" for text, and for what we draw ourselves: boxes in a group, the letterhead's logo."""
    word = _WORDS.get(str(element.tag), "")
    if word == "text box" and next(element.iterancestors(_GROUP), None) is not None:
        return ""
    if word == "picture" and (_EDGES.fullmatch(part) or _is_logo(element)):
        return ""
    return word


def linked(parts: Mapping[str, bytes]) -> Iterator[str]:
    """A word for each relationship to the outside that is no link to click on; nothing is ever fetched."""
    for name in parts:
        if not _RELATIONS.fullmatch(name):
            continue
        for relation in parse_part(parts[name], name):
            if relation.get("TargetMode") == "External" and not relation.get("Type", "").endswith("/hyperlink"):
                yield "linked content"


def _is_logo(picture: "_Element") -> bool:
    return any(
        properties.get("name") == "Logo"
        for frame in picture.iterancestors(f"{_INLINE}inline")
        for properties in frame.iterchildren(f"{_INLINE}docPr")
    )
