"""A department's font and colour in place of those that the shipped templates have, and its logo."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from roles.word.logo import Logo
from roles.word.markup import attributes, parse_part, part_bytes, w, xml_text

if TYPE_CHECKING:
    from lxml.etree import _Element

FONT = "Arial"
EAST_ASIAN_FONT = "Microsoft YaHei"
COLOUR = "1F4E79"


@dataclass(frozen=True)
class Letterhead:
    """How a department's documents look; None is as shipped. The colour is six hexadecimal digits."""

    font: str | None
    east_asian_font: str | None
    colour: str | None
    logo: Logo | None = None


def dress(parts: dict[str, bytes], kinds: Mapping[str, str], letterhead: Letterhead) -> None:
    """Replace the shipped fonts and colour where a part names them; other fonts and colours stay."""
    for name in kinds:
        root = parse_part(parts[name], name)
        _replace(root, letterhead)
        parts[name] = part_bytes(xml_text(root))


def _replace(root: "_Element", letterhead: Letterhead) -> None:
    fonts = {FONT: letterhead.font or FONT, EAST_ASIAN_FONT: letterhead.east_asian_font or EAST_ASIAN_FONT}
    for element in root.iter():
        for attribute, value in attributes(element).items():
            if element.tag == w("rFonts"):
                element.set(attribute, fonts.get(value, value))
            elif letterhead.colour and value.upper() == COLOUR and _is_colour(element, attribute):
                element.set(attribute, letterhead.colour)


def _is_colour(element: "_Element", attribute: str) -> bool:
    return attribute in (w("color"), w("fill")) or (element.tag == w("color") and attribute == w("val"))
