"""The P rules: each on what it finds, what it leaves alone, and what lies just beside it."""

import pytest

from roles.finding import Finding, Severity, Term
from roles.model.department import Strictness
from roles.phrases import problem_text
from tests.complete import TODAY, find

AGENT = "roles/agent.yaml"
HEAD = "roles/head.yaml"
ENQUIRY = "processes/enquiry.yaml"
DEPARTMENT = "department.yaml"


def at(code: str, text: str, path: str = AGENT, strictness: Strictness | None = None) -> list[str]:
    """Routes of what is found after one patch, without the folder."""
    return ["/".join(one.problem.route[1:]) for one in find(code, {path: text}, TODAY, strictness)]


def work(*entries: str) -> str:
    return "responsibilities:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def aims(*entries: str) -> str:
    return "targets:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def learns(*entries: str) -> str:
    return "learning:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def clerk(*entries: str, more: str = "") -> str:
    """A role of its own beside the complete ones."""
    lines = [f"  - {{id: w{n}, {entry}}}\n" for n, entry in enumerate(entries)]
    return f"id: clerk\ntitle: Clerk\nreports_to: head\n{more}responsibilities:\n" + "".join(lines)


def clerks(code: str, *entries: str, more: str = "") -> list[Finding]:
    return [one for one in find(code, {"roles/clerk.yaml": clerk(*entries, more=more)}) if "clerk" in one.problem.route]


GONE = "retired: {on: 2026-01-31, replaced_by: head}\n"
BARE = "id: clerk\ntitle: Clerk\nreports_to: head\n"
DESIGN = [
    *("P101", "P102", "P103", "P104", "P201", "P202", "P203", "P204", "P301", "P302", "P303", "P304"),
    *("P401", "P402", "P403", "P404", "P501", "P502", "P503", "P504", "P505"),
]


@pytest.mark.parametrize("code", [code for code in DESIGN if code != "P503"])
def test_a_role_that_is_only_a_name_is_left_to_other_rules(code: str) -> None:
    assert at(code, BARE, "roles/clerk.yaml") == []


@pytest.mark.parametrize(
    ("code", "severity", "stage"),
    [
        ("P101", Severity.WARNING, "standard"),
        ("P102", Severity.ERROR, "standard"),
        ("P103", Severity.ERROR, "standard"),
        ("P104", Severity.WARNING, "standard"),
        ("P201", Severity.ERROR, "starter"),
        ("P202", Severity.WARNING, "strict"),
        ("P203", Severity.WARNING, "standard"),
        ("P204", Severity.WARNING, "strict"),
        ("P301", Severity.WARNING, "standard"),
        ("P302", Severity.WARNING, "strict"),
        ("P303", Severity.WARNING, "standard"),
        ("P304", Severity.NOTE, "strict"),
        ("P401", Severity.WARNING, "standard"),
        ("P402", Severity.WARNING, "standard"),
        ("P403", Severity.WARNING, "strict"),
        ("P404", Severity.WARNING, "strict"),
        ("P501", Severity.WARNING, "starter"),
        ("P502", Severity.WARNING, "strict"),
        ("P503", Severity.NOTE, "strict"),
        ("P504", Severity.WARNING, "strict"),
        ("P505", Severity.WARNING, "standard"),
    ],
)
def test_severity_and_stage_are_as_promised(code: str, severity: Severity, stage: Strictness) -> None:
    from roles.rules import all_rules

    rule = next(rule for rule in all_rules() if rule.code == code)
    assert (rule.severity, rule.stage, rule.family) == (severity, stage, "design")


@pytest.mark.parametrize("code", ["P101", "P104", "P301", "P401", "P402", "P501", "P504"])
def test_retired_roles_are_not_judged(code: str) -> None:
    text = clerk("does: File letters, decision: assists, pace: {by: queue}, actions: [enquiry/solve/solve]", more=GONE)

    assert at(code, text, "roles/clerk.yaml") == []


