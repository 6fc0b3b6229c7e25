"""The template of the desk card."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from base import COLOUR, GREY, SECOND_LINE, WIDTH
from blocks import Sheet, sheet
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Pt, RGBColor, Twips

from roles.documents.desk_card import SILENT, SPOKEN

EDGE = 540
"""Margin of a paper that hangs on the wall, in twentieths of a point."""
SIZES = {
    "en": {"Card": (9.3, 11), "Dense": (8.3, 9.3)},
    "zh": {"Card": (9.8, 13), "Dense": (8.8, 10.8)},
    "en+zh": {"Card": (8.8, 10.6), "Dense": (8.1, 9.6)},
}
"""Letters and lines, in points, of a card with room and of one with much to say."""
HALF = re.compile(r" \| in_language\('\w+'\)")
"""Of a tag in a template in two languages."""
NAMES = ("{{ item.title }}", "{{ item.who }}", "{{ item.where }}")
BETWEEN = "{% if not loop.last %} · {% endif %}{% endfor %}"


def desk_card(language: str, _: Callable[[str], str]) -> Sheet:
    """One page to pin up at the desk: moments with words and recovery, then contacts and promises."""
    made = _wide(sheet(language))
    for style, (size, line) in SIZES[language].items():
        _style(made, style, size, line)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    for name, before in (("heading 1", 0), ("heading 2", 4)):
        style = made.document.styles[name]
        style.font.size = Pt(13 if before == 0 else 11)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(2)
    made.heading("{{ role.title }}", numbered=False)
    made.lines("{%p if dense %}")
    _card(made, language, _, "Dense")
    made.lines("{%p else %}")
    _card(made, language, _, "Card")
    made.lines("{%p endif %}")
    return made


def _card(made: Sheet, language: str, _: Callable[[str], str], style: str) -> None:
    words, right = _apart(_) if style == "Card" else _together(language, _)
    for condition, caption, head, said, widths in (
        (
            "moments and spoken",
            _("Moments of truth: your words, and what to do if it goes wrong"),
            _("Moment, what the customer wants, words from an example"),
            words,
            SPOKEN,
        ),
        (
            "moments and not spoken",
            _("Moments of truth, and what to do if it goes wrong"),
            _("Moment, what the customer wants"),
            [],
            SILENT,
        ),
    ):
        made.lines(f"{{%p if {condition} %}}")
        made.table(
            caption,
            (head, _("If it goes wrong")),
            widths,
            "moments",
            (
                [
                    f"{style}|{{{{ item.title }}}}{{% if item.wants %}} · {{{{ item.wants }}}}{{% endif %}}"
                    "{% if item.wait %} · " + _("wait up to {{ item.wait }}") + "{% endif %}",
                    *said,
                ],
                right,
            ),
        )
        _shade_table(made.document.tables[-1], SIZES[language][style][0])
        made.lines("{%p endif %}")
    made.lines("{%p if contacts %}")
    made.heading(_("Whom you deal with about what"), 2)
    contact = _("{{ item.who }}: {{ item.about }}")
    if style == "Card":
        made.lines("{%p for item in contacts %}")
        _shade(made.line(contact, style))
        made.lines("{%p endfor %}")
    else:
        said = made.line("{% for item in contacts %}" + contact + BETWEEN, style)
        said.paragraph_format.keep_together = True
        _shade(said)
    made.lines("{%p endif %}", "{%p if decisions or above or promises %}")
    made.heading(_("How far you decide, and what we promise"), 2)
    made.lines("{%p for item in decisions %}")
    _shade(made.line(_("{{ item.where }}: {{ item.limit }}"), style))
    made.lines("{%p endfor %}", "{%p if above %}")
    _shade(made.line(_("Above your limits, call: {{ above }}"), style))
    made.lines("{%p endif %}", "{%p if promises %}")
    _shade(made.line("{% for item in promises %}" + _("{{ item.title }} ({{ item.level }})") + BETWEEN, style))
    made.lines("{%p endif %}", "{%p endif %}")


def _apart(_: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """Words and recovery of a moment, each sentence a paragraph."""
    words = ["{%p for words in item.words %}", "Card|" + _("“{{ words }}”"), "{%p endfor %}"]
    return words, [
        "{%p if item.recovery %}",
        "Card|{{ item.recovery }}",
        "{%p endif %}",
        "{%p if item.others %}",
        "Card|" + _("Call: {{ item.others }}"),
        "{%p endif %}",
        "{%p for limit in item.limits %}",
        "Card|" + _("You decide: {{ limit }}"),
        "{%p endfor %}",
    ]


def _together(language: str, _: Callable[[str], str]) -> tuple[list[str], list[str]]:
    """The same in one paragraph each, to save lines."""
    space = "" if language == "zh" else " "
    words = "Dense|{% for words in item.words %}" + _("“{{ words }}”") + f"{space}{{% endfor %}}"
    return ["{%p if item.words %}", words, "{%p endif %}"], [
        f"Dense|{{{{ item.recovery }}}}{{% if item.others %}}{space}"
        + _("Call: {{ item.others }}")
        + f"{{% endif %}}{{% for limit in item.limits %}}{space}"
        + _("You decide: {{ limit }}")
        + "{% endfor %}"
    ]


def _shade_table(table: Any, size: float) -> None:
    """The same in every cell; the head in letters as large as the rest."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                _shade(paragraph)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.font.size = Pt(size)


def _shade(paragraph: Any) -> None:
    """Names in the colour of the letterhead and bold, what the customer wants in grey."""
    for run in paragraph.runs:
        if HALF.sub("", run.text) in NAMES:
            run.font.bold = True
            run.font.color.rgb = RGBColor.from_string(COLOUR)
        elif "{{ item.wants }}" in HALF.sub("", paragraph.text):
            run.font.color.rgb = RGBColor.from_string(GREY)
        elif not run.text.startswith("{") and run.text.strip(" ·:：()（）“”"):
            run.font.bold = True


def _wide(made: Sheet) -> Sheet:
    """The sheet with narrow margins, and the tab stops of header and footer at its edge."""
    section = made.document.sections[0]
    section.left_margin = section.right_margin = Twips(EDGE)
    section.top_margin, section.bottom_margin = Twips(700), Twips(580 + SECOND_LINE * made.bilingual)
    section.header_distance = section.footer_distance = Twips(300)
    width = WIDTH - 2 * EDGE
    for name in ("header", "footer"):
        stops = made.document.styles[name].paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(Twips(width), WD_TAB_ALIGNMENT.RIGHT)
    return replace(made, width=width)


def _style(made: Sheet, name: str, size: float, line: float) -> None:
    """A style for what stands in the cells of the card."""
    style = made.document.styles.add_style(name, 1)
    style.base_style = made.document.styles["Cell"]
    style.font.size = Pt(size)
    style.paragraph_format.line_spacing = Pt(line)
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
