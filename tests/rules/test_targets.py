"""The T rules: each on what it finds, what it leaves alone, and what lies just beside it."""

from datetime import date

import pytest

from roles.check import check
from roles.finding import Finding
from roles.phrases import problem_text
from tests.complete import patched

TODAY = date(2026, 11, 22)
AGENT = "roles/agent.yaml"
HEAD = "roles/head.yaml"
METRICS = "metrics.yaml"
STANDARDS = "standards/software.yaml"
ENQUIRY = "processes/enquiry.yaml"
DEPARTMENT = "department.yaml"
DRIVER = "roles/driver.yaml"
GONE = "retired: {on: 2026-01-31, replaced_by: head}"


def find(code: str, files: dict[str, str]) -> list[Finding]:
    loaded = patched(files)
    assert bool(loaded.findings) == (DRIVER in files), "a patch that cannot be read tests nothing"
    checked = check(loaded, TODAY)
    assert code not in checked.failed, checked.findings
    return [one for one in checked.findings if one.code == code]


def at(code: str, files: dict[str, str]) -> list[str]:
    """Routes of what is found after some patches, without the name of the folder."""
    return ["/".join(one.problem.route[1:]) for one in find(code, files)]


def target(text: str, name: str = "same-day") -> str:
    return f"targets:\n  - id: {name}\n" + "".join(f"    {line}\n" for line in text.splitlines())


def metric(text: str, name: str = "answered-in-time") -> str:
    return f"- id: {name}\n" + "".join(f"  {line}\n" for line in text.splitlines())


@pytest.mark.parametrize("code", [f"T{number}" for number in range(101, 114)])
def test_nothing_is_found_where_nothing_is_there(code: str) -> None:
    nothing = {AGENT: "targets: ~\nresponsibilities: ~\nholders: ~", HEAD: "targets: ~", ENQUIRY: "steps: ~"}

    assert find(code, nothing) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("T101", "scope: ~"),
        ("T102", "level: ~"),
        ("T103", "by: ~"),
        ("T104", "baseline: ~"),
        ("T105", "level: {kind: share, at_least: 99 %, within: 5 s}"),
        ("T106", "baseline: {value: 89 %}"),
        ("T107", "need: ~"),
    ],
)
def test_a_retired_role_is_not_judged(code: str, text: str) -> None:
    assert len(find(code, {AGENT: target(text)})) == 1
    assert find(code, {AGENT: target(text) + GONE}) == []


UNREAD = {DRIVER: "id: driver\ntitle: Driver\nholders: many"}


@pytest.mark.parametrize(
    ("code", "files"),
    [
        pytest.param("T105", {AGENT: target("level: {kind: share, at_least: 95 %, within: 20 s}")}, id="more holders"),
        pytest.param("T106", {AGENT: target("level: {at_least: 81 %}\nbaseline: {n: ~}")}, id="more cases"),
        pytest.param(
            "T110",
            {
                METRICS: metric("title: Average handle time"),
                AGENT: target("level: {kind: mean, at_most: 6 min, at_least: ~, within: ~}"),
            },
            id="reports to the role",
        ),
    ],
)
def test_what_an_unreadable_role_may_hold_is_not_missed(code: str, files: dict[str, str]) -> None:
    assert at(code, files) == ["agent/targets/same-day/level"]
    assert at(code, {**files, **UNREAD}) == []


@pytest.mark.parametrize("link", ["metric", "standard", "need"])
def test_an_unknown_link_may_be_about_safety(link: str) -> None:
    assert at("T104", {AGENT: target(f"level: {{at_least: 100 %}}\n{link}: ~")}) == ["agent/targets/same-day/level"]
    assert at("T104", {AGENT: target(f"level: {{at_least: 100 %}}\n{link}: unknown")}) == []


@pytest.mark.parametrize(
    ("code", "files"),
    [
        ("T105", {AGENT: "holders: 2"}),
        ("T111", {AGENT: "targets: [" + ", ".join(f"{{id: more-{number}}}" for number in range(9)) + "]"}),
        ("T112", {METRICS: metric("clock: ~")}),
    ],
)
def test_settings_of_an_unreadable_department_are_not_guessed(code: str, files: dict[str, str]) -> None:
    broken = patched({**files, DEPARTMENT: "languages: 5"})

    assert find(code, files)
    assert [one for one in check(broken, TODAY, "strict").findings if one.code == code] == []


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({AGENT: target("metric: ~")}, ["agent/targets/same-day/metric"], id="no metric"),
        pytest.param({AGENT: target("metric: unknown")}, [], id="unknown metric is another's finding"),
        pytest.param({AGENT: target("scope: ~")}, ["agent/targets/same-day/scope"], id="no scope"),
        pytest.param({AGENT: target("scope: '  '")}, ["agent/targets/same-day/scope"], id="empty scope"),
        pytest.param({METRICS: metric("formula: ~")}, ["answered-in-time/formula"], id="no formula"),
        pytest.param(
            {METRICS: metric("formula: ~", "solved-at-first"), AGENT: target("metric: solved-at-first")},
            ["solved-at-first/formula"],
            id="one metric, one finding",
        ),
        pytest.param(
            {METRICS: metric("formula: ~"), AGENT: target("metric: solved-at-first")},
            [],
            id="no target on the metric without formula",
        ),
    ],
)
def test_vague_target(files: dict[str, str], found: list[str]) -> None:
    assert at("T101", files) == found


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({AGENT: target("level: ~")}, ["agent/targets/same-day/level"], id="no level"),
        pytest.param(
            {AGENT: target("level: {at_least: ~}")}, ["agent/targets/same-day/level"], id="a level without figure"
        ),
        pytest.param({AGENT: target("level: {kind: share, at_least: ~, at_most: 5 %}")}, [], id="upper bound only"),
        pytest.param({METRICS: metric("unit: ~")}, ["answered-in-time/unit"], id="no unit"),
        pytest.param(
            {METRICS: metric("record: ~"), AGENT: target("feedback: {record: ~}")},
            ["answered-in-time/record"],
            id="no record",
        ),
        pytest.param({METRICS: metric("record: ~")}, [], id="the feedback names the record"),
        pytest.param(
            {METRICS: metric("unit: ~\nrecord: ~"), AGENT: target("metric: solved-at-first")}, [], id="no target on it"
        ),
    ],
)
def test_unmeasurable_target(files: dict[str, str], found: list[str]) -> None:
    assert at("T102", files) == found


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        pytest.param("Enquiries that should be answered promptly", ["promptly"], id="promptly"),
        pytest.param("Excellent answers, and as soon as possible", ["Excellent", "as soon as possible"], id="two"),
        pytest.param("Enquiries answered promptly within 4 h", [], id="a figure beside it"),
        pytest.param("Enquiries answered promptly; at least 3 of them", ["promptly"], id="a figure elsewhere"),
        pytest.param("Letters by first-class mail", [], id="the name of a thing"),
        pytest.param("Customers with flexible contracts", [], id="a quality that is no aim"),
        pytest.param("应及时答复的客户咨询", ["及时"], id="zh soon"),
        pytest.param("服务良好的网点", ["良好"], id="zh good"),
        pytest.param("须在4小时内及时答复的咨询", [], id="zh with a figure"),
        pytest.param("优质客户的全部来电", [], id="zh name of a segment"),
        pytest.param("全部有效投诉，不含重复投诉", [], id="zh valid complaints"),
        pytest.param("对服务不满意的客户", [], id="zh dissatisfied customers"),
    ],
)
def test_words_of_a_scope_that_cannot_be_measured(scope: str, words: list[str]) -> None:
    found = find("T102", {AGENT: target(f"scope: {scope}")})

    assert [one.problem.values["word"] for one in found] == words
    for one in found:
        start, end = one.problem.span or (0, 0)
        assert scope[start:end] == one.problem.values["word"]


