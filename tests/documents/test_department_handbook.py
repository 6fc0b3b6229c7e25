"""What the handbook of a department says."""

from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.documents import satisfaction_survey
from roles.documents.department_handbook import department_handbook
from roles.documents.wording import Wording
from roles.word.key_map import read_key_map
from tests.small import small
from tests.word_text import word_text

DEPARTMENT = """\
letterhead: {company: Blue Ltd}
hours: {days: [monday, friday], opens: "09:00", closes: "17:00"}
clock: business
segments: [{id: homes, title: Households, who: Families with one unit}, {id: firms, title: Firms}]
"""
WORK = """\
holders: 2
purpose: Keep customers
responsibilities:
- {id: a, does: Answer calls, weight: core, decision: decides, actions: [calls/answer/talk]}
- {id: b, does: Sort files, weight: extra}
targets:
- {id: t, metric: answered, level: {kind: share, at_least: 80 %, within: 20 s}, by: 2027-03-31}
- {id: u, metric: gone}
"""
CALLS = """\
id: calls
title: Calls
purpose: An answer at once
owner: head
segments: [homes]
starts_when: The telephone rings
ends_when: The customer hangs up
promised_within: 2 d
steps:
- {id: wait, title: Waiting}
- {id: answer, title: Answering, moment_of_truth: true, needs: [heard], actions: [{id: talk, lane: front-stage}]}
"""
METRICS = """\
- id: answered
  title: Answered
  short: SL
  formula: Answered by all
  unit: "%"
  direction: up
  record: log
  every: day
  excludes: [Wrong numbers, Tests]
  clock: {time: calendar, starts: Ring}
  aspect: responsiveness
  misuse: Short calls
- {id: cost, title: Cost}
"""
FILES = {
    "department.yaml": DEPARTMENT,
    "roles/head.yaml": WORK,
    "processes/calls.yaml": CALLS,
    "metrics.yaml": METRICS,
    "needs.yaml": "- {id: heard, title: A listening ear}\n",
    "standards/software.yaml": "- {id: quick, title: Quick, promise: We answer soon, area: time}\n",
    "standards/people.yaml": "- {id: odd, title: Odd}\n",
    "records.yaml": "- {id: log, title: Log, keeper: deputy, retention: 3 year}\n- {id: pad, title: Pad}\n",
    "competencies.yaml": "- {id: ear, title: Listening, kind: skill, signs: [{id: s, says: Lets people finish}]}\n",
    "satisfaction.yaml": "- {id: g, title: Contact, indicators: [{id: i, title: Speed}, {id: k, title: Tone}]}\n",
}


def _printed(files: dict[str, str], templates: dict[str, bytes], language: str = "en") -> bytes:
    wish = Wish(languages=(language,), kinds=("department-handbook",))
    return dict(documents(small(files), templates, wish))[f"{language}/department-handbook.docx"]


@pytest.fixture(scope="module")
def lines(templates: dict[str, bytes]) -> list[str]:
    return word_text(_printed(FILES, templates)).splitlines()


def _said(files: dict[str, str], language: str = "en") -> dict[str, Any]:
    return department_handbook(Wording(small(files).catalog, language))


def test_it_opens_with_the_department_and_its_customers(lines: list[str]) -> None:
    assert "# Service desk" in lines
    assert "Blue Ltd · Department handbook" in lines
    assert any(line.startswith("Service hours: Monday to Friday, 09:00 to 17:00.") for line in lines)
    assert "Households | Families with one unit" in lines
    assert "Firms | " in lines


@pytest.mark.parametrize(("language", "first"), [("en", "1\t"), ("zh", "一、")])
def test_contents_and_headings_agree(language: str, first: str, templates: dict[str, bytes]) -> None:
    text = word_text(_printed(FILES, templates, language)).splitlines()
    headings = [line.lstrip("# ") for line in text if line.startswith("#")][1:]
    entries = [line.removesuffix("\t–") for line in text if line.endswith("\t–")]

    assert entries[0].startswith(first)
    assert [entry.lstrip("0123456789一二三四五六七八九十").lstrip("\t、") for entry in entries] == headings
    assert len(headings) == 18


def test_every_part_is_there_in_this_order(lines: list[str]) -> None:
    assert [line[2:] for line in lines if line.startswith("# ")][1:] == [
        "What the department is for",
        "Who reports to whom",
        "Responsibility matrix",
        "All roles in brief",
        "Service processes step by step",
        "Standards: what customers can expect",
        "Targets of the roles",
        "Records we keep",
        "Competencies and how to tell them",
        "What we ask customers about",
        "Glossary of metrics",
    ]


