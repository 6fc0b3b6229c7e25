"""The template of the job description."""

from collections.abc import Callable

from blocks import Sheet, sheet


def job_description(language: str, _: Callable[[str], str]) -> Sheet:
    """Job description, A4 upright."""
    made = sheet(language)
    foot = _(
        "{{ document.title }} · text mark {{ document.hash }}"
        "{% if approval.on %} · approved {{ approval.on }}{% else %} · draft{% endif %}"
    )
    made.masthead(foot, _)
    made.line("{{ kind }}", "Subtitle")
    made.line("{{ role.title }}", "Title")
    made.lines("{%p if draft %}")
    made.line(_("DRAFT: not in force until holder, manager and HR have signed"), "Draft")
    made.lines("{%p endif %}", "{%p if role.purpose %}")
    made.line("{{ role.purpose }}", "Lead")
    made.lines("{%p endif %}")
    made.facts(
        _("The role in the department"),
        [
            ("", _("Department"), "{{ department }}"),
            ("role.reports_to", _("Reports to"), "{{ role.reports_to }}"),
            (
                "role.series or role.group",
                _("Series and group"),
                made.each("{{ role.series }}{% if role.series and role.group %} · {% endif %}{{ role.group }}"),
            ),
            (
                "role.rank or role.grade",
                _("Rank and grade"),
                made.each("{{ role.rank }}{% if role.rank and role.grade %} · {% endif %}{{ role.grade }}"),
            ),
            ("role.codes", _("Nearest public codes"), "{{ role.codes }}"),
            ("role.holders", _("Holders"), "{{ role.holders }}"),
            ("role.stand_in", _("Stand-in"), "{{ role.stand_in }}"),
            ("role.next", _("Next roles"), "{{ role.next }}"),
            ("role.serves", _("Processes served"), "{{ role.serves }}"),
            ("role.segments", _("Customers served"), "{{ role.segments }}"),
        ],
        (24, 76),
    )
    _work(made, _)
    _targets(made, _)
    _moments(made, _)
    made.section("contacts", _("Working relations"))
    made.table(
        _("Working relations"),
        (_("Where"), _("With whom"), _("What about"), _("How often")),
        (11, 27, 46, 16),
        "contacts",
        ("{{ item.side }}", "{{ item.who }}", "{{ item.about }}", "{{ item.every }}"),
    )
    made.end()
    _person(made, _)
    _surroundings(made, _)
    _agreement(made, language, _)
    _annex(made, _)
    return made


