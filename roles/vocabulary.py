"""Find words of a list in what people wrote: whole words in English, the longest match in Chinese."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from operator import add
from typing import NamedTuple

from roles.finding import Route
from roles.model.text import Text, wordings

_LATIN = re.compile(r"[a-z0-9]")
_TOKEN = re.compile(r"[a-z0-9]+")
_TOKENS = re.compile(r"([a-z0-9]+)(?:[^a-z0-9]+([a-z0-9]+))?")
_ONLY_LETTERS = re.compile(r"[a-z ]+\Z")
_CLAUSE = re.compile(r"[，。；：！？\n]|[,;:!?](?!\d)|\.(?!\d)")
_FIGURE = re.compile(
    r"\d\s*(?:%|‰|[a-z]+|[个件次份名位人元天日周月年时分秒小工项条万千百]|℃|°)|[一二两三四五六七八九十百]+(?:个|件|次|天|日|周|月|年|小时|分钟|成)"
)


class Hit(NamedTuple):
    """A word of the list where it stands: the letters from `start` to before `end`."""

    word: str
    start: int
    end: int


class Found(NamedTuple):
    """Words in a text of the catalog: the route of the wording, the letters, and the words themselves."""

    route: Route
    span: tuple[int, int]
    words: str


class Vocabulary:
    """Words and phrases to find, and longer ones in which they mean something else.

    English words are given in every form that counts; a space matches any white space. Full-width signs and capitals
    count as what they stand for.
    """

    def __init__(self, words: Iterable[str], exceptions: Iterable[str] = ()) -> None:
        self._exceptions = frozenset(all_plain(exceptions))
        self._beginning: dict[str, list[tuple[str, ...]]] = {}
        for word in {*all_plain(words), *self._exceptions}:
            self._beginning.setdefault(beginning(word), []).append(tuple(word.split()))
        self._tokens = frozenset(start.partition(" ")[0] for start in self._beginning)
        self._letters = frozenset(start[0] for start in self._beginning if not _LATIN.match(start))

    def find(self, text: str) -> Iterator[Hit]:
        """Every word of the list in `text`."""
        said = plain(text)
        end = 0
        for at in self._starts(said):
            if at >= end and (found := self._end(said, at)):
                end = found
                if " ".join(said[at:end].split()) not in self._exceptions:
                    yield Hit(text[at:end], at, end)

    def end(self, text: str, at: int) -> int:
        """Where the longest word ends that begins at a place in plain letters; 0 where there is none."""
        end = self._end(text, at)
        return 0 if text[at:end] in self._exceptions else end

    def _end(self, said: str, at: int) -> int:
        end = 0
        for start in _beginnings_at(said, at):
            for word in self._beginning.get(start, ()):
                end = max(end, _end(said, at, word))
        return end

    def _starts(self, said: str) -> list[int]:
        """Where a word may begin: at a token, or at one of the letters with which others begin."""
        found = [token.start() for token in _TOKEN.finditer(said) if token[0] in self._tokens]
        letters = self._letters.intersection(said)
        return sorted({*found, *(at for at, one in enumerate(said) if one in letters)}) if letters else found


def first_found(text: Text | None, route: Route, find: Callable[[str], Iterable[Hit]]) -> Found | None:
    """The first thing found in the wordings of a text, so that a fault in two languages is reported once."""
    for at, said in wordings(text, route):
        for hit in find(said):
            return Found(at, (hit.start, hit.end), hit.word)
    return None


def has_figure(text: str, start: int, end: int) -> bool:
    """Whether the clause around these letters holds a number with a unit, which makes a vague word measurable."""
    before = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    after = _CLAUSE.search(text, end)
    return _FIGURE.search(plain(text[before : after.start() if after else len(text)])) is not None


def _beginnings_at(text: str, at: int) -> tuple[str, str]:
    """How a word may begin that stands at a place: one token or two, one other letter or two."""
    tokens = None if text[at : at + 1] > "\x7f" else _TOKENS.match(text, at)
    return (tokens[1], f"{tokens[1]} {tokens[2]}") if tokens else (text[at : at + 1], text[at : at + 2])


def _end(said: str, at: int, words: tuple[str, ...]) -> int:
    """Where words end that begin at a place, with any white space between them; 0 where they do not stand there."""
    for number, word in enumerate(words):
        begin = at
        while number and said[at : at + 1].isspace():
            at += 1
        if (number and at == begin) or not said.startswith(word, at):
            return 0
        at += len(word)
    return 0 if _LATIN.match(words[-1][-1]) and _LATIN.match(said, at) else at


class _Plain(dict[int, str]):
    """Letter → its plain form, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        simple = unicodedata.normalize("NFKC", letter).lower()
        self[code] = simple if len(simple) == 1 else letter
        return self[code]


_PLAIN = _Plain()


def plain(text: str) -> str:
    """As many letters, each in its plain form."""
    return text.lower() if text.isascii() else text.translate(_PLAIN)


def all_plain(words: Iterable[str]) -> list[str]:
    """Each word in plain letters, worked out for all at once."""
    return plain("\n".join(words)).splitlines()


def beginning(word: str) -> str:
    """How a word of a list begins, as `beginnings` finds it in a text: two tokens, or two letters of Chinese."""
    if not _LATIN.match(word):
        return word[:2]
    return " ".join((word.split(" ", 2) if _ONLY_LETTERS.match(word) else _TOKEN.findall(word))[:2])


def beginnings(text: str) -> set[str]:
    """All that words of a list may begin with in a text in plain letters."""
    tokens = _TOKEN.findall(text)
    found = {*tokens, *map(" ".join, pairwise(tokens))}
    return found if text.isascii() else found.union(text, map(add, text, text[1:]))
