"""The B rules: each on what it finds, what it leaves alone, and what lies just beside it."""

import pytest

from roles.finding import Finding, Severity, Term
from roles.phrases import problem_text
from roles.rules import all_rules
from tests.complete import find

CODES = [f"B{number}" for number in range(101, 113)]
HOTLINE = "processes/hotline.yaml"
CLERK = "roles/clerk.yaml"
GONE = "retired: {on: 2026-01-31, replaced_by: head}\n"
UNREAD = {"roles/other.yaml": "id: other\ntitle: Other\nholders: many\n"}
RING = "{id: ring, lane: customer, does: Rings}"
GREET = "{id: greet, lane: front-stage, does: Greets}"
FILE = "{id: file, lane: back-stage, does: Files}"
TEST = "{id: test, lane: support, does: Tests}"


def hotline(*steps: str, more: str = "owner: head\n") -> str:
    """A process of its own beside the complete ones."""
    return f"id: hotline\ntitle: Hotline\n{more}steps:\n" + "".join(f"  - {{{step}}}\n" for step in steps)


def step(name: str, *actions: str, more: str = "") -> str:
    return f"id: {name}, title: {name.title()}, actions: [{', '.join(actions)}]{more and ', '}{more}"


def work(*actions: str, more: str = "decision: executes") -> str:
    return f"actions: [{', '.join(f'hotline/{name}' for name in actions)}], {more}"


def clerk(*entries: str, more: str = "") -> str:
    """A role of its own beside the complete ones."""
    lines = "".join(f"  - {{id: w{n}, does: Work, {entry}}}\n" for n, entry in enumerate(entries))
    return f"id: clerk\ntitle: Clerk\nreports_to: head\n{more}" + (f"responsibilities:\n{lines}" if lines else "")


def found(code: str, process: str, *roles: str, **more: str) -> list[Finding]:
    """What is found about the hotline, with clerks of these descriptions."""
    files = {HOTLINE: process, **dict(zip((CLERK,), roles, strict=False))}
    files |= {f"roles/{name}.yaml": role for name, role in more.items()}
    return [one for one in find(code, files) if one.problem.route[1] in ("hotline", "clerk")]


def at(code: str, process: str, *roles: str, **more: str) -> list[str]:
    """Where it is found, without the folder and the file."""
    return ["/".join(one.problem.route[2:]) for one in found(code, process, *roles, **more)]


@pytest.mark.parametrize(
    ("code", "name", "severity", "stage"),
    [
        ("B101", "action-without-role", Severity.ERROR, "starter"),
        ("B102", "no-front-stage", Severity.WARNING, "standard"),
        ("B103", "hand-over-to-nobody", Severity.ERROR, "starter"),
        ("B104", "unowned-moment", Severity.ERROR, "starter"),
        ("B105", "moment-without-standard", Severity.ERROR, "standard"),
        ("B106", "moment-without-need", Severity.WARNING, "standard"),
        ("B107", "no-recovery", Severity.WARNING, "standard"),
        ("B108", "broken-script", Severity.WARNING, "standard"),
        ("B109", "back-room-alone", Severity.WARNING, "strict"),
        ("B110", "complaint-process-gap", Severity.ERROR, "standard"),
        ("B111", "improvement-method", Severity.NOTE, "strict"),
        ("B112", "strategy-mismatch", Severity.WARNING, "strict"),
    ],
)
def test_severity_and_stage(code: str, name: str, severity: Severity, stage: str) -> None:
    rule = next(rule for rule in all_rules() if rule.code == code)

    assert (rule.name, rule.severity, rule.stage) == (name, severity, stage)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "process",
    [
        pytest.param("id: hotline\ntitle: Hotline\n", id="only a name"),
        pytest.param(
            hotline("id: a, title: A", "id: b, title: B", more="improvement: {method: systematic, reason: Calm}\n"),
            id="bare steps",
        ),
    ],
)
def test_a_process_that_is_only_begun_is_left_alone(code: str, process: str) -> None:
    assert at(code, process) == []


