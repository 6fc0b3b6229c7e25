"""The questions of job analysis: an empty sheet, and one filled from a role."""

import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.interview_sheet import filled_sheet
from roles.documents.wording import Wording
from roles.word.key_map import read_key_map
from roles.word.value import ANSWERS, TICK, Blank
from tests.small import small
from tests.word_text import word_text

HEAD = """
holders: 2
purpose: Put things right.
responsibilities:
  - id: answer
    does: Answer every call
    weight: core
    share: 40
    decision: decides
    method: own
    limit: {kind: money, up_to: 500 CNY, per: case}
    escalates_outside: Owner
    pace: {by: queue, window: 2 h}
    volume: {expected: 120, per: month, each: 20 min}
  - {id: new-1, does: Has an odd id}
targets: [{id: fast, level: {kind: share, at_least: 80 %}, by: 2027-03-31}]
contacts: [{id: boss, who: Owner, inside: false, about: Money, every: week}]
person: {required: [{id: calm, asks: Stays calm}], preferred: [{id: chess, asks: Plays chess}]}
rights: [{id: stop, says: May stop a call}]
conditions: {place: Office, breaks: self}
learning: [{id: law, kind: course, what: New law, hours: 8 h}]
"""


def _blanks(data: bytes) -> dict[str, Blank]:
    found = {value.route: value for value in read_key_map(data).values.values()}
    assert all(isinstance(value, Blank) for value in found.values())
    return found  # type: ignore[return-value]


def _sheets(templates: dict[str, bytes], head: str = HEAD) -> dict[str, bytes]:
    return dict(documents(small({"roles/head.yaml": head}), templates, Wish(kinds=("interview-sheet",))))


def test_an_empty_sheet_asks_about_a_role_that_does_not_exist_yet(templates: dict[str, bytes]) -> None:
    blanks = _blanks(_sheets(templates)["en/department-interview-sheet.docx"])

    assert {route.split("/")[0] for route in blanks} == {"roles", ANSWERS}
    assert {route.split("/")[1] for route in blanks if route.startswith("roles/")} == {"new-role"}
    assert set(blanks.values()) == {"", TICK[False]}
    assert len([route for route in blanks if route.endswith("/does")]) == 8
    assert "roles/new-role/purpose" in blanks
    assert f"{ANSWERS}/interviews/new-role/on" in blanks


def test_a_filled_sheet_shows_what_the_description_says(templates: dict[str, bytes]) -> None:
    blanks = _blanks(_sheets(templates)["en/head-interview-sheet.docx"])

    known = {
        route.removeprefix("roles/head/"): str(value) for route, value in blanks.items() if value not in TICK.values()
    }
    assert {route: said for route, said in known.items() if said} == {
        "title": "Head",
        "holders": "2",
        "reports_outside": "General manager",
        "purpose": "Put things right.",
        "responsibilities/answer/does": "Answer every call",
        "responsibilities/answer/method": "chooses the method",
        "responsibilities/answer/weight": "Core",
        "responsibilities/answer/share": "40\u00a0%",
        "responsibilities/answer/volume/expected": "120",
        "responsibilities/answer/volume/per": "a month",
        "responsibilities/answer/volume/each": "20 minutes",
        "responsibilities/answer/decision": "Decides",
        "responsibilities/answer/limit": "up to 500\u00a0CNY per case",
        "responsibilities/answer/escalates_outside": "Owner",
        "responsibilities/answer/pace/by": "as it comes in",
        "responsibilities/answer/pace/window": "2 hours",
        "responsibilities/new-1/does": "Has an odd id",
        "targets/fast/level": "at least 80\u00a0%",
        "targets/fast/by": "31 March 2027",
        "contacts/boss/who": "Owner",
        "contacts/boss/inside": "External",
        "contacts/boss/about": "Money",
        "contacts/boss/every": "weekly",
        "person/required/calm/asks": "Stays calm",
        "person/preferred/chess/asks": "Plays chess",
        "rights/stop/says": "May stop a call",
        "conditions/place": "Office",
        "conditions/breaks": "The holder chooses when to take them.",
        "learning/law/kind": "Course",
        "learning/law/what": "New law",
        "learning/law/hours": "8 hours",
    }


def test_a_filled_sheet_leaves_room_for_more_under_ids_that_are_free(templates: dict[str, bytes]) -> None:
    blanks = _blanks(_sheets(templates)["en/head-interview-sheet.docx"])

    works = [route.split("/")[3] for route in blanks if route.endswith("/does")]
    assert works == ["answer", "new-1", "new-2", "new-3"]
    assert [route.split("/")[3] for route in blanks if route.endswith("/says")] == ["stop", "new-1", "new-2"]


