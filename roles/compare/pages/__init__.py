"""The pages of family C: which change is what; the pages lie beside this file, one file a subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from roles.model.walk import Route

HERE = Path(__file__).parent
REST = "**"


class Class(StrEnum):
    """What kind of agreement a change needs, the first first."""

    CHECKS_LOOSENED = "checks-loosened"
    NEEDS_AGREEMENT = "needs-agreement"
    BREAKS_OTHERS = "breaks-others"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    WORDING = "wording"
    TRANSLATION = "translation"
    LIFE_CYCLE = "life-cycle"


FOLDED = (Class.WORDING, Class.TRANSLATION, Class.LIFE_CYCLE)
"""Classes that hardly anybody has to act on: their details are folded away where a format can."""


class Who(StrEnum):
    """Who must agree: holders and managers of the roles it concerns, HR, who answers for it, other roles it names."""

    HOLDER = "holder"
    MANAGER = "manager"
    HR = "hr"
    OWNER = "owner"
    OTHERS = "others"


class Example(NamedTuple):
    """Parts of a catalog before and after a change, each file under a comment with its name."""

    before: str
    after: str


@dataclass(frozen=True)
class Page:
    """One code: its class, what it says in a sentence, why that matters, who must agree, and examples.

    It holds for differences at one of the routes `at` that came about in one of the ways `when`; a `*` stands for one
    part of a route, a last `**` for any number. Who loosens something is told the opposite when it is taken back;
    `alone` says why a page has none.
    """

    code: str
    name: str
    class_: Class
    says: str
    why: str
    agree: tuple[Who, ...]
    at: tuple[Route, ...]
    when: frozenset[str]
    examples: tuple[Example, ...] = ()
    alone: str = ""

    @property
    def is_broad(self) -> bool:
        """Whether it holds for several fields, so that the field must be named beside its sentence."""
        return len(self.at) > 1 or self.at[0][-1] in ("*", REST)

    def covers(self, how: str, route: Route) -> bool:
        """Whether this is the page of a difference, unless one before it is."""
        return how in self.when and any(_matches(pattern, route) for pattern in self.at)


@cache
def pages() -> tuple[Page, ...]:
    """All of them; of those that cover a difference the first is its page."""
    subjects = (
        subject for path in sorted(HERE.glob("*.yaml")) for subject in yaml.load(path.read_bytes(), yaml.CSafeLoader)
    )
    return tuple(page for subject in subjects for page in _sides(subject))


def _sides(subject: dict[str, Any]) -> Iterator[Page]:
    """The pages of one subject, in which one change and its opposite stand side by side."""
    at = tuple(tuple(route.split("/")) for route in subject["at"])
    for side in subject["sides"]:
        yield Page(
            code=side["code"],
            name=side["name"],
            class_=Class(side["class"]),
            says=side["says"],
            why=subject["why"],
            agree=tuple(Who(who) for who in side.get("agree", subject["agree"])),
            at=at,
            when=frozenset(side["when"]),
            examples=tuple(_examples(side["code"], subject["examples"])),
            alone=side.get("alone", ""),
        )


def _examples(code: str, examples: list[dict[str, str]]) -> Iterator[Example]:
    """Those of a subject that show a code, read forwards or else backwards."""
    for one in examples:
        if one["forwards"] == code:
            yield Example(one["before"], one["after"])
        elif one["backwards"] == code:
            yield Example(one["after"], one["before"])


def _matches(pattern: Route, route: Route) -> bool:
    if pattern[-1] == REST:
        pattern = pattern[:-1]
        route = route[: len(pattern)]
    return len(pattern) == len(route) and all(part in ("*", here) for part, here in zip(pattern, route, strict=True))
