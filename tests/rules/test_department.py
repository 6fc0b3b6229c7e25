"""The O rules: each on what it finds, what it leaves alone, and what lies just beside it."""

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

import pytest

from roles.catalog import load_catalog
from roles.files import read_folder
from roles.finding import Finding, Severity
from roles.model.catalog import Catalog, Unread
from roles.model.department import Strictness
from roles.model.role import Responsibility, Role
from roles.model.text import Text
from roles.rule import Rule
from roles.rules import all_rules
from tests.complete import find, patched
from tests.conftest import ROOT
from tests.corpora.overlaps import background, finds_overlap

AGENT, HEAD, CLERK = "roles/agent.yaml", "roles/head.yaml", "roles/clerk.yaml"
ENQUIRY, IMPROVEMENT = "processes/enquiry.yaml", "processes/improvement.yaml"
DEPARTMENT = "department.yaml"
GONE = "retired: {on: 2026-01-31, replaced_by: head}\n"


def role(name: str, *entries: str, more: str = "", above: str = "head") -> str:
    """A role beside the complete ones; each entry is a responsibility without its id."""
    lines = [f"  - {{id: w{number}, {entry}}}\n" for number, entry in enumerate(entries, 1)]
    listed = "responsibilities:\n" + "".join(lines) if lines else ""
    return f"id: {name}\ntitle: {name}\nreports_to: {above}\n{more}{listed}"


def work(*entries: str) -> str:
    return "responsibilities:\n" + "".join(f"  - {{{entry}}}\n" for entry in entries)


def at(code: str, files: dict[str, str], strictness: Strictness | None = None) -> list[str]:
    """Routes of what is found."""
    return ["/".join(one.problem.route) for one in find(code, files, strictness=strictness)]


def only(code: str, files: dict[str, str]) -> Finding:
    (one,) = find(code, files)
    return one


def rule(code: str) -> Rule:
    return next(one for one in all_rules() if one.code == code)


def with_unread(files: dict[str, str], **kinds: str) -> Catalog:
    """The patched catalog, in which something of a kind could not be read."""
    unread = Unread(ids=MappingProxyType({kind: frozenset([name]) for kind, name in kinds.items()}))
    return replace(patched(files).catalog, unread=unread)


@pytest.mark.parametrize(
    ("code", "severity", "stage"),
    [
        ("O101", Severity.WARNING, "standard"),
        ("O102", Severity.ERROR, "standard"),
        ("O103", Severity.ERROR, "starter"),
        ("O104", Severity.WARNING, "standard"),
        ("O105", Severity.WARNING, "standard"),
        ("O106", Severity.WARNING, "standard"),
        ("O107", Severity.WARNING, "standard"),
        ("O108", Severity.NOTE, "strict"),
        ("O109", Severity.WARNING, "standard"),
    ],
)
def test_severity_and_stage_are_as_promised(code: str, severity: Severity, stage: Strictness) -> None:
    assert (rule(code).severity, rule(code).stage, rule(code).family) == (severity, stage, "department")


@pytest.mark.parametrize("code", [f"O10{number}" for number in range(1, 10)])
class TestEveryRule:
    def test_leaves_the_shipped_catalog_alone(self, code: str) -> None:
        assert list(rule(code).problems(background(), None)) == []

    def test_leaves_bare_roles_alone(self, code: str) -> None:
        assert at(code, {CLERK: role("clerk"), "roles/porter.yaml": role("porter")}) == []

    def test_knows_a_catalog_of_which_nothing_could_be_read(self, code: str) -> None:
        assert list(rule(code).problems(Catalog(), None)) == []


