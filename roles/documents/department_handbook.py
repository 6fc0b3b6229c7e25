"""The handbook of a department: what newcomers need to know of it, in brief."""

from collections.abc import Iterator
from typing import Any

from roles.documents.coverage import numbered as in_order
from roles.documents.glossary import glossary
from roles.documents.kind import document
from roles.documents.ladder import ladder
from roles.documents.levels import level_words
from roles.documents.masthead import masthead
from roles.documents.org_chart import org_charts
from roles.documents.reporting import reports_to
from roles.documents.responsibility_matrix import responsibility_matrix
from roles.documents.service_hours import service_hours
from roles.documents.survey_needs import needs_asked
from roles.documents.walk_through import walk_through
from roles.documents.wording import Wording
from roles.model.competency import Competency
from roles.model.record import Record
from roles.model.role import Role
from roles.model.standard import ELEMENTS, Standard
from roles.model.target import Target


@document("department-handbook", about="department")
def department_handbook(wording: Wording) -> dict[str, Any]:
    """Everything the handbook says, as plain data."""
    catalog = wording.catalog
    return {
        **masthead(wording, "department-handbook"),
        "hours": service_hours(wording),
        "purposes": [
            wording.text(role.purpose, ("roles", role.id, "purpose"))
            for role in catalog.in_use
            if role.reports_to is None and wording.plain(role.purpose)
        ],
        "segments": [
            {
                "title": wording.plain(one.title),
                "who": wording.text(one.who, ("department", "segments", one.id, "who")),
            }
            for one in wording.department.segments
        ],
        "org_charts": org_charts(wording) if _is_a_chart(wording) else [],
        "ladder": ladder(wording),
        "matrix": responsibility_matrix(wording),
        "roles": [_role(wording, role) for role in catalog.in_use],
        "processes": [walk_through(wording, process) for process in catalog.processes.values()],
        "elements": _elements(wording),
        "targets": [
            {"title": wording.line(role.title), "targets": [_target(wording, role, one) for one in role.targets]}
            for role in catalog.in_use
            if role.targets
        ],
        "glossary": glossary(wording),
        "records": [_record(wording, one) for one in catalog.records.values()],
        "competencies": [_competency(wording, one) for one in catalog.competencies.values()],
        "questions": list(_questions(wording)),
    }


def _questions(wording: Wording) -> Iterator[dict[str, str]]:
    """What the survey asks about, in its order."""
    catalog, say = wording.catalog, wording.say
    for group in catalog.satisfaction.values():
        if group.indicators:
            about = [wording.line(one.title) for one in group.indicators]
            yield {"group": wording.plain(group.title), "about": wording.items(about)}
    for title, complaint in ((say("What matters to customers"), False), (say("If something went wrong"), True)):
        if needs := [wording.line(need.title) for need in needs_asked(catalog, complaint=complaint)]:
            yield {"group": title, "about": wording.items(needs)}


def _is_a_chart(wording: Wording) -> bool:
    """Whether anybody reports to anybody or stands beside anybody; a chart of one box says nothing."""
    roles = wording.catalog.in_use
    return len(roles) > 1 or any(wording.plain(role.reports_outside) for role in roles)


def _role(wording: Wording, role: Role) -> dict[str, Any]:
    route = ("roles", role.id)
    core = [one for one in role.responsibilities if one.weight == "core"]
    unweighted = [one for one in role.responsibilities if one.weight is None]
    return {
        "title": wording.text(role.title, (*route, "title")),
        "purpose": wording.text(role.purpose, (*route, "purpose")),
        "reports_to": reports_to(wording, role),
        "holders": wording.number(role.holders),
        "core": [
            wording.text(one.does, (*route, "responsibilities", one.id, "does"))
            for one in core or unweighted
            if wording.plain(one.does)
        ],
        "targets": [_level(wording, target) for target in role.targets],
    }


def _level(wording: Wording, target: Target) -> str:
    """A target in one line, without its day."""
    metric = wording.title("metric", target.metric) or target.id
    level = level_words(wording, target.level, target.metric)
    return wording.say("{metric}: {level}", metric=metric, level=level) if level else metric


def _target(wording: Wording, role: Role, target: Target) -> dict[str, str]:
    route = ("roles", role.id, "targets", target.id)
    return {
        "metric": wording.title("metric", target.metric),
        "level": wording.edit(level_words(wording, target.level, target.metric), (*route, "level")),
        "by": wording.edit(wording.day(target.by), (*route, "by")),
    }


def _elements(wording: Wording) -> list[dict[str, Any]]:
    """Standards by element of the golden triangle; those without an area come last."""
    standards = [one for _, one in in_order(wording).values()]
    heaps = [
        (wording.term("element", name), [one for one in standards if one.area in ELEMENTS[name]]) for name in ELEMENTS
    ]
    heaps.append((wording.say("Not sorted into an area yet"), [one for one in standards if one.area is None]))
    return [
        {"title": title, "standards": [_standard(wording, one) for one in found]} for title, found in heaps if found
    ]


def _standard(wording: Wording, one: Standard) -> dict[str, Any]:
    return {
        "title": wording.text(one.title, ("standards", one.id, "title")),
        "promise": wording.text(one.promise, ("standards", one.id, "promise")),
        "exception": wording.text(one.exception, ("standards", one.id, "exception")),
        "internal": one.published is not None and one.published.to_customers is False,
    }


def _record(wording: Wording, one: Record) -> dict[str, str]:
    return {
        "title": wording.plain(one.title),
        "keeper": wording.title("role", one.keeper),
        "retention": wording.amount(one.retention),
    }


def _competency(wording: Wording, one: Competency) -> dict[str, Any]:
    return {
        "title": wording.plain(one.title),
        "kind": wording.term("competency kind", one.kind),
        "signs": [
            wording.text(sign.says, ("competencies", one.id, "signs", sign.id, "says"))
            for sign in one.signs
            if wording.plain(sign.says)
        ],
    }
