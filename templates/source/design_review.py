"""The template of the design review."""

from collections.abc import Callable

from blocks import Sheet, sheet


def design_review(language: str, _: Callable[[str], str]) -> Sheet:
    """Design review of one role, for its manager: profile, findings with remedies, what a check cannot know."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{{ kind }}", "Subtitle")
    made.line("{{ role.title }}", "Title")
    made.lines("{%p if role.purpose %}")
    made.line("{{ role.purpose }}", "Lead")
    made.lines("{%p endif %}")
    made.line(
        _("For the manager of this role. It judges how the job is designed, as far as its description shows; it does "
          "not judge the holder.")
    )  # fmt: skip
    made.heading(_("Design profile"))
    made.table(
        _("Design profile"),
        (_("Principle"), _("Score"), "", _("What the score means")),
        (14, 8, 26, 52),
        "scores",
        (
            "{{ item.principle }}",
            "{{ item.percent }}",
            "Bar|{{ item.bar }}",
            ["{{ item.meaning }}", "{%p if item.limit %}", "Cell Hint|{{ item.limit }}", "{%p endif %}"],
        ),
    )
    made.line(_("Five scores, and no total: a total would hide what to mend."), "Note")
    _findings(made, _)
    _evidence(made, _)
    made.heading(_("What a check cannot know"))
    made.bullets("caveats")
    return made


def _findings(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("Findings and remedies"))
    made.line("{{ count }}")
    made.lines("{%p for fault in faults %}")
    made.heading("{{ fault.sentence }}", 2)
    made.line("{{ fault.severity }} · {{ fault.code }}", "Hint", keep=True)
    made.facts(
        _("Findings and remedies"),
        [
            ("", _("Found"),
             ["{%p for item in fault.findings %}",
              "Cell Bullet|{{ item }}",
              "{%p endfor %}"]),
            ("", _("Why it matters"), "{{ fault.why }}"),
            ("fault.remedy", _("Remedy"),
             ["{%p for item in fault.remedy %}", "{{ item }}", "{%p endfor %}"]),
        ],
        (18, 82),
    )  # fmt: skip
    made.lines("{%p endfor %}", "{%p if waived %}")
    made.heading(_("Accepted findings"), 2)
    made.table(
        _("Accepted findings"),
        (_("Finding"), _("Why it is accepted"), _("Until")),
        (42, 40, 18),
        "waived",
        ("{{ item.words }}", "{{ item.reason }}", "{{ item.until }}"),
    )
    made.lines("{%p endif %}")


def _evidence(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("Evidence behind the scores"))
    made.lines("{%p for score in evidence %}")
    made.heading("{{ score.principle }} · {{ score.percent }}", 2)
    made.line("{{ score.meaning }}", "Hint")
    made.facts(
        _("Evidence behind the scores"),
        [
            ("score.counts", _("Counts"),
             ["{%p for item in score.counts %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
            ("score.does_not", _("Does not count"),
             ["{%p for item in score.does_not %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
            ("score.beside", _("To be read with it"),
             ["{%p for item in score.beside %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
        ],
        (18, 82),
    )  # fmt: skip
    made.lines("{%p endfor %}")
