"""Room that words take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.figures.lettering import longest, width, wrap
from roles.figures.picture import PADDING, Box, below_each_other, fitted, room_for
from tests.figures.reading import labels, solid


@given(labels, st.floats(20, 300))
def test_wrapped_lines_fit_and_lose_nothing(words: str, room: float) -> None:
    lines = wrap(words, room, 9)

    assert solid("".join(lines)) == solid(words)
    assert all(width(line, 9) <= room or len(line) == 1 for line in lines)


def test_words_stay_whole_where_they_can() -> None:
    assert wrap("Customer service manager", 60, 9) == ["Customer", "service", "manager"]
    assert wrap("after-sales", 40, 9) == ["after-", "sales"]
    assert wrap("one\ntwo", 60, 9) == ["one", "two"]
    assert wrap("5\xa0%", 5, 9) != ["5", "%"]


def test_a_chinese_stop_never_begins_a_line() -> None:
    lines = wrap("客户服务，质量管理。", 4 * 9, 9)

    assert lines == ["客户服", "务，质量", "管理。"]


@pytest.mark.parametrize(
    ("words", "regular", "bold"),
    [
        ("Customer service quality specialist", 15.34, 16.73),
        ("WWWWW MMMM", 8.33, 8.33),
        ("Kundenbeziehungsmanagementspezialistin", 19.29, 20.78),
        ("ÄÖÜ ÆŒ @…—", 7.74, 7.75),
        ("Teamleiter 12345 (10 %)", 11.01, 11.28),
        ("Щука Ю", 3.72, 3.94),
    ],
)
def test_a_little_more_than_arial(words: str, regular: float, bold: float) -> None:
    """Widths of Liberation Sans, which has the widths of Arial."""
    assert regular <= width(words, 1) <= regular * 1.4
    assert bold <= width(words, 1, bold=True) <= bold * 1.4


def test_the_longest_word() -> None:
    assert longest("a wonderful day", 9) == width("wonderful", 9)
    assert longest("客户服务", 9) == 9


@given(labels, labels, st.floats(30, 200))
def test_a_box_grows_with_its_words(words: str, note: str, wide: float) -> None:
    box = fitted(Box(0, 0, wide, 0, words, note=note, bold=True))

    assert box.height == room_for(words, wide, 9, bold=True, note=note)
    assert box.height > fitted(Box(0, 0, wide, 0, words, bold=True)).height >= 9 + 2 * PADDING
    assert [one.words for one in box.paragraphs] == [words, note]


def test_nothing_below_each_other_is_still_a_picture() -> None:
    assert below_each_other([], "Empty").height > 0