class TestP101:
    @pytest.mark.parametrize(
        ("entries", "percent"),
        [
            pytest.param(("share: 50, decision: decides", "share: 50, decision: executes"), None, id="half"),
            pytest.param(("share: 49, decision: decides", "share: 51, decision: executes"), 49, id="less than half"),
            pytest.param(("share: 100, decision: recommends, method: own",), None, id="recommends by own method"),
            pytest.param(("share: 100, decision: recommends, method: prescribed",), 0, id="recommends by set method"),
            pytest.param(("share: 100, decision: recommends",), None, id="method not said"),
            pytest.param(("share: 40, decision: executes", "share: 60"), None, id="most not said"),
            pytest.param(("share: 60, decision: executes", "share: 40"), 0, id="some not said, but it cannot help"),
            pytest.param(("share: 100",), None, id="nothing said"),
            pytest.param(("share: 100, decision: assists",), 0, id="assists"),
        ],
    )
    def test_the_time_the_holder_decides_in(self, entries: tuple[str, ...], percent: int | None) -> None:
        found = clerks("P101", *entries)

        assert [one.problem.values["percent"] for one in found] == ([] if percent is None else [percent])

    def test_without_shares_it_counts_responsibilities_and_says_so(self) -> None:
        (found,) = clerks("P101", "decision: decides", "decision: executes", "decision: executes")

        assert found.problem.values["percent"] == 33
        assert found.problem.values["whole"] == Term("whole", "responsibilities")
        assert "33 % of the responsibilities" in problem_text("en", found.problem)

    def test_the_cut_is_a_setting(self) -> None:
        entries = ("share: 49, decision: decides", "share: 51, decision: executes")
        files = {"roles/clerk.yaml": clerk(*entries), DEPARTMENT: "settings: {decided_time: 49}"}

        assert find("P101", files) == []


class TestP102:
    @pytest.mark.parametrize(
        ("limit", "expected"),
        [
            pytest.param("limit: ~", True, id="none"),
            pytest.param("limit: {kind: money, up_to: ~, per: case}", True, id="money without amount"),
            pytest.param("limit: {kind: scope, up_to: ~, per: ~}", True, id="scope without words"),
            pytest.param("limit: {kind: money, up_to: 1 CNY, per: ~}", False, id="an amount"),
            pytest.param("limit: {kind: scope, up_to: ~, per: ~, within: Any case}", False, id="a scope"),
            pytest.param("decision: recommends, limit: ~", False, id="recommends"),
            pytest.param("decision: ~, limit: ~", False, id="not said"),
        ],
    )
    def test_decisions_have_bounds(self, limit: str, expected: bool) -> None:
        route = ["agent/responsibilities/solve/limit"] if expected else []

        assert at("P102", work(f"id: solve, {limit}")) == route


class TestP103:
    @pytest.mark.parametrize(
        ("escalation", "expected"),
        [
            pytest.param("escalates_to: ~", True, id="nobody"),
            pytest.param("escalates_to: agent", True, id="itself"),
            pytest.param("escalates_to: head", False, id="another role"),
            pytest.param("escalates_to: ~, escalates_outside: Legal department", False, id="outside"),
            pytest.param("escalates_to: ~, decision: executes", False, id="no decision"),
        ],
    )
    def test_somebody_decides_beyond_the_limit(self, escalation: str, expected: bool) -> None:
        route = ["agent/responsibilities/solve/escalates_to"] if expected else []

        assert at("P103", work(f"id: solve, {escalation}")) == route

    def test_the_head_may_escalate_outside_only(self) -> None:
        assert at("P103", work("id: trace, escalates_outside: ~"), HEAD) == ["head/responsibilities/trace/escalates_to"]


class TestP104:
    @pytest.mark.parametrize(
        ("entries", "expected"),
        [
            pytest.param(("id: solve, decision: recommends, limit: ~",), True, id="no right left"),
            pytest.param(
                ("id: solve, limit: {kind: scope, within: Any case, up_to: ~, per: ~}",), False, id="recovery action"
            ),
            pytest.param(
                (
                    "id: solve, limit: {kind: scope, within: Any case, up_to: ~, per: ~}, actions: [enquiry/close/ask]",
                    "id: close, actions: [enquiry/receive/answer]",
                ),
                True,
                id="decides, but over neither money nor recovery",
            ),
            pytest.param(("id: solve, decision: recommends",), True, id="a limit without decision"),
            pytest.param(
                ("id: solve, decision: recommends, limit: ~", "id: suggest, decision: ~"), False, id="something unsaid"
            ),
            pytest.param(("id: solve, actions: [improvement/find/trace]",), False, id="money elsewhere"),
        ],
    )
    def test_who_meets_customers_may_recover(self, entries: tuple[str, ...], expected: bool) -> None:
        assert at("P104", work(*entries)) == (["agent/responsibilities"] if expected else [])

    def test_who_does_not_meet_customers_is_not_judged(self) -> None:
        assert clerks("P104", "decision: executes, actions: [improvement/find/trace]") == []
        assert len(clerks("P104", "decision: executes, actions: [improvement/remove/settle]")) == 1


