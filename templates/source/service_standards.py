"""The template of the service standards."""

from collections.abc import Callable

from blocks import Sheet, sheet


def service_standards(language: str, _: Callable[[str], str]) -> Sheet:
    """Service standards of the department or of one role; the department's last pages are what customers are told."""
    made = sheet(language)
    made.masthead(_("{{ document.title }} · text mark {{ document.hash }} (same mark, same text)"), _)
    made.line("{% if subject %}{{ kind }}{% else %}{{ department }}{% endif %}", "Subtitle")
    made.line("{% if subject %}{{ subject }}{% else %}{{ kind }}{% endif %}", "Title")
    made.lines("{%p if subject %}")
    made.line(
        _("What customers can expect from us where the holder of this role answers for it: the promise, how anybody "
          "can see or hear that it is kept, and what happens when it was not."),
        "Lead",
    )  # fmt: skip
    made.lines("{%p else %}")
    made.line(
        _("What customers can expect from us, area by area: the promise, how anybody can see or hear that it is kept, "
          "and what happens when it was not."),
        "Lead",
    )  # fmt: skip
    made.in_force(_)
    made.lines("{%p endif %}")
    _hours(made, _)
    _overview(made, _)
    _coverage(made, _)
    made.lines("{%p for element in elements %}", "{%p if element.areas %}")
    made.heading("{{ element.title }}")
    made.lines("{%p for area in element.areas %}")
    made.heading("{{ area.title }}", 2)
    made.lines("{%p for standard in area.standards %}")
    _standard(made, _)
    made.lines("{%p endfor %}", "{%p endfor %}", "{%p endif %}", "{%p endfor %}")
    made.section("unsorted", _("Not sorted into an area yet"))
    made.lines("{%p for standard in unsorted %}")
    _standard(made, _)
    made.lines("{%p endfor %}")
    made.end()
    _coverage_by_role(made, _)
    made.section("published", _("What we tell our customers"), new_page=True)
    _hours(made, _)
    made.lines("{%p for element in published %}")
    made.heading("{{ element.title }}", 2)
    made.table(
        _("What we tell our customers"),
        (_("Our promise"), _("Where you can read it")),
        (74, 26),
        "element.promises",
        ("{{ item.says }}", "{{ item.where }}"),
    )
    made.lines("{%p endfor %}")
    made.end()
    return made


def _hours(made: Sheet, _: Callable[[str], str]) -> None:
    made.lines("{%p if hours %}")
    made.line(
        _("Service hours: {{ hours }}. Only these count as business hours and working days; public holidays do not. "
          "A period of working days begins on the next working day, one of business hours at once."),
        "Note",
    )  # fmt: skip
    made.lines("{%p endif %}")


def _overview(made: Sheet, _: Callable[[str], str]) -> None:
    made.lines("{%p if overview %}")
    made.lines("{%p if subject %}")
    made.heading(_("Standards of this role"), numbered=False)
    made.lines("{%p else %}")
    made.heading(_("All standards"), numbered=False)
    made.lines("{%p endif %}")
    made.line(
        _("Each standard answers something that customers want. The last column says by which side of the service they "
          "judge us there, and what the standard works on."),
        "Hint",
    )  # fmt: skip
    made.table(
        _("Standards"),
        (_("No."), _("Standard"), _("Customers want"), _("Side of the service · works on")),
        (6, 33, 19, 42),
        "overview",
        ("{{ item.number }}", "{{ item.title }}", "{{ item.need }}",
         made.each("{{ item.aspect }}{% if item.aspect and item.factor %} · {% endif %}{{ item.factor }}")),
    )  # fmt: skip
    made.lines("{%p endif %}")


def _coverage(made: Sheet, _: Callable[[str], str]) -> None:
    made.lines("{%p if overview and not subject %}")
    made.heading(_("Coverage map"), new_page=True, numbered=False)
    made.line(
        _("The 18 areas in which customers experience service. ■ stands for one standard, □ for an area that has none "
          "yet. Numbers are those of the standards."),
        "Hint",
    )  # fmt: skip
    made.lines("{%p for element in coverage %}")
    made.heading(made.beside("element.title"), 2)
    made.table(
        _("Coverage of the areas"),
        (_("Area"), _("Standards"), _("Answers for it")),
        (30, 22, 48),
        "element.areas",
        ("Cell Label|{{ item.title }}",
         ["{%p if item.count %}", "Bar|{{ item.squares }}", "{%p else %}", "Bar|" + _("□ no standard yet"),
          "{%p endif %}"],
         ["{%p for answer in item.answer %}", made.beside("answer"), "{%p endfor %}",
          "{%p if not item.answer %}", "–", "{%p endif %}"]),
    )  # fmt: skip
    made.lines("{%p endfor %}", "{%p endif %}")


def _coverage_by_role(made: Sheet, _: Callable[[str], str]) -> None:
    made.lines("{%p if subject %}")
    made.heading(_("Coverage map"), new_page=True, numbered=False)
    made.line(
        _("The 18 areas in which customers experience service: the standards of this role, and which others answer for "
          "the rest. Numbers are those of the standards."),
        "Hint",
    )  # fmt: skip
    made.lines("{%p for element in coverage %}")
    made.heading(made.beside("element.title"), 2)
    made.table(
        _("Coverage of the areas by this role and by others"),
        (_("Area"), _("This role"), _("Others")),
        (24, 26, 50) if made.bilingual else (24, 32, 44),
        "element.areas",
        ("Cell Label|{{ item.title }}",
         ["{%p for standard in item.own %}", "{{ standard.number }}. {{ standard.title }}", "{%p endfor %}",
          "{%p if not item.count %}", _("□ no standard yet"), "{%p elif not item.own %}", "–", "{%p endif %}"],
         ["{%p for answer in item.answer %}", made.beside("answer"), "{%p endfor %}",
          "{%p if not item.answer %}", "–", "{%p endif %}"]),
    )  # fmt: skip
    made.lines("{%p endfor %}", "{%p endif %}")


def _standard(made: Sheet, _: Callable[[str], str]) -> None:
    made.heading("{{ standard.number }}\t{{ standard.title }}", 3)
    made.lines("{%p if standard.promise %}")
    made.line("{{ standard.promise }}", "Promise")
    made.lines("{%p endif %}")
    made.facts(
        _("Details of one standard"),
        [
            ("standard.level", _("In figures"), "{{ standard.level }}"),
            ("standard.signs", _("How you can tell"),
             ["{%p for item in standard.signs %}", "Cell Bullet|{{ item }}", "{%p endfor %}"]),
            ("standard.where", _("Where it applies"), "{{ standard.where }}"),
            ("standard.exception", _("Exception"), "{{ standard.exception }}"),
            ("standard.recovery", _("If missed, customers get"), "{{ standard.recovery }}"),
            ("standard.consequence", _("If missed, we"), "{{ standard.consequence }}"),
            ("standard.metrics", _("Measured by"), "{{ standard.metrics }}"),
            ("standard.owner", _("Answers for it"), "{{ standard.owner }}"),
            ("standard.need", _("Customers want"), "{{ standard.need }}"),
            ("standard.because", _("Evidence"), "{{ standard.because }}"),
            ("standard.cost", _("What it costs"), "{{ standard.cost }}"),
            ("standard.unpublished", _("Why customers are not told"), "{{ standard.unpublished }}"),
            ("standard.reassess", _("Reassessed by"), "{{ standard.reassess }}"),
        ],
        (24, 76),
        flows=True,
    )  # fmt: skip
