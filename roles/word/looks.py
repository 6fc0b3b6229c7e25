"""What the styles of a document say of a paragraph: whether it is a heading, and whether it is an item of a list."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from roles.word.markup import parse_part, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_NO_LIST = "0"
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True)
class _Style:
    heading: int
    listed: bool | None
    based_on: str


class Looks:
    """The paragraph styles of a document."""

    def __init__(self, styles: bytes) -> None:
        found = list(parse_part(styles, "styles").iterchildren(w("style"))) if styles else []
        self._styles = {style.get(w("styleId"), ""): _read(style) for style in found}
        self._usual = next((one.get(w("styleId"), "") for one in found if _is_usual(one)), "")

    def style(self, properties: "_Element | None") -> str:
        """The id of a paragraph's style; LibreOffice names the usual one too, where Word leaves it out."""
        return value(properties, "pStyle") or self._usual

    def heading(self, style: str) -> int:
        """The level of a heading of this style; 0 for any other paragraph."""
        found = self._styles.get(style)
        return found.heading if found else 0

    def listed(self, properties: "_Element | None", style: str) -> bool:
        """Whether a paragraph is numbered or bulleted, by itself or by its style."""
        own = None if properties is None else _listed(properties)
        passed: set[str] = set()
        while own is None and style in self._styles and style not in passed:
            passed.add(style)
            own, style = self._styles[style].listed, self._styles[style].based_on
        return bool(own)


def value(element: "_Element | None", name: str) -> str:
    """What the property of this name says, "" if there is none."""
    found = None if element is None else element.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def is_on(properties: "_Element | None", name: str) -> bool:
    """Whether the property of this full name is there and not switched off."""
    found = None if properties is None else properties.find(name)
    return found is not None and all(str(said) not in _OFF for said in found.attrib.values())


def _is_usual(style: "_Element") -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default"), "0") not in _OFF


def _read(style: "_Element") -> _Style:
    named = _HEADING.fullmatch(value(style, "name"))
    properties = style.find(w("pPr"))
    listed = None if properties is None else _listed(properties)
    return _Style(int(named[1]) if named else 0, listed, value(style, "basedOn"))


def _listed(properties: "_Element") -> bool | None:
    numbering = properties.find(w("numPr"))
    number = value(numbering, "numId")
    return number != _NO_LIST if number else None