class TestActionWithoutRole:
    TWO = hotline(step("talk", GREET, FILE), step("end", "{id: thank, lane: front-stage}"))

    @pytest.mark.parametrize(
        ("process", "role", "expected"),
        [
            pytest.param(TWO, clerk(work("talk/greet", "talk/file", "end/thank")), [], id="all done"),
            pytest.param(TWO, clerk(work("talk/greet", "end/thank")), ["steps/talk/actions/file"], id="one left"),
            pytest.param(
                TWO, clerk(work("talk/greet", "talk/file")), ["steps/end/actions/thank"], id="the only one of a step"
            ),
            pytest.param(TWO, clerk(work("end/thank")), ["steps/talk/actions"], id="a whole step is one finding"),
            pytest.param(TWO, clerk(), ["steps"], id="a whole process is one finding"),
            pytest.param(TWO, clerk(work("talk/greet", "talk/file", "end/thank"), more=GONE), ["steps"], id="retired"),
            pytest.param(
                hotline(step("talk", GREET)), clerk(), ["steps/talk/actions/greet"], id="the only one of a process"
            ),
            pytest.param(hotline(step("talk", RING, TEST)), clerk(), [], id="customers and support"),
            pytest.param(hotline(step("talk", "{id: chat}")), clerk(), [], id="no lane yet"),
            pytest.param(TWO, clerk(work("talk/greet", "talk/fill", "end/thank")), [], id="misspelt action is K101's"),
            pytest.param(TWO, clerk(work("talk/greet", "tolk/file", "end/thank")), [], id="misspelt step is K101's"),
            pytest.param(
                TWO,
                clerk(work("talk/greet", "talk/file"), "actions: [hotlime/end/thank]"),
                [],
                id="misspelt process is K101's",
            ),
            pytest.param(
                TWO,
                clerk(work("talk/greet", "talk/file", "finish/bye")),
                ["steps/end/actions/thank"],
                id="a broken link to something else hides nothing",
            ),
        ],
    )
    def test_it_finds(self, process: str, role: str, expected: list[str]) -> None:
        assert at("B101", process, role) == expected

    def test_an_action_of_two_roles_is_done_while_one_of_them_is_in_use(self) -> None:
        both = clerk(work("talk/greet"), more=GONE), clerk(work("talk/greet")).replace("clerk", "other")

        assert at("B101", hotline(step("talk", GREET)), both[0], other=both[1]) == []

    def test_it_is_silent_while_a_role_cannot_be_read(self) -> None:
        assert find("B101", {HOTLINE: self.TWO, **UNREAD}) == []

    def test_it_names_the_action_as_responsibilities_do(self) -> None:
        (one,) = found("B101", hotline(step("talk", GREET)))

        assert "“hotline/talk/greet”" in problem_text("en", one.problem)


class TestNoFrontStage:
    LEAD = step("lead", GREET)

    @pytest.mark.parametrize(
        ("steps", "expected"),
        [
            pytest.param([step("talk", RING, GREET)], [], id="met"),
            pytest.param([step("talk", RING, FILE)], ["steps/talk/actions"], id="only the back stage works"),
            pytest.param([step("talk", RING)], ["steps/talk/actions"], id="nobody at all"),
            pytest.param([step("talk", RING, TEST)], [], id="self-service"),
            pytest.param(
                [step("talk", RING, TEST, FILE)], ["steps/talk/actions"], id="a back stage is no self-service"
            ),
            pytest.param([step("talk", FILE)], [], id="no customer"),
            pytest.param([step("talk", RING, "{id: chat}")], [], id="a lane is not written yet"),
            pytest.param([step("talk", RING), LEAD], [], id="a lone customer leans on the next step"),
            pytest.param([LEAD, step("talk", RING)], [], id="or on the one before"),
            pytest.param([step("talk", RING), step("lead", RING, GREET)], [], id="whoever acts there"),
            pytest.param([step("talk", RING, FILE), LEAD], [], id="the other half of the contact"),
            pytest.param(
                [step("talk", RING, FILE), step("lead", RING, GREET)],
                ["steps/talk/actions"],
                id="a contact of its own is no other half",
            ),
            pytest.param(
                [step("talk", RING), step("rest", FILE), LEAD], ["steps/talk/actions"], id="two steps on is too far"
            ),
            pytest.param([LEAD, step("rest", FILE), step("talk", RING)], ["steps/talk/actions"], id="two back as well"),
            pytest.param(
                [step("a", RING, FILE), step("b", RING)], ["steps"], id="no front stage at all is one finding"
            ),
            pytest.param(
                [step("a", RING, FILE), step("b", RING, FILE), step("c", RING, GREET)],
                ["steps/a/actions", "steps/b/actions"],
                id="each where there is one somewhere",
            ),
        ],
    )
    def test_it_finds(self, steps: list[str], expected: list[str]) -> None:
        assert at("B102", hotline(*steps)) == expected

    def test_it_names_the_steps(self) -> None:
        (one,) = found("B102", hotline(step("a", RING, FILE), step("b", RING)))

        assert one.problem.values["steps"] == ["a", "b"]


