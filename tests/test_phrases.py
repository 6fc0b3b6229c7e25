"""Days, numbers and amounts as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from roles.finding import Term, problem
from roles.model.quantity import Quantity, parse_quantity
from roles.phrases import day, in_words, items, problem_text, quantity

TIME = ("share", "time", "money", "points", "number")


def test_days() -> None:
    assert day("en", date(2027, 3, 31)) == "31 March 2027"
    assert day("zh", date(2027, 3, 31)) == "2027年3月31日"


@pytest.mark.parametrize(
    ("written", "clock", "en", "zh"),
    [
        ("2 h", "business", "2 business hours", "2个工作小时"),
        ("1 h", "business", "1 business hour", "1个工作小时"),
        ("2 h", None, "2 hours", "2小时"),
        ("1 d", "business", "1 working day", "1个工作日"),
        ("4.5 d", "calendar", "4.5 days", "4.5天"),
        ("20 s", "business", "20 seconds", "20秒"),
        ("3 year", None, "3 years", "3年"),
        ("95 %", None, "95\u00a0%", "95%"),
        ("0.5 %", None, "0.5\u00a0%", "0.5%"),
        ("20000 CNY", None, "20,000\u00a0CNY", "20,000元"),
        ("500 USD", None, "500\u00a0USD", "500美元"),
        ("1 points", None, "1 point", "1分"),
        ("35 points", None, "35 points", "35分"),
    ],
)
def test_amounts(written: str, clock: str | None, en: str, zh: str) -> None:
    value = parse_quantity(written, TIME)

    assert quantity("en", value, clock) == en
    assert quantity("zh", value, clock) == zh


def test_a_language_the_tool_does_not_speak_still_writes_its_own_days_and_numbers() -> None:
    assert day("de", date(2027, 3, 31)) == "31. März 2027"
    assert in_words("de", 1234.5) == "1.234,5"
    assert day("pt-BR", date(2027, 3, 31)) == "31 de março de 2027"
    assert day("tlh", date(2027, 3, 31)) == "31 March 2027"


def test_a_problem_in_words() -> None:
    said = problem(
        "“{role}” reports to no role of the department, just like {others}; only the head may",
        (),
        role="a",
        others=["b", "c"],
    )

    assert problem_text("en", said) == "“a” reports to no role of the department, just like b, c; only the head may"
    assert "b、c" in problem_text("zh", said)
    assert in_words("en", Quantity(Decimal(2), "h")) == "2 hours"


@pytest.mark.parametrize(
    ("unit", "one", "many", "business"),
    [
        ("s", "1 second", "2 seconds", "2 seconds"),
        ("min", "1 minute", "2 minutes", "2 minutes"),
        ("h", "1 hour", "2 hours", "2 business hours"),
        ("d", "1 day", "2 days", "2 working days"),
        ("wk", "1 week", "2 weeks", "2 weeks"),
        ("month", "1 month", "2 months", "2 months"),
        ("year", "1 year", "2 years", "2 years"),
    ],
)
def test_every_unit_of_time(unit: str, one: str, many: str, business: str) -> None:
    assert quantity("en", Quantity(Decimal(1), unit)) == one
    assert quantity("en", Quantity(Decimal(2), unit)) == many
    assert quantity("en", Quantity(Decimal(2), unit), "business") == business
    assert quantity("en", Quantity(Decimal("0.5"), unit)) == f"0.5 {many.removeprefix('2 ')}"
    assert quantity("en", Quantity(Decimal(2), unit), "calendar") == many


def test_money_in_a_chinese_of_any_region_and_in_other_languages() -> None:
    assert quantity("zh-Hant", Quantity(Decimal(5), "CNY")) == "5元"
    assert quantity("de", Quantity(Decimal(5), "CNY")) == "5\u00a0CNY"


def test_values_of_every_kind_are_said_as_the_language_writes_them() -> None:
    assert quantity("en", Quantity(Decimal(1234))) == "1,234"
    assert quantity("en", Quantity(Decimal("1.5"), "points")) == "1.5 points"
    assert in_words("en", Term("every", "month")) == "monthly"
    assert in_words("zh", Term("every", "month")) == "每月"
    assert in_words("zh", date(2027, 3, 31)) == "2027年3月31日"
    assert in_words("en", 12345) == "12,345"
    assert in_words("en", Decimal("12345.5")) == "12,345.5"
    assert in_words("zh", [Quantity(Decimal(2), "h"), ("a", 1000)]) == "2小时；a、1,000"
    assert in_words("en", True) == "True"
    assert in_words("en", "1000") == "1000"


def test_a_value_is_never_taken_for_a_slot() -> None:
    assert problem_text("en", problem("no {what}", (), what="{who}")) == "no {who}"
    assert problem_text("en", problem("nothing in {braces}", ())) == "nothing in {braces}"


def test_words_with_commas_stand_in_a_row_with_semicolons() -> None:
    assert items("en", ["Heads of sales, production and finance", "General manager"]) == (
        "Heads of sales, production and finance; General manager"
    )
    assert items("en", ["5,000 CNY", "1 day"]) == "5,000 CNY, 1 day"
    assert items("zh", ["销售、生产部门", "总经理"]) == "销售、生产部门；总经理"
