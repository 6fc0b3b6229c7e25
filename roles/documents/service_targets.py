"""The service targets of a role or of the whole department: a scorecard with what each figure means."""

from typing import Any

from roles.documents.kind import document
from roles.documents.levels import target_data
from roles.documents.masthead import masthead
from roles.documents.service_hours import service_hours
from roles.documents.wording import Wording
from roles.model.metric import Metric
from roles.model.role import Role
from roles.model.target import Target
from roles.sample import cases_needed


@document("service-targets", about="department")
def targets_of_department(wording: Wording) -> dict[str, Any]:
    """The targets of all roles in use."""
    return service_targets(wording, list(wording.catalog.in_use))


@document("service-targets", about="role", only=lambda role: bool(role.targets))
def targets_of_role(wording: Wording, role: Role) -> dict[str, Any]:
    """The targets of one role."""
    return service_targets(wording, [role])


def service_targets(wording: Wording, roles: list[Role]) -> dict[str, Any]:
    """The targets of `roles`, each as row, sentence and metric definition, as plain data."""
    return {
        **masthead(wording, "service-targets"),
        "hours": service_hours(wording),
        "subject": wording.line(roles[0].title) if len(roles) == 1 else "",
        "roles": [
            {
                "title": wording.line(role.title),
                "id": role.id,
                "names": wording.titles("metric", tuple(target.metric for target in role.targets if target.metric)),
                "targets": [
                    {
                        **target_data(wording, target, ("roles", role.id, "targets", target.id)),
                        "number": number,
                        "answers": wording.number(cases_needed(target)),
                        "definition": _definition(wording, target),
                    }
                    for number, target in enumerate(role.targets, 1)
                ],
            }
            for role in roles
            if role.targets
        ],
    }


def _definition(wording: Wording, target: Target) -> dict[str, Any]:
    metric = wording.catalog.metrics.get(target.metric or "")
    if metric is None:
        return {}
    route = ("metrics", metric.id)
    return {
        "title": wording.plain(metric.title),
        "short": metric.short or "",
        "formula": wording.text(metric.formula, (*route, "formula")),
        "unit": wording.term("unit", metric.unit),
        "direction": wording.term("direction", metric.direction),
        "every": wording.term("every", metric.every),
        "record": wording.title("record", metric.record),
        "excludes": [
            wording.text(case, (*route, "excludes", f"#{number}")) for number, case in enumerate(metric.excludes, 1)
        ],
        "clock": _clock(wording, metric),
        "misuse": wording.text(metric.misuse, (*route, "misuse")),
        "aspect": wording.term("aspect", metric.aspect),
        "typical": _typical(wording, metric),
    }


def _clock(wording: Wording, metric: Metric) -> str:
    clock = metric.clock
    if clock is None:
        return ""
    hours = wording.term("clock", clock.time)
    words = wording.say("{hours}.", hours=hours[:1].upper() + hours[1:]) if hours else ""
    if clock.starts:
        words += wording.say(" Starts: {event}.", event=wording.plain(clock.starts))
    if clock.stops:
        words += wording.say(" Stops: {event}.", event=wording.plain(clock.stops))
    return words.strip()


def _typical(wording: Wording, metric: Metric) -> str:
    if metric.typical is None:
        return ""
    words = wording.plain(metric.typical.says)
    if not metric.typical.source:
        return words
    return wording.say("{value} ({source})", value=words, source=metric.typical.source)
