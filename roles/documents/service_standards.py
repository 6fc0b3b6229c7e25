"""The service standards of a department, by element and area of the golden triangle."""

from typing import Any

from roles.documents.levels import level_words
from roles.documents.masthead import masthead
from roles.documents.wording import Wording
from roles.model.standard import ELEMENTS, Standard


def service_standards(wording: Wording) -> dict[str, Any]:
    """Everything the service standards say, as plain data."""
    return {
        **masthead(wording, "service-standards"),
        "hours": _hours(wording),
        "elements": [
            {
                "title": wording.term("element", element),
                "areas": [
                    {"title": wording.term("area", area), "standards": found}
                    for area in areas
                    if (found := _standards(wording, area))
                ],
            }
            for element, areas in ELEMENTS.items()
        ],
        "unsorted": _standards(wording, None),
        "published": _published(wording),
    }


def _hours(wording: Wording) -> str:
    hours = wording.department.hours
    if hours is None or not (hours.days and hours.opens and hours.closes):
        return ""
    first, last = (wording.term("weekday", day) for day in (hours.days[0], hours.days[-1]))
    return wording.say(
        "{first} to {last}, {opens} to {closes}", first=first, last=last, opens=hours.opens, closes=hours.closes
    )


def _standards(wording: Wording, area: str | None) -> list[dict[str, Any]]:
    return [_standard(wording, one) for one in wording.catalog.standards.values() if one.area == area]


def _standard(wording: Wording, one: Standard) -> dict[str, Any]:
    route = ("standards", one.id)
    words = {
        name: wording.text(getattr(one, name), (*route, name))
        for name in ("title", "promise", "because", "cost", "exception", "recovery", "consequence")
    }
    steps = [_step(wording, step) for step in one.steps]
    published = one.published
    return {
        **words,
        "level": _level(wording, one),
        "signs": [wording.text(sign.says, (*route, "signs", sign.id, "says")) for sign in one.signs],
        "where": wording.items([*steps, wording.plain(one.place)]),
        "owner": wording.title("role", one.owner),
        "need": wording.title("need", one.need),
        "aspect": wording.term("aspect", one.aspect),
        "factor": wording.term("factor", one.factor),
        "metrics": wording.titles("metric", one.metrics),
        "reassess": wording.edit(wording.day(one.reassess), (*route, "reassess")) if one.reassess else "",
        "unpublished": wording.text(published.reason, (*route, "published", "reason")) if published else "",
    }


def _level(wording: Wording, one: Standard) -> str:
    metric = one.metrics[0] if one.metrics else None
    words = level_words(wording, one.level, metric)
    if not words or metric is None:
        return words
    return wording.say("{metric}: {level}", metric=wording.title("metric", metric), level=words)


def _step(wording: Wording, step: str) -> str:
    return wording.say(
        "{process}, step “{step}”",
        process=wording.title("process", step.partition("/")[0]),
        step=wording.title("step", step),
    )


def _published(wording: Wording) -> list[dict[str, Any]]:
    """What customers are told, by element."""
    groups = []
    for element, areas in ELEMENTS.items():
        promises = [
            {
                "says": wording.text(one.published.says, ("standards", one.id, "published", "says"))
                or wording.plain(one.promise),
                "where": wording.text(one.published.where, ("standards", one.id, "published", "where")),
            }
            for one in wording.catalog.standards.values()
            if one.area in areas and one.published and one.published.to_customers
        ]
        if promises:
            groups.append({"title": wording.term("element for customers", element), "promises": promises})
    return groups
