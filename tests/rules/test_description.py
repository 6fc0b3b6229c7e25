"""The D rules: each on what it finds, what it leaves alone, and what lies just beside it."""

from datetime import date

import pytest

from roles.check import check
from roles.finding import Finding, Term
from roles.model.department import Strictness
from roles.rules.description.names import names_of_people
from roles.rules.description.open_ends import open_ends
from roles.rules.description.years import years_of_experience
from roles.substance import substance
from tests.complete import TODAY, find, patched

AGENT = "roles/agent.yaml"
HEAD = "roles/head.yaml"
BOTH = "languages: [en, zh]"


def at(code: str, text: str, path: str = AGENT) -> list[str]:
    """Routes inside the role of what is found after one patch."""
    return ["/".join(one.problem.route[2:]) for one in find(code, {path: text})]


def works(*shares: int | None) -> str:
    """A driver with these shares of time."""
    lines = [
        f"  - {{id: w{n}, does: Drive, share: {'~' if share is None else share}}}" for n, share in enumerate(shares)
    ]
    return "\n".join(["id: driver", "title: Driver", "reports_to: head", "responsibilities:", *lines])


def driver(code: str, text: str) -> list[Finding]:
    return find(code, {"roles/driver.yaml": text})


class TestMissingSection:
    @pytest.mark.parametrize(
        ("patch", "strictness", "sections"),
        [
            pytest.param("purpose: ~", "starter", ["purpose"], id="no purpose"),
            pytest.param("purpose: '  '", "starter", ["purpose"], id="blank purpose"),
            pytest.param("holders: ~", "starter", ["holders"], id="no holders"),
            pytest.param("holders: 0", "starter", [], id="a vacancy is a number"),
            pytest.param("responsibilities: ~", "starter", ["responsibilities"], id="no responsibilities"),
            pytest.param("responsibilities: [{id: close, does: ~}]", "starter", ["does"], id="one without words"),
            pytest.param("targets: ~", "starter", [], id="starter wants no targets"),
            pytest.param("targets: ~", "standard", ["targets"], id="standard does"),
            pytest.param("contacts: ~\nperson: ~", "standard", ["contacts", "person"], id="in the order of the page"),
            pytest.param("person: {required: ~}", "standard", [], id="preferred alone will do"),
            pytest.param("conditions: {place: ~}", "standard", ["place"], id="a part of the conditions"),
            pytest.param("conditions: ~", "standard", ["place", "hours"], id="no conditions"),
            pytest.param(
                "conditions: ~",
                "strict",
                ["place", "hours", "physical", "social", "travel", "equipment"],
                id="no conditions in strict",
            ),
            pytest.param("learning: ~", "strict", [], id="no learning: P501"),
            pytest.param("rights: ~", "strict", ["rights"], id="rights beside decisions in strict"),
            pytest.param(
                "terms: ~\nstand_in: ~\ncodes: ~",
                "strict",
                ["terms", "stand_in", "codes"],
                id="what only strict wants",
            ),
        ],
    )
    def test_it_names_what_the_strictness_wants(self, patch: str, strictness: Strictness, sections: list[str]) -> None:
        found = find("D101", {AGENT: patch}, strictness=strictness)

        expected = [[Term("section", key) for key in sections]] if sections else []
        assert [one.problem.values["sections"] for one in found] == expected

    def test_the_head_says_to_whom_it_reports(self) -> None:
        found = find("D101", {HEAD: "reports_outside: ~"}, strictness="starter")

        assert [one.problem.values["sections"] for one in found] == [[Term("section", "reports_to")]]

    def test_two_heads_are_one_finding_of_another_rule(self) -> None:
        files = {HEAD: "reports_outside: ~", AGENT: "reports_to: ~"}

        assert find("D101", files, strictness="starter") == []
        assert len(find("K103", files)) == 2

    def test_a_single_role_needs_no_stand_in(self) -> None:
        found = find("D101", {HEAD: "stand_in: ~", AGENT: "retired: {on: 2026-01-31}"})

        assert found == []

    def test_a_role_with_nothing_is_one_finding_and_half_a_role_is_said_once(self) -> None:
        found = driver("D101", "id: driver\ntitle: Driver\nreports_to: head")

        assert len(found) == 1
        said = [section.word for section in found[0].problem.values["sections"]]
        assert said[:3] == ["purpose", "responsibilities", "holders"]
        assert not {"does", "share", "rights", "reports_to"} & set(said)

    def test_time_without_shares_is_a_section(self) -> None:
        said = driver("D101", works(None, None))[0].problem.values["sections"]

        assert Term("section", "share") in said

    def test_a_retired_role_is_left_alone(self) -> None:
        assert find("D101", {AGENT: "purpose: ~\nretired: {on: 2026-01-31}"}) == []

    def test_an_empty_language_is_the_finding_of_another_rule(self) -> None:
        files = {"department.yaml": BOTH, AGENT: "purpose: {en: Help, zh: ''}"}

        assert "agent" not in [one.problem.route[1] for one in find("D101", files)]


