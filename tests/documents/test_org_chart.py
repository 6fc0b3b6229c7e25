"""Org chart, ladder and design profile as pictures of a department."""

import pytest
from lxml import etree

from roles.documents.ladder_figure import ladder_file
from roles.documents.org_chart import heads, org_chart_file, org_charts
from roles.documents.profile_figure import profile_file
from roles.documents.wording import Wording
from tests.figures.reading import SVG, drawing_words, svg_words
from tests.small import small


def _wording(files: dict[str, str] | None = None, language: str = "en") -> Wording:
    return Wording(small(files).catalog, language)


def _described(data: bytes) -> list[str]:
    return (etree.fromstring(data).findtext(f"{SVG}desc") or "").splitlines()


def test_who_reports_to_whom() -> None:
    (chart,) = org_charts(_wording({"roles/deputy.yaml": "holders: 2\n", "roles/head.yaml": "holders: 1\n"}))

    assert drawing_words(chart) == "GeneralmanageroutsidethedepartmentHead1holderDeputy2holders"
    assert 'descr="To General manager report: Head. To Head report: Deputy."' in chart
    assert 'name="Org chart: General manager"' in chart


def test_a_retired_role_is_not_on_the_chart_and_leaves_its_reports_alone() -> None:
    found = heads(_wording({"roles/head.yaml": "retired: {}\n"}))

    assert [(head.words, head.dashed) for head in found] == [("Deputy", False)]


def test_higher_grades_come_first() -> None:
    files = {f"roles/{name}.yaml": f"id: {name}\ntitle: {name}\nreports_to: head\ngrade: {grade}\n" for name, grade in
             (("a", 2), ("b", 3))}  # fmt: skip
    ((head,),) = [one.below for one in heads(_wording(files))]

    assert [branch.words for branch in head.below] == ["b", "a", "Deputy"]


def test_a_circle_and_a_link_that_leads_nowhere() -> None:
    files = {
        "roles/head.yaml": "reports_to: deputy\nreports_outside: ~\n",
        "roles/c.yaml": "id: c\ntitle: C\nreports_to: gone\n",
    }
    found = heads(_wording(files))

    assert {head.words for head in found} == {"C", "Deputy"}
    assert [branch.words for head in found for branch in head.below] == ["Head"]


def test_a_department_without_roles() -> None:
    files = {"roles/head.yaml": "retired: {}\n", "roles/deputy.yaml": "retired: {}\n"}

    assert org_charts(_wording(files)) == []
    assert svg_words(org_chart_file(_wording(files))) == "Norolesyet."


def test_the_file_shows_all_on_one_sheet() -> None:
    many = {f"roles/r{at}.yaml": f"id: r{at}\ntitle: Role {at}\nreports_to: head\n" for at in range(60)}
    data = org_chart_file(_wording(many))

    assert svg_words(data).count("Role") == 60
    assert "continued" not in data.decode()


@pytest.mark.parametrize(("letterhead", "colour"), [("", "#1F4E79"), ('letterhead: {colour: "AA3311"}\n', "#AA3311")])
def test_the_department_s_colour(letterhead: str, colour: str) -> None:
    wording = _wording({"department.yaml": letterhead})

    assert colour in org_chart_file(wording).decode()
    assert colour[1:] in org_charts(wording)[0]


def test_the_department_s_fonts() -> None:
    wording = _wording({"department.yaml": "letterhead: {font: Calibri, east_asian_font: SimSun}\n"})

    assert "font-family=\"'Calibri', 'SimSun', sans-serif\"" in org_chart_file(wording).decode()


GRADED = {
    "department.yaml": "classification: {groups: [{id: desk, title: Desk}], grades: [{id: 2, title: Leads}]}\n",
    "roles/head.yaml": "grade: 2\ngroup: desk\n",
    "roles/deputy.yaml": "grade: 1\n",
}


def test_the_ladder() -> None:
    data = ladder_file(_wording(GRADED))

    assert svg_words(data) == "DeskNogroupyetGrade2LeadsHeadGrade1Deputy"
    assert _described(data) == ["Grade 2: Head (Desk).", "Grade 1: Deputy (No group yet)."]


def test_a_ladder_without_grades() -> None:
    assert svg_words(ladder_file(_wording())) == "Nogradesyet."


def test_the_profile_has_five_bars_and_no_total() -> None:
    wording = _wording()
    data = profile_file(wording, wording.catalog.roles["head"])

    assert svg_words(data) == "".join(
        f"{name}notdescribed" for name in ("Autonomy", "Feedback", "Pace", "Wholeness", "Learning")
    )
    assert len(list(etree.fromstring(data).iter(f"{SVG}rect"))) == 1 + 5


def test_in_chinese() -> None:
    files = {
        "department.yaml": "languages: [zh]\n",
        "roles/head.yaml": "title: 经理\nholders: 2\nreports_outside: 总经理\n",
    }
    (chart,) = org_charts(_wording(files, "zh"))

    assert drawing_words(chart) == "总经理部门以外经理2人Deputy"
    assert "向总经理汇报的岗位：经理。" in chart