@pytest.mark.parametrize(
    ("title", "formula", "words"),
    [
        pytest.param("Excellent service", "~", ["Excellent"], id="without formula"),
        pytest.param("Excellent service", "Answers of 5 ÷ all valid answers", [], id="the formula says what it means"),
        pytest.param("Better quality", "~", ["Better", "quality"], id="words that count in a title only"),
        pytest.param("Enquiries answered", "~", [], id="plain"),
        pytest.param("客户满意度", "~", [], id="zh satisfaction has a scale"),
        pytest.param("首次答复及时率", "~", [], id="zh a rate"),
        pytest.param("服务质量优秀", "~", ["优秀"], id="zh excellent"),
    ],
)
def test_words_of_a_title_that_cannot_be_measured(title: str, formula: str, words: list[str]) -> None:
    found = find("T102", {METRICS: metric(f"title: {title}\nformula: {formula}")})

    assert [one.problem.values["word"] for one in found] == words


def test_a_word_is_found_in_its_language() -> None:
    files = {
        AGENT: target("scope: {en: Enquiries answered promptly, zh: 及时答复的咨询}"),
        DEPARTMENT: "languages: [en, zh]",
    }

    assert at("T102", files) == ["agent/targets/same-day/scope/en", "agent/targets/same-day/scope/zh"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("by: ~", ["by"], id="no day"),
        pytest.param("review: ~", ["review"], id="no review"),
        pytest.param("by: ~\nreview: ~", ["by", "review"], id="neither"),
        pytest.param("by: 2020-01-01", [], id="a day that has passed"),
    ],
)
def test_undated_target(text: str, found: list[str]) -> None:
    assert at("T103", {AGENT: target(text)}) == [f"agent/targets/same-day/{key}" for key in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("baseline: ~", ["baseline"], id="no baseline"),
        pytest.param("baseline: {value: ~}", ["baseline"], id="no value"),
        pytest.param("baseline: {on: ~}", ["baseline/on"], id="no day"),
        pytest.param("means: ~", [], id="below the best"),
        pytest.param("means: ~\nlevel: {at_least: 92 %}", [], id="as good as the best"),
        pytest.param("means: ~\nlevel: {at_least: 93 %}", ["level"], id="beyond the best"),
        pytest.param("level: {at_least: 93 %}", [], id="beyond the best, with means"),
        pytest.param("means: ~\nbest: ~\nlevel: {at_least: 93 %}", [], id="no best"),
        pytest.param("means: ~\nbest: {value: 92}\nlevel: {at_least: 93 %}", [], id="best in another unit"),
        pytest.param(
            "means: ~\nbest: {value: 5 %}\nlevel: {kind: share, at_least: ~, at_most: 4 %, within: ~}",
            ["level"],
            id="lower than the lowest",
        ),
        pytest.param(
            "means: ~\nbest: {value: 5 %}\nlevel: {kind: share, at_least: ~, at_most: 6 %, within: ~}",
            [],
            id="not as low as the lowest",
        ),
        pytest.param(
            "means: ~\nbest: {value: 90 min}\nlevel: {kind: mean, at_most: 1 h, at_least: ~, within: ~}",
            ["level"],
            id="hours against minutes",
        ),
        pytest.param(
            "means: ~\nbest: {value: 45 min}\nlevel: {kind: mean, at_most: 1 h, at_least: ~, within: ~}",
            [],
            id="hours against fewer minutes",
        ),
        pytest.param("level: {at_least: 100 %}", ["level"], id="all"),
        pytest.param("means: ~\nlevel: {at_least: 100 %}", ["level"], id="all, found once"),
        pytest.param("level: {at_least: 99.9 %}", [], id="nearly all"),
        pytest.param("level: {at_least: ~, at_most: 0 %}", ["level"], id="none"),
        pytest.param("level: {at_least: ~, at_most: 1 %}", [], id="nearly none"),
        pytest.param("level: {kind: count, at_least: ~, at_most: 0, within: ~, never_more_than: ~}", ["level"], id="0"),
        pytest.param(
            "level: {kind: score, at_least: 5, highest: 5, within: ~, never_more_than: ~}", ["level"], id="top mark"
        ),
        pytest.param(
            "level: {kind: score, at_least: 4.5, highest: 5, within: ~, never_more_than: ~}", [], id="a good mark"
        ),
        pytest.param("level: {at_least: 100 %}\nscope: Enquiries on gas safety", [], id="safety"),
        pytest.param("level: {at_least: 100 %}\nevidence: The law asks for it", [], id="law"),
        pytest.param("level: {at_least: 100 %}\nevidence: 法律要求", [], id="zh law"),
        pytest.param("level: {at_least: 100 %}\nscope: 全部咨询", ["level"], id="zh without law"),
    ],
)
def test_unreachable_target(text: str, found: list[str]) -> None:
    files = {AGENT: target(text.replace("level: {at_", "level: {kind: share, at_"))}

    assert at("T104", files) == [f"agent/targets/same-day/{key}" for key in found]