class TestUnweighted:
    @pytest.mark.parametrize(
        ("weights", "routes"),
        [
            pytest.param([None, None, None], ["responsibilities"], id="none has one"),
            pytest.param(["core", None, "extra"], ["responsibilities/w1/weight"], id="one without"),
            pytest.param(["core", None, None], ["responsibilities/w1/weight", "responsibilities/w2/weight"], id="two"),
            pytest.param(["core", "core", None], ["responsibilities/w2/weight"], id="first give them all"),
            pytest.param(["extra", None], ["responsibilities/w1/weight"], id="it may be the core one"),
            pytest.param(["core", "core", "core"], ["responsibilities"], id="all core"),
            pytest.param(["core", "core"], [], id="two may both be core"),
            pytest.param(["core"], [], id="one alone"),
            pytest.param(["core", "core", "extra"], [], id="ranked"),
            pytest.param(["extra", "occasional"], ["responsibilities"], id="none core"),
            pytest.param(["occasional"], ["responsibilities"], id="one alone, not core"),
            pytest.param([], [], id="no responsibilities"),
        ],
    )
    def test_weights(self, weights: list[str | None], routes: list[str]) -> None:
        lines = [f"  - {{id: w{n}, does: Drive, weight: {weight or '~'}}}" for n, weight in enumerate(weights)]
        text = "\n".join(["id: driver", "title: Driver", "responsibilities:" + ("" if lines else " []"), *lines])

        assert ["/".join(one.problem.route[2:]) for one in driver("D102", text)] == routes


class TestUnmeasuredCore:
    @pytest.mark.parametrize(
        ("patch", "routes"),
        [
            pytest.param("responsibilities: [{id: trace, measured_by: ~}]", ["trace/measured_by"], id="no metric"),
            pytest.param("responsibilities: [{id: settle, measured_by: ~}]", [], id="not core"),
            pytest.param(
                "responsibilities: [{id: trace, measured_by: [solved-at-first]}]",
                ["trace/measured_by"],
                id="metric without target",
            ),
            pytest.param(
                "responsibilities: [{id: trace, measured_by: [solved-at-first, cause-removed]}]", [], id="one of two"
            ),
            pytest.param("responsibilities: [{id: trace, measured_by: [cause-remove]}]", [], id="misspelt: K101"),
            pytest.param("targets: ~", [], id="no targets at all: D101"),
            pytest.param("targets: [{id: causes-gone, metric: ~}]", [], id="target without metric: T101"),
            pytest.param("targets: [{id: causes-gone, metric: cause-remove}]", [], id="misspelt in the target: K101"),
        ],
    )
    def test_core_work_is_measured_and_aimed_at(self, patch: str, routes: list[str]) -> None:
        assert at("D103", patch, HEAD) == [f"responsibilities/{route}" for route in routes]

    def test_a_target_belongs_to_some_responsibility(self) -> None:
        assert at("D103", "targets: [{id: more, metric: cause-removed}]") == ["targets/more/metric"]

    def test_not_while_a_metric_of_the_role_is_misspelt(self) -> None:
        patch = (
            "responsibilities: [{id: close, measured_by: [cause-remove]}]\ntargets: [{id: more, metric: cause-removed}]"
        )

        assert at("D103", patch) == []

    def test_not_before_there_are_responsibilities(self) -> None:
        assert at("D103", "responsibilities: ~") == []


