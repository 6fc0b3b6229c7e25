"""The template of the job posting."""

from collections.abc import Callable

from blocks import Sheet, sheet
from docx.enum.text import WD_COLOR_INDEX


def job_posting(language: str, _: Callable[[str], str]) -> Sheet:
    """Advertisement of a role, for people outside."""
    made = sheet(language)
    made.masthead("", _)
    made.line(_("Draft: fill in the gaps in brackets before it is published."), "Draft")
    made.line("{% if company %}{{ company }} · {% endif %}{{ department }}", "Subtitle")
    made.line("{{ role.title }}", "Title")
    made.lines("{%p if role.purpose %}")
    made.line("{{ role.purpose }}", "Lead")
    made.lines("{%p endif %}")
    _list(made, "work", _("What you will do"))
    _list(made, "decisions", _("What you decide yourself, and how far"))
    _section(made, "role.reports_to or inside or outside", _("Whom you work with"))
    made.facts(
        _("Whom you work with"),
        [
            ("role.reports_to", _("You report to"), "{{ role.reports_to }}"),
            ("inside", _("Inside the company"), "{{ inside }}"),
            ("outside", _("Outside"), "{{ outside }}"),
        ],
        (24, 76),
    )
    made.end()
    _list(made, "required", _("What we ask"))
    _list(made, "preferred", _("What also helps"))
    _section(made, "offers or learning or role.next", _("What we offer"))
    made.bullets("offers")
    made.bullets("learning")
    made.lines("{%p if role.next %}")
    made.line(_("Roles you may grow into: {{ role.next }}"), "List Bullet")
    made.lines("{%p endif %}")
    made.end()
    _list(made, "terms", _("Terms"))
    _section(made, "conditions.place or conditions.hours or conditions.travel", _("Place and time"))
    labels = {"place": _("Place"), "hours": _("Working time"), "travel": _("Travel")}
    made.facts(
        _("Place and time"),
        [(f"conditions.{name}", label, f"{{{{ conditions.{name} }}}}") for name, label in labels.items()],
        (24, 76),
    )
    made.end()
    made.heading(_("How to apply"), numbered=False)
    made.lines("{%p if equal_opportunity %}")
    made.line("{{ equal_opportunity }}", keep=True)
    made.lines("{%p endif %}")
    made.facts(
        _("How to apply"),
        [
            ("", _("About us"), _("[to be filled in: what the company does, in one sentence]")),
            ("", _("Openings"), _("[to be filled in: number]")),
            ("", _("Place of work"), _("[to be filled in: city and address]")),
            ("", _("Pay"), _("[to be filled in: range and period]")),
            ("", _("Start"), _("[to be filled in]")),
            ("", _("Apply to"), _("[to be filled in: name, address or link]")),
            ("", _("Apply by"), _("[to be filled in: day]")),
            ("", _("What happens next"), _("[to be filled in: steps and their days]")),
        ],
        (24, 76),
    )
    for row in made.document.tables[-1].rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        for run in row.cells[1].paragraphs[0].runs:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    return made


def _section(made: Sheet, condition: str, title: str) -> None:
    made.lines(f"{{%p if {condition} %}}")
    made.heading(title, numbered=False)


def _list(made: Sheet, items: str, title: str) -> None:
    _section(made, items, title)
    made.bullets(items)
    made.end()
