"""The template of the service targets."""

from collections.abc import Callable

from blocks import Sheet, sheet


def service_targets(language: str, _: Callable[[str], str]) -> Sheet:
    """Service targets of one role or of the department: scorecard, then what each figure means."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · version {{ document.hash }}"), _)
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
        (_("No."), _("Metric"), _("Level"), _("Today"), _("Best so far"), _("By"), _("Cases needed"),
         _("Result"), _("Cases counted")),
        (11, 28, 40, 17, 19, 33, 19, 15, 18) if made.bilingual else (12, 28, 32, 19, 23, 33, 19, 15, 19),
        "role.targets",
        ("{{ item.number }}", "{{ item.metric }}", "{{ item.level or '–' }}", "{{ item.baseline or '–' }}",
         "{{ item.best or '–' }}",
         ["{{ item.by or '–' }}", "{%p if item.review %}", "Cell Hint|" + _("reviewed {{ item.review }}"),
          "{%p endif %}"],
         "{{ item.answers or '–' }}", "", ""),
    )  # fmt: skip
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
    )  # fmt: skip
    made.lines("{%p endfor %}", "{%p endfor %}")
    return made


def _introduction(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("How to read this"), numbered=False)
    made.facts(
        _("How to read this"),
        [
            ("", _("Today, Best so far"), _("The latest result, and the best one reached up to now.")),
            ("", _("Cases needed"),
             _("A result from fewer cases cannot tell the target from where we stand today (95\u00a0% confidence, "
               "Wilson interval). “–”: no such figure for this kind of measure.")),
            ("", _("Result, Cases counted"), _("Filled in by hand at each review.")),
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