class TestReviewOverdue:
    @pytest.mark.parametrize(
        ("by", "found"),
        [
            pytest.param("2026-11-21", True, id="yesterday"),
            pytest.param("2026-11-22", False, id="today"),
            pytest.param("2028-05-22", False, id="in 18 months"),
            pytest.param("2028-05-23", True, id="a day later"),
            pytest.param("2028-06-01", True, id="the month after"),
            pytest.param("9999-12-31", True, id="never"),
            pytest.param("~", True, id="no day"),
        ],
    )
    def test_days(self, by: str, found: bool) -> None:
        assert at("D104", f"review: {{by: {by}}}") == (["review/by"] if found else [])

    def test_no_review_at_all(self) -> None:
        assert at("D104", "review: ~") == ["review/by"]

    def test_the_end_of_a_short_month(self) -> None:
        late = {AGENT: "review: {by: 2028-03-01}", HEAD: "review: {by: 2028-02-29}"}

        assert [one.problem.route[1] for one in find("D104", late, date(2026, 8, 31))] == ["agent"]

    def test_the_department_sets_its_own_time(self) -> None:
        files = {"department.yaml": "settings: {review_months: 6}"}

        assert len(find("D104", files)) == 2

    def test_nothing_without_a_day_and_nothing_for_retired_roles(self) -> None:
        assert find("D104", {AGENT: "review: ~"}, None) == []
        assert find("D104", {AGENT: "review: ~\nretired: {on: 2026-01-31}"}) == []


class TestUnapprovedChange:
    def agreed(self, more: str = "") -> str:
        now = substance(patched({}).catalog.roles["agent"])
        return f'approved: {{on: 2026-11-01, by: [holder, manager, hr], substance: "{now}"}}\n{more}'

    def test_the_role_as_agreed(self) -> None:
        assert at("D105", self.agreed()) == []

    @pytest.mark.parametrize(
        ("more", "routes"),
        [
            pytest.param("holders: 4", ["approved/substance"], id="changed"),
            pytest.param("codes: {isco-08: '4222'}", [], id="bookkeeping"),
            pytest.param("review: {remind: ~}", ["review/remind"], id="no reminders"),
            pytest.param("review: ~", ["review/remind"], id="no review"),
            pytest.param("holders: 4\nretired: {on: 2026-01-31}", [], id="retired"),
        ],
    )
    def test_what_differs(self, more: str, routes: list[str]) -> None:
        assert at("D105", self.agreed(more)) == routes

    def test_a_draft_is_no_change(self) -> None:
        assert at("D105", "holders: 4\nreview: {remind: ~}") == []

    @pytest.mark.parametrize(
        ("approved", "route", "words"),
        [
            ("{on: 2026-11-01}", "approved", "the agreement does not say"),
            ('{substance: "00000000"}', "approved/substance", "changed since it was agreed;"),
            ('{on: 2026-11-01, substance: "00000000"}', "approved/substance", "changed since it was agreed on {day}"),
        ],
    )
    def test_it_says_what_it_knows(self, approved: str, route: str, words: str) -> None:
        (one,) = find("D105", {AGENT: f"approved: {approved}"})

        assert "/".join(one.problem.route[2:]) == route
        assert one.problem.text.startswith(words)


class TestTooManyResponsibilities:
    @pytest.mark.parametrize(("number", "found"), [(8, False), (9, True)])
    def test_the_most(self, number: int, found: bool) -> None:
        assert bool(driver("D106", works(*[11] * number))) is found

    def test_the_department_sets_its_own(self) -> None:
        found = find("D106", {"department.yaml": "settings: {most_responsibilities: 3}"})

        assert [(one.problem.route, one.problem.values["n"]) for one in found] == [
            (("roles", "agent", "responsibilities"), 4)
        ]


