"""Wilson intervals against published figures and an independent calculation."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.capacity import answers_needed, half_width, wilson_interval


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(18, 20, 0.6990, 0.9721), (45, 50, 0.7864, 0.9565), (180, 200, 0.8506, 0.9343), (10, 10, 0.7225, 1.0)],
)
def test_known_intervals(hits: int, n: int, low: float, high: float) -> None:
    found = wilson_interval(hits, n)

    assert isclose(found[0], low, abs_tol=5e-5)
    assert isclose(found[1], high, abs_tol=5e-5)


@pytest.mark.parametrize(
    ("share", "needed"),
    [
        (0.50, [93, 381, 597, 1064, 2398]),
        (0.70, [78, 320, 502, 894, 2014]),
        (0.80, [60, 245, 383, 682, 1535]),
        (0.85, [49, 196, 306, 545, 1225]),
        (0.90, [37, 141, 219, 388, 868]),
        (0.95, [25, 83, 125, 215, 469]),
    ],
)
def test_known_numbers_of_answers(share: float, needed: list[int]) -> None:
    assert [answers_needed(share, distance, 1.96) for distance in (0.10, 0.05, 0.04, 0.03, 0.02)] == needed


@given(st.floats(0, 1), st.floats(0.005, 0.5))
def test_one_answer_fewer_is_too_few(share: float, distance: float) -> None:
    n = answers_needed(share, distance)

    assert half_width(share, n) <= distance
    assert n == 1 or half_width(share, n - 1) > distance


@given(st.integers(1, 5000), st.data())
def test_an_interval_holds_its_share_and_stays_between_0_and_1(n: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, n))
    low, high = wilson_interval(hits, n)

    assert -1e-12 <= low <= hits / n + 1e-12
    assert hits / n - 1e-12 <= high <= 1 + 1e-12


@pytest.mark.parametrize(("hits", "n"), [(1, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_is_refused(hits: int, n: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson_interval(hits, n)


@pytest.mark.parametrize(("share", "distance"), [(0.5, 0), (0.5, -1), (1.5, 0.1)])
def test_an_impossible_distance_is_refused(share: float, distance: float) -> None:
    with pytest.raises(ValueError, match="share"):
        answers_needed(share, distance)