class TestO101Actions:
    """Work that several roles carry out in one action."""

    @pytest.mark.parametrize(
        ("own", "other", "more", "found"),
        [
            pytest.param("executes", "executes", "", True, id="both carry it out"),
            pytest.param("executes", "decides", "", False, id="one decides"),
            pytest.param("executes", "assists", "", False, id="one assists"),
            pytest.param("executes", "recommends", "", False, id="one recommends"),
            pytest.param("executes", "~", "", False, id="one does not say"),
            pytest.param("executes", "executes", "segments: [firms]\n", False, id="for other customers"),
            pytest.param("executes", "executes", "segments: [households]\n", True, id="for the same customers"),
            pytest.param("executes", "executes", GONE, False, id="one is retired"),
        ],
    )
    def test_nobody_leads(self, own: str, other: str, more: str, found: bool) -> None:
        files = {
            DEPARTMENT: "segments: [{id: firms, title: Firms}]\n",
            AGENT: work(f"id: close, decision: {own}"),
            CLERK: role("clerk", f"does: Ring, decision: {other}, actions: [enquiry/close/ask]", more=more),
        }

        assert at("O101", files) == (["roles/agent/responsibilities/close/actions"] if found else [])

    @pytest.mark.parametrize(("weight", "found"), [("core", True), ("occasional", False)])
    def test_who_stands_in_does_it_now_and_then(self, weight: str, found: bool) -> None:
        files = {
            AGENT: work("id: close, decision: executes, weight: core"),
            CLERK: role(
                "clerk",
                f"does: Ring, decision: executes, weight: {weight}, actions: [enquiry/close/ask]",
                more="stand_in: agent\n",
            ),
        }

        assert bool(find("O101", files)) is found

    def test_a_third_role_decides(self) -> None:
        ring = "does: Ring, actions: [enquiry/close/ask], decision"
        files = {
            AGENT: work("id: close, decision: executes"),
            CLERK: role("clerk", f"{ring}: executes"),
            "roles/porter.yaml": role("porter", f"{ring}: decides"),
        }

        assert at("O101", files) == []

    def test_actions_of_the_same_work_are_named_together(self) -> None:
        both = "enquiry/close/ask, enquiry/solve/solve"
        files = {
            AGENT: work(f"id: close, decision: executes, actions: [{both}]", "id: solve, actions: []"),
            CLERK: role("clerk", f"does: Ring, decision: executes, actions: [{both}]"),
        }

        values = only("O101", files).problem.values
        assert (values["actions"], values["places"]) == (both.split(", "), ["clerk/w1"])


class TestO101Words:
    """Texts that say the same work."""

    @staticmethod
    def pair(one: str, other: str, more: str = "", also: str = "") -> list[str]:
        return at("O101", {CLERK: role("clerk", one, more=more), "roles/porter.yaml": role("porter", other, more=also)})

    ORDER, BUY = "does: Order spare parts for the workshop", "does: Purchase the workshop's spare parts"

    def test_the_same_in_other_words(self) -> None:
        assert self.pair(self.ORDER, self.BUY) == ["roles/clerk/responsibilities/w1/does"]

    @pytest.mark.parametrize(
        ("one", "other", "more", "also"),
        [
            pytest.param(ORDER, "does: Count the workshop's spare parts", "", "", id="other work"),
            pytest.param(ORDER, "does: Purchase office chairs", "", "", id="other object"),
            pytest.param(ORDER, "does: Order lamps for the workshop", "", "", id="one thing put for another"),
            pytest.param(ORDER, "does: Order spare parts for the school", "", "", id="one place put for another"),
            pytest.param(ORDER, f"{BUY}, decision: assists", "", "", id="assists"),
            pytest.param(ORDER, "does: Order spare parts for the workshop when standing in", "", "", id="said"),
            pytest.param(ORDER, f"{BUY}, weight: occasional", "stand_in: porter\n", "", id="stand-in"),
            pytest.param(ORDER, f"{BUY}, weight: extra", "", "stand_in: clerk\n", id="stand-in the other way"),
            pytest.param(ORDER, BUY, "segments: [firms]\n", "segments: [households]\n", id="other customers"),
            pytest.param(f"{ORDER} in the north", f"{BUY} in the south", "", "", id="other regions"),
            pytest.param(ORDER, BUY, "", GONE, id="retired"),
            pytest.param(ORDER, "weight: core", "", "", id="nothing written"),
        ],
    )  # fmt: skip
    def test_what_does_not_overlap(self, one: str, other: str, more: str, also: str) -> None:
        assert self.pair(one, other, more, also) == []

    @pytest.mark.parametrize(
        ("more", "also"), [("stand_in: porter\n", ""), ("segments: [firms]\n", ""), ("segments: [firms]\n",) * 2]
    )
    def test_what_overlaps_all_the_same(self, more: str, also: str) -> None:
        assert self.pair(self.ORDER, self.BUY, more, also)

    def test_work_that_processes_divide_must_be_nearly_the_same(self) -> None:
        one, two = "actions: [enquiry/close/ask]", "actions: [enquiry/solve/solve]"
        near = "does: Order parts and lamps for the workshop of the zoo in Beijing of wood or steel"
        like = "does: Purchase parts and vases for the Beijing zoo's workshop of wood or steel"

        assert self.pair(f"{self.ORDER}, {one}", f"{self.BUY}, {two}")
        assert self.pair(near, like)
        assert self.pair(f"{near}, {one}", like)
        assert not self.pair(f"{near}, {one}", f"{like}, {two}")
        assert not self.pair(f"{self.ORDER}, {one}, decision: decides", f"{self.BUY}, {one}, decision: executes")

    def test_the_same_role_may_say_it_twice(self) -> None:
        assert at("O101", {CLERK: role("clerk", self.ORDER, self.BUY)}) == []

    def test_all_who_do_it_are_in_one_finding(self) -> None:
        files = {f"roles/{name}.yaml": role(name, self.ORDER) for name in ("clerk", "porter", "guard")}

        found = only("O101", files)
        assert found.problem.route[1] == "clerk"
        assert found.problem.values["places"] == ["guard/w1", "porter/w1"]

    def test_the_message_says_by_which_words(self) -> None:
        files = {CLERK: role("clerk", self.ORDER), "roles/porter.yaml": role("porter", self.BUY)}

        assert set(only("O101", files).problem.values["words"]) == {"order", "spare parts", "workshop"}


