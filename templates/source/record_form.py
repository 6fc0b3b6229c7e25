"""The template of a record's blank form."""

from collections.abc import Callable

from blocks import Sheet, sheet

HEIGHTS = (
    ("fields and fields|length <= 8", 1060),
    ("fields|length > 8 and fields|length <= 11", 790),
    ("fields|length > 11 and fields|length <= 13", 655),
    ("fields|length > 13", 520),
)
"""Of a row of a form, by the number of its fields: the fewer, the more room to write."""
STAR = "{{% if item.{} %}}*\u00a0{{% endif %}}"
"""Before the name of a field: behind it, LibreOffice lets it stand alone on a line."""
IN_TWO = 0.76
"""What part of it is left where all that stands above is said in two languages."""
CARDS = (
    ("entries|length == 1 and entry.rows|length <= 9", 1000, (22, 28, 22, 28)),
    ("entries|length == 1 and entry.rows|length > 9", 500, (29, 21, 29, 21)),
    ("entries|length > 1", 535, (22, 28, 22, 28)),
)
"""Height of the rows of a card and widths of its columns: one that stands alone has room, a long one needs one page."""


def record_form(language: str, _: Callable[[str], str]) -> Sheet:
    """A form to be filled in once, or cards for the entries of a file; on screen or with a pen."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{{ department }}", "Subtitle")
    made.line("{{ record.title }}", "Title")
    made.lines("{%p if record.purpose %}")
    made.line("{{ record.purpose }}", "Lead")
    made.lines("{%p endif %}")
    made.facts(
        _("About this record"),
        [
            ("record.keeper", _("Kept by"), "{{ record.keeper }}"),
            ("record.retention", _("Kept for"), "{{ record.retention }}"),
            ("record.access", _("Who may read it"), "{{ record.access }}"),
        ],
        (24, 76),
    )
    made.lines("{%p if fields or entries %}")
    made.heading("{% if fields %}" + _("Fields") + "{% else %}" + _("Entries") + "{% endif %}", numbered=False)
    made.lines("{%p if mandatory %}")
    made.line(_("* must be filled in; where that cannot be, write “not known” or “does not apply”"), "Hint")
    made.lines("{%p endif %}")
    for condition, height in HEIGHTS:
        made.lines(f"{{%p if {condition} %}}")
        made.table(
            _("Fields of the form"),
            (_("Field"), _("To be filled in")),
            (54, 46) if made.bilingual else (34, 66),
            "fields",
            ("Cell Label|" + STAR.format("mandatory") + "{{ item.label }}", "{{ item.blank }}"),
            int(height * IN_TWO) if made.bilingual else height,
            "Boxes",
        )
        made.lines("{%p endif %}")
    made.lines("{%p for entry in entries %}")
    made.heading(_("Entry {{ entry.number }}"), 2)
    for condition, height, widths in CARDS:
        made.lines(f"{{%p if {condition} %}}")
        made.boxes(
            _("Fields of one entry"),
            [
                ("{%tr for item in entry.rows %}", "", "", ""),
                (
                    "Cell Label|" + STAR.format("left_mandatory") + "{{ item.left }}",
                    "{{ item.left_blank }}",
                    "Cell Label|" + STAR.format("right_mandatory") + "{{ item.right }}",
                    "{{ item.right_blank }}",
                ),
                ("{%tr endfor %}", "", "", ""),
            ],
            widths,
            height,
            flows=made.bilingual and "> 9" in condition,
        )
        made.lines("{%p endif %}")
    made.lines("{%p endfor %}")
    made.line(_("Who filled this in, and when:"), "Hint")
    made.boxes(
        _("Who filled it in"),
        [("Cell Label|" + _("Filled in by"), "{{ filled_in.by }}", "Cell Label|" + _("On"), "{{ filled_in.on }}")],
        (18, 38, 17, 27) if made.bilingual else (20, 40, 10, 30),
        400 if made.bilingual else 560,
    )
    made.end()
    return made