class TestHandOverToNobody:
    KNOWS = "contacts: [{id: lab, who: Laboratory, inside: true}]\n"
    ALONE = "contacts: [{id: head, role: head, inside: true}, {id: out, who: Customers, inside: false}]\n"

    @staticmethod
    def process(hand_over: str) -> str:
        greet = f"{{id: greet, lane: front-stage, does: Greets, hand_over: {hand_over}}}"
        return hotline(step("talk", greet, FILE), step("rest", RING, TEST))

    @pytest.mark.parametrize(
        ("hand_over", "expected"),
        [
            pytest.param("{to: hotline/talk/file, what: The case}", False, id="taken"),
            pytest.param("{what: The case}", True, id="to nobody"),
            pytest.param("{}", True, id="nothing said"),
            pytest.param("{to: hotline/talk/greet}", True, id="to itself"),
            pytest.param("{to: hotline/talk/gone}", False, id="unknown is K101's"),
            pytest.param("{to: hotline/rest/ring}", False, id="to the customer"),
        ],
    )
    def test_it_finds(self, hand_over: str, expected: bool) -> None:
        role = clerk(work("talk/greet", "talk/file"), more=self.ALONE)

        assert bool(at("B103", self.process(hand_over), role)) is expected

    @pytest.mark.parametrize(
        ("role", "expected"),
        [
            pytest.param(clerk(work("talk/greet"), more=ALONE), True, id="knows only roles and customers"),
            pytest.param(clerk(work("talk/greet"), more=KNOWS), False, id="knows another department"),
            pytest.param(
                clerk(work("talk/greet"), more="contacts: [{id: lab, who: Laboratory}]\n"), False, id="may be inside"
            ),
            pytest.param(clerk(work("talk/greet")), False, id="contacts not written yet"),
            pytest.param(clerk(work("talk/greet", "rest/test"), more=ALONE), False, id="done by itself"),
            pytest.param(clerk(work("talk/greet", "rest/tast"), more=ALONE), False, id="misspelt is K101's"),
            pytest.param(clerk(work("talk/file"), more=ALONE), False, id="nobody hands over is B101's"),
        ],
    )
    def test_a_support_action_may_be_done_elsewhere(self, role: str, expected: bool) -> None:
        assert at("B103", self.process("{to: hotline/rest/test}"), role) == (
            ["steps/talk/actions/greet/hand_over/to"] if expected else []
        )

    def test_one_of_those_who_hand_over_may_know(self) -> None:
        knows = clerk(work("talk/greet"), more=self.KNOWS).replace("clerk", "other")
        alone = clerk(work("talk/greet"), more=self.ALONE)

        assert at("B103", self.process("{to: hotline/rest/test}"), alone, other=knows) == []

    def test_what_nobody_does_is_found_once(self) -> None:
        process, role = self.process("{to: hotline/talk/file}"), clerk(work("talk/greet"), more=self.ALONE)

        assert at("B103", process, role) == []
        assert at("B101", process, role) == ["steps/talk/actions/file"]


