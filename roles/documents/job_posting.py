"""The job posting: an advertisement from the description of a role, for people outside. As a Word file and as Markdown.

Nothing in it leads back into the catalog: a recruiter rewords it.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from roles.documents.kind import document
from roles.documents.limits import limit_words
from roles.documents.markdown import bullets, heading, paragraph
from roles.documents.masthead import masthead
from roles.documents.numbering import by_weight
from roles.documents.reporting import reports_to
from roles.documents.wording import Wording
from roles.model.department import Classification
from roles.model.role import Clause, MoneyLimit, Responsibility, Role


@document("job-posting", about="role")
def job_posting(wording: Wording, role: Role) -> dict[str, Any]:
    """What the advertisement of `role` says, as plain data: no codes, shares, targets or grades."""
    person, conditions = role.person, role.conditions
    return {
        **masthead(wording, "job-posting"),
        "role": {
            "title": wording.line(role.title),
            "purpose": wording.line(role.purpose),
            "reports_to": _flat(reports_to(wording, role)),
            "next": wording.titles("role", role.next),
        },
        "work": _said(wording.line(one.does) for one in by_weight(role)),
        "decisions": _said(_decision(wording, role, one) for one in by_weight(role)),
        "inside": _partners(wording, role, inside=True),
        "outside": _partners(wording, role, inside=False),
        "required": _said(wording.line(one.asks) for one in person.required) if person else [],
        "preferred": _said(wording.line(one.asks) for one in person.preferred) if person else [],
        "offers": _clauses(wording, role.interests),
        "learning": _said(wording.line(one.what) for one in role.learning),
        "terms": _clauses(wording, role.terms),
        "conditions": {
            name: wording.line(getattr(conditions, name)) if conditions else "" for name in ("place", "hours", "travel")
        },
        "equal_opportunity": wording.line(wording.department.equal_opportunity),
    }


@document("job-posting", about="role", form="md")
def job_posting_in_markdown(wording: Wording, role: Role) -> bytes:
    """The same as Markdown, for web pages and job boards."""
    return "\n".join(_markdown(wording, job_posting(wording, role))).encode()


def _flat(words: str) -> str:
    """On one line, as an item of a list."""
    return " ".join(words.split())


def _said(words: Iterable[str]) -> list[str]:
    return [word for word in words if word]


def _decision(wording: Wording, role: Role, one: Responsibility) -> str:
    """What the holder decides alone, as far as that is said; a sum of money says nothing without the work.

    Work that names the sum says enough.
    """
    if one.decision != "decides":
        return ""
    limit = " ".join(limit_words(wording, one, ("roles", role.id, "responsibilities", one.id)).split())
    work = wording.line(one.does)
    if not (limit and isinstance(one.limit, MoneyLimit)):
        return limit
    if not work or _is_named(wording, one.limit, work):
        return work
    return wording.say("{work}: {limit}", work=work, limit=limit)


def _is_named(wording: Wording, limit: MoneyLimit, work: str) -> bool:
    """Whether the words of the work name the sum, and the limit says no more than that it is for one case."""
    sum_ = re.escape(" ".join(wording.amount(limit.up_to).split()))
    return limit.per in (None, "case") and re.search(rf"(?<![\d.,]){sum_}", work) is not None


def _partners(wording: Wording, role: Role, *, inside: bool) -> str:
    """With whom else the holder works, on one side of the company's door; silence is inside."""
    known = [one for one in role.contacts if one.role is None or one.role != role.reports_to]
    found = [one for one in known if (one.inside is not False) == inside]
    return wording.items([wording.title("role", one.role) or wording.line(one.who) for one in found])


def _clauses(wording: Wording, clauses: tuple[Clause, ...]) -> list[str]:
    """Clauses for outsiders: none that names a grade, which says nothing to them."""
    sorted_into = wording.department.classification or Classification()
    grades = "|".join(str(grade.id) for grade in sorted_into.grades)
    named = re.compile(rf"\bgrades? (?:{grades})\b|(?<!\d)(?:{grades})\s?级", re.IGNORECASE) if grades else None
    said = _said(wording.line(clause.says) for clause in clauses)
    return [words for words in said if not (named and named.search(words))]


def _markdown(wording: Wording, data: dict[str, Any]) -> Iterator[str]:
    role = data["role"]
    yield from heading(1, role["title"])
    yield from paragraph(wording.say("Draft: fill in the gaps in brackets before it is published."))
    yield from paragraph(" · ".join(_said((data["company"], data["department"]))))
    yield from paragraph(role["purpose"])
    for title, items in _sections(wording, data):
        if items:
            yield from heading(2, title)
            yield from bullets(items)
    yield from heading(2, wording.say("How to apply"))
    yield from paragraph(data["equal_opportunity"])
    yield from bullets(_blanks(wording))


def _sections(wording: Wording, data: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    role, conditions = data["role"], data["conditions"]
    yield wording.say("What you will do"), data["work"]
    yield wording.say("What you decide yourself, and how far"), data["decisions"]
    yield (
        wording.say("Whom you work with"),
        _labelled(
            wording,
            (wording.say("You report to"), role["reports_to"]),
            (wording.say("Inside the company"), data["inside"]),
            (wording.say("Outside"), data["outside"]),
        ),
    )
    yield wording.say("What we ask"), data["required"]
    yield wording.say("What also helps"), data["preferred"]
    yield (
        wording.say("What we offer"),
        [
            *data["offers"],
            *data["learning"],
            *_labelled(wording, (wording.say("Roles you may grow into"), role["next"])),
        ],
    )
    yield wording.say("Terms"), data["terms"]
    yield (
        wording.say("Place and time"),
        _labelled(
            wording,
            (wording.say("Place"), conditions["place"]),
            (wording.say("Working time"), conditions["hours"]),
            (wording.say("Travel"), conditions["travel"]),
        ),
    )


def _labelled(wording: Wording, *pairs: tuple[str, str]) -> list[str]:
    return [wording.say("{label}: {words}", label=label, words=words) for label, words in pairs if words]


def _blanks(wording: Wording) -> list[str]:
    """What only the recruiter knows."""
    return _labelled(
        wording,
        (wording.say("About us"), wording.say("[to be filled in: what the company does, in one sentence]")),
        (wording.say("Openings"), wording.say("[to be filled in: number]")),
        (wording.say("Place of work"), wording.say("[to be filled in: city and address]")),
        (wording.say("Pay"), wording.say("[to be filled in: range and period]")),
        (wording.say("Start"), wording.say("[to be filled in]")),
        (wording.say("Apply to"), wording.say("[to be filled in: name, address or link]")),
        (wording.say("Apply by"), wording.say("[to be filled in: day]")),
        (wording.say("What happens next"), wording.say("[to be filled in: steps and their days]")),
    )
