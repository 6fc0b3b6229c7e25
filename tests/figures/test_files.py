"""Pictures as SVG and as Word drawing."""

import re
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from roles.figures.drawing import drawing
from roles.figures.picture import Box, Picture, Stroke, fitted
from roles.figures.svg import svg
from roles.word.template import compile_template
from roles.word.value import Drawing
from tests.figures.reading import WPS, W, drawing_words, labels, said, svg_words

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
LINES = (
    Stroke(((0, 0), (0, 20))),
    Stroke(((50, 20), (10, 0)), dashed=True, arrow=True),
    Stroke(((0, 0), (0, 10), (30, 10))),
)
BOXES = (
    Box(0, 0, 90, 30, "One\ntwo", note="three", fill="1F4E79", ink="FFFFFF", edge="1F4E79", bold=True, round=True),
    Box(0, 40, 90, 30, edge="7F7F7F", dashed=True),
)
PICTURE = Picture(100, 80, 'A "title" & more', "Says\nwhat <it> shows", BOXES, LINES)


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    boxes: list[Box] = []
    y = 0.0
    for words in draw(st.lists(labels, max_size=5)):
        note = draw(st.one_of(st.just(""), labels))
        box = fitted(Box(0, y, 120, 0, words, note=note, round=draw(st.booleans()), bold=draw(st.booleans())))
        boxes.append(box)
        y += box.height
    return Picture(120, y, draw(labels), draw(labels), tuple(boxes), LINES)


@settings(max_examples=50)
@given(pictures())
def test_all_words_are_there_in_order(picture: Picture) -> None:
    assert svg_words(svg(picture, language="zh", fonts=("Arial",))) == said(picture)
    assert drawing_words(drawing(picture)) == said(picture)
    assert drawing_words(drawing(picture), inside=False) == said(picture)


def test_an_svg_says_what_it_is() -> None:
    root = etree.fromstring(svg(PICTURE, language="en", fonts=("Arial", "Some & font")))
    name = "{http://www.w3.org/2000/svg}"

    assert root.findtext(f"{name}title") == PICTURE.title
    assert root.findtext(f"{name}desc") == PICTURE.description
    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert root.get("font-family") == "'Arial', 'Some & font', sans-serif"
    assert [line.get("stroke-dasharray") for line in root.iter(f"{name}polyline")] == [None, "4 3", None]
    assert root.findall(f"{name}rect")[-1].get("stroke-dasharray") == "4 3"


def test_all_that_an_svg_draws_is_in_its_view() -> None:
    """Edges too: half of them lies outside of their box."""
    root = etree.fromstring(svg(PICTURE, language="en", fonts=("Arial",)))
    left, top, wide, high = map(float, root.get("viewBox").split())

    assert left < 0
    assert top < 0
    assert left + wide > PICTURE.width
    assert top + high > PICTURE.height


def test_a_drawing_has_its_own_names_and_alternative_text() -> None:
    root = etree.fromstring(drawing(PICTURE))
    (about,) = root.iter(f"{WP}docPr")

    assert (about.get("name"), about.get("descr")) == (PICTURE.title, "Says what <it> shows")
    assert len(list(root.iter(f"{WPS}wsp"))) == len(BOXES) + len(LINES)
    ids = [one.get("id") for one in root.iter(f"{WP}docPr", f"{WPS}cNvPr")]
    assert len(set(ids)) == len(ids)


def test_lines_keep_their_direction() -> None:
    places = [one for one in etree.fromstring(drawing(PICTURE)).iter(f"{A}xfrm") if one.get("flipH")]

    assert [(one.get("flipH"), one.get("flipV")) for one in places] == [("1", "1")]


def test_words_of_a_box_stand_in_paragraphs_of_exact_lines() -> None:
    root = etree.fromstring(drawing(PICTURE))
    (told,) = root.iter(f"{W}txbxContent")
    lines = [one.find(f"{W}pPr/{W}spacing") for one in told.findall(f"{W}p")]

    assert [one.get(f"{W}lineRule") for one in lines] == ["exact", "exact"]
    assert len(list(told.iter(f"{W}br"))) == 1
    assert len(list(told.iter(f"{W}b"))) == 1


def test_a_drawing_carries_no_font_of_its_own() -> None:
    """So that it takes the one of the template it is printed in."""
    assert "rFonts" not in drawing(PICTURE)


@pytest.fixture(scope="module")
def printed(templates: dict[str, bytes]) -> bytes:
    """Two drawings in a document, by the engine."""
    made = docx.Document(BytesIO(templates["en/service-standards.docx"]))
    for old in list(made.element.body)[:-1]:
        made.element.body.remove(old)
    for words in ("{%p for chart in charts %}", "{{ chart }}", "{%p endfor %}"):
        made.add_paragraph().add_run(words)
    raw = BytesIO()
    made.save(raw)
    names = {"company": "", "department": "", "kind": "", "document": {"hash": "", "title": ""}}
    charts = [Drawing(drawing(PICTURE))] * 2
    template = compile_template(raw.getvalue(), name="test")
    return template.render({**names, "charts": charts}, about={}, modified=datetime(1980, 1, 1, tzinfo=UTC))


def test_ids_are_unique_in_a_document(printed: bytes) -> None:
    with ZipFile(BytesIO(printed)) as package:
        xml = package.read("word/document.xml").decode()
    ids = re.findall(r'<(?:wp:docPr|wps:cNvPr) id="(\d+)"', xml)

    assert len(ids) == 2 * (1 + len(BOXES) + len(LINES))
    assert len(set(ids)) == len(ids)


def test_a_document_with_drawings_is_valid(printed: bytes, tmp_path) -> None:
    from openxml_audit import OpenXmlValidator

    file = tmp_path / "drawn.docx"
    file.write_bytes(printed)
    result = OpenXmlValidator().validate(file)

    assert result.is_valid, [str(error) for error in result.errors][:5]


def test_words_of_a_round_box_have_as_much_room_as_of_a_plain_one() -> None:
    """Word moves the words of a round box away from its edges by 0.29 of the rounding, which the inset makes up for."""
    plain, rounded = (
        etree.fromstring(drawing(Picture(90, 30, "t", "d", (Box(0, 0, 90, 30, "One", round=is_round),))))
        for is_round in (False, True)
    )
    insets = [int(next(root.iter(f"{WPS}bodyPr")).get("lIns")) for root in (plain, rounded)]

    assert insets[0] - insets[1] == round(5 * 0.2929 * 12700)