class TestUnownedMoment:
    MOMENT = "moment_of_truth: true"

    @pytest.mark.parametrize(
        ("process", "role", "expected"),
        [
            pytest.param(
                hotline(step("talk", GREET, more=MOMENT), more=""), clerk(work("talk/greet")), True, id="nobody decides"
            ),
            pytest.param(hotline(step("talk", GREET, more=MOMENT)), clerk(work("talk/greet")), False, id="owned"),
            pytest.param(
                hotline(step("talk", GREET, more=MOMENT), more="owner: nobody\n"),
                clerk(work("talk/greet")),
                False,
                id="an unknown owner is K101's",
            ),
            pytest.param(
                hotline(step("talk", GREET, more=MOMENT), more=""),
                clerk(work("talk/greet", more="decision: decides")),
                False,
                id="who acts decides",
            ),
            pytest.param(
                hotline(step("talk", GREET, more=MOMENT), more=""),
                clerk(work("talk/greet", more="weight: core")),
                False,
                id="not said yet",
            ),
            pytest.param(
                hotline(step("talk", GREET, TEST, more=MOMENT), more=""),
                clerk(work("talk/greet"), work("talk/test", more="decision: decides")),
                True,
                id="support does not own a contact",
            ),
            pytest.param(
                hotline(step("talk", RING, TEST, more=MOMENT), more=""),
                clerk(work("talk/test", more="decision: decides")),
                False,
                id="support owns self-service",
            ),
            pytest.param(hotline(step("talk", RING, more=MOMENT), more=""), clerk(), True, id="the customer alone"),
            pytest.param(hotline(step("talk", GREET, more=MOMENT), more=""), clerk(), False, id="undone is B101's"),
            pytest.param(hotline(step("talk", GREET), more=""), clerk(work("talk/greet")), False, id="no moment"),
        ],
    )
    def test_it_finds(self, process: str, role: str, expected: bool) -> None:
        assert at("B104", process, role) == (["owner"] if expected else [])

    def test_a_process_is_one_finding_that_names_its_moments(self) -> None:
        steps = [step(name, GREET, more=self.MOMENT) for name in ("talk", "end")]
        (one,) = found("B104", hotline(*steps, more=""), clerk(work("talk/greet", "end/greet")))

        assert one.problem.values["moments"] == ["talk", "end"]

    def test_it_is_silent_while_a_role_cannot_be_read(self) -> None:
        assert find("B104", {HOTLINE: hotline(step("talk", RING, more=self.MOMENT), more=""), **UNREAD}) == []


class TestMoments:
    """What B105, B106 and B107 find missing at a moment of truth."""

    KEYS = (("B105", "moment_of_truth"), ("B106", "needs"), ("B107", "recovery"))

    @pytest.mark.parametrize(("code", "key"), KEYS)
    def test_a_moment_lacks_all(self, code: str, key: str) -> None:
        steps = step("talk", GREET, more="moment_of_truth: true"), step("end", GREET)

        assert at(code, hotline(*steps)) == [f"steps/talk/{key}"]

    @pytest.mark.parametrize("code", [code for code, _ in KEYS])
    def test_all_moments_of_a_process_are_one_finding(self, code: str) -> None:
        (one,) = found(code, hotline(*(step(name, GREET, more="moment_of_truth: true") for name in ("talk", "end"))))

        assert (one.problem.route[2:], one.problem.values["moments"]) == (("steps",), ["talk", "end"])

    FULL = "moment_of_truth: true, needs: [quick-answer], recovery: {does: Calls back}"

    @pytest.mark.parametrize(("code", "key"), KEYS[1:])
    def test_each_where_some_are_kept(self, code: str, key: str) -> None:
        bare = [step(name, GREET, more="moment_of_truth: true") for name in ("talk", "end")]

        assert at(code, hotline(step("start", GREET, more=self.FULL), *bare)) == [
            f"steps/talk/{key}",
            f"steps/end/{key}",
        ]

    @pytest.mark.parametrize(
        ("standard", "expected"),
        [
            pytest.param("steps: [hotline/talk]", [], id="under a standard"),
            pytest.param("steps: [hotline/end]", ["steps/talk/moment_of_truth"], id="another step is"),
            pytest.param("steps: [enquiry/talk]", [], id="a broken link is K101's"),
            pytest.param("steps: [hotline/tolk]", [], id="misspelt"),
            pytest.param("place: reception", ["steps/talk/moment_of_truth"], id="a place is no step"),
            pytest.param("level: much", [], id="could not be read"),
        ],
    )
    def test_a_standard_covers_it(self, standard: str, expected: list[str]) -> None:
        files = {
            HOTLINE: hotline(step("talk", GREET, more="moment_of_truth: true"), step("end", GREET)),
            "standards/software.yaml": f"- {{id: greeted, title: Greeted, {standard}}}\n",
        }

        assert ["/".join(one.problem.route[2:]) for one in find("B105", files)] == expected

    def test_an_unknown_need_is_a_need(self) -> None:
        assert at("B106", hotline(step("talk", GREET, more="moment_of_truth: true, needs: [gone]"))) == []


