"""XML as Word writes it: reading it safely, writing it the same way every time, what it cannot hold."""

import re
from typing import TYPE_CHECKING

from roles.word.fault import PackageError

if TYPE_CHECKING:
    from lxml.etree import _Element

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""A character that no XML file can hold, not even escaped."""


def w(name: str) -> str:
    """A name of the Word namespace as lxml writes it: `w("p")`."""
    return f"{{{WORD}}}{name}"


def declared(element: "_Element", **namespaces: str) -> str:
    """The declarations that XML inside an element needs to use these prefixes; nothing for those it has."""
    missing = ((prefix, name) for prefix, name in namespaces.items() if element.nsmap.get(prefix) != name)
    return "".join(f' xmlns:{prefix}="{name}"' for prefix, name in missing)


def parse_part(data: bytes, name: str) -> "_Element":
    """The root of a part, without comments; entities and the network are never used. Raises PackageError."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise PackageError("the part {part} cannot be read: {what}", part=name, what=str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PackageError("the part {part} declares a document type, which Word never does", part=name)
    return root


def attributes(element: "_Element") -> dict[str, str]:
    """The attributes of an element by name."""
    return {str(name): str(value) for name, value in element.items()}


def xml_text(root: "_Element") -> str:
    """A part's XML as text, without a declaration."""
    from lxml import etree

    return etree.tostring(root, encoding="unicode")


def part_bytes(xml: str) -> bytes:
    """A part with the declaration that Word expects."""
    return (DECLARATION + xml).encode()
