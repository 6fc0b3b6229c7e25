"""The workbook of tables: what stands in which cell."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from roles.build import Wish, documents
from roles.catalog import Loaded
from tests.small import small

PATH = "department-tables.xlsx"


def _workbook(loaded: Loaded, language: str = "en") -> Workbook:
    made = dict(documents(loaded, {}, Wish(languages=(language,), kinds=("tables",))))
    return load_workbook(BytesIO(made[f"{language}/{PATH}"]))


def _rows(workbook: Workbook, table: str) -> dict[str, dict[str, Any]]:
    """Id → column → value, found as the import will find them: by the names of the columns."""
    columns = {}
    for name, defined in workbook.defined_names.items():
        of, _, column = name.partition(".")
        if of == table:
            ((sheet, at),) = defined.destinations
            columns[column] = workbook[sheet][at.replace("$", "")]
    if not columns:
        return {}
    sheet = columns["id"].parent
    assert isinstance(sheet, Worksheet)
    return {
        str(row[0].value): {name: sheet.cell(row[0].row, head.column).value for name, head in columns.items()}
        for row in sheet.iter_rows(min_row=2)
    }


def _small(files: dict[str, str], table: str, language: str = "en") -> dict[str, dict[str, Any]]:
    return _rows(_workbook(small(files), language), table)


def test_every_table_has_a_row_for_each_entry(shipped: Loaded) -> None:
    catalog = shipped.catalog
    workbook = _workbook(shipped)

    def ids(table: str) -> list[str]:
        return list(_rows(workbook, table))

    roles = list(catalog.roles.values())
    steps = [(process, step) for process in catalog.processes.values() for step in process.steps]
    assert ids("roles") == [role.id for role in roles]
    assert ids("responsibilities") == [f"{role.id}/{one.id}" for role in roles for one in role.responsibilities]
    assert ids("targets") == [f"{role.id}/{one.id}" for role in roles for one in role.targets]
    assert ids("standards") == list(catalog.standards)
    assert ids("metrics") == list(catalog.metrics)
    assert ids("records") == list(catalog.records)
    assert ids("processes") == list(catalog.processes)
    assert ids("steps") == [f"{process.id}/{step.id}" for process, step in steps]
    assert ids("actions") == [f"{process.id}/{step.id}/{one.id}" for process, step in steps for one in step.actions]
    assert ids("matrix") == [role.id for role in roles]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_column_has_a_title_and_every_cell_a_word_or_nothing(shipped: Loaded, language: str) -> None:
    for sheet in _workbook(shipped, language).worksheets:
        heads = [cell.value for cell in sheet[1]]
        assert all(heads), sheet.title
        assert len(set(heads)) == len(heads), sheet.title
        values = {cell.value for row in sheet.iter_rows() for cell in row}
        assert not values & {"None", "True", "False", "–"}, sheet.title


RESPONSIBILITIES = """
responsibilities:
  - id: sort
    does: Sort post
    weight: extra
    share: 12
    decision: decides
    limit: {kind: money, up_to: 500 CNY, per: case}
    escalates_outside: The director
    pace: {by: queue, window: 2 h}
    volume: {expected: 2.5, per: month, each: 20 min}
    measured_by: [gone]
    actions: [care/first/write, care/first/gone, other/first/x]
  - {id: answer, does: =1+1, weight: core, limit: {kind: scope, within: All post}}
  - {id: rest}
