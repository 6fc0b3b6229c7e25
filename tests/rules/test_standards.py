"""The S rules: each on what it finds, what it leaves alone, and what lies just beside it."""

from datetime import date

import pytest

from roles.check import check
from roles.finding import Finding
from roles.model.standard import AREAS
from roles.phrases import problem_text
from roles.rules.standards.words import CUSTOMERS, OTHERS
from tests.complete import base, patched
from tests.small import small

TODAY = date(2026, 11, 22)
HARDWARE, SOFTWARE, PEOPLE = (f"standards/{element}.yaml" for element in ("hardware", "software", "people"))
DEPARTMENT = "department.yaml"
METRICS = "metrics.yaml"
NEEDS = "needs.yaml"
AGENT = "roles/agent.yaml"
HEAD = "roles/head.yaml"
INDEX = "satisfaction.yaml"
DRIVER = "roles/driver.yaml"
TIMED = "{kind: share, at_least: %s %%, within: 4 h}"


def find(code: str, files: dict[str, str], today: date | None = TODAY) -> list[Finding]:
    checked = check(patched(files), today)
    assert code not in checked.failed, checked.findings
    return [one for one in checked.findings if one.code == code]


def at(code: str, files: dict[str, str]) -> list[str]:
    """Routes of what is found after some patches."""
    return ["/".join(one.problem.route) for one in find(code, files)]


def said(code: str, files: dict[str, str], language: str = "en") -> list[str]:
    return [problem_text(language, one.problem) for one in find(code, files)]


def entry(text: str, name: str = "answered-soon") -> str:
    return f"- id: {name}\n" + "".join(f"  {line}\n" for line in text.splitlines())


def standard(text: str, name: str = "answered-soon") -> dict[str, str]:
    return {SOFTWARE: entry(text, name)}


def target(text: str, name: str = "same-day") -> str:
    return f"targets:\n  - id: {name}\n" + "".join(f"    {line}\n" for line in text.splitlines())


def everywhere(text: str) -> dict[str, str]:
    """A patch of every standard."""
    return {
        path: "".join(entry(text, one["id"]) for one in entries)
        for path, entries in base().items()
        if path.startswith("standards/")
    }


NO_TARGET = {AGENT: target("level: ~")}
"""The target on the standard's metric shows who waits longest; without its level nothing does."""


@pytest.mark.parametrize("code", [f"S{number}" for number in range(102, 113)])
def test_nothing_is_found_where_nothing_is_there(code: str) -> None:
    loaded = small({"department.yaml": "strictness: strict\n"})

    assert [one for one in check(loaded, TODAY).findings if one.code == code] == []


