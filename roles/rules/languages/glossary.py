"""The entries of a catalog that have a name in both languages, and which of them a text names in full."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from roles.model.catalog import Catalog
from roles.quantities.patterns import either
from roles.rules.languages.pairs import several

_KINDS = ("roles", "processes", "standards", "metrics", "competencies", "records")
_SHORTEST = 4
"""Chinese signs of a name; a shorter one, such as 补救, is also a common word. So is one English word."""


class Named(NamedTuple):
    """An entry and its names."""

    kind: str
    english: str
    chinese: str


Place = tuple[Named, tuple[int, int]]
"""An entry, and from where to where a text names it."""


class Mixed(NamedTuple):
    """An entry that the English text names, and another of its kind that the Chinese text names in its place."""

    english: str
    chinese: str
    english_span: tuple[int, int]
    chinese_span: tuple[int, int]


class Glossary:
    """Names to find: the longest that fits counts."""

    def __init__(self, entries: tuple[Named, ...]) -> None:
        self._english = {one.english.lower(): one for one in entries}
        self._chinese = {one.chinese: one for one in entries}
        self._kinds: dict[str, list[tuple[str, Named]]] = {}
        for name, one in self._english.items():
            self._kinds.setdefault(one.kind, []).append((name, one))
        self._in_chinese = re.compile(either(self._chinese))

    def mixed(self, english: str, chinese: str) -> Mixed | None:
        """The first place where the languages name different entries of one kind."""
        if not self._in_chinese.search(chinese):
            return None
        others = [(self._chinese[match[0]], match.span()) for match in self._in_chinese.finditer(chinese)]
        small, also = english.lower(), {entry for entry, _ in others}
        kinds = {entry.kind for entry in also}
        if not any(name in small and one not in also for kind in kinds for name, one in self._kinds[kind]):
            return None
        ones = self._in_english(small)
        named = {entry for entry, _ in ones}
        for entry, (start, end) in ones:
            for instead, span in others:
                if entry.kind == instead.kind and entry not in also and instead not in named:
                    return Mixed(english[start:end], instead.chinese, (start, end), span)
        return None

    def _in_english(self, text: str) -> list[Place]:
        names = [name for name in self._english if name in text]  # a pattern of all names costs more than it saves
        spans = ((self._english[name], *span) for name in names for span in _spans(text, name))
        whole = ((one, start, end + (text[end : end + 1] == "s")) for one, start, end in spans)
        return _longest((one, (start, end)) for one, start, end in whole if _stands_alone(text, start, end))


def _spans(text: str, name: str) -> Iterator[tuple[int, int]]:
    start = text.find(name)
    while start >= 0:
        yield start, start + len(name)
        start = text.find(name, start + 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no letter is beside it."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalpha())


def _longest(places: Iterable[Place]) -> list[Place]:
    """From left to right, none within another."""
    found: list[Place] = []
    for one, (start, end) in sorted(places, key=lambda place: (place[1][0], -place[1][1])):
        if not found or start >= found[-1][1][1]:
            found.append((one, (start, end)))
    return found


@lru_cache(8)
def _glossary(entries: tuple[Named, ...]) -> Glossary:
    return Glossary(entries)


def glossary(catalog: Catalog) -> Glossary | None:
    """What can be told apart by name in English and Chinese; None if that is nothing."""
    found: dict[str, Named] = {}
    for kind in _KINDS if several(catalog) else ():
        for entry in getattr(catalog, kind).values():
            names = entry.title.words
            one = next((said for language, said in names.items() if language.startswith("en")), "")
            other = next((said for language, said in names.items() if language.startswith("zh")), "")
            if " " in one.strip() and len(other) >= _SHORTEST:
                found.setdefault(other, Named(kind, one, other))
    entries = tuple({one.english.lower(): one for one in found.values()}.values())
    return _glossary(entries) if len(entries) > 1 else None


@lru_cache(20_000)
def mixed(names: Glossary, english: str, chinese: str) -> Mixed | None:
    """As `Glossary.mixed`, remembered."""
    return names.mixed(english, chinese)
