"""The template of a record's blank form."""

from collections.abc import Callable

from blocks import Sheet, sheet


def record_form(language: str, _: Callable[[str], str]) -> Sheet:
    """A form to be filled in once, or cards for the entries of a file; on screen or with a pen."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · version {{ document.hash }}"), _)
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
    for condition, height in (("fields and fields|length <= 8", 1150), ("fields|length > 8", 850)):
        made.lines(f"{{%p if {condition} %}}")
        made.table(
            _("Fields of the form"),
            (_("Field"), _("To be filled in")),
            (34, 66),
            "fields",
            ("Cell Label|{{ item.label }}", "{{ item.blank }}"),
            height,
            "Boxes",
        )
        made.lines("{%p endif %}")
    made.lines("{%p for entry in entries %}")
    made.heading(_("Entry {{ entry.number }}"), 2)
    made.boxes(
        _("Fields of one entry"),
        [
            ("{%tr for item in entry.rows %}", "", "", ""),
            (
                "Cell Label|{{ item.left }}",
                "{{ item.left_blank }}",
                "Cell Label|{{ item.right }}",
                "{{ item.right_blank }}",
            ),
            ("{%tr endfor %}", "", "", ""),
        ],
        (22, 28, 22, 28),
        560,
    )
    made.lines("{%p endfor %}")
    made.end()
    return made
