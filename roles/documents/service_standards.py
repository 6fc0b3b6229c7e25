"""The service standards of a department or of one role, by element and area of the golden triangle."""

from typing import Any

from roles.documents.coverage import coverage, numbered
from roles.documents.kind import document
from roles.documents.levels import level_words
from roles.documents.masthead import masthead
from roles.documents.service_hours import service_hours
from roles.documents.where_it_applies import where_it_applies
from roles.documents.wording import Wording
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.model.standard import ELEMENTS, Standard


@document("service-standards", about="department")
def standards_of_department(wording: Wording) -> dict[str, Any]:
    """The standards of the department, and what customers are told of them."""
    return service_standards(wording)


def _answers(catalog: Catalog, role: Role) -> bool:
    return any(one.owner == role.id for one in catalog.standards.values())


@document("service-standards", about="role", only=_answers)
def standards_of_role(wording: Wording, role: Role) -> dict[str, Any]:
    """The standards that a role answers for."""
    return service_standards(wording, role)


def service_standards(wording: Wording, role: Role | None = None) -> dict[str, Any]:
    """The standards, those of `role` if it is given, by element and area, as plain data.

    A standard has the same number in every document.
    """
    shown = [(number, one) for number, one in numbered(wording).values() if role is None or one.owner == role.id]
    return {
        **masthead(wording, "service-standards"),
        "subject": wording.line(role.title) if role else "",
        "hours": service_hours(wording),
        "overview": [_line(wording, one, number) for number, one in shown],
        "coverage": coverage(wording, role),
        "elements": [
            {
                "title": wording.term("element", element),
                "areas": [
                    {"title": wording.term("area", area), "standards": found}
                    for area in areas
                    if (found := [_standard(wording, one, number) for number, one in shown if one.area == area])
                ],
            }
            for element, areas in ELEMENTS.items()
        ],
        "unsorted": [_standard(wording, one, number) for number, one in shown if one.area is None],
        "published": [] if role else _published(wording),
    }


def _line(wording: Wording, one: Standard, number: int) -> dict[str, Any]:
    """A standard in the list of all."""
    return {
        "number": number,
        "title": wording.line(one.title),
        "need": wording.title("need", one.need),
        "aspect": wording.term("aspect", one.aspect),
        "factor": wording.term("factor", one.factor),
    }


def _standard(wording: Wording, one: Standard, number: int) -> dict[str, Any]:
    route = ("standards", one.id)
    words = {
        name: wording.text(getattr(one, name), (*route, name))
        for name in ("title", "promise", "because", "cost", "exception", "recovery", "consequence")
    }
    published = one.published
    return {
        **words,
        "number": number,
        "level": _level(wording, one),
        "signs": [wording.text(sign.says, (*route, "signs", sign.id, "says")) for sign in one.signs],
        "where": where_it_applies(wording, one),
        "owner": wording.title("role", one.owner),
        "need": wording.title("need", one.need),
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
