"""The template of the review calendar."""

from collections.abc import Callable

from blocks import Sheet, sheet


def review_calendar(language: str, _: Callable[[str], str]) -> Sheet:
    """What comes back regularly, then every dated review, month by month."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{{ department }}", "Subtitle")
    made.line("{{ kind }}", "Title")
    made.lines("{%p if rhythm or months %}")
    made.line(
        _("What is looked at again, when and by whom: first what comes back regularly, then every dated review, month "
          "by month."),
        "Lead",
    )  # fmt: skip
    made.lines("{%p else %}")
    made.line(_("No reviews yet."))
    made.lines("{%p endif %}")
    made.section("rhythm", _("What comes back regularly"))
    made.lines("{%p for period in rhythm %}")
    made.heading("{{ period.every }}", 2)
    made.table(
        _("What comes back regularly"),
        (_("Who takes part"), _("What is done")),
        (34, 66),
        "period.events",
        ("{{ item.who }}",
         ["{{ item.does }}", "{%p for line in item.about %}", "Cell Hint|{{ line }}", "{%p endfor %}"]),
    )  # fmt: skip
    made.lines("{%p endfor %}")
    made.end()
    made.section("months", _("Dated reviews, month by month"))
    made.lines("{%p for month in months %}")
    made.heading("{{ month.title }}", 2)
    made.table(
        _("Reviews of one month"),
        (_("Day"), _("What is due"), _("Who takes part"), _("Paper"), _("Done on")),
        (19, 30, 22, 19, 10),
        "month.due",
        ("{{ item.day }}",
         ["{{ item.what }}", "{%p for line in item.details %}", "Cell Hint|{{ line }}", "{%p endfor %}"],
         "{{ item.who or '–' }}",
         "{{ item.where }}", ""),
    )  # fmt: skip
    made.lines("{%p endfor %}")
    made.end()
    return made
