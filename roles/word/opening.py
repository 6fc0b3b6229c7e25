"""A template file opened: its parts, and the XML of those that differ from document to document."""

import re
from typing import TYPE_CHECKING, NamedTuple

from roles.word.contents_field import FIELD
from roles.word.fault import Spot, TemplateError
from roles.word.key_map import reserve_key_map
from roles.word.leftovers import remove_leftovers
from roles.word.markup import WORD, parse_part, xml_text
from roles.word.package import read_package
from roles.word.relations import accept_template, parts_by_kind
from roles.word.tables import mark_rows, plain_properties

if TYPE_CHECKING:
    from lxml.etree import _Element

WRITTEN = ("document", "footnotes", "endnotes", "header", "footer")
"""Kinds of parts whose tags are filled, beside the properties."""
_TAG = re.compile(r"\{(<[^>]*>)*[{%#_]")


class Opened(NamedTuple):
    """The parts by name, the kind of each that has one, and the name of the part for the key map."""

    parts: dict[str, bytes]
    kinds: dict[str, str]
    key_map: str


def open_template(data: bytes) -> Opened:
    """The parts of a .docx or .dotx file. Raises PackageError for a file that is not safe to open."""
    parts = read_package(data)
    accept_template(parts)
    kinds = parts_by_kind(parts)
    return Opened(parts, kinds, reserve_key_map(parts, next(iter(kinds))))


def readable(data: bytes, spot: Spot) -> "_Element":
    """The root of a written part, without what Word left there. Raises TemplateError, and PackageError."""
    root = parse_part(data, spot.part)
    if root.nsmap.get("w") != WORD:
        raise TemplateError(spot, "the file is Strict Open XML; save it as an ordinary Word document")
    remove_leftovers(root)
    plain_properties(root)
    return root


def prepared(root: "_Element") -> str:
    """The XML to compile, its tags joined and lifted; nothing if the part is the same in every document."""
    from docxtpl import DocxTemplate

    xml = xml_text(root)
    # In docxtpl 0.20 this method uses nothing of its instance.
    return mark_rows(DocxTemplate.patch_xml(None, xml)) if _TAG.search(xml) or FIELD.search(xml) else ""
