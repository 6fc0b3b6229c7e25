"""The template of the service targets."""

from collections.abc import Callable

from blocks import Sheet, sheet

REVIEWS = 6
"""For how many reviews there is room."""


def service_targets(language: str, _: Callable[[str], str]) -> Sheet:
    """Service targets of one role or of the department: scorecard, then what each figure means."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{% if subject %}{{ kind }}{% else %}{{ department }}{% endif %}", "Subtitle")
    made.line("{% if subject %}{{ subject }}{% else %}{{ kind }}{% endif %}", "Title")
    made.lines("{%p if not subject %}")
    made.in_force(_)
    made.lines("{%p endif %}", "{%p if not roles %}")
    made.line(_("No targets yet."))
    made.lines("{%p else %}")
    _introduction(made, _)
    made.lines("{%p endif %}", "{%p for role in roles %}", "{%p if subject %}")
    made.heading(_("Scorecard"), numbered=False)
    made.lines("{%p else %}")
    made.heading("{{ role.title }}")
    made.lines("{%p endif %}")
    made.table(
        _("Scorecard"),
        (_("No."), _("Metric"), _("Level"), _("Today"), _("Best so far"), _("By"),
         "Figure Head|" + _("Cases needed")),
        (11, 38, 52, 20, 23, 36, 20),
        "role.targets",
        ("{{ item.number }}", "{{ item.metric }}", "{{ item.level or '–' }}", "{{ item.baseline or '–' }}",
         "{{ item.best or '–' }}",
         ["{{ item.by or '–' }}", "{%p if item.review %}", "Cell Hint|" + _("reviewed {{ item.review }}"),
          "{%p endif %}"],
         "Figure|{{ item.answers or '–' }}"),
    )  # fmt: skip
    _reviews(made, _)
    made.lines("{%p for target in role.targets %}")
    made.heading("{{ target.number }}\t{{ target.metric }}", 2)
    made.line("{{ target.sentence }}", "Promise")
    made.facts(
        _("What the figure means"),
        [
            ("target.scope", _("What is counted"), "{{ target.scope }}"),
            ("target.definition", _("Formula"), "{{ target.definition.formula }}"),
            ("target.definition and target.definition.excludes", _("Exclusions"),
             ["{%p for item in target.definition.excludes %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
            ("target.definition and target.definition.clock", _("Clock"), "{{ target.definition.clock }}"),
            ("target.definition and target.definition.record", _("Source"),
             made.each("{{ target.definition.record }}"
                       "{% if target.definition.every %} · {{ target.definition.every }}{% endif %}")),
            ("target.baseline_when", _("Today measured"), "{{ target.baseline_when }}"),
            ("target.best_when", _("Best measured"), "{{ target.best_when }}"),
            ("target.standard", _("Supports the standard"), "{{ target.standard }}"),
            ("target.need", _("Customers want"), "{{ target.need }}"),
            ("target.evidence", _("Evidence"), "{{ target.evidence }}"),
            ("target.means", _("What makes it possible"), "{{ target.means }}"),
            ("target.feedback", _("Feedback"), "{{ target.feedback }}"),
            ("target.definition and target.definition.misuse", _("Risk and safeguard"),
             "{{ target.definition.misuse }}"),
            ("target.definition and target.definition.typical", _("For orientation"),
             "{{ target.definition.typical }}"),
        ],
        (24, 76),
        flows=True,
    )  # fmt: skip
    made.lines("{%p endfor %}", "{%p endfor %}")
    return made


def _reviews(made: Sheet, _: Callable[[str], str]) -> None:
    """Room for the results of several reviews, in the paper of one role."""
    made.lines("{%p if subject %}")
    made.heading(_("Results of the reviews"), numbered=False)
    made.line(
        _("At each review, write its day on top and the result beside each target; in brackets, the cases counted."),
        "Hint",
    )
    made.table(
        _("Results of the reviews"),
        (_("No."), _("Metric"), *[_("Day:")] * REVIEWS),
        (12, 38, *[25] * REVIEWS),
        "role.targets",
        ("{{ item.number }}", "{{ item.metric }}", *[""] * REVIEWS),
        500,
        "Boxes",
    )
    made.lines("{%p endif %}")


def _introduction(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("How to read this"), numbered=False)
    made.facts(
        _("How to read this"),
        [
            ("", _("Today, Best so far"), _("The latest result, and the best one reached up to now.")),
            ("", _("Cases needed"),
             _("With fewer cases, chance alone can make a result differ as much as the target differs from today. "
               "“–”: no such figure for this kind of measure.")),
            ("", _("Clock"),
             _("Which hours count, and the events with which time starts and stops running for a case.")),
            ("hours", _("Hours and days"),
             _("Service hours: {{ hours }}. Only these count as business hours and working days; public holidays do "
               "not. A period of working days begins on the next working day, one of business hours at once.")),
            ("", _("Feedback"), _("How often the holder hears the result, from whom, and in which record.")),
        ],
        (24, 76),
    )  # fmt: skip
    made.lines("{%p if not subject %}")
    made.heading(_("All targets"), numbered=False)
    made.table(
        _("All targets"),
        (_("Role"), _("Targets")),
        (30, 70),
        "roles",
        ("{{ item.title }}", "{{ item.names }}"),
    )
    made.lines("{%p endif %}")
