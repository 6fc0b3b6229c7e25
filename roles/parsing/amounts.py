"""Amounts in words: a number with its unit."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from re import Pattern

from babel.numbers import list_currencies
from pydantic import ValidationError

from roles import phrases
from roles.bounds import aim
from roles.messages import say, say_count
from roles.model.level import Measured
from roles.model.quantity import TIME_UNITS, Quantity
from roles.model.target import Target
from roles.parsing.also import SHARES, UNITS
from roles.parsing.fault import NotUnderstood
from roles.parsing.numbers import as_written, number
from roles.parsing.place import Place
from roles.parsing.spelling import inverse, plain
from roles.quantities.units import MONEY

_COUNTED_APART = ("h", "d")
"""Units that are longer by the clock of business than by the calendar's."""
_EXAMPLES = {"share": "95 %", "time": "2 h", "points": "30 points", "number": "4"}


def amount(place: Place, words: str) -> str | int | float:
    """What stands in YAML for an amount in words. Raises NotUnderstood."""
    language, kinds = place.wording.language, _kinds(place)
    found = quantity(language, plain(words), place.wording.department.currency)
    if found is None or found[0].kind not in kinds:
        raise _unknown(place, words, kinds)
    value, clocks = found
    if value.kind == "time" and (place.clock == "business") not in clocks:
        raise NotUnderstood(
            "“{words}” is not how time is counted here: write it as in {example}",
            words=words,
            example=place.wording.amount(Quantity(value.number, value.unit), place.clock),
        )
    data = str(value) if value.unit else as_written(value.number)
    if data is None or not place.accepts(data):
        raise NotUnderstood("“{words}” has more digits than can be kept", words=words)
    return data


def _kinds(place: Place) -> tuple[str, ...]:
    """The kinds of amount that may stand at a place: those of its type, and of a measured value only its level's."""
    try:
        place.read(None)
    except ValidationError as refused:
        kinds = tuple(str(refused.errors()[0]["ctx"]["kinds"]).split(", "))
    target = next((one for one in place.above if isinstance(one, Target)), None)
    asked = aim(target.level) if target and place.of is Measured else None
    if asked is None:
        return kinds
    known = place.value.kind if isinstance(place.value, Quantity) else asked.kind
    return tuple(dict.fromkeys((asked.kind, known)))


def _unknown(place: Place, words: str, kinds: tuple[str, ...]) -> NotUnderstood:
    example = example_of(place, kinds)
    if kinds == ("share",):
        return NotUnderstood("“{words}” is no share: write per cent, such as {example}", words=words, example=example)
    if kinds == ("time",):
        return NotUnderstood(
            "“{words}” is no time: write a number and its unit, such as {example}", words=words, example=example
        )
    if kinds == ("money",):
        return NotUnderstood(
            "“{words}” is no amount of money: write a number and the currency, such as {example}",
            words=words,
            example=example,
        )
    return NotUnderstood(
        "“{words}” is no figure of the kind that is measured here: write it as in {example}",
        words=words,
        example=example,
    )


def example_of(place: Place, kinds: tuple[str, ...]) -> str:
    """An amount of the first of the kinds, as the document writes it."""
    wording = place.wording
    if kinds[0] == "money":
        return wording.amount(Quantity(Decimal(500), wording.department.currency or "EUR"))
    written, _, unit = _EXAMPLES[kinds[0]].partition(" ")
    return wording.amount(Quantity(Decimal(written), unit), place.clock)


def quantity(language: str, words: str, currency: str | None) -> tuple[Quantity, frozenset[bool]] | None:
    """An amount in plain words, and for a time whether it may be counted in hours of business, in others, or either.

    `currency` is the department's, which signs such as $ are taken for. None for words that say none, or say more.
    """
    bare = number(language, words)
    if bare is not None:
        return Quantity(bare), frozenset()
    for pattern, unit, clocks in _patterns(language):
        match = pattern.fullmatch(words)
        found = match and number(language, match["n"])
        if found is not None and match:
            return Quantity(found, unit), clocks
    return _money(language, words, currency)


@cache
def _patterns(language: str) -> tuple[tuple[Pattern[str], str, frozenset[bool]], ...]:
    """Patterns for shares, points and times, each with its unit and, for times, the clocks that it fits."""
    found: dict[str, tuple[str, set[bool]]] = {}
    for message, unit, clock in _messages(language):
        found.setdefault(plain(message), (unit, set()))[1].add(clock)
    return tuple((inverse(message), unit, frozenset(clocks)) for message, (unit, clocks) in found.items())


def _messages(language: str) -> Iterator[tuple[str, str, bool]]:
    for message in (say(language, "{n}\u00a0%"), SHARES.get(language[:2])):
        if message:
            yield message, "%", False
    for n in (1, 2):
        yield say_count(language, "{n} point", "{n} points", n), "points", False
    for unit in TIME_UNITS:
        for clock in (None, "business"):
            yield f"{{n}} {unit}", unit, clock == "business"
            for n in (1, 2):
                yield phrases.duration_pattern(language, unit, clock, n), unit, clock == "business"
    for (unit, counted), words in UNITS.get(language[:2], {}).items():
        for word in words:
            yield f"{{n}} {word}", unit, counted == "business"
            if unit not in _COUNTED_APART:
                yield f"{{n}} {word}", unit, True


def _money(language: str, words: str, currency: str | None) -> tuple[Quantity, frozenset[bool]] | None:
    """500 CNY, CNY 500, 500元, ¥500."""
    for message in (say(language, "{n}\u00a0{currency}"), "{n} {currency}", "{currency} {n}"):
        match = inverse(message, currency=_either((*_currencies(language), *MONEY))).fullmatch(words)
        found = match and number(language, match["n"])
        unit = match and _currency(language, match["currency"], currency)
        if found is not None and unit:
            return Quantity(found, unit), frozenset()
    return None


@cache
def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _currency(language: str, said: str, own: str | None) -> str | None:
    """The code of a currency; a sign that several countries use is the department's own or none."""
    known = _currencies(language).get(said)
    if known:
        return known
    also = MONEY.get(said)
    return also if also and (said.isalpha() or also == own) else None


@cache
def _currencies(language: str) -> dict[str, str]:
    """How the language writes a currency, and its code → the code; names that several bear are left out."""
    named: dict[str, set[str]] = {}
    for code in list_currencies():
        for name in {plain(phrases.currency(language, code)), code.casefold()}:
            named.setdefault(name, set()).add(code)
    return {name: codes.pop() for name, codes in named.items() if len(codes) == 1}
