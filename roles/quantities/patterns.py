"""Patterns for many words that are quick to try."""

import re
from collections.abc import Iterable


def listed(words: str) -> tuple[str, ...]:
    """Words that stand in a row."""
    return tuple(words.split())


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits; each letter of a text is looked at once.

    >>> either(["one", "once", "on"])
    'on(?:ce|e)?'
    """
    rest: dict[str, set[str]] = {}
    ends = False
    for word in words:
        if word:
            rest.setdefault(word[0], set()).add(word[1:])
        else:
            ends = True
    branches = [re.escape(first) + either(others) for first, others in sorted(rest.items())]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")