class TestP201:
    @pytest.mark.parametrize(
        ("feedback", "expected"),
        [
            pytest.param("feedback: ~", "feedback", id="none"),
            pytest.param("feedback: {source: ~}", "feedback", id="no source"),
            pytest.param("feedback: {every: ~}", "feedback", id="no cadence"),
            pytest.param("feedback: {to: ~}", "feedback", id="no recipient"),
            pytest.param("feedback: {to: manager}", "feedback/to", id="to the manager"),
            pytest.param("feedback: {to: team}", None, id="to the team"),
            pytest.param("feedback: {record: ~}", None, id="no record"),
        ],
    )
    @pytest.mark.parametrize("strictness", ["starter", "strict"])
    def test_results_reach_the_holder(self, feedback: str, expected: str | None, strictness: Strictness) -> None:
        route = [f"agent/targets/same-day/{expected}"] if expected else []

        assert at("P201", aims(f"id: same-day, {feedback}"), strictness=strictness) == route

    def test_it_names_what_is_missing(self) -> None:
        (found,) = find("P201", {AGENT: aims("id: same-day, feedback: {source: ~, every: ~}")})

        assert found.problem.values["keys"] == ["every", "source"]

    @pytest.mark.parametrize(("strictness", "expected"), [("starter", 0), ("standard", 1), ("strict", 1)])
    def test_where_no_target_is_set_no_result_can_be_heard(self, strictness: Strictness, expected: int) -> None:
        assert at("P201", "targets: ~", strictness=strictness) == ["agent/targets"] * expected

    def test_targets_come_after_responsibilities(self) -> None:
        assert at("P201", "targets: ~\nresponsibilities: ~") == []

    def test_a_retired_role_needs_no_target(self) -> None:
        assert at("P201", clerk("does: File letters", more=GONE), "roles/clerk.yaml") == []


class TestP202:
    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            pytest.param("{source: supervisor}", "{source: supervisor}", True, id="only the supervisor"),
            pytest.param("{source: supervisor}", "{source: peer}", False, id="colleagues too"),
            pytest.param("{source: supervisor}", "{source: system}", False, id="a system too"),
            pytest.param(
                "{source: supervisor}", "{source: work, to: manager}", True, id="the other goes to the manager"
            ),
            pytest.param("{source: supervisor}", "{source: ~}", False, id="the other says nothing"),
            pytest.param("{source: work}", "{source: work}", False, id="the work only"),
        ],
    )
    def test_somebody_else_tells_too(self, first: str, second: str, expected: bool) -> None:
        text = aims(f"id: same-day, feedback: {first}", f"id: settled-at-once, feedback: {second}")

        assert at("P202", text) == (["agent/targets"] if expected else [])


class TestP203:
    @pytest.mark.parametrize(
        ("every", "review", "expected"),
        [
            ("month", "month", True),
            ("quarter", "month", True),
            ("month", "quarter", False),
            ("quarter", "half-year", False),
            ("half-year", "year", False),
            ("week", "month", False),
            ("day", "day", True),
            ("shift", "day", False),
            ("day", "week", False),
            ("~", "month", False),
            ("month", "~", False),
        ],
    )
    def test_two_results_fit_into_each_review_period(self, every: str, review: str, expected: bool) -> None:
        text = aims(f"id: same-day, review: {review}, feedback: {{every: {every}}}")

        assert at("P203", text) == (["agent/targets/same-day/feedback/every"] if expected else [])


