"""The catalog moved on, or two copies came back: what applies, what is there already, what is a conflict."""

import pytest

from roles.catalog import load_catalog
from roles.returned.line import plain
from roles.returned.outcome import Outcome
from roles.returned.verdict import Fate
from roles.word.key_map import read_key_map
from roles.yaml_text.change import Remove
from tests.returned.desk import AGENT, brought, desk, fates, only, printed, with_, without
from tests.returned.edits import (
    EXTRA,
    delete_paragraph,
    delete_row,
    insert_row,
    move_row,
    retype,
    worked,
)  # fmt: skip

ROLE = "roles/agent/"
SHARE = f"{ROLE}responsibilities/answer/share"
CELLS = ("9", "Write to the customer", "5 %", "Decides", "")


def agent(outcome: Outcome) -> str:
    """The file of the role after everything was applied."""
    return outcome.files.get(AGENT, outcome.before.texts[AGENT]).decode()


def order(outcome: Outcome) -> list[str]:
    return [one.id for one in outcome.after.catalog.roles["agent"].responsibilities]


def test_an_edit_applies_where_others_edited_something_else() -> None:
    now = with_("share: 25   #", "share: 26   #")
    outcome = brought(now, worked(retype(SHARE, "40 %")))

    assert fates(outcome) == [Fate.APPLIED]
    assert agent(outcome) == now.texts[AGENT].decode().replace("share: 35", "share: 40")


@pytest.mark.parametrize(
    ("old", "new", "route", "said"),
    [
        ("share: 35", "share: 36", SHARE, "40 %"),
        ("need not ask again", "must not ask again", f"{ROLE}purpose", "Settle it"),
        ("settled-at-once\n    metric: solved-at-first\n    level: {kind: share, at_least: 80 %}",
         "settled-at-once\n    metric: solved-at-first\n    level: {kind: share, at_least: 81 %}",
         f"{ROLE}targets/settled-at-once/level", "at least 85 %"),
        ("review: {by: 2027-06-30", "review: {by: 2027-06-29", f"{ROLE}review/by", "28 June 2027"),
    ],
)  # fmt: skip
def test_an_edit_of_a_value_that_changed_is_a_conflict(old: str, new: str, route: str, said: str) -> None:
    now = with_(old, new)
    verdict = only(outcome := brought(now, worked(retype(route, said))))

    assert verdict.fate is Fate.CONFLICT
    assert verdict.values["now"] in {plain(value) for value in read_key_map(printed(now)).values.values()}
    assert not outcome.files


def test_an_edit_that_the_catalog_has_already_is_there() -> None:
    outcome = brought(with_("share: 35", "share: 40"), worked(retype(SHARE, "40%")))

    assert (fates(outcome), outcome.files) == ([Fate.THERE], {})


def test_a_row_that_was_taken_out_is_a_conflict_if_it_changed_since() -> None:
    gone = worked(delete_row("Answer each"))

    assert fates(brought(desk(), gone)) == [Fate.APPLIED]
    for old, new in (("share: 35", "share: 5"), ("Answer each enquiry", "Answer any enquiry")):
        outcome = brought(with_(old, new), gone)
        assert (fates(outcome), outcome.files) == ([Fate.CONFLICT], {})


def test_renamed_entries_are_followed() -> None:
    now = with_("- id: close\n", "- id: finish\n    renamed_from: [close]\n")
    now = with_("- id: answer\n", "- id: reply\n    renamed_from: [answer]\n", of=now)
    outcome = brought(now, worked(retype(SHARE, "40 %"), delete_row("Verify with")))

    assert fates(outcome) == [Fate.APPLIED, Fate.APPLIED]
    assert order(outcome) == ["reply", "solve", "hand-over", "suggest"]
    assert outcome.after.catalog.roles["agent"].responsibilities[0].share == 40


