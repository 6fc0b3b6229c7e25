"""Seven roles as they are often described are torn apart; the shipped ones, which replace them, stand."""

from collections import Counter
from datetime import date

import pytest

from roles.catalog import Loaded, load_catalog
from roles.check import check
from roles.design_profile import design_profile
from roles.files import read_folder
from roles.finding import Finding
from roles.model.catalog import Catalog
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)

SAID_AND_DECIDED = {
    "service-manager": (8, 2),
    "crm-specialist": (2, 0),
    "quality-specialist": (6, 0),
    "information-specialist": (4, 2),
    "key-account-specialist": (6, 2),
    "after-sales-specialist": (8, 4),
    "complaint-specialist": (10, 2),
}
"""Role → how many statements its description makes, and in how many of them the holder decides."""
SHORT = {
    "service-manager": "SM",
    "crm-specialist": "CRM",
    "quality-specialist": "QS",
    "information-specialist": "IS",
    "key-account-specialist": "KA",
    "after-sales-specialist": "AS",
    "complaint-specialist": "CS",
}
STATEMENTS = {
    f"{SHORT[role]}-{number}": role for role, (said, _) in SAID_AND_DECIDED.items() for number in range(1, said + 1)
}

EVERY_ROLE = {"D101", "D102", "D104", "D109", "D112", "P201", "P301", "P501"}
"""Sections, weights, review, rights or interests, purpose in a process, feedback, pace, learning."""
LEADS_NOWHERE = {"P503"}
DECIDES_LITTLE = {"P101"}
DECIDES_WITHOUT_BOUNDS = {"P102", "P103"}
HANDS_ON = {"P402"}
TOO_MANY = {"D106"}
FOUND = {
    "service-manager": EVERY_ROLE | DECIDES_LITTLE | DECIDES_WITHOUT_BOUNDS,
    "crm-specialist": EVERY_ROLE | LEADS_NOWHERE | DECIDES_LITTLE,
    "quality-specialist": EVERY_ROLE | LEADS_NOWHERE | DECIDES_LITTLE,
    "information-specialist": EVERY_ROLE | LEADS_NOWHERE | DECIDES_WITHOUT_BOUNDS,
    "key-account-specialist": EVERY_ROLE | LEADS_NOWHERE | DECIDES_LITTLE | DECIDES_WITHOUT_BOUNDS | HANDS_ON,
    "after-sales-specialist": EVERY_ROLE | LEADS_NOWHERE | DECIDES_WITHOUT_BOUNDS,
    "complaint-specialist": (
        EVERY_ROLE | LEADS_NOWHERE | DECIDES_LITTLE | DECIDES_WITHOUT_BOUNDS | HANDS_ON | TOO_MANY
    ),
}


@pytest.fixture(scope="module")
def before() -> Loaded:
    return load_catalog(read_folder(ROOT / "tests" / "catalogs" / "before"))


@pytest.fixture(scope="module")
def found(before: Loaded) -> tuple[Finding, ...]:
    return check(before, TODAY, "strict").findings


def of(found: tuple[Finding, ...], role: str, code: str) -> list[Finding]:
    return [one for one in found if one.code == code and one.problem.route[:2] == ("roles", role)]


def decided(catalog: Catalog, role: str) -> list[str]:
    return [one.id for one in catalog.roles[role].responsibilities if one.decision == "decides"]


def test_the_tables_here_are_whole() -> None:
    assert (len(STATEMENTS), sum(decided for _, decided in SAID_AND_DECIDED.values())) == (44, 12)
    assert set(FOUND) == set(SAID_AND_DECIDED)


@pytest.mark.parametrize("role", FOUND)
def test_what_is_wrong_with_each_role(found: tuple[Finding, ...], role: str) -> None:
    """Its words (W) and the work it shares with others (O) are told in the tests of those rules."""
    codes = {one.code for one in found if one.problem.route[:2] == ("roles", role)}

    assert {code for code in codes if code[0] not in "OW"} == FOUND[role]


def test_beside_the_roles_their_classification_and_all_standards_are_missing(found: tuple[Finding, ...]) -> None:
    beside = [(one.code, one.problem.route) for one in found if one.problem.route[0] != "roles"]

    assert beside == [("D110", ("department", "classification")), ("S101", ("standards",))]