class TestP204:
    @pytest.mark.parametrize(
        ("volume", "every", "days"),
        [
            pytest.param("{expected: 600, per: month}", "week", None, id="daily work, weekly"),
            pytest.param("{expected: 600, per: month}", "month", 7, id="daily work, monthly"),
            pytest.param("{expected: 66, per: month}", "month", 7, id="22 a month for each of three"),
            pytest.param("{expected: 63, per: month}", "month", None, id="21 a month for each of three"),
            pytest.param("{expected: 3, per: day}", "month", 7, id="once a day each"),
            pytest.param("{expected: 2, per: day}", "month", None, id="less than once a day each"),
            pytest.param("{expected: 63, per: month}", "quarter", 31, id="other work, quarterly"),
            pytest.param("~", "month", None, id="volume not said"),
            pytest.param("~", "quarter", 31, id="volume not said, quarterly"),
        ],
    )
    def test_results_come_as_often_as_the_work_asks(self, volume: str, every: str, days: int | None) -> None:
        text = work(f"id: answer, volume: {volume}") + aims(f"id: same-day, review: year, feedback: {{every: {every}}}")
        found = find("P204", {AGENT: text})

        assert [one.problem.values["days"] for one in found] == ([] if days is None else [days])

    def test_without_holders_nobody_knows_what_is_daily(self) -> None:
        assert at("P204", "holders: ~\n" + aims("id: same-day, review: year, feedback: {every: month}")) == []

    def test_cuts_are_settings(self) -> None:
        files = {
            AGENT: aims("id: same-day, review: year, feedback: {every: month}"),
            DEPARTMENT: "settings: {daily_feedback_days: 31}",
        }
        assert find("P204", files) == []


class TestP301:
    @pytest.mark.parametrize(
        ("entries", "expected"),
        [
            pytest.param(("share: 33, pace: {by: self}", "share: 67, pace: {by: supervisor}"), None, id="a third"),
            pytest.param(("share: 32, pace: {by: self}", "share: 68, pace: {by: supervisor}"), 33, id="less"),
            pytest.param(
                ("share: 32, pace: {by: team}", "share: 68, pace: {by: supervisor}"), 33, id="less, the team's"
            ),
            pytest.param(("share: 15, pace: {by: team}", "share: 85, pace: {by: queue}"), None, id="queue, enough"),
            pytest.param(("share: 14, pace: {by: team}", "share: 86, pace: {by: queue}"), 15, id="queue, less"),
            pytest.param(
                ("share: 20, pace: {by: self}", "share: 50, pace: {by: queue}", "share: 30, pace: {by: supervisor}"),
                33,
                id="half a queue is not mostly",
            ),
            pytest.param(("share: 60, pace: {by: supervisor}", "share: 40"), None, id="the rest not said"),
        ],
    )
    def test_the_time_at_own_pace(self, entries: tuple[str, ...], expected: int | None) -> None:
        found = clerks("P301", *entries)

        assert [one.problem.values.get("least") for one in found] == ([] if expected is None else [expected])

    def test_a_role_that_says_nothing_of_pace_is_told_so(self) -> None:
        (found,) = clerks("P301", "share: 60, pace: {window: 1 d}", "share: 40")

        assert "nothing says who sets the pace" in problem_text("en", found.problem)


class TestP302:
    @pytest.mark.parametrize(
        ("pace", "expected"),
        [
            ("{by: self, window: ~}", True),
            ("{by: team, window: ~}", True),
            ("{by: queue, window: ~}", False),
            ("{by: ~, window: ~}", False),
            ("~", False),
            ("{by: self, window: 1 year}", False),
        ],
    )
    def test_own_pace_has_a_latest_time(self, pace: str, expected: bool) -> None:
        route = ["agent/responsibilities/close/pace/window"] if expected else []

        assert at("P302", work(f"id: close, pace: {pace}")) == route


