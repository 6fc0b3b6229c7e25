"""Words taken apart by the messages with which documents put them together."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from re import Pattern
from typing import get_args

from roles.messages import say
from roles.model.level import Period
from roles.model.role import MoneyLimit
from roles.parsing.also import also
from roles.parsing.closed import spoken
from roles.parsing.spelling import inverse

Layer = Mapping[str, Mapping[str, str]]
"""Message → {name} in it → field of the value. A {name} that is no field holds what the next layer takes apart."""

_REST = ("rest", "bounds", "limit")
_TAIL = "{rest}"
"""Begins a message that is put after whatever was said before."""
_PERIODS = {*get_args(Period), *get_args(get_args(MoneyLimit.model_fields["per"].annotation)[0])}


def parts(language: str, words: str, layers: tuple[Layer, ...]) -> Iterator[dict[str, str]]:
    """Every way to take plain words apart: field → its words. Each layer may be there or not."""
    if not layers:
        if not words:
            yield {}
        return
    first, *others = layers
    yield from parts(language, words, tuple(others))
    for message, fields in first.items():
        for pattern in _patterns(language, message):
            match = pattern.fullmatch(words)
            if match is None:
                continue
            said = match.groupdict()
            rest = next((said.pop(name).strip() for name in _REST if name in said), "")
            found = {fields[name]: some for name, some in said.items()}
            for more in parts(language, rest, tuple(others)):
                yield {**more, **found}


@cache
def _patterns(language: str, message: str) -> tuple[Pattern[str], ...]:
    said = message.removeprefix(_TAIL)
    before = _TAIL if said != message else ""
    per = "|".join(map(re.escape, sorted(spoken(language, tuple(sorted(_PERIODS))), key=len, reverse=True)))
    return tuple(inverse(before + one, rest=".*?", per=per) for one in (say(language, said), *also(language, said)))
