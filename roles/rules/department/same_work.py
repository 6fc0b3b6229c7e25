"""Which roles' work is the same in other words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from roles.likeness.alike import Likeness, apart, likeness
from roles.likeness.deed import Deed
from roles.likeness.meaning import BROAD_THINGS, IMPLIED_ACTS, wider
from roles.model.catalog import Catalog
from roles.rules.department.work import REACH, Work, Worth, all_work, divided, neighbours

_ALIKE = 0.5
_ALIKE_THOUGH_DRAWN = 0.75
"""Where both name actions of processes and none in common, the processes have told the two apart."""
_ALIKE_IN_FIRST = 0.65
"""How much alike such work must be in the first language, before a second one is read."""
_OFTEN = 3
_ABOUT = {"collect": None, "tell": frozenset(("complaint", "opinion"))}
"""What else comes back: asking people, and telling others what customers complained of or think."""

Pair = tuple[int, int]
Group = tuple[tuple[int, ...], tuple[str, ...]]
"""Works by their position, and the words by which they are known."""


class Same(NamedTuple):
    """Work that is the same, and the words by which it is known."""

    works: tuple[Work, ...]
    words: tuple[str, ...]


def same_work(catalog: Catalog) -> Iterator[Same]:
    """All work that more than one role does, each once, the first in the catalog first.

    Either two texts are alike; or, where no process divides the work yet, several roles do the same to the same people.
    """
    works = all_work(catalog)
    said: set[Pair] = set()
    for group, words in (*_coming_back(works), *_alike(works)):
        pairs = {(first, second) for first in group for second in group}
        if not said >= {(group[0], other) for other in group[1:]}:
            said |= pairs
            yield Same(tuple(works[number] for number in group), words)


def _alike(works: Sequence[Work]) -> Iterator[Group]:
    """Each work with all later ones that are like it."""
    worth = Worth(works)
    alike: dict[int, dict[int, tuple[str, ...]]] = {}
    for first, second in neighbours(works, worth):
        one, other = works[first], works[second]
        if divided(one, other):
            continue
        drawn = one.drawn and other.drawn
        if drawn and _in_first_language(one, other, worth).degree < _ALIKE_IN_FIRST:
            continue
        found = likeness(one.readings(), other.readings(), worth)
        if found.degree >= _ALIKE_THOUGH_DRAWN and found.everywhere if drawn else found.degree >= _ALIKE:
            alike.setdefault(first, {})[second] = found.words
    for first, others in sorted(alike.items()):
        numbers = sorted(others)
        yield (first, *numbers), others[numbers[0]]


def _in_first_language(one: Work, other: Work, worth: Worth) -> Likeness:
    """How much alike they are in the language that the department declares first."""
    language = next(iter(one.texts))
    return likeness(one.readings(language), other.readings(language), worth)


def _coming_back(works: Sequence[Work]) -> Iterator[Group]:
    """What three responsibilities of more than one role do to the same people, none of them in a drawn process."""
    loose = [number for number, work in enumerate(works) if not work.drawn]
    for act in (*sorted(IMPLIED_ACTS), *_ABOUT):
        doing = {number: deeds for number in loose if (deeds := _deeds(works[number], act))}
        for group in _connected(works, act, doing):
            if len(group) >= _OFTEN and len({works[number].role.id for number in group}) > 1:
                yield tuple(group), tuple(dict.fromkeys(deed.word for deed in doing[group[0]].values()))


def _connected(works: Sequence[Work], act: str, doing: Mapping[int, Mapping[str, Deed]]) -> list[list[int]]:
    """Works that do it to the same people, or to the same as a third does; each is compared with the next few."""
    group_of = {number: [number] for number in doing}
    numbers = list(doing)
    for at, first in enumerate(numbers):
        for second in numbers[at + 1 : at + 1 + REACH]:
            apart_yet = group_of[first] is not group_of[second]
            if (
                apart_yet
                and not divided(works[first], works[second])
                and _same_people(act, doing[first], doing[second])
            ):
                joined = group_of[first] + group_of[second]
                for number in joined:
                    group_of[number] = joined
    return [sorted(group) for number, group in group_of.items() if number == min(group)]


def _deeds(work: Work, act: str) -> dict[str, Deed]:
    """Language → the deed of this act; empty unless it is there in every language."""
    readings = work.readings()
    found = {
        language: deed
        for language, reading in readings.items()
        if (deed := next((deed for deed in reading.deeds if act in deed.acts), None))
    }
    return found if len(found) == len(readings) else {}


def _same_people(act: str, one: Mapping[str, Deed], other: Mapping[str, Deed]) -> bool:
    return all(_same_things(act, deed, other[language]) for language, deed in one.items() if language in other)


def _same_things(act: str, one: Deed, other: Deed) -> bool:
    if apart(one.things, other.things):
        return False
    shared = _with_wider(one) & _with_wider(other)
    if about := _ABOUT.get(act):
        return not shared.isdisjoint(about)
    return bool(shared - (frozenset() if act in IMPLIED_ACTS else BROAD_THINGS))


def _with_wider(deed: Deed) -> set[str]:
    families = wider()
    return {*deed.things, *(families[name] for name in deed.things if name in families)}