class TestO101ComingBack:
    """Visits, training or surveys in three descriptions, with no process that divides them."""

    VISITS = (
        "Visit customers by tier",
        "Care for relations with clients, including visits",
        "Arrange visits to dealers",
    )

    @staticmethod
    def found(texts: tuple[str, ...], more: str = "", apiece: int = 1) -> list[list[str]]:
        groups = [texts[at : at + apiece] for at in range(0, len(texts), apiece)]
        files = {
            f"roles/clerk-{number}.yaml": role(
                f"clerk-{number}", *(f'does: "{text}"{more}' for text in group)
            )
            for number, group in enumerate(groups, 1)
        }  # fmt: skip
        return [one.problem.values["places"] for one in find("O101", files)]

    def test_three_make_one_finding(self) -> None:
        assert self.found(self.VISITS) == [["clerk-2/w1", "clerk-3/w1"]]

    def test_two_are_too_few(self) -> None:
        assert self.found(self.VISITS[:2]) == []

    def test_three_of_one_role_are_its_own_work(self) -> None:
        assert self.found(self.VISITS, apiece=3) == []

    def test_processes_tell_them_apart(self) -> None:
        drawn = ("visit/a/b", "visit/c/d", "visit/e/f")
        files = {
            f"roles/clerk-{number}.yaml": role(f"clerk-{number}", f'does: "{text}", actions: [{action}]')
            for number, (text, action) in enumerate(zip(self.VISITS, drawn, strict=True))
        }

        assert at("O101", files) == []

    def test_who_assists_does_not_count(self) -> None:
        assert self.found(self.VISITS, ", decision: assists") == []

    def test_other_people_are_other_work(self) -> None:
        assert self.found(("Train technicians in tact", "Train agents in tact", "Teach dealers tact in talks")) == []

    def test_passing_on_complaints_comes_back_too(self) -> None:
        texts = (
            "Report complaints with open invoices to the bookkeepers",
            "Tell the designers of complaints about noise and leaks",
            "Inform the board of complaints before each meeting in spring",
        )

        assert self.found(texts) == [["clerk-2/w1", "clerk-3/w1"]]
        assert self.found(texts[:2]) == []

    def test_passing_on_other_things_is_part_of_every_job(self) -> None:
        texts = (
            "Report invoices of the workshop to the bookkeepers",
            "Tell the designers of invoices above the budget of a kitchen",
            "Inform the board of invoices before each meeting in spring",
        )

        assert self.found(texts) == []

    def test_other_objects_are_other_work(self) -> None:
        texts = ("Collect payments from customers", "Collect customers' opinions", "Collect keys that customers left")

        assert self.found(texts) == []


@cache
def before() -> dict[str, list[str]]:
    """What is found in seven roles as they are often described: each first place with the others."""
    catalog = load_catalog(read_folder(ROOT / "tests" / "catalogs" / "before")).catalog
    found = rule("O101").problems(catalog, None)
    return {problem.route[3]: [place.partition("/")[2] for place in problem.values["places"]] for problem in found}


@pytest.mark.parametrize(
    ("first", "others"),
    [
        pytest.param("cs-10", ["crm-1", "crm-2", "ka-1", "sm-4"], id="visits"),
        pytest.param("as-2", ["as-3", "sm-2"], id="training"),
        pytest.param("as-6", ["is-1", "ka-3"], id="opinions"),
        pytest.param("cs-6", ["cs-8", "sm-6"], id="what came of complaints"),
        pytest.param("crm-1", ["sm-5"], id="relations"),
    ],
)
def test_overlaps_of_the_old_descriptions(first: str, others: list[str]) -> None:
    assert before()[first] == others


