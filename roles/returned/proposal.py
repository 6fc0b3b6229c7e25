"""Edits of composed sentences: which value was meant, as a proposal."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from roles.catalog import Loaded
from roles.finding import Route
from roles.parsing import NotUnderstood, parsed
from roles.returned.difference import Words
from roles.returned.item import item_of
from roles.returned.verdict import Copy, Fate, Verdict, proposed

_TOKEN = re.compile(r"[A-Za-z0-9_]+(?:[.,:/%-][A-Za-z0-9_]+)*|\s+|.", re.DOTALL)


def proposal(loaded: Loaded, copy: Copy, one: Words) -> Verdict:
    """What was written is in the report word for word; where a value of the catalog fits, it says which one.

    In a document without marks only if no other value fits.
    """
    fits = [meant for meant in _meant(copy, one) if _fits(loaded, *meant)] if one.old and one.new else []
    if not fits or (not copy.marked and len({route for route, *_ in fits}) > 1):
        return Verdict(copy.name, one, Fate.UNPLACED)
    route, _, now, new = fits[0]
    return proposed(
        "this sentence is composed; the value lives at {route}: “{now}” → “{new}”",
        copy,
        one,
        route="/".join(route),
        now=now,
        new=new,
    )


def _fits(loaded: Loaded, route: Route, language: str, now: str, new: str) -> bool:
    try:
        return bool(parsed(loaded.catalog, route, language, new) != parsed(loaded.catalog, route, language, now))
    except NotUnderstood:
        return False


def _meant(copy: Copy, one: Words) -> Iterator[tuple[Route, str, str, str]]:
    """Values of the entry the sentence speaks of, changed as the sentence was."""
    swaps = list(_swaps(one.old, one.new))
    entries: dict[Route, int] = {}
    for (route, _), words in copy.now.items():
        if len(words) > 1 and words in one.old:
            entries[_entry(route)] = entries.get(_entry(route), 0) + 1
    for entry in sorted(entries, key=lambda route: -entries[route]):
        for (route, language), words in copy.now.items():
            new = _swapped(words, swaps) if _entry(route) == entry else words
            if new != words:
                yield route, language, words, new


def _entry(route: Route) -> Route:
    return item_of(route, route[:2]) or route[:2]


def _swapped(words: str, swaps: list[tuple[str, str]]) -> str:
    tokens = _TOKEN.findall(words)
    for old, new in swaps:
        if old in tokens:
            tokens[tokens.index(old)] = new
        elif len(old) > 1 and old in words:
            return words.replace(old, new, 1)
    return "".join(tokens)


def _swaps(old: str, new: str) -> Iterator[tuple[str, str]]:
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    for tag, start, end, first, last in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "replace":
            yield "".join(a[start:end]), "".join(b[first:last])