class TestSharesOff:
    @pytest.mark.parametrize(
        ("shares", "routes"),
        [
            pytest.param([50, 50], [], id="all of it"),
            pytest.param([33, 33, 33], [], id="99 is rounding"),
            pytest.param([34, 34, 33], [], id="101 is rounding"),
            pytest.param([33, 33, 32], ["responsibilities"], id="98"),
            pytest.param([34, 34, 34], ["responsibilities"], id="102"),
            pytest.param([None, None], [], id="none has one"),
            pytest.param([], [], id="no responsibilities"),
            pytest.param([50, None, None], ["responsibilities/w1/share"], id="some without"),
            pytest.param([0, None], ["responsibilities/w1/share"], id="nought is a share"),
            pytest.param([51, 49], ["responsibilities/w0/share"], id="over half"),
            pytest.param([100], ["responsibilities/w0/share"], id="one line for everything"),
            pytest.param([48, 50, 2], [], id="one small"),
            pytest.param([46, 50, 2, 2], ["responsibilities/w2/share"], id="two small"),
            pytest.param([44, 50, 3, 3], [], id="an hour a week"),
            pytest.param([60, 20], ["responsibilities", "responsibilities/w0/share"], id="two faults"),
        ],
    )
    def test_shares(self, shares: list[int | None], routes: list[str]) -> None:
        found = driver("D107", works(*shares) if shares else "id: driver\ntitle: Driver")

        assert ["/".join(one.problem.route[2:]) for one in found] == routes

    def test_it_names_those_without(self) -> None:
        (one,) = driver("D107", works(40, None, 30, None))

        assert one.problem.values == {"without": ["w1", "w3"], "sum": 70}

    def test_the_department_sets_its_own_cuts(self) -> None:
        files = {"department.yaml": "settings: {largest_share: 44, smallest_share: 16}"}

        assert ["/".join(one.problem.route[1:]) for one in find("D107", files)] == [
            "agent/responsibilities/answer/share",
            "agent/responsibilities/close/share",
        ]


class TestCatchAll:
    @pytest.mark.parametrize(
        "text",
        [
            "Other duties as assigned",
            "Keeps the log, and other duties as may be required from time to time",
            "Any other tasks",
            "Performs other related duties",
            "Such other reasonable duties as the manager assigns",
            "Tasks as directed by the head",
            "Whatever the manager asks",
            "Anything else that the department needs",
            "Ad hoc tasks",
            "Carry out other work",
            "完成领导交办的其他事项",
            "完成上级领导交办的其它工作",
            "领导安排其他工作",
            "完成公司安排的各项工作",
            "承担其他任务",
            "负责部门其他工作",
            "登记投诉及其他工作",
            "做好其他临时性工作",
            "完成上级交办的任务",
            "处理其他相关事务",
        ],
    )
    def test_open_ends(self, text: str) -> None:
        (hit, *_) = open_ends(text)

        assert text[hit.start : hit.end] == hit.word

    @pytest.mark.parametrize(
        "text",
        [
            "Settle it before any other work",
            "Without delaying other work",
            "Other agents' work is checked each week",
            "Do the work as required by the contract",
            "Give the customer whatever the law grants",
            "Assign tasks as needed for the case",
            "Pass any other tasks to the desk",
            "Answer ad hoc requests of customers within 2 hours",
            "在投诉处理和其他工作之间分配时间",
            "为组员分配其他工作",
            "与其他工作组协调",
            "合理安排其他任务",
            "跟踪领导交办任务的进度",
            "处理其他部门转来的投诉",
            "登记其他任务单",
        ],
    )
    def test_near_misses(self, text: str) -> None:
        assert list(open_ends(text)) == []

    @pytest.mark.parametrize(
        ("more", "found"),
        [
            ("share: 5, limit: {kind: scope, within: Work within the skills of the role}", False),
            ("share: 5, limit: {kind: money, up_to: 100 CNY}", False),
            ("share: 6, limit: {kind: scope, within: Work within the skills of the role}", True),
            ("share: 5, limit: ~", True),
            ("share: 5, limit: {kind: scope}", True),
            ("share: 5, limit: {kind: money}", True),
            ("share: ~, limit: {kind: scope, within: Work within the skills of the role}", True),
        ],
    )
    def test_one_capped_line_is_allowed(self, more: str, found: bool) -> None:
        patch = f"responsibilities: [{{id: suggest, does: Other duties as assigned, {more}}}]"

        assert bool(at("D108", patch)) is found

    def test_a_second_capped_line_is_not(self) -> None:
        capped = "share: 5, limit: {kind: scope, within: Work within the skills of the role}"
        first, second = (f"{{id: {name}, does: Ad hoc tasks, {capped}}}" for name in ("close", "suggest"))
        patch = f"responsibilities: [{first}, {second}]"

        assert at("D108", patch) == ["responsibilities/suggest/does"]

    def test_a_text_in_two_languages_is_one_finding_at_its_words(self) -> None:
        files = {
            "department.yaml": BOTH,
            AGENT: "responsibilities: [{id: suggest, does: {en: Log mail; ad hoc tasks, zh: 领导交办的其他事项}}]",
        }
        (one,) = find("D108", files)

        assert one.problem.route[-2:] == ("does", "en")
        assert one.problem.span == (10, 22)
        assert one.problem.values["words"] == "ad hoc tasks"


