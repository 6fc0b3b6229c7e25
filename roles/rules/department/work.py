"""The work of all roles, read for what is done and to what."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from roles.likeness.alike import Rarity
from roles.likeness.reading import Reading, read
from roles.model.catalog import Catalog
from roles.model.role import Responsibility, Role
from roles.rules.department.segments import apart

_STANDS_IN = re.compile(r"stand(?:s|ing)? in\b|deputi|substitut|cover(?:s|ing)? for\b|代理|代班|顶班|顶岗|替班")
REACH = 12
"""How many neighbours in a list of the same deed are looked at: what keeps the rule from growing with the square."""

Key = tuple[str, str, str]


@dataclass(frozen=True)
class Work:
    """A responsibility with its role and what is written about it: language → text."""

    role: Role
    responsibility: Responsibility
    texts: Mapping[str, str]

    @property
    def drawn(self) -> bool:
        """Whether a process shows what it does."""
        return bool(self.responsibility.actions)

    @property
    def place(self) -> str:
        """Role and responsibility by their ids."""
        return f"{self.role.id}/{self.responsibility.id}"

    def readings(self, *languages: str) -> dict[str, Reading]:
        """Language → what the text says is done; of all languages unless some are named."""
        return {
            language: reading
            for language in languages or self.texts
            if language in self.texts and (reading := read(language, self.texts[language]))
        }


class Worth(dict[str, Rarity]):
    """Language → what a shared word is worth in it; reads the texts of a language when it is first asked for."""

    def __init__(self, works: Sequence[Work]) -> None:
        self._works = works

    def __missing__(self, language: str) -> Rarity:
        self[language] = Rarity(reading for work in self._works for reading in work.readings(language).values())
        return self[language]


def all_work(catalog: Catalog) -> list[Work]:
    """All work in the order of the catalog. Standing in for somebody is nobody's own work."""
    own = catalog.department.languages[0] if catalog.department else "en"
    return [
        Work(role, work, texts)
        for role in catalog.in_use
        for work in role.responsibilities
        if work.does
        and (texts := {own: work.does.plain} if work.does.plain else work.does.words)
        and not any(map(_stands_in, texts.values()))
    ]


def neighbours(works: Sequence[Work], worth: Worth) -> Iterator[tuple[int, int]]:
    """Pairs of different roles' work, by position, that may be alike; each pair once.

    They do one act to one thing in some language. Where processes have divided both, so much must be alike that they
    also share the rarest thing an act is done to, and one language is enough to look for it.
    """
    loose: dict[Key, list[int]] = {}
    drawn: dict[Key, list[int]] = {}
    for number, work in enumerate(works):
        if not work.drawn:
            for key in dict.fromkeys(_keys(work)):
                loose.setdefault(key, []).append(number)
    for number, work in enumerate(works):
        if work.drawn:
            for key in dict.fromkeys(_rare_keys(work, worth)):
                drawn.setdefault(key, []).append(number)
            for key in dict.fromkeys(_keys(work)) if loose else ():
                if key in loose:
                    loose[key].append(number)
    met: set[tuple[int, int]] = set()
    for numbers in (*drawn.values(), *map(sorted, loose.values())):
        for at, first in enumerate(numbers):
            for second in numbers[at + 1 : at + 1 + REACH]:
                if (first, second) not in met and works[first].role is not works[second].role:
                    met.add((first, second))
                    yield first, second


def divided(one: Work, other: Work) -> bool:
    """Whether the catalog says how the two share the work, or that it is not the same."""
    first, second = one.responsibility, other.responsibility
    if "assists" in (first.decision, second.decision) or apart((one.role, other.role)):
        return True
    if not frozenset(first.actions).isdisjoint(second.actions):
        return True  # who decides and who helps there is looked at action by action
    stand_ins = one.role.stand_in == other.role.id or other.role.stand_in == one.role.id
    return stand_ins and not (_is_core(first) and _is_core(second))


def _is_core(work: Responsibility) -> bool:
    return work.weight in (None, "core")


@lru_cache(20_000)
def _stands_in(words: str) -> bool:
    return _STANDS_IN.search(words.lower()) is not None


def _keys(work: Work) -> Iterator[Key]:
    for language, reading in work.readings().items():
        for deed in reading.deeds:
            for act in deed.acts:
                for thing in deed.things:
                    yield language, act, thing


def _rare_keys(work: Work, worth: Worth) -> Iterator[Key]:
    for language, reading in work.readings(*list(work.texts)[:1]).items():
        for deed in reading.deeds:
            rarest = max(deed.things, key=lambda name: (worth[language](name), name), default="")
            for act in deed.acts:
                yield language, act, rarest