"""
CARE = "id: care\ntitle: Care\nsteps: [{id: first, title: First, actions: [{id: write, does: Write}, {id: read}]}]\n"


def test_responsibilities_in_cells_that_can_be_reckoned_with() -> None:
    rows = _small({"roles/head.yaml": RESPONSIBILITIES, "processes/care.yaml": CARE}, "responsibilities")

    assert rows["head/sort"] == {
        "id": "head/sort",
        "role": "Head",
        "number": 2,
        "does": "Sort post",
        "weight": "Extra",
        "share": 0.12,
        "decision": "Decides",
        "method": None,
        "up_to": 500,
        "up_to_unit": "CNY",
        "limit_per": "per case",
        "scope": None,
        "escalates_to": "The director",
        "pace": "as it comes in",
        "window": 2,
        "window_unit": "hours",
        "expected": 2.5,
        "per": "a month",
        "each": 20,
        "each_unit": "minutes",
        "measured_by": "gone",
        "processes": "Care, other",
    }
    assert (rows["head/answer"]["number"], rows["head/answer"]["does"]) == (1, "=1+1")
    assert rows["head/answer"]["scope"] == "All post"
    assert {name for name, value in rows["head/rest"].items() if value is not None} == {"id", "role", "number"}


def test_who_acts_in_which_process_with_which_right() -> None:
    files = {
        "roles/head.yaml": RESPONSIBILITIES.replace("other/first/x", "role/a/b"),
        "roles/deputy.yaml": "responsibilities: [{id: help, actions: [care/first/write]}]\n",
        "roles/lost.yaml": "id: lost\ntitle: Lost\nresponsibilities: [{id: a, actions: [care/first/gone]}]\n",
        "processes/care.yaml": CARE,
        "processes/role.yaml": "id: role\ntitle: Roles\nsteps: [{id: a, title: A, actions: [{id: b}]}]\n",
        "processes/idle.yaml": "id: idle\ntitle: Idle\n",
    }
    workbook = _workbook(small(files))
    actions = _rows(workbook, "actions")

    assert _rows(workbook, "matrix") == {
        "deputy": {"id": "deputy", "role": "Deputy", "in_care": "Acts; right not described", "in_role": None},
        "head": {"id": "head", "role": "Head", "in_care": "Decides", "in_role": "Decides"},
    }
    assert actions["care/first/write"]["roles"] == "Deputy, Head"
    assert actions["care/first/write"]["decision"] == "Decides, Acts; right not described"
    assert (actions["care/first/read"]["roles"], actions["care/first/read"]["decision"]) == (None, None)


LEVELS = [
    (
        "{kind: share, at_least: 95 %, within: 2 h, never_more_than: 8 h}",
        {"statistic": "share of cases", "at_least": 95, "at_least_unit": "%", "within": 2, "within_unit": "hours",
         "never_more_than": 8, "never_more_than_unit": "hours", "clock": "business hours only"},
    ),
    (
        "{kind: percentile, percentile: 90, at_most: 1.5 d}",
        {"statistic": "percentile", "percentile": 90, "at_most": 1.5, "at_most_unit": "days",
         "clock": "business hours only"},
    ),
    ("{kind: count, at_most: 3, per: month}",
     {"statistic": "number", "at_most": 3, "at_most_unit": "number", "per": "a month"}),
    ("{kind: score, at_least: 4.2, lowest: 1, highest: 5}",
     {"statistic": "score", "at_least": 4.2, "at_least_unit": "score"}),
    ("{kind: mean, at_most: 12 CNY}", {"statistic": "average", "at_most": 12, "at_most_unit": "CNY"}),
    ("{kind: mean, at_least: 3 month}",
     {"statistic": "average", "at_least": 3, "at_least_unit": "months", "clock": "business hours only"}),
]  # fmt: skip
AMOUNTS = ("at_least", "at_most", "within", "never_more_than")
PARTS = ("statistic", "percentile", "per", "clock", *AMOUNTS, *(f"{name}_unit" for name in AMOUNTS))


@pytest.mark.parametrize(("level", "said"), LEVELS)
def test_a_level_in_its_parts(level: str, said: dict[str, Any]) -> None:
    target = f"targets: [{{id: a, level: {level}, by: 2027-03-31, baseline: {{value: 82 %, on: 2026-09-30, n: 4}}}}]\n"
    standard = f"- {{id: a, title: A, level: {level}}}\n"
    workbook = _workbook(
        small(
            {
                "roles/head.yaml": target,
                "standards/software.yaml": standard,
                "department.yaml": "clock: business\n",
            }
        )
    )
    row = _rows(workbook, "targets")["head/a"]

    for found in (row, _rows(workbook, "standards")["a"]):
        assert {name: found[name] for name in PARTS if found[name] is not None} == said
        assert found["level"]
    assert (row["by"], row["baseline"], row["baseline_unit"]) == (datetime(2027, 3, 31), 82, "%")
    assert (row["baseline_on"], row["baseline_n"]) == (datetime(2026, 9, 30), 4)


def test_what_was_measured_has_the_unit_of_the_level_if_none_of_its_own() -> None:
    target = "targets: [{id: a, level: {kind: count, at_most: 3}, baseline: {value: 5}, best: {value: 2 min}}]\n"
    row = _small({"roles/head.yaml": target}, "targets")["head/a"]

    assert [row[name] for name in ("baseline", "baseline_unit", "best", "best_unit")] == [5, "number", 2, "minutes"]


def test_a_role_is_in_force_from_its_agreement_while_that_holds(shipped: Loaded) -> None:
    role = shipped.catalog.roles["complaint-specialist"]
    row = _rows(_workbook(shipped), "roles")[role.id]
    draft = "approved: {on: 2026-11-01, by: [hr], substance: '00000000'}\n"

    assert role.approved is not None
    assert row["approved"].date() == role.approved.on
    assert (row["share"], row["responsibilities"], row["targets"]) == (1, len(role.responsibilities), len(role.targets))
    assert _small({"roles/head.yaml": draft}, "roles")["head"]["approved"] is None


DETAILS = {
    "standards/people.yaml": "- {id: a, title: A, area: tact, signs: [{id: x, says: One}, {id: y, says: Two}],\n"
    "   published: {to_customers: true}, steps: [care/first]}\n"
    "- {id: b, title: B, published: {to_customers: false, reason: Secret}}\n- {id: c, title: C}\n",
    "records.yaml": "- {id: log, title: Log, fields: [{id: a, title: Who, mandatory: true}, {id: b, title: When}]}\n",
    "processes/care.yaml": "id: care\ntitle: Care\npromised_within: 2 d\nsteps: [{id: first, title: First, "
    "moment_of_truth: true, wait: {at_most: 5 min}}, {id: second, title: Second}]\n",
    "metrics.yaml": "- {id: time, title: Time, excludes: [Nights, Strikes], typical: {says: 80 %, source: Survey}}\n",
    "roles/head.yaml": "responsibilities: [{id: a, measured_by: [time]}]\n",
}


@pytest.mark.parametrize(
    ("table", "name", "said"),
    [
        ("standards", "a", {"published": "yes", "signs": "One\nTwo", "where": "Care: “First”", "area": "Tact"}),
        ("standards", "a", {"element": "How we meet customers (people)"}),
        ("standards", "b", {"published": "no", "reason": "Secret", "element": None}),
        ("standards", "c", {"published": None}),
        ("records", "log", {"mandatory": "Who", "fields": "When"}),
        ("processes", "care", {"steps": 2, "moments": 1, "promised_within": 2, "promised_within_unit": "days"}),
        ("steps", "care/first", {"moment_of_truth": "yes", "number": 1, "wait": 5, "wait_unit": "minutes"}),
        ("steps", "care/second", {"moment_of_truth": "no", "number": 2, "wait": None}),
        ("metrics", "time", {"excludes": "Nights\nStrikes", "measures": "Head", "typical_source": "Survey"}),
    ],
)
def test_details_stand_in_their_columns(table: str, name: str, said: dict[str, Any]) -> None:
    row = _small(DETAILS, table)[name]

    assert {column: row[column] for column in said} == said


def test_the_workbook_is_valid(shipped: Loaded, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    for path, data in documents(shipped, {}, Wish(kinds=("tables",))):
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(data)
        assert not OpenXmlValidator().validate(str(file)).errors


def test_a_department_that_says_nothing_yet_has_a_list_of_its_roles() -> None:
    workbook = _workbook(small())

    assert [(one.title, one.sheet_state) for one in workbook] == [("Roles", "visible"), ("as built", "veryHidden")]
    assert list(_rows(workbook, "roles")) == ["deputy", "head"]


def test_without_roles_there_is_still_a_sheet() -> None:
    gone = "retired: {}\ntargets: [{id: a}]\n"
    workbook = _workbook(small({"roles/head.yaml": gone, "roles/deputy.yaml": gone}))

    assert [(one.title, one.sheet_state) for one in workbook] == [("Roles", "visible"), ("as built", "veryHidden")]
    assert workbook["Roles"].max_row == 1


def test_a_retired_role_is_in_no_table() -> None:
    used = {
        "metrics.yaml": "- {id: answered, title: Answered}\n",
        "processes/care.yaml": CARE,
        "roles/head.yaml": f"{RESPONSIBILITIES}targets: [{{id: a, metric: answered}}]\nretired: {{}}\n",
    }
    workbook = _workbook(small(used))

    assert list(_rows(workbook, "roles")) == ["deputy"]
    assert not {"Responsibilities", "Targets", "Roles by processes"} & set(workbook.sheetnames)
    assert _rows(workbook, "metrics")["answered"]["targets"] is None
    assert _rows(workbook, "actions")["care/first/write"]["roles"] is None


def test_words_are_those_of_the_language() -> None:
    files = {
        "department.yaml": "languages: [en, zh]\n",
        "roles/head.yaml": "title: {en: Head, zh: 主管}\nresponsibilities: [{id: a, weight: core, share: 5}]\n",
        "records.yaml": "- {id: log, title: {en: Log}, kind: form, retention: 3 year}\n",
    }
    workbook = _workbook(small(files), "zh")

    assert workbook.sheetnames[:2] == ["岗位", "职责"]
    assert _rows(workbook, "responsibilities")["head/a"]["weight"] == "核心职责"
    assert _rows(workbook, "roles")["head"]["title"] == "主管"
    record = _rows(workbook, "records")["log"]
    assert (record["title"], record["kind"]) == ("Log（英语原文，待译）", "表单")
    assert (record["retention"], record["retention_unit"]) == (3, "年")


@pytest.mark.parametrize(("language", "font"), [("en", "Georgia"), ("zh", "KaiTi")])
def test_the_letterhead_reaches_the_workbook(language: str, font: str) -> None:
    head = 'letterhead: {company: ACME, font: Georgia, east_asian_font: KaiTi, colour: "aa0000"}\nlanguages: [en, zh]\n'
    workbook = _workbook(small({"department.yaml": head}), language)
    cell = workbook.worksheets[0]["B1"]

    assert (cell.font.name, cell.fill.fgColor.rgb) == (font, "FFAA0000")
    assert workbook.properties.creator == "ACME"
    assert workbook.properties.created == datetime(1980, 1, 1)
