"""Pages turned on their side within an upright template."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

from base import HEIGHT, MARGIN, SECOND_LINE, WIDTH
from blocks import Sheet
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt, Twips

ACROSS = HEIGHT - 2 * MARGIN
"""Room between the margins of a landscape page."""
TOP, BOTTOM = 964, 794
"""Margins of a landscape page in twentieths of a point: 1.7 and 1.4 cm."""


def turn(made: Sheet, foot: str, _: Callable[[str], str]) -> Sheet:
    """From here on landscape pages, with header and footer as wide as they are."""
    section = made.document.add_section()
    _into_the_line_before(made)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(HEIGHT), Twips(WIDTH)
    section.top_margin, section.bottom_margin = Twips(TOP), Twips(BOTTOM + SECOND_LINE * made.bilingual)
    for part in (section.header, section.footer):
        part.is_linked_to_previous = False
    made.masthead(foot, _, number=-1)
    for part, style in ((section.header, "header"), (section.footer, "footer")):
        line = part.paragraphs[0]
        line.style = style
        line.paragraph_format.tab_stops.add_tab_stop(Twips(WIDTH - 2 * MARGIN), WD_TAB_ALIGNMENT.CLEAR)
        line.paragraph_format.tab_stops.add_tab_stop(Twips(ACROSS), WD_TAB_ALIGNMENT.RIGHT)
    return Sheet(made.document, ACROSS, made.languages)


def turn_back(made: Sheet) -> Sheet:
    """From here on upright pages again, with the header and footer of the first."""
    section = made.document.add_section()
    end = made.document.paragraphs[-1]
    end.paragraph_format.line_spacing = end.paragraph_format.space_after = Pt(1)
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(WIDTH), Twips(HEIGHT)
    upright = made.document.sections[0]
    section.top_margin, section.bottom_margin = upright.top_margin, upright.bottom_margin
    first: Any = upright._sectPr
    references = [deepcopy(one) for one in first if one.tag in (qn("w:headerReference"), qn("w:footerReference"))]
    for place, one in enumerate(references):
        section._sectPr.insert(place, one)
    return Sheet(made.document, WIDTH - 2 * MARGIN, made.languages)


def _into_the_line_before(made: Sheet) -> None:
    """Let the last line of the section end it, not an empty one after it, which could fall on a page of its own."""
    end = made.document.paragraphs[-1]._p
    line = end.getprevious()
    line.get_or_add_pPr().append(end.pPr.find(qn("w:sectPr")))
    end.getparent().remove(end)
