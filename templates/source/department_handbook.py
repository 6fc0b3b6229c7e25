"""The template of the department handbook."""

from collections.abc import Callable

from blocks import Sheet, sheet
from docx.enum.text import WD_ALIGN_PARAGRAPH

Say = Callable[[str], str]


def department_handbook(language: str, _: Say) -> Sheet:
    """What newcomers need to know of the department, in brief: first who and what, then how it is measured."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    _opening(made, _)
    _purpose(made, _)
    _people(made, _)
    _roles(made, _)
    _processes(made, _)
    _promises(made, _)
    _reference(made, _)
    _glossary(made, _)
    return made


def _opening(made: Sheet, _: Say) -> None:
    made.line("{% if company %}{{ company }} · {% endif %}{{ kind }}", "Subtitle")
    made.line("{{ department }}", "Title")
    made.line(
        _("For everybody who is new here: what the department is for, who does what, what customers can expect from "
          "us, and how we see whether they get it. Everything stands here in brief; job descriptions, service "
          "blueprints, standards and targets are papers of their own."),
        "Lead",
    )  # fmt: skip
    made.in_force(_)
    made.lines("{%p if hours %}")
    made.line(
        _("Service hours: {{ hours }}. Only these count as business hours and working days; public holidays do not. "
          "A period of working days begins on the next working day, one of business hours at once."),
        "Note",
    )  # fmt: skip
    made.lines("{%p endif %}", "{%p if segments %}")
    made.table(
        _("Our customers"),
        (_("Our customers"), _("Who belongs to them")),
        (26, 74),
        "segments",
        ("Cell Label|{{ item.title }}", "{{ item.who }}"),
    )
    made.lines("{%p endif %}")
    made.contents(_("Contents"), 2, _)


def _purpose(made: Sheet, _: Say) -> None:
    made.section("purposes or processes", _("What the department is for"))
    made.lines("{%p for purpose in purposes %}")
    made.line("{{ purpose }}", "Lead")
    made.lines("{%p endfor %}", "{%p if processes %}")
    made.line(_("These are the services that customers get from it. Their steps stand further on."), "Hint")
    made.table(
        _("Services of the department"),
        (_("Process"), _("For whom"), _("Answers for it"), _("Promised within")),
        (27, 27, 28, 18),
        "processes",
        ("Cell Label|{{ item.title }}", "{{ item.segments }}", "{{ item.owner }}", "{{ item.within or '–' }}"),
    )
    made.lines("{%p endif %}")
    made.end()


def _people(made: Sheet, _: Say) -> None:
    made.section("org_charts", _("Who reports to whom"))
    made.lines("{%p for chart in org_charts %}")
    # LibreOffice cuts off the empty margins of a narrow chart and would set what is left at the left edge.
    made.line("{{ chart }}").alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.lines("{%p endfor %}")
    made.end()
    made.section("ladder", _("Ladder of grades"))
    made.line(_("The higher the grade, the more difficult the work and the greater the responsibility."), "Hint")
    made.lines("{%p for table in ladder %}", "{%p if not loop.first %}")
    made.line(_("Continued"), "caption")
    made.lines("{%p endif %}")
    made.grid(
        _("Ladder of grades"),
        "table.groups",
        "table.rows",
        ("Cell Head Narrow|" + _("Grade"),
         ["Cell Head Narrow|{{ column.title }}", "{%p if column.series %}", "Cell Hint|{{ column.series }}",
          "{%p endif %}"]),
        (["Cell Label|{{ row.grade }}", "{%p if row.meaning %}", "Cell Hint|{{ row.meaning }}", "{%p endif %}"],
         _("{% for role in cell %}{{ role }}{% if not loop.last %}; {% endif %}{% endfor %}")),
        22,
    )  # fmt: skip
    made.lines("{%p endfor %}")
    made.end()
    made.section("matrix.tables", _("Responsibility matrix"))
    made.line(
        _("Which right each role has in each process: {% for item in matrix.key %}{{ item.letter }} = {{ item.means }}"
          "{% if not loop.last %}; {% endif %}{% endfor %}. Several letters: several responsibilities."),
        "Hint",
    )  # fmt: skip
    made.lines("{%p for table in matrix.tables %}", "{%p if not loop.first %}")
    made.line(_("Continued"), "caption")
    made.lines("{%p endif %}")
    made.grid(
        _("Responsibility matrix"),
        "table.processes",
        "table.rows",
        ("Cell Head Narrow|" + _("Role"), "Cell Head Narrow|{{ column.title }}"),
        ("Cell Label Narrow|{{ row.role }}", "{{ cell }}"),
        25,
    )
    made.lines("{%p endfor %}")
    made.end()


def _roles(made: Sheet, _: Say) -> None:
    made.section("roles", _("All roles in brief"))
    made.lines("{%p for role in roles %}")
    made.lines("{%p if role.title %}")
    made.heading("{{ role.title }}", 2)
    made.lines("{%p endif %}")
    made.lines("{%p if role.purpose %}")
    made.line("{{ role.purpose }}", keep=True)
    made.lines("{%p endif %}")
    made.facts(
        _("One role in brief"),
        [
            ("role.reports_to", _("Reports to"), "{{ role.reports_to }}"),
            ("role.holders", _("Holders"), "{{ role.holders }}"),
            ("role.core", _("Core responsibilities"),
             ["{%p for item in role.core %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
            ("role.targets", _("Targets"),
             ["{%p for item in role.targets %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
        ],
        (20, 80),
    )  # fmt: skip
    made.lines("{%p endfor %}")
    made.end()


def _processes(made: Sheet, _: Say) -> None:
    made.section("processes", _("Service processes step by step"))
    made.line(
        _("A moment of truth is a contact that makes or breaks what the customer thinks of us. The whole picture of "
          "each process is its service blueprint."),
        "Hint",
    )  # fmt: skip
    made.lines("{%p for process in processes %}")
    made.lines("{%p if process.title %}")
    made.heading("{{ process.title }}", 2)
    made.lines("{%p endif %}")
    made.lines("{%p if process.purpose %}")
    made.line("{{ process.purpose }}", keep=True)
    made.lines("{%p endif %}")
    made.facts(
        _("One process in brief"),
        [
            ("process.owner", _("Answers for it"), "{{ process.owner }}"),
            ("process.starts", _("Begins when"), "{{ process.starts }}"),
            ("process.ends", _("Ends when"), "{{ process.ends }}"),
            ("process.within", _("Promised within"), "{{ process.within }}"),
        ],
        (20, 80),
    )
    made.lines("{%p if process.steps %}")
    made.line(
        "{% if process.title %}" + _("Steps: {{ process.title }}") + "{% else %}" + _("Steps in order") + "{% endif %}",
        "caption",
    )
    made.table(
        _("Steps of the process"),
        (_("No."), _("Step"), _("Who acts"), _("Customers want")),
        (6, 30, 34, 30),
        "process.steps",
        (
            "{{ item.number }}",
            ["{{ item.title }}", "{%p if item.moment %}", "Cell Hint|" + _("Moment of truth"), "{%p endif %}"],
            "{{ item.who }}",
            "{{ item.needs }}",
        ),
    )
    made.lines("{%p endif %}", "{%p endfor %}")
    made.end()


def _promises(made: Sheet, _: Say) -> None:
    made.section("elements", _("Standards: what customers can expect"))
    made.lines("{%p for element in elements %}")
    made.heading("{{ element.title }}", 2)
    made.table(
        _("Standards"),
        (_("Standard"), _("Promise to the customer")),
        (28, 72),
        "element.standards",
        (
            ["Cell Label|{{ item.title }}", "{%p if item.internal %}", "Cell Hint|" + _("for us only"), "{%p endif %}"],
            [
                "{{ item.promise }}",
                "{%p if item.exception %}",
                "Cell Hint|" + _("Exception: {{ item.exception }}"),
                "{%p endif %}",
            ],
        ),
    )
    made.lines("{%p endfor %}")
    made.end()
    made.section("targets", _("Targets of the roles"))
    made.lines("{%p for role in targets %}")
    made.line("{{ role.title }}", "caption")
    made.table(
        _("Targets of one role"),
        (_("Metric"), _("Level"), _("By")),
        (36, 46, 18),
        "role.targets",
        ("{{ item.metric }}", "{{ item.level or '–' }}", "{{ item.by or '–' }}"),
    )
    made.lines("{%p endfor %}")
    made.end()


def _glossary(made: Sheet, _: Say) -> None:
    made.section("glossary", _("Glossary of metrics"))
    made.line(
        _("A metric is a target where a role is named under it; any other is only watched. The last column names "
          "its risk and the safeguard against it."),
        "Hint",
    )  # fmt: skip
    made.lines("{%p for part in glossary %}")
    made.heading("{{ part.title }}", 2)
    made.table(
        _("Glossary of metrics"),
        (_("Metric"), _("How it is counted"), _("Risk and safeguard")),
        (20, 53, 27),
        "part.metrics",
        (
            [
                "Cell Label|{{ item.title }}{% if item.short %} ({{ item.short }}){% endif %}",
                "{%p if item.targets_of %}",
                "Cell Hint|" + _("Target of: {{ item.targets_of }}"),
                "{%p else %}",
                "Cell Hint|" + _("Only watched"),
                "{%p endif %}",
                "{%p if item.unit or item.direction %}",
                "Cell Hint|"
                + made.each("{{ item.unit }}{% if item.unit and item.direction %} · {% endif %}{{ item.direction }}"),
                "{%p endif %}",
            ],
            [
                "{{ item.formula }}",
                "{%p if item.excludes %}",
                "Cell Hint|"
                + _(
                    "Not counted: {% for case in item.excludes %}{{ case }}"
                    "{% if not loop.last %}; {% endif %}{% endfor %}"
                ),
                "{%p endif %}",
                "{%p if item.clock %}",
                "Cell Hint|" + _("Clock: {{ item.clock }}"),
                "{%p endif %}",
                "{%p if item.record %}",
                "Cell Hint|" + _("Source: {{ item.record }}{% if item.every %} · {{ item.every }}{% endif %}"),
                "{%p endif %}",
            ],
            "{{ item.misuse }}",
        ),
    )
    made.lines("{%p endfor %}")
    made.end()


def _reference(made: Sheet, _: Say) -> None:
    made.section("records", _("Records we keep"))
    made.table(
        _("Records we keep"),
        (_("Record"), _("Kept by"), _("Kept for")),
        (42, 42, 16),
        "records",
        ("{{ item.title }}", "{{ item.keeper }}", "{{ item.retention or '–' }}"),
    )
    made.end()
    made.section("competencies", _("Competencies and how to tell them"))
    made.table(
        _("Competencies and how to tell them"),
        (_("Competency"), _("How you can tell")),
        (26, 74),
        "competencies",
        (
            ["Cell Label|{{ item.title }}", "{%p if item.kind %}", "Cell Hint|{{ item.kind }}", "{%p endif %}"],
            ["{%p for sign in item.signs %}", "Cell Bullet|{{ sign }}", "{%p endfor %}"],
        ),
    )
    made.end()
    made.section("questions", _("What we ask customers about"))
    made.table(
        _("What we ask customers about"),
        (_("Topic"), _("Questions")),
        (26, 74),
        "questions",
        ("Cell Label|{{ item.group }}", "{{ item.about }}"),
    )
    made.end()
