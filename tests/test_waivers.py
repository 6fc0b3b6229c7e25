from datetime import date

import pytest

from roles.check import Checked, check
from tests.small import small

TODAY = date(2026, 11, 22)
UNUSED_NEED = "- {id: quiet, title: Quiet}\n"


def run(waiver: str, today: date | None = TODAY, extra: dict[str, str] | None = None) -> Checked:
    department = f"waivers:\n  - {waiver}\n"
    checked = check(small({"needs.yaml": UNUSED_NEED, "department.yaml": department, **(extra or {})}), today)
    return Checked(tuple(one for one in checked.findings if one.code[0] in "KX"), checked.waived, checked.failed)


def codes(checked: Checked) -> list[str]:
    return [finding.code for finding in checked.findings]


def test_a_waiver_sets_a_finding_aside_and_keeps_it_in_sight() -> None:
    checked = run("{id: calm, rule: K105, at: needs/quiet, reason: A survey asks for it in spring, until: 2027-01-31}")

    assert codes(checked) == []
    assert [(one.finding.code, one.waiver.id) for one in checked.waived] == [("K105", "calm")]


def test_it_covers_what_stands_below_its_place() -> None:
    assert codes(run("{id: calm, rule: K105, at: needs, reason: In spring, until: 2027-01-31}")) == []


@pytest.mark.parametrize("at", ["needs/qui", "needs/quiet/title", "metrics/quiet"])
def test_it_covers_nothing_beside_its_place(at: str) -> None:
    checked = run(f"{{id: calm, rule: K105, at: {at}, reason: In spring, until: 2027-01-31}}")

    assert codes(checked) == ["X004", "K105"]


@pytest.mark.parametrize(
    ("waiver", "words"),
    [
        ("{id: calm, rule: K999, at: needs, reason: So, until: 2027-01-31}", "“{rule}” is no rule that can be waived"),
        ("{id: calm, rule: X001, at: needs, reason: So, until: 2027-01-31}", "“{rule}” is no rule that can be waived"),
        ("{id: calm, rule: Y301, at: needs, reason: So, until: 2027-01-31}", "“{rule}” is no rule that can be waived"),
        ("{id: calm, rule: K105, reason: So, until: 2027-01-31}", "a waiver in department.yaml says under “at” what"),
        ("{id: calm, rule: K105, at: needs, until: 2027-01-31}", "the waiver says no “{key}”"),
        ("{id: calm, rule: K105, at: needs, reason: So}", "the waiver says no “{key}”"),
    ],
)
def test_a_waiver_that_says_too_little_does_not_hold(waiver: str, words: str) -> None:
    checked = run(waiver)

    assert codes(checked) == ["X002", "K105"]
    assert checked.findings[0].problem.text.startswith(words)


@pytest.mark.parametrize(("today", "expected"), [(date(2026, 11, 20), []), (date(2026, 11, 21), ["X003", "K105"])])
def test_it_holds_until_the_end_of_its_last_day(today: date, expected: list[str]) -> None:
    assert codes(run("{id: calm, rule: K105, at: needs, reason: So, until: 2026-11-20}", today)) == expected


def test_without_a_day_it_holds() -> None:
    assert codes(run("{id: calm, rule: K105, at: needs, reason: So, until: 2020-11-20}", None)) == []


def test_a_waiver_of_a_rule_that_does_not_run_is_not_called_unused() -> None:
    assert codes(run("{id: calm, rule: D106, at: roles/head, reason: So, until: 2027-01-31}")) == ["K105"]


def test_a_waiver_of_a_role_is_written_in_its_file_with_a_route_inside_it() -> None:
    waiver = "waivers: [{id: gone, rule: K101, at: stand_in, reason: She comes in May, until: 2027-05-31}]\n"
    checked = check(small({"roles/head.yaml": f"stand_in: nobody\n{waiver}"}), TODAY)

    assert [one.finding.code for one in checked.waived] == ["K101"]
    assert "K101" not in codes(checked)


def test_nothing_is_called_unused_while_a_file_cannot_be_read() -> None:
    waiver = "{id: calm, rule: K105, at: metrics, reason: So, until: 2027-01-31}"

    assert "X004" not in codes(run(waiver, extra={"metrics.yaml": "- [\n"}))
