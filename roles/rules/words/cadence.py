"""Whether two times in a sentence can both hold for the same work."""

import re
from functools import lru_cache
from itertools import pairwise

from roles.rules.words.at_once import ALWAYS, NOW, certain_hours, days_late
from roles.rules.words.letters import letters
from roles.rules.words.rhythms import Rhythm, every, named, rhythms
from roles.rules.words.said_again import ALL_THE_TIME, said_again, soon
from roles.rules.words.suspects import suspects
from roles.vocabulary import Hit
from roles.word_list import kind_vocabulary

Span = tuple[int, int]
_SENTENCE = {"en": re.compile(r"[^;\n]+?(?:(?<![ap]\.m)\.(?=\s|$)|;|$)"), "zh": re.compile(r"[^。；！？\n]+")}
_OTHER_WORK = {
    "en": re.compile(
        r"\b(?:(?<!now )and(?! (?:suchlike|so (?:on|forth)|the like|others|more|similar))"
        r"|(?<!and )then|which|that)\b|;"
    ),
    "zh": re.compile(r"[，。；]|并"),
}
_LINK_EN = re.compile(r"\b(?:and|or|to|of|for|then)\b")
_END_EN = re.compile(r"\s*(?:in \w+\s*)?(?:[.,;]|$)")
_LINK_ZH = re.compile(r"[并、和]")
_ONLY_TIME_ZH = re.compile(r"[一两二三四\d]?次?(?:完成|办结|办理)?")


@lru_cache(20_000)
def contradictions(said: str, language: str) -> tuple[Hit, ...]:
    """The time in a text that cannot hold beside another one for the same work; at most one."""
    text = letters(said, language)
    now = suspects(said, language)
    several = rhythms(text, language) + ("any-time" in now) > 1
    now &= {*NOW, ALWAYS, ALL_THE_TIME}
    if not several and not now and not soon(text):
        return ()
    for sentence in _SENTENCE[language].finditer(text):
        span = _rhythms(text, sentence.span(), language) if several else None
        span = span or _at_once(sentence, language, now)
        if language == "zh":
            span = span or said_again(text, sentence.span())
        if span:
            return (Hit(said[slice(*span)], *span),)
    return ()


def _at_once(sentence: re.Match[str], language: str, kinds: frozenset[str]) -> Span | None:
    spans = [days_late(sentence[0], language, kind) for kind in NOW if kind in kinds]
    if ALWAYS in kinds:
        spans.append(certain_hours(sentence[0], language))
    return next(((sentence.start() + a, sentence.start() + b) for a, b in filter(None, spans)), None)


def _rhythms(text: str, sentence: Span, language: str) -> Span | None:
    for thing in named(text, *sentence, language):
        if span := _made_otherwise(text, thing, sentence, language):
            return span
    side_by_side = _side_by_side_en if language == "en" else _side_by_side_zh
    for one, other in pairwise(every(text, *sentence, language)):
        if one.differs(other) and side_by_side(text, one, other, sentence):
            return other.start, other.end
    return None


def _made_otherwise(text: str, thing: Rhythm, sentence: Span, language: str) -> Span | None:
    """When a thing named by its rhythm is made, where that is another rhythm, or any time."""
    around = _around(text, thing, sentence, language)
    if not any(_has("makes", language, text[a:b]) for a, b in around):
        return None
    for a, b in around:
        if any_time := _has("any-time", language, text[a:b]):
            return a + any_time.start, a + any_time.end
        for rhythm in every(text, a, b, language):
            if rhythm.differs(thing):
                return rhythm.start, rhythm.end
    return None


def _around(text: str, thing: Rhythm, sentence: Span, language: str) -> tuple[Span, Span]:
    """The letters before and after a thing, up to where other work may begin."""
    left = [match.end() for match in _OTHER_WORK[language].finditer(text, sentence[0], thing.start)]
    right = _OTHER_WORK[language].search(text, thing.end, sentence[1])
    return (left[-1] if left else sentence[0], thing.start), (thing.end, right.start() if right else sentence[1])


def _side_by_side_en(text: str, one: Rhythm, other: Rhythm, sentence: Span) -> bool:
    """Whether two rhythms belong to the same work: nothing links other work, and the second one ends the clause."""
    between, rest = text[one.end : other.start], text[other.end : sentence[1]]
    if _LINK_EN.search(between) or not _END_EN.match(rest):
        return False
    return "," not in between or not between.strip(" ,") or one.start == sentence[0]


def _side_by_side_zh(text: str, one: Rhythm, other: Rhythm, sentence: Span) -> bool:
    between, rest = text[one.end : other.start], text[other.end : sentence[1]].partition("，")[0]
    if not between:
        return one.days < other.days
    short = between.endswith("，") and len(between) < 12 and not _LINK_ZH.search(between)
    return short and _ONLY_TIME_ZH.fullmatch(rest) is not None


def _has(kind: str, language: str, text: str) -> Hit | None:
    return next(kind_vocabulary("cadences", kind, language).find(text), None)
