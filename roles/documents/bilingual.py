"""What a document says in two languages, from what it says in each."""

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from roles.word.value import Blank, Drawing, Pair, in_one_line

TOGETHER = "+"
"""Between the languages of a bilingual document: en+zh."""

_ALIKE = str.maketrans("、，；", ",,;")
"""Signs that the languages write differently."""


def pairs(languages: tuple[str, ...]) -> list[str]:
    """Every pair of the languages, the two in order of the alphabet, so that there is one name for it."""
    ordered = sorted(set(languages))
    return [f"{one}{TOGETHER}{other}" for one in ordered for other in ordered if one < other]


def merged(languages: list[str], said: list[Any]) -> Any:
    """Data of one shape in two languages as one; of one language, what it says.

    Equal texts stand once, others become pairs, drawings stand one after the other: in paragraphs of their own, for
    LibreOffice writes the words of two in one paragraph upon each other. Where one language has more entries or a text
    that the other lacks, it stands alone.
    """
    return said[0] if len(said) == 1 else _merged(languages, *said)


def _merged(languages: list[str], first: Any, second: Any) -> Any:
    if first is None or second is None:
        return second if first is None else first
    if isinstance(first, dict) and isinstance(second, dict):
        names = dict.fromkeys((*first, *second))
        return {name: _merged(languages, first.get(name), second.get(name)) for name in names}
    if isinstance(first, list | tuple) and isinstance(second, list | tuple):
        if all(isinstance(one, Drawing) for one in (*first, *second)):
            return list(dict.fromkeys((*first, *second)))
        return [_merged(languages, *both) for both in zip_longest(first, second)]
    if isinstance(first, str) and isinstance(second, str):
        return _both(languages, first, second)
    return first


def _both(languages: list[str], first: str, second: str) -> str:
    if isinstance(first, Blank) and isinstance(second, Blank) and _is_one(first, second):
        return _blank(first, second)
    if not second or _signs(first) == _signs(second):
        return first
    return Pair(dict(zip(languages, (first, second), strict=True))) if first else second


def _signs(text: str) -> str:
    """A text without what languages only set differently: 95 % and 95%; 1, 3 and 1、3."""
    return "".join(text.split()).translate(_ALIKE)


def _is_one(first: Blank, second: Blank) -> bool:
    """Whether two languages share a blank: who chooses, ticks or writes a first answer does so once."""
    return first.filling.kind in ("choice", "tick") or not (first or second)


def _blank(first: Blank, second: Blank) -> Blank:
    """The blank of the first language, with the words of both."""
    one, other = first.filling, second.filling

    theirs = dict(other.choices)
    filling = replace(
        one,
        title=in_one_line(one.title, other.title),
        hint=in_one_line(one.hint, other.hint),
        choices=tuple((value, in_one_line(words, theirs[value])) for value, words in one.choices),
    )
    said = in_one_line(first, second) if one.kind == "choice" else str(first)
    return Blank.of(said, first.route, first.language, filling)
