"""Hours of service, working time, and what a level asks for."""

from decimal import Decimal

import pytest

from roles.bounds import aim, beyond, perfect, timed, times, upwards
from roles.model.department import Department, Hours
from roles.model.level import CountLevel, MeanLevel, PercentileLevel, ScoreLevel, ShareLevel
from roles.model.quantity import Quantity, parse_quantity
from roles.model.role import Responsibility, Volume
from roles.model.target import Target
from roles.sample import cases_in_review, cases_needed
from roles.service_time import CALENDAR, hours_a_day, longer, open_hours, readings
from roles.workload import all_pieces_a_month, hours_a_month, pieces_a_month, working_hours


def q(text: str) -> Quantity:
    return parse_quantity(text, ("share", "time", "money", "points", "number"))


def department(
    opens: str | None = "09:00", closes: str | None = "17:00", days: int = 5, clock: str | None = "business"
) -> Department:
    week = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    made = {
        "id": "desk",
        "title": "Desk",
        "clock": clock,
        "hours": {"days": week[:days], "opens": opens, "closes": closes},
    }
    return Department.model_validate(made)


@pytest.mark.parametrize(
    ("opens", "closes", "hours"),
    [
        ("09:00", "17:00", 8),
        ("08:30", "12:00", 3.5),
        ("22:00", "06:00", 8),
        ("00:00", "00:00", 24),
        (None, "17:00", None),
    ],
)
def test_hours_a_day(opens: str | None, closes: str | None, hours: float | None) -> None:
    assert hours_a_day(Hours.model_validate({"opens": opens, "closes": closes})) == hours


def test_hours_a_month() -> None:
    assert open_hours(department()) == pytest.approx(5 * 8 * 52 / 12)
    assert open_hours(department(days=0)) is None
    assert open_hours(department(closes=None)) is None
    assert open_hours(None) is None


@pytest.mark.parametrize(
    ("duration", "business", "calendar"),
    [
        ("30 s", 30, 30),
        ("2 min", 120, 120),
        ("2 h", 7200, 7200),
        ("2 d", 2 * 28_800, 2 * 86_400),
        ("1 wk", 5 * 28_800, 7 * 86_400),
        ("1 month", 52 / 12 * 5 * 28_800, 52 / 12 * 7 * 86_400),
        ("1 year", 52 * 5 * 28_800, 52 * 7 * 86_400),
    ],
)
def test_a_duration_on_either_clock(duration: str, business: float, calendar: float) -> None:
    (way,) = readings(department())

    assert way.seconds(q(duration)) == pytest.approx(business)
    assert CALENDAR.seconds(q(duration)) == pytest.approx(calendar)


def test_which_clock_counts() -> None:
    assert readings(department(), "calendar") == (CALENDAR,)
    assert readings(department(clock="calendar")) == (CALENDAR,)
    assert readings(department(clock="calendar"), "business") == readings(department())
    assert len(readings(department(clock=None))) == 2
    assert readings(department(days=0)) == readings(department(closes=None)), "a usual working week"
    assert len(readings(None)) == 2


def test_longer_however_it_is_read() -> None:
    unknown = readings(None)

    assert longer([q("2 d"), q("1 h")], [q("2 d")], unknown)
    assert not longer([q("2 d")], [q("2 d")], unknown)
    assert not longer([q("1 d")], [q("9 h")], unknown), "not with a working day"
    assert longer([q("1 d")], [q("7 h")], unknown)


@pytest.mark.parametrize(
    ("volume", "pieces"),
    [
        ({"expected": 10, "per": "month"}, 10),
        ({"expected": 12, "per": "year"}, 1),
        ({"expected": 6, "per": "half-year"}, 1),
        ({"expected": 3, "per": "quarter"}, 1),
        ({"expected": 3, "per": "week"}, 13),
        ({"expected": 3, "per": "day"}, 65),
        ({"expected": 3, "per": "shift"}, 65),
        ({"expected": 3, "per": "hour"}, 520),
        ({"expected": 3}, None),
        ({"per": "month"}, None),
    ],
)
def test_pieces_a_month(volume: dict[str, object], pieces: float | None) -> None:
    assert pieces_a_month(Volume.model_validate(volume), department()) == (pieces and pytest.approx(pieces))


def test_pieces_of_all_work() -> None:
    work = [Responsibility.model_validate({"id": n, "volume": {"expected": 10, "per": "month"}}) for n in "ab"]
    unknown = Responsibility(id="c", does=None)

    assert all_pieces_a_month([*work, unknown], None) == 20
    assert all_pieces_a_month([unknown], None) is None


def test_what_a_department_without_hours_does_not_know() -> None:
    daily = Volume.model_validate({"expected": 3, "per": "day"})

    assert pieces_a_month(daily, department(days=0)) is None
    assert pieces_a_month(daily, None) is None
    assert pieces_a_month(None, department()) is None


@pytest.mark.parametrize(
    ("each", "hours"), [("90 min", 1.5), ("2 h", 2), ("1 d", 8), ("1 wk", 40), ("36 s", 0.01), ("1 month", None)]
)
def test_working_hours(each: str, hours: float | None) -> None:
    assert working_hours(q(each)) == (hours and pytest.approx(hours))