@pytest.mark.parametrize(
    "files",
    [
        {METRICS: metric("title: Breaches of privacy", "cause-removed")},
        {METRICS: metric("title: 个人信息泄露次数", "cause-removed")},
        {STANDARDS: "- {id: solved-once, promise: Nobody is hurt in an accident}"},
        {"needs.yaml": "- {id: no-more-trouble, title: Safe data}"},
    ],
)
def test_perfection_is_in_place_where_law_or_safety_is_at_stake(files: dict[str, str]) -> None:
    perfect = {HEAD: target("level: {kind: share, at_least: 100 %}", "causes-gone")}

    assert at("T104", perfect) == ["head/targets/causes-gone/level"]
    assert at("T104", {**perfect, **files}) == []


class TestStaffing:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param("holders: 2", ["agent/holders"], id="two for the work of 2.5"),
            pytest.param("holders: 3", [], id="three"),
            pytest.param("holders: ~", [], id="unknown"),
            pytest.param("holders: 0", [], id="vacant"),
            pytest.param("holders: 2\ntargets: ~", [], id="no targets"),
            pytest.param("holders: 2\nresponsibilities: [{id: answer, volume: {each: ~}}]", [], id="unknown time"),
            pytest.param("holders: 2\nresponsibilities: [{id: answer, volume: {per: ~}}]", [], id="unknown period"),
            pytest.param("holders: 2\nresponsibilities: [{id: answer, volume: {per: quarter}}]", [], id="in a quarter"),
            pytest.param("responsibilities: [{id: answer, volume: {per: week}}]", ["agent/holders"], id="in a week"),
            pytest.param("responsibilities: [{id: answer, volume: {expected: 1e308, per: hour}}]", [], id="no number"),
        ],
    )
    def test_more_work_than_hours(self, text: str, found: list[str]) -> None:
        assert at("T105", {AGENT: text}) == found

    def test_more_work_than_hours_is_said_with_the_numbers(self) -> None:
        (one,) = find("T105", {AGENT: "holders: 2"})

        assert problem_text("en", one.problem) == (
            "the work takes 349 hours a month, the holders (2) have 280; 3 would be needed"
        )

    def test_the_hours_of_a_holder_are_a_setting(self) -> None:
        assert at("T105", {DEPARTMENT: "settings: {holder_hours: 116}"}) == ["agent/holders", "head/holders"]
        assert at("T105", {DEPARTMENT: "settings: {holder_hours: 118}"}) == []
        assert at("T105", {DEPARTMENT: "settings: {holder_hours: 0}"}) == []

    def test_work_just_fitting_fits(self) -> None:
        just = "holders: 1\nresponsibilities: [{id: trace, volume: {expected: %s, per: month, each: 1 h}}]"
        rest = 4 * 9 + 40 * 50 / 60

        assert at("T105", {HEAD: just % (140 - rest - 0.01)}) == []
        assert at("T105", {HEAD: just % (140 - rest + 0.01)}) == ["head/holders"]

    SOON = "level: {kind: share, at_least: 95 %, within: 20 s}"

    @pytest.mark.parametrize(
        ("files", "found"),
        [
            pytest.param({}, True, id="95 in 20"),
            pytest.param({AGENT: "level: {kind: share, at_least: 80 %, within: 20 s}"}, False, id="80 in 20"),
            pytest.param({AGENT: "level: {kind: share, at_least: 95 %, within: 1 h}"}, False, id="within an hour"),
            pytest.param(
                {AGENT: "level: {kind: percentile, percentile: 95, at_most: 20 s, at_least: ~, within: ~}"},
                True,
                id="as a percentile",
            ),
            pytest.param({AGENT: "level: {kind: share, at_least: 100 %, within: 20 s}"}, False, id="all is T104's"),
            pytest.param({AGENT: SOON + "\nmetric: unknown"}, False, id="unknown metric"),
            pytest.param({DEPARTMENT: "hours: ~"}, False, id="unknown hours"),
            pytest.param({METRICS: metric("clock: ~")}, True, id="a metric without clock"),
            pytest.param({AGENT: "level: {kind: share, at_least: 95 %, within: 0 s}"}, True, id="at once"),
            pytest.param({AGENT: "level: {kind: share, at_least: 95 %, within: -1 s}"}, False, id="impossible"),
            pytest.param({HEAD: target(SOON + "\nmetric: answered-in-time", "causes-gone")}, True, id="two owners"),
        ],
    )
    def test_too_few_to_answer_in_time(self, files: dict[str, str], found: bool) -> None:
        text = files.get(AGENT, self.SOON)

        assert ("agent/targets/same-day/level" in at("T105", {**files, AGENT: target(text)})) == found

    @pytest.mark.parametrize(
        "work",
        [
            pytest.param("pace: {by: self}", id="no queue"),
            pytest.param("pace: ~", id="unknown pace"),
            pytest.param("measured_by: [solved-at-first]", id="measured by another metric"),
            pytest.param("volume: {expected: ~}", id="unknown volume"),
            pytest.param("volume: {each: 0 min}", id="no time"),
            pytest.param("volume: {each: -5 min}", id="an impossible time"),
            pytest.param("volume: {expected: 0}", id="no work"),
            pytest.param("volume: {expected: 100}", id="little work"),
        ],
    )
    def test_what_cannot_be_worked_out_is_left_alone(self, work: str) -> None:
        files = {AGENT: target(self.SOON) + f"responsibilities:\n  - {{id: answer, {work}}}"}

        assert at("T105", files) == []

    @pytest.mark.parametrize("holders", ["~", "0"])
    def test_a_queue_with_unknown_holders_is_left_alone(self, holders: str) -> None:
        work = "{id: settle, pace: {by: queue}, measured_by: [answered-in-time]}"
        second = f"holders: {holders}\nresponsibilities: [{work}]"
        soon = {AGENT: target(self.SOON)}

        assert at("T105", {**soon, HEAD: second}) == ([] if holders == "~" else ["agent/targets/same-day/level"])

    def test_no_hours_of_a_holder_are_no_staffing(self) -> None:
        assert at("T105", {AGENT: target(self.SOON), DEPARTMENT: "settings: {holder_hours: 0}"}) == []

    def test_a_day_is_the_longest_wait_in_a_queue(self) -> None:
        busy = "holders: 1\nstand_in: ~\nresponsibilities:\n" + "".join(
            f"  - {{id: {name}, volume: ~}}\n" for name in ("solve", "close", "suggest")
        )
        busy += "  - {id: answer, volume: {expected: 540}}\n"
        level = "level: {kind: share, at_least: 95 %%, within: %s}"

        assert at("T105", {AGENT: target(level % "8 h") + busy}) == ["agent/targets/same-day/level"]
        assert at("T105", {AGENT: target(level % "1 d") + busy}) == ["agent/targets/same-day/level"]
        assert at("T105", {AGENT: target(level % "9 h") + busy}) == [], "business clock: longer than a day"
        calendar = {METRICS: metric("clock: {time: calendar}")}
        assert at("T105", {AGENT: target(level % "9 h") + busy, **calendar}) == ["agent/targets/same-day/level"]

    def test_a_stand_in_keeps_somebody_there(self) -> None:
        few = "holders: 1\nresponsibilities:\n" + "".join(
            f"  - {{id: {name}, volume: ~}}\n" for name in ("solve", "close", "suggest")
        )
        few += "  - {id: answer, volume: {expected: 100}}\n"
        level = target("level: {kind: share, at_least: 90 %, within: 1 h}")

        assert at("T105", {AGENT: level + few}) == []
        assert at("T105", {AGENT: level + few + "stand_in: ~"}) == ["agent/targets/same-day/level"]
        (one,) = find("T105", {AGENT: level.replace("90 %", "99.9 %") + few})
        assert "present on average: 1;" in problem_text("en", one.problem)

    def test_one_stand_in_is_enough_for_all_who_share_a_queue(self) -> None:
        few = "holders: 1\nresponsibilities:\n" + "".join(
            f"  - {{id: {name}, volume: ~}}\n" for name in ("solve", "close", "suggest")
        )
        few += "  - {id: answer, volume: {expected: 100}}\n"
        agent = target("level: {kind: share, at_least: 90 %, within: 1 h}") + few
        settle = "{id: settle, pace: {by: queue}, volume: {expected: 1}, measured_by: [answered-in-time]}"
        head = f"responsibilities: [{settle}, {{id: trace, volume: ~}}, {{id: remove, volume: ~}}]\nstand_in: ~"

        rarely = {DEPARTMENT: "settings: {holder_hours: 60}", HEAD: head}

        assert at("T105", {**rarely, AGENT: agent}) == []
        assert at("T105", {**rarely, AGENT: agent + "stand_in: ~"}) == ["agent/targets/same-day/level"]

    def test_it_prints_load_heads_and_reachable_level(self) -> None:
        (one,) = find("T105", {AGENT: target(self.SOON)})

        assert problem_text("en", one.problem) == (
            "600 pieces a month of 15 minutes keep 0.87 people always busy; holders: 3; present on average: 2.42; "
            "that reaches 82\u00a0% within 20 seconds, not 95\u00a0%; it takes 4 holders"
        )

    @pytest.mark.parametrize(
        ("level", "needed"), [("98 %, within: 1 s", 5), ("99 %, within: 5 s", 6), ("99.99 %, within: 0 s", 9)]
    )
    def test_as_many_holders_as_it_takes_are_enough_and_one_fewer_are_not(self, level: str, needed: int) -> None:
        text = target(f"level: {{kind: share, at_least: {level}}}")
        (one,) = find("T105", {AGENT: text})

        assert problem_text("en", one.problem).endswith(f"it takes {needed} holders")
        assert find("T105", {AGENT: f"{text}holders: {needed - 1}"})
        assert find("T105", {AGENT: f"{text}holders: {needed}"}) == []

    def test_too_much_work_is_not_also_too_slow(self) -> None:
        assert at("T105", {AGENT: target(self.SOON) + "holders: 2"}) == ["agent/holders"]

    def test_a_department_of_impossible_size_is_left_alone(self) -> None:
        huge = "holders: 1000000000\nresponsibilities: [{id: answer, volume: {expected: 1e14}}]"

        assert at("T105", {AGENT: target(self.SOON) + huge}) in ([], ["agent/holders"])


