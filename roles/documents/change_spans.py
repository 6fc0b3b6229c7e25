"""What two wordings share and where they differ, word by word, for a reader's eye."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[.,:'’%-][A-Za-z0-9]+)*%?|\s+|.", re.DOTALL)
_ISLAND = 2
"""Signs that two wordings may share between two differences without the eye being any wiser."""
_LONGEST = 4_000
"""Words, blanks and signs."""
_APART = 0.3
"""Below this share of common words the two stand better whole, each on its own."""


class Span(NamedTuple):
    """A piece of a wording, and whether only this wording has it."""

    words: str
    own: bool


def spans(before: str, after: str) -> tuple[list[Span], list[Span]]:
    """Both wordings in pieces. Where they share little, or one is empty, each is one piece that is not marked.

    So are those that are too long to be laid side by side: the time it takes grows with the square.
    """
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if max(len(one), len(other)) > _LONGEST or matcher.ratio() < _APART:
        return [Span(before, False)], [Span(after, False)]
    old: list[Span] = []
    new: list[Span] = []
    codes = matcher.get_opcodes()
    for number, (how, start, end, begin, stop) in enumerate(codes):
        words, others = "".join(one[start:end]), "".join(other[begin:stop])
        island = how == "equal" and len(words.strip()) <= _ISLAND and 0 < number < len(codes) - 1
        _add(old, words, own=island or how != "equal")
        _add(new, others, own=island or how != "equal")
    return old, new


def _add(found: list[Span], words: str, *, own: bool) -> None:
    if found and found[-1].own == own:
        found[-1] = Span(found[-1].words + words, own)
    elif words:
        found.append(Span(words, own))