def test_closed_words_can_be_chosen_in_the_language_of_the_sheet(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=("zh",), kinds=("interview-sheet",))
    data = dict(documents(shipped, templates, wish))["zh/complaint-specialist-interview-sheet.docx"]
    with ZipFile(BytesIO(data)) as package:
        body = package.read("word/document.xml").decode()

    assert '<w:listItem w:displayText="核心职责" w:value="core"/>' in body
    assert '<w:lid w:val="zh-CN"/>' in body
    blanks = _blanks(data)
    assert blanks["roles/complaint-specialist/title"] == "客户投诉管理专员"
    assert blanks["roles/complaint-specialist/conditions/breaks"]


def test_what_can_be_chosen_is_printed_where_nothing_is_chosen_yet(templates: dict[str, bytes]) -> None:
    text = word_text(_sheets(templates)["en/department-interview-sheet.docx"])

    assert "How important | Choose: Core / Extra / Occasional | " in text
    assert "How often | How many / Choose: an hour / a shift / " in text
    assert "120 a month" in word_text(_sheets(templates)["en/head-interview-sheet.docx"])
    assert "Choose" not in re.sub("Choose: .+? / ", "", text)


def test_a_filled_sheet_has_room_for_corrections_and_an_empty_one_needs_none(templates: dict[str, bytes]) -> None:
    sheets = _sheets(templates)
    found = {
        name: [route for route in _blanks(sheets[f"en/{name}-interview-sheet.docx"]) if route.endswith("/corrections")]
        for name in ("head", "department")
    }

    cards = [f"responsibilities/{name}" for name in ("answer", "new-1", "new-2", "new-3")]
    at = [f"{ANSWERS}/interviews/head/{place}/corrections" for place in ("role", *cards, "conditions")]
    assert found == {"head": at, "department": []}
    assert word_text(sheets["en/head-interview-sheet.docx"]).count("| What is missing | Write here") == len(cards)


def test_it_ends_with_lines_to_sign(templates: dict[str, bytes]) -> None:
    lines = word_text(_sheets(templates)["en/head-interview-sheet.docx"]).splitlines()

    assert lines[-4:-1] == ["Was asked |  | Day | ", "Was asked |  | Day | ", "Asked and wrote down |  | Day | "]


def test_a_known_day_is_handed_to_word() -> None:
    catalog = small({"roles/head.yaml": HEAD}).catalog
    said = filled_sheet(Wording(catalog, "en"), catalog.roles["head"])

    assert said["results"][0]["by"].filling.day == date(2027, 3, 31)


def test_moments_are_those_of_the_role_and_cannot_be_edited_here(templates: dict[str, bytes]) -> None:
    process = (
        "id: calls\ntitle: Calls\nsteps:\n"
        "  - {id: greet, title: Greeting, moment_of_truth: true, "
        "actions: [{id: hello, does: Say hello, lane: front-stage}]}\n"
        "  - {id: file, title: Filing, actions: [{id: note, does: Write a note, lane: back-stage}]}\n"
    )
    head = HEAD.replace("id: answer\n", "id: answer\n    actions: [calls/greet/hello, calls/file/note]\n")
    loaded = small({"roles/head.yaml": head, "processes/calls.yaml": process})
    data = dict(documents(loaded, templates, Wish(kinds=("interview-sheet",))))["en/head-interview-sheet.docx"]

    text = word_text(data)
    assert "\nGreeting | " in text
    assert "Filing" not in text
    assert not any(value == "Greeting" for value in read_key_map(data).values.values())


@pytest.mark.parametrize("name", ["department", "deputy"])
def test_a_role_that_says_nothing_prints_the_questions(name: str, templates: dict[str, bytes]) -> None:
    text = word_text(_sheets(templates)[f"en/{name}-interview-sheet.docx"])

    for question in ("What the role is for", "Critical incidents", "Noise", "What stops if nobody does it", "Own pace"):
        assert question in text
    assert "What the description asks today" not in text
    assert "None" not in text


def test_an_empty_sheet_and_a_filled_one_say_what_to_do(templates: dict[str, bytes]) -> None:
    made = _sheets(templates)

    assert "# Job analysis interview sheet\n" in word_text(made["en/department-interview-sheet.docx"])
    assert "# Job analysis interview sheet: Head\n" in word_text(made["en/head-interview-sheet.docx"])
    assert "Read it out" not in word_text(made["en/department-interview-sheet.docx"])
    assert "Read it out" in word_text(made["en/head-interview-sheet.docx"])