class TestAreas:
    def test_a_department_without_standards_is_told_once(self) -> None:
        found = [one for one in check(small(), TODAY, "standard").findings if one.code == "S101"]

        assert [one.problem.route for one in found] == [("standards",)]
        assert [one.problem.values["number"] for one in found] == [18]

    def test_an_area_is_named_in_its_own_file(self) -> None:
        [found] = find("S101", {PEOPLE: entry("area: attitude", "no-blame")})

        assert (found.path, found.problem.route) == (PEOPLE, ("standards", "people", "tact"))
        assert problem_text("en", found.problem).startswith("no standard stands in the area “Tact”")

    @pytest.mark.parametrize("missing", ["hardware", "people"])
    def test_an_element_without_any_standard_is_told_once(self, missing: str) -> None:
        path = f"standards/{missing}.yaml"
        moved = {path: "".join(entry("area: time", one["id"]) for one in base()[path])}

        assert at("S101", moved) == [f"standards/{missing}"]
        assert len(find("S101", moved)[0].problem.values["areas"]) == {"hardware": 4, "people": 7}[missing]

    def test_one_standard_of_an_element_makes_the_others_be_named(self) -> None:
        moved = "".join(entry("area: time", one["id"]) for one in base()[HARDWARE][1:])

        assert at("S101", {HARDWARE: moved}) == [
            f"standards/hardware/{area}" for area in ("facilities", "atmosphere", "visual-space")
        ]

    def test_a_standard_without_area_may_stand_in_any(self) -> None:
        files = {PEOPLE: entry("area: ~", "no-blame") + entry("area: attitude", "said-back")}

        assert at("S101", files) == ["standards/no-blame/area"]

    @pytest.mark.parametrize(
        "more",
        [
            pytest.param(f"- {{id: other, title: Other, area: {AREAS[0]}, level: 5}}\n", id="unreadable"),
            pytest.param("- {id: said-back, title: Again, area: attentiveness}\n", id="repeated"),
        ],
    )
    def test_what_was_left_out_may_cover_the_area(self, more: str) -> None:
        files = {"standards/a.yaml": "- {id: said-back, title: Said back, area: tact}\n"}
        found = [one for one in check(small(files), TODAY, "strict").findings if one.code == "S101"]
        other = [
            one
            for one in check(small({**files, "standards/b.yaml": more}), TODAY, "strict").findings
            if one.code == "S101"
        ]

        assert len(found) == 2 + 6
        assert other == []

    @pytest.mark.parametrize(
        ("where", "left"),
        [("standards/hardware/place", 0), ("standards/hardware", 0), ("standards/hardware/atmosphere", 1)],
    )
    def test_an_area_that_a_service_does_not_have_is_waived(self, where: str, left: int) -> None:
        waived = f"waivers: [{{id: phone, rule: S101, at: {where}, reason: Telephone only, until: 2027-06-30}}]"
        files = {HARDWARE: entry("area: facilities", "counter-by-the-gate"), DEPARTMENT: waived}

        assert len(find("S101", files)) == left


@pytest.mark.parametrize(
    ("patch", "found"),
    [
        pytest.param("steps: ~", True, id="no step"),
        pytest.param("steps: []", True, id="empty"),
        pytest.param("steps: ~\nplace: '  '", True, id="blank place"),
        pytest.param("steps: ~\nplace: The desk's room", False, id="place"),
        pytest.param("steps: [enquiry/solve]", False, id="step"),
        pytest.param("steps: [enquiry/unknown]", False, id="an unknown step is another's finding"),
    ],
)
def test_s102_rootless(patch: str, found: bool) -> None:
    assert at("S102", standard(patch)) == ["standards/answered-soon/steps"] * found


