"""The pieces of a sentence of work: what each is about, by its words and by the craft of its verb."""

import re
from itertools import pairwise
from typing import NamedTuple

from roles.rules.words import chinese, english
from roles.rules.words.letters import letters
from roles.word_list import word_list

END = re.compile(r"(?:[\s,;.，；、。和并及与]|\band|以及)+$")
_APART = frozenset(("premises", "publicity", "events", "computers", "travel", "food", "tailoring"))
"""Subjects that have nothing to do with any other."""
_THINGS_ZH = re.compile(r"[、；，]|以及|[和及与](?!其)")
_CHAIN = re.compile(
    r"\b(?:it|them|its|this|these|results?|findings|thereby|accordingly|in order to|so that)\b"
    r"|使|据此|由此|结果|其中|从中"
)
_SIGN = re.compile(r"(?:[，；、。：,;:]|并且?|以及|另外|和|及|\band\b|\bor\b)\s*")
_LETTER = re.compile(r"\w")


class Piece(NamedTuple):
    """A piece of work: where it stands, what it is about by its words, and what craft its verb is."""

    start: int
    end: int
    subjects: frozenset[str]
    crafts: frozenset[str]

    @property
    def about(self) -> frozenset[str]:
        """All that it is about."""
        return self.subjects | self.crafts

    @property
    def apart(self) -> bool:
        """Whether it has nothing to do with any other work."""
        return (self.subjects or self.crafts) <= _APART


def pieces_of(said: str, language: str) -> list[Piece]:
    """The pieces of a sentence, where no piece leads on from the one before."""
    text = letters(said, language)
    found = english.parts(said) if language == "en" else chinese.parts(said)
    if len(found) == 1 and language == "zh" and (begin := chinese.charge(text)):
        return _things(text, begin)
    if len(found) < 2 or any(_CHAIN.search(part.rest) for part in found[1:]):
        return []
    pieces: list[Piece] = []
    crafts: frozenset[str] = frozenset()
    begins = [found[0].start, *(_begin(text, one.end, other.start) for one, other in pairwise(found)), len(text)]
    for part, (begin, end) in zip(found, pairwise(begins), strict=True):
        crafts |= _craft(part.verb, language)
        if _LETTER.search(END.sub("", text[part.end : end])) or part is found[-1]:
            pieces.append(Piece(begin, end, _subjects(text[begin:end], language), crafts))
            crafts = frozenset()
    return pieces


def _begin(text: str, end: int, verb: int) -> int:
    """Where the piece of a verb begins: after the last sign before it."""
    return max((sign.end() for sign in _SIGN.finditer(text, end, verb)), default=verb)


def _things(text: str, begin: int) -> list[Piece]:
    """The things for which somebody is responsible, each from one sign to the next."""
    signs = [match.span() for match in _THINGS_ZH.finditer(text, begin)]
    spans = zip([begin, *(end for _, end in signs)], [*(start for start, _ in signs), len(text)], strict=True)
    return [Piece(start, end, _subjects(text[start:end], "zh"), frozenset()) for start, end in spans]


def _craft(verb: str, language: str) -> frozenset[str]:
    crafts = word_list("crafts")
    return frozenset((crafts.entry(verb, language).kind,)) if verb in crafts.words(language) else frozenset()


def _subjects(piece: str, language: str) -> frozenset[str]:
    words = word_list("subjects")
    return frozenset(words.entry(hit.word, language).kind for hit in words.vocabulary(language).find(piece))
