"""The template of the change note."""

from collections.abc import Callable

from blocks import Sheet, sheet


def change_note(language: str, _: Callable[[str], str]) -> Sheet:
    """What changed, for whom, and lines to sign."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{{ department }}", "Subtitle")
    made.line("{{ kind }}", "Title")
    made.line("{{ states }}", "Lead")
    made.lines("{%p if lapsed %}")
    made.line("{{ lapsed }}", "Note")
    made.lines("{%p endif %}")
    made.section("groups", _("What changed"))
    made.lines("{%p for group in groups %}")
    made.heading("{{ group.title }}", 2)
    made.table(
        _("What changed in one role, process or standard"),
        (_("No."), _("Change"), _("Before"), _("After")),
        (6, 34, 30, 30),
        "group.changes",
        (
            "{{ item.number }}",
            ["{{ item.says }}", "{%p if item.where %}", "Cell Hint|{{ item.where }}", "{%p endif %}"],
            "{{ item.before or '–' }}",
            "{{ item.after or '–' }}",
        ),
    )
    made.lines("{%p endfor %}")
    made.end()
    made.lines("{%p if rest %}")
    made.line("{{ rest }}", "Note")
    made.lines("{%p endif %}")
    made.section("agreements", _("Agreed"))
    made.table(
        _("Who agrees to which changes, with room for a signature"),
        (_("Who"), _("Changes"), _("Day"), _("Signature")),
        (32, 32, 14, 22),
        "agreements",
        ("{{ item.who }}", "{{ item.numbers }}", "", ["", ""]),
        height=620,
    )
    made.end()
    return made
