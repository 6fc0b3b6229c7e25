"""How a language writes days, numbers, amounts, periods and the closed words of the catalog."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_currency_name

from roles.finding import Problem, Severity, Term, Timed
from roles.messages import say, say_count, term
from roles.model.quantity import Quantity

_REGIONS = {"en": "en_GB", "zh": "zh_CN"}
_COMMAS = (", ", "、", "，")
_UNITS = {
    # unit: calendar one, many; business one, many
    "s": ("{n} second", "{n} seconds", "{n} second", "{n} seconds"),
    "min": ("{n} minute", "{n} minutes", "{n} minute", "{n} minutes"),
    "h": ("{n} hour", "{n} hours", "{n} business hour", "{n} business hours"),
    "d": ("{n} day", "{n} days", "{n} working day", "{n} working days"),
    "wk": ("{n} week", "{n} weeks", "{n} week", "{n} weeks"),
    "month": ("{n} month", "{n} months", "{n} month", "{n} months"),
    "year": ("{n} year", "{n} years", "{n} year", "{n} years"),
}

_SEVERITIES = {
    Severity.ERROR: ("{n} error", "{n} errors"),
    Severity.WARNING: ("{n} warning", "{n} warnings"),
    Severity.NOTE: ("{n} note", "{n} notes"),
}


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_REGIONS.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


@cache
def day(language: str, value: date) -> str:
    """31 March 2027; 2027年3月31日."""
    return str(format_date(value, "long", locale=_locale(language)))


@cache
def month(language: str, value: date) -> str:
    """March 2027; 2027年3月."""
    return str(format_skeleton("yMMMM", value, locale=_locale(language)))


@cache
def language_name(language: str, other: str) -> str:
    """What `language` calls another one: Chinese; 英语."""
    return _locale(language).languages.get(other) or other


@lru_cache(10_000, typed=True)
def number(language: str, value: Decimal | float | int) -> str:
    """A number with the separators of the language; a float to three decimals, a Decimal in full."""
    return str(format_decimal(value, locale=_locale(language), decimal_quantization=not isinstance(value, Decimal)))


def duration(language: str, value: Quantity, clock: str | None = None) -> str:
    """2 hours; with the clock `business`: 2 business hours."""
    said = number(language, value.number)
    return duration_pattern(language, value.unit, clock, float(value.number)).format(n=said)


def duration_pattern(language: str, unit: str, clock: str | None, n: float) -> str:
    """How `n` of a unit of time are said, with {n} left to fill."""
    one, many, business_one, business_many = _UNITS[unit]
    if clock == "business":
        one, many = business_one, business_many
    return say_count(language, one, many, n)


@lru_cache(10_000)
def quantity(language: str, value: Quantity, clock: str | None = None) -> str:
    """An amount with its unit, as the language writes it."""
    said = number(language, value.number)
    match value.kind:
        case "time":
            return duration(language, value, clock)
        case "share":
            return say(language, "{n}\u00a0%", {"n": said})
        case "points":
            return say_count(language, "{n} point", "{n} points", float(value.number)).format(n=said)
        case "money":
            return say(language, "{n}\u00a0{currency}", {"n": said, "currency": currency(language, value.unit)})
    return said


@cache
def currency(language: str, code: str) -> str:
    """The unit after an amount: the code, or in Chinese the word people say."""
    if not language.startswith("zh"):
        return code
    return "元" if code == "CNY" else str(get_currency_name(code, locale=_locale(language)))


def items(language: str, words: list[str]) -> str:
    """Words in a row, as in "a, b"; "a、b"; with semicolons where one of them has a comma."""
    between = "; " if any(sign in word for word in words for sign in _COMMAS) else ", "
    return say(language, between).join(words)


def in_words(language: str, value: Any) -> str:
    """A value of a Problem: a day, an amount, a number, a row of words, another problem, or a word."""
    if isinstance(value, Term):
        return term(language, *value)
    if isinstance(value, Timed):
        return quantity(language, *value)
    if isinstance(value, date):
        return day(language, value)
    if isinstance(value, Quantity):
        return quantity(language, value)
    if isinstance(value, Decimal | float) or (isinstance(value, int) and not isinstance(value, bool)):
        return number(language, value)
    if isinstance(value, list | tuple):
        return items(language, [in_words(language, item) for item in value])
    if isinstance(value, Problem):
        return problem_text(language, value)
    return str(value)


def problem_text(language: str, problem: Problem) -> str:
    """A Problem in the reader's language."""
    values = {name: in_words(language, value) for name, value in problem.values.items()}
    return say(language, problem.text, values)


def severities(language: str, found: Iterable[Severity]) -> list[str]:
    """How many there are of each severity, the worst first: "2 errors", "1 note"; empty if there is none."""
    counts = Counter(found)
    return [
        say_count(language, *forms, counts[severity]).format(n=number(language, counts[severity]))
        for severity, forms in _SEVERITIES.items()
        if counts[severity]
    ]
