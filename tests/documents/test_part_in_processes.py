"""What a role does in the processes, from whom it takes over and to whom it hands over."""

from typing import Any

from roles.documents.part_in_processes import part_in_processes
from tests.documents.printing import lines, wording

PROCESS = """\
id: enquiry
title: Enquiry
steps:
  - id: ask
    title: Question
    moment_of_truth: true
    actions:
      - {id: tell, lane: customer, does: Tells, hand_over: {to: enquiry/ask/listen}}
      - {id: listen, lane: front-stage, does: Listens, hand_over: {to: enquiry/ask/search}}
      - {id: search, lane: back-stage, does: Searches, hand_over: {to: enquiry/solve/test, within: 2 h, what: The case}}
  - id: solve
    title: Answer
    actions:
      - {id: test, lane: support, does: Tests, hand_over: {to: enquiry/solve/answer, within: 1 d, what: Results}}
      - {id: answer, lane: front-stage, does: Answers, hand_over: {to: enquiry/solve/nowhere}}
      - {id: file, lane: back-stage, does: Files, hand_over: {to: enquiry/solve/answer, what: The file}}
"""
HEAD = """\
responsibilities:
  - {id: late, does: Late, weight: extra, actions: [enquiry/solve/answer, enquiry/ask/search]}
  - {id: main, does: Main, weight: core, actions: [enquiry/ask/listen, enquiry/ask/search, gone/a/b]}
"""
DEPUTY = "responsibilities: [{id: files, does: Files, actions: [enquiry/solve/file]}]\n"
FILES = {"processes/enquiry.yaml": PROCESS, "roles/head.yaml": HEAD, "roles/deputy.yaml": DEPUTY}


def _actions(files: dict[str, str], name: str = "head") -> list[dict[str, Any]]:
    said = wording(files)
    return [action for one in part_in_processes(said, said.catalog.roles[name]) for action in one["actions"]]


def test_actions_stand_in_time_order_and_each_names_its_step() -> None:
    found = _actions(FILES)

    assert [(one["step"], one["moment"], one["responsibilities"], one["does"]) for one in found] == [
        ("Question", True, "1", "Listens"),
        ("Question", True, "1, 2", "Searches"),
        ("Answer", False, "2", "Answers"),
    ]


def test_work_comes_from_and_goes_to_others_only() -> None:
    listens, searches, answers = _actions(FILES)

    assert (listens["takes_over"], listens["hands_over"]) == ("the customer", "")
    assert (searches["takes_over"], searches["hands_over"]) == ("", "another department, within 2 hours: The case")
    assert (answers["takes_over"], answers["hands_over"]) == (
        "another department, within 1 day: Results; Deputy: The file",
        "",
    )
    assert [one["hands_over"] for one in _actions(FILES, "deputy")] == ["Head: The file"]
    bare = {**FILES, "processes/enquiry.yaml": PROCESS.replace(", what: The file", "")}
    assert [one["hands_over"] for one in _actions(bare, "deputy")] == ["Head"]


def test_the_annex_prints_row_and_part(templates: dict[str, bytes]) -> None:
    said = lines(FILES, templates, "job-description", "en/head-job-description.docx")
    annex = said[said.index("# Annex: part in the processes") :]

    assert annex == [
        "# Annex: part in the processes",
        "Process | Authority there, with the numbers of the responsibilities",
        "Enquiry | Acts; right not described: 1, 2",
        "## Enquiry",
        "Step | No. | What the role does there, and with whom",
        "Question / Moment of truth | 1 | Listens / Takes over from: the customer",
        "Question / Moment of truth | 1, 2 | Searches / Hands over to: another department, within 2 hours: The case",
        "Answer | 2 | Answers / Takes over from: another department, within 1 day: Results; Deputy: The file",
    ]


def test_a_role_in_no_process_has_no_such_annex(templates: dict[str, bytes]) -> None:
    said = lines({}, templates, "job-description", "en/head-job-description.docx")

    assert not [line for line in said if "part in the processes" in line]
