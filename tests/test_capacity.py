"""Queues and samples against published figures, an independent calculation and a simulation."""

import random
from collections.abc import Callable
from heapq import heapreplace
from itertools import accumulate
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.capacity import (
    MOST_HEADS,
    agents_needed,
    answers_needed,
    answers_to_tell,
    erlang_b,
    half_width,
    heads_needed,
    mean_wait,
    occupancy,
    offered_load,
    reachable_share,
    service_level,
    waiting_probability,
    wilson_interval,
)

ONE_SIDED = 1.6448536269514722
LOADS = st.floats(0.01, 60)
MORE = st.integers(1, 30)


class TestQueues:
    @pytest.mark.parametrize(
        ("contacts", "aht", "heads", "blocked", "waiting", "in_time", "wait", "busy"),
        [
            (100, 180, 13, 0.0843, 0.2853, 0.7956, 17.1162, 0.7692),
            (100, 180, 14, 0.0568, 0.1741, 0.8884, 7.8359, 0.7143),
            (100, 240, 16, 0.0953, 0.3872, 0.6900, 34.8482, 0.8333),
            (100, 240, 17, 0.0695, 0.2573, 0.8104, 16.8422, 0.7843),
            (10, 300, 3, 0.1598, 0.2998, 0.7257, 67.4460, 0.5556),
            (10, 300, 4, 0.0624, 0.1025, 0.9123, 13.1755, 0.4167),
        ],
    )
    def test_known_queues(
        self,
        contacts: int,
        aht: int,
        heads: int,
        blocked: float,
        waiting: float,
        in_time: float,
        wait: float,
        busy: float,
    ) -> None:
        load = offered_load(contacts / 1800, aht)

        found = (
            erlang_b(load, heads),
            waiting_probability(load, heads),
            service_level(load, heads, aht, 20),
            mean_wait(load, heads, aht),
            occupancy(load, heads),
        )
        assert [round(number, 4) for number in found] == [blocked, waiting, in_time, wait, busy]

    @pytest.mark.parametrize(("contacts", "aht", "heads"), [(100, 180, 14), (100, 240, 17), (10, 300, 4)])
    def test_known_numbers_of_agents(self, contacts: int, aht: int, heads: int) -> None:
        assert agents_needed(offered_load(contacts / 1800, aht), aht, 0.8, 20) == heads

    @pytest.mark.parametrize(
        ("agents", "shrinkage", "heads"), [(14, 0.3, 20), (14, 0, 14), (0, 0.3, 0), (1, 0.01, 2), (9, 0.1, 10)]
    )
    def test_heads_on_the_payroll(self, agents: int, shrinkage: float, heads: int) -> None:
        assert heads_needed(agents, shrinkage) == heads

    @pytest.mark.parametrize(("rate", "aht", "heads"), [(0.05, 180, 11), (1 / 180, 300, 3)])
    def test_a_simulated_queue_does_the_same(self, rate: float, aht: float, heads: int) -> None:
        load = offered_load(rate, aht)
        waits = _simulated_waits(rate, aht, heads, contacts=200_000)

        assert _share(waits, lambda wait: wait > 0) == pytest.approx(waiting_probability(load, heads), abs=0.015)
        assert _share(waits, lambda wait: wait <= 20) == pytest.approx(service_level(load, heads, aht, 20), abs=0.015)
        assert sum(waits) / len(waits) == pytest.approx(mean_wait(load, heads, aht), rel=0.06)

    def test_a_mean_number_of_heads_lies_between_the_whole_ones(self) -> None:
        one, two = (service_level(0.5, heads, 300, 20) for heads in (1, 2))

        assert reachable_share(0.5, 1, 300, 20) == one
        assert reachable_share(0.5, 1.25, 300, 20) == pytest.approx(0.75 * one + 0.25 * two)
        assert reachable_share(0.5, 0.75, 300, 20) == pytest.approx(0.75 * one), (
            "for a quarter of the time nobody is there"
        )
        assert reachable_share(1.2, 1, 300, 20) == 0, "the queue grows without end"
        assert reachable_share(1.0, 1, 300, 20) == 0, "no head more than load"

    def test_where_nobody_is_there_all_are_lost(self) -> None:
        assert erlang_b(2, 0) == 1
        assert erlang_b(0, 0) == 1
        assert waiting_probability(0, 1) == 0

    @given(LOADS, MORE, st.floats(1, 5000), st.floats(0, 5000))
    def test_shares_are_shares_and_one_head_more_helps(self, load: float, more: int, aht: float, within: float) -> None:
        heads = int(load) + more
        before, after = (service_level(load, n, aht, within) for n in (heads, heads + 1))

        assert 0 <= erlang_b(load, heads) <= waiting_probability(load, heads) <= 1
        assert 0 <= before <= after <= 1
        assert mean_wait(load, heads + 1, aht) <= mean_wait(load, heads, aht)
        assert occupancy(load, heads) < 1
        assert before - 1e-12 <= reachable_share(load, heads + 0.5, aht, within) <= after + 1e-12

    @given(LOADS, st.floats(1, 5000), st.floats(0.05, 0.99), st.floats(0, 5000))
    def test_one_agent_fewer_is_too_few(self, load: float, aht: float, share: float, within: float) -> None:
        heads = agents_needed(load, aht, share, within)

        assert service_level(load, heads, aht, within) >= share
        assert heads - 1 <= load or service_level(load, heads - 1, aht, within) < share

    @pytest.mark.parametrize(
        ("impossible", "says"),
        [
            (lambda: waiting_probability(10, 10), "grows without end"),
            (lambda: occupancy(10, 9), "grows without end"),
            (lambda: occupancy(10, 10), "grows without end"),
            (lambda: service_level(10, 9, 180, 20), "grows without end"),
            (lambda: erlang_b(-1, 3), "load"),
            (lambda: occupancy(float("nan"), 3), "load"),
            (lambda: erlang_b(1, -1), "heads"),
            (lambda: erlang_b(1, MOST_HEADS + 1), "heads"),
            (lambda: reachable_share(1, -0.5, 180, 20), "heads"),
            (lambda: offered_load(-1, 180), "contacts"),
            (lambda: offered_load(1, 0), "seconds of work"),
            (lambda: service_level(1, 2, 0, 20), "seconds of work"),
            (lambda: mean_wait(1, 2, 0), "seconds of work"),
            (lambda: service_level(1, 2, 180, -1), "seconds of waiting"),
            (lambda: agents_needed(1, 180, 1, 20), "share"),
            (lambda: agents_needed(1, 180, 0, 20), "share"),
            (lambda: agents_needed(float("inf"), 180, 0.8, 20), "load"),
            (lambda: agents_needed(10 * MOST_HEADS, 180, 0.8, 20), "heads"),
            (lambda: heads_needed(14, 1), "shrinkage"),
            (lambda: heads_needed(14, -0.1), "shrinkage"),
            (lambda: heads_needed(-1, 0.3), "agents"),
        ],
    )
    def test_the_impossible_is_refused(self, impossible: Callable[[], object], says: str) -> None:
        with pytest.raises(ValueError, match=says):
            impossible()


