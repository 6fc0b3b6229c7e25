"""Text in the cells of a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.report.cells import hang, labelled, pad, visible, width, wrap

TEXTS = st.text(
    st.one_of(st.sampled_from("ab  投诉，。“”（）👨\u200d\u0301\ufe0f🏽\u00a0\t\n\x1b\u202e"), st.characters()),
    max_size=60,
)
BLANKS = str.maketrans("", "", " \t\n\r\f\v\u2028\u2029\u3000")


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("ab c", 4),
        ("投诉ab", 6),
        ("Ｐ３０１", 8),
        ("“ab”…", 5),
        ("e\u0301", 1),
        ("👨\u200d👩\u200d👧", 2),
        ("👍🏽", 2),
        ("❤\ufe0f", 2),
        ("❤", 1),
        ("🇨🇳", 2),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),
        ("a\u200bb", 2),
        ("a\u00a0b", 3),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


def test_pad_fills_with_blanks_and_never_cuts() -> None:
    assert pad("投诉", 6) == "投诉  "
    assert pad("投诉", 3) == "投诉"


def test_english_breaks_at_blanks() -> None:
    assert wrap("one two  three\n\nfour", 9) == ["one two", "three", "four"]
    assert wrap("82\u00a0% of cases", 5) == ["82\u00a0%", "of", "cases"]
    assert wrap("a-word-too-long", 6) == ["a-word", "-too-l", "ong"]
    assert wrap(" ", 5) == []


def test_chinese_breaks_between_characters_but_not_around_closed_signs() -> None:
    assert wrap("收到投诉后登记", 8) == ["收到投诉", "后登记"]
    assert wrap("收到投诉，登记", 8) == ["收到投", "诉，登记"]
    assert wrap("登记“投诉”表", 6) == ["登记", "“投诉”", "表"]
    assert wrap("登记“投诉”表", 5) == ["登记", "“投", "诉”表"]
    assert wrap("及时率95%以上", 8) == ["及时率", "95%以上"]
    assert wrap("用 CRM 登记", 7) == ["用 CRM", "登记"]


@given(TEXTS, st.integers(2, 30))
def test_every_line_fits_and_nothing_is_lost(text: str, cells: int) -> None:
    lines = wrap(text, cells)

    assert all(width(line) <= cells for line in lines)
    assert "".join(lines).translate(BLANKS) == visible(text).translate(BLANKS)
    assert all(line == line.strip(" ") for line in lines)


@given(TEXTS)
def test_no_sign_steers_the_terminal(text: str) -> None:
    shown = "".join(wrap(text, 20))

    assert not any(unicodedata.category(sign) == "Cc" or sign in "\u202a\u202e\u2066" for sign in shown)


def test_hanging_text_stands_under_its_beginning() -> None:
    assert hang("投: ", "one two three four five", 20) == ["投: one two three four", "    five"]
    assert hang("投: ", "one two three four five", 20, "> ") == ["投: one two three four", "> five"]
    assert hang("", "one two three four five six", 24, "    ") == ["one two three four", "    five six"]
    assert hang("head ", "", 20) == ["head"]


def test_labels_stand_in_a_column_and_empty_rows_are_left_out() -> None:
    assert list(labelled({"职级": "3", "a": "b", "none": " "}, 40)) == ["职级  3", "a     b"]
