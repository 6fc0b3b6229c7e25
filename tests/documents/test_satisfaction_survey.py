"""The questionnaire for customers and the analyst's pages."""

import re
from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from roles.build import Wish, documents
from roles.capacity import half_width
from roles.catalog import Loaded
from roles.documents.satisfaction_survey import survey_analysis, survey_of_customers
from roles.documents.wording import Wording
from roles.word.key_map import read_key_map
from roles.word.value import ANSWERS, TICK, Blank
from tests.small import small
from tests.word_text import word_text

FILES = {
    "satisfaction.yaml": "- id: product\n  title: Product\n  indicators:\n"
    "    - {id: works, title: Works, asks: Does it work?, metrics: [repairs], owners: [head]}\n"
    "    - {id: bare, title: Ease}\n"
    "- {id: nothing, title: Nothing yet}\n",
    "metrics.yaml": "- {id: repairs, title: Repairs}\n- {id: answers, title: Fast answers}\n",
    "needs.yaml": "- {id: running, title: Running, means: Let it run.}\n"
    "- {id: fast, title: Speed, means: Be quick.}\n"
    "- {id: quiet, title: Quiet}\n"
    "- {id: heard, title: Being heard, means: Listen to me., complaint_want: 1}\n"
    "- {id: tools, title: Tools, means: Give me tools., aspect: internal}\n",
    "standards/people.yaml": "- {id: on, title: On, need: running, metrics: [repairs], owner: deputy}\n"
    "- {id: soon, title: Soon, need: fast, metrics: [answers], owner: deputy}\n"
    "- {id: ears, title: Ears, need: heard, metrics: [repairs]}\n",
}


def _survey(
    templates: dict[str, bytes], files: dict[str, str] | None = None, name: str = "satisfaction-survey"
) -> bytes:
    made = documents(small(files or FILES), templates, Wish(kinds=("satisfaction-survey",)))
    return dict(made)[f"en/department-{name}.docx"]


def _says(files: dict[str, str], language: str = "en") -> dict:
    return survey_of_customers(Wording(small(files).catalog, language))


def test_it_asks_each_indicator_and_each_need_that_none_covers() -> None:
    said = _says(FILES)

    assert [(group["title"], [one["asks"] for one in group["questions"]]) for group in said["groups"]] == [
        ("Product", ["Does it work?", "Ease"])
    ]
    assert [one["asks"] for one in said["wishes"]] == ["“Be quick.”", "Quiet"]
    assert [one["asks"] for one in said["complaint"]] == ["“Listen to me.”"]
    assert [one["number"] for one in said["asked"]] == [1, 2, 3, 4, 5]


def test_a_target_covers_a_need_too() -> None:
    head = "targets: [{id: q, metric: repairs, need: quiet}]\n"
    said = _says({**FILES, "roles/head.yaml": head})

    assert [one["about"] for one in said["wishes"]] == ["Speed"]


def test_customers_see_numbers_words_and_boxes_and_no_ids(templates: dict[str, bytes]) -> None:
    pages, inside = (word_text(_survey(templates, name=name)) for name in ("satisfaction-survey", "survey-analysis"))

    box = TICK[False]
    assert f"1 | Does it work? | {box} | {box} | {box} | {box} | {box} | {box}" in pages
    assert "No. | Question | 1 / Not at all | 2 | 3 | 4 | 5 / Very | Does not apply" in pages
    assert "Please tell us in 4 short questions; one more is only for you if you had to complain." in pages
    assert "Please answer by ____________ and send it to ________________________" in pages
    for word in ("Repairs", "Fast answers", "works", "running", "Tools", "Nothing yet"):
        assert word not in pages
    assert "1 | Works | Repairs | Head" in inside
    assert "3 | Speed | Fast answers | Deputy" in inside
    assert "5 | Being heard | Repairs | –" in inside


@pytest.mark.parametrize(
    ("wants", "said"),
    [
        (0, "Please tell us in 3 short questions."),
        (1, "Please tell us in 3 short questions; one more is only for you if you had to complain."),
        (2, "Please tell us in 3 short questions; 2 more are only for you if you had to complain."),
    ],
)
def test_who_did_not_complain_knows_how_many_questions_are_left_out(
    wants: int, said: str, templates: dict[str, bytes]
) -> None:
    heard = "".join(
        f"- {{id: h{n}, title: Heard {n}, means: Listen {n}., complaint_want: {n}}}\n" for n in (1, 2)[:wants]
    )
    needs = "- {id: quiet, title: Quiet}\n" + heard
    text = word_text(_survey(templates, {"satisfaction.yaml": FILES["satisfaction.yaml"], "needs.yaml": needs}))

    assert said in text


def test_customers_get_no_mark_and_the_analyst_does(templates: dict[str, bytes]) -> None:
    pages, inside = (word_text(_survey(templates, name=name)) for name in ("satisfaction-survey", "survey-analysis"))

    assert pages.splitlines()[-1] == "Satisfaction survey: Service desk\tPage 1 of 1"
    foot = r"Survey analysis: Service desk · text mark [0-9a-f]{8} \(same mark, same text\)\tPage 1 of 1"
    assert re.fullmatch(foot, inside.splitlines()[-1])
    assert [line for line in inside.splitlines() if line.startswith("#")] == [
        "# Survey analysis",
        "# Scale",
        "# How many answers are needed",
        "# What each question belongs to",
    ]
    assert TICK[False] not in inside


