"""How pictures of a department look, and their files."""

from roles.documents.wording import Wording
from roles.figures.picture import Box, Picture, fitted
from roles.figures.svg import svg
from roles.word.letterhead import COLOUR, EAST_ASIAN_FONT, FONT


def house_colour(wording: Wording) -> str:
    """The department's colour, six hexadecimal digits."""
    letterhead = wording.department.letterhead
    return (letterhead and letterhead.colour) or COLOUR


def svg_file(wording: Wording, picture: Picture) -> bytes:
    """The picture as an SVG file in the department's fonts."""
    letterhead = wording.department.letterhead
    fonts = (
        (letterhead and letterhead.font) or FONT,
        (letterhead and letterhead.east_asian_font) or EAST_ASIAN_FONT,
    )
    return svg(picture, language=wording.language, fonts=fonts)


def nothing_yet(title: str, words: str) -> Picture:
    """A picture of nothing that says so."""
    box = fitted(Box(0, 0, 300, 0, words, size=10))
    return Picture(box.width, box.height, title, words, (box,))
