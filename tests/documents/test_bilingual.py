"""Documents in two languages at once, and what stands where a translation is missing or to be renewed."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from hypothesis import HealthCheck, assume, given, settings

from roles.build import Wish, documents, papers
from roles.catalog import Loaded
from roles.documents import kind
from roles.documents.bilingual import merged, pairs
from roles.documents.kind import DEPARTMENT, WORD, documents_of
from roles.documents.wording import Wording
from roles.model.catalog import Catalog
from roles.output import MEMORY, Memory, digest, plan, write_memory
from roles.press import NoTemplateError
from roles.word.key_map import read_key_map
from roles.word.markup import FORBIDDEN
from roles.word.value import Drawing, Editable, Lent, Pair
from tests.conftest import GOLDEN
from tests.small import small, texts
from tests.starter.shapes import catalogs
from tests.test_cli import roles
from tests.test_documents import _everything, _said, without_files
from tests.test_printed import _faults
from tests.word_text import word_text

BOTH = ("en+zh",)
LANGUAGES = ["en", "zh"]


@pytest.fixture(scope="module")
def printed(shipped: Loaded, templates: dict[str, bytes]) -> dict[str, bytes]:
    """One document of each kind and subject in both languages; of a role, the complaint specialist's."""
    return dict(_one_of_each(shipped, templates))