class TestP303:
    @pytest.mark.parametrize(
        ("entries", "percent"),
        [
            pytest.param(("share: 100, pace: {by: queue}, volume: {V: 119 h}",), None, id="85 %"),
            pytest.param(("share: 100, pace: {by: queue}, volume: {V: 120 h}",), 85.7, id="above"),
            pytest.param(("share: 100, pace: {by: queue}, volume: {V: 18 d}",), 102.9, id="in days"),
            pytest.param(
                ("share: 51, pace: {by: queue}, volume: {V: 70 h}", "share: 49, pace: {by: self}, volume: {V: 9 h}"),
                98,
                id="just mostly",
            ),
            pytest.param(
                ("share: 50, pace: {by: queue}, volume: {V: 70 h}", "share: 50, pace: {by: self}"), None, id="half"
            ),
            pytest.param(("pace: {by: queue}, volume: {V: 200 h}",), None, id="no share"),
            pytest.param(("share: 100, pace: {by: queue}",), None, id="no volume"),
            pytest.param(
                ("share: 100, pace: {by: queue}, volume: {expected: 9, per: day}",), None, id="no time for each"
            ),
        ],
    )
    def test_the_queue_leaves_gaps(self, entries: tuple[str, ...], percent: float | None) -> None:
        filled = (entry.replace("V:", "expected: 1, per: month, each:") for entry in entries)
        found = clerks("P303", *filled, more="holders: 1\n")

        assert [one.problem.values["percent"] for one in found] == ([] if percent is None else [percent])

    @pytest.mark.parametrize(("holders", "found"), [("~", 0), ("0", 0), ("1", 1), ("2", 0)])
    def test_it_needs_holders(self, holders: str, found: int) -> None:
        queue = "share: 100, pace: {by: queue}, volume: {expected: 1, per: month, each: 130 h}"

        assert len(clerks("P303", queue, more=f"holders: {holders}\n")) == found

    def test_a_day_of_volume_is_a_day_of_service(self) -> None:
        queue = "share: 100, pace: {by: queue}, volume: {expected: 5, per: day, each: 1 h}"
        files = {"roles/clerk.yaml": clerk(queue, more="holders: 1\n")}
        six_days = "hours: {days: [monday, tuesday, wednesday, thursday, friday, saturday]}"

        assert find("P303", files) == []
        assert len(find("P303", {**files, DEPARTMENT: six_days})) == 1


class TestP304:
    @pytest.mark.parametrize(("breaks", "expected"), [("fixed", True), ("rota", False), ("self", False), ("~", False)])
    def test_holders_have_a_say_in_breaks(self, breaks: str, expected: bool) -> None:
        assert at("P304", f"conditions: {{breaks: {breaks}}}") == (["agent/conditions/breaks"] if expected else [])


class TestP401:
    @pytest.mark.parametrize(
        ("actions", "expected"),
        [
            pytest.param("enquiry/receive/answer", False, id="the first step"),
            pytest.param("enquiry/close/ask", False, id="the last step"),
            pytest.param("enquiry/solve/solve", True, id="between"),
            pytest.param("enquiry/solve/solve, improvement/remove/settle", True, id="between in two"),
            pytest.param("enquiry/solve/solve, improvement/find/suggest", False, id="first in one of two"),
            pytest.param("nowhere/at/all, enquiry/solve/solve", False, id="one that is not there"),
            pytest.param("", False, id="none"),
        ],
    )
    def test_a_role_begins_or_ends_something(self, actions: str, expected: bool) -> None:
        found = clerks("P401", f"actions: [{actions}]")

        assert ["/".join(one.problem.route[1:]) for one in found] == (["clerk/responsibilities"] if expected else [])

    def test_answering_for_a_process_is_enough(self) -> None:
        files = {"roles/clerk.yaml": clerk("actions: [enquiry/solve/solve]"), ENQUIRY: "owner: clerk"}

        assert [one for one in find("P401", files) if "clerk" in one.problem.route] == []

    def test_steps_nobody_does_are_no_beginning(self) -> None:
        answers_nowhere = work("id: answer, actions: [improvement/find/suggest]")
        files = {AGENT: answers_nowhere, "roles/clerk.yaml": clerk("actions: [enquiry/solve/solve]")}

        assert find("P401", files) == []