def test_hours_of_a_responsibility() -> None:
    volume = {"expected": 120, "per": "month", "each": "20 min"}

    assert hours_a_month(Responsibility.model_validate({"id": "a", "volume": volume}), None) == pytest.approx(40)
    assert hours_a_month(Responsibility.model_validate({"id": "a", "volume": {**volume, "each": None}}), None) is None
    assert hours_a_month(Responsibility.model_validate({"id": "a"}), None) is None


class TestBounds:
    def test_aim(self) -> None:
        assert aim(ShareLevel(kind="share", at_least=q("95 %"), at_most=q("99 %"))) == q("95 %")
        assert aim(ShareLevel(kind="share", at_most=q("5 %"))) == q("5 %")
        assert aim(CountLevel(kind="count", at_most=3)) == Quantity(Decimal(3))
        assert aim(ScoreLevel(kind="score", at_least=4.5)) == Quantity(Decimal("4.5"))
        assert aim(ShareLevel(kind="share", within=q("2 h"))) is None
        assert aim(None) is None

    def test_which_way_is_better(self) -> None:
        assert upwards(ShareLevel(kind="share", at_least=q("95 %"))) is True
        assert upwards(ShareLevel(kind="share", at_most=q("5 %"))) is False
        assert upwards(ShareLevel(kind="share", at_least=q("80 %"), at_most=q("90 %"))) is None
        assert upwards(ShareLevel(kind="share")) is None
        assert upwards(CountLevel(kind="count", at_most=0)) is False

    def test_beyond(self) -> None:
        assert beyond(MeanLevel(kind="mean", at_most=q("1 h")), q("90 min"))
        assert not beyond(MeanLevel(kind="mean", at_most=q("1 h")), q("60 min"))
        assert not beyond(MeanLevel(kind="mean", at_most=q("1 d")), q("90 h")), "how long is a day?"
        assert not beyond(ShareLevel(kind="share"), q("90 %"))
        assert not beyond(ShareLevel(kind="share", at_least=q("80 %"), at_most=q("90 %")), q("95 %")), "a band"
        assert not beyond(ShareLevel(kind="share", at_least=q("92 %")), q("92 %"))
        assert beyond(ShareLevel(kind="share", at_least=q("93 %")), q("92 %"))

    def test_a_percentile_is_a_share_within_a_time(self) -> None:
        nine_in_ten = PercentileLevel(kind="percentile", percentile=90, at_most=q("36 h"))

        assert timed(nine_in_ten) == timed(ShareLevel(kind="share", at_least=q("90 %"), within=q("36 h")))
        assert timed(PercentileLevel(kind="percentile", at_most=q("5 points"))) is None
        assert timed(ShareLevel(kind="share", at_least=q("90 %"))) is None
        assert timed(None) is None

    def test_times(self) -> None:
        assert times(ShareLevel(kind="share", within=q("2 h"), never_more_than=q("8 h"))) == [q("2 h"), q("8 h")]
        assert times(MeanLevel(kind="mean", at_least=q("2 h"))) == []
        assert times(MeanLevel(kind="mean", at_most=q("5 points"))) == []
        assert times(CountLevel(kind="count", at_most=2)) == []

    def test_perfect(self) -> None:
        assert perfect(ShareLevel(kind="share", at_least=q("100 %")))
        assert perfect(ShareLevel(kind="share", at_most=q("0 %")))
        assert perfect(CountLevel(kind="count", at_most=0))
        assert perfect(ScoreLevel(kind="score", at_least=5, highest=5))
        assert not perfect(ScoreLevel(kind="score", at_least=5))
        assert not perfect(CountLevel(kind="count", at_least=0))
        assert not perfect(MeanLevel(kind="mean", at_most=q("0 h")))


class TestSamples:
    @pytest.mark.parametrize(
        ("level", "today", "needed"),
        [
            ({"at_least": "95 %"}, "88 %", 83),
            ({"at_least": "95 %"}, "82 %", 34),
            ({"at_most": "5 %"}, "8 %", 315),
            ({"at_least": "95 %"}, "95 %", None),
            ({"at_least": "95 %"}, "0.88", None),
            ({"at_least": "195 %"}, "88 %", None),
            ({"within": "2 h"}, "88 %", None),
        ],
    )
    def test_cases_needed(self, level: dict[str, str], today: str, needed: int | None) -> None:
        made = {
            "id": "soon",
            "level": {"kind": "share", **level},
            "baseline": {"value": today if "%" in today else 0.88},
        }

        assert cases_needed(Target.model_validate(made)) == needed

    def test_a_mean_needs_no_such_number(self) -> None:
        level = {"kind": "mean", "at_most": "5 %"}

        assert cases_needed(Target.model_validate({"id": "a", "level": level, "baseline": {"value": "8 %"}})) is None
        assert cases_needed(Target.model_validate({"id": "a", "level": level})) is None

    def test_cases_from_one_review_to_the_next(self) -> None:
        def comes(review: str | None, pieces: float | None) -> float | None:
            return cases_in_review(Target.model_validate({"id": "soon", "review": review}), pieces, department())

        assert comes("quarter", 20) == pytest.approx(60)
        assert comes("week", 20) == pytest.approx(20 / (52 / 12))
        assert comes("week", 0) == 0
        assert comes(None, 20) is None
        assert comes("month", None) is None
