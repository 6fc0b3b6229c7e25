"""How two texts differ: in another wording, in what they say, or in a translation alone."""

import re
from collections import Counter
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from roles.compare.opposites import is_ceiling, turned
from roles.model.text import Text
from roles.quantities.chinese import chinese
from roles.quantities.english import english
from roles.quantities.figure import Found, Sure
from roles.quantities.units import MONEY
from roles.rules.languages.modals import CHINESE, ENGLISH

ALIKE = 0.5
"""Share of words that two wordings must have in common to count as the same said otherwise; our convention."""
LONGEST = 2_000
"""Words, or Chinese characters, up to which two texts are laid side by side: the time grows with their square."""
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[.,'’-][A-Za-z0-9]+)*|[^\W\dA-Za-z_]")
_NOT = {
    "en": re.compile(r"\b(?:not|no|never|nobody|nothing|none|neither|nor|without|except|unless|only)\b|n['’]t\b", re.I),
    "zh": re.compile("[不无未非勿莫没]|除外|除非|仅|只"),
}
_MODALS = {"en": ENGLISH, "zh": CHINESE}
_FIGURES = {"en": english, "zh": chinese}
_SUMS = frozenset(MONEY.values())
_BARE = re.compile(r"\d+(?:[.,]\d+)*")


def how_worded(before: Text, after: Text, alone: tuple[str, ...] = ("", "")) -> str:
    """How a text differs; empty where only blanks do.

    - raised, lowered: one figure of it went up or down;
    - refigured: its figures differ otherwise;
    - rewritten: it obliges, allows or denies otherwise, says “at most” for “at least” or “some” for “all”, or its first
      language has little in common with what it said;
    - reworded: it says it in other words;
    - retranslated: the words of one language came, went or were mended, and the others stand as they were;
    - marked: which translations are to be renewed.

    `alone` are the first languages of the department before and after, which plain text is in. Figures are read in
    English and Chinese; elsewhere numbers count. Nobody reads the meaning: a word that turns the sense round without a
    figure, a “must” or a “not” passes for a wording.
    """
    one, other = _side_by_side(_words(before), _words(after), alone)
    shared = sorted((language for language in one if language in other), key=lambda language: language != alone[1])
    if not shared:
        return "rewritten"
    changed = [language for language in shared if one[language] != other[language]]
    stands = shared[0] not in changed
    hows = {_how(language[:2], one[language], other[language], translation=stands) for language in changed}
    for how in ("refigured", "raised", "lowered", "rewritten"):
        if how in hows:
            return "refigured" if {"raised", "lowered"} <= hows else how
    if len(one) != len(other) or len(shared) != len(one):
        return "retranslated"
    if not changed:
        return "marked" if before.stale != after.stale else ""
    renewed = set(before.stale) - set(after.stale)
    waiting = set(after.stale) - set(before.stale)
    return (
        "retranslated"
        if len(changed) < len(shared) and not waiting and (renewed or changed != shared[:1])
        else "reworded"
    )


def is_sum_up_to(before: Text, after: Text) -> bool:
    """Whether all that moved in the figures of a text, in every language, is a sum up to which something goes."""
    one, other = (_words(text) for text in (before, after))
    return all(_is_sum_up_to(language[:2], one[language], other[language]) for language in one if language in other)


def _is_sum_up_to(language: str, before: str, after: str) -> bool:
    language = language or _script(after)
    gone, new = _figures(language, before), _figures(language, after)
    moved = [*(gone - new), *(new - gone)]
    sorts = {sort for readings in moved for sort, _ in readings}
    return bool(moved) and sorts <= _SUMS and is_ceiling(language, before) and is_ceiling(language, after)


def _words(text: Text) -> Mapping[str, str]:
    said = {"": text.plain} if text.plain is not None else text.words
    return {language: " ".join(words.split()) for language, words in said.items() if words.strip()}


def _side_by_side(
    one: Mapping[str, str], other: Mapping[str, str], alone: tuple[str, ...]
) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Where a department came to declare a second language or left it, its one wording is that of the first."""
    if [*one] == [""] and "" not in other:
        return {_first(other, alone[0]): one[""]}, other
    if [*other] == [""] and "" not in one:
        return one, {_first(one, alone[1]): other[""]}
    return one, other


def _first(words: Mapping[str, str], alone: str) -> str:
    return alone if alone in words else next(iter(words), "")


def _how(language: str, before: str, after: str, *, translation: bool) -> str:
    """How one wording differs; a translation may be quite another one while the first language stands."""
    language = language or _script(after)
    if turn := _refigured(language, before, after):
        return turn
    if _signs(language, before) != _signs(language, after) or turned(language, before, after):
        return "rewritten"
    if not translation and similarity(before, after) < ALIKE:
        return "rewritten"
    return "reworded"


def _script(words: str) -> str:
    """The language of plain text as far as its signs tell."""
    return "zh" if any("\u4e00" <= sign <= "\u9fff" for sign in words) else "en"


def _refigured(language: str, before: str, after: str) -> str:
    gone, new = _figures(language, before), _figures(language, after)
    gone, new = gone - new, new - gone
    if not gone and not new:
        return ""
    if gone.total() == new.total() == 1:
        one, other = next(iter(gone)), next(iter(new))
        values = [(was, now) for sort, was in one for of, now in other if sort == of]
        if values and all(now > was for was, now in values):
            return "raised"
        if values and all(now < was for was, now in values):
            return "lowered"
    return "refigured"


@lru_cache(20_000)
def _figures(language: str, words: str) -> "Counter[frozenset[tuple[str, float]]]":
    if language not in _FIGURES:
        return Counter(frozenset(((number, 0.0),)) for number in _BARE.findall(words))  # told apart, not measured
    return Counter(_read(found) for found in _FIGURES[language](words) if found[0] is not Sure.HINT)


def _read(found: Found) -> frozenset[tuple[str, float]]:
    _, numbers, readings, *_ = found
    return readings or frozenset(("", number) for number in numbers)


@lru_cache(20_000)
def _signs(language: str, words: str) -> "Counter[str]":
    """How often a text obliges, advises, allows and denies."""
    small = words.lower()
    found = Counter("not" for _ in _NOT[language].finditer(small)) if language in _NOT else Counter[str]()
    if pattern := _MODALS.get(language):
        found.update(str(match.lastgroup) for match in pattern.finditer(small) if match.lastgroup != "neutral")
    return found


def similarity(before: str, after: str) -> float:
    """Share of words, or Chinese characters, that two texts have in common in the same order; from 0 to 1.

    Of texts beyond LONGEST 0 unless all is the same: somebody has to read them.
    """
    one, other = (_TOKEN.findall(words.lower()) for words in (before, after))
    if max(len(one), len(other)) > LONGEST:
        return float(one == other)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