class TestP402:
    @pytest.mark.parametrize(
        ("entries", "expected"),
        [
            pytest.param(("share: 26, decision: assists", "share: 74, decision: decides"), [26], id="assists"),
            pytest.param(("share: 25, decision: assists", "share: 75, decision: decides"), [], id="a quarter"),
            pytest.param(("share: 30, decision: executes, does: Submit the form", "share: 70"), [30], id="hands on"),
            pytest.param(("share: 30, does: Forward the form", "share: 70"), [30], id="hands on, decision not said"),
            pytest.param(("share: 30, decision: decides, does: Forward the form", "share: 70"), [], id="decides"),
            pytest.param(("share: 30, decision: executes, does: Answer the form", "share: 70"), [], id="answers"),
            pytest.param(("decision: assists", "decision: decides", "decision: decides"), [33], id="without shares"),
        ],
    )
    def test_fragments(self, entries: tuple[str, ...], expected: list[int]) -> None:
        assert [one.problem.values["percent"] for one in clerks("P402", *entries)] == expected

    def test_fragments_in_chinese(self) -> None:
        entry = "does: {zh: 提交报表, en: Submit the form}, share: 100"
        files = {DEPARTMENT: "languages: [en, zh]", "roles/clerk.yaml": clerk(entry)}

        assert len(find("P402", files)) == 1

    @pytest.mark.parametrize(
        ("share", "other", "expected"),
        [
            pytest.param(49, "enquiry/solve/solve", [49], id="less than half"),
            pytest.param(50, "enquiry/solve/solve", [], id="half"),
            pytest.param(49, "", [], id="the rest not said"),
            pytest.param(49, "nowhere/at/all", [], id="the rest not there"),
        ],
    )
    def test_time_in_whole_pieces(self, share: int, other: str, expected: list[int]) -> None:
        entries = (
            f"share: {share}, decision: decides, actions: [improvement/find/trace]",
            f"share: {100 - share}, decision: decides, actions: [{other}]",
        )
        assert [one.problem.values["percent"] for one in clerks("P402", *entries)] == expected

    def test_a_role_that_begins_nothing_is_left_to_p401(self) -> None:
        assert clerks("P402", "share: 100, decision: decides, actions: [enquiry/solve/solve]") == []


def passing(*lanes: str) -> dict[str, str]:
    """A process whose steps are done by one role after the other, each in its lane; `+` joins roles on one action."""
    steps = "".join(
        f"  - {{id: s{n}, title: Step, actions: [{{id: act, lane: {lane.partition(':')[2] or 'back-stage'}}}]}}\n"
        for n, lane in enumerate(lanes)
    )
    does: dict[str, list[str]] = {}
    for number, lane in enumerate(lanes):
        for name in lane.partition(":")[0].split("+"):
            does.setdefault(name, []).append(f"round/s{number}/act")
    roles = {
        f"roles/{name}.yaml": f"id: {name}\ntitle: R\nreports_to: head\nresponsibilities:\n"
        f"  - {{id: w, actions: [{', '.join(actions)}]}}\n"
        for name, actions in does.items()
    }
    return {"processes/round.yaml": f"id: round\ntitle: Round\nsteps:\n{steps}", **roles}


class TestP403:
    @pytest.mark.parametrize(
        ("lanes", "expected"),
        [
            pytest.param(("a", "b", "c"), None, id="three roles"),
            pytest.param(("a", "b", "c", "d"), 3, id="four roles"),
            pytest.param(("a", "b", "a", "b", "a"), None, id="to and fro"),
            pytest.param(("a", "b", "c", "d:support"), None, id="a supporting fourth"),
            pytest.param(("a", "b", "c", "d:customer"), None, id="a customer's action"),
            pytest.param(("a", "b", "c:front-stage", "d:front-stage"), 3, id="at the front"),
            pytest.param(("a", "b", "c", "d+a"), None, id="a fourth who is not needed"),
            pytest.param(("a+b", "b+c", "c", "d"), None, id="roles that share actions"),
        ],
    )
    def test_the_roles_a_case_needs(self, lanes: tuple[str, ...], expected: int | None) -> None:
        found = [one for one in find("P403", passing(*lanes)) if "round" in one.problem.route]

        assert [one.problem.values["count"] for one in found] == ([] if expected is None else [expected])
        assert all(one.problem.route == ("processes", "round", "steps") for one in found)

    def test_it_names_the_roles_in_order(self) -> None:
        (found,) = find("P403", passing("c", "a", "d", "b"))

        assert found.problem.values["roles"] == ["c", "a", "d", "b"]