def test_a_renamed_role_is_followed() -> None:
    files = dict(desk().texts)
    files["roles/clerk.yaml"] = files.pop(AGENT).replace(b"id: agent\n", b"id: clerk\nrenamed_from: [agent]\n", 1)
    files["standards/people.yaml"] = files["standards/people.yaml"].replace(b"owner: agent", b"owner: clerk")
    outcome = brought(load_catalog(files), worked(retype(SHARE, "40 %")))

    assert fates(outcome) == [Fate.APPLIED]
    assert outcome.files.keys() == {"roles/clerk.yaml"}


def test_nothing_is_put_where_nothing_stands_any_more() -> None:
    now = without("rights", "stop", of=with_("holders: 3\n", ""))
    outcome = brought(now, worked(retype(f"{ROLE}holders", "4"), retype(f"{ROLE}rights/stop/says", "May end")))

    assert (fates(outcome), outcome.files) == ([Fate.REFUSED, Fate.REFUSED], {})


def test_what_is_to_stand_beside_an_item_that_is_gone_is_a_conflict() -> None:
    now = without("responsibilities", "solve")

    for edit in (insert_row("Investigate what", CELLS), move_row("Answer each", after="Investigate what")):
        outcome = brought(now, worked(edit))
        assert (fates(outcome), outcome.files) == ([Fate.CONFLICT], {})


def test_the_same_edit_in_two_copies_is_done_once() -> None:
    for edit in (
        retype(SHARE, "40 %"),
        retype(f"{ROLE}purpose", "Settle it"),
        delete_row("Answer each"),
        insert_row("Answer each", CELLS),
        move_row("Answer each", after="Investigate what"),
    ):
        once, twice = brought(desk(), worked(edit)), brought(desk(), worked(edit), worked(edit))
        assert fates(twice) == [Fate.APPLIED, Fate.THERE]
        assert twice.files == once.files


def test_different_edits_of_one_value_are_a_conflict_of_all_copies_that_made_one() -> None:
    one, other = worked(retype(SHARE, "40 %")), worked(retype(SHARE, "45 %"))

    for some in ((one, other), (one, one, other), (one, other, one), (other, one, other, one)):
        outcome = brought(desk(), *some)
        assert set(fates(outcome)) == {Fate.CONFLICT}
        assert not outcome.files
    first, second = brought(desk(), one, other).verdicts
    assert "45" in first.values["others"]
    assert "40" in second.values["others"]


def test_one_copy_that_takes_out_what_another_edits_is_a_conflict() -> None:
    gone = worked(delete_row("Answer each"))

    for edit in (retype(SHARE, "40 %"), move_row("Answer each", after="Verify with")):
        for some in ((gone, worked(edit)), (worked(edit), gone)):
            outcome = brought(desk(), *some)
            assert (fates(outcome), outcome.files) == ([Fate.CONFLICT] * 2, {})


def test_two_copies_that_move_one_row_to_different_places_are_a_conflict() -> None:
    some = (worked(move_row("Answer each", after=after)) for after in ("Verify with", "Hand each"))
    outcome = brought(desk(), *some)

    assert (fates(outcome), outcome.files) == ([Fate.CONFLICT] * 2, {})


def test_edits_of_different_values_in_two_copies_all_apply() -> None:
    outcome = brought(
        desk(),
        worked(retype(SHARE, "40 %"), insert_row("Answer each", CELLS), move_row("Verify with", after="Hand each")),
        worked(retype(f"{ROLE}holders", "4"), insert_row("Investigate what", ("", "Call", "3 %", "", ""))),
    )

    assert set(fates(outcome)) == {Fate.APPLIED}
    assert order(outcome) == ["answer", "new-1", "solve", "new-2", "hand-over", "close", "suggest"]
    assert outcome.after.catalog.roles["agent"].holders == 4


def test_several_new_rows_have_names_of_their_own() -> None:
    outcome = brought(
        desk(), worked(insert_row("Answer each", CELLS), insert_row("Write to", ("", "Call them", "6 %", "", "")))
    )

    assert fates(outcome) == [Fate.APPLIED] * 2
    assert order(outcome)[:4] == ["answer", "new-1", "new-2", "solve"]


