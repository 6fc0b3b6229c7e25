"""Every printed document: valid, accessible, anchored, reproducible."""

import re
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree

from roles.build import Wish, documents
from roles.catalog import Loaded
from roles.model.shape import Shape
from roles.word.key_map import read_key_map
from roles.word.value import ANSWERS, TICK, Blank
from tests.conftest import ROOT

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
W = f"{{{NS['w']}}}"
EDITABLE = """
competencies/signs/says department/who metrics/excludes metrics/formula metrics/misuse processes/ends_when
processes/improvement/reason processes/promised_within processes/purpose processes/starts_when
processes/steps/actions/does processes/steps/actions/hand_over/what processes/steps/actions/hand_over/within
processes/steps/fail_points/prevented_by processes/steps/fail_points/what processes/steps/recovery/does
processes/steps/script/decision/prop processes/steps/script/decision/says processes/steps/script/prop
processes/steps/script/says processes/steps/title processes/steps/wait/at_most processes/steps/wait/told
processes/title roles/conditions/equipment roles/conditions/hours roles/conditions/physical roles/conditions/place
roles/conditions/social roles/conditions/travel roles/contacts/about roles/contacts/who roles/holders
roles/interests/says roles/learning/hours roles/learning/what roles/learning/when roles/person/preferred/asks
roles/person/required/asks roles/purpose roles/responsibilities/decision roles/responsibilities/does
roles/responsibilities/limit roles/responsibilities/limit/within roles/responsibilities/pace/window
roles/responsibilities/share roles/review/by roles/review/remind roles/rights/says roles/targets/baseline/value
roles/targets/best/value roles/targets/by roles/targets/evidence roles/targets/level roles/targets/means
roles/targets/review roles/targets/scope roles/terms/says roles/title standards/because standards/consequence
standards/cost standards/exception standards/promise standards/published/reason standards/published/says
standards/published/where standards/reassess standards/recovery standards/signs/says standards/title
"""


@pytest.fixture(scope="module")
def printed(shipped: Loaded, templates: dict[str, bytes]) -> dict[str, bytes]:
    """The Word files among all that is made."""
    return {path: data for path, data in documents(shipped, templates, Wish()) if path.endswith(".docx")}


def _part(data: bytes, name: str) -> etree._Element:
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def test_there_is_one_document_for_each_role_and_kind(printed: dict[str, bytes]) -> None:
    for language in ("en", "zh"):
        for kind in ("job-description", "design-review", "service-targets"):
            assert (
                len(
                    [path for path in printed if path.startswith(language) and path.endswith(f"specialist-{kind}.docx")]
                )
                == 6
            )
    assert "en/complaint-specialist-design-review.docx" in printed
    assert "zh/complaint-specialist-job-description.docx" in printed
    assert "en/department-service-standards.docx" in printed


def test_no_tag_and_no_broken_character_is_left(printed: dict[str, bytes]) -> None:
    for path, data in printed.items():
        with ZipFile(BytesIO(data)) as package:
            for name in package.namelist():
                text = package.read(name).decode("utf-8")
                assert not re.search(r"\{\{|\{%|[｛｝�]|None\b", text), (path, name)


@pytest.mark.slow
def test_they_are_valid_word_files(printed: dict[str, bytes], tmp_path) -> None:
    from openxml_audit import OpenXmlValidator

    for path, data in printed.items():
        file = tmp_path / path.replace("/", "-")
        file.write_bytes(data)
        assert Document(BytesIO(data)).paragraphs
        result = OpenXmlValidator().validate(file)
        assert result.is_valid, (path, [str(error) for error in result.errors][:5])


def test_they_are_accessible(printed: dict[str, bytes]) -> None:
    for path, data in printed.items():
        assert _faults(data, path[:2]) == [], path


