"""The service targets of a role or of the whole department: a scorecard with what each figure means."""

from decimal import Decimal
from typing import Any

from roles.capacity import answers_needed
from roles.documents.levels import bound, target_data
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.model.level import ShareLevel
from roles.model.metric import Metric
from roles.model.quantity import Quantity
from roles.model.role import Role
from roles.model.target import Target


def service_targets(wording: Wording, roles: list[Role]) -> dict[str, Any]:
    """The targets of `roles`, each as row, sentence and metric definition, as plain data."""
    return {
        **masthead(wording, "service-targets"),
        "roles": [
            {
                "title": wording.plain(role.title),
                "id": role.id,
                "targets": [
                    {
                        **target_data(wording, target, ("roles", role.id, "targets", target.id)),
                        "number": number,
                        "answers": _answers(wording, target),
                        "definition": _definition(wording, target),
                    }
                    for number, target in enumerate(role.targets, 1)
                ],
            }
            for role in roles
            if role.targets
        ],
    }


def _answers(wording: Wording, target: Target) -> str:
    """How many cases a result needs before it tells target from baseline (Wilson, 95 %); empty if it cannot be said."""
    if not isinstance(target.level, ShareLevel) or target.baseline is None:
        return ""
    aim, today = bound(target.level), target.baseline.value
    if not isinstance(aim, Quantity) or today is None or today.unit != "%" or aim.number == today.number:
        return ""
    share, distance = aim.number / Decimal(100), abs(aim.number - today.number) / Decimal(100)
    if not 0 <= share <= 1:
        return ""
    return wording.number(answers_needed(float(share), float(distance)))


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
    parts = [
        wording.term("clock", clock.time),
        wording.say("starts: {event}", event=wording.plain(clock.starts)) if clock.starts else "",
        wording.say("stops: {event}", event=wording.plain(clock.stops)) if clock.stops else "",
    ]
    return wording.say("; ").join(part for part in parts if part)


def _typical(wording: Wording, metric: Metric) -> str:
    if metric.typical is None:
        return ""
    words = wording.plain(metric.typical.says)
    if not metric.typical.source:
        return words
    return wording.say("{value} ({source})", value=words, source=metric.typical.source)