@pytest.mark.parametrize("role", FOUND)
class TestEveryRole:
    def test_has_no_targets(self, found: tuple[Finding, ...], role: str) -> None:
        (one,) = of(found, role, "D101")

        assert {"purpose", "holders", "share", "targets", "person"} <= {
            term.word for term in one.problem.values["sections"]
        }

    def test_tells_its_holder_nothing_about_the_results(self, found: tuple[Finding, ...], role: str) -> None:
        assert [one.problem.route for one in of(found, role, "P201")] == [("roles", role, "targets")]

    def test_leaves_the_pace_open(self, found: tuple[Finding, ...], role: str) -> None:
        (one,) = of(found, role, "P301")

        assert one.problem.text.startswith("nothing says who sets the pace")

    def test_teaches_its_holder_nothing(self, found: tuple[Finding, ...], role: str) -> None:
        assert [one.problem.route for one in of(found, role, "P501")] == [("roles", role, "learning")]

    def test_weighs_nothing_and_is_never_looked_at_again(self, found: tuple[Finding, ...], role: str) -> None:
        (weight,), (review,) = of(found, role, "D102"), of(found, role, "D104")

        assert weight.problem.text.startswith("no responsibility has a weight")
        assert review.problem.text.startswith("no day is set")

    def test_brings_its_holder_nothing_and_some_give_no_right(
        self, found: tuple[Finding, ...], before: Loaded, role: str
    ) -> None:
        missing = {"interests"} if decided(before.catalog, role) else {"interests", "rights"}

        assert {one.problem.route[2] for one in of(found, role, "D109")} == missing

    def test_serves_no_process(self, found: tuple[Finding, ...], role: str) -> None:
        assert [one.problem.route[2] for one in of(found, role, "D112")] == ["serves"]

    def test_decides_seldom_and_never_within_bounds(
        self, found: tuple[Finding, ...], before: Loaded, role: str
    ) -> None:
        catalog, (said, some) = before.catalog, SAID_AND_DECIDED[role]
        percent = round(100 * some / said)
        autonomy = design_profile(catalog, catalog.roles[role]).scores[0]
        counting = [one.values["id"] for one in autonomy.evidence if one.values.get("counts")]

        assert len(catalog.roles[role].responsibilities) == said
        assert (len(counting), autonomy.percent) == (some, percent)
        assert counting == decided(catalog, role)
        for code in DECIDES_WITHOUT_BOUNDS:
            assert [one.problem.route[3] for one in of(found, role, code)] == counting

    def test_scores_nothing_on_the_other_principles(self, before: Loaded, role: str) -> None:
        scores = {
            one.principle: one.percent for one in design_profile(before.catalog, before.catalog.roles[role]).scores
        }

        assert (scores["feedback"], scores["pace"]) == (None, None)
        assert not scores["learning"]


def test_only_the_longest_list_is_too_long(found: tuple[Finding, ...]) -> None:
    (one,) = (one for one in found if one.code == "D106")

    assert one.problem.route[:2] == ("roles", "complaint-specialist")
    assert 10 in one.problem.values.values()


def test_even_a_team_that_begins_hears_of_the_gaps_without_an_error(before: Loaded) -> None:
    counted = Counter((one.code, one.severity.value) for one in check(before, TODAY, "starter").findings)

    assert counted == {(code, "warning"): 7 for code in ("D101", "D102", "D104", "P501")}


VAGUE = {
    "等": "AS-2 AS-5 CRM-1 CRM-2 CS-2 IS-2",
    "定期": "AS-5 CS-9 KA-1 QS-3 SM-4",
    "有关": "CS-6 CS-8 IS-2 SM-5 SM-6",
    "相关": "AS-1 AS-6 QS-5",
    "协助": "CS-4 CS-5 KA-4",
    "及时": "KA-2 KA-3 KA-4",
    "保证": "AS-5 KA-2 KA-3",
    "维护": "AS-5 CRM-1 SM-5 SM-7",
    "有效": "AS-7 IS-1",
    "指导": "AS-4 AS-5",
    "不断": "AS-3",
    "适当": "KA-6",
    "经常性": "KA-3",
    "加强": "AS-8",
    "做好": "CS-10",
    "充分": "IS-1",
    "一切": "KA-4",
    "主要": "QS-5",
    "例如": "CS-2",
    "长期": "SM-7",
    "不定时": "QS-1",
    "指示下": "QS-6",
    "关注": "KA-4",
    "把握": "KA-2",
    "日常": "CRM-2",
    " etc.": "AS-2 AS-5 CRM-1 CRM-2 CS-2 IS-2",
    "periodical": "AS-5 CS-9 KA-1 QS-3 SM-4",
    "concerned": "AS-6 CS-6 CS-8 IS-2 QS-5",
    "relevant": "AS-1 SM-5",
    "prompt": "KA-2 KA-3 KA-4",
    "ensur": "AS-5 KA-2 KA-3",
    "effective": "AS-7 IS-1",
}


@pytest.mark.parametrize("word", VAGUE)
def test_the_statements_are_as_vague_as_they_were(before: Loaded, word: str) -> None:
    vague = {
        work.id.upper()
        for role in before.catalog.roles.values()
        for work in role.responsibilities
        if work.does and any(word in said for said in work.does.words.values())
    }

    assert vague == set(VAGUE[word].split())


def test_nearly_every_statement_begins_in_the_same_way(before: Loaded) -> None:
    work = {one.id: one.does for role in before.catalog.roles.values() for one in role.responsibilities}

    assert [name for name, does in work.items() if does and not does.words["zh"].startswith("负责")] == ["cs-5"]
    assert [name for name, does in work.items() if does and not does.words["en"].startswith("Is resp")] == ["cs-5"]


def test_the_shipped_catalog_has_no_finding_and_asks_for_no_waiver(shipped: Loaded) -> None:
    checked = check(shipped, TODAY, "strict")
    catalog = shipped.catalog
    assert catalog.department

    assert (checked.findings, checked.waived, checked.failed) == ((), (), ())
    for waiving in (catalog.department, *catalog.roles.values(), *catalog.processes.values()):
        assert waiving.waivers == ()


def test_each_statement_has_its_counterpart_in_the_shipped_catalog(before: Loaded, shipped: Loaded) -> None:
    stood = {work.id.upper(): role.id for role in before.catalog.roles.values() for work in role.responsibilities}
    sources = {source.id: source.role for source in shipped.catalog.sources.values()}
    covered = {source for role in shipped.catalog.in_use for work in role.responsibilities for source in work.covers}

    assert stood == sources == STATEMENTS
    assert covered == set(STATEMENTS)
