"""Whatever a document prints is read as the value it was printed from; what is no value is refused, never guessed."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from roles import phrases
from roles.documents.levels import level_words, measured_words
from roles.documents.limits import limit_words
from roles.documents.wording import Wording
from roles.finding import Route
from roles.messages import term, terms
from roles.model.catalog import Catalog
from roles.model.department import Department
from roles.model.level import Level, Measured
from roles.model.metric import Clock, Metric
from roles.model.quantity import TIME_UNITS, Quantity
from roles.model.role import MoneyLimit, Responsibility, Role
from roles.model.shape import Shape
from roles.model.target import Target
from roles.model.text import Text
from roles.parsing import parsed
from roles.parsing.closed import spoken
from roles.parsing.fault import NotUnderstood
from roles.parsing.place import place
from roles.parsing.spelling import plain
from tests.starter.shapes import shapes

LANGUAGES = ["en", "zh", "de"]
languages = st.sampled_from(LANGUAGES)
clocks = st.sampled_from([None, "business", "calendar"])
figures = st.decimals(Decimal("-999999"), Decimal("999999"), places=6).map(lambda n: n.normalize() + 0)
times = st.builds(Quantity, figures, st.sampled_from(TIME_UNITS))
amounts = st.builds(Quantity, figures, st.sampled_from([*TIME_UNITS, "%", "points", "CNY", "USD", "JPY", "CHF", ""]))
ROLE = ("roles", "agent")


def catalog_of(clock: Any = None, metric_clock: Any = None, unit: Any = None, **role: Any) -> Catalog:
    metric = Metric(id="m", title=Text(plain="Metric"), unit=unit, clock=Clock(time=metric_clock))
    return Catalog(
        department=Department(id="d", title=Text(plain="D"), clock=clock, currency="CNY"),
        roles=MappingProxyType({"agent": Role(id="agent", title=Text(plain="Agent"), **role)}),
        metrics=MappingProxyType({"m": metric}),
    )


def understood(catalog: Catalog, route: Route, language: str, words: str) -> Any:
    """What the model makes of what was read."""
    return place(Wording(catalog, language), route).read(parsed(catalog, route, language, words))


@given(shapes(Target), languages, clocks, clocks)
def test_a_printed_level_is_read_as_that_level(target: Target, language: str, clock: Any, of_metric: Any) -> None:
    target = target.model_copy(update={"id": "t", "metric": "m"})
    catalog = catalog_of(clock, of_metric, targets=(target,))
    words = level_words(Wording(catalog, language), target.level, "m")
    assume(words)

    assert understood(catalog, (*ROLE, "targets", "t", "level"), language, words) == target.level


@given(shapes(Target), languages, clocks, st.sampled_from([None, "count", "score", "%"]))
def test_a_level_where_none_was_says_what_the_words_say(target: Target, language: str, clock: Any, unit: Any) -> None:
    """Of which kind it is may be open; then it is refused, or printed in the same words again."""
    catalog = catalog_of(clock, None, unit, targets=(Target(id="t", metric="m"),))
    wording = Wording(catalog, language)
    words = level_words(wording, target.level, "m")
    assume(words)

    try:
        read: Level = understood(catalog, (*ROLE, "targets", "t", "level"), language, words)
    except NotUnderstood:
        return
    assert level_words(wording, read, "m") == words


@given(amounts, languages, clocks)
def test_a_printed_measured_value_is_read_as_that_value(value: Quantity, language: str, clock: Any) -> None:
    target = Target(id="t", metric="m", baseline=Measured(value=value))
    catalog = catalog_of(clock, "business", targets=(target,))
    words = measured_words(Wording(catalog, language), target.baseline, "m")

    assert understood(catalog, (*ROLE, "targets", "t", "baseline", "value"), language, words) == value


@given(times, languages, clocks, st.sampled_from([("pace", "window"), ("volume", "each")]))
def test_a_printed_time_is_read_as_that_time(value: Quantity, language: str, clock: Any, at: Route) -> None:
    catalog = catalog_of(clock)
    counted = clock if at == ("pace", "window") else None
    words = Wording(catalog, language).amount(value, counted)

    assert understood(catalog, (*ROLE, "responsibilities", "new-1", *at), language, words) == value


@given(shapes(MoneyLimit), languages)
def test_a_printed_limit_is_read_as_that_limit(limit: MoneyLimit, language: str) -> None:
    work = Responsibility(id="w", limit=limit)
    catalog = catalog_of(responsibilities=(work,))
    route = (*ROLE, "responsibilities", "w")
    words = str(limit_words(Wording(catalog, language), work, route))
    assume(words)

    assert understood(catalog, (*route, "limit"), language, words) == limit


@given(st.dates(date(1000, 1, 1)), st.sampled_from([*LANGUAGES, "fr", "ja", "ru", "pt"]))
def test_a_printed_day_is_read_as_that_day(day: date, language: str) -> None:
    assert parsed(catalog_of(), (*ROLE, "review", "by"), language, phrases.day(language, day)) == day


@given(st.integers(0, 10**9), st.floats(0, 10**9, allow_nan=False).map(lambda n: round(n, 4)), languages)
def test_printed_numbers_are_read_as_those_numbers(whole: int, part: float, language: str) -> None:
    wording = Wording(catalog_of(), language)

    assert parsed(wording.catalog, (*ROLE, "holders"), language, wording.number(whole)) == whole
    route = (*ROLE, "responsibilities", "new-1", "volume", "expected")
    assert parsed(wording.catalog, route, language, wording.number(part)) == part


def _closed() -> list[tuple[str, ...]]:
    """The closed words of every field of the model."""

    def words(type_: Any) -> list[tuple[str, ...]]:
        if get_origin(type_) is Literal:
            return [get_args(type_)]
        return [found for inside in get_args(type_) for found in words(inside)]

    waiting, found = [Shape], []
    while waiting:
        waiting += (shape := waiting.pop()).__subclasses__()
        found += [some for field in shape.model_fields.values() for some in words(field.annotation)]
    return sorted({some for some in found if len(some) > 1})


@pytest.mark.parametrize("allowed", _closed(), ids=lambda some: some[0])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_printed_closed_word_is_read_as_that_word(allowed: tuple[str, ...], language: str) -> None:
    called = spoken(language, allowed)
    said = {
        (term(language, kind, word), word)
        for kind, words in terms().items()
        for word in allowed
        if words >= set(allowed) and len(term(language, kind, word)) > 1
    }

    assert {words: called[plain(words)] for words, _ in said} == dict(said)
    assert all(called[word] == word for word in allowed if word in called)


PIECES = [
    *("at least", "at most", "within", ", never more than", "of cases", "of", "to", "a month", "per case", "up to"),
    *("95", "2", "3", "8", "1,000", "0.5", "-", "%", "business hours", "hours", "h", "days", "points", "CNY", "¥"),
    *(
        "不低于",
        "不超过",
        "，最长不超过",
        "内",
        "至",
        "每月",
        "每案",
        "个工作小时",
        "小时",
        "天",
        "分",
        "元",
        "（满分5）",
        "的案例",
    ),
    *("31", "March", "2027", "年", "月", "日", "/", ".", ",", " ", "  ", "\u00a0", "％", "５"),
]
DOUBTS = ["about", "or so", "ca.", "~", "±", "?", "or", ">", "<", "nearly", "大约", "左右", "多", "几", "近"]
ROUTES = [
    *(
        ("targets", "t", "level"),
        ("targets", "t", "by"),
        ("targets", "t", "baseline", "value"),
        ("targets", "t", "review"),
    ),
    *(
        ("responsibilities", "w", "share"),
        ("responsibilities", "w", "pace", "window"),
        ("responsibilities", "w", "limit"),
    ),
    *(("holders",), ("contacts", "c", "inside"), ("reports_to",), ("serves",)),
]
routes = st.sampled_from(ROUTES).map(lambda route: (*ROLE, *route))
joined: Callable[[list[str]], st.SearchStrategy[str]] = lambda pieces: st.builds(  # noqa: E731
    lambda some, by: by.join(some), st.lists(st.sampled_from(pieces), max_size=9), st.sampled_from(["", " "])
)


@given(st.one_of(st.text(), joined(PIECES), joined([*PIECES, *DOUBTS])), routes, languages, clocks)
@example("2-3 days", (*ROLE, "responsibilities", "w", "pace", "window"), "en", None)
@example("12²", (*ROLE, "responsibilities", "w", "share"), "en", None)
def test_garbage_is_refused_or_keeps_every_figure(words: str, route: Route, language: str, clock: Any) -> None:
    work = Responsibility(id="w", limit=MoneyLimit(kind="money"))
    catalog = catalog_of(clock, responsibilities=(work,), targets=(Target(id="t", metric="m"),))

    try:
        data = parsed(catalog, route, language, words)
    except NotUnderstood as why:
        why.text.format(**why.values)
        return
    if data is None:
        assert not words.strip()
        return
    here = place(Wording(catalog, language), route)
    assert here.accepts(data)
    if isinstance(data, dict) and data["kind"] == "scope":
        assert data["within"] == {language: words.strip()} or data["within"] == words.strip()
        return
    assert not any(doubt in words for doubt in DOUBTS)
    if isinstance(data, date):
        assert str(data.year) in words.translate(WIDE)
    else:
        assert _figures(words) == _figures(str(data))


WIDE = {0xFF10 + n: str(n) for n in range(10)}


def _figures(words: str) -> list[str]:
    digits = re.sub(r"(?<=\d)[,.](?=\d)", "", words.translate(WIDE))
    return sorted(number.lstrip("0") for number in re.findall(r"[0-9]+", re.sub(r"\.0\b", "", digits)))


@given(shapes(Target), languages, st.sampled_from(DOUBTS), st.booleans())
def test_a_level_with_a_doubt_is_refused(target: Target, language: str, doubt: str, before: bool) -> None:
    target = target.model_copy(update={"id": "t", "metric": "m"})
    catalog = catalog_of(targets=(target,))
    words = level_words(Wording(catalog, language), target.level, "m")
    assume(words)

    with pytest.raises(NotUnderstood):
        parsed(
            catalog, (*ROLE, "targets", "t", "level"), language, f"{doubt} {words}" if before else f"{words} {doubt}"
        )


@given(st.lists(st.text(max_size=5), max_size=6).map(tuple), st.text())
@example(("roles",), "2")
@example(("roles", "agent", "targets"), "2")
@example(("roles", "agent", "title", "en"), "Agent")
@example(("repeated", "0"), "2")
@example(("department", "settings", "largest_share"), "40")
def test_a_route_that_leads_nowhere_is_refused(route: Route, words: str) -> None:
    try:
        parsed(catalog_of(), route, "en", words)
    except NotUnderstood as why:
        why.text.format(**why.values)
