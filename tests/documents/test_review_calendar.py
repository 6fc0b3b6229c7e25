"""The review calendar: what comes back regularly, and what is due when."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents.review_calendar import review_calendar
from roles.documents.wording import Wording
from roles.rules import all_rules
from roles.word.key_map import read_key_map
from tests.small import small
from tests.word_text import word_text

METRICS = """
- {id: time, title: Time to answer}
- {id: fair, title: Fairness}
- {id: cost, title: Cost}
"""
DEPUTY = """
review: {by: 2027-06-30, remind: quarter}
targets:
  - {id: a, metric: time, by: 2027-03-31, review: month, level: {kind: share, at_least: 95 %},
     feedback: {every: week, record: log, to: holder}}
  - {id: b, metric: fair, by: 2027-03-31, review: month, feedback: {every: week, record: survey, to: holder}}
  - {id: c, metric: cost, by: 2026-12-31, review: quarter, feedback: {every: week, record: log, to: holder}}
  - {id: d, metric: cost, review: quarter}
"""
FILES = {
    "metrics.yaml": METRICS,
    "records.yaml": "- {id: log, title: Log}\n- {id: survey, title: Survey}\n",
    "roles/deputy.yaml": DEPUTY,
}


def _says(files: dict[str, str], language: str = "en") -> dict[str, Any]:
    return review_calendar(Wording(small(files).catalog, language))


def _due(files: dict[str, str], language: str = "en") -> list[tuple[Any, ...]]:
    return [
        (one["day"], one["what"], one["details"], one["who"], one["where"])
        for month in _says(files, language)["months"]
        for one in month["due"]
    ]


def test_what_comes_back_is_told_by_period_and_role() -> None:
    assert [
        (period["every"], [(one["who"], one["does"], one["about"]) for one in period["events"]])
        for period in _says(FILES)["rhythm"]
    ] == [
        (
            "Weekly",
            [("Deputy", "Receives the results", ["Time to answer, Cost (record: Log)", "Fairness (record: Survey)"])],
        ),
        ("Monthly", [("Deputy, Head", "Look at the targets together", ["Time to answer, Fairness"])]),
        (
            "Quarterly",
            [
                ("Deputy, Head", "Look at the targets together", ["Cost"]),
                ("Deputy, Head", "Go through the job description together", []),
            ],
        ),
    ]


@pytest.mark.parametrize(
    ("to", "who"),
    [("holder", "Deputy"), ("team", "Deputy and team"), ("manager", "Head")],
)
def test_results_go_to_whom_the_target_says(to: str, who: str) -> None:
    target = f"targets: [{{id: a, metric: time, feedback: {{every: day, to: {to}}}}}]\n"
    (period,) = _says({"roles/deputy.yaml": target, "metrics.yaml": METRICS})["rhythm"]

    assert period["every"] == "Daily"
    assert period["events"] == [{"who": who, "does": "Receives the results", "about": ["Time to answer"]}]


def test_dated_reviews_stand_in_order_of_their_days() -> None:
    standards = "- {id: kind, title: Kind words, owner: head, reassess: 2026-12-01}\n- {id: bare, title: Bare}\n"

    assert _due({**FILES, "standards/people.yaml": standards}) == [
        ("1 December 2026", "Reassess the standard “Kind words”", [], "Head, General manager", "Service standards"),
        ("31 December 2026", "Targets due", ["Cost"], "Deputy", "Service targets: Deputy"),
        (
            "31 March 2027",
            "Targets due",
            ["Time to answer: at least 95\u00a0%", "Fairness"],
            "Deputy",
            "Service targets: Deputy",
        ),
        ("30 June 2027", "Review the job description", [], "Deputy, Head", "Job description: Deputy"),
    ]
    titles = [month["title"] for month in _says(FILES)["months"]]
    assert titles == ["December 2026", "March 2027", "June 2027"]


@pytest.mark.parametrize(
    ("owner", "who"),
    [("owner: head, ", "Head, General manager"), ("owner: deputy, ", "Deputy, Head"), ("", "")],
)
def test_a_standard_is_reassessed_by_its_owner_and_the_one_above(owner: str, who: str) -> None:
    standards = f"- {{id: kind, title: Kind words, {owner}reassess: 2026-12-01}}\n"

    assert _due({"standards/people.yaml": standards}) == [
        ("1 December 2026", "Reassess the standard “Kind words”", [], who, "Service standards")
    ]


def test_the_same_month_of_two_years_is_two_months() -> None:
    roles = {
        "roles/head.yaml": "review: {by: 2028-03-01}\n",
        "roles/deputy.yaml": "review: {by: 2027-03-31}\n",
    }

    assert [month["title"] for month in _says(roles)["months"]] == ["March 2027", "March 2028"]
    assert [month["title"] for month in _says(roles | {"department.yaml": "languages: [zh]\n"}, "zh")["months"]] == [
        "2027年3月",
        "2028年3月",
    ]


WAIVER = "waivers: [{id: a, rule: P301, at: purpose, reason: The queue decides., until: 2027-02-28}]\n"


@pytest.mark.parametrize(
    ("files", "who", "where"),
    [
        ({"roles/deputy.yaml": WAIVER}, "Head", "Design review: Deputy"),
        ({"roles/head.yaml": WAIVER}, "General manager", "Design review: Head"),
        ({"processes/care.yaml": f"id: care\ntitle: Care\nowner: deputy\n{WAIVER}"}, "Deputy", "Care"),
        ({"department.yaml": WAIVER}, "Head", "Service desk"),
    ],
)
def test_waivers_that_end_say_what_was_accepted_and_why(files: dict[str, str], who: str, where: str) -> None:
    sentence = next(rule.manual.sentence for rule in all_rules() if rule.code == "P301")

    assert _due(files) == [("28 February 2027", f"Waiver ends: {sentence}", ["The queue decides."], who, where)]


def test_a_waiver_of_nothing_known_still_ends() -> None:
    waivers = "waivers: [{id: a, until: 2027-02-28}, {id: b, rule: Z999, until: 2027-03-01}, {id: c}]\n"

    assert [one[1:3] for one in _due({"department.yaml": waivers})] == [("Waiver ends", []), ("Waiver ends", [])]


def test_retired_roles_are_not_reviewed() -> None:
    says = _says({**FILES, "roles/deputy.yaml": f"{DEPUTY}retired: {{}}\n{WAIVER}"})

    assert (says["rhythm"], says["months"]) == ([], [])


def test_links_that_lead_nowhere_and_missing_words_leave_gaps() -> None:
    files = {
        "roles/head.yaml": "reports_outside:\nreview: {by: 2027-01-01, remind: year}\n"
        "targets: [{id: a, by: 2027-01-01, review: month, feedback: {every: week, record: gone, to: manager}}]\n",
        "standards/people.yaml": "- {id: kind, title: Kind, owner: gone, reassess: 2027-01-02}\n",
    }
    said = _says(files)

    assert [period["events"][0]["who"] for period in said["rhythm"]] == ["Head", "Head", "Head"]
    assert said["rhythm"][0]["events"][0]["about"] == ["a (record: gone)"]
    assert [one[3] for one in _due(files)] == ["Head", "Head", "gone"]


def _print(loaded: Loaded, templates: dict[str, bytes], language: str = "en") -> bytes:
    wish = Wish(languages=(language,), kinds=("review-calendar",))
    return dict(documents(loaded, templates, wish))[f"{language}/department-review-calendar.docx"]


def test_days_of_descriptions_and_standards_can_be_edited_and_others_not(
    shipped: Loaded, templates: dict[str, bytes]
) -> None:
    found = read_key_map(_print(shipped, templates))
    assert found is not None
    catalog = shipped.catalog

    assert {value.route for value in found.values.values()} == {
        *(f"roles/{role.id}/review/by" for role in catalog.in_use),
        *(f"standards/{one.id}/reassess" for one in catalog.standards.values() if one.reassess),
    }


def test_a_department_without_reviews_says_so(templates: dict[str, bytes]) -> None:
    data = _print(small(), templates)

    assert "No reviews yet." in word_text(data)
    assert not Document(BytesIO(data)).tables


def test_what_is_there_is_printed_and_no_more(templates: dict[str, bytes]) -> None:
    dated = word_text(_print(small({"roles/head.yaml": "review: {by: 2027-01-31}\n"}), templates)).splitlines()
    regular = word_text(_print(small({"roles/head.yaml": "review: {remind: year}\n"}), templates)).splitlines()

    assert dated[3:-1][1:] == [
        "# Dated reviews, month by month",
        "## January 2027",
        "Day | What is due | Who takes part | Paper | Done on",
        "31 January 2027 | Review the job description | Head, General manager | Job description: Head | ",
    ]
    assert regular[3:-1][1:] == [
        "# What comes back regularly",
        "## Yearly",
        "Who takes part | What is done",
        "Head, General manager | Go through the job description together",
    ]


def test_it_speaks_chinese(templates: dict[str, bytes]) -> None:
    files = {
        **FILES,
        "department.yaml": "languages: [zh]\n",
        "metrics.yaml": METRICS.replace("Time to answer", "答复时长"),
    }
    text = word_text(_print(small(files), templates, "zh"))

    assert "2027年3月31日 | 目标到期 / 答复时长：不低于95%" in text
    assert "获得结果反馈 / 答复时长、Cost（记录：Log）" in text