SMALL = "level: {kind: share, at_least: 73 %}\nbaseline: {value: 70 %, n: 60}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(SMALL, True, id="897 needed, 600 a month"),
        pytest.param(SMALL + "\nreview: quarter", False, id="three months"),
        pytest.param(SMALL + "\nreview: ~", True, id="60 counted, from no review to the next"),
        pytest.param(SMALL.replace("60", "897"), False, id="897 behind the baseline"),
        pytest.param(SMALL.replace("60", "896"), True, id="896 behind the baseline"),
        pytest.param(SMALL.replace("73", "76"), False, id="further away"),
        pytest.param(SMALL.replace("73", "67"), True, id="below today's level, as near"),
        pytest.param(SMALL.replace("73", "70"), False, id="no distance"),
        pytest.param(SMALL.replace("70 %", "0.7"), False, id="a baseline without percent"),
        pytest.param(SMALL.replace("70 %", "130 %"), False, id="an impossible baseline"),
        pytest.param(SMALL.replace("baseline: {value: 70 %, n: 60}", "baseline: ~"), False, id="no baseline"),
        pytest.param(SMALL.replace("share", "mean"), False, id="no share"),
        pytest.param("level: ~", False, id="no level"),
    ],
)
def test_sample_too_small(text: str, found: bool) -> None:
    files = {AGENT: target("level: ~\nbaseline: ~\n") if text == "level: ~" else _only_level(text)}

    assert at("T106", files) == (["agent/targets/settled-at-once/level"] if found else [])


