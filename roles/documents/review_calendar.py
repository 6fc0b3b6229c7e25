"""The review calendar: what comes back regularly, then every dated review by month."""

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from roles import phrases
from roles.documents.kind import document
from roles.documents.levels import level_words
from roles.documents.masthead import masthead
from roles.documents.reporting import reports_to
from roles.documents.review_rhythm import holder_and_manager, paper, rhythm
from roles.documents.wording import Wording
from roles.finding import Route
from roles.model.quantity import Day
from roles.model.role import Role
from roles.model.target import Target
from roles.model.waiver import Waiver
from roles.rules import all_rules


class Due(NamedTuple):
    """What is due on a day, and what is said of it. `route`: where the day stands, if it may be changed here."""

    day: Day
    what: str
    details: list[str]
    who: str
    where: str
    route: Route | None = None


@document("review-calendar", about="department")
def review_calendar(wording: Wording) -> dict[str, Any]:
    """The rhythm and the dated reviews, as plain data. It knows no today: past days stand there like any other."""
    due = sorted(_due(wording), key=lambda one: one.day)
    return {
        **masthead(wording, "review-calendar"),
        "rhythm": rhythm(wording),
        "months": [
            {
                "title": phrases.month(wording.language, one_each[0].day),
                "due": [_line(wording, one) for one in one_each],
            }
            for one_each in (list(some) for _, some in groupby(due, key=lambda one: (one.day.year, one.day.month)))
        ],
    }


def _line(wording: Wording, one: Due) -> dict[str, Any]:
    day = wording.day(one.day)
    return {
        "day": wording.edit(day, one.route) if one.route else day,
        "what": one.what,
        "details": one.details,
        "who": one.who,
        "where": one.where,
    }


def _due(wording: Wording) -> Iterator[Due]:
    """Everything with a day: descriptions and targets of roles in use, standards, waivers."""
    for role in wording.catalog.in_use:
        yield from _of_role(wording, role)
    for standard in wording.catalog.standards.values():
        if standard.reassess:
            what = wording.say("Reassess the standard “{standard}”", standard=wording.line(standard.title))
            answers = wording.catalog.roles.get(standard.owner or "")
            who = holder_and_manager(wording, answers) if answers else wording.title("role", standard.owner)
            where = wording.term("kind", "service-standards")
            yield Due(standard.reassess, what, [], who, where, ("standards", standard.id, "reassess"))
    for process in wording.catalog.processes.values():
        owner, where = wording.title("role", process.owner), wording.line(process.title)
        yield from _waivers(wording, process.waivers, owner, where)
    heads = [wording.line(role.title) for role in wording.catalog.in_use if role.reports_to is None]
    department = wording.department
    yield from _waivers(wording, department.waivers, wording.items(heads), wording.bare(department.title))


def _of_role(wording: Wording, role: Role) -> Iterator[Due]:
    if role.review and role.review.by:
        what = wording.say("Review the job description")
        who, where = holder_and_manager(wording, role), paper(wording, "job-description", role)
        yield Due(role.review.by, what, [], who, where, ("roles", role.id, "review", "by"))
    due: dict[Day, list[str]] = {}
    for target in role.targets:
        if target.by:
            due.setdefault(target.by, []).append(_aim(wording, target))
    for day, aims in due.items():
        yield Due(
            day, wording.say("Targets due"), aims, wording.line(role.title), paper(wording, "service-targets", role)
        )
    who = reports_to(wording, role) or wording.line(role.title)
    yield from _waivers(wording, role.waivers, who, paper(wording, "design-review", role))


def _waivers(wording: Wording, waivers: tuple[Waiver, ...], who: str, where: str) -> Iterator[Due]:
    """Waivers that end: what was accepted, and why."""
    for waiver in waivers:
        if waiver.until:
            rule = _sentences().get(waiver.rule or "", "")
            what = wording.say("Waiver ends: {rule}", rule=wording.say(rule)) if rule else wording.say("Waiver ends")
            yield Due(waiver.until, what, [wording.plain(waiver.reason)] if waiver.reason else [], who, where)


def _aim(wording: Wording, target: Target) -> str:
    metric = wording.title("metric", target.metric) or target.id
    level = level_words(wording, target.level, target.metric)
    return wording.say("{metric}: {level}", metric=metric, level=level) if level else metric


@cache
def _sentences() -> dict[str, str]:
    return {rule.code: rule.manual.sentence for rule in all_rules()}