def _one_of_each(shipped: Loaded, templates: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    made = {paper.path: paper for paper in papers(shipped, templates, Wish(languages=BOTH))}
    for some in documents_of().values():
        for one in some:
            entry = next((at for at in one.entries(shipped.catalog) if at and at.id == "complaint-specialist"), None)
            about = entry or next(iter(one.entries(shipped.catalog)))
            subject = f"{about.id if about else DEPARTMENT}-"
            path = f"en+zh/{subject}{one.name.removeprefix(subject)}.docx"
            if one.form == WORD:
                yield path, made[path].make()


def test_golden_texts(printed: dict[str, bytes], golden: Any) -> None:
    for path, data in printed.items():
        golden(path.replace(".docx", ".txt"), word_text(data))

    assert {f"en+zh/{path.name}" for path in (GOLDEN / "en+zh").iterdir()} == {
        path.replace(".docx", ".txt") for path in printed
    }


def test_everything_of_both_languages_is_in_it(shipped: Loaded, templates: dict[str, bytes]) -> None:
    """Every value that can be edited in one of the two documents can be edited in the bilingual one."""
    for name in ("job-description", "service-targets"):
        wish = Wish(languages=("en", "zh", *BOTH), roles=("complaint-specialist",), kinds=(name,))
        english, chinese, both = (read_key_map(data).values.values() for _, data in documents(shipped, templates, wish))
        alike = {one.route for one in english for other in chinese if one.route == other.route and _same(one, other)}
        found = {(one.route, one.language): str(one) for one in both}

        assert found == {
            (one.route, one.language): str(one)
            for one in (*english, *chinese)
            if one.language == "en" or one.route not in alike
        }
        assert 0 < len(alike) < len(english) / 2


def _same(one: str, other: str) -> bool:
    return re.sub(r"\s", "", one) == re.sub(r"\s", "", other)


def test_anchors_are_unique(printed: dict[str, bytes]) -> None:
    for path, data in printed.items():
        key_map = read_key_map(data)
        with ZipFile(BytesIO(data)) as package:
            parts = "".join(
                package.read(name).decode() for name in package.namelist() if re.match(r"word/[a-z]+\d*\.xml", name)
            )
        tags = re.findall(r'<w:tag w:val="(_r\d+)"', parts)

        assert sorted(tags) == sorted(key_map.values) == sorted(re.findall(r'w:name="(_r\d+)"', parts)), path
        assert len({(value.route, value.language) for value in key_map.values.values()}) == len(tags), path
        assert key_map.about["language"] == "en+zh"


@pytest.mark.slow
def test_they_are_valid_and_accessible(printed: dict[str, bytes], tmp_path: Any) -> None:
    from openxml_audit import OpenXmlValidator

    for path, data in printed.items():
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(data)
        result = OpenXmlValidator().validate(file)

        assert result.is_valid, (path, [str(error) for error in result.errors][:5])
        assert _faults(data, "en") == [], path
        with ZipFile(BytesIO(data)) as package:
            text = "".join(package.read(name).decode() for name in package.namelist())
        assert not re.search("[\ue000-\uf8ff\u2028]", text), path


def test_the_same_bytes_each_time(printed: dict[str, bytes], shipped: Loaded, templates: dict[str, bytes]) -> None:
    assert dict(_one_of_each(shipped, templates)) == printed


def test_the_title_of_the_file_holds_both(printed: dict[str, bytes]) -> None:
    found = Document(BytesIO(printed["en+zh/complaint-specialist-job-description.docx"])).core_properties

    assert found.title == "Job description: Customer complaint specialist · 岗位说明书：客户投诉管理专员"
    assert found.language == "en-GB"


def test_files_are_named_by_the_first_title(shipped: Loaded, templates: dict[str, bytes]) -> None:
    wish = Wish(languages=BOTH, roles=("complaint-specialist",), kinds=("job-description",), names="title")
    (paper,) = papers(shipped, templates, wish)

    assert paper.path == "en+zh/Customer complaint specialist Job description.docx"


def test_only_word_files_are_made_in_two_languages_at_once(
    shipped: Loaded, templates: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = kind.Document("toy", "toy", "department", "xlsx", lambda _: b"", lambda _: True, judges=False)
    monkeypatch.setattr("roles.build.documents_of", lambda: {"toy": (sheet,)})

    assert [one.path for one in papers(shipped, templates, Wish(languages=("en", *BOTH)))] == ["en/department-toy.xlsx"]


def test_another_pair_needs_a_template(shipped: Loaded, templates: dict[str, bytes]) -> None:
    with pytest.raises(NoTemplateError) as missing:
        list(documents(shipped, templates, Wish(languages=("de+en",))))

    assert missing.value.language == "de+en"


def test_a_pair_of_languages_has_one_name() -> None:
    assert pairs(("zh", "en")) == ["en+zh"]
    assert pairs(("en", "zh", "de")) == ["de+en", "de+zh", "en+zh"]
    assert pairs(("en", "en")) == pairs(("en",)) == []


def test_bilingual_documents_are_not_taken_for_left_over() -> None:
    remembered = {path: digest(b"1") for path in ("en/a.docx", "en+zh/a.docx")}
    present = {**dict.fromkeys(remembered, b"1"), MEMORY: write_memory(Memory(remembered))}

    assert plan([], present, whole=True).left_over == ("en/a.docx",)


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Yes", "是", "Yes 是"),
        ("CRM", "CRM", "CRM"),
        ("95\u00a0%", "95%", "95\u00a0%"),
        ("1, 3", "1、3", "1, 3"),
        ("1, 3", "1，3", "1, 3"),
        ("Only here", "", "Only here"),
        ("", "只有这里", "只有这里"),
        ("Complaint handling", "投诉处理流程与时限要求", "Complaint handling\n投诉处理流程与时限要求"),
        (3, 3, 3),
        (True, True, True),
        (None, None, None),
        (None, {"a": "b"}, {"a": "b"}),
        ({"a": "b"}, None, {"a": "b"}),
        ({"a": "b"}, {}, {"a": "b"}),
        (["a", "b"], ["甲"], ["a 甲", "b"]),
        (["a"], ["甲", "乙"], ["a 甲", "乙"]),
        ({"a": [{"b": "c"}]}, {"a": [{"b": "丙"}]}, {"a": [{"b": "c 丙"}]}),
        ([Drawing("<a/>")], [Drawing("<a/>")], ["<a/>"]),
        ([Drawing("<a/>"), Drawing("<b/>")], [Drawing("<c/>")], ["<a/>", "<b/>", "<c/>"]),
    ],
)  # fmt: skip
def test_two_data_become_one(first: Any, second: Any, both: Any) -> None:
    assert merged(LANGUAGES, [first, second]) == both


def test_a_drawing_stays_a_drawing() -> None:
    both = merged(LANGUAGES, [[Drawing("<a/>")], [Drawing("<b/>")]])

    assert [type(one) for one in both] == [Drawing, Drawing]


def test_every_page_is_numbered_in_both(printed: dict[str, bytes]) -> None:
    for path, data in printed.items():
        for section in Document(BytesIO(data)).sections:
            lines = section.footer.paragraphs[0].text.split("\n")

            assert [line.split("\t")[1][:4] for line in lines] == ["Page", "第1页，"], path
            assert section.bottom_margin > section.footer_distance + Pt(22), path


def test_a_blank_for_a_pen_stands_once_with_both_labels(printed: dict[str, bytes]) -> None:
    asked = {
        "department-service-standards": ("Approved by 批准人：", "on 批准日期：", "in force from 施行日期："),
        "department-satisfaction-survey": ("Please answer by 请于", "前填好 and send it to 交回或发至"),
    }
    for name, labels in asked.items():
        lines = word_text(printed[f"en+zh/{name}.docx"]).splitlines()
        (line,) = (one for one in lines if one.startswith(labels[0]))
        said = [words.strip() for words in re.split("_+", line)]

        assert tuple(filter(None, said)) == labels