def _simulated_waits(rate: float, aht: float, heads: int, contacts: int) -> list[float]:
    """Waits of contacts that arrive by chance and are served in turn, each by whoever is free first."""
    chance = random.Random(1917)
    arrivals = accumulate(chance.expovariate(rate) for _ in range(contacts))
    free_at = [0.0] * heads
    waits = []
    for arrival in arrivals:
        begin = max(arrival, free_at[0])
        heapreplace(free_at, begin + chance.expovariate(1 / aht))
        waits.append(begin - arrival)
    return waits


def _share(waits: list[float], counts: Callable[[float], bool]) -> float:
    return sum(map(counts, waits)) / len(waits)


class TestSamples:
    @pytest.mark.parametrize(
        ("hits", "n", "low", "high"),
        [(18, 20, 0.6990, 0.9721), (45, 50, 0.7864, 0.9565), (180, 200, 0.8506, 0.9343), (10, 10, 0.7225, 1.0)],
    )
    def test_known_intervals(self, hits: int, n: int, low: float, high: float) -> None:
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
    def test_known_numbers_of_answers(self, share: float, needed: list[int]) -> None:
        assert [answers_needed(share, distance, 1.96) for distance in (0.10, 0.05, 0.04, 0.03, 0.02)] == needed

    @pytest.mark.parametrize(
        ("observed", "against", "needed"),
        [(0.90, 0.85, 138), (0.88, 0.85, 384), (0.87, 0.85, 863), (0.85, 0.80, 174), (0.95, 0.90, 98)],
    )
    def test_known_numbers_of_answers_that_show_more(self, observed: float, against: float, needed: int) -> None:
        assert answers_to_tell(observed, against, ONE_SIDED) == needed

    @given(st.floats(0, 1), st.floats(0.005, 0.5))
    def test_one_answer_fewer_is_too_few(self, share: float, distance: float) -> None:
        n = answers_needed(share, distance)

        assert half_width(share, n) <= distance
        assert n == 1 or half_width(share, n - 1) > distance

    @given(st.integers(1, 400), st.data())
    def test_results_are_told_apart_when_the_interval_leaves_the_other_out(self, n: int, data: st.DataObject) -> None:
        hits = data.draw(st.integers(0, n))
        other = data.draw(st.integers(1, 99)) / 100
        low, high = wilson_interval(hits, n)
        if hits / n == other or min(abs(other - low), abs(other - high)) < 1e-9:
            return

        assert (n >= answers_to_tell(hits / n, other)) == (not low <= other <= high)

    @given(st.integers(1, 5000), st.data())
    def test_an_interval_holds_its_share_and_stays_between_0_and_1(self, n: int, data: st.DataObject) -> None:
        hits = data.draw(st.integers(0, n))
        low, high = wilson_interval(hits, n)

        assert -1e-12 <= low <= hits / n + 1e-12
        assert hits / n - 1e-12 <= high <= 1 + 1e-12

    @pytest.mark.parametrize(("hits", "n"), [(1, 0), (-1, 5), (6, 5)])
    def test_what_is_no_share_is_refused(self, hits: int, n: int) -> None:
        with pytest.raises(ValueError, match="no share"):
            wilson_interval(hits, n)

    @pytest.mark.parametrize(("share", "distance"), [(0.5, 0), (0.5, -1), (1.5, 0.1)])
    def test_an_impossible_distance_is_refused(self, share: float, distance: float) -> None:
        with pytest.raises(ValueError, match="share"):
            answers_needed(share, distance)

    @pytest.mark.parametrize(("share", "other"), [(0.5, 0.5), (1.1, 0.5), (0.5, -0.1)])
    def test_what_cannot_be_told_apart_is_refused(self, share: float, other: float) -> None:
        with pytest.raises(ValueError, match="told"):
            answers_to_tell(share, other)