class TestHalfARole:
    nothing = (
        "[{id: answer, decision: executes}, {id: solve, decision: ~},"
        " {id: close, decision: ~}, {id: suggest, decision: ~}]"
    )
    silent = nothing.replace("executes", "~")
    advice = nothing.replace("executes", "recommends")

    @pytest.mark.parametrize(
        ("patch", "routes"),
        [
            pytest.param("interests: ~", ["interests"], id="no interests"),
            pytest.param("rights: ~", [], id="a decision is a right"),
            pytest.param(f"responsibilities: {nothing}\nrights: ~", ["rights"], id="not one right"),
            pytest.param(f"responsibilities: {advice}\nrights: ~", ["rights"], id="advice alone is no right"),
            pytest.param(f"responsibilities: {silent}\nrights: ~", ["rights"], id="nothing said, nothing written"),
            pytest.param(f"responsibilities: {silent}", ["responsibilities"], id="no decision said, but rights"),
            pytest.param(
                "responsibilities: [{id: close, decision: ~}]", ["responsibilities/close/decision"], id="one unsaid"
            ),
            pytest.param("responsibilities: ~\nrights: ~\ninterests: ~", [], id="no responsibilities: D101"),
        ],
    )
    def test_parts(self, patch: str, routes: list[str]) -> None:
        assert at("D109", patch) == routes


class TestUnclassified:
    @pytest.mark.parametrize(
        ("patch", "route", "parts"),
        [
            pytest.param("rank: ~", "rank", ["rank"], id="one missing stands at its key"),
            pytest.param("series: ~\ngrade: ~", "id", ["series", "grade"], id="several in one finding"),
        ],
    )
    def test_missing(self, patch: str, route: str, parts: list[str]) -> None:
        (one,) = find("D110", {AGENT: patch})

        assert one.problem.route == ("roles", "agent", route)
        assert one.problem.values["parts"] == [Term("noun", part) for part in parts]

    def test_an_unknown_one_is_the_finding_of_another_rule(self) -> None:
        assert at("D110", "group: dest\nseries: servise\nrank: agents\ngrade: 7") == []
        assert at("D110", "series: servise") == []

    def test_a_department_without_classification_is_one_finding(self) -> None:
        bare = "series: ~\ngroup: ~\ngrade: ~\nrank: ~"
        (one,) = find("D110", {"department.yaml": "classification: ~", AGENT: bare, HEAD: bare})

        assert one.problem.route == ("department", "classification")
        assert len(one.problem.values["parts"]) == 4

    def test_a_part_that_no_list_holds_but_a_role_names_is_found_once(self) -> None:
        files = {"department.yaml": "classification: {ranks: ~}"}

        assert find("D110", files) == []
        assert len(find("K101", files)) == 2

    @pytest.mark.parametrize(
        ("group", "found"),
        [("{id: mail, title: Mail, series: back}", True), ("{id: mail, title: Mail}", False)],
    )
    def test_a_group_of_another_series(self, group: str, found: bool) -> None:
        files = {
            "department.yaml": f"classification: {{series: [{{id: back, title: Back}}], groups: [{group}]}}",
            AGENT: "group: mail",
        }

        assert [one.problem.route[-1] for one in find("D110", files)] == (["group"] if found else [])

    @pytest.mark.parametrize(
        ("more", "agent", "head", "empty"),
        [
            pytest.param([4, 5], 2, 5, [3, 4], id="a gap"),
            pytest.param([9], 3, 9, [], id="numbers that nobody lists are no gap"),
            pytest.param([1, 4], 2, 3, [], id="below and above is no gap"),
            pytest.param([4], 3, 3, [], id="all in one grade"),
        ],
    )
    def test_gaps(self, more: list[int], agent: int, head: int, empty: list[int]) -> None:
        entries = ", ".join(f"{{id: {grade}, title: Grade}}" for grade in more)
        files = {
            "department.yaml": f"classification: {{grades: [{entries}]}}",
            AGENT: f"grade: {agent}",
            HEAD: f"grade: {head}",
        }

        assert [one.problem.values["grades"] for one in find("D110", files)] == ([empty] if empty else [])
        assert find("D110", {**files, "roles/driver.yaml": "nonsense: 1"}) == []

    def test_a_group_without_its_series_is_one_finding(self) -> None:
        assert at("D110", "series: ~") == ["series"]

    def test_a_role_in_between_fills_the_gap(self) -> None:
        files = {
            "department.yaml": "classification: {grades: [{id: 4, title: More}]}",
            "roles/driver.yaml": "{id: driver, title: Driver, series: service, group: desk, grade: 3, rank: agent}",
            HEAD: "grade: 4",
        }

        assert find("D110", files) == []

    def test_another_series_fills_no_gap_and_has_none(self) -> None:
        files = {
            "department.yaml": "classification: {series: [{id: back, title: Back}], grades: [{id: 4, title: More}]}",
            AGENT: "series: back\ngroup: ~\ngrade: 2",
            HEAD: "grade: 4",
        }

        assert [one.problem.values["parts"] for one in find("D110", files)] == [[Term("noun", "group")]]


