"""The template of the history of a role."""

from collections.abc import Callable

from blocks import Sheet, sheet
from docx.shared import Twips

BEHIND_BULLET = 200
"""Where the words of a bullet in a cell begin, in twentieths of a point."""


def role_history(language: str, _: Callable[[str], str]) -> Sheet:
    """How a role came to be: a row for each commit that changed it, the oldest first."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{{ department }}", "Subtitle")
    made.line("{{ title }}", "Title")
    made.line(
        _("Every recorded change of the role, the oldest first: on which day and by whom it was recorded, what it "
          "changed, and who agreed to the role as it stood then."),
        "Lead",
    )  # fmt: skip
    made.lines("{%p if cut %}")
    made.line(_("The beginning is missing: it was not fetched when this page was made."), "Note")
    made.lines("{%p endif %}")
    made.table(
        _("History of the role"),
        (_("Day"), _("What changed"), _("Agreed by")),
        (21, 58, 21),
        "entries",
        (["{{ item.day }}", "Cell Hint|{{ item.author }}"],
         ["Cell Label|{{ item.subject }}",
          "{%p for line in item.says %}", "{{ line }}", "{%p endfor %}",
          "{%p for change in item.changes %}",
          "Cell Bullet|" + made.each("{{ change.says }}{% if change.where %} · {{ change.where }}{% endif %}"),
          "{%p if change.before %}", "Cell Hint|" + _("Before: {{ change.before }}"), "{%p endif %}",
          "{%p if change.after %}", "Cell Hint|" + _("Now: {{ change.after }}"), "{%p endif %}",
          "{%p endfor %}"],
         "{{ item.agreed or item.lapsed or '–' }}"),
        flows=True,
    )  # fmt: skip
    _indent(made, "change.before", "change.after")
    made.lines("{%p if beginning %}")
    made.heading(_("What the role was at the beginning of this record"), numbered=False)
    made.lines("{%p for part in beginning %}")
    made.heading("{{ part.label }}", 2)
    made.bullets("part.lines")
    made.lines("{%p endfor %}", "{%p endif %}")
    return made


def _indent(made: Sheet, *names: str) -> None:
    """What was and what is stands below the words of its bullet."""
    cells = (cell for row in made.document.tables[-1].rows for cell in row.cells)
    for paragraph in (paragraph for cell in cells for paragraph in cell.paragraphs):
        if paragraph.text.count("{{") and any(name in paragraph.text for name in names):
            paragraph.paragraph_format.left_indent = Twips(BEHIND_BULLET)
