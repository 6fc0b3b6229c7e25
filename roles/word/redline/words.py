"""Two texts, sign by sign → the stretches that differ, cut where a person would cut them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

THING = "\ufffc"
"""Stands first in what is compared by more than a letter: a field, a drawing."""
_SPACED = r"(?:(?![\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff])\w)+"
_TOKEN = re.compile(rf"{_SPACED}(?:[.,:/%'’-]{_SPACED})*%?|\s+|.", re.DOTALL)
_LONGEST = 4_000
"""Tokens up to which two texts are laid side by side; the time it takes grows with their square."""
_SMALL = 2
"""So many letters between two changes are not worth a break in what is read."""


class Edit(NamedTuple):
    """From `i1` to `i2` of the old signs, which became `j1` to `j2` of the new."""

    i1: int
    i2: int
    j1: int
    j2: int


def edits(old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """What differs: words and numbers of alphabets whole, Chinese per character, changes close together as one."""
    if old == new:
        return []
    some, others = _tokens(old), _tokens(new)
    # What is the same at both ends stays: else in a bar, such as ■■■□□, the wrong square would change.
    start = _same(some, others)
    end = min(_same(some[::-1], others[::-1]), len(some) - start, len(others) - start)
    middle, other = ([text for _, text in tokens[start : len(tokens) - end]] for tokens in (some, others))
    if max(len(middle), len(other)) > _LONGEST:
        return [
            Edit(
                _at(some, start, old),
                _at(some, len(some) - end, old),
                _at(others, start, new),
                _at(others, len(others) - end, new),
            )
        ]
    found: list[Edit] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        places = (_at(some, start + i1, old), _at(some, start + i2, old))
        edit = Edit(*places, _at(others, start + j1, new), _at(others, start + j2, new))
        while found and _are_one(found[-1], edit, old):
            edit = Edit(found[-1].i1, edit.i2, found.pop().j1, edit.j2)
        found.append(edit)
    return found


def bag(text: str) -> Counter[str]:
    """Its words and Chinese characters, to tell how like two texts are."""
    return Counter(token for token in _TOKEN.findall(text) if token[0].isalnum())


def likeness(some: Counter[str], others: Counter[str]) -> float:
    """The share of words that two texts have in common, 0 to 1 (Dice); two texts without any are alike."""
    total = some.total() + others.total()
    return 2 * (some & others).total() / total if total else 1.0


def _tokens(signs: Sequence[str]) -> list[tuple[int, str]]:
    """Where each token begins, and what it is compared by."""
    text = "".join(sign[0] for sign in signs)
    return [(found.start(), signs[found.start()] if found[0] == THING else found[0]) for found in _TOKEN.finditer(text)]


def _same(some: list[tuple[int, str]], others: list[tuple[int, str]]) -> int:
    """How many tokens are the same from the beginning."""
    differ = (at for at, (one, other) in enumerate(zip(some, others, strict=False)) if one[1] != other[1])
    return next(differ, min(len(some), len(others)))


def _at(tokens: list[tuple[int, str]], number: int, signs: Sequence[str]) -> int:
    return tokens[number][0] if number < len(tokens) else len(signs)


def _are_one(first: Edit, second: Edit, old: Sequence[str]) -> bool:
    """Whether what is the same between two changes is too little to be read.

    It is if it has no more letters than either of them (as in N. Fraser, Diff Strategies, 2006). Where words were only
    added, or only taken out, nothing is gained.
    """
    between = old[first.i2 : second.i1]
    if any(sign[0] == THING for sign in between):
        return False
    gone, come = sum(_gone([first, second])), sum(_come([first, second]))
    if not gone or not come:
        return False
    size = len("".join(between).strip())
    return size <= _SMALL or all(size <= max(*_gone([one]), *_come([one])) for one in (first, second))


def _gone(some: Sequence[Edit]) -> Iterator[int]:
    return (one.i2 - one.i1 for one in some)


def _come(some: Sequence[Edit]) -> Iterator[int]:
    return (one.j2 - one.j1 for one in some)
