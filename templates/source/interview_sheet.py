"""The template of the interview sheet."""

from collections.abc import Callable

from blocks import Sheet, sheet
from cells import Row

PAIR, PAIR_IN_TWO = (17, 34, 17, 32), (22, 30, 22, 26)
"""Widths of labels and boxes: labels in two languages need more, so that a page has room for two cards."""
WIDE = (30, 70)


def interview_sheet(language: str, _: Callable[[str], str]) -> Sheet:
    """The questions of job analysis, to be filled in on screen or with a pen."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{{ department }}", "Subtitle")
    made.line("{{ kind }}{% if subject %}" + _(": {{ subject }}") + "{% endif %}", "Title")
    made.lines("{%p if subject %}")
    made.line(_("Filled with what the description says today. Read it out, correct it, add what is missing."), "Lead")
    made.lines("{%p else %}")
    made.line(
        _("Write what is done, not how well somebody does it. One fact a box; leave open what nobody knows."), "Lead"
    )
    made.lines("{%p endif %}")
    _start(made, _)
    _work(made, _)
    _relations(made, _)
    _person(made, _)
    _better(made, _)
    return made


def _box(label: str, name: str, hint: str = "") -> Row:
    """A label with what it asks, and its box."""
    words = [f"Cell Label|{label}", f"Cell Hint|{hint}"] if hint else f"Cell Label|{label}"
    return (words, f"{{{{ {name} }}}}")


def _corrections(place: str, cells: int, _: Callable[[str], str]) -> list[Row]:
    """Room for what is to change in a table that holds something already; `cells` is what a row of it has."""
    nothing = ("",) * (cells - 1)
    missing = _box(_("What is missing"), f"{place}.missing") if cells > len(WIDE) else ()
    return [
        ("{%tr if subject %}", *nothing),
        (*_box(_("What is to be corrected"), f"{place}.corrections"), *missing),
        ("{%tr endif %}", *nothing),
    ]


def _section(made: Sheet, title: str, hint: str) -> None:
    made.heading(title)
    made.line(hint, "Hint")


def _start(made: Sheet, _: Callable[[str], str]) -> None:
    _section(made, _("The interview"), _("Tick every method that was used; two that agree are worth more than one."))
    methods = {
        "talk": _("Interview"),
        "questionnaire": _("Questionnaire"),
        "observation": _("Observation"),
        "diary": _("Work diary"),
        "documents": _("Study of documents"),
        "incidents": _("Critical incidents"),
        "doing": _("Doing the job"),
    }
    made.boxes(
        _("The interview"),
        [
            _box(_("Who was asked, and since when in this work"), "interview.person"),
            _box(_("Asked by"), "interview.asked_by"),
            _box(_("Day of the interview"), "interview.on"),
            (
                "Cell Label|" + _("Method"),
                "   ".join(f"{{{{ interview.methods.{name} }}}}\u00a0{word}" for name, word in methods.items()),
            ),
        ],
        WIDE,
        480,
    )
    _section(made, _("The role"), _("Why it exists and whom it serves, before what it does."))
    made.boxes(
        _("The role"),
        [
            _box(_("Title of the role"), "role.title"),
            _box(_("How many people do it"), "role.holders"),
            _box(_("Reports to"), "role.reports_to"),
            _box(_("Who stands in"), "role.stand_in"),
            _box(_("What the role is for"), "role.purpose", _("In one sentence: for whom it achieves what")),
            _box(_("Which processes need it"), "role.serves"),
            _box(_("Which customers it serves"), "role.segments"),
            _box(_("What stops if nobody does it"), "role.relates"),
            *_corrections("role", 2, _),
        ],
        WIDE,
        480,
        {9: 900},
    )


def _work(made: Sheet, _: Callable[[str], str]) -> None:
    _section(made, _("Responsibilities"), _("One card for each; the most important first. Shares add up to 100 %."))
    pairs = (
        ((_("What is done, to what result"), "does"), (_("Why, and what other work hangs on it"), "why")),
        ((_("How, and with what equipment"), "how"), (_("Method"), "method")),
        ((_("How important"), "weight"), (_("Share of working time"), "share")),
        ((_("How often"), "often"), (_("How long it takes each time"), "each")),
        ((_("What the holder may decide"), "decision"), (_("Up to which limit"), "limit")),
        ((_("Pace"), "pace"), (_("Who decides beyond it"), "beyond")),
        ((_("All of it done within"), "window"), (_("How the holder learns the result"), "learns")),
    )
    made.lines("{%p for item in responsibilities %}")
    made.heading(_("Responsibility {{ item.number }}"), 2)
    rows: list[Row] = [
        (*_box(left, f"item.{one}"), *_box(right, f"item.{other}")) for (left, one), (right, other) in pairs
    ]
    often = rows[3]
    # The two languages share the list, so each cannot put it in its own place.
    known = "{{ item.often }} {{ item.per }}" if made.bilingual else _("{{ item.often }} {{ item.per }}")
    once = ["{%p if item.known %}", known, "{%p else %}", "{{ item.often }}",
            "{{ item.per }}", "{%p endif %}"]  # fmt: skip
    rows[3] = (often[0], once, *often[2:])
    rows += _corrections("item", 4, _)
    widths, tall = (PAIR_IN_TWO, 440) if made.bilingual else (PAIR, 780)
    # A card in two languages takes more than half a page.
    made.boxes(_("One responsibility"), rows, widths, 440, {0: tall, 1: tall, 8: tall}, flows=made.bilingual)
    made.lines("{%p endfor %}")
    _section(
        made,
        _("Rights"),
        _("What the holder may do beside the decisions above: stop, refuse, see, spend, call together."),
    )
    made.boxes(
        _("Rights"),
        [("{%tr for item in rights %}", ""), _box(_("Right"), "item"), ("{%tr endfor %}", "")],
        (12, 88),
        420,
    )  # fmt: skip


def _relations(made: Sheet, _: Callable[[str], str]) -> None:
    _section(made, _("Moments with customers"), _("Where customers meet this role and judge the whole company by it."))
    made.table(
        _("Moments with customers"),
        (_("Moment"), _("What customers want there"), _("What goes wrong there, and what helps")),
        (30, 30, 40),
        "moments",
        ("{{ item.moment }}", "{{ item.wants }}", "{{ item.goes_wrong }}"),
        460,
        "Boxes",
    )
    _section(made, _("Contacts"), _("With whom, inside the house and outside, and what passes between them."))
    made.table(
        _("Contacts"),
        (_("With whom"), _("Where"), _("What about"), _("How often")),
        (25, 14, 37, 24),
        "contacts",
        ("{{ item.who }}", "{{ item.side }}", "{{ item.about }}", "{{ item.every }}"),
        460,
        "Boxes",
    )
    _section(made, _("Results"), _("How customer, manager and holder see that the work is done well."))
    made.table(
        _("Results"),
        (_("Result, and how it is measured"), _("How far"), _("Today"), _("By when")),
        (38, 30, 14, 18),
        "results",
        ("{{ item.metric }}", "{{ item.level }}", "{{ item.baseline }}", "{{ item.by }}"),
        460,
        "Boxes",
    )


def _person(made: Sheet, _: Callable[[str], str]) -> None:
    _section(
        made,
        _("What the work asks of its holder"),
        _("What the work needs, not what the present holder happens to have."),
    )
    made.lines("{%p if asks %}")
    made.table(
        _("What the description asks today"),
        (_("Needed"), _("What it asks")),
        (12, 88),
        "asks",
        ("{{ item.when }}", "{{ item.asks }}"),
        style="Boxes",
    )
    made.line(_("What is missing, or is not needed:"), "Hint")
    made.lines("{%p endif %}")
    made.boxes(
        _("What the work asks of its holder"),
        [
            _box(_("Knowledge and skill"), "demands.knowledge", _("Products, rules, systems, languages")),
            _box(_("Experience"), "demands.experience", _("With what, not how many years")),
            _box(_("Education and certificates"), "demands.education", _("Only what law or the work demands")),
            _box(_("Physical demands"), "demands.body", _("Lifting, standing, voice, eyes")),
            _box(_("Mental demands"), "demands.mind", _("Attention, memory, upset people, interruptions")),
            _box(_("Ability to create and to adapt"), "demands.ability", _("New cases, sudden changes")),
        ],
        WIDE,
        800,
    )
    _section(made, _("Surroundings"), _("As they are on an ordinary day, and at worst."))
    made.boxes(
        _("Surroundings"),
        [
            _box(_("Place"), "conditions.place"),
            _box(_("Working time"), "conditions.hours"),
            _box(_("Breaks"), "conditions.breaks"),
            _box(_("Physical surroundings"), "conditions.physical"),
            _box(_("Noise"), "conditions.noise"),
            _box(_("Temperature"), "conditions.temperature"),
            _box(_("Light"), "conditions.light"),
            _box(_("People around the work"), "conditions.social"),
            _box(_("Travel"), "conditions.travel"),
            _box(_("Systems and equipment"), "conditions.equipment"),
            *_corrections("conditions", 2, _),
        ],
        WIDE,
        460,
        {11: 780},
    )
    _section(made, _("Learning"), _("What the holder learns in working time, and when."))
    made.table(
        _("Learning"),
        (_("What is learned"), _("Form"), _("Hours a year"), _("When")),
        (38, 27, 13, 22),
        "learning",
        ("{{ item.what }}", "{{ item.kind }}", "{{ item.hours }}", "{{ item.when }}"),
        460,
        "Boxes",
    )


def _better(made: Sheet, _: Callable[[str], str]) -> None:
    _section(
        made,
        _("Risks and days to remember"),
        _("Let the holder tell of one real day each: what happened, what was done, how it ended."),
    )
    made.boxes(
        _("Risks and days to remember"),
        [
            _box(_("What can go wrong, and what it does"), "better.risks"),
            _box(_("A day on which it went especially well"), "better.well"),
            _box(_("A day on which it went badly"), "better.badly"),
        ],
        WIDE,
        2300,
        {0: 1500},
    )  # fmt: skip
    _section(
        made,
        _("What would make the work better"),
        _("Five principles of good work: ask what the holder would change first."),
    )
    made.boxes(
        _("What would make the work better"),
        [
            _box(_("Deciding"), "better.autonomy", _("What could the holder decide that others decide today?")),
            _box(_("Knowing how it goes"), "better.feedback", _("How and when does the holder hear how well it went?")),
            _box(_("Own pace"), "better.pace", _("When can the holder choose order, speed and breaks?")),
            _box(
                _("Whole pieces of work"), "better.wholeness", _("What does the holder start but never see finished?")
            ),
            _box(_("Variety and learning"), "better.learning", _("What would be new, and what is always the same?")),
        ],
        WIDE,
        1150,
    )
    made.heading(_("Remarks"))
    made.boxes(_("Remarks"), [_box(_("Remarks"), "better.remarks")], WIDE, 2600)
    _signatures(made, _)


def _signatures(made: Sheet, _: Callable[[str], str]) -> None:
    _section(
        made,
        _("Signatures"),
        _("Whoever was asked has read the answers and found them right, or corrected them. Nobody is judged by them."),
    )
    who = (_("Was asked"), _("Was asked"), _("Asked and wrote down"))
    made.boxes(
        _("Signatures"),
        [(f"Cell Label|{one}", "", "Cell Label|" + _("Day"), "") for one in who],
        (24, 42, 10, 24),
        640,
    )