class TestNoRecovery:
    @staticmethod
    def process(recovery: str, actions: tuple[str, ...] = (GREET, FILE)) -> str:
        return hotline(step("talk", *actions, more=f"moment_of_truth: true, recovery: {recovery}"))

    DECIDES = "decision: decides, limit: {kind: scope, within: Any case}"
    PAYS = "decision: decides, limit: {kind: money, up_to: 100 CNY, per: case}"

    @pytest.mark.parametrize(
        ("recovery", "work_of", "expected"),
        [
            pytest.param("{does: '', action: ~}", ["decision: executes"], "recovery", id="says nothing"),
            pytest.param("{action: hotline/talk/greet}", [DECIDES], None, id="the action says it"),
            pytest.param("{action: hotline/talk/greet}", ["decision: executes"], "recovery/action", id="no right"),
            pytest.param("{action: hotline/talk/greet}", ["decision: recommends"], "recovery/action", id="recommends"),
            pytest.param("{action: hotline/talk/greet}", ["weight: core"], None, id="not said yet"),
            pytest.param("{action: hotline/talk/greet}", ["decision: executes", PAYS], None, id="pays elsewhere"),
            pytest.param(
                "{action: hotline/talk/greet}",
                ["decision: executes", DECIDES],
                "recovery/action",
                id="decides elsewhere",
            ),
            pytest.param(
                "{action: hotline/talk/greet}",
                ["decision: executes", "weight: core"],
                None,
                id="elsewhere not said yet",
            ),
            pytest.param("{action: hotline/talk/file}", [DECIDES], None, id="undone is B101's"),
            pytest.param("{action: hotline/talk/gone}", [DECIDES], None, id="unknown is K101's"),
            pytest.param("{does: Calls back}", [DECIDES], None, id="who meets the customer decides"),
            pytest.param("{does: Calls back}", ["decision: executes"], "recovery/action", id="who meets may not"),
        ],
    )
    def test_it_finds(self, recovery: str, work_of: list[str], expected: str | None) -> None:
        first, *others = work_of
        role = clerk(work("talk/greet", more=first), *others)

        assert at("B107", self.process(recovery), role) == ([f"steps/talk/{expected}"] if expected else [])

    def test_the_back_stage_does_not_stand_before_the_customer(self) -> None:
        role = clerk(work("talk/greet"), work("talk/file", more=self.DECIDES))

        assert at("B107", self.process("{does: Calls back}"), role) == ["steps/talk/recovery/action"]

    def test_one_with_the_right_is_enough_and_the_others_are_named_once(self) -> None:
        may = clerk(work("talk/greet", more=self.DECIDES)).replace("clerk", "other")
        role = clerk(work("talk/greet"), work("talk/greet"))
        process = self.process("{action: hotline/talk/greet}")

        assert at("B107", process, role, other=may) == []
        assert found("B107", process, role)[0].problem.values["roles"] == ["clerk"]

    def test_an_ordinary_step_needs_none(self) -> None:
        assert at("B107", hotline(step("talk", GREET)), clerk(work("talk/greet"))) == []

    def test_rights_are_not_judged_while_a_role_cannot_be_read(self) -> None:
        files = {HOTLINE: self.process("{does: Calls back}"), CLERK: clerk(work("talk/greet")), **UNREAD}

        assert find("B107", files) == []


class TestBrokenScript:
    @staticmethod
    def process(*lines: str) -> str:
        script = ", ".join(f"{{id: l{n}, {line}}}" for n, line in enumerate(lines))
        return hotline(step("talk", RING, GREET, more=f"script: [{script}]"), step("end", GREET))

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            pytest.param(["speaker: clerk, says: Hello", "says: Help!"], [], id="played"),
            pytest.param(["speaker: clerk, says: Hello", "speaker: head, says: Hm"], ["l1/speaker"], id="no part"),
            pytest.param(
                ["speaker: head, says: Hm", "speaker: clerk, says: Hello", "speaker: head, says: Hm"],
                ["l0/speaker"],
                id="once a speaker",
            ),
            pytest.param(["speaker: clerk, says: Hello", "speaker: gone, says: Hm"], [], id="unknown is K101's"),
            pytest.param(["speaker: clerk, says: Hello", "speaker: old, says: Hm"], [], id="retired is K106's"),
            pytest.param(["says: Help!", "says: Please!"], [""], id="the customer alone"),
            pytest.param(["speaker: clerk"], ["l0"], id="an empty line"),
            pytest.param(["speaker: clerk, says: ' '"], ["l0"], id="blanks"),
            pytest.param(["speaker: clerk, prop: Form"], [], id="a line may only show"),
            pytest.param(["speaker: clerk, says: Hello, prop: ''"], ["l0/prop"], id="an aid without a name"),
            pytest.param(["speaker: clerk, prop: ''"], ["l0"], id="both empty is one finding"),
        ],
    )
    def test_it_finds(self, lines: list[str], expected: list[str]) -> None:
        old = clerk(work("talk/greet"), more=GONE).replace("clerk", "old")
        routes = at("B108", self.process(*lines), clerk(work("talk/greet")), old=old)

        assert routes == [f"steps/talk/script/{one}".rstrip("/") for one in expected]

    @pytest.mark.parametrize(
        ("role", "expected"),
        [
            pytest.param(clerk(work("end/greet")), True, id="acts in another step"),
            pytest.param(clerk(work("end/greet"), "actions: [desk/tell/greet]"), True, id="a broken link elsewhere"),
            pytest.param(clerk(work("end/greet", "talk/great")), False, id="misspelt is K101's"),
            pytest.param(clerk(work("talk/greet")), False, id="acts here"),
        ],
    )
    def test_the_speaker_acts_in_the_step(self, role: str, expected: bool) -> None:
        other = clerk(work("talk/greet")).replace("clerk", "other")

        assert bool(at("B108", self.process("speaker: clerk, says: Hello"), role, other=other)) is expected

    def test_where_nobody_acts_nobody_speaks_out_of_place(self) -> None:
        assert at("B108", self.process("speaker: clerk, says: Hello"), clerk(work("end/greet"))) == []

    def test_whoever_works_behind_the_line_may_speak_here(self) -> None:
        process = self.process("speaker: clerk, says: Hello").replace(RING, TEST)
        other = clerk(work("talk/greet")).replace("clerk", "other")

        assert at("B108", process, clerk(work("talk/test")), other=other) == []