def test_what_the_department_is_for_comes_from_its_head_and_its_processes(lines: list[str]) -> None:
    assert "Keep customers" in lines
    assert "Calls | Households | Head | 2 working days" in lines


def test_a_role_in_brief(lines: list[str]) -> None:
    at = lines.index("## Head")

    assert lines[at + 1 : at + 6] == [
        "Keep customers",
        "Reports to | General manager",
        "Holders | 2",
        "Core responsibilities | Answer calls",
        "Targets | Answered: at least 80\u00a0% within 20 seconds / gone",
    ]
    assert lines[lines.index("## Deputy") + 1] == "Reports to | Head"
    assert not any("Sort files" in line for line in lines)


def test_where_nothing_is_weighted_all_responsibilities_are_printed() -> None:
    work = "responsibilities: [{id: a, does: Answer}, {id: b, does: Sort, weight: extra}, {id: c}]\n"

    assert _said({"roles/head.yaml": work})["roles"][1]["core"] == ["Answer"]
    assert _said({"roles/head.yaml": work.replace("extra", "core")})["roles"][1]["core"] == ["Sort"]


def test_a_process_in_brief(lines: list[str]) -> None:
    at = lines.index("## Calls")

    assert lines[at + 1 : at + 9] == [
        "An answer at once",
        "Answers for it | Head",
        "Begins when | The telephone rings",
        "Ends when | The customer hangs up",
        "Promised within | 2 working days",
        "Steps: Calls",
        "No. | Step | Who acts | Customers want",
        "1 | Waiting |  | ",
    ]
    assert lines[at + 9] == "2 | Answering / Moment of truth | Head | A listening ear"


def test_a_role_that_does_several_actions_of_a_step_is_named_once() -> None:
    calls = CALLS.replace("{id: talk, lane: front-stage}", "{id: talk}, {id: note}")
    work = "responsibilities: [{id: a, actions: [calls/answer/talk, calls/answer/note]}]\n"
    files = {"processes/calls.yaml": calls, "roles/head.yaml": work, "roles/deputy.yaml": work}

    assert _said(files)["processes"][0]["steps"][1]["who"] == "Deputy, Head"


def test_work_that_nobody_does_yet_is_said_to_be_so() -> None:
    calls = CALLS.replace("title: Waiting}", "title: Waiting, actions: [{id: queue, lane: customer}]}")
    files = {"processes/calls.yaml": calls}

    assert [step["who"] for step in _said(files)["processes"][0]["steps"]] == ["", "No role yet"]


def test_the_matrix_says_what_its_letters_mean(lines: list[str]) -> None:
    assert any(line.startswith("Which right each role has in each process: D = Decides. Several") for line in lines)
    assert "Role | Calls" in lines
    assert "Head | D" in lines


def test_standards_and_targets(lines: list[str]) -> None:
    assert "Quick | We answer soon" in lines
    assert "## Not sorted into an area yet" in lines
    assert "Odd | " in lines
    assert "Answered | at least 80\u00a0% within 20 seconds | 31 March 2027" in lines
    assert "gone | – | –" in lines


def test_a_standard_that_customers_are_not_told_is_marked(templates: dict[str, bytes]) -> None:
    standards = (
        "- {id: quick, title: Quick, promise: We answer soon, area: time}\n"
        "- {id: told, title: Told, promise: We say it, area: time, published: {to_customers: true}}\n"
        "- {id: kept, title: Kept back, promise: We ask, area: time, published: {to_customers: false, reason: Cost}}\n"
    )
    files = {**FILES, "standards/software.yaml": standards}
    text = word_text(_printed(files, templates)).splitlines()
    at = text.index("Standard | Promise to the customer")

    assert text[at + 1 : at + 4] == [
        "Quick | We answer soon",
        "Told | We say it",
        "Kept back / for us only | We ask",
    ]
    assert "Cost" not in text[at + 3]


def test_when_a_promise_does_not_hold_stands_beneath_it(templates: dict[str, bytes]) -> None:
    standards = "- {id: quick, title: Quick, promise: We answer soon, exception: Not on Sundays, area: time}\n"
    text = word_text(_printed({**FILES, "standards/software.yaml": standards}, templates)).splitlines()

    assert "Quick | We answer soon / Exception: Not on Sundays" in text


def test_the_questions_are_all_of_the_survey(shipped: Loaded) -> None:
    asked = satisfaction_survey.survey_analysis(Wording(shipped.catalog, "en"))["asked"]
    groups = department_handbook(Wording(shipped.catalog, "en"))["questions"]

    assert [one["group"] for one in groups][-2:] == ["What matters to customers", "If something went wrong"]
    assert ", ".join(one["about"] for one in groups) == ", ".join(one["about"] for one in asked)


