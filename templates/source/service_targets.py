"""The template of the service targets."""

from collections.abc import Callable

from blocks import Sheet, sheet


def service_targets(language: str, _: Callable[[str], str]) -> Sheet:
    """Service targets of one role or of the department, A4 across: scorecard, then what each figure means."""
    made = sheet(language, landscape=True)
    made.masthead("{{ document.hash }}", _)
    made.line("{{ department }}", "Subtitle")
    made.line("{{ document.title }}", "Title")
    made.lines("{%p if not roles %}")
    made.line(_("No targets yet."))
    made.lines("{%p endif %}", "{%p for role in roles %}")
    made.lines("{%p if roles|length == 1 %}")
    made.heading(_("Scorecard"))
    made.lines("{%p else %}")
    made.lines("{%p if loop.first %}")
    made.heading("{{ role.title }}")
    made.lines("{%p else %}")
    made.heading("{{ role.title }}", new_page=True)
    made.lines("{%p endif %}")
    made.lines("{%p endif %}")
    made.table(
        _("Scorecard"),
        (_("No."), _("Metric"), _("Level"), _("Today"), _("Best so far"), _("By"), _("Reviewed"),
         _("Cases needed"), _("Result"), _("Cases")),
        (4, 16, 21, 9, 9, 11, 8, 7, 8, 7),
        "role.targets",
        ("{{ item.number }}", "{{ item.metric }}", "{{ item.level }}", "{{ item.baseline }}", "{{ item.best }}",
         "{{ item.by }}", "{{ item.review }}", "{{ item.answers }}", "", ""),
    )  # fmt: skip
    made.line(
        _("Cases needed: a result from fewer cases cannot tell the target from where we stand today "
          "(95% confidence, Wilson interval). Result and Cases are filled in at each review."),
        "Hint",
    )  # fmt: skip
    made.lines("{%p for target in role.targets %}")
    made.heading("{{ target.number }}  {{ target.metric }}", 2)
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
             "{{ target.definition.record }}"
             "{% if target.definition.every %} · {{ target.definition.every }}{% endif %}"),
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
        (18, 82),
        (_("Target"), "{{ target.metric }}"),
    )  # fmt: skip
    made.lines("{%p endfor %}", "{%p endfor %}")
    return made
