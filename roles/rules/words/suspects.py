"""A first quick look at a text: which lists may have a word in it. Most texts hold none of any."""

from functools import cache, lru_cache

from roles.rules.words.letters import letters
from roles.vocabulary import all_plain, beginning, beginnings
from roles.word_list import word_list

_LISTS = ("vague-verbs", "vague-times", "vague-degrees", "open-ends", "activities", "subjects", "crafts")
_RHYTHMS = ("any-time", "at-once", "same-day", "all-day", "all-the-time")


@lru_cache(20_000)
def suspects(said: str, language: str) -> frozenset[str]:
    """Names of lists that may have a word in a text, and kinds of `cadences`."""
    lists = _lists(language)
    return frozenset().union(*(lists[start] for start in lists.keys() & beginnings(letters(said, language))))


@cache
def _lists(language: str) -> dict[str, frozenset[str]]:
    """How the words of all lists begin → the lists."""
    found: dict[str, frozenset[str]] = {}
    words = [(name, word) for name in _LISTS for word in word_list(name).words(language)]
    words += [(kind, word) for kind in _RHYTHMS for word in all_plain(word_list("cadences").of_kind(kind, language))]
    for name, word in words:
        start = beginning(word)
        found[start] = found.get(start, frozenset()) | {name}
    return found
