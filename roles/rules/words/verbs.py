"""The verbs of a sentence of work: which of them lead its parts, and what kind of verb each is."""

from functools import cache
from typing import Literal, NamedTuple

from roles.vocabulary import Vocabulary
from roles.word_list import forms, word_list

Kind = Literal["act", "activity", "vague", "thing", "other"]
"""What leads a part: an act one could watch, an activity, a vague verb, no verb, or a verb that is not known."""
_LISTS: tuple[tuple[str, Kind], ...] = (("acts", "act"), ("activities", "activity"), ("vague-verbs", "vague"))
"""Later lists win where a verb stands in two."""


class Part(NamedTuple):
    """One piece of a sentence: the verb that leads it, where it stands, and the words up to the next piece."""

    verb: str
    kind: Kind
    start: int
    end: int
    rest: str


class Verb(NamedTuple):
    """A form of an English verb: 0 handle, 1 handles, 2 handling, 3 handled; -1 for a noun such as “analysis of”."""

    kind: Kind
    form: int


@cache
def english_verbs() -> dict[str, Verb]:
    """Every form of every English verb that is known."""
    known: dict[str, Verb] = {}
    for name, kind in _LISTS:
        for entry in word_list(name).root:
            known |= {noun: Verb(kind, -1) for noun in entry.en}
            for verb in entry.verbs:
                base, third, *others = forms(verb)
                gerunds = {form: Verb(kind, 2 if form.partition(" ")[0].endswith("ing") else 3) for form in others}
                known |= gerunds | {third: Verb(kind, 1), base: Verb(kind, 0)}
    return known


@cache
def english_nouns() -> frozenset[str]:
    """Words that begin like a verb and name a thing, such as “open days”, “repair times”."""
    return frozenset(word for name, _ in _LISTS for entry in word_list(name).root for word in entry.unless)


@cache
def chinese_verbs() -> tuple[Vocabulary, dict[str, Kind]]:
    """Finds Chinese verbs, and says of which kind each is."""
    kinds: dict[str, Kind] = {}
    unless: list[str] = []
    for name, kind in _LISTS:
        for entry in word_list(name).root:
            kinds |= dict.fromkeys(entry.zh, kind)
            unless += entry.unless
    return Vocabulary(kinds, unless), kinds
