"""Days, numbers and amounts as each language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from roles.finding import problem
from roles.model.quantity import Quantity, parse_quantity
from roles.phrases import day, in_words, problem_text, quantity

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
    assert day("tlh", date(2027, 3, 31)) == "31 March 2027"


def test_a_problem_in_words() -> None:
    said = problem("“{role}” reports to nobody, and so do {others}; only the head may", (), role="a", others=["b", "c"])

    assert problem_text("en", said) == "“a” reports to nobody, and so do b, c; only the head may"
    assert "b、c" in problem_text("zh", said)
    assert in_words("en", Quantity(Decimal(2), "h")) == "2 hours"