def _only_level(text: str) -> str:
    return target(text, "settled-at-once") + (
        "responsibilities:\n"
        "  - {id: solve, volume: {expected: 600}}\n"
        "  - {id: close, measured_by: [answered-in-time]}\n"
        "  - {id: suggest, measured_by: [answered-in-time]}\n"
    )


def test_a_sample_without_count_rests_on_all_work_measured() -> None:
    text = "level: {kind: share, at_least: 73 %}\nbaseline: {value: 70 %, n: ~}"
    more = {HEAD: "responsibilities: [{id: settle, volume: {expected: %s}}]"}

    assert at("T106", {AGENT: _only_level(text), HEAD: more[HEAD] % 296}) == ["agent/targets/settled-at-once/level"]
    assert at("T106", {AGENT: _only_level(text), HEAD: more[HEAD] % 297}) == []
    counted = text.replace("~", "60")
    assert at("T106", {AGENT: _only_level(counted), HEAD: more[HEAD] % 297}) == ["agent/targets/settled-at-once/level"]


def test_a_sample_of_unknown_size_is_left_alone() -> None:
    text = "level: {kind: share, at_least: 73 %}\nbaseline: {value: 70 %, n: ~}\nreview: ~"

    assert at("T106", {AGENT: _only_level(text)}) == []


def test_a_small_sample_is_said_with_the_numbers() -> None:
    (one,) = find("T106", {AGENT: _only_level(SMALL)})

    assert problem_text("en", one.problem) == (
        "897 cases are needed to tell 73\u00a0% from today's 70\u00a0%; a result rests on 600 at most"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("need: ~", ["need"], id="no need"),
        pytest.param("standard: ~", ["standard"], id="no standard"),
        pytest.param("evidence: ~", ["evidence"], id="no evidence"),
        pytest.param("evidence: ' '", ["evidence"], id="empty evidence"),
        pytest.param("need: unknown\nstandard: unknown", [], id="unknown ones are another's finding"),
    ],
)
def test_no_customer_need(text: str, found: list[str]) -> None:
    assert at("T107", {AGENT: target(text)}) == [f"agent/targets/same-day/{key}" for key in found]


@pytest.mark.parametrize(
    ("work", "found"),
    [
        pytest.param("[{id: solve, decision: assists}, {id: close, decision: assists}]", False, id="one recommends"),
        pytest.param(
            "[{id: solve, decision: assists}, {id: close, decision: assists}, {id: suggest, decision: assists}]",
            True,
            id="only assists",
        ),
        pytest.param(
            "[{id: solve, decision: assists}, {id: close, decision: assists}, {id: suggest, decision: ~}]",
            False,
            id="one is not decided yet",
        ),
        pytest.param(
            "[{id: solve, measured_by: []}, {id: close, measured_by: []}, {id: suggest, measured_by: []}]",
            False,
            id="no work on it is D103's finding",
        ),
    ],
)
def test_out_of_reach(work: str, found: bool) -> None:
    assert at("T108", {AGENT: f"responsibilities: {work}"}) == (
        ["agent/targets/settled-at-once/metric"] if found else []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "metric: answered-in-time\nlevel: {kind: share, at_least: 85 %, within: 2 h}", True, id="speed twice"
        ),
        pytest.param("level: {kind: share, at_least: 85 %, within: 2 h}", True, id="a time makes it speed"),
        pytest.param("level: {kind: percentile, at_most: 8 h, at_least: ~}", True, id="a percentile of a time"),
        pytest.param("level: {kind: mean, at_most: 8, at_least: ~}", False, id="a mean that is no time"),
        pytest.param("level: {kind: count, at_least: 80}", True, id="a count is no outcome"),
        pytest.param("metric: unknown", False, id="what is unknown may be an outcome"),
        pytest.param("metric: cause-removed", False, id="an outcome"),
    ],
)
def test_no_counter_metric(text: str, found: bool) -> None:
    assert at("T109", {AGENT: target(text, "settled-at-once")}) == (["agent/targets"] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("aspect: responsiveness", ["agent/targets"], id="responsiveness is no outcome"),
        pytest.param("aspect: internal", ["agent/targets"], id="internal is no outcome"),
        pytest.param("aspect: empathy", [], id="empathy is"),
        pytest.param("title: Cost per enquiry\ndirection: down", ["agent/targets"], id="cost beside speed"),
        pytest.param("title: 单次服务成本\ndirection: down", ["agent/targets"], id="zh cost beside speed"),
        pytest.param("title: Costs refunded\ndirection: up", [], id="more of it is better"),
        pytest.param("unit: money\ndirection: down", ["agent/targets"], id="money"),
        pytest.param("unit: money\ndirection: band", [], id="money within a band"),
        pytest.param("direction: down", [], id="less of what is no money"),
    ],
)
def test_what_counts_as_outcome(text: str, found: list[str]) -> None:
    assert at("T109", {METRICS: metric(text, "solved-at-first"), HEAD: "targets: ~"}) == found


def test_cost_alone_needs_an_outcome() -> None:
    cost = metric("title: Cost of repair\ndirection: down", "cause-removed")

    assert at("T109", {METRICS: cost}) == ["head/targets"]