class TestBackRoomAlone:
    @staticmethod
    def process(hand_over: str = "~") -> str:
        file = f"{{id: file, lane: back-stage, hand_over: {hand_over}}}"
        return hotline(step("talk", RING, GREET, file, TEST))

    HEAD = "{id: head, role: head, inside: true}"

    @pytest.mark.parametrize(
        ("actions", "contacts", "hand_over", "expected"),
        [
            pytest.param(["talk/file"], "", "~", True, id="alone"),
            pytest.param(["talk/file", "talk/test"], "", "~", True, id="support is behind the line as well"),
            pytest.param(["talk/file", "talk/greet"], "", "~", False, id="meets customers too"),
            pytest.param([], "", "~", False, id="does nothing in processes"),
            pytest.param(["talk/file", "talk/gone"], "", "~", False, id="one action is not known"),
            pytest.param(["talk/file"], HEAD, "~", True, id="everybody has a superior"),
            pytest.param(["talk/file"], "{id: a, role: agent}", "~", False, id="a colleague"),
            pytest.param(["talk/file"], "{id: a, role: clerk}", "~", True, id="itself"),
            pytest.param(["talk/file"], "{id: a, who: Accounts, inside: true}", "~", False, id="another department"),
            pytest.param(["talk/file"], "{id: a, who: Accounts}", "~", False, id="perhaps inside"),
            pytest.param(["talk/file"], "{id: a, who: Customers, inside: false}", "~", True, id="outside"),
            pytest.param(["talk/file"], "", "{to: enquiry/close/ask}", False, id="hands over to another"),
            pytest.param(["talk/file", "talk/test"], "", "{to: hotline/talk/test}", True, id="hands over to itself"),
            pytest.param(["talk/file"], "", "{to: hotline/talk/ring}", False, id="hands over to the customer"),
            pytest.param(["talk/file"], "", "{to: hotline/talk/gone}", False, id="unknown is K101's"),
        ],
    )
    def test_it_finds(self, actions: list[str], contacts: str, hand_over: str, expected: bool) -> None:
        role = clerk(work(*actions), more=f"contacts: [{contacts}]\n")

        assert at("B109", self.process(hand_over), role) == (["contacts"] if expected else [])

    def test_a_retired_role_is_not_judged(self) -> None:
        assert at("B109", self.process(), clerk(work("talk/file"), more=GONE)) == []

    def test_it_is_silent_while_a_role_cannot_be_read(self) -> None:
        assert find("B109", {HOTLINE: self.process(), CLERK: clerk(work("talk/file")), **UNREAD}) == []