def test_the_heads_of_tables_are_bold(printed: dict[str, bytes]) -> None:
    for path, data in printed.items():
        for table in Document(BytesIO(data)).tables:
            for row in table.rows:
                if row._tr.xpath("w:trPr/w:tblHeader"):
                    styles = {one.style.name for cell in row.cells for one in cell.paragraphs[:1]}  # type: ignore[union-attr]
                    assert not styles & {"Cell", "Normal"}, (path, row.cells[0].text)


def test_drawings_in_two_languages_stand_in_paragraphs_of_their_own(printed: dict[str, bytes]) -> None:
    document = Document(BytesIO(printed["en+zh/department-handbook.docx"]))
    drawings = [len(one.findall(f".//{qn('w:drawing')}")) for one in document.element.body.iter(qn("w:p"))]

    assert [many for many in drawings if many] == [1, 1]


def test_each_half_of_a_pair_keeps_its_route() -> None:
    both = merged(LANGUAGES, [Editable("Head", "roles/head/title", "en"), Editable("主管", "roles/head/title", "zh")])

    assert isinstance(both, Pair)
    assert [(half.route, half.language) for half in both.halves.values()] == [
        ("roles/head/title", "en"),
        ("roles/head/title", "zh"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Keep", Lent("Keep", "（英语）"), "Keep（英语）"),
        (Lent("留住", " (Chinese)"), "留住", "留住 (Chinese)"),
        (Lent("Halten", " (German)"), Lent("Halten", "（德语）"), "Halten (German)（德语）"),
        (["Keep"], [Lent("Keep", "（英语）")], ["Keep（英语）"]),
    ],
)
def test_lent_words_stand_once(first: str, second: str, both: str) -> None:
    assert merged(LANGUAGES, [first, second]) == both


@pytest.mark.parametrize(
    ("first", "second"),
    [("95 %", "95%"), ("1, 3", "1、3"), ("ISO 9001, part 2; CRM", "ISO 9001, part 2；CRM"), ("CRM", "CRM")],
)
def test_what_both_say_alike_stands_once(first: str, second: str) -> None:
    assert merged(LANGUAGES, [first, second]) == first


SEVERAL = {
    "department.yaml": "title: {en: Desk, zh: 服务台}\nlanguages: [en, zh]\n",
    "roles/deputy.yaml": "title: {en: Deputy, zh: 副主管}\n",
    "roles/head.yaml": "title: {en: Head, zh: 主管}\npurpose: {en: Keep customers}\nreports_outside: {zh: 总经理}\n"
    "rights: [{id: a, says: {en: New pay, zh: 旧薪酬, stale: [zh]}}]\n",
}


def _lines(templates: dict[str, bytes], language: str) -> tuple[list[str], set[tuple[str, str]]]:
    wish = Wish(languages=(language,), roles=("head",), kinds=("job-description",))
    ((_, data),) = documents(small(SEVERAL), templates, wish)
    keys = read_key_map(data).values.values()
    return word_text(data).splitlines(), {(key.route, key.language) for key in keys}


def test_a_missing_or_old_translation_prints_the_other_language_with_a_mark(templates: dict[str, bytes]) -> None:
    english, chinese = (_lines(templates, language)[0] for language in LANGUAGES)

    assert "Keep customers" in english
    assert "Reports to | 总经理 (in Chinese; not translated yet)" in english
    assert "- New pay" in english
    assert "Keep customers（英语原文，待译）" in chinese
    assert "直接上级 | 总经理" in chinese
    assert "- New pay（英语原文，译文待更新）" in chinese
    assert "旧薪酬" not in "".join(chinese)


def test_in_a_bilingual_document_it_stands_once(templates: dict[str, bytes]) -> None:
    text = "\n".join(_lines(templates, "en+zh")[0])

    assert text.count("Keep customers") == 1
    assert "Keep customers（英语原文，待译）" in text
    assert "直接上级 | 总经理 (in Chinese; not translated yet)" in text
    assert "- New pay（英语原文，译文待更新）" in text


def test_the_lent_name_of_a_single_entry_stands_once() -> None:
    catalog = small({**SEVERAL, "roles/deputy.yaml": "title: {en: Deputy}\n"}).catalog
    said = [Wording(catalog, language, ("en", "zh")).titles("role", ("deputy",)) for language in LANGUAGES]

    assert merged(LANGUAGES, said) == "Deputy（英语原文，待译）"