class TestStricter:
    @pytest.mark.parametrize(
        ("level", "found"),
        [
            pytest.param(TIMED % 93, True, id="a larger share than the best"),
            pytest.param(TIMED % 92, False, id="the best"),
            pytest.param(TIMED % 85, False, id="less"),
            pytest.param("{kind: share, at_least: 92 %, within: 3 h}", True, id="sooner"),
            pytest.param("{kind: share, at_least: 99 %, within: 6 h}", False, id="more, but later"),
            pytest.param("{kind: share, at_least: 80 %, within: 1 h}", False, id="less, but sooner"),
            pytest.param(
                "{kind: percentile, percentile: 92, at_most: 2 h, at_least: ~, within: ~}", True, id="percentile"
            ),
            pytest.param("{kind: share, at_least: 99 %, within: ~}", False, id="no time to compare"),
            pytest.param("{kind: mean, at_most: 1 h, at_least: ~, within: ~}", False, id="another kind"),
            pytest.param("{kind: share, at_least: 93 %, within: 4 h, never_more_than: 12 h}", True, id="ceiling"),
        ],
    )
    def test_beyond_what_was_reached(self, level: str, found: bool) -> None:
        assert at("S103", standard(f"level: {level}")) == ["standards/answered-soon/level"] * found

    @pytest.mark.parametrize(
        ("level", "best", "found"),
        [
            ("{kind: score, at_least: 4.5, lowest: 1, highest: 5}", "4.4", True),
            ("{kind: score, at_least: 4.5, lowest: 1, highest: 5}", "4.5", False),
            ("{kind: count, at_most: 3, per: month}", "4", True),
            ("{kind: count, at_most: 3, per: month}", "3", False),
            ("{kind: mean, at_most: 3 h, never_more_than: 9 h}", "4 h", True),
            ("{kind: mean, at_most: 3 h, never_more_than: 9 h}", "180 min", False),
            ("{kind: mean, at_most: 3 h}", "4 points", False),
            ("{kind: percentile, percentile: 90, at_most: 4 h}", "5 h", True),
        ],
    )
    def test_every_kind_of_level(self, level: str, best: str, found: bool) -> None:
        files = {
            SOFTWARE: entry(f"metrics: [found-at-once]\nlevel: {level}", "solved-once"),
            AGENT: target(f"metric: found-at-once\nlevel: {level}\nbest: {{value: {best}}}", "new"),
        }

        assert at("S103", files) == ["standards/solved-once/level"] * found

    def test_it_says_what_was_reached(self) -> None:
        assert said("S103", standard(f"level: {TIMED % 95}")) == [
            "95\u00a0% is stricter than the best so far, 92\u00a0%; write under `cost` what it takes, or promise less"
        ]

    @pytest.mark.parametrize(
        ("targets", "found"),
        [
            pytest.param("best: ~", "80\u00a0%", id="the baseline if there is no best"),
            pytest.param("best: ~\nbaseline: ~", None, id="nothing was measured"),
            pytest.param("baseline: {value: 94 %}", "94\u00a0%", id="a baseline above the best"),
            pytest.param("baseline: {value: 95 %}", None, id="the baseline is as strict"),
            pytest.param("standard: solved-once", "92\u00a0%", id="reached under another standard"),
            pytest.param("metric: solved-at-first", None, id="on another metric"),
            pytest.param("level: ~", None, id="no level"),
            pytest.param("level: {at_most: 97 %}", None, id="two bounds"),
        ],
    )
    def test_what_counts_as_reached(self, targets: str, found: str | None) -> None:
        words = said("S103", standard(f"level: {TIMED % 95}") | {AGENT: target(targets)})

        assert len(words) == bool(found)
        assert found is None or f"the best so far, {found};" in words[0]

    def test_the_best_of_several_counts(self) -> None:
        other = "metric: answered-in-time\nlevel: {kind: share, at_least: 90 %%, within: 4 h}\nbest: {value: %s %%}"

        assert (
            "so far, 94\u00a0%" in said("S103", standard(f"level: {TIMED % 95}") | {HEAD: target(other % 94, "a")})[0]
        )
        assert find("S103", standard(f"level: {TIMED % 95}") | {HEAD: target(other % 96, "a")}) == []
        unlike = "metric: answered-in-time\nlevel: {kind: count, at_least: 9}\nbest: {value: 1}"
        assert find("S103", standard(f"level: {TIMED % 95}") | {HEAD: target(unlike, "a")}) == []
        gone = "retired: {on: 2026-01-31, replaced_by: agent}\n"
        assert find("S103", standard(f"level: {TIMED % 95}") | {HEAD: gone + target(other % 96, "a")})

    @pytest.mark.parametrize(
        ("more", "found"),
        [
            pytest.param("cost: 90,000 CNY a year", False, id="cost"),
            pytest.param("cost: ' '", True, id="blank cost"),
            pytest.param("metrics: ~", False, id="no metric"),
            pytest.param("metrics: [solved-at-first, answered-in-time]", False, id="not the first metric"),
            pytest.param("metrics: [answered-in-time, solved-at-first]", True, id="the first metric"),
            pytest.param("because: 60 of 105 customers asked want 95 % within 4 hours", False, id="asked for"),
            pytest.param("because: 客户要求95%在4小时内答复", False, id="zh asked for"),
            pytest.param("because: 95 of 105 customers asked want it soon", True, id="a number without unit"),
            pytest.param("because: 95 days", True, id="another unit"),
            pytest.param("because: Customers want 195 %", True, id="another number"),
            pytest.param("because: Customers want 1,095 %", True, id="the end of a number"),
            pytest.param("because: Customers want 0.95 %", True, id="part of a number"),
            pytest.param("because: ~", True, id="no evidence"),
        ],
    )
    def test_cost_and_evidence(self, more: str, found: bool) -> None:
        files = standard(f"level: {TIMED % 95}\n{more}")

        assert at("S103", files) == ["standards/answered-soon/level"] * found

    @pytest.mark.parametrize(
        ("within", "because"),
        [
            ("90 s", "Customers hang up after 90 seconds"),
            ("90 s", "客户等90秒就挂断"),
            ("30 min", "Customers leave after 30 minutes"),
            ("30 min", "客户等30分钟就走"),
            ("2 h", "Customers accept 2 hours"),
            ("2 h", "客户接受2个工作小时"),
            ("2 d", "Customers expect it within 2 working days"),
            ("2 d", "客户要求2个工作日"),
        ],
    )
    def test_units_in_evidence(self, within: str, because: str) -> None:
        aimed = {AGENT: target("level: {within: 9 d, never_more_than: ~}")}
        level = f"level: {{kind: share, at_least: 92 %, within: {within}}}\n"

        assert find("S103", standard(level + f"because: {because}") | aimed) == []
        assert len(find("S103", standard(level + "because: Customers expect it") | aimed)) == 1


