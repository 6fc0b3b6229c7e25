"""The template of the satisfaction survey."""

from collections.abc import Callable

from blocks import Sheet, sheet

BOXES = ("one", "two", "three", "four", "five", "none")
WIDTHS = (6, 45, 11, 6, 6, 6, 10, 10)
TWO_LINES = 424
"""Height of a question in two languages at least; with a height its row is not left alone on a page."""


def satisfaction_survey(language: str, _: Callable[[str], str]) -> Sheet:
    """Questionnaire for customers; of the same template, the paper for the analyst, which stays in the house."""
    made = sheet(language)
    made.masthead(
        _("{{ document.title }}{% if analysis %} · text mark {{ document.hash }} (same mark, same text){% endif %}"), _
    )
    made.line("{% if company %}{{ company }} · {% endif %}{{ department }}", "Subtitle")
    made.lines("{%p if analysis %}")
    _for_the_analyst(made, _)
    made.lines("{%p else %}")
    _for_customers(made, _)
    made.lines("{%p endif %}")
    return made


def _for_customers(made: Sheet, _: Callable[[str], str]) -> None:
    made.line(_("How satisfied are you with us?"), "Title")
    made.lines("{%p if asked %}")
    made.line(
        _("Dear customer, you know best what we do well and what we do not. "
          "Please tell us in {{ count }} short questions"
          "{% if more == '1' %}; one more is only for you if you had to complain"
          "{% elif more %}; {{ more }} more are only for you if you had to complain{% endif %}."),
        "Lead",
    )  # fmt: skip
    made.line(
        _("Tick one box in each line; above the boxes it says what 1 and 5 mean. Where you cannot say, tick “Does not "
          "apply”. Answering is voluntary, you need not give your name, and we use the answers only to serve you "
          "better."),
        "Lead",
    )  # fmt: skip
    made.to_write_on(_("Please answer by ____________ and send it to ________________________"))
    made.lines("{%p endif %}", "{%p for group in groups %}", "{%p if group.title %}")
    made.heading("{{ group.title }}", numbered=False)
    made.lines("{%p endif %}")
    _questions(made, "group.questions", _("Not at all"), _("Very"), _)
    made.lines("{%p endfor %}", "{%p if wishes %}")
    made.heading(_("What matters to customers"), numbered=False)
    made.line(_("This is how customers put what they want of us. How far do we do it?"), "Hint")
    _questions(made, "wishes", _("Not yet"), _("Fully"), _)
    made.lines("{%p endif %}", "{%p if complaint %}")
    made.heading(_("If something went wrong"), numbered=False)
    made.line(
        _("Only if you had to complain to us in the last twelve months: how far did we do what customers want then?"),
        "Hint",
    )
    _questions(made, "complaint", _("Not yet"), _("Fully"), _)
    made.lines("{%p endif %}")
    made.heading(_("In your own words"), numbered=False)
    made.boxes(
        _("Your own words"),
        [("Cell Label|" + _("What should we do better, and what do you like?"), "{{ open }}")],
        (30, 70),
        1500,
    )
    made.heading(_("Would you like to hear from us?"), numbered=False)
    made.line(
        _("Only if you wish. We use this for our answer to you and for nothing else. Thank you for your time."), "Hint"
    )
    labels = {
        "name": _("Your name"),
        "reach": _("Telephone or e-mail"),
        "when": _("Best time for a call"),
        "date": _("Today's date"),
    }
    made.boxes(
        _("Would you like to hear from us?"),
        [(f"Cell Label|{label}", f"{{{{ contact.{name} }}}}") for name, label in labels.items()],
        (30, 70),
        500,
    )


def _questions(made: Sheet, items: str, low: str, high: str, _: Callable[[str], str]) -> None:
    made.table(
        _("Questions"),
        (
            _("No."), _("Question"), ["Tick Head|1", f"Tick Head|{low}"], *(f"Tick Head|{n}" for n in "234"),
            ["Tick Head|5", f"Tick Head|{high}"], "Tick Head|" + _("Does not apply"),
        ),
        WIDTHS,
        items,
        ("{{ item.number }}", "{{ item.asks }}", *(f"Tick|{{{{ item.boxes.{name} }}}}" for name in BOXES)),
        height=TWO_LINES if made.bilingual else 0,
    )  # fmt: skip


def _for_the_analyst(made: Sheet, _: Callable[[str], str]) -> None:
    made.line("{{ kind }}", "Title")
    made.line(_("For us: how the answers of the survey are counted. It does not go to customers."), "Lead")
    made.lines("{%p if asked %}")
    made.heading(_("Scale"), numbered=False)
    for words in (
        _("The result of a question is the share of answers 4 and 5 among all answers from 1 to 5. “Does not apply” "
          "and empty lines do not count. The number of answers is always given with it."),
        _("The result of a group is the mean of its questions, the index the mean of the groups. What customers want "
          "is reported line by line, and so are the answers on complaints; neither is part of the index."),
        _("Invite by lot, once per customer; leave out our own staff and partners. If fewer than one in five answer, "
          "say so: those who are silent may think otherwise, and no margin covers that."),
    ):  # fmt: skip
        made.line(words, "List Bullet")
    made.heading(_("How many answers are needed"), numbered=False)
    made.line(
        _("For a result that means something, each question needs {{ sample.needed }} answers from 1 to 5: then a "
          "result of about {{ sample.expected }} is exact to {{ sample.margin }} in 19 surveys out of 20. Where "
          "nothing is known beforehand, {{ sample.at_worst }}. With few customers, fewer answers do."),
        "Normal",
    )  # fmt: skip
    made.table(
        _("Answers needed for each question"),
        (
            _("Share of satisfied customers"),
            "Figure Head|" + _("± 10 points"),
            "Figure Head|" + _("± 5 points"),
            "Figure Head|" + _("± 3 points"),
        ),
        (40, 20, 20, 20),
        "sample.rows",
        ("{{ item.share }}", *(f"Figure|{{{{ item.{name} }}}}" for name in ("within10", "within5", "within3"))),
    )
    made.line(_("The other way round, for a result of {{ sample.expected }}:"), "Hint")
    made.table(
        _("How exact a result is"),
        ("Figure Head|" + _("Answers from 1 to 5"), _("Exact to")),
        (40, 60),
        "sample.returned",
        ("Figure|{{ item.answers }}", "{{ item.exact }}"),
    )
    made.heading(_("What each question belongs to"), numbered=False)
    made.table(
        _("What each question belongs to"),
        (_("No."), _("What it asks after"), _("Explained by these metrics"), _("Answered for by")),
        (6, 20, 40, 34),
        "asked",
        ("{{ item.number }}", "{{ item.about }}", "{{ item.metrics or '–' }}", "{{ item.owners or '–' }}"),
    )
    made.lines("{%p endif %}")
