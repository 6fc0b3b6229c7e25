"""The service standards of the department and of each role, and the map of the areas they cover."""

from io import BytesIO

import docx

from roles.build import Wish, documents
from roles.documents.coverage import coverage
from roles.documents.service_standards import service_standards
from roles.documents.wording import Wording
from tests.figures.reading import solid, svg_words
from tests.small import small
from tests.word_text import word_text

STANDARDS = {
    "standards/software.yaml": """\
- {id: quick, title: Quick answer, area: time, owner: head, published: {to_customers: true, says: We are quick}}
- {id: kept, title: Dates kept, area: time, owner: deputy}
- {id: orphan, title: No owner, area: flexibility}
- {id: loose, title: Loose, owner: deputy}
""",
    "standards/hardware.yaml": "- {id: near, title: Near, area: place, owner: deputy}\n",
}
KIND = Wish(kinds=("service-standards",))


def _wording(files: dict[str, str], language: str = "en") -> Wording:
    return Wording(small(files).catalog, language)


def _built(files: dict[str, str], templates: dict[str, bytes]) -> dict[str, bytes]:
    return dict(documents(small(files), templates, KIND))


def _tables(data: bytes) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(BytesIO(data)).tables]


def test_all_18_areas_are_on_the_map_in_their_order() -> None:
    elements = coverage(_wording(STANDARDS))

    assert [len(element["areas"]) for element in elements] == [4, 7, 7]
    time = elements[1]["areas"][0]
    assert (time["title"], time["squares"], time["count"]) == ("Time", "■■", 2)
    assert time["answer"] == ["Head: 2", "Deputy: 3"]


def test_an_empty_area_says_so_and_one_without_owner_too() -> None:
    flow, flexibility = coverage(_wording(STANDARDS))[1]["areas"][1:3]

    assert (flow["squares"], flow["count"], flow["answer"]) == ("□", 0, [])
    assert flexibility["answer"] == ["nobody yet: 4"]


def test_the_map_of_a_role_sets_its_own_standards_apart() -> None:
    wording = _wording(STANDARDS)
    time = coverage(wording, wording.catalog.roles["deputy"])[1]["areas"][0]

    assert time["own"] == [{"number": 3, "title": "Dates kept"}]
    assert time["answer"] == ["Head: 2"]


def test_a_standard_has_the_same_number_in_every_document() -> None:
    wording = _wording(STANDARDS)
    every = {line["title"]: line["number"] for line in service_standards(wording)["overview"]}
    own = {
        line["title"]: line["number"]
        for line in service_standards(wording, wording.catalog.roles["deputy"])["overview"]
    }

    assert every == {"Near": 1, "Quick answer": 2, "Dates kept": 3, "No owner": 4, "Loose": 5}
    assert own == {"Near": 1, "Dates kept": 3, "Loose": 5}


def test_the_papers_of_the_department_and_of_a_role(templates: dict[str, bytes]) -> None:
    made = _built(STANDARDS, templates)
    of_all, of_head = (word_text(made[f"en/{about}-service-standards.docx"]) for about in ("department", "head"))

    assert "# Service standards" in of_all
    assert "We are quick" in of_all.partition("What we tell our customers")[2]
    assert "Smooth flow | □ no standard yet | –" in of_all
    assert "# Head" in of_head
    assert "Dates kept" not in of_head
    assert "Time | 2. Quick answer | Deputy: 3" in of_head
    assert "Smooth flow | □ no standard yet | –" in of_head
    assert "What we tell our customers" not in of_head


def test_elements_without_own_standards_have_no_chapter_in_a_role_s_paper(templates: dict[str, bytes]) -> None:
    lines = word_text(_built(STANDARDS, templates)["en/head-service-standards.docx"]).splitlines()

    assert [line for line in lines if line.startswith("# ")] == [
        "# Head",
        "# Standards of this role",
        "# How the service runs (software)",
        "# Coverage map",
    ]


def test_only_roles_in_use_that_own_a_standard_get_a_paper(templates: dict[str, bytes]) -> None:
    retired = {**STANDARDS, "roles/deputy.yaml": "retired: {}\n"}
    paths = list(_built({**retired, "roles/third.yaml": "id: third\ntitle: Third\n"}, templates))

    assert sorted(paths) == [
        "en/department-coverage-map.svg",
        "en/department-service-standards.docx",
        "en/head-service-standards.docx",
    ]


def test_a_department_without_standards_has_no_map_in_its_paper(templates: dict[str, bytes]) -> None:
    made = _built({}, templates)

    assert "Coverage map" not in word_text(made["en/department-service-standards.docx"])
    assert svg_words(made["en/department-coverage-map.svg"]).count("nostandardyet") == 18


def test_the_map_as_a_picture(templates: dict[str, bytes]) -> None:
    data = _built(STANDARDS, templates)["en/department-coverage-map.svg"]

    assert "Time2Quickanswer3Datesk" in svg_words(data)
    assert "Time: 2 Quick answer; 3 Dates kept." in data.decode()
    assert "Smooth flow: no standard yet." in data.decode()


def test_tables_of_the_map_stand_apart(templates: dict[str, bytes]) -> None:
    """Word makes one table of two that touch."""
    tables = _tables(_built(STANDARDS, templates)["en/department-service-standards.docx"])

    assert [len(table) for table in tables if table[0][0] == "Area"] == [5, 8, 8]


def test_in_chinese(templates: dict[str, bytes]) -> None:
    files = {
        "department.yaml": "languages: [zh]\n",
        "standards/a.yaml": "- {id: quick, title: 快, area: time, owner: head}\n",
        "roles/head.yaml": "title: 负责人\n",
    }
    made = _built(files, templates)

    assert "时间 | 1. 快 | –" in word_text(made["zh/head-service-standards.docx"])
    assert "流畅性 | □ 尚无标准 | –" in word_text(made["zh/head-service-standards.docx"])
    assert solid("时间 1 快") in svg_words(made["zh/department-coverage-map.svg"])