class TestComplaintProcessGap:
    NEEDS = "".join(f"- {{id: want-{n}, title: Want, complaint_want: {n}}}\n" for n in range(1, 10))
    ALL = tuple(f"want-{n}" for n in range(1, 10))
    STEPS = ("confirm", "empathise", "act", "make-sure")

    @staticmethod
    def step(name: str, kind: str, needs: tuple[str, ...] = (), *actions: str) -> str:
        return step(name, *actions, more=f"complaint_step: {kind}, needs: [{', '.join(needs)}]")

    def four(self, kinds: tuple[str, ...] = STEPS, needs: tuple[str, ...] = ALL) -> str:
        return hotline(*(self.step(f"s{n}", kind, needs if n == 0 else ()) for n, kind in enumerate(kinds)))

    def gaps(self, process: str, **files: str) -> list[tuple[str, list[str]]]:
        """Where, and which words are missing."""
        patches = {HOTLINE: process, "needs.yaml": self.NEEDS, **{f"processes/{n}.yaml": t for n, t in files.items()}}
        return [
            (
                "/".join(one.problem.route[1:]),
                [said.word for value in one.problem.values.values() for said in _terms(value)],
            )
            for one in find("B110", patches)
        ]

    def test_four_steps_and_nine_wants_are_enough(self) -> None:
        assert self.gaps(self.four()) == []

    def test_a_process_without_complaint_steps_is_for_something_else(self) -> None:
        assert self.gaps(hotline(step("talk", GREET, more="needs: [want-1, want-2]"))) == []

    @pytest.mark.parametrize("missing", STEPS)
    def test_a_step_is_missing(self, missing: str) -> None:
        kinds = tuple(kind for kind in self.STEPS if kind != missing)

        assert self.gaps(self.four(kinds)) == [("hotline/steps", [missing])]

    @pytest.mark.parametrize("missing", range(1, 10))
    def test_a_want_is_missing(self, missing: int) -> None:
        needs = tuple(need for need in self.ALL if need != f"want-{missing}")

        assert self.gaps(self.four(needs=needs)) == [("hotline/steps", [str(missing)])]

    def test_what_is_missing_is_named_in_one_finding_each(self) -> None:
        assert self.gaps(self.four(("act",), ("want-3",))) == [
            ("hotline/steps", ["confirm", "empathise", "make-sure"]),
            ("hotline/steps", ["1", "2", "4", "5", "6", "7", "8", "9"]),
        ]

    def test_wants_are_not_judged_while_a_need_is_unknown(self) -> None:
        assert self.gaps(self.four(needs=("want-1", "gone"))) == []

    @pytest.mark.parametrize(
        ("kinds", "expected"),
        [
            pytest.param("empathise confirm act make-sure", None, id="sorry may come first"),
            pytest.param("act confirm empathise make-sure", ("s0", ["act", "confirm"]), id="acts before it knows"),
            pytest.param("confirm empathise make-sure act", ("s2", ["make-sure", "act"]), id="is sure before it acts"),
            pytest.param("act confirm empathise act make-sure", None, id="acts again"),
            pytest.param("confirm make-sure empathise act make-sure", None, id="makes sure twice"),
            pytest.param("confirm empathise act confirm make-sure", None, id="confirms twice"),
        ],
    )
    def test_time_order(self, kinds: str, expected: tuple[str, list[str]] | None) -> None:
        steps = [(f"hotline/steps/{expected[0]}/complaint_step", expected[1])] if expected else []

        assert self.gaps(self.four(tuple(kinds.split()))) == steps

    def test_processes_that_hand_over_are_judged_together(self) -> None:
        hand = "{id: pass, lane: back-stage, hand_over: {to: desk/act/solve}}"
        first = hotline(self.step("in", "confirm", self.ALL), self.step("sorry", "empathise", (), hand))
        second = hotline(
            self.step("act", "act", (), "{id: solve, lane: back-stage}"), self.step("sure", "make-sure")
        ).replace("hotline", "desk")

        assert self.gaps(first, desk=second) == []
        assert [where for where, _ in self.gaps(first.replace("desk/act", "enquiry/act"), desk=second)] == [
            "desk/steps",
            "desk/steps",
            "hotline/steps",
        ]


def _terms(value: object) -> list[Term]:
    return [value] if isinstance(value, Term) else list(value) if isinstance(value, list) else []


class TestImprovementMethod:
    @pytest.mark.parametrize(
        ("improvement", "expected"),
        [
            pytest.param("", ["improvement"], id="missing"),
            pytest.param("improvement: {reason: Calm}\n", ["improvement"], id="no method"),
            pytest.param("improvement: {method: systematic}\n", ["improvement"], id="no reason"),
            pytest.param("improvement: {method: systematic, reason: ' '}\n", ["improvement"], id="a blank reason"),
            pytest.param("improvement: {method: clean-sheet, reason: A new law}\n", [], id="said"),
        ],
    )
    def test_it_finds(self, improvement: str, expected: list[str]) -> None:
        assert at("B111", hotline(step("talk", GREET), more=improvement)) == expected