class TestBecauseOthersDo:
    @pytest.mark.parametrize(
        ("because", "word"),
        [
            ("Industry standard", "Industry"),
            ("It is the industry average of customer satisfaction", None),
            ("The usual practice in customer service, an industry benchmark", "industry"),
            ("Common practice in call centres", "Common practice"),
            ("All our competitors answer within a day", "competitors"),
            ("Benchmarking shows 80 % within 20 s", "Benchmarking"),
            ("An industry survey names 20 s", "industry"),
            ("Usual in the industry, and 71 of 105 customers asked want it", None),
            ("Competitors do it, and complaints about the wait doubled", None),
            ("The regulator asks the industry for 15 days", None),
            ("71 of 105 customers asked in June name the wait", None),
            ("It saves us a day", None),
            ("Industrial buyers order by noon", None),
            ("行业惯例", "行业"),
            ("竞争对手都在一天内答复", "竞争对手"),
            ("按行规办", "行规"),
            ("客户服务行业的通行做法", "行业"),
            ("同行都这样，105位客户中71位也嫌慢", None),
            ("行业监管法规要求15日内答复", None),
            ("105位客户中71位嫌慢", None),
        ],
    )
    def test_words(self, because: str, word: str | None) -> None:
        found = find("S104", standard(f"because: {because}"))

        assert [one.problem.values["word"] for one in found] == [word] * bool(word)

    def test_it_points_at_the_word(self) -> None:
        [found] = find("S104", standard("because: As usual in the industry"))

        assert found.problem.route == ("standards", "answered-soon", "because")
        assert found.problem.span == (16, 24)

    @pytest.mark.parametrize(
        ("zh", "count"), [("行业标准", 1), ("客户嫌慢", 0), ("", 1)], ids=["both", "customers in one", "one language"]
    )
    def test_both_languages_are_one_reason(self, zh: str, count: int) -> None:
        text = f"{{en: Industry standard, zh: {zh}}}" if zh else "{en: Industry standard}"
        files = standard(f"because: {text}") | {DEPARTMENT: "languages: [en, zh]"}

        assert [one.problem.route[-1] for one in find("S104", files)] == ["en"] * count

    def test_a_missing_reason_is_another_finding(self) -> None:
        assert find("S104", standard("because: ~")) == []

    def test_no_word_is_both(self) -> None:
        for text in ("industry", "competitors", "行业", "竞争对手", "惯例"):
            assert list(OTHERS.find(text))
            assert not list(CUSTOMERS.find(text))


