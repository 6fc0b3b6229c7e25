"""Ladder, coverage map and profile bars."""

from hypothesis import given, settings
from hypothesis import strategies as st

from roles.figures.card import Card
from roles.figures.coverage_map import Element, coverage_map
from roles.figures.ladder import Rung, ladder
from roles.figures.picture import below_each_other
from roles.figures.profile_bars import Bar, profile_bars
from tests.figures.reading import labels, outside, overlaps, said, solid, squeezed

cards = st.builds(Card, labels, st.one_of(st.just(""), labels), st.booleans())


@st.composite
def ladders(draw: st.DrawFn) -> tuple[list[str], list[Rung]]:
    heads = draw(st.lists(labels, min_size=1, max_size=6))
    cells = st.lists(cards, max_size=3).map(tuple)
    rungs = st.builds(Rung, cards, st.tuples(*[cells] * len(heads)))
    return heads, draw(st.lists(rungs, min_size=1, max_size=6))


@settings(max_examples=50)
@given(ladders())
def test_any_ladder(given_: tuple[list[str], list[Rung]]) -> None:
    picture = ladder(*given_, "1F4E79", "t", "d")

    assert overlaps(picture) == []
    assert outside(picture) == []
    assert squeezed(picture) == []
    assert all(solid(card.words) in said(picture) for rung in given_[1] for cell in rung.cells for card in cell)


def test_the_highest_grade_stands_on_top_and_roles_under_their_group() -> None:
    rungs = [Rung(Card("Grade 5"), ((Card("Head"),), ())), Rung(Card("Grade 3"), ((), (Card("Agent"), Card("Clerk"))))]
    picture = ladder(["Lead", "Desk"], rungs, "1F4E79", "t", "d")
    at = {box.words: box for box in picture.boxes}

    assert at["Grade 5"].y == at["Head"].y < at["Grade 3"].y == at["Agent"].y < at["Clerk"].y
    assert at["Lead"].x == at["Head"].x < at["Desk"].x == at["Agent"].x


@settings(max_examples=50)
@given(st.lists(st.builds(Element, labels, st.lists(cards, min_size=1, max_size=7).map(tuple)), min_size=1, max_size=3))
def test_any_map(elements: list[Element]) -> None:
    picture = coverage_map(elements, "FFE066", "t", "d")

    assert overlaps(picture) == []
    assert outside(picture) == []
    assert squeezed(picture) == []
    assert all(solid(card.words) in said(picture) for element in elements for card in element.areas)


def test_an_empty_area_is_seen_without_colour() -> None:
    picture = coverage_map(
        [Element("E", (Card("full", "1 a"), Card("bare", "none", missing=True)))], "1F4E79", "t", "d"
    )
    full, bare = picture.boxes[1:]

    assert (full.dashed, bool(full.fill), full.bold) == (False, True, True)
    assert (bare.dashed, bool(bare.fill), bare.bold) == (True, False, False)


@given(st.lists(st.builds(Bar, labels, labels, st.one_of(st.none(), st.integers(0, 100))), min_size=1, max_size=5))
def test_any_bars(bars: list[Bar]) -> None:
    picture = profile_bars(bars, "1F4E79", "t", "d")

    assert overlaps(picture) == []
    assert outside(picture) == []
    assert squeezed(picture) == []


def test_a_bar_is_as_long_as_its_percent_and_dashed_if_unknown() -> None:
    picture = profile_bars([Bar("a", "25 %", 25), Bar("b", "0 %", 0), Bar("c", "?", None)], "1F4E79", "t", "d")
    quarter, whole, nothing, unknown = (box for box in picture.boxes if not box.words)

    assert quarter.width == whole.width / 4
    assert quarter.fill
    assert (nothing.fill, unknown.fill) == ("", "")
    assert [box.dashed for box in (quarter, whole, nothing, unknown)] == [False, False, False, True]


def test_below_each_other() -> None:
    one = profile_bars([Bar("a", "25 %", 25)], "1F4E79", "t", "one")
    both = below_each_other([one, one], "both")

    assert overlaps(both) == []
    assert outside(both) == []
    assert said(both) == said(one) * 2
    assert both.description == "one\none"
