"""Which part of a Word file is what (by content type, not by name), and adding a part to it."""

import posixpath
import re
from typing import TYPE_CHECKING

from roles.word.fault import PackageError
from roles.word.markup import parse_part, part_bytes, xml_text
from roles.word.package import CONTENT_TYPES

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT = f"{_WORD}document.main+xml"
_TEMPLATE = f"{_WORD}template.main+xml"

KINDS = {
    _DOCUMENT: "document",
    f"{_WORD}footnotes+xml": "footnotes",
    f"{_WORD}endnotes+xml": "endnotes",
    f"{_WORD}header+xml": "header",
    f"{_WORD}footer+xml": "footer",
    f"{_WORD}styles+xml": "styles",
    f"{_WORD}numbering+xml": "numbering",
    f"{_WORD}settings+xml": "settings",
    "application/vnd.openxmlformats-package.core-properties+xml": "core",
    f"{_WORD}comments+xml": "comments",
    f"{_WORD}commentsExtended+xml": "threads",
}
"""What a content type says that a part is, in the order in which a document is read."""


def parts_by_kind(parts: dict[str, bytes]) -> dict[str, str]:
    """The parts that KINDS knows, as name → kind: the document first, then its notes, headers and footers.

    Raises PackageError unless there is exactly one document.
    """
    kinds = {}
    for rule in parse_part(parts[CONTENT_TYPES], CONTENT_TYPES).iter(f"{_TYPES}Override"):
        name, kind = rule.get("PartName", "").removeprefix("/"), KINDS.get(rule.get("ContentType", ""))
        if kind and name in parts:
            kinds[name] = kind
    if list(kinds.values()).count("document") != 1:
        raise PackageError("this is no Word document")
    reading_order = list(KINDS.values())
    return dict(sorted(kinds.items(), key=lambda item: (reading_order.index(item[1]), _natural(item[0]))))


def _natural(name: str) -> tuple[str, int]:
    """Sorts header2 before header10."""
    number = re.search(r"\d+", name)
    return re.sub(r"\d+", "", name), int(number.group()) if number else 0


def accept_template(parts: dict[str, bytes]) -> None:
    """Make a .dotx a .docx, which is a word in the content types."""
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(_TEMPLATE.encode(), _DOCUMENT.encode())


def declare_type(parts: dict[str, bytes], name: str, content_type: str) -> None:
    """Say in the content types what a new part is, and what .xml is, should that be missing."""
    types = parse_part(parts[CONTENT_TYPES], CONTENT_TYPES)
    if all(rule.get("Extension", "").lower() != "xml" for rule in types.iter(f"{_TYPES}Default")):
        types.insert(0, types.makeelement(f"{_TYPES}Default", {"Extension": "xml", "ContentType": "application/xml"}))
    types.append(types.makeelement(f"{_TYPES}Override", {"PartName": f"/{name}", "ContentType": content_type}))
    parts[CONTENT_TYPES] = part_bytes(xml_text(types))


def declare_extension(parts: dict[str, bytes], extension: str, content_type: str) -> None:
    """Say in the content types what every part with this extension is, unless they do."""
    types = parse_part(parts[CONTENT_TYPES], CONTENT_TYPES)
    if all(rule.get("Extension", "").lower() != extension for rule in types.iter(f"{_TYPES}Default")):
        said = {"Extension": extension, "ContentType": content_type}
        types.insert(0, types.makeelement(f"{_TYPES}Default", said))
        parts[CONTENT_TYPES] = part_bytes(xml_text(types))


def relate(parts: dict[str, bytes], source: str, target: str, kind: str) -> str:
    """Add a relationship of the part `source` to the part `target`, and return its id.

    `kind` is the relationship's address.
    """
    folder, name = posixpath.split(source)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    relations = parse_part(parts[path], path) if path in parts else _no_relations()
    taken = {relation.get("Id") for relation in relations}
    number = next(number for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    said = {"Id": f"rId{number}", "Type": kind, "Target": posixpath.relpath(target, folder or ".")}
    relations.append(relations.makeelement(f"{_RELATIONS}Relationship", said))
    parts[path] = part_bytes(xml_text(relations))
    return said["Id"]


def _no_relations() -> "_Element":
    return parse_part(f'<Relationships xmlns="{_RELATIONS[1:-1]}"/>'.encode(), "relationships")