class TestLooseRequirement:
    @pytest.mark.parametrize(
        "text",
        [
            "3 years of experience",
            "At least five years' experience in sales",
            "5+ years customer service experience",
            "3-5 years of relevant work experience",
            "Experience of at least 2 years",
            "Experience in customer service (3 years)",
            "Three years in customer service",
            "Minimum of 2 years as a service agent",
            "三年以上工作经验",
            "3年以上客户服务经验",
            "具有５年以上相关工作经历",
            "2-3年客服经验",
            "两至三年销售经验",
            "从事客户服务工作三年以上",
            "工作经验满两年",
            "多年从业经验",
            "十年以上行业经验",
        ],
    )
    def test_years(self, text: str) -> None:
        (hit, *_) = years_of_experience(text)

        assert text[hit.start : hit.end] == hit.word

    @pytest.mark.parametrize(
        "text",
        [
            "Explains the five-year warranty",
            "Keeps records for 3 years",
            "Turns customers' experience of the last 2 years into one page",
            "Sums up three years of customer experience",
            "Explains why a guarantee of 2 years counts from delivery",
            "Learns from experience within the first year",
            "总结三年以内的服务经验",
            "讲清三年保修期",
            "分析近三年的客户经历",
            "每年总结一次服务经验",
            "从事三年规划编制",
            "归纳一年的投诉处理经验",
            "回顾2025年的经验",
            "一年一次的经验交流",
        ],
    )
    def test_near_misses(self, text: str) -> None:
        assert list(years_of_experience(text)) == []

    @pytest.mark.parametrize(
        ("patch", "routes"),
        [
            pytest.param("person: {required: [{id: knows-products, needed_for: ~}]}",
                         ["person/required/knows-products/needed_for"], id="one needed for nothing"),
            pytest.param("person: {preferred: [{id: finds-patterns, needed_for: ~}]}",
                         ["person/preferred/finds-patterns/needed_for"], id="a preferred one too"),
            pytest.param("person: {preferred: ~, required: [{id: knows-products, needed_for: ~}, "
                         "{id: writes-clearly, needed_for: ~}]}", ["person"], id="none says it"),
            pytest.param("person: {required: [{id: knows-products, needed_for: [nothing]}]}", [], id="misspelt: K101"),
            pytest.param("person: ~", [], id="no qualifications: D101"),
            pytest.param("person: {preferred: [{id: finds-patterns, asks: 3 years of experience}]}",
                         ["person/preferred/finds-patterns/asks"], id="years"),
        ],
    )  # fmt: skip
    def test_requirements(self, patch: str, routes: list[str]) -> None:
        assert at("D111", patch) == routes

    def test_a_single_qualification_stands_at_its_key(self) -> None:
        (one,) = driver("D111", "{id: driver, title: Driver, person: {required: [{id: drives, asks: Drives}]}}")

        assert one.problem.route[2:] == ("person", "required", "drives", "needed_for")

    def test_the_place_is_the_words(self) -> None:
        files = {
            "department.yaml": BOTH,
            AGENT: "person: {required: [{id: knows-products, asks: {en: Knows products, zh: 有三年以上工作经验}}]}",
        }
        (one,) = find("D111", files)

        assert one.problem.route[-2:] == ("asks", "zh")
        assert one.problem.span == (1, 9)