class TestAverage:
    MEAN = "level: {kind: mean, at_most: 3 h, at_least: ~, within: ~, never_more_than: ~}"

    @pytest.mark.parametrize(
        ("level", "found"),
        [
            pytest.param("kind: mean, at_most: 3 h", True, id="an average time"),
            pytest.param("kind: mean, at_most: 3 h, never_more_than: 8 h", False, id="ceiling"),
            pytest.param("kind: mean, at_least: 3 h", False, id="a lower limit"),
            pytest.param("kind: mean, at_most: 30 %", False, id="no time"),
            pytest.param("kind: mean, at_most: 30 CNY", False, id="money"),
            pytest.param("kind: mean, at_most: 30", False, id="a number of %"),
            pytest.param("kind: percentile, at_most: 3 h", False, id="percentile"),
            pytest.param("kind: share, at_least: 80 %, within: 3 h", False, id="share"),
            pytest.param("kind: score, at_least: 4, lowest: 1, highest: 5", False, id="score"),
        ],
    )
    def test_levels_of_a_standard(self, level: str, found: bool) -> None:
        missing = "".join(f", {key}: ~" for key in ("at_least", "within") if key not in level)
        files = standard(f"level: {{{level}{missing}}}") | NO_TARGET

        assert at("S105", files) == ["standards/answered-soon/level"] * found

    def test_a_number_in_the_unit_of_the_metric(self) -> None:
        files = standard("level: {kind: mean, at_most: 3, at_least: ~, within: ~}") | NO_TARGET

        assert find("S105", files) == []
        assert len(find("S105", {**files, METRICS: entry("unit: h", "answered-in-time")})) == 1

    @pytest.mark.parametrize(
        ("files", "found"),
        [
            pytest.param(standard("level: ~"), True, id="nothing beside it"),
            pytest.param({}, False, id="its standard has a share"),
            pytest.param(standard("level: ~\nmetrics: ~"), True, id="its standard promises nothing"),
            pytest.param(standard(MEAN), True, id="its standard has an average too"),
            pytest.param(
                standard("level: {kind: mean, at_most: 4 h, never_more_than: 8 h, at_least: ~, within: ~}"),
                False,
                id="its standard has a ceiling",
            ),
            pytest.param(standard("metrics: [found-at-once]"), False, id="its standard has a share on another metric"),
            pytest.param(
                standard("level: ~")
                | {HEAD: target("metric: answered-in-time\nlevel: {kind: percentile, at_most: 4 h}", "more")},
                False,
                id="another target on the metric has a percentile",
            ),
        ],
    )
    def test_a_target(self, files: dict[str, str], found: bool) -> None:
        routes = at("S105", {AGENT: target(self.MEAN), **files})

        assert ("roles/agent/targets/same-day/level" in routes) == found

    @pytest.mark.parametrize(
        ("metric", "found"),
        [
            pytest.param("aspect: responsiveness", True, id="felt by customers"),
            pytest.param("aspect: internal", False, id="internal"),
            pytest.param("title: Average handle time", False, id="handle time"),
            pytest.param("title: 平均处理时长", False, id="zh handle time"),
        ],
    )
    def test_times_that_customers_feel(self, metric: str, found: bool) -> None:
        files = {AGENT: target(self.MEAN), METRICS: entry(metric, "answered-in-time"), **standard("level: ~")}

        assert at("S105", files) == ["roles/agent/targets/same-day/level"] * found

    @pytest.mark.parametrize("metric", ["metric: ~", "metric: unknown"])
    def test_a_target_without_known_metric_is_another_finding(self, metric: str) -> None:
        files = {AGENT: target(f"{self.MEAN}\n{metric}\nstandard: ~"), **standard("level: ~")}

        assert find("S105", files) == []

    def test_a_standard_without_metric_is_judged(self) -> None:
        assert len(find("S105", standard(f"{self.MEAN}\nmetrics: ~") | NO_TARGET)) == 1

    def test_a_retired_role_is_not_judged(self) -> None:
        gone = "retired: {on: 2026-01-31, replaced_by: head}\n"

        assert find("S105", {AGENT: gone + target(self.MEAN), **standard("level: ~")}) == []