def test_nothing_else_overlaps_in_the_old_descriptions() -> None:
    assert set(before()) == {"cs-10", "as-2", "as-6", "cs-6", "crm-1"}


def test_a_pair_is_found_before_a_real_department() -> None:
    one = {"en": "Order spare parts for the workshop", "zh": "为维修车间订购配件"}

    assert finds_overlap(one, {"en": "Purchase the workshop's spare parts", "zh": "采购维修车间所需配件"})
    assert not finds_overlap(one, {"en": "Count the workshop's spare parts", "zh": "盘点维修车间的配件"})


@pytest.mark.parametrize(
    ("en", "zh", "found"),
    [
        pytest.param("Order lamps for the workshop", "为维修车间订购灯具", False, id="another thing"),
        pytest.param("Order spare parts for the workshop", "订购大堂灯具和花瓶", False, id="another thing in Chinese"),
        pytest.param("Order lamps and vases for lobbies", "为维修车间采购配件", False, id="another thing in English"),
        pytest.param("Order the workshop's spare parts and lamps", "为维修车间采购配件和灯具", True, id="more"),
    ],
)
def test_what_each_says_alone_tells_two_works_apart(en: str, zh: str, found: bool) -> None:
    one = {"en": "Order spare parts for the workshop", "zh": "为维修车间订购配件"}

    assert finds_overlap(one, {"en": en, "zh": zh}) is found


def test_drawn_work_must_be_alike_in_every_language() -> None:
    def clerk(name: str, action: str, zh: str) -> Role:
        does = Text(MappingProxyType({"en": "Order spare parts for the workshop", "zh": zh}))
        work = Responsibility(id="work", does=does, decision="decides", actions=(action,))
        return Role(id=name, title=Text(plain=name), responsibilities=(work,))

    def found(zh: str) -> list[str]:
        roles = {"one": clerk("one", "a/b/c", "为车间订购配件"), "two": clerk("two", "a/b/d", zh)}
        return [one.route[1] for one in rule("O101").problems(replace(background(), roles=roles), None)]

    assert found("采购车间所需配件") == ["one"]
    assert found("清点车间所需配件") == []


class TestO102:
    @pytest.mark.parametrize(
        ("own", "other", "more", "found"),
        [
            pytest.param("decides", "decides", "", True, id="two decide"),
            pytest.param("decides", "executes", "", False, id="one decides"),
            pytest.param("executes", "executes", "", False, id="nobody decides"),
            pytest.param("decides", "~", "", False, id="one does not say"),
            pytest.param("assists", "assists", "", True, id="both assist"),
            pytest.param("assists", "executes", "", False, id="one carries it out"),
            pytest.param("assists", "~", "", False, id="one assists, one does not say"),
            pytest.param("decides", "decides", "segments: [firms]\n", False, id="for other customers"),
            pytest.param("decides", "decides, escalates_to: agent", "", False, id="beyond a limit"),
            pytest.param("decides", "decides", GONE, False, id="one is retired"),
        ],
    )
    def test_an_action(self, own: str, other: str, more: str, found: bool) -> None:
        files = {
            DEPARTMENT: "segments: [{id: firms, title: Firms}]\n",
            AGENT: work(f"id: close, decision: {own}"),
            CLERK: role("clerk", f"does: Ring, decision: {other}, actions: [enquiry/close/ask]", more=more),
        }

        assert at("O102", files) == (["processes/enquiry/steps/close/actions/ask"] if found else [])

    def test_two_that_escalate_to_a_third_still_compete(self) -> None:
        ring = "does: Ring, decision: decides, actions: [enquiry/close/ask], escalates_to"
        files = {CLERK: role("clerk", f"{ring}: head"), HEAD: work("id: settle, actions: [enquiry/close/ask]")}

        assert only("O102", files).problem.values["roles"] == ["agent", "clerk"]

    def test_one_role_decides_twice_over_one_action(self) -> None:
        assert at("O102", {AGENT: work("id: solve, actions: [enquiry/solve/solve, enquiry/close/ask]")}) == []

    @pytest.mark.parametrize(("path", "found"), [(IMPROVEMENT, True), (ENQUIRY, False)])
    def test_a_process_in_which_several_work_needs_an_owner(self, path: str, found: bool) -> None:
        name = path.removeprefix("processes/").removesuffix(".yaml")

        assert at("O102", {path: "owner: ~\n"}) == ([f"processes/{name}/owner"] if found else [])


