"""How much alike what two texts say is done."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log
from typing import NamedTuple

from roles.likeness.meaning import BROAD_THINGS, wider
from roles.likeness.reading import Reading

Readings = Mapping[str, Reading]
"""Language → what is said in it."""

_FEW = 30
"""Texts below which rarity says little; then none counts as rarer than among so many."""
_LEAST, _BROAD = 0.1, 0.3
_BOTH, _ONE = 3.0, 0.2
"""How much it counts against them what each says that the other does not, and what only one says."""
_OTHER_ACT = 0.25
"""How much they count as alike in a language in which they do nothing alike."""
_FAR = 0.25
"""Less than this in any language is other work, whatever the other language says."""
_NOT = "not"
_PEOPLE = frozenset(("customer", "staff"))


class Rarity:
    """What a shared word is worth: the rarer among all texts of the catalog, the more."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        every = list(readings)
        self._met = Counter(name for reading in every for name in reading.names)
        self._size = max(len(every), _FEW)
        self._worth: dict[str, float] = {}

    def __call__(self, name: str) -> float:
        """From 0.1 to 1; at most 0.3 for what nearly every text speaks of."""
        worth = self._worth.get(name)
        if worth is None:
            rarity = log((self._size + 1) / (self._met[name] + 1)) / log(self._size)
            worth = self._worth[name] = max(_LEAST, min(rarity, _BROAD if name in BROAD_THINGS else 1.0))
        return worth


class Likeness(NamedTuple):
    """From 0 to 1, and the words of the first text that the second says too.

    `everywhere` if they do the same act in every language they share.
    """

    degree: float = 0.0
    words: tuple[str, ...] = ()
    everywhere: bool = False


def likeness(one: Readings, other: Readings, rarity: Mapping[str, Rarity]) -> Likeness:
    """How much alike two texts are, on average of the languages that both are in.

    0 where they speak of different members of one family, such as two regions, do nothing alike in any language, or
    have next to nothing in common in one.
    """
    shared = [language for language in one if language in other]
    if any(apart(one[language].things, other[language].things) for language in shared):
        return Likeness()
    met = [_words(one[language], other[language]) for language in shared]
    if not any(met):
        return Likeness()
    degrees = [alike_in(one[language], other[language], rarity[language]) for language in shared]
    if min(degrees) < _FAR:
        return Likeness()
    weighed = [degree if words else degree * _OTHER_ACT for degree, words in zip(degrees, met, strict=True)]
    words = tuple(dict.fromkeys(word for words in met for word in words))
    return Likeness(sum(weighed) / len(weighed), words, all(met))


def apart(one: Collection[str], other: Collection[str]) -> bool:
    """Whether they name different members of one family and no common one: two regions, two kinds of customer.

    So they are where one speaks of customers only and the other of staff only, or one of members and the other of
    non-members.
    """
    own, others = _families(one), _families(other)
    if (_NOT in one) is not (_NOT in other):
        return True
    return any(own[family].isdisjoint(names) for family, names in others.items() if family in own)


def _families(names: Iterable[str]) -> dict[str, set[str]]:
    families = wider()
    found: dict[str, set[str]] = {}
    for name in names:
        family = families.get(name)
        if family:
            found.setdefault(family, set()).add(name)
        people = family if family in _PEOPLE else name
        if people in _PEOPLE:
            found.setdefault("people", set()).add(people)
    return found


def alike_in(one: Reading, other: Reading, worth: Rarity) -> float:
    """How much is said by both, against what each says alone.

    A text may say more than the other; but where each has a word that the other lacks, such as “explain the bill” and
    “explain the contract”, they are alike only if they share far more than that.
    """
    first, alone = _met(one, other, worth)
    second, lonely = _met(other, one, worth)
    common = (first + second) / 2
    against = _BOTH * min(alone, lonely) + _ONE * max(alone, lonely)
    return common / (common + against) if common else 0.0


def _met(one: Reading, other: Reading, worth: Rarity) -> tuple[float, float]:
    """What the words of one text are worth that the other says too, and those that it does not say.

    A wider or a narrower name of the same is half met.
    """
    common = alone = 0.0
    families = wider()
    for word in one.line:
        if both := word & other.names:
            common += max(map(worth, both))
        elif word & other.wider or any(families.get(name) in other.names for name in word):
            half = min(map(worth, word)) / 2
            common, alone = common + half, alone + half
        else:
            alone += min(map(worth, word))
    return common, alone


def _words(one: Reading, other: Reading) -> tuple[str, ...]:
    """The verb that both have, and what it is done to in both; nothing if they do nothing alike."""
    alike = [(deed, done) for deed in one.deeds for done in other.deeds if not deed.acts.isdisjoint(done.acts)]
    if not alike:
        return ()
    deed, done = max(alike, key=lambda pair: len(pair[0].things.keys() & pair[1].things.keys()))
    return (deed.word, *(word for name, word in deed.things.items() if name in done.things))