LESS = "level: {kind: share, at_most: 5 %, at_least: ~}"
FEWER = "level: {kind: count, at_most: 5, at_least: ~}"


class TestPerverse:
    @staticmethod
    def at(title: str, level: str, formula: str = "A ÷ B", more: str = "", role: str = AGENT) -> list[str]:
        measured = metric(f"title: {title}\nformula: {formula}\n{more}", "solved-at-first")
        name = "settled-at-once" if role == AGENT else "causes-gone"
        files = {METRICS: measured, role: target(f"metric: solved-at-first\n{level}", name)}
        return [one.rpartition("/")[2] for one in at("T110", files)]

    @pytest.mark.parametrize(
        ("title", "level", "found"),
        [
            pytest.param("Number of complaints", FEWER, True, id="fewer"),
            pytest.param("Complaints", FEWER, True, id="fewer, in one word"),
            pytest.param("Complaints per 1,000 orders", LESS, True, id="a rate"),
            pytest.param("Complaint rate", "level: {kind: mean, at_most: 2, at_least: ~}", True, id="a mean"),
            pytest.param("投诉率", LESS, True, id="zh rate"),
            pytest.param("客户投诉件数", FEWER, True, id="zh number"),
            pytest.param("Number of complaints", "level: {kind: count, at_least: 5}", False, id="more"),
            pytest.param("Complaints settled", LESS, False, id="settled"),
            pytest.param("Complaints reopened", FEWER, False, id="reopened"),
            pytest.param("Number of complaints answered late", FEWER, False, id="late"),
            pytest.param("Compliments", FEWER, False, id="compliments"),
            pytest.param("投诉重开率", LESS, False, id="zh reopened"),
            pytest.param("重复投诉率", LESS, False, id="zh repeated"),
            pytest.param("逾期投诉件数", FEWER, False, id="zh late"),
        ],
    )
    def test_fewer_complaints(self, title: str, level: str, found: bool) -> None:
        assert self.at(title, level) == (["level"] if found else [])

    SHORT = "level: {kind: mean, at_most: 6 min, at_least: ~}"

    @pytest.mark.parametrize(
        ("title", "level", "found"),
        [
            pytest.param("Average handle time", SHORT, True, id="handle time"),
            pytest.param("Talk time", SHORT, True, id="talk time"),
            pytest.param("平均处理时长", SHORT, True, id="zh handle time"),
            pytest.param("Average handle time", SHORT.replace("at_least: ~", "at_least: 5 min"), False, id="a band"),
            pytest.param("Average handle time", "level: {kind: mean, at_least: 5 min}", False, id="no upper limit"),
            pytest.param("Complaint handling time", SHORT, False, id="of a case"),
            pytest.param("投诉平均处理时长", SHORT, False, id="zh of a case"),
            pytest.param("Cost per contact", "level: {kind: mean, at_most: 30 CNY, at_least: ~}", True, id="cost"),
            pytest.param("单次服务成本", "level: {kind: mean, at_most: 30 CNY, at_least: ~}", True, id="zh cost"),
            pytest.param(
                "Cost per spare part", "level: {kind: mean, at_most: 30 CNY, at_least: ~}", False, id="of parts"
            ),
        ],
    )
    def test_hurried_and_cheap_contacts(self, title: str, level: str, found: bool) -> None:
        assert self.at(title, level) == (["level"] if found else [])
        assert self.at(title, level, role=HEAD) == [], "others report to it: the figure of a team"

    @pytest.mark.parametrize(
        ("title", "found"),
        [
            pytest.param("Satisfaction per agent", True, id="per agent"),
            pytest.param("个人客户满意度", True, id="zh of one person"),
            pytest.param("Customer satisfaction", False, id="of the work"),
            pytest.param("Hours of learning per person", False, id="no opinion"),
        ],
    )
    def test_ranked_persons(self, title: str, found: bool) -> None:
        assert self.at(title, "level: {kind: share, at_least: 80 %}") == (["metric"] if found else [])

    @pytest.mark.parametrize(
        ("title", "formula", "found"),
        [
            pytest.param(
                "Service level", "Calls answered within 20 s ÷ all calls answered", True, id="of those answered"
            ),
            pytest.param("Service level", "Calls answered within 20 s ÷ all calls", False, id="of all calls"),
            pytest.param("Service level", "Calls answered in time divided by calls handled", True, id="in words"),
            pytest.param(
                "Service level", "Answered in time divided by calls answered and abandoned", False, id="of both"
            ),
            pytest.param("Service level", "Calls answered within 20 s", False, id="nothing below"),
            pytest.param("Service level", "~", False, id="no formula"),
            pytest.param("电话服务水平", "20秒内接听的来电÷已接来电", True, id="zh of those answered"),
            pytest.param("电话服务水平", "20秒内接听的来电÷进入排队的全部来电（含接听与挂断）", False, id="zh of all"),
            pytest.param("Enquiries in time", "Answered in time ÷ all answered", False, id="no service level"),
        ],
    )
    def test_hidden_callers(self, title: str, formula: str, found: bool) -> None:
        level = "level: {kind: share, at_least: 80 %, within: 20 s}"

        assert self.at(title, level, formula) == (["metric"] if found else [])

    def test_callers_who_gave_up_may_have_a_target_of_their_own(self) -> None:
        level = metric("title: Service level\nformula: In time ÷ all answered") + metric(
            "title: Abandonment rate", "solved-at-first"
        )

        assert at("T110", {METRICS: level}) == []

    def test_a_target_on_an_unknown_metric_counts_no_callers(self) -> None:
        files = {METRICS: metric("title: Service level\nformula: In time ÷ all answered")}

        assert at("T110", {**files, AGENT: target("metric: unknown", "settled-at-once")}) == [
            "agent/targets/same-day/metric"
        ]

    def test_a_target_without_level_is_left_alone(self) -> None:
        assert self.at("Number of complaints", "level: ~") == []