class TestO103:
    LOOSE = "roles/agent/responsibilities/suggest/actions"

    def test_work_that_no_process_needs(self) -> None:
        assert at("O103", {AGENT: work("id: suggest, actions: []")}, "starter") == [self.LOOSE]

    def test_half_of_the_work_is_not_placed_yet(self) -> None:
        assert at("O103", {AGENT: work("id: suggest, actions: []", "id: close, actions: []")}) == []

    def test_a_single_piece_of_work_is_left_to_other_rules(self) -> None:
        assert at("O103", {CLERK: role("clerk", "does: File letters")}) == []

    def test_without_processes_nothing_is_said(self) -> None:
        loaded = patched({AGENT: work("id: suggest, actions: []")})

        assert list(rule("O103").problems(replace(loaded.catalog, processes=MappingProxyType({})), None)) == []

    def test_an_action_that_could_not_be_read_counts(self) -> None:
        assert at("O103", {AGENT: work("id: suggest, actions: [gone/away/lost]")}) == []

    def test_retired_roles_are_not_judged(self) -> None:
        assert at("O103", {AGENT: GONE + work("id: suggest, actions: []")}) == []


class TestO104:
    @pytest.mark.parametrize(
        ("entries", "holders", "found"),
        [
            pytest.param(["volume: {expected: 140, per: month, each: 1 h}"], 1, False, id="just full"),
            pytest.param(["volume: {expected: 141, per: month, each: 1 h}"], 1, True, id="too much"),
            pytest.param(["volume: {expected: 141, per: month, each: 1 h}"], 2, False, id="enough holders"),
            pytest.param(["volume: {expected: 141, per: month, each: 1 h}"], 0, False, id="nobody"),
            pytest.param(["volume: {expected: 141, per: month, each: 1 h}"], "~", False, id="holders not said"),
            pytest.param(["volume: {expected: 70, per: month, each: 1 h}"], 1, False, id="half full"),
            pytest.param(["volume: {expected: 69, per: month, each: 1 h}"], 1, True, id="nearly empty"),
            pytest.param(["volume: {expected: 69, per: month, each: 1 h}", "does: File"], 1, False, id="not all said"),
            pytest.param(["volume: {expected: 150, per: month, each: 1 h}", "does: File"], 1, True, id="more than all"),
            pytest.param(["does: File"], 1, False, id="nothing said"),
        ],
    )
    def test_hours_of_work_and_holders(self, entries: list[str], holders: Any, found: bool) -> None:
        files = {CLERK: role("clerk", *entries, more=f"holders: {holders}\n")}

        assert at("O104", files) == (["roles/clerk/holders"] if found else [])

    def test_the_cuts_are_settings(self) -> None:
        clerk = role("clerk", "volume: {expected: 70, per: month, each: 1 h}", more="holders: 1\n")

        assert at("O104", {DEPARTMENT: "settings: {least_load: 51}\n", CLERK: clerk}) == ["roles/clerk/holders"]
        assert at("O104", {DEPARTMENT: "settings: {holder_hours: 0}\n", CLERK: clerk}) == []

    def test_too_much_work_for_a_role_with_targets_is_another_rules(self) -> None:
        assert at("O104", {AGENT: "holders: 1\n"}) == []
        assert at("T105", {AGENT: "holders: 1\n"}) == ["roles/agent/holders"]

    def test_a_full_queue_is_another_rules(self) -> None:
        entry = "share: 100, pace: {by: queue}, volume: {expected: 150, per: month, each: 1 h}"
        files = {CLERK: role("clerk", entry, more="holders: 1\n")}

        assert (at("O104", files), at("P303", files)) == ([], ["roles/clerk/holders"])

    def test_retired_roles_are_not_judged(self) -> None:
        entry = "volume: {expected: 1, per: month, each: 1 h}"

        assert at("O104", {CLERK: role("clerk", entry, more=f"holders: 1\n{GONE}")}) == []


def lead(name: str, above: str, holders: str = "1") -> dict[str, str]:
    return {f"roles/{name}.yaml": role(name, more=f"holders: {holders}\n", above=above)}