class TestP404:
    MIDDLE = work("id: close, actions: [enquiry/solve/solve]")
    HEAD_ENDS = work("id: settle, actions: [improvement/remove/settle, enquiry/close/ask]")

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            pytest.param("{source: system}", "{source: peer}", True, id="neither work nor customers"),
            pytest.param("{source: system}", "{source: work}", False, id="the work"),
            pytest.param("{source: system}", "{source: customer}", False, id="customers"),
            pytest.param("{source: system}", "{source: customer, to: manager}", True, id="customers, to the manager"),
            pytest.param("{source: system}", "{source: ~}", False, id="not all said"),
            pytest.param("{source: supervisor}", "{source: supervisor}", False, id="left to P202"),
        ],
    )
    def test_the_outcome_can_be_seen(self, first: str, second: str, expected: bool) -> None:
        targets = aims(f"id: same-day, feedback: {first}", f"id: settled-at-once, feedback: {second}")
        found = find("P404", {AGENT: self.MIDDLE + targets, HEAD: self.HEAD_ENDS})

        assert len(found) == expected

    def test_who_ends_a_process_sees_it(self) -> None:
        targets = aims("id: same-day, feedback: {source: system}", "id: settled-at-once, feedback: {source: peer}")

        assert at("P404", targets) == []

    def test_without_actions_nothing_is_known(self) -> None:
        none = work(*(f"id: {name}, actions: ~" for name in ("answer", "solve", "close", "suggest")))
        targets = aims("id: same-day, feedback: {source: system}", "id: settled-at-once, feedback: {source: peer}")

        assert find("P404", {AGENT: none + targets}) == []


ONE_COURSE = "learning: [{id: a, kind: course, what: Products}]\n"
TWO_COURSES = "learning: [{id: a, kind: course, what: Products}, {id: b, kind: course, what: Law}]\n"
TWO_KINDS = "learning: [{id: a, kind: course, what: Products}, {id: b, kind: project, what: Law}]\n"
KIND_UNSAID = "learning: [{id: a, kind: course, what: Products}, {id: b, what: Law}]\n"
TEACHES = "learning: [{id: a, kind: course, what: Trains new colleagues}]\n"


class TestP501:
    @pytest.mark.parametrize(
        ("learning", "starter", "standard"),
        [
            pytest.param("", 1, 1, id="nothing"),
            pytest.param(ONE_COURSE, 0, 1, id="one course"),
            pytest.param(TWO_COURSES, 0, 1, id="two of a kind"),
            pytest.param(TWO_KINDS, 0, 0, id="two kinds"),
            pytest.param(KIND_UNSAID, 0, 0, id="a kind not said"),
            pytest.param(TEACHES, 1, 1, id="teaches others only"),
        ],
    )
    def test_chances_to_learn(self, learning: str, starter: int, standard: int) -> None:
        files = {"roles/clerk.yaml": clerk("does: File letters", more=learning)}

        assert len(find("P501", files, TODAY, "starter")) == starter
        assert len(find("P501", files, TODAY, "standard")) == standard

    def test_a_role_without_responsibilities_is_not_judged(self) -> None:
        assert at("P501", BARE, "roles/clerk.yaml") == []


class TestP502:
    @pytest.mark.parametrize(
        ("hours", "expected"),
        [
            pytest.param(("5 h", "5 h", "4 h"), None, id="14"),
            pytest.param(("5 h", "5 h", "3 h"), 13, id="less"),
            pytest.param(("1 d", "5 h", "60 min"), None, id="a day is eight hours"),
            pytest.param(("14 h", "~", "~"), None, id="others not said"),
            pytest.param(("~", "~", "~"), 0, id="none said"),
        ],
    )
    def test_paid_hours(self, hours: tuple[str, ...], expected: float | None) -> None:
        names = ("product-course", "side-by-side", "lead-for-a-week")
        entries = (f"id: {name}, hours: {said}" for name, said in zip(names, hours, strict=True))
        found = find("P502", {AGENT: learns(*entries)})

        assert [one.problem.values["hours"] for one in found] == ([] if expected is None else [expected])

    def test_hours_that_are_not_said_are_named(self) -> None:
        (found,) = find("P502", {"roles/clerk.yaml": clerk("does: File letters", more=KIND_UNSAID)})

        assert found.problem.values["unsaid"] == ["a", "b"]

    def test_teaching_does_not_count(self) -> None:
        entry = "id: product-course, hours: 99 h, what: Trains colleagues"

        assert len(find("P502", {AGENT: learns(entry, "id: side-by-side, hours: 1 h")})) == 1

    def test_nothing_to_learn_is_left_to_p501(self) -> None:
        assert at("P502", "learning: ~") == []