@pytest.mark.parametrize(("most", "found"), [(1, ["agent/targets"]), (2, []), (0, ["agent/targets", "head/targets"])])
def test_too_many_targets(most: int, found: list[str]) -> None:
    assert at("T111", {DEPARTMENT: f"settings: {{most_targets: {most}}}"}) == found


@pytest.mark.parametrize(
    ("files", "found"),
    [
        pytest.param({METRICS: metric("clock: ~")}, ["starts", "stops"], id="no clock; the department's time counts"),
        pytest.param({METRICS: metric("clock: ~"), DEPARTMENT: "clock: ~"}, ["starts", "stops", "time"], id="no time"),
        pytest.param({METRICS: metric("clock: {starts: ~}")}, ["starts"], id="no start"),
        pytest.param({METRICS: metric("clock: {stops: ' '}")}, ["stops"], id="empty stop"),
        pytest.param({METRICS: metric("clock: {time: ~}")}, [], id="the department says it"),
        pytest.param({METRICS: metric("clock: {time: ~}"), DEPARTMENT: "clock: ~"}, ["time"], id="nobody says it"),
        pytest.param({METRICS: metric("clock: {time: calendar}"), DEPARTMENT: "clock: ~"}, [], id="the metric says it"),
        pytest.param({METRICS: metric("clock: ~", "solved-at-first")}, [], id="no time in its level"),
        pytest.param(
            {METRICS: metric("clock: ~"), AGENT: target("level: {within: ~, never_more_than: ~}")}, [], id="no limit"
        ),
        pytest.param(
            {METRICS: metric("clock: ~"), AGENT: target("level: {within: ~}")}, ["starts", "stops"], id="a longest time"
        ),
        pytest.param(
            {METRICS: metric("clock: ~"), AGENT: target("metric: answered-in-time", "settled-at-once")},
            ["starts", "stops"],
            id="one of two targets limits it",
        ),
        pytest.param(
            {
                METRICS: metric("clock: ~"),
                AGENT: target("level: {kind: mean, at_least: 20 h, within: ~, never_more_than: ~}"),
            },
            [],
            id="more of it is better",
        ),
        pytest.param(
            {
                METRICS: metric("clock: ~"),
                AGENT: target("level: {kind: mean, at_most: 20 h, at_least: ~, within: ~, never_more_than: ~}"),
            },
            ["starts", "stops"],
            id="a mean time",
        ),
        pytest.param(
            {
                METRICS: metric("clock: ~"),
                AGENT: target("level: {kind: mean, at_most: 20 CNY, at_least: ~, within: ~, never_more_than: ~}"),
            },
            [],
            id="money",
        ),
    ],
)
def test_no_clock(files: dict[str, str], found: list[str]) -> None:
    assert at("T112", files) == [f"answered-in-time/clock/{key}" for key in found]


def promise(level: str, more: str = "published: {to_customers: true}") -> dict[str, str]:
    return {STANDARDS: f"- id: answered-soon\n  level: {{{level}}}\n  {more}\n"}


