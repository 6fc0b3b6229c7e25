"""What a text obliges, forbids, advises or allows, in English and Chinese."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from roles.rules.languages.modals import ANY_CHINESE, CHINESE, ENGLISH, may_oblige


class Modal(NamedTuple):
    """A word that obliges or forbids (`must`), advises or allows, where it stands; `ought` is 应, must or should."""

    force: str
    said: str
    start: int
    end: int


_ENDS = (
    (re.compile(r"[.!?;](?=\s|$)"), re.compile("[。！？；]")),
    (re.compile(r"[.!?](?=\s|$)"), re.compile("[。！？]")),
)
"""Where sentences end; a semicolon may be a comma in the other language."""


class Clash(NamedTuple):
    """The words by which one language obliges and the other leaves open."""

    english: Modal
    chinese: Modal


@lru_cache(20_000)
def clash(english: str, chinese: str) -> Clash | None:
    """Where one wording obliges or forbids and the other advises or allows, if that is beyond doubt."""
    others = _modals(chinese, chinese, CHINESE) if ANY_CHINESE.search(chinese) else []
    if not others:
        return None
    small = english.lower()
    if len(small) != len(english) or not may_oblige(small):
        return None
    ones = _modals(english, small, ENGLISH)
    for end, other_end in _ENDS:
        parts, other_parts = _sentences(english, ones, end), _sentences(chinese, others, other_end)
        if len(parts) == len(other_parts):
            pairs = zip(parts, other_parts, strict=True)
            return next((found for pair in pairs if (found := _contradiction(*pair))), None)
    return None


def _modals(text: str, small: str, pattern: re.Pattern[str]) -> list[Modal]:
    """Every word that obliges, forbids, advises or allows."""
    return [
        Modal(str(match.lastgroup), text[match.start() : match.end()], *match.span())
        for match in pattern.finditer(small)
        if match.lastgroup != "neutral"
    ]


def _sentences(text: str, modals: list[Modal], end: re.Pattern[str]) -> list[list[Modal]]:
    """The words, sentence by sentence."""
    text = text.rstrip()
    ends = [match.end() for match in end.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    found: list[list[Modal]] = [[] for _ in ends]
    for modal in modals:
        found[bisect_left(ends, modal.end)].append(modal)
    return found


def _contradiction(english: list[Modal], chinese: list[Modal]) -> Clash | None:
    """Either every word of each language is of the same kind, or both have as many and all others agree."""
    if not english or not chinese:
        return None
    first = Clash(english[0], chinese[0])
    if len({one.force for one in english}) == 1 and len({one.force for one in chinese}) == 1:
        return first if _differ(first) else None
    if len(english) != len(chinese):
        return None
    apart = [pair for pair in map(Clash, english, chinese) if not _agree(pair)]
    return apart[0] if len(apart) == 1 and _differ(apart[0]) else None


def _agree(pair: Clash) -> bool:
    force, other = pair.english.force, pair.chinese.force
    return force == other or (other == "ought" and force in ("must", "advise"))


def _differ(pair: Clash) -> bool:
    """Obliging or forbidding against advising or allowing; advising and allowing both leave it open."""
    if pair.chinese.force == "ought":
        return pair.english.force == "allow"
    return (pair.english.force == "must") != (pair.chinese.force == "must")