def test_lent_words_cannot_be_edited_in_the_language_that_lacks_them(templates: dict[str, bytes]) -> None:
    purpose, right = "roles/head/purpose", "roles/head/rights/a/says"
    english, chinese, both = (_lines(templates, language)[1] for language in (*LANGUAGES, "en+zh"))

    assert {(purpose, "en"), (right, "en")} <= english
    assert not {route for route, _ in chinese} & {purpose, right}
    assert {(purpose, "en"), (right, "en")} <= both
    assert not {(purpose, "zh"), (right, "zh")} & both


@pytest.mark.parametrize(("language", "code"), [("en+zh", 0), ("zh+en", 2), ("en+fr", 2), ("en+en", 2)])
def test_a_pair_is_asked_for_by_both_languages(language: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "catalog" / "roles").mkdir(parents=True)
    for path, text in texts(SEVERAL).items():
        (tmp_path / "catalog" / path).write_text(text, "utf-8")
    arguments = ("build", "--lang", language, "--role", "head", "--kind", "job-description")
    printed = roles(*arguments, cwd=tmp_path, code=code)

    if code:
        assert f"there is no language “{language}”" in printed
        assert "en+zh" in printed
    else:
        assert [path.name for path in (tmp_path / "documents" / "en+zh").iterdir()] == ["head-job-description.docx"]


def _plain(text: str, language: str, languages: str = "en, zh") -> str:
    files = {"department.yaml": f"languages: [{languages}]\n", "roles/head.yaml": f"purpose: {text}\n"}
    wording = Wording(small(files).catalog, language)
    return wording.plain(wording.catalog.roles["head"].purpose)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("Plain", "zh", "Plain"),
        ("{en: A, zh: 甲}", "zh", "甲"),
        ("{en: A, zh: ''}", "zh", "A（英语原文，待译）"),
        ("{en: A, zh: ' '}", "zh", "A（英语原文，待译）"),
        ("{en: A, zh: 甲, stale: [en]}", "zh", "甲"),
        ("{en: A, zh: 甲, stale: [en, zh]}", "zh", "甲"),
        ("{zh: 甲, stale: [zh]}", "zh", "甲"),
        ("{en: '', zh: ''}", "zh", ""),
        ("{de: Ah, en: A}", "zh", "A（英语原文，待译）"),
        ("{de: Ah, en: A, stale: [en]}", "zh", "Ah（德语原文，待译）"),
        ("{tlh: Q}", "zh", "Q（克林贡语原文，待译）"),
    ],
)
def test_which_language_lends_its_words(text: str, language: str, said: str) -> None:
    assert _plain(text, language) == said


def test_names_in_headers_and_file_names_bear_no_mark(templates: dict[str, bytes]) -> None:
    files = {"department.yaml": "languages: [en, zh]\n", "roles/head.yaml": "title: {en: Head}\n"}
    wish = Wish(languages=("zh",), roles=("head",), kinds=("job-description",), names="title")
    ((path, data),) = documents(small(files), templates, wish)

    assert path == "zh/Head 岗位说明书.docx"
    assert Document(BytesIO(data)).core_properties.title == "岗位说明书：Head"
    assert "# Head（英语原文，待译）" in word_text(data)


def test_a_target_whose_sentence_is_not_translated_is_said_in_its_own_language(templates: dict[str, bytes]) -> None:
    files = {
        "department.yaml": "languages: [en, zh]\n",
        "metrics.yaml": "- {id: a, title: {en: Answered, zh: 接通率}, sentence: {en: 'at least {level} answered'}}\n",
        "roles/head.yaml": "targets: [{id: a, metric: a, level: {kind: share, at_least: 80 %}}]\n",
    }
    wish = Wish(languages=("zh",), roles=("head",), kinds=("job-description",))
    ((_, data),) = documents(small(files), templates, wish)

    assert "1\t接通率：不低于80%。" in word_text(data)


@pytest.mark.slow
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(catalogs())
def test_any_catalog_can_be_printed_in_two_languages(templates: dict[str, bytes], catalog: Catalog) -> None:
    assume(catalog.department is not None)
    assume(not any(FORBIDDEN.search(said) for leaf in catalog.leaves for said in _said(leaf.value)))
    for path, data in documents(without_files(catalog), templates, Wish(languages=BOTH)):
        assert Document(BytesIO(data)).sections, path
        assert "{%" not in word_text(data) or "{%" in _everything(catalog)
