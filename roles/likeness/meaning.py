"""What a word can mean, from the lists of `acts`, `dealings`, `people`, `matters`, `things` and `little`."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from roles.likeness.acts import ACTS
from roles.likeness.dealings import DEALINGS, IMPLIED
from roles.likeness.little import EMPTY, LIGHT
from roles.likeness.matters import MATTERS
from roles.likeness.people import PEOPLE
from roles.likeness.things import BROAD, THINGS

_ENDINGS = (
    *(("ies", "y"), ("ied", "y"), ("es", ""), ("s", "")),
    *(("ing", ""), ("ing", "e"), ("ed", ""), ("ed", "e"), ("es", "e")),
)


class Meaning(NamedTuple):
    """The meanings of a word: as something done, and as something it is done to.

    `names` are those of both. `light` words say hardly anything by themselves, as in “carry out an inspection”.
    """

    acts: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    light: bool = False
    names: frozenset[str] = frozenset()


NOTHING = Meaning()
CARRIED = frozenset(("opinion", "satisfaction"))
"""Things that a verb can hold in itself, as “survey” does."""
BROAD_THINGS = frozenset(BROAD.split())
IMPLIED_ACTS = frozenset(IMPLIED.split())
SILENT = Meaning(frozenset([""]))
"""Of a word that says nothing about the work."""


@lru_cache(20_000)
def itself(word: str) -> frozenset[str]:
    """The name of a word that is in no list."""
    return frozenset([word])


@cache
def wider() -> Mapping[str, str]:
    """Meaning → the wider one it belongs to."""
    heads = (entry.partition(":")[0].split(" <") for entry in _entries(PEOPLE + MATTERS + THINGS))
    return MappingProxyType({name: group[0] for name, *group in heads if group})


@cache
def english() -> Mapping[str, Meaning]:
    """English words and phrases in their first form."""
    return _meanings(0)


@cache
def chinese() -> Mapping[str, Meaning]:
    """Chinese words."""
    return _meanings(1)


@cache
def lengths() -> Mapping[str, tuple[int, ...]]:
    """First letter of Chinese words → how long they are, the longest first."""
    found: dict[str, set[int]] = {}
    for word in chinese():
        found.setdefault(word[0], set()).add(len(word))
    return MappingProxyType({letter: tuple(sorted(some, reverse=True)) for letter, some in found.items()})


@cache
def beginnings() -> Mapping[str, tuple[Sequence[tuple[tuple[str, ...], Meaning]], Meaning | None]]:
    """English word → the phrases it begins, the longest first; and what it means by itself, None if it says nothing."""
    found: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {word: [] for word in (*english(), *empty())}
    for phrase, meaning in english().items():
        words = tuple(phrase.split())
        if len(words) > 1:
            found.setdefault(words[0], []).append((words, meaning))
    return {
        word: (
            sorted(some, key=lambda phrase: len(phrase[0]), reverse=True),
            None if word in empty() else english().get(word, NOTHING),
        )
        for word, some in found.items()
    }


@cache
def empty() -> frozenset[str]:
    """English words that say nothing about the work."""
    return frozenset(EMPTY.partition(";")[0].split())


@lru_cache(20_000)
def first_form(word: str) -> str:
    """An English word without its ending: the form that is known, or else one that all its forms share."""
    word = word.removesuffix("'s").removesuffix("’s").rstrip("'’")
    known = _known()
    if word in known:
        return word
    made = [word[: -len(ending)] + other for ending, other in _ENDINGS if word.endswith(ending)]
    doubled = [stem[:-1] for stem in made if len(stem) > 3 and stem[-1] == stem[-2]]
    for form in (*made, *doubled):
        if form in known:
            return form
    return next((form for form in made if len(form) > 2), word)


@cache
def _known() -> frozenset[str]:
    return frozenset(word for phrase in english() for word in phrase.split()) | empty()


def _meanings(column: int) -> Mapping[str, Meaning]:
    found: dict[str, Meaning] = {}
    for table, kind in ((ACTS + DEALINGS, "acts"), (PEOPLE + MATTERS + THINGS, "things")):
        for entry in _entries(table):
            name, _, words = entry.partition(":")
            for word in _column(words, column):
                old = found.get(word, NOTHING)
                found[word] = old._replace(**{kind: getattr(old, kind) | {name.partition(" ")[0]}})
    for word in _column(" ".join(LIGHT.split()), column):
        found[word] = found.get(word, NOTHING)._replace(light=True)
    named = {word: meaning._replace(names=meaning.acts | meaning.things) for word, meaning in found.items()}
    silent = EMPTY.partition(";")[2].split() if column else ()
    return MappingProxyType(named | dict.fromkeys(silent, SILENT))


def _entries(table: str) -> list[str]:
    """The entries of a table, each on one line."""
    return table.replace("\n  ", " ").splitlines()


def _column(words: str, column: int) -> Iterator[str]:
    part = words.split(";")[column]
    return (word.strip() for word in (part.split(",") if column == 0 else part.split()))