def test_the_glossary_tells_targets_from_what_is_only_watched(lines: list[str]) -> None:
    answered = next(line for line in lines if line.startswith("Answered (SL)"))

    assert answered == (
        "Answered (SL) / Target of: Head / per cent · higher is better | Answered by all / "
        "Not counted: Wrong numbers; Tests / Clock: Elapsed time. Starts: Ring. / Source: Log · daily | Short calls"
    )
    assert lines[lines.index("## Other metrics") + 2].startswith("Cost / Only watched | ")


def test_a_metric_is_no_target_if_only_a_retired_role_has_one_on_it() -> None:
    gone = f"{WORK}retired: {{on: 2026-01-01}}\n"
    said = _said({**FILES, "roles/head.yaml": gone})

    assert said["glossary"][0]["metrics"][0]["targets_of"] == ""
    assert [role["title"] for role in said["roles"]] == ["Deputy"]
    assert (said["purposes"], said["targets"]) == ([], [])


def test_records_competencies_and_questions(lines: list[str]) -> None:
    assert "Log | Deputy | 3 years" in lines
    assert "Pad |  | –" in lines
    assert "Listening / Skill | Lets people finish" in lines
    assert lines[lines.index("Topic | Questions") + 1] == "Contact | Speed, Tone"


def test_parts_with_nothing_in_them_are_not_printed(templates: dict[str, bytes]) -> None:
    made = _printed({}, templates)
    text = word_text(made).splitlines()

    assert [line for line in text if line.startswith("#")] == [
        "# Service desk", "# Who reports to whom", "# All roles in brief", "## Deputy", "## Head",
    ]  # fmt: skip
    assert [line for line in text if " | " in line] == ["Reports to | Head", "Reports to | General manager"]
    assert "None" not in "".join(text)


def test_a_single_role_needs_no_chart_unless_somebody_stands_above_it() -> None:
    one = {"roles/deputy.yaml": "retired: {on: 2026-01-01}\n"}

    assert len(_said(one)["org_charts"]) == 1
    assert _said({**one, "roles/head.yaml": "reports_outside: ''\n"})["org_charts"] == []


def test_a_role_without_a_title_in_the_language_is_lent_one(templates: dict[str, bytes]) -> None:
    files = {"department.yaml": "languages: [en, zh]\n", "roles/head.yaml": "title: {en: Head}\nholders: 3\n"}
    text = word_text(_printed(files, templates, "zh")).splitlines()

    assert "编制人数 | 3" in text
    assert [line for line in text if line.startswith("## ")] == ["## Deputy", "## Head（英语原文，待译）"]


def test_links_that_lead_nowhere_are_printed_as_they_are() -> None:
    files = {
        "processes/calls.yaml": CALLS.replace("owner: head", "owner: boss").replace("heard", "silence"),
        "records.yaml": "- {id: log, title: Log, keeper: clerk}\n",
        "roles/head.yaml": "reports_to: board\n",
    }
    said = _said(files)

    assert (said["processes"][0]["owner"], said["records"][0]["keeper"]) == ("boss", "clerk")
    assert said["processes"][0]["steps"][1]["needs"] == "silence"
    assert said["roles"][1]["reports_to"] == "board"


def test_chinese(templates: dict[str, bytes]) -> None:
    text = word_text(_printed(FILES, templates, "zh"))

    assert "# 部门宗旨" in text
    assert "步骤：Calls" in text
    assert "不计入：Wrong numbers；Tests" in text


def test_what_stands_nowhere_else_can_be_edited(templates: dict[str, bytes]) -> None:
    routes = {value.route for value in read_key_map(_printed(FILES, templates)).values.values()}

    assert routes >= {
        "department/segments/homes/who",
        "processes/calls/purpose",
        "competencies/ear/signs/s/says",
        "metrics/answered/misuse",
        "roles/head/purpose",
        "roles/head/targets/t/by",
        "standards/quick/promise",
    }


def test_the_org_chart_stands_in_the_middle_of_the_page(templates: dict[str, bytes]) -> None:
    made = dict(documents(small(), templates, Wish(kinds=("department-handbook",))))
    lines = Document(BytesIO(made["en/department-handbook.docx"])).paragraphs
    charts = [line for line in lines if line._p.findall(f".//{qn('w:drawing')}")]

    assert [line.alignment for line in charts] == [WD_ALIGN_PARAGRAPH.CENTER]