@pytest.mark.parametrize(
    ("published", "found"),
    [
        ("published: ~", "published"),
        ("published: {to_customers: ~}", "published"),
        ("published: {to_customers: ~, says: We answer}", "published"),
        ("published: {to_customers: false, reason: ~}", "published/reason"),
        ("published: {to_customers: false, reason: ' '}", "published/reason"),
        ("published: {to_customers: false, reason: Not yet}", None),
        ("published: {to_customers: true, reason: ~}", None),
    ],
)
def test_s106_kept_secret(published: str, found: str | None) -> None:
    assert at("S106", standard(published)) == ([f"standards/answered-soon/{found}"] if found else [])


class TestTooDetailed:
    @pytest.mark.parametrize(
        ("most", "found"), [(3, ["receive", "solve"]), (4, []), (2, ["receive", "solve", "close"])]
    )
    def test_at_a_step(self, most: int, found: list[str]) -> None:
        routes = at("S107", {DEPARTMENT: f"settings: {{most_standards_at_step: {most}}}"})

        assert routes == [f"processes/enquiry/steps/{name}/id" for name in found]

    @pytest.mark.parametrize(("most", "found"), [(8, ["agent", "head"]), (9, [])])
    def test_of_a_role(self, most: int, found: list[str]) -> None:
        routes = at("S107", {DEPARTMENT: f"settings: {{most_standards_of_role: {most}}}"})

        assert routes == [f"roles/{name}/id" for name in found]

    def test_unknown_links_are_another_finding(self) -> None:
        assert find("S107", everywhere("steps: [enquiry/unknown]\nowner: nobody")) == []

    def test_a_step_named_twice_counts_once(self) -> None:
        assert find("S107", standard("steps: [enquiry/receive, enquiry/receive]")) == []

    def test_a_fifth_standard_is_one_too_many(self) -> None:
        [found] = find("S107", standard("steps: [enquiry/receive]", "told-before-asking"))

        assert problem_text("en", found.problem).startswith("5 standards are to be kept in this step; more than 4")

    def test_retired_roles_and_unreadable_settings(self) -> None:
        owned = everywhere("owner: agent")

        assert at("S107", owned) == ["roles/agent/id"]
        assert find("S107", owned | {AGENT: "retired: {on: 2026-01-31, replaced_by: head}"}) == []
        broken = patched(owned | {DEPARTMENT: "languages: 5"})
        assert [one for one in check(broken, TODAY, "strict").findings if one.code == "S107"] == []


@pytest.mark.parametrize(
    ("patch", "missing"),
    [
        ("need: ~", ["need"]),
        ("owner: ~", ["owner"]),
        ("consequence: ~", ["consequence"]),
        ("consequence: ' '", ["consequence"]),
        ("metrics: ~", ["metrics"]),
        ("metrics: ~\nlevel: ~", []),
        ("metrics: ~\nlevel: ~\nsigns: ~", ["metrics"]),
        ("level: ~\nsigns: ~", []),
        ("need: ~\nowner: ~\nconsequence: ~\nmetrics: ~", ["need", "owner", "consequence", "metrics"]),
        ("need: unknown\nowner: unknown\nmetrics: [unknown]", []),
    ],
)
def test_s108_for_its_own_sake(patch: str, missing: list[str]) -> None:
    found = find("S108", standard(patch))

    assert [one.problem.values["keys"] for one in found] == [missing] * bool(missing)
    assert all(one.problem.route == ("standards", "answered-soon", "id") for one in found)


