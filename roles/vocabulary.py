"""Find words of a list in what people wrote: whole words in English, the longest match in Chinese."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from roles.finding import Route
from roles.model.text import Text, wordings

_LATIN = re.compile(r"[a-z0-9]")
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
        self._exceptions = frozenset(map(_plain, exceptions))
        every = sorted({*map(_plain, words), *self._exceptions}, key=len, reverse=True)
        latin = "|".join(_ended(word) for word in every if _LATIN.match(word))
        other = [_ended(word) for word in every if not _LATIN.match(word)]
        self._pattern = re.compile("|".join([rf"(?<![a-z0-9])(?:{latin or '(?!)'})", *other]))

    def find(self, text: str) -> Iterator[Hit]:
        """Every word of the list in `text`."""
        plain = _plain(text)
        for match in self._pattern.finditer(plain):
            if " ".join(match[0].split()) not in self._exceptions:
                yield Hit(text[match.start() : match.end()], match.start(), match.end())


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
    return _FIGURE.search(_plain(text[before : after.start() if after else len(text)])) is not None


def _ended(word: str) -> str:
    """The pattern of a word: a Latin letter or a figure at its end is followed by no other."""
    pattern = r"\s+".join(map(re.escape, word.split()))
    return pattern + r"(?![a-z0-9])" if _LATIN.match(word[-1]) else pattern


def _plain(text: str) -> str:
    """As many letters, each in its plain form."""
    return text.lower() if text.isascii() else "".join(map(_one, text))


@cache
def _one(letter: str) -> str:
    plain = unicodedata.normalize("NFKC", letter).lower()
    return plain if len(plain) == 1 else letter
