"""Which right each role has in each process."""

from typing import Any

from roles.catalog import Loaded
from roles.documents.responsibility_matrix import COLUMNS, responsibility_matrix, row_of
from roles.documents.wording import Wording
from tests.small import small

PROCESS = (
    "title: {title}\nsteps: [{{id: s, title: Step, actions: [{{id: a, does: Acts}}, {{id: b, does: Acts too}}]}}]\n"
)
WORK = """\
responsibilities:
  - {id: rare, does: Rare, weight: occasional, decision: decides, actions: [one/s/b]}
  - {id: main, does: Main, weight: core, decision: assists, actions: [one/s/a, one/s/b, gone/s/a, two/s/nowhere]}
  - {id: also, does: Also, weight: core, decision: decides, actions: [one/s/a]}
"""


def _wording(files: dict[str, str], language: str = "en") -> Wording:
    return Wording(small(files).catalog, language)


def _processes(*names: str) -> dict[str, str]:
    return {f"processes/{name}.yaml": f"id: {name}\n" + PROCESS.format(title=name.title()) for name in names}


def _said(table: dict[str, Any]) -> list[list[str]]:
    return [["", *(one["title"] for one in table["processes"])]] + [
        [row["role"], *row["cells"]] for row in table["rows"]
    ]


def test_a_cell_holds_the_rights_the_widest_first() -> None:
    matrix = responsibility_matrix(_wording({**_processes("one"), "roles/head.yaml": WORK}))

    assert [_said(table) for table in matrix["tables"]] == [[["", "One"], ["Head", "D A"]]]
    assert matrix["key"] == [{"letter": "D", "means": "Decides"}, {"letter": "A", "means": "Assists"}]


def test_who_acts_in_no_process_and_what_nobody_does_is_left_out() -> None:
    files = {**_processes("one", "two"), "roles/head.yaml": WORK, "roles/deputy.yaml": f"{WORK}retired: {{}}\n"}
    (table,) = responsibility_matrix(_wording(files))["tables"]

    assert [one["title"] for one in table["processes"]] == ["One"]
    assert [row["role"] for row in table["rows"]] == ["Head"]


def test_where_nobody_acts_there_is_no_matrix() -> None:
    matrix = responsibility_matrix(_wording(_processes("one")))

    assert matrix == {"key": [], "processes": [], "tables": []}


def test_a_right_that_is_not_described_is_shown_as_such() -> None:
    head = "responsibilities: [{id: main, does: Main, actions: [one/s/a]}]\n"
    matrix = responsibility_matrix(_wording({**_processes("one"), "roles/head.yaml": head}))

    assert matrix["tables"][0]["rows"][0]["cells"] == ["•"]
    assert matrix["key"] == [{"letter": "•", "means": "Acts; right not described"}]


def test_many_processes_stand_in_tables_of_like_width_that_fit_a_page() -> None:
    names = [f"p{number:02}" for number in range(2 * COLUMNS + 1)]
    head = "".join(f"  - {{id: r{name}, does: Does, decision: decides, actions: [{name}/s/a]}}\n" for name in names)
    deputy = "responsibilities: [{id: last, does: Last, decision: executes, actions: [p16/s/b]}]\n"
    files = {
        **_processes(*names),
        "roles/head.yaml": f"responsibilities:\n{head}",
        "roles/deputy.yaml": deputy,
    }
    tables = responsibility_matrix(_wording(files))["tables"]

    assert [len(table["processes"]) for table in tables] == [5, 6, 6]
    assert [one["number"] for table in tables for one in table["processes"]] == list(range(1, 18))
    assert [[row["role"] for row in table["rows"]] for table in tables] == [["Head"], ["Head"], ["Deputy", "Head"]]
    assert tables[2]["rows"][0]["cells"] == [""] * 5 + ["C"]


def test_the_row_of_a_role_names_its_work_by_the_printed_numbers() -> None:
    wording = _wording({**_processes("one", "two"), "roles/head.yaml": WORK})

    row = row_of(wording, wording.catalog.roles["head"])

    assert row == [
        {
            "process": "One",
            "rights": [
                {"right": "Decides", "responsibilities": "2, 3"},
                {"right": "Assists", "responsibilities": "1"},
            ],
        }
    ]
    assert row_of(wording, wording.catalog.roles["deputy"]) == []


def test_in_chinese_a_right_is_one_character(shipped: Loaded) -> None:
    matrix = responsibility_matrix(Wording(shipped.catalog, "zh"))

    assert matrix["key"][0]["letter"] == "决"
    assert all(len(cell.replace(" ", "")) <= 4 for row in matrix["tables"][0]["rows"] for cell in row["cells"])