class TestRoleForAPerson:
    @pytest.mark.parametrize(
        ("more", "found"),
        [
            pytest.param("", ["serves"], id="serves nothing"),
            pytest.param("serves: []", ["serves"], id="an empty list"),
            pytest.param("serves: [enquiry]", [], id="serves a process"),
            pytest.param("serves: [enquirie]", [], id="misspelt: K101"),
            pytest.param("responsibilities: [{id: ask, actions: [enquiry/close/ask]}]", [], id="does an action"),
            pytest.param("retired: {on: 2026-01-31}", [], id="retired"),
        ],
    )
    def test_processes(self, more: str, found: list[str]) -> None:
        text = f"id: driver\ntitle: Driver\nreports_to: head\n{more}"

        assert [one.problem.route[2] for one in driver("D112", text)] == found

    def test_the_owner_of_a_process_serves_it(self) -> None:
        files = {
            "roles/driver.yaml": "id: driver\ntitle: Driver\nreports_to: head",
            "processes/enquiry.yaml": "owner: driver",
        }

        assert find("D112", files) == []

    def test_silent_while_a_process_cannot_be_read(self) -> None:
        files = {
            "roles/driver.yaml": "id: driver\ntitle: Driver\nreports_to: head",
            "processes/enquiry.yaml": "ownr: driver",
        }

        assert find("D112", files) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Assistant to Mr Brown",
            "Help Ms. Li with visits",
            "Dr O'Neill's secretary",
            "由Mr Wang负责",
            "张经理助理",
            "协助李女士接待大客户",
            "由王主任审批",
            "向陈总汇报；",
            "为何女士安排拜访",
            "听从刘总监的安排",
            "(王总)",
        ],
    )
    def test_names(self, text: str) -> None:
        (hit,) = names_of_people(text)

        assert text[hit.start : hit.end] == hit.word

    @pytest.mark.parametrize(
        "text",
        [
            "Mark the case",
            "Use MS Office and Ms Word",
            "Drop the case",
            "客户经理",
            "向经理汇报",
            "由于经理不在",
            "任何经理",
            "任何女士",
            "每周主管例会",
            "按周总结",
            "张贴女士优先标识",
            "高级经理",
            "向客户服务经理报告",
            "马上请女士就座",
            "责任主管",
            "对方经理",
            "其余女士",
            "给先生和女士的称谓",
            "林业部门经理",
            "总经理",
        ],
    )
    def test_near_misses(self, text: str) -> None:
        assert list(names_of_people(text)) == []

    @pytest.mark.parametrize(
        ("patch", "route", "span"),
        [
            ("title: Driver of Mr Brown", "title", (10, 18)),
            ("purpose: Take the load off Ms Li", "purpose", (18, 23)),
            ("responsibilities: [{id: close, does: Ask Dr Zhao}]", "responsibilities/close/does", (4, 11)),
        ],
    )
    def test_where_names_stand(self, patch: str, route: str, span: tuple[int, int]) -> None:
        (one,) = find("D112", {AGENT: patch})

        assert ("/".join(one.problem.route[2:]), one.problem.span) == (route, span)


def test_a_bare_role_in_starter_gets_few_findings() -> None:
    files = {"roles/driver.yaml": "id: driver\ntitle: Driver\nreports_to: head"}
    found = [one.code for one in check(patched(files), TODAY, "starter").findings if one.code[0] == "D"]

    assert found == ["D101", "D104"]
