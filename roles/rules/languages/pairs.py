"""Texts that stand in English and in Chinese, for rules that compare the two."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from roles.finding import Route
from roles.model.catalog import Catalog
from roles.rules.languages.scripts import script_fault

Found = TypeVar("Found")


class Pair(NamedTuple):
    """Where a text stands, and its English and its Chinese language; `late` is the one that is declared later."""

    route: Route
    english: str
    chinese: str
    late: str

    def at(self, language: str) -> Route:
        """The route of one of the two wordings."""
        return (*self.route, language)


def several(catalog: Catalog) -> tuple[str, ...]:
    """The languages of a department; none if there is nothing to compare."""
    languages = catalog.department.languages if catalog.department else ()
    return languages if len(languages) > 1 else ()


def compared(catalog: Catalog, find: Callable[[str, str], Found | None]) -> Iterator[tuple[Pair, Found]]:
    """What `find` finds between the English and the Chinese wording of a text.

    A text of which a wording is to be renewed is left to L101, one that stands in the wrong language to L105.
    """
    for english, chinese, late in _languages(catalog):
        for route, text in catalog.translated:
            one, other = text.words.get(english), text.words.get(chinese)
            if one and other and not text.stale:
                found = find(one, other)
                if found and not script_fault(english, one) and not script_fault(chinese, other):
                    yield Pair(route, english, chinese, late), found


def _languages(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    declared = several(catalog)
    for english in declared:
        for chinese in declared:
            if english.partition("-")[0] == "en" and chinese in ("zh", "zh-CN", "zh-Hans"):
                yield english, chinese, max(english, chinese, key=declared.index)