class TestO105:
    @pytest.mark.parametrize(
        ("holders", "most", "found"),
        [("12", 15, False), ("13", 15, True), ("~", 4, False), ("~", 3, True), ("0", 3, False)],
    )
    def test_people_count_not_roles(self, holders: str, most: int, found: bool) -> None:
        files = {DEPARTMENT: f"settings: {{most_reports: {most}}}\n", **lead("clerk", "head", holders)}

        assert at("O105", files) == (["roles/head/id"] if found else [])

    def test_a_level_for_one_who_leads_the_others(self) -> None:
        assert at("O105", {AGENT: "reports_to: deputy\n", **lead("deputy", "head")}) == ["roles/head/id"]

    @pytest.mark.parametrize("holders", ["2", "~"])
    def test_one_role_may_be_many_people(self, holders: str) -> None:
        assert at("O105", {AGENT: "reports_to: deputy\n", **lead("deputy", "head", holders)}) == []

    def test_a_single_assistant_is_no_level(self) -> None:
        assert at("O105", {**lead("deputy", "agent")}) == []

    def test_each_lead_has_one(self) -> None:
        leads = {**lead("a", "head"), **lead("b", "head"), **lead("c", "a"), **lead("d", "b")}

        assert only("O105", leads).problem.values["roles"] == ["a", "b"]
        assert at("O105", leads | lead("e", "b")) == []
        assert at("O105", leads | lead("d", "b", "2")) == []

    def test_a_role_that_could_not_be_read_may_report_too(self) -> None:
        files = {AGENT: "reports_to: deputy\n", **lead("deputy", "head")}

        assert list(rule("O105").problems(with_unread(files, role="lost"), None)) == []

    def test_retired_roles_report_to_nobody(self) -> None:
        files = {DEPARTMENT: "settings: {most_reports: 3}\n", CLERK: role("clerk", more=f"holders: 9\n{GONE}")}

        assert at("O105", files) == []


class TestO106:
    LESS = "id: trace, decision: executes", "id: remove, decision: executes"

    @pytest.mark.parametrize(
        ("share", "found"),
        [pytest.param(22, True, id="under half of 45 %"), pytest.param(23, False, id="over half of 45 %")],
    )
    def test_decides_less(self, share: int, found: bool) -> None:
        shares = (f"id: trace, decision: executes, share: {100 - share}", "id: remove, decision: executes, share: 0")
        files = {HEAD: work(*shares, f"id: settle, share: {share}")}

        assert at("O106", files) == (["roles/head/responsibilities"] if found else [])

    def test_what_is_not_said_counts_in_its_favour(self) -> None:
        shares = ("id: trace, decision: ~, share: 90", "id: remove, decision: executes, share: 10")

        assert at("O106", {HEAD: work(*shares, "id: settle, decision: executes, share: 0")}) == []

    @pytest.mark.parametrize(
        ("amount", "found"),
        [("299 CNY, per: case", 1), ("300 CNY, per: case", 0), ("9 EUR, per: case", 0), ("9 CNY, per: day", 0)],
    )  # fmt: skip
    def test_may_spend_less(self, amount: str, found: int) -> None:
        low = f"limit: {{kind: money, up_to: {amount}}}"
        files = {HEAD: work(f"id: remove, {low}", f"id: settle, {low}")}

        assert at("O106", files) == ["roles/head/responsibilities/remove/limit"] * found

    def test_the_highest_limit_counts(self) -> None:
        assert at("O106", {HEAD: work("id: settle, limit: {kind: money, up_to: 1 CNY, per: case}")}) == []

    @pytest.mark.parametrize(
        ("own", "found"), [("products", True), ("coaching", False), ("~", False)]
    )  # fmt: skip
    def test_need_know_less(self, own: str, found: bool) -> None:
        files = {
            HEAD: f"person: {{required: [{{id: traces, competency: products}}, {{id: settles, competency: {own}}}]}}\n"
        }

        assert at("O106", files) == (["roles/head/person/required"] if found else [])

    def test_answers_for_no_process(self) -> None:
        senior = role("senior", more="series: service\ngrade: 3\n")
        files = {IMPROVEMENT: "owner: agent\n", "roles/senior.yaml": senior}

        assert at("O106", files) == ["roles/senior/grade"]
        assert at("O106", {**files, IMPROVEMENT: "owner: senior\n"}) == []

    def test_not_all_below_answer_for_a_process(self) -> None:
        files = {
            IMPROVEMENT: "owner: agent\n",
            "roles/senior.yaml": role("senior", more="series: service\ngrade: 3\n"),
            CLERK: role("clerk", more="series: service\ngrade: 2\n"),
        }

        assert at("O106", files) == []

    def test_who_leads_owners_answers_through_them(self) -> None:
        assert at("O106", {IMPROVEMENT: "owner: agent\n"}) == []

    def test_only_what_all_below_have_is_compared(self) -> None:
        files = {
            HEAD: work(*self.LESS, "id: settle, decision: executes"),
            CLERK: role("clerk", "does: File, decision: executes", more="series: service\ngrade: 2\n"),
        }

        assert at("O106", files) == []
        assert at("O106", {HEAD: files[HEAD]}) == ["roles/head/responsibilities"]

    @pytest.mark.parametrize("change", ["series: other", "grade: ~", "grade: 2", "grade: 1"])
    def test_another_series_or_no_higher_grade(self, change: str) -> None:
        files = {
            DEPARTMENT: "classification: {series: [{id: other, title: Other}], grades: [{id: 1, title: One}]}\n",
            HEAD: f"{change}\n" + work(*self.LESS, "id: settle, decision: executes"),
        }

        assert not any(route.startswith("roles/head") for route in at("O106", files))

    def test_a_role_that_could_not_be_read_may_stand_below(self) -> None:
        catalog = with_unread({HEAD: work(*self.LESS, "id: settle, decision: executes")}, role="lost")

        assert list(rule("O106").problems(catalog, None)) == []


