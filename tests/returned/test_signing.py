"""Locked clauses, and signature blocks that were filled in."""

from datetime import date

import pytest

from roles.returned.verdict import LOCKED, Fate
from roles.substance import agreed
from roles.word.package import read_package
from tests.returned import as_word_writes as word
from tests.returned.desk import brought, desk, fates, printed, with_
from tests.returned.edits import Edit, retype, worked

ALL = ("Wang Fang", "1 December 2026", "Li Na", "2 December 2026", "Zhang Wei", "3 December 2026")
PURPOSE = "roles/agent/purpose"


def signed(*said: str) -> list[Edit]:
    """What is written at the foot: a name and a day for holder, manager and HR in turn, or nothing."""
    routes = [f"answers/approval/agent/{who}/{what}" for who in ("holder", "manager", "hr") for what in ("name", "on")]
    return [retype(route, words) for route, words in zip(routes, said, strict=False) if words]


def test_three_signatures_are_an_approval_on_the_last_day() -> None:
    outcome = brought(desk(), worked(*signed(*ALL)))
    role = outcome.after.catalog.roles["agent"]

    assert set(fates(outcome)) == {Fate.APPLIED}
    assert len(outcome.verdicts) == len(ALL)
    assert role.approved
    assert (role.approved.on, role.approved.by) == (date(2026, 12, 3), ("holder", "manager", "hr"))
    assert agreed(role)


def test_signing_twice_is_signing_once() -> None:
    data = worked(*signed(*ALL))
    second = brought(brought(desk(), data).after, data)

    assert not second.files
    assert set(fates(second)) == {Fate.THERE}


@pytest.mark.parametrize("said", [("Wang Fang", ""), ("Wang Fang", "soon"), ("", "1 December 2026")])
def test_a_name_without_a_day_approves_nothing(said: tuple[str, str]) -> None:
    outcome = brought(desk(), worked(*signed(*said)))

    assert not outcome.files
    assert set(fates(outcome)) == {Fate.PROPOSED}


def test_a_text_that_was_edited_and_signed_is_edited_only() -> None:
    outcome = brought(desk(), worked(*signed(*ALL), retype(PURPOSE, "Settle it")))

    assert outcome.after.catalog.roles["agent"].approved == desk().catalog.roles["agent"].approved
    assert sorted(set(fates(outcome))) == [Fate.APPLIED, Fate.PROPOSED]


def test_a_role_that_changed_since_is_not_approved() -> None:
    outcome = brought(with_("holders: 3", "holders: 4"), worked(*signed(*ALL)))

    assert not outcome.files
    assert set(fates(outcome)) == {Fate.CONFLICT}


def test_a_locked_clause_is_locked_in_word_and_refused_on_return() -> None:
    outcome = brought(desk(), worked(retype("roles/agent/rights/law/says", "Anything")))

    assert read_package(printed(desk()))["word/document.xml"].count(b'<w:lock w:val="sdtContentLocked"/>') == 1
    assert [(one.fate, one.why) for one in outcome.verdicts] == [(Fate.REFUSED, LOCKED)]
    assert not outcome.files


def test_a_target_in_a_sentence_is_a_draft_with_its_gaps_as_findings() -> None:
    sentence = "By 30 June 2027, at least 90 % of callers reach a person within 30 seconds."
    outcome = brought(desk(), worked(lambda copy, _: new_line(copy, sentence)))
    (verdict,) = outcome.verdicts
    *_, target = outcome.after.catalog.roles["agent"].targets

    assert verdict.fate is Fate.APPLIED
    assert target.scope
    assert (target.id, target.scope.get("en"), target.by) == ("new-1", sentence, date(2027, 6, 30))
    assert target.level
    assert target.level.kind == "share"
    assert ("roles", "agent", "targets", "new-1") in {one.problem.route[:4] for one in outcome.new}


def new_line(copy: word.Copy, words: str) -> None:
    """A paragraph of its own below the sentences of the targets."""
    word.new_paragraph(copy, word.paragraph(copy, "The targets in full").getnext(), words)