class TestReassessment:
    @pytest.mark.parametrize(
        ("day", "found"),
        [
            pytest.param("~", True, id="no day"),
            pytest.param("2026-11-21", True, id="yesterday"),
            pytest.param("2026-11-22", False, id="today"),
            pytest.param("2028-02-22", False, id="in fifteen months"),
            pytest.param("2028-02-23", True, id="later"),
        ],
    )
    def test_days(self, day: str, found: bool) -> None:
        assert at("S109", standard(f"reassess: {day}")) == ["standards/answered-soon/reassess"] * found

    @pytest.mark.parametrize(("months", "found"), [(24, False), (7, True), (8, False)])
    def test_the_longest_time_is_a_setting(self, months: int, found: bool) -> None:
        files = {DEPARTMENT: f"settings: {{reassess_months: {months}}}"}

        assert bool(find("S109", files)) == found

    def test_without_a_day_nothing_is_overdue(self) -> None:
        assert find("S109", standard("reassess: ~"), today=None) == []


class TestOneSided:
    PLAIN = "".join(f"- {{id: {one['id']}, aspect: ~, factor: ~}}\n" for one in base()[NEEDS])

    @pytest.mark.parametrize(
        ("need", "name"), [("sound-advice", "assurance"), ("respect", "empathy"), ("no-more-trouble", "reliability")]
    )
    def test_a_side_that_nothing_serves(self, need: str, name: str) -> None:
        [found] = find("S110", {NEEDS: entry("aspect: internal", need)})

        assert found.problem.route == ("standards",)
        assert [term.word for term in found.problem.values["aspects"]] == [name]

    def test_one_finding_names_all(self) -> None:
        found = find("S110", {NEEDS: self.PLAIN})

        assert [sorted(one.problem.values) for one in found] == [["aspects"], ["factor"]]
        assert len(found[0].problem.values["aspects"]) == 4

    @pytest.mark.parametrize(
        "more",
        [
            pytest.param(standard("aspect: assurance"), id="standard"),
            pytest.param({METRICS: entry("aspect: assurance", "answered-in-time")}, id="metric"),
            pytest.param({HEAD: target("need: sure", "causes-gone")}, id="need of a target"),
            pytest.param(
                {
                    AGENT: target("metric: safe", "settled-at-once"),
                    METRICS: entry("title: Safe\naspect: assurance", "safe"),
                },
                id="metric of a target",
            ),
        ],
    )
    def test_where_a_side_may_be_written(self, more: dict[str, str]) -> None:
        needs = {NEEDS: entry("aspect: reliability", "sound-advice") + entry("title: Sure\naspect: assurance", "sure")}

        assert len(find("S110", needs)) == 1
        assert find("S110", needs | more) == []

    @pytest.mark.parametrize(
        ("more", "found"),
        [
            pytest.param({}, True, id="nowhere"),
            pytest.param(standard("factor: emotion"), False, id="standard"),
            pytest.param(standard("factor: interaction"), True, id="the level below"),
            pytest.param({HEAD: target("need: warm", "causes-gone")}, False, id="need of a target"),
        ],
    )
    def test_the_emotional_level(self, more: dict[str, str], found: bool) -> None:
        needs = {NEEDS: entry("factor: interaction", "respect") + entry("title: Warm\nfactor: emotion", "warm")}

        assert [list(one.problem.values) for one in find("S110", needs | more)] == [["factor"]] * found

    @pytest.mark.parametrize(
        "unread",
        [
            pytest.param({DRIVER: "id: driver\ntitle: Driver\nholders: many"}, id="role"),
            pytest.param({METRICS: "- {id: other, title: Other, unit: miles}"}, id="metric"),
            pytest.param({"standards/more.yaml": "- {id: other, title: Other, area: none}"}, id="standard"),
            pytest.param({NEEDS: PLAIN + "- {id: other, title: Other, aspect: none}"}, id="need"),
        ],
    )
    def test_what_could_not_be_read_may_serve_it(self, unread: dict[str, str]) -> None:
        assert find("S110", {NEEDS: self.PLAIN} | unread) == []

    def test_targets_alone_are_judged(self) -> None:
        loaded = small(
            {
                "department.yaml": "strictness: strict\n",
                "needs.yaml": "- {id: calm, title: Calm, aspect: empathy, factor: emotion}\n",
                "roles/head.yaml": "targets: [{id: a, need: calm}]\n",
            }
        )
        [found] = [one for one in check(loaded, TODAY).findings if one.code == "S110"]

        assert [term.word for term in found.problem.values["aspects"]] == ["responsiveness", "reliability", "assurance"]