def _faults(data: bytes, language: str) -> list[str]:
    body, core, styles = (_part(data, f"{name}.xml") for name in ("word/document", "docProps/core", "word/styles"))
    found = []
    if not (core.findtext("dc:title", namespaces=NS) or "").strip():
        found.append("no title")
    if not (core.findtext("dc:language", namespaces=NS) or "").startswith(language):
        found.append("no language")
    lang = styles.find("w:docDefaults//w:lang", NS)
    if lang is None or lang.get(f"{W}eastAsia") != "zh-CN":
        found.append("no language of Chinese text")
    levels = [
        int(style[-1])
        for style in body.xpath(".//w:pStyle/@w:val", namespaces=NS)
        if re.fullmatch(r"Heading[1-9]", style)
    ]
    if not levels or levels[0] != 1 or any(after - before > 1 for before, after in pairwise(levels)):
        found.append(f"headings skip a level: {levels}")
    headings = body.xpath(".//w:p[w:pPr/w:pStyle[starts-with(@w:val, 'Heading')]]", namespaces=NS)
    if not all("".join(heading.itertext(f"{W}t")).strip() for heading in headings):
        found.append("empty heading")
    for table in body.iter(f"{W}tbl"):
        look = table.find("w:tblPr/w:tblLook", NS)
        header = table.find("w:tr/w:trPr/w:tblHeader", NS)
        if header is None and (look is None or look.get(f"{W}firstColumn") != "1"):
            found.append("table without header row or header column")
        if table.find("w:tblPr/w:tblCaption", NS) is None:
            found.append("table without caption")
        if table.find(".//w:gridSpan", NS) is not None or table.find(".//w:vMerge", NS) is not None:
            found.append("merged cells")
    if body.xpath(".//wp:docPr[not(@descr)]", namespaces=NS):
        found.append("picture without description")
    empty = [not "".join(one.itertext(f"{W}t")).strip() for one in body.findall("w:body/w:p", NS)]
    if any(first and second for first, second in pairwise(empty)):
        found.append("empty paragraphs as spacing")
    return found


def test_every_anchor_is_mapped_unique_and_short(printed: dict[str, bytes]) -> None:
    for path, data in printed.items():
        keys = read_key_map(data).values
        tags, bookmarks, ids = [], [], []
        with ZipFile(BytesIO(data)) as package:
            for name in package.namelist():
                if re.fullmatch(r"word/(document|header\d+|footer\d+)\.xml", name):
                    part = etree.fromstring(package.read(name))
                    tags += part.xpath(".//w:sdtPr/w:tag/@w:val", namespaces=NS)
                    bookmarks += part.xpath(".//w:bookmarkStart/@w:name", namespaces=NS)
                    ids += part.xpath(".//w:sdtPr/w:id/@w:val", namespaces=NS)
                    assert all(len(said) <= 64 for said in part.xpath(".//w:alias/@w:val", namespaces=NS))
        anchors = [name for name in bookmarks if not name.startswith("_Toc")]
        assert sorted(tags) == sorted(anchors) == sorted(key for key in keys), path
        assert len(bookmarks) == len(set(bookmarks)), path
        assert len(set(tags)) == len(tags)
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"_r\d{4,}", tag) for tag in tags)
        assert len({(value.route, value.language) for value in keys.values()}) == len(keys)


def test_every_route_in_a_key_map_leads_to_the_value_as_built(shipped: Loaded, printed: dict[str, bytes]) -> None:
    """What import will rely on: the route names something of the catalog, but that of a blank nothing that is there."""
    known = {"/".join(leaf.route[:end]) for leaf in shipped.catalog.leaves for end in range(1, len(leaf.route) + 1)}
    for path, data in printed.items():
        for value in read_key_map(data).values.values():
            if isinstance(value, Blank) and value in ("", *TICK.values()):
                assert value.route.partition("/")[0] in (ANSWERS, "roles"), (path, value.route)
            else:
                assert value.route in known, (path, value.route)


def test_what_can_be_edited_in_word(printed: dict[str, bytes]) -> None:
    """A value of each of these fields has its own anchor in some document; what is composed of several has none.

    Blanks of forms are no values yet; see tests/documents.
    """
    fields = {field for shape in _shapes(Shape) for field in shape.model_fields}
    found = set()
    for data in printed.values():
        for value in read_key_map(data).values.values():
            if isinstance(value, Blank):
                continue
            root, _, *rest = value.route.split("/")
            found.add("/".join([root, *(part for part in rest if part in fields)]))

    assert sorted(found) == EDITABLE.split()


def _shapes(shape: type[Shape]) -> list[type[Shape]]:
    return [shape, *(inner for below in shape.__subclasses__() for inner in _shapes(below))]


@pytest.mark.slow
def test_all_documents_made_in_four_processes_are_the_same_bytes() -> None:
    code = (
        "import hashlib, pathlib;"
        "from roles.build import Wish, documents; from roles.catalog import load_catalog;"
        "from roles.files import read_folder;"
        "found = {f'{p.parent.name}/{p.name}': p.read_bytes() for p in pathlib.Path('templates').glob('*/*.docx')};"
        "wish = Wish();"
        "made = documents(load_catalog(read_folder(pathlib.Path('catalog'))), found, wish);"
        "print(hashlib.sha256(b''.join(data for _, data in made)).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": str(seed), "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in range(4)
    }  # fmt: skip

    assert len(runs) == 1
