"""The five design scores of a role, their evidence and how they are shown."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.design_profile import CAVEATS, PRINCIPLES, DesignProfile, Score, design_profile
from roles.design_profile.teaching import teaches
from roles.design_profile.verbs import passes_on, thinks
from roles.design_profile.working_time import WorkingTime
from roles.model.catalog import Catalog
from roles.model.role import Responsibility, Role
from roles.model.text import Text
from roles.phrases import problem_text
from roles.report.cells import width
from roles.report.design import ASCII, BLOCKS, design_lines
from tests.complete import patched
from tests.conftest import ROOT, Loaded

COMPLETE = patched({}).catalog
DECISIONS = (None, "assists", "executes", "recommends", "decides")
PACES = (None, "queue", "supervisor", "team", "self")
ACTIONS = ("enquiry/receive/answer", "enquiry/solve/solve", "enquiry/close/ask", "improvement/remove/decide")


def role(**fields: Any) -> Role:
    return Role.model_validate({"id": "agent", "title": "Agent", **fields})


def responsibility(number: int = 1, **fields: Any) -> dict[str, Any]:
    return {"id": f"r{number}", **fields}


def scored(one: Role, catalog: Catalog = COMPLETE) -> dict[str, int | None]:
    catalog = replace(catalog, roles=MappingProxyType({**catalog.roles, one.id: one}))
    return {score.principle: score.percent for score in design_profile(catalog, one).scores}


def evidence(one: Role, principle: str) -> list[str]:
    catalog = replace(COMPLETE, roles=MappingProxyType({**COMPLETE.roles, one.id: one}))
    score = next(score for score in design_profile(catalog, one).scores if score.principle == principle)
    return [problem_text("en", line) for line in score.evidence]


def test_the_profile_of_a_complete_role() -> None:
    agent = design_profile(COMPLETE, COMPLETE.roles["agent"])

    assert agent.role == "agent"
    assert [score.principle for score in agent.scores] == list(PRINCIPLES)
    assert [score.percent for score in agent.scores] == [100, 100, 55, 100, 100]


def test_a_role_without_contents_has_no_scores_and_says_why() -> None:
    profile = design_profile(Catalog(), role())

    assert [score.percent for score in profile.scores] == [None] * 5
    assert all(len(score.evidence) == 1 for score in profile.scores)


def test_there_is_never_one_number() -> None:
    assert set(DesignProfile.__dataclass_fields__) == {"role", "scores"}
    assert set(Score.__dataclass_fields__) == {"principle", "percent", "evidence"}


def test_every_line_of_evidence_has_a_place_and_can_be_said(shipped: Loaded) -> None:
    for one in shipped.catalog.roles.values():
        for score in design_profile(shipped.catalog, one).scores:
            assert score.evidence
            for line in score.evidence:
                assert line.route[:2] == ("roles", one.id)
                assert "{" not in problem_text("en", line)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"decision": "decides"}, 60, id="decides"),
        pytest.param({"decision": "recommends", "method": "own"}, 60, id="recommends by a method of one's own"),
        pytest.param({"decision": "recommends", "method": "prescribed"}, 0, id="recommends by a set method"),
        pytest.param({"decision": "recommends"}, 0, id="recommends, nothing said of the method"),
        pytest.param({"decision": "executes", "method": "own"}, 0, id="carries out"),
        pytest.param({"decision": "assists", "method": "own"}, 0, id="assists"),
        pytest.param({}, 0, id="nothing said, while something is said elsewhere"),
    ],
)
def test_autonomy_weighs_decisions_by_time(fields: dict[str, Any], expected: int) -> None:
    one = role(
        responsibilities=(
            responsibility(1, share=60, **fields),
            responsibility(2, share=40, decision="executes"),
        )
    )

    assert scored(one)["autonomy"] == expected
    assert evidence(one, "autonomy")[0].startswith(f"{expected} % of the ")


def test_what_counts_is_marked() -> None:
    score = design_profile(COMPLETE, COMPLETE.roles["head"]).scores[1]

    assert [line.values.get("counts") for line in score.evidence] == [None, True, True, False]


@pytest.mark.parametrize("shares", [(70, None), (0, 0), (None, None)])
def test_without_all_shares_every_responsibility_counts_alike_and_it_is_said(shares: tuple[int | None, ...]) -> None:
    one = role(
        responsibilities=(
            responsibility(1, share=shares[0], decision="decides"),
            responsibility(2, share=shares[1], decision="executes"),
        )
    )

    assert scored(one)["autonomy"] == 50
    assert "shares of working time are missing" in evidence(one, "autonomy")[1]
    assert "50 % of the responsibilities" in evidence(one, "autonomy")[0]


def test_percents_are_rounded_down_and_measured_against_what_the_shares_add_up_to() -> None:
    three = [responsibility(n, share=33, decision="decides" if n < 3 else "executes") for n in (1, 2, 3)]

    assert scored(role(responsibilities=tuple(three)))["autonomy"] == 66


@pytest.mark.parametrize(
    ("feedback", "expected"),
    [
        pytest.param({"every": "week", "source": "work", "to": "holder"}, 70, id="to the holder"),
        pytest.param({"every": "week", "source": "supervisor", "to": "team"}, 70, id="to the team"),
        pytest.param({"every": "week", "source": "work", "to": "manager"}, 0, id="to the manager"),
        pytest.param({"every": "week", "source": "work"}, 0, id="to nobody"),
        pytest.param({"every": "week", "to": "holder"}, 0, id="from nowhere"),
        pytest.param({"source": "work", "to": "holder"}, 0, id="never"),
        pytest.param(None, 0, id="none"),
    ],
)
def test_feedback_is_the_work_of_which_a_result_reaches_the_holder(feedback: Any, expected: int) -> None:
    one = role(
        responsibilities=(
            responsibility(1, share=70, measured_by=("answered-in-time",)),
            responsibility(2, share=30, measured_by=("solved-at-first",)),
        ),
        targets=({"id": "t", "metric": "answered-in-time", "feedback": feedback},),
    )

    assert scored(one)["feedback"] == expected


def test_a_role_that_only_recommends_decides_nothing() -> None:
    one = role(responsibilities=(responsibility(decision="recommends"),))

    assert scored(one)["autonomy"] == 0


def test_feedback_names_targets_that_measure_no_responsibility() -> None:
    one = role(responsibilities=(responsibility(),), targets=({"id": "loose", "metric": "answered-in-time"},))

    assert evidence(one, "feedback")[-1] == "loose measures no responsibility"


@pytest.mark.parametrize(("by", "expected"), [("self", 50), ("team", 50), ("queue", 0), ("supervisor", 0)])
def test_pace_is_the_time_that_the_holder_or_the_team_sets(by: str, expected: int) -> None:
    one = role(
        responsibilities=(
            responsibility(1, share=50, pace={"by": by}),
            responsibility(2, share=50, pace={"by": "queue"}),
        )
    )

    assert scored(one)["pace"] == expected


@pytest.mark.parametrize("breaks", ["self", "rota", "fixed"])
def test_pace_says_who_chooses_breaks_but_does_not_count_it(breaks: str) -> None:
    work = (responsibility(pace={"by": "queue"}),)
    with_breaks = role(responsibilities=work, conditions={"breaks": breaks})

    assert scored(with_breaks)["pace"] == scored(role(responsibilities=work))["pace"] == 0
    assert "breaks" in evidence(with_breaks, "pace")[-1]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"actions": ("enquiry/receive/answer",)}, 100, id="begins"),
        pytest.param({"actions": ("improvement/check/compare",)}, 100, id="ends"),
        pytest.param({"actions": ("improvement/remove/decide",)}, 0, id="in the middle"),
        pytest.param({"actions": ("enquiry/solve/solve",)}, 100, id="in the middle of its own process"),
        pytest.param({"actions": ("enquiry/receive/answer",), "decision": "assists"}, 0, id="only assists"),
        pytest.param({"actions": ("nowhere/at/all",)}, None, id="in a process that is not there"),
        pytest.param({"actions": ()}, None, id="in none"),
    ],
)
def test_wholeness_is_the_time_in_processes_the_role_begins_ends_or_owns(fields: Any, expected: int | None) -> None:
    assert scored(role(responsibilities=(responsibility(share=100, **fields),)))["wholeness"] == expected


@pytest.mark.parametrize(
    ("learning", "expected"),
    [
        pytest.param([("course", "14 h")], 66, id="one kind, all hours"),
        pytest.param([("course", "7 h"), ("course", "7 h")], 83, id="two of a kind"),
        pytest.param([("course", "7 h"), ("project", "7 h")], 100, id="all"),
        pytest.param([("course", "1 d"), ("project", "6 h")], 100, id="a day has eight hours"),
        pytest.param([("course", None), ("project", None)], 66, id="no hours"),
        pytest.param([("course", "99 h")], 66, id="hours do not make up for kinds"),
    ],
)
def test_learning_counts_chances_kinds_and_hours(learning: list[tuple[str, str | None]], expected: int) -> None:
    chances = tuple({"id": f"l{n}", "kind": kind, "hours": hours} for n, (kind, hours) in enumerate(learning))

    assert scored(role(learning=chances))["learning"] == expected


def test_teaching_others_is_no_learning_of_the_holder() -> None:
    one = role(learning=({"id": "a", "kind": "course", "what": "Trains new colleagues", "hours": "40 h"},))

    assert scored(one)["learning"] == 0
    assert "a: the holder teaches others" in evidence(one, "learning")


@st.composite
def _work(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "share": draw(st.none() | st.integers(0, 100)),
        "decision": draw(st.sampled_from(DECISIONS)),
        "method": draw(st.sampled_from((None, "prescribed", "own"))),
        "pace": {"by": draw(st.sampled_from(PACES))},
        "actions": tuple(draw(st.sets(st.sampled_from(ACTIONS)))),
        "measured_by": tuple(draw(st.sets(st.sampled_from(("answered-in-time", "solved-at-first", "cause-removed"))))),
        "does": draw(st.sampled_from((None, "Submit the form", "Decide the case"))),
    }


_FEEDBACK = {"every": "week", "source": "work", "to": "holder"}
_TARGETS = st.lists(
    st.fixed_dictionaries(
        {
            "metric": st.sampled_from(("answered-in-time", "solved-at-first")),
            "feedback": st.sampled_from((None, {"to": "manager"}, _FEEDBACK)),
        }
    ),
    max_size=3,
)
_LEARNING = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from((None, "course", "project")), "hours": st.sampled_from((None, "2 h", "1 d"))}
    ),
    max_size=4,
)


def _numbered(entries: list[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    return tuple({"id": f"e{number}", **entry} for number, entry in enumerate(entries))


@given(st.lists(_work(), min_size=1, max_size=5), _TARGETS, _LEARNING, st.data())
def test_no_improvement_lowers_a_score(work: list[Any], targets: list[Any], learning: list[Any], data: Any) -> None:
    """Better work raises scores or leaves them; only from “not described” may a score come to 0."""
    before = scored(role(responsibilities=_numbered(work), targets=_numbered(targets), learning=_numbered(learning)))
    better = [dict(one) for one in work]
    chosen = better[data.draw(st.integers(0, len(work) - 1))]
    match data.draw(st.sampled_from(("decision", "method", "pace", "actions", "feedback", "target", "learning"))):
        case "decision":
            at_least = DECISIONS.index(chosen["decision"]) or DECISIONS.index("executes")
            chosen["decision"] = data.draw(st.sampled_from(DECISIONS[at_least:]))
        case "method":
            chosen["method"] = "own"
        case "pace":
            chosen["pace"] = {"by": "self"}
        case "actions":
            chosen["actions"] = tuple({*chosen["actions"], data.draw(st.sampled_from(ACTIONS))})
        case "feedback":
            targets = [{**one, "feedback": _FEEDBACK} for one in targets]
        case "target":
            targets = [*targets, {"metric": "cause-removed", "feedback": _FEEDBACK}]
        case "learning":
            learning = [*learning, {"kind": "rotation", "hours": "4 h"}]
    after = scored(role(responsibilities=_numbered(better), targets=_numbered(targets), learning=_numbered(learning)))

    for principle in PRINCIPLES:
        old, new = before[principle], after[principle]
        assert old is None or (new is not None and new >= old)
        assert new is None or 0 <= new <= 100


@given(st.lists(_work(), max_size=5))
def test_what_is_possible_is_never_below_what_is_sure(work: list[Any]) -> None:
    from roles.design_profile.autonomy import decides

    tally = WorkingTime(role(responsibilities=_numbered(work))).tally(decides)

    assert (tally.sure is None) == (tally.possible is None)
    assert tally.sure is None or tally.possible is None or tally.sure <= tally.possible


def _does(words: Text) -> Responsibility:
    return Responsibility(id="r", does=words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Investigate each complaint at its source", True, id="first word"),
        pytest.param("Is responsible for investigating complaints", True, id="after a lead-in"),
        pytest.param("Investigates each complaint", True, id="third person"),
        pytest.param("Register, compare and file each order", True, id="a later clause"),
        pytest.param("Register complaints and decide the remedy", True, id="after and"),
        pytest.param("Register each case in the plan", False, id="the word as a noun"),
        pytest.param("Look after the plan", False, id="the word as a noun after a verb that is not in the list"),
        pytest.param("Answer calls within 20 seconds", False, id="another verb"),
        pytest.param("每月分析投诉原因", True, id="Chinese, behind an adverb"),
        pytest.param("编制质量异常分析日报表", False, id="Chinese, inside a noun"),
        pytest.param("提交分析报告", False, id="Chinese, another verb first"),
        pytest.param("将检查表归档", False, id="Chinese, inside a noun before the verb"),
        pytest.param("登记投诉，判定责任部门", True, id="Chinese, a later clause"),
    ],
)
def test_verbs_say_whether_work_makes_one_think(words: str, expected: bool) -> None:
    assert thinks(_does(Text(plain=words)), "en") is expected


def test_wordings_that_cannot_be_read_are_not_judged() -> None:
    assert thinks(_does(Text(plain="Répond aux appels")), "fr") is None
    assert thinks(Responsibility(id="r"), "en") is None
    assert thinks(_does(Text({"fr": "Décide", "zh": "决定补救办法"})), "fr") is True


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("Submit complaint reports and distribute them to the departments", True, id="submits"),
        pytest.param("Pass on what customers said", True, id="passes on"),
        pytest.param("Pass customers' opinions to the departments", True, id="passes"),
        pytest.param("Submit the report and settle what it names", False, id="and settles"),
        pytest.param("Compile and submit the report", False, id="makes it first"),
        pytest.param("Answer each enquiry", False, id="does something else"),
        pytest.param("提交投诉调查报告，分发给各部门", True, id="Chinese"),
        pytest.param("汇总异常并报送经理", False, id="Chinese, makes it first"),
    ],
)
def test_verbs_say_whether_work_only_hands_on(words: str, expected: bool) -> None:
    assert passes_on(_does(Text(plain=words)), "en") is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(Text(plain="Trains new agents at the desk"), True, id="trains"),
        pytest.param(Text(plain="The holder teaches colleagues the new system"), True, id="the holder teaches"),
        pytest.param(Text(plain="Training technicians in diagnosis"), True, id="training somebody"),
        pytest.param(Text(plain="Training in diagnosis"), False, id="being trained"),
        pytest.param(Text(plain="Training course with colleagues"), False, id="a course"),
        pytest.param(Text(plain="Course on training new agents"), False, id="a course in teaching"),
        pytest.param(Text(plain="Training colleagues: a course in two parts"), True, id="says so first"),
        pytest.param(Text(plain="Training staff skills course"), False, id="the name of a course"),
        pytest.param(Text(plain="Training in diagnosis; trains colleagues"), False, id="teaches only later"),
        pytest.param(Text(plain="Coached by the head on own calls"), False, id="being coached"),
        pytest.param(Text({"zh": "培训新员工"}), True, id="Chinese"),
        pytest.param(Text({"zh": "为同事授课"}), True, id="Chinese, lectures"),
        pytest.param(Text({"zh": "培训课程，每季度一次"}), False, id="Chinese, a course"),
        pytest.param(Text({"zh": "辅导同事的课程"}), False, id="Chinese, a course in teaching"),
        pytest.param(Text({"en": "Trains colleagues", "zh": "参加培训"}), False, id="the languages disagree"),
        pytest.param(Text({"en": "Trains colleagues", "zh": "培训同事"}), True, id="the languages agree"),
        pytest.param(Text({"fr": "Forme les collègues"}), False, id="another language"),
    ],
)
def test_teaching_is_told_from_learning_to_teach(text: Text, expected: bool) -> None:
    assert teaches(text, "en") is expected


def _shown(one: Role, cells: int = 80, ink: Any = ASCII, language: str = "en") -> list[str]:
    catalog = replace(COMPLETE, roles=MappingProxyType({**COMPLETE.roles, one.id: one}))
    return list(design_lines(design_profile(catalog, one), "Agent", language, cells, ink))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("cells", [40, 80])
def test_no_line_is_wider_than_the_screen(cells: int, language: str, shipped: Loaded) -> None:
    for one in shipped.catalog.roles.values():
        profile = design_profile(shipped.catalog, one)
        for line in design_lines(profile, one.title.get(language) or "", language, cells):
            assert width(line) <= max(cells, 52), line


def test_bars_caveats_and_evidence_are_shown() -> None:
    shown = _shown(COMPLETE.roles["agent"])

    bar = next(line for line in shown if "55 %" in line)
    assert bar.count("#") == 16
    assert bar.count(".") == 14
    assert "  - answer, 45 %: done as it comes in" in shown
    assert "  + solve, 30 %: the holder's pace, at the latest after 3 working days" in shown
    assert sum(line.startswith("  * ") for line in shown) == len(CAVEATS) == 4


@pytest.mark.parametrize(("share", "full"), [(0, 0), (1, 1), (50, 15), (99, 29), (100, 30)])
def test_a_bar_is_full_only_at_100_and_empty_only_at_0(share: int, full: int) -> None:
    one = role(
        responsibilities=(
            responsibility(1, share=share, decision="decides"),
            responsibility(2, share=100 - share, decision="executes"),
        )
    )

    bar = _shown(one, ink=BLOCKS)[2]
    assert bar.count("█") == full
    assert bar.count("░") == 30 - full


def test_what_is_not_described_has_no_bar() -> None:
    bars = _shown(role())[2:7]

    assert all("#" not in bar and "." not in bar and "not described" in bar for bar in bars)


def test_ascii_bars_survive_any_console() -> None:
    "".join(ASCII).encode("ascii")
    for line in _shown(COMPLETE.roles["agent"]):
        line.encode("cp936")


def _run(catalog: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "ROLES_UI": "en", **environment}
    command = [sys.executable, "-m", "roles", "design", "--catalog", str(catalog), *arguments]
    return subprocess.run(command, env=env, capture_output=True, check=False)


def test_the_command_prints_the_profile_on_any_code_page() -> None:
    for encoding, sign in (("utf-8", "█"), ("cp936", "#"), ("ascii", "#")):
        run = _run(ROOT / "catalog", "complaint-specialist", PYTHONIOENCODING=encoding)

        assert run.returncode == 0, run.stderr
        lines = run.stdout.decode(encoding).splitlines()
        assert len([line for line in lines if line.startswith("  ") and sign * 5 in line]) == 5
        assert max(map(width, lines)) <= 80


def test_the_command_refuses_a_role_that_is_not_there() -> None:
    run = _run(ROOT / "catalog", "complaint-specialst")

    assert run.returncode == 2
    assert "did you mean" in run.stderr.decode()


def test_the_command_says_that_a_role_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles" / "broken.yaml").write_text("id: [", "utf-8")
    run = _run(tmp_path, "broken")

    assert run.returncode == 1
    assert "roles/broken.yaml cannot be read" in run.stderr.decode()
