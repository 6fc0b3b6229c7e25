"""Entries of the catalog from what they are called."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from roles.model.role import Role
from roles.parsing.fault import NotUnderstood
from roles.parsing.place import Place
from roles.parsing.spelling import plain
from roles.word.value import Lent

_BETWEEN = re.compile(r" ?[,;、\n]\s*")


def link(place: Place, words: str) -> str | int:
    """The id of the one entry that is called so. Raises NotUnderstood."""
    found = _called(place).get(plain(words), set())
    if len(found) == 1:
        return _id(place, *found)
    raise _unclear(place, words) if found else _unknown(place, words)


def links(item: Place, words: str) -> list[str | int]:
    """The ids of several entries in a row, for a list of such items. Raises NotUnderstood, also where titles with
    commas leave it open.
    """
    called = _called(item)
    ways = {tuple(way) for way in islice(_ways(plain(words).rstrip(",;、 "), called), 2)}
    if not ways:
        raise _unknown(item, words)
    (way, *others) = ways
    found = [called[title] for title in way]
    if others or any(len(ids) > 1 for ids in found):
        raise _unclear(item, words)
    return list(dict.fromkeys(_id(item, *ids) for ids in found))


def _ways(words: str, called: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Every way in which words are titles in a row."""
    for title in called:
        if words == title:
            yield [title]
        elif title and words.startswith(title) and (after := _BETWEEN.match(words, len(title))):
            for rest in _ways(words[after.end() :], called):
                yield [title, *rest]


def _called(place: Place) -> Mapping[str, set[str]]:
    """Title or id in plain words → the ids of the entries that bear it."""
    found: dict[str, set[str]] = {}
    for name in _ids(place):
        for title in (name, *_titles(place, name)):
            found.setdefault(plain(title), set()).add(name)
    return found


def _ids(place: Place) -> list[str]:
    """Every id that may stand here."""
    if place.names == "responsibility":
        role = next((one for one in place.above if isinstance(one, Role)), None)
        return [one.id for one in role.responsibilities] if role else []
    return sorted(place.wording.catalog.ids[place.names or ""])


def _titles(place: Place, name: str) -> Iterator[str]:
    if place.names in ("responsibility", "source", None):  # these have no title
        return
    title = place.wording.title(place.names, name)
    yield title
    if isinstance(title, Lent):
        yield title.words


def _id(place: Place, name: str) -> str | int:
    """An id as YAML holds it: that of a grade is a number."""
    return int(name) if place.bare is int else name


def _unknown(place: Place, words: str) -> NotUnderstood:
    titles = [title for name in _ids(place) for title in _titles(place, name)]
    if not titles:
        return NotUnderstood("“{words}” is nothing that the catalog has", words=words)
    return NotUnderstood(
        "“{words}” is nothing that the catalog has: write a title such as {example}", words=words, example=titles[0]
    )


def _unclear(place: Place, words: str) -> NotUnderstood:
    ids = sorted(_called(place).get(plain(words), ())) or _ids(place)
    return NotUnderstood(
        "“{words}” may be more than one entry of the catalog: write the id, such as {example}",
        words=words,
        example=ids[0],
    )