@pytest.mark.parametrize(("language", "mark"), [("en", "text mark"), ("zh", "内容标记"), ("en+zh", "text mark")])
def test_customers_of_the_shipped_department_see_no_metric(
    language: str, mark: str, shipped: Loaded, templates: dict[str, bytes]
) -> None:
    made = dict(documents(shipped, templates, Wish(languages=(language,), kinds=("satisfaction-survey",))))
    pages, inside = (
        word_text(made[f"{language}/department-{name}.docx"]) for name in ("satisfaction-survey", "survey-analysis")
    )
    explained = {
        metric
        for one in language.split("+")
        for question in survey_analysis(Wording(shipped.catalog, one))["asked"]
        for metric in re.split("[,、] ?", question["metrics"])
    }

    assert len(explained) > 12
    assert all(metric in inside for metric in explained)
    for title in (Wording(shipped.catalog, one).term("kind", "satisfaction-survey") for one in ("en", "zh")):
        pages = pages.replace(title, "")
    assert not [metric for metric in explained if metric in pages]
    assert (mark in pages, mark in inside) == (False, True)


def test_every_box_has_its_own_answer(templates: dict[str, bytes]) -> None:
    values = read_key_map(_survey(templates)).values.values()

    ticks = [value for value in values if isinstance(value, Blank) and value.filling.kind == "tick"]
    assert len(ticks) == 5 * 6
    assert ticks[0].route == f"{ANSWERS}/survey/product/works/1"
    assert ticks[0].filling.title == "Question 1: 1"
    assert ticks[5].filling.title == "Question 1: does not apply"
    assert ticks[-1].route == f"{ANSWERS}/survey/needs/heard/none"
    assert all(value.route.startswith(f"{ANSWERS}/") for value in values)


def test_the_sample_is_reckoned_with_the_wilson_interval(templates: dict[str, bytes]) -> None:
    text = word_text(_survey(templates, name="survey-analysis"))

    assert "each question needs 245 answers" in text
    assert "exact to ± 5 points in 19 surveys out of 20" in text
    assert "80\u00a0% | 60 | 245 | 682" in text
    assert "50\u00a0% | 93 | 381 | 1,064" in text
    exact = dict(re.findall(r"^(\d+) \| ± ([\d.]+) points$", text, re.MULTILINE))
    assert exact == {str(n): f"{round(half_width(0.8, n) * 100, 1):g}" for n in (30, 50, 100, 200, 400)}


def test_figures_stand_below_each_other_at_the_right(templates: dict[str, bytes]) -> None:
    needed, returned = Document(BytesIO(_survey(templates, name="survey-analysis"))).tables[:2]

    for table, figures in ((needed, (1, 2, 3)), (returned, (0,))):
        for row in table.rows:
            at_right = [
                column
                for column, cell in enumerate(row.cells)
                if cell.paragraphs[0].style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT
            ]
            assert at_right == list(figures)


def test_without_questions_there_is_room_for_words_only(templates: dict[str, bytes]) -> None:
    names = ("satisfaction-survey", "survey-analysis")
    text, inside = (word_text(_survey(templates, {"records.yaml": "[]\n"}, name)) for name in names)

    assert "In your own words" in text
    for absent in ("Tick one box", "If something went wrong", "What matters", "For us", "No. | Question"):
        assert absent not in text
    assert [line for line in inside.splitlines() if line.startswith("#")] == ["# Survey analysis"]


def test_a_question_without_words_in_the_language_is_lent_them() -> None:
    files = {
        "department.yaml": "id: desk\ntitle: {en: Desk, zh: 服务台}\nlanguages: [en, zh]\n",
        "satisfaction.yaml": "- id: product\n  title: {en: Product}\n  indicators:\n"
        "    - {id: works, title: {en: Works}, asks: {en: Does it work?}}\n"
        "    - {id: easy, title: {en: Easy, zh: 方便}, asks: {en: Is it easy?, zh: 方便吗？}}\n",
        "needs.yaml": "- {id: fast, title: {en: Speed}, means: {en: Be quick.}}\n",
    }
    said = _says(files, "zh")

    assert said["groups"][0]["title"] == "Product（英语原文，待译）"
    assert [(one["number"], one["asks"]) for one in said["groups"][0]["questions"]] == [
        (1, "Does it work?（英语原文，待译）"),
        (2, "方便吗？"),
    ]
    assert [(one["number"], one["asks"]) for one in said["wishes"]] == [(3, "Be quick.（英语原文，待译）")]


def test_the_shipped_survey_asks_all_indicators_and_the_nine_wants(shipped: Loaded) -> None:
    for language in ("en", "zh"):
        said = survey_of_customers(Wording(shipped.catalog, language))

        assert sum(len(group["questions"]) for group in said["groups"]) == 12
        assert len(said["complaint"]) == 9
        assert [one["about"] for one in said["asked"]] == list(dict.fromkeys(one["about"] for one in said["asked"]))
        assert all(one["metrics"] and one["owners"] for one in said["asked"])