class TestO107Decisions:
    @pytest.mark.parametrize(
        ("says", "word"),
        [
            pytest.param("Decides on the remedy", "Decides", id="decides"),
            pytest.param("Then approves the remedy", "approves", id="a word before"),
            pytest.param("Authorise the remedy", "Authorise", id="first form"),
            pytest.param("Rules on disputes", "Rules on", id="two words"),
            pytest.param("Tells the customer what the head decides", None, id="somebody else decides"),
            pytest.param("Approval forms are filed", None, id="a noun"),
            pytest.param("Granting of leave", "Granting", id="gerund"),
            pytest.param("Rules the page", None, id="draws lines"),
            pytest.param("审批补救办法", "审批", id="审批"),
            pytest.param("3个工作日内决定补救办法", "决定", id="after a time"),
            pytest.param("填写审批表", None, id="审批表"),
            pytest.param("审批表归档", None, id="审批表 first"),
            pytest.param("把经理的决定告知客户", None, id="a decision of others"),
        ],
    )
    def test_what_begins_with_a_decision(self, says: str, word: str | None) -> None:
        files = {
            IMPROVEMENT: f"steps: [{{id: remove, actions: [{{id: decide, does: {says}}}]}}]\n",
            HEAD: work("id: remove, decision: executes, limit: ~"),
        }

        found = find("O107", files)
        assert [one.problem.values["word"] for one in found] == ([word] if word else [])
        for one in found:
            start, end = one.problem.span or (0, 0)
            assert says[start:end] == word
            assert one.problem.route == ("processes", "improvement", "steps", "remove", "actions", "decide", "does")

    @pytest.mark.parametrize(
        ("right", "found"), [("executes", 1), ("recommends", 1), ("assists", 1), ("decides", 0), ("~", 0)]
    )
    def test_one_who_may_is_enough(self, right: str, found: int) -> None:
        assert len(find("O107", {HEAD: work(f"id: remove, decision: {right}")})) == found

    def test_another_role_may(self) -> None:
        clerk = role("clerk", "does: Sign, decision: decides, actions: [improvement/remove/decide]")

        assert at("O107", {HEAD: work("id: remove, decision: executes"), CLERK: clerk}) == []

    def test_what_nobody_does_is_another_rules(self) -> None:
        assert at("O107", {HEAD: work("id: remove, actions: []")}) == []


