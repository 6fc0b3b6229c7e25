"""A document to be edited with every change recorded, and a line at its top that says so."""

from typing import TYPE_CHECKING

from roles.word.fault import PackageError
from roles.word.markup import parse_part, part_bytes, w, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEFORE = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
    "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
    "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts",
    "saveFormsData", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors",
    "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter",
    "stylePaneSortMethod", "documentType", "mailMerge", "revisionView",
)  # fmt: skip
"""Settings that stand before trackRevisions (ISO/IEC 29500-1, 17.15.1.78)."""
_FRAME = '<w:{side} w:val="single" w:sz="4" w:space="4" w:color="7F7F7F"/>'


def record_changes(parts: dict[str, bytes], document: str, settings: str | None, note: str) -> None:
    """Switch Track Changes on in a template and let every document begin with `note`. Raises PackageError."""
    if settings is None:
        raise PackageError("the file has no settings, in which Track Changes could be switched on")
    root = parse_part(parts[settings], settings)
    if root.find(w("trackRevisions")) is None:
        place = sum(1 for one in root if str(one.tag).rpartition("}")[2] in _BEFORE)
        root.insert(place, root.makeelement(w("trackRevisions")))
    parts[settings] = part_bytes(xml_text(root))
    root = parse_part(parts[document], document)
    body = root.find(w("body"))
    if body is None:
        raise PackageError("this is no Word document")
    body.insert(0, _note(note))
    parts[document] = part_bytes(xml_text(root))


def _note(words: str) -> "_Element":
    from lxml import etree

    sides = "".join(_FRAME.format(side=side) for side in ("top", "left", "bottom", "right"))
    namespace = w("").strip("{}")
    made = etree.fromstring(
        f'<w:p xmlns:w="{namespace}"><w:pPr><w:pBdr>{sides}</w:pBdr><w:spacing w:after="120"/></w:pPr>'
        f'<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"></w:t></w:r></w:p>'
    )
    text = made.find(f".//{w('t')}")
    assert text is not None
    text.text = words
    return made