class TestObservable:
    NOTHING = "signs: ~\nmetrics: ~\nlevel: ~\npromise: Everybody is friendly"

    @pytest.mark.parametrize(
        ("patch", "found"),
        [
            pytest.param("", True, id="nothing"),
            pytest.param("signs: [{id: a, says: Smiles}]", False, id="sign"),
            pytest.param("level: {kind: share, at_least: 80 %}", False, id="level"),
            pytest.param("metrics: [solved-at-first]", False, id="a metric that counts events"),
            pytest.param("metrics: [felt-respected]", True, id="what customers felt"),
            pytest.param("metrics: [felt-respected, solved-at-first]", False, id="events too"),
            pytest.param("metrics: [unknown]", False, id="an unknown metric may count events"),
            pytest.param("promise: Everybody is greeted within 5 minutes", False, id="a figure"),
            pytest.param("promise: 到达后5分钟内有人接待", False, id="zh figure"),
            pytest.param("promise: ~", True, id="no promise"),
        ],
    )
    def test_what_can_be_noticed(self, patch: str, found: bool) -> None:
        lines = [line for line in self.NOTHING.splitlines() if line.split(":")[0] != patch.split(":")[0]]
        files = standard("\n".join([*lines, patch]))

        assert at("S111", files) == ["standards/answered-soon/signs"] * found

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("Satisfaction", True),
            ("客户满意度", True),
            ("Customers who felt respected", True),
            ("调查得分", True),
            ("Enquiries answered", False),
            ("答复率", False),
        ],
    )
    @pytest.mark.parametrize("key", ["title", "formula"])
    def test_opinions_by_their_words(self, words: str, found: bool, key: str) -> None:
        metric = {"title": "Share", "formula": "a ÷ b", key: words}
        files = standard("signs: ~\nlevel: ~\npromise: Friendly") | {
            METRICS: entry("\n".join(f"{name}: {text}" for name, text in metric.items()), "answered-in-time")
        }

        assert bool(find("S111", files)) == found


class TestIndex:
    @pytest.mark.parametrize(
        ("indicators", "found"),
        [
            ("[{id: a, title: A, metrics: [found-at-once], owners: [agent]}]", []),
            ("[{id: a, title: A, owners: [agent]}]", [["a"]]),
            ("[{id: a, title: A, metrics: [found-at-once]}]", [["a"]]),
            ("[{id: a, title: A}, {id: b, title: B}]", [["a", "b"], ["a", "b"]]),
            ("[{id: a, title: A, metrics: [found-at-once]}, {id: b, title: B, owners: [agent]}]", [["b"], ["a"]]),
            ("[]", [None]),
        ],
    )
    def test_questions_without_metric_or_role(self, indicators: str, found: list[list[str] | None]) -> None:
        files = {INDEX: f"- id: contact\n  title: Contact\n  indicators: {indicators}\n"}

        assert [one.problem.values.get("questions") for one in find("S112", files)] == found
        assert set(at("S112", files)) <= {"satisfaction/contact/indicators"}