class TestO107Escalations:
    ASKS = "does: Sign, decision: decides, escalates_to"

    def test_it_ends_with_who_neither_decides_nor_asks(self) -> None:
        files = {CLERK: role("clerk", "does: File, decision: executes"), AGENT: work("id: close, escalates_to: clerk")}

        assert at("O107", files) == ["roles/agent/responsibilities/close/escalates_to"]

    @pytest.mark.parametrize(
        "entries",
        [
            pytest.param(("does: File, decision: executes", "does: Sign, decision: decides"), id="decides elsewhere"),
            pytest.param(("does: File, decision: executes", "does: Ask, escalates_to: head"), id="asks on"),
            pytest.param(("does: File, decision: executes, escalates_outside: Board",), id="asks outside"),
            pytest.param(("does: File",), id="does not say"),
            pytest.param((), id="nothing described"),
        ],
    )
    def test_it_goes_on(self, entries: tuple[str, ...]) -> None:
        files = {CLERK: role("clerk", *entries), AGENT: work("id: close, escalates_to: clerk")}

        assert at("O107", files) == []

    def test_a_circle_is_named_once(self) -> None:
        files = {
            "roles/a.yaml": role("a", f"{self.ASKS}: b"),
            "roles/b.yaml": role("b", f"{self.ASKS}: c"),
            "roles/c.yaml": role("c", f"{self.ASKS}: a"),
            "roles/d.yaml": role("d", f"{self.ASKS}: a"),
        }

        found = only("O107", files)
        assert found.problem.values["roles"] == ["a", "b", "c"]
        assert found.problem.route == ("roles", "a", "responsibilities", "w1", "escalates_to")

    @pytest.mark.parametrize("way_out", [f"{ASKS}: head", f"{ASKS}: ~, escalates_outside: Board", f"{ASKS}: lost"])
    def test_a_way_out_is_enough(self, way_out: str) -> None:
        files = {
            "roles/a.yaml": role("a", f"{self.ASKS}: b"),
            "roles/b.yaml": role("b", f"{self.ASKS}: a", way_out),
        }

        assert at("O107", files) == []

    def test_who_asks_itself_is_another_rules(self) -> None:
        assert at("O107", {CLERK: role("clerk", f"{self.ASKS}: clerk")}) == []

    def test_a_retired_role_is_another_rules(self) -> None:
        files = {CLERK: role("clerk", f"{self.ASKS}: agent", more=GONE), AGENT: work("id: close, escalates_to: clerk")}

        assert at("O107", files) == []


NO_CORE = work("id: trace, weight: extra", "id: remove, weight: ~")


class TestO108:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            pytest.param("stand_in: ~\n", True, id="nobody"),
            pytest.param("stand_in: head\n", True, id="itself"),
            pytest.param("stand_in: clerk\n", True, id="a post without holder"),
            pytest.param("stand_in: lost\n", False, id="unknown"),
            pytest.param("stand_in: agent\n", False, id="somebody"),
            pytest.param("stand_in: ~\nholders: 2\n", False, id="two holders"),
            pytest.param("stand_in: ~\nholders: ~\n", False, id="holders not said"),
            pytest.param("stand_in: ~\n" + NO_CORE, False, id="no core"),
        ],
    )  # fmt: skip
    def test_one_holder(self, text: str, found: bool) -> None:
        files = {HEAD: text, CLERK: role("clerk", more="holders: 0\n")}

        assert at("O108", files) == (["roles/head/stand_in"] if found else [])

    def test_work_that_another_role_knows_is_left_out(self) -> None:
        clerk = role("clerk", "does: Trace, actions: [improvement/find/trace]")

        found = only("O108", {HEAD: "stand_in: ~\n", CLERK: clerk})
        assert found.problem.values["responsibilities"] == ["remove"]

    def test_a_role_that_could_not_be_read_may_know_it(self) -> None:
        assert list(rule("O108").problems(with_unread({HEAD: "stand_in: ~\n"}, role="lost"), None)) == []


class TestO109:
    FIRMS = "segments: [{id: firms, title: Firms}]\n"

    @pytest.mark.parametrize(
        ("files", "found"),
        [
            pytest.param({}, True, id="nobody"),
            pytest.param({AGENT: "segments: [firms]\n", HEAD: "segments: [households]\n"}, False, id="a role"),
            pytest.param({CLERK: role("clerk", more=f"segments: [firms]\n{GONE}")}, True, id="a retired role"),
            pytest.param({ENQUIRY: "segments: [households, firms]\n"}, True, id="a process of roles for others"),
            pytest.param(
                {
                    ENQUIRY: "segments: [households, firms]\n",
                    CLERK: role("clerk", "does: Ring, actions: [enquiry/close/ask]"),
                },
                False,
                id="a process in which a role works that names none",
            ),
        ],
    )
    def test_a_segment_is_served(self, files: dict[str, str], found: bool) -> None:
        assert at("O109", {DEPARTMENT: self.FIRMS, **files}) == (["department/segments/firms"] if found else [])

    def test_as_long_as_nothing_names_a_segment_nothing_is_said(self) -> None:
        bare = {AGENT: "segments: ~\n", HEAD: "segments: ~\n", ENQUIRY: "segments: ~\n"}

        assert at("O109", {DEPARTMENT: self.FIRMS, **bare}) == []

    @pytest.mark.parametrize("kind", ["role", "process"])
    def test_what_could_not_be_read_may_serve_it(self, kind: str) -> None:
        assert list(rule("O109").problems(with_unread({DEPARTMENT: self.FIRMS}, **{kind: "lost"}), None)) == []
