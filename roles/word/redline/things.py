"""What fields, drawings and properties are compared by: their XML, without numbers that every build gives anew."""

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from roles.word.redline.words import THING

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NUMBERED = re.compile(r"docPr|cNvPr|bookmarkStart|bookmarkEnd")
_EDITS = re.compile(r"\{[^}]*\}(?:anchorId|editId|paraId|textId|rsid\w*)")


def canonical(element: "_Element") -> str:
    """The XML of an element the same way for the same meaning, whatever prefixes its document uses."""
    from lxml import etree

    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False).decode()


def thing_key(element: "_Element", pictures: Mapping[str, str]) -> str:
    """What a child of a run that is no letter is compared by; a picture by what it shows."""
    made = deepcopy(element)
    made.tail = None
    for one in made.iter("*"):
        if _NUMBERED.fullmatch(str(one.tag).rpartition("}")[2]):
            one.attrib.pop("id", "")
        for name in [name for name in one.attrib if _EDITS.fullmatch(str(name))]:
            del one.attrib[name]
    for one, name in relation_ids(made):
        one.set(name, pictures.get(one.get(name, ""), ""))
    return THING + canonical(made)


def relation_ids(element: "_Element") -> list[tuple["_Element", str]]:
    """Where an element names relationships of its part: which element, in which attribute."""
    return [(one, str(name)) for one in element.iter("*") for name in one.attrib if str(name).startswith(_RELATION)]