def _work(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("weights", _("Responsibilities"))
    made.lines("{%p if role.holders and role.holders != '1' %}")
    both, all_of_them = (
        _("Volumes are those of both holders together."),
        _("Volumes are those of all {{ role.holders }} holders together."),
    )
    made.line("{% if role.holders == '2' %}" + both + "{% else %}" + all_of_them + "{% endif %}", "Hint")
    made.lines("{%p endif %}")
    made.lines("{%p for weight in weights %}")
    made.heading("{{ weight.title }}{% if weight.share %} · {{ weight.share }}{% endif %}", 2)
    made.lines("{%p if weight.meaning %}")
    made.line("{{ weight.meaning }}", "Hint")
    made.lines("{%p endif %}")
    made.table(
        _("Responsibilities of one weight"),
        (_("No."), _("The work"), _("Share"), _("Authority"), _("Timing")),
        (6, 43, 7, 29, 15) if made.bilingual else (6, 41, 8, 27, 18),
        "weight.responsibilities",
        (
            "{{ item.number }}",
            [
                "{{ item.does }}",
                "{%p if item.measured_by %}",
                "Cell Hint|" + _("Measured by: {{ item.measured_by }}"),
                "{%p endif %}",
                "{%p if item.volume %}",
                "Cell Hint|" + _("Volume: {{ item.volume }}"),
                "{%p endif %}",
            ],
            "{{ item.share }}",
            [
                made.each("{{ item.decision }}{% if item.method %} · {{ item.method }}{% endif %}"),
                "{%p if item.limit %}",
                "{{ item.limit }}",
                "{%p endif %}",
                "{%p if item.limit and item.beyond %}",
                "Cell Hint|" + _("Above this limit: {{ item.beyond }}"),
                "{%p endif %}",
            ],
            [
                "{{ item.pace }}",
                "{%p if item.window %}",
                "Cell Hint|" + _("all of it done within {{ item.window }}"),
                "{%p endif %}",
            ],
        ),
    )
    made.lines("{%p endfor %}")
    made.end()


def _targets(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("targets", _("Targets"))
    made.table(
        _("Targets"),
        (_("No."), _("Metric"), _("Level"), _("Today"), _("Best so far"), _("By"), _("Reviewed")),
        (6, 18, 26, 10, 12, 17, 11),
        "targets",
        (
            "{{ item.number }}",
            "{{ item.metric }}",
            "{{ item.level or '–' }}",
            "{{ item.baseline or '–' }}",
            "{{ item.best or '–' }}",
            "{{ item.by or '–' }}",
            "{{ item.review or '–' }}",
        ),
    )
    made.heading(_("The targets in full"), 2)
    made.lines("{%p for item in targets %}")
    made.line("{{ item.number }}\t{{ item.sentence }}", "Sentence")
    made.lines("{%p endfor %}")
    made.end()


def _moments(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("moments", _("Moments of truth in this role"))
    made.table(
        _("Moments of truth"),
        (_("Moment"), _("What customers want"), _("Standards kept there")),
        (24, 26, 50),
        "moments",
        (["{{ item.step }}", "Cell Hint|{{ item.process }}"], "{{ item.needs }}", "{{ item.standards }}"),
    )
    made.end()
    made.section("standards", _("Standards the role answers for"))
    made.table(
        _("Standards the role answers for"),
        (_("Standard"), _("Promise to the customer")),
        (28, 72),
        "standards",
        ("{{ item.title }}", "{{ item.promise }}"),
    )
    made.end()


def _person(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("required or preferred", _("What the role asks of its holder"))
    made.lines("{%p if equal_opportunity %}")
    made.line("{{ equal_opportunity }}", "Hint")
    made.lines("{%p endif %}")
    for items, title in (("required", _("Required from the first day")), ("preferred", _("Preferred"))):
        made.lines(f"{{%p if {items} %}}")
        made.heading(title, 2)
        made.table(
            title,
            (_("Qualification"), _("Competency"), _("Needed for No.")),
            (60, 24, 16),
            items,
            ("{{ item.asks }}", "{{ item.competency }}", "{{ item.needed_for }}"),
        )
        made.lines("{%p endif %}")
    made.end()


def _surroundings(made: Sheet, _: Callable[[str], str]) -> None:
    made.section("conditions", _("Place, time and surroundings"))
    labels = {
        "place": _("Place"),
        "hours": _("Working time"),
        "breaks": _("Breaks"),
        "physical": _("Physical surroundings"),
        "social": _("People around the work"),
        "travel": _("Travel"),
        "equipment": _("Systems and equipment"),
    }
    made.facts(
        _("Place, time and surroundings"),
        [(f"conditions.{name}", label, f"{{{{ conditions.{name} }}}}") for name, label in labels.items()],
        (24, 76),
    )
    made.end()
    made.section("learning", _("Learning for the holder"))
    made.table(
        _("Learning for the holder"),
        (_("Form"), _("What is learned"), _("Hours a year"), _("When")),
        (14, 48, 15, 23),
        "learning",
        (
            "{{ item.kind }}",
            [
                "{{ item.what }}",
                "{%p if item.builds %}",
                "Cell Hint|" + _("Builds up: {{ item.builds }}"),
                "{%p endif %}",
            ],
            "{{ item.hours }}",
            "{{ item.when }}",
        ),
    )
    made.end()


def _agreement(made: Sheet, language: str, _: Callable[[str], str]) -> None:
    clauses = {"rights": _("Rights"), "interests": _("What the role brings its holder"), "terms": _("Terms")}
    made.section("rights or interests or terms", _("Rights, interests and terms"))
    for items, title in clauses.items():
        made.lines(f"{{%p if {items} %}}")
        made.heading(title, 2)
        made.bullets(items, keep=items == "terms" and not made.bilingual)
        made.lines("{%p endif %}")
    made.end()
    made.heading(_("Review and agreement"))
    made.lines("{%p if review %}")
    made.line(
        "{% if review.by %}"
        + _("This description is reviewed by {{ review.by }} at the latest.")
        + "{% endif %}{% if review.by and review.remind %}"
        + ("" if language == "zh" else " ")
        + "{% endif %}{% if review.remind %}"
        + _("Holder and manager go through it together {{ review.remind }}.")
        + "{% endif %}",
        keep=True,
    )
    made.lines("{%p endif %}")
    made.line(
        _("Signatures are for this text: {{ role.title }}, text mark {{ document.hash }} (same mark, same text). "
          "{% if approval.on %}The agreement of {{ approval.by }} was recorded on {{ approval.on }}. {% endif %}"
          "Each holder signs a copy of their own, and everybody who signs keeps one. "
          "The annexes inform and are not part of what is signed."),
        keep=True,
    )  # fmt: skip
    made.table(
        _("Signatures"),
        (_("Who"), _("Name and signature"), _("Date")),
        (34, 44, 22),
        "approval.lines",
        (["Cell Label|{{ item.who }}", "{%p if item.title %}", "{{ item.title }}", "{%p endif %}"],
         "{{ item.name }}", "{{ item.on }}"),
        height=640,
    )  # fmt: skip


def _annex(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading(_("Annex: design profile"), new_page=True, numbered=False)
    made.table(
        _("Annex: design profile"),
        (_("Principle"), _("Score"), "", _("What the score means")),
        (13, 8, 24, 55),
        "scores",
        (
            "{{ item.principle }}",
            "{{ item.percent }}",
            "Bar|{{ item.bar }}",
            ["{{ item.meaning }}", "{%p if item.limit %}", "Cell Hint|{{ item.limit }}", "{%p endif %}"],
        ),
    )
    made.line(_("Five scores, and no total: a total would hide what to mend."), "Note")
    made.bullets("caveats")
    made.lines("{%p if row %}")
    made.heading(_("Annex: part in the processes"), numbered=False)
    made.table(
        _("Row of the responsibility matrix"),
        (_("Process"), _("Authority there, with the numbers of the responsibilities")),
        (32, 68),
        "row",
        (
            "Cell Label|{{ item.process }}",
            "{% for one in item.rights %}{% if not loop.first %} · {% endif %}"
            + _("{{ one.right }}: {{ one.responsibilities }}")
            + "{% endfor %}",
        ),
    )
    made.lines("{%p for process in processes %}")
    made.heading("{{ process.title }}", 2)
    made.table(
        _("Part in one process"),
        (_("Step"), _("No."), _("What the role does there, and with whom")),
        (15, 6, 79),
        "process.actions",
        (
            ["{{ item.step }}", "{%p if item.moment %}", "Cell Hint|" + _("Moment of truth"), "{%p endif %}"],
            "{{ item.responsibilities }}",
            [
                "{{ item.does }}",
                "{%p if item.takes_over %}",
                "Cell Hint|" + _("Takes over from: {{ item.takes_over }}"),
                "{%p endif %}",
                "{%p if item.hands_over %}",
                "Cell Hint|" + _("Hands over to: {{ item.hands_over }}"),
                "{%p endif %}",
            ],
        ),
    )
    made.lines("{%p endfor %}")
    made.end()