class TestPromises:
    @pytest.mark.parametrize(
        ("told", "aimed", "found"),
        [
            pytest.param("at_least: 91 %", "", True, id="a larger share"),
            pytest.param("at_least: 90 %", "", False, id="the same"),
            pytest.param("within: 3 h", "", False, id="sooner, but fewer"),
            pytest.param("at_least: 90 %, within: 3 h", "", True, id="sooner"),
            pytest.param("at_least: 90 %, within: 240 min", "", False, id="as soon, in minutes"),
            pytest.param("at_least: 90 %, within: 239 min", "", True, id="sooner, in minutes"),
            pytest.param("at_least: 95 %, within: 5 h", "", False, id="more, but later"),
            pytest.param("at_least: 95 %, within: ~", "", False, id="without time"),
            pytest.param("at_least: 95 %, within: ~", "within: ~", True, id="both without time"),
            pytest.param("at_least: 95 %, at_most: 99 %, within: ~", "within: ~", False, id="a bound on one side only"),
            pytest.param("at_least: 90 %, never_more_than: 7 h", "", True, id="a lower ceiling"),
            pytest.param("at_least: 90 %, never_more_than: 9 h", "", False, id="a higher ceiling"),
            pytest.param(
                "at_least: 90 %, never_more_than: 7 h", "never_more_than: ~", False, id="no ceiling to compare"
            ),
            pytest.param(
                "kind: percentile, percentile: 90, at_most: 3 h, at_least: ~, within: ~", "", True, id="percentile"
            ),
            pytest.param(
                "kind: percentile, percentile: 90, at_most: 4 h, at_least: ~, within: ~", "", False, id="the same one"
            ),
            pytest.param("kind: mean, at_most: 1 h, at_least: ~, within: ~", "", False, id="a mean is no share"),
            pytest.param("at_least: 90 %, within: 1 d", "within: 9 h", True, id="a working day is eight hours"),
            pytest.param("at_least: 90 %, within: 1 d", "within: 8 h", False, id="a working day, in hours"),
        ],
    )
    def test_a_promise_above_the_target(self, told: str, aimed: str, found: bool) -> None:
        files = promise(told) | {AGENT: target(f"level: {{kind: share, {aimed}}}")}

        assert at("T113", files) == (["answered-soon/level"] if found else [])

    @pytest.mark.parametrize(
        ("kept", "told", "aimed", "found"),
        [
            pytest.param("share", "at_most: 4 %", "at_most: 5 %", True, id="a lower share"),
            pytest.param("share", "at_most: 6 %", "at_most: 5 %", False, id="a higher share"),
            pytest.param("count", "at_most: 4, per: month", "at_most: 5, per: month", True, id="fewer"),
            pytest.param("count", "at_most: 4, per: week", "at_most: 5, per: month", False, id="other periods"),
            pytest.param("score", "at_least: 4.6, highest: 5", "at_least: 4.5, highest: 5", True, id="a better mark"),
            pytest.param("score", "at_least: 8, highest: 10", "at_least: 4.5, highest: 5", False, id="other scales"),
            pytest.param("mean", "at_least: 35 points", "at_least: 30 points", True, id="more points"),
            pytest.param("mean", "at_least: 35 points", "at_least: 30 %", False, id="other units"),
            pytest.param("mean", "at_least: 3 h", "at_least: 2 h", True, id="longer, where longer is better"),
        ],
    )
    def test_levels_of_each_kind(self, kept: str, told: str, aimed: str, found: bool) -> None:
        bare = "at_least: ~, within: ~, never_more_than: ~" if "at_most" in told else "within: ~, never_more_than: ~"
        files = promise(f"kind: {kept}, {bare}, {told}") | {AGENT: target(f"level: {{kind: {kept}, {bare}, {aimed}}}")}

        assert at("T113", files) == (["answered-soon/level"] if found else [])

    def test_an_equal_bound_does_not_hide_a_lower_ceiling(self) -> None:
        level = "at_least: ~, within: ~, at_most: 5 %%, never_more_than: %s"
        files = promise(level % "7 h") | {AGENT: target(f"level: {{kind: share, {level % '8 h'}}}")}

        assert at("T113", files) == ["answered-soon/level"]

    def test_figures_in_two_currencies_cannot_be_compared(self) -> None:
        level = "kind: mean, at_least: ~, within: ~, at_most: %s, never_more_than: %s"
        dearer = {AGENT: target(f"level: {{{level % ('30 CNY', '50 CNY')}}}")}

        assert at("T113", promise(level % ("30 CNY", "40 CNY")) | dearer) == ["answered-soon/level"]
        assert at("T113", promise(level % ("30 EUR", "40 CNY")) | dearer) == []

    @pytest.mark.parametrize(
        "more",
        [
            pytest.param("published: {to_customers: false}", id="not told"),
            pytest.param("published: ~", id="not known"),
            pytest.param(
                "published: {to_customers: true}\n  metrics: [solved-at-first, answered-in-time]", id="metric"
            ),
            pytest.param("published: {to_customers: true}\n  metrics: ~", id="no metric"),
        ],
    )
    def test_what_is_no_promise_on_this_metric(self, more: str) -> None:
        assert at("T113", promise("at_least: 99 %", more)) == []

    @pytest.mark.parametrize(
        "files",
        [
            pytest.param(
                {STANDARDS: "- {id: answered-soon, level: ~, published: {to_customers: true}}"}, id="no promise"
            ),
            pytest.param(promise("at_least: 99 %") | {AGENT: target("level: ~")}, id="no level"),
            pytest.param(promise("at_least: 99 %") | {AGENT: target("standard: ~")}, id="no standard"),
            pytest.param(promise("at_least: 99 %", "metrics: ~") | {AGENT: target("metric: ~")}, id="no metric"),
        ],
    )
    def test_nothing_to_compare(self, files: dict[str, str]) -> None:
        assert at("T113", files) == []

    def test_the_first_of_several_metrics_is_compared(self) -> None:
        two = "published: {to_customers: true}\n  metrics: [answered-in-time, solved-at-first]"

        assert at("T113", promise("at_least: 99 %", two)) == ["answered-soon/level"]

    def test_a_metric_without_clock_follows_the_department(self) -> None:
        files = promise("at_least: 95 %") | {METRICS: metric("clock: ~")}

        assert at("T113", files) == ["answered-soon/level"]

    def test_a_promise_is_said_with_the_numbers(self) -> None:
        (one,) = find("T113", promise("at_least: 95 %"))

        assert problem_text("en", one.problem) == (
            "customers are promised 95\u00a0%, but the target “same-day” of “agent” aims at 90\u00a0%"
        )

    def test_of_two_figures_above_the_target_the_first_is_said(self) -> None:
        (one,) = find("T113", promise("at_least: 95 %, within: 3 h"))

        assert str(one.problem.values["promise"]) == "95 %"

    @pytest.mark.parametrize(
        ("promised", "waits", "department", "found"),
        [
            pytest.param("2 d", ("4 h", "2 d"), "", True, id="half a day over"),
            pytest.param("3 d", ("4 h", "2 d"), "", False, id="half a day left"),
            pytest.param("3 d", ("8 h", "2 d"), "", False, id="exactly"),
            pytest.param("24 h", ("1 h", "3 d"), "", True, id="days of eight hours"),
            pytest.param("26 h", ("1 h", "3 d"), "", False, id="days of eight hours, in time"),
            pytest.param("26 h", ("1 h", "3 d"), "clock: calendar", True, id="days of 24 hours"),
            pytest.param("26 h", ("1 h", "3 d"), "clock: ~", False, id="over only if days have 24 hours"),
            pytest.param("2 d", ("1 h", "2 d"), "clock: ~", True, id="over however long a day is"),
            pytest.param("1 wk", ("5 d", "1 h"), "", True, id="a week of five days"),
            pytest.param("~", ("5 d", "1 h"), "", False, id="nothing promised"),
            pytest.param("1 h", ("~", "~"), "", False, id="no waits known"),
        ],
    )
    def test_steps_that_take_longer_than_promised(
        self, promised: str, waits: tuple[str, str], department: str, found: bool
    ) -> None:
        first, second = (f"wait: {{at_most: {wait}}}" for wait in waits)
        steps = f"steps:\n  - {{id: receive, {first}}}\n  - {{id: solve, {second}}}\n"
        files = {ENQUIRY: f"promised_within: {promised}\n{steps}", DEPARTMENT: department or "clock: business"}

        assert at("T113", files) == (["enquiry/promised_within"] if found else [])

    def test_the_sum_is_said_in_the_unit_of_the_promise(self) -> None:
        steps = "steps:\n  - {id: receive, wait: {at_most: 4 h}}\n  - {id: solve, wait: {at_most: 20 d}}\n"
        (one,) = find("T113", {ENQUIRY: f"promised_within: 10 d\n{steps}"})

        assert str(one.problem.values["sum"]) == "20.5 d"