def test_several_moved_rows_come_into_one_order() -> None:
    outcome = brought(
        desk(), worked(move_row("Answer each", after="Investigate what"), move_row("Verify with", after="Hand each"))
    )

    assert fates(outcome) == [Fate.APPLIED] * 2
    assert order(outcome) == ["solve", "answer", "hand-over", "close", "suggest"]


def test_a_new_first_row_of_a_table_has_the_weight_of_its_neighbours() -> None:
    outcome = brought(desk(), worked(insert_row(EXTRA, CELLS)))

    assert order(outcome) == ["answer", "solve", "new-1", "close", "hand-over", "suggest"]
    assert outcome.after.catalog.roles["agent"].responsibilities[2].weight == "extra"


def test_what_is_said_in_two_languages_is_no_conflict_with_itself() -> None:
    route = f"{ROLE}targets/same-day/by"
    data = printed(desk(), language="en+zh")

    one = brought(desk(), worked(retype(route, "31 July 2027"), of=data))
    both = brought(desk(), worked(retype(route, "31 July 2027"), retype(route, "2027年7月31日", "zh"), of=data))
    apart = brought(desk(), worked(retype(route, "31 July 2027"), retype(route, "2027年8月1日", "zh"), of=data))

    assert fates(one) == [Fate.APPLIED]
    assert fates(both) == [Fate.APPLIED, Fate.THERE]
    assert one.files == both.files
    assert (fates(apart), apart.files) == ([Fate.CONFLICT] * 2, {})


def test_a_text_edited_in_one_language_makes_the_other_stale_and_in_both_none() -> None:
    route = f"{ROLE}purpose"
    data = printed(desk(), language="en+zh")
    one = brought(desk(), worked(retype(route, "Settle it"), of=data))
    both = brought(desk(), worked(retype(route, "Settle it"), retype(route, "解决它", "zh"), of=data))
    mended = brought(one.after, worked(retype(route, "解决它", "zh"), of=data))

    assert one.after.catalog.roles["agent"].purpose.stale == ("zh",)  # type: ignore[union-attr]
    assert both.after.catalog.roles["agent"].purpose.stale == ()  # type: ignore[union-attr]
    assert mended.after.catalog.roles["agent"].purpose.stale == ()  # type: ignore[union-attr]


def test_a_locked_clause_is_refused() -> None:
    outcome = brought(desk(), worked(retype(f"{ROLE}rights/law/says", "Works")))

    assert (fates(outcome), outcome.files) == ([Fate.REFUSED], {})


def test_a_locked_clause_cannot_be_taken_out() -> None:
    outcome = brought(desk(), worked(delete_paragraph("8 hours a day")))

    assert (fates(outcome), outcome.files) == ([Fate.REFUSED], {})


def test_what_shows_only_one_value_of_an_entry_cannot_take_out_the_entry() -> None:
    data = printed(desk(), "review-calendar", "department")
    outcome = brought(desk(), worked(delete_row("Heard out"), of=data))

    assert not any(
        isinstance(change, Remove) and len(change.route) <= 2
        for verdict in outcome.verdicts
        for change in verdict.changes
    )
    assert outcome.after.catalog.standards.keys() == {"friendly", "heard-out"}


@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_a_row_is_taken_out_of_a_document_in_any_languages(language: str) -> None:
    words = "查清缺什么" if language == "zh" else "Investigate what"
    outcome = brought(desk(), worked(delete_row(words), of=printed(desk(), language=language)))

    assert fates(outcome) == [Fate.APPLIED]
    assert "solve" not in {one.id for one in outcome.after.catalog.roles["agent"].responsibilities}
    assert fates(brought(outcome.after, worked(delete_row(words), of=printed(desk(), language=language)))) == [
        Fate.THERE
    ]