class TestP503:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("next: ~", "agent/next", id="nowhere"),
            pytest.param("next: [nobody]", None, id="to a role that is not there"),
            pytest.param(
                learns("id: product-course, builds: coaching", "id: side-by-side, builds: coaching"),
                "agent/learning",
                id="nothing builds what it requires",
            ),
            pytest.param(
                learns("id: product-course, builds: ~", "id: side-by-side, builds: ~"),
                "agent/learning",
                id="nothing said",
            ),
            pytest.param(learns("id: product-course, builds: coaching"), None, id="one does"),
            pytest.param(
                learns("id: product-course, what: Trains colleagues", "id: side-by-side, builds: coaching"),
                "agent/learning",
                id="only teaching does",
            ),
            pytest.param("learning: ~", None, id="left to P501"),
        ],
    )
    def test_the_role_leads_on(self, text: str, expected: str | None) -> None:
        assert at("P503", text) == ([expected] if expected else [])

    def test_the_head_needs_no_next_role(self) -> None:
        assert at("P503", "next: ~", HEAD) == []

    def test_a_next_role_that_requires_nothing_yet_is_not_judged(self) -> None:
        text = learns("id: product-course, builds: coaching", "id: side-by-side, builds: coaching")

        assert find("P503", {AGENT: text, HEAD: "person: ~"}) == []


class TestP504:
    @pytest.mark.parametrize(
        ("entries", "expected"),
        [
            pytest.param(("share: 20, does: Investigate causes", "share: 80, does: File letters"), [], id="a fifth"),
            pytest.param(("share: 19, does: Investigate causes", "share: 81, does: File letters"), [19], id="less"),
            pytest.param(("share: 79, does: File letters", "share: 21"), [], id="the rest not said"),
            pytest.param(("share: 81, does: File letters", "share: 19"), [0], id="the rest cannot help"),
            pytest.param(("share: 100",), [], id="nothing said"),
            pytest.param(("share: 100, does: Answer calls and assess the damage",), [], id="the second verb"),
            pytest.param(("share: 100, does: File the plan",), [0], id="a noun"),
        ],
    )
    def test_some_work_makes_one_think(self, entries: tuple[str, ...], expected: list[int]) -> None:
        assert [one.problem.values["percent"] for one in clerks("P504", *entries)] == expected

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("{zh: 登记投诉, en: Register complaints}", 1),
            ("{zh: 调查投诉, en: Register complaints}", 0),
            ("{zh: 登记投诉, en: Investigate complaints}", 0),
            ("{zh: 填写检查表}", 1),
            ("{fr: Classer les lettres}", 0),
        ],
    )
    def test_chinese_and_english_only(self, words: str, found: int) -> None:
        files = {DEPARTMENT: "languages: [en, zh, fr]", "roles/clerk.yaml": clerk(f"share: 100, does: {words}")}

        assert len([one for one in find("P504", files) if "clerk" in one.problem.route]) == found


class TestP505:
    @pytest.mark.parametrize(
        ("what", "expected"),
        [
            ("Trains new agents at the desk", "agent/learning/product-course/what"),
            ("The holder teaches colleagues", "agent/learning/product-course/what"),
            ("Course on training new agents", None),
            ("Training in diagnosis", None),
            ("Coaching practice, watched by the head", None),
            ("{en: Trains colleagues, zh: 培训同事}", "agent/learning/product-course/what/en"),
            ("{en: Learns from colleagues, zh: 培训同事}", None),
            ("{zh: 为新员工授课}", "agent/learning/product-course/what/zh"),
            ("{zh: 参加新员工培训}", None),
        ],
    )
    def test_teaching_is_found_where_it_stands(self, what: str, expected: str | None) -> None:
        files = {DEPARTMENT: "languages: [en, zh]", AGENT: learns(f"id: product-course, what: {what!s}")}
        found = find("P505", files)

        assert ["/".join(one.problem.route[1:]) for one in found] == ([expected] if expected else [])

    def test_the_words_are_marked(self) -> None:
        (found,) = find("P505", {AGENT: learns("id: product-course, what: The holder trains new agents at the desk")})

        assert found.problem.span == (11, 28)
