"""What a printed description calls its entries, in place of their ids."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from roles import phrases
from roles.documents.wording import Wording
from roles.finding import Problem
from roles.model.role import Responsibility, Role
from roles.model.walk import names

WEIGHTS = ("core", "extra", "occasional", None)
OWN = ("id", "responsibilities", "small", "target", "targets", "unsaid", "without")
"""Values of a Problem that name entries of the role itself; any other may be a word that only looks like such an id."""
TITLED = {
    "actions": "action",
    "belongs": "series",
    "competencies": "competency",
    "group": "group",
    "metric": "metric",
    "metrics": "metric",
    "process": "process",
    "processes": "process",
    "roles": "role",
    "series": "series",
}
"""Values of a Problem that name an entry with a title, and of which kind it is."""
LANGUAGES = ("language", "languages")
"""Values that are codes of languages."""
ELSEWHERE = "places"
"""The value that names responsibilities of other roles, as role/responsibility."""


def numbered(role: Role) -> dict[str, int]:
    """The number under which the description prints each responsibility: core work first."""
    return {responsibility.id: number for number, responsibility in enumerate(by_weight(role), 1)}


def by_weight(role: Role) -> list[Responsibility]:
    """The responsibilities as they are printed: core work first."""
    return sorted(role.responsibilities, key=lambda responsibility: WEIGHTS.index(responsibility.weight))


def labels(wording: Wording, role: Role) -> dict[tuple[str, str], str]:
    """(list, id) → what the description calls it, such as “Responsibility 3”."""
    found = {
        ("responsibilities", name): wording.say("Responsibility {number}", number=str(number))
        for name, number in numbered(role).items()
    }
    for number, name in enumerate(names(role.targets), 1):
        found["targets", name] = wording.say("Target {number}", number=str(number))
    return found


def plain_words(wording: Wording, role: Role, problem: Problem) -> str:
    """A problem for somebody who knows the printed description and no ids."""
    called = _called(wording, role, problem.route[2:3])

    def said(key: str, value: Any) -> Any:
        if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
            return [said(key, item) for item in value]
        if not isinstance(value, str):
            return value
        if key in LANGUAGES:
            return phrases.language_name(wording.language, value)
        if key == ELSEWHERE:
            return _elsewhere(wording, value)
        if key in TITLED:
            return wording.title(TITLED[key], value) or value
        return called.get(value, value) if key in OWN else value

    values = {key: said(key, value) for key, value in problem.values.items()}
    return wording.problem(replace(problem, values=MappingProxyType(values)))


def _elsewhere(wording: Wording, place: str) -> str:
    """What the description of another role calls one of its responsibilities."""
    name, _, work = place.partition("/")
    other = wording.catalog.roles.get(name)
    if other is None or work not in (numbers := numbered(other)):
        return place
    return wording.say("{role}, responsibility {number}", role=wording.line(other.title), number=str(numbers[work]))


def _called(wording: Wording, role: Role, part: tuple[str, ...]) -> dict[str, str]:
    """Id → words for it; where lists share an id, that of the list `part`, which the problem is about."""
    if part == ("learning",):
        return {one.id: wording.line(one.what) or one.id for one in role.learning}
    if part == ("person",) and role.person:
        return {one.id: wording.line(one.asks) or one.id for one in (*role.person.required, *role.person.preferred)}
    known = labels(wording, role)
    own = {name: label for (listed, name), label in known.items() if part == (listed,)}
    return {name: label for (_, name), label in known.items()} | own
