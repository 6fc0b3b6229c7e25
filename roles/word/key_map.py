"""What every key of a document stands for, kept in the document itself as a custom XML part."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from markupsafe import escape

from roles.word.as_built import paragraphs_xml, read_paragraphs
from roles.word.fault import PackageError
from roles.word.markup import attributes, parse_part, part_bytes
from roles.word.package import read_package
from roles.word.printing import escaped, is_ordinary, plain_text
from roles.word.relations import declare_type, relate
from roles.word.returned import Paragraph
from roles.word.value import Blank, Editable, Filling

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:service-roles:document:1"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = re.compile(r"customXml/item\d+\.xml", re.IGNORECASE)
_BREAKS = {9: "&#9;", 10: "&#10;", 13: "&#13;"}
_ATTRIBUTE = re.compile(r"(?!xml)[a-z][a-z0-9_-]*")
_ANCHOR = re.compile(rb'w:(?:name|val)="_r\d{4,}"')
# Any id will do that no other part of the same file has: it is the only one of its namespace in a document.
_PROPERTIES = (
    f'<ds:datastoreItem ds:itemID="{{5E1C9F0A-7D1B-4B64-9B0C-5E0B1A5D0C01}}" xmlns:ds="{_OFFICE}/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


@dataclass(frozen=True)
class KeyMap:
    """What a document is about, and the value as built of each of its keys; of a blank, also its kind, title and hint.

    `built` are the paragraphs as built; only documents for review carry them.
    """

    about: Mapping[str, str]
    values: Mapping[str, Editable]
    built: tuple[Paragraph, ...] | None = None


def write_key_map(key_map: KeyMap) -> bytes:
    """The custom XML part. Raises ValueError for a name in `about` that is not of a-z, 0-9, - and _."""
    about = "".join(
        f' {_attribute_name(name)}="{_in_attribute(plain_text(said))}"' for name, said in key_map.about.items()
    )
    values = "".join(
        f'<value key="{key}" route="{_in_attribute(value.route)}" language="{_in_attribute(value.language)}"'
        f"{_blank(value)}>{escaped(value)}</value>"
        for key, value in key_map.values.items()
    )
    start = f'<document xmlns="{NAMESPACE}" xml:space="preserve"{about}>'
    return part_bytes(f"{start}{values}{paragraphs_xml(key_map.built)}</document>")


def _blank(value: Editable) -> str:
    if not isinstance(value, Blank):
        return ""
    filling = value.filling
    hint = f' hint="{_in_attribute(plain_text(filling.hint))}"' if filling.hint and not value else ""
    return f' blank="{filling.kind}" title="{_in_attribute(plain_text(filling.title))}"{hint}'


def _in_attribute(text: str) -> str:
    """Escaped, line breaks and tabs too: a reader turns bare ones into spaces."""
    return text if is_ordinary(text) else str(escape(text)).translate(_BREAKS)


def read_key_map(data: bytes) -> KeyMap:
    """The key map of a document. Raises PackageError if it has none, more than one, or is no Word file."""
    found = key_map_of(read_package(data))
    if found is None:
        raise PackageError("this document was not built by roles, or what it says about itself is lost")
    return found


def key_map_of(parts: Mapping[str, bytes]) -> KeyMap | None:
    """The key map among the parts of a document, None if there is none or more than one. Raises PackageError."""
    found = [root for name in parts if _ITEM.fullmatch(name) and _is_key_map(root := parse_part(parts[name], name))]
    if len(found) != 1:
        return None
    about = {name: said for name, said in attributes(found[0]).items() if not name.startswith("{")}
    text = found[0].find(f"{{{NAMESPACE}}}text")
    return KeyMap(
        about,
        dict(map(_read_value, found[0].iterchildren(f"{{{NAMESPACE}}}value"))),
        None if text is None else read_paragraphs(text),
    )


def replace_key_map(parts: dict[str, bytes], key_map: KeyMap) -> None:
    """Put another key map in the place of the one that a document has."""
    name = next(name for name in parts if _ITEM.fullmatch(name) and _is_key_map(parse_part(parts[name], name)))
    parts[name] = write_key_map(key_map)


def reserve_key_map(parts: dict[str, bytes], document: str) -> str:
    """Give a template the place of its documents' key maps, and return the name of that part.

    Raises PackageError if the file is a built document already.
    """
    for name, data in parts.items():
        if (_ITEM.fullmatch(name) and _is_key_map(parse_part(data, name))) or _ANCHOR.search(data):
            raise PackageError("this is a document that roles built, not a template for one")
    pairs = ((f"customXml/item{number}.xml", f"customXml/itemProps{number}.xml") for number in count(1))
    item, properties = next(pair for pair in pairs if not parts.keys() & set(pair))
    parts[properties] = part_bytes(_PROPERTIES)
    declare_type(parts, properties, _PROPERTIES_TYPE)
    relate(parts, item, properties, f"{_OFFICE}/relationships/customXmlProps")
    relate(parts, document, item, f"{_OFFICE}/relationships/customXml")
    return item


def _is_key_map(root: "_Element") -> bool:
    return root.tag == f"{{{NAMESPACE}}}document"


def _read_value(element: "_Element") -> tuple[str, Editable]:
    said = element.text or "", element.get("route", ""), element.get("language", "")
    kind = element.get("blank")
    filling = Filling(kind or "", element.get("title", ""), element.get("hint", ""))
    value = Blank.of(*said, filling) if kind else Editable(*said)
    return element.get("key", ""), value


def _attribute_name(name: str) -> str:
    if not _ATTRIBUTE.fullmatch(name):
        raise ValueError(f"{name!r} cannot name what a document is about")
    return name