class TestStrategyMismatch:
    @staticmethod
    def process(strategy: str) -> str:
        return hotline(step("talk", RING, GREET, FILE, TEST), more=f"strategy: {strategy}\n")

    @staticmethod
    def learns(*entries: str) -> str:
        return "learning:\n" + "".join(f"  - {{id: l{n}, {entry}}}\n" for n, entry in enumerate(entries))

    @pytest.mark.parametrize(
        ("strategy", "learning", "expected"),
        [
            pytest.param("chain", ["kind: rotation", "kind: course"], 0, id="rotates and is trained"),
            pytest.param("chain", ["kind: rotation", "kind: coaching"], 0, id="coached"),
            pytest.param("chain", ["kind: rotation", "kind: certificate"], 0, id="certified"),
            pytest.param("chain", ["kind: course"], 1, id="does not rotate"),
            pytest.param("chain", ["kind: rotation", "kind: community"], 1, id="is not trained"),
            pytest.param("chain", ["kind: project"], 2, id="neither"),
            pytest.param("chain", [], 0, id="no learning at all is P501's"),
            pytest.param("chain", ["what: A week elsewhere"], 0, id="no form written yet"),
            pytest.param(
                "chain", ["kind: rotation, what: Trains new agents", "kind: course"], 1, id="teaching is none"
            ),
            pytest.param("factory", ["kind: project"], 0, id="factory"),
            pytest.param("personalised", ["kind: project"], 0, id="personalised"),
            pytest.param("in-depth", ["kind: project"], 0, id="in depth asks for decisions"),
        ],
    )
    def test_a_chain(self, strategy: str, learning: list[str], expected: int) -> None:
        more = self.learns(*learning) if learning else ""
        role = clerk(work("talk/greet", more="decision: decides"), more=more)

        assert at("B112", self.process(strategy), role) == ["strategy"] * expected

    def test_what_one_role_of_the_chain_lacks_another_may_have(self) -> None:
        first = clerk(work("talk/greet"), more=self.learns("kind: course"))
        other = clerk(work("talk/test"), more=self.learns("kind: rotation")).replace("clerk", "other")

        assert at("B112", self.process("chain"), first, other=other) == []

    def test_in_chinese_as_well(self) -> None:
        files = {
            "department.yaml": "languages: [zh]\n",
            HOTLINE: self.process("chain"),
            CLERK: clerk(work("talk/greet"), more=self.learns("kind: rotation, what: 培训新员工", "kind: course")),
        }

        assert [one.problem.route[1:] for one in find("B112", files)] == [("hotline", "strategy")]

    @pytest.mark.parametrize(
        ("role", "expected"),
        [
            pytest.param(clerk(work("talk/greet", more="decision: executes")), True, id="only carries out"),
            pytest.param(clerk(work("talk/greet", more="decision: recommends")), True, id="only recommends"),
            pytest.param(clerk(work("talk/greet", more="decision: decides")), False, id="decides"),
            pytest.param(clerk(work("talk/greet", more="weight: core")), False, id="not said yet"),
            pytest.param(clerk(work("talk/greet"), work("talk/file", more="decision: decides")), False, id="behind it"),
            pytest.param(clerk(work("talk/greet"), "decision: decides"), True, id="decides, but not in this process"),
            pytest.param(clerk(work("talk/file", more="decision: executes")), False, id="nobody meets the customer"),
        ],
    )
    def test_in_depth(self, role: str, expected: bool) -> None:
        assert at("B112", self.process("in-depth"), role) == (["strategy"] if expected else [])

    def test_others_who_decide_behind_the_line_do_not_help_those_in_front(self) -> None:
        other = clerk(work("talk/file", more="decision: decides")).replace("clerk", "other")
        (one,) = found("B112", self.process("in-depth"), clerk(work("talk/greet")), other=other)

        assert one.problem.values["roles"] == ["clerk"]

    def test_it_is_silent_while_a_role_cannot_be_read(self) -> None:
        files = {HOTLINE: self.process("in-depth"), CLERK: clerk(work("talk/greet")), **UNREAD}

        assert find("B112", files) == []
