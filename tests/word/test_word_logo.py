"""A logo in the engine: where the tag may stand, how large the picture is, what it leaves alone."""

import io

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator
from word_samples import BODY, MODIFIED, W, blank, paragraphs, part, replaced, root, said, saved, split_runs, table

from roles.word.fault import TemplateError
from roles.word.letterhead import Letterhead
from roles.word.logo import Logo
from roles.word.package import read_package
from roles.word.template import compile_template
from tests.pictures import png

EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
LOGO = Logo(b"the bytes", "png", 200, 100, "Blue & Co")


def made(template, logo=LOGO, **data):
    letterhead = Letterhead(None, None, None, logo)
    return compile_template(template, name="x", letterhead=letterhead).render(data, about={}, modified=MODIFIED)


def pictures(data, name=BODY):
    """Of every drawing in a part: words, size, number, and the bytes that its relationship leads to."""
    document = Document(io.BytesIO(data))
    parts = {found.partname.lstrip("/"): found for found in document.part.package.iter_parts()}
    found = []
    for inline in root(data, name).iter("{*}inline"):
        properties, extent = inline.find("{*}docPr"), inline.find("{*}extent")
        relation = next(inline.iter("{*}blip")).get(EMBED)
        size = int(extent.get("cx")), int(extent.get("cy"))
        blob = parts[name].related_parts[relation].blob
        found.append((properties.get("descr"), size, properties.get("id"), blob))
    return found


def test_the_tag_becomes_a_picture_one_centimetre_high():
    ((words, size, _, data),) = pictures(made(paragraphs("{{ logo }}")))

    assert (words, size, data) == ("Blue & Co", (720_000, 360_000), b"the bytes")


@pytest.mark.parametrize(
    ("pixels", "size"),
    [
        ((3000, 200), (1_800_000, 120_000)),
        ((500, 100), (1_800_000, 360_000)),
        ((80, 900), (32_000, 360_000)),
        ((5000, 1), (1_800_000, 360)),
        ((1, 5000), (72, 360_000)),
    ],
)
def test_it_keeps_its_proportions_within_one_by_five_centimetres(pixels, size):
    logo = Logo(b"x", "jpeg", *pixels, "x")

    assert pictures(made(paragraphs("{{ logo }}"), logo))[0][1] == size


def test_it_stands_in_headers_footers_cells_and_notes_of_any_template():
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ logo }} {{ company }}"
    document.sections[0].footer.paragraphs[0].text = "{{ logo }}"
    split_runs(document, "a {", "{ lo", "go }", "} b")
    table(document, ["{{ logo }}", "{% if logo %}{{ logo }}{% endif %}"])
    built = made(saved(document), company="Blue")

    assert [len(pictures(built, name)) for name in ("word/header1.xml", "word/footer1.xml", BODY)] == [1, 1, 3]
    assert said(built)[0] == "a  b"
    assert said(built, "word/header1.xml") == [" Blue"]
    assert [name for name in read_package(built) if "media" in name] == ["word/media/logo.png"]


def test_text_around_it_in_the_run_keeps_its_looks():
    document = blank()
    document.add_paragraph().add_run("before {{ logo }} after").bold = True
    run = next(root(made(saved(document))).iter(f"{W}r"))

    assert run.find(f"{W}rPr/{W}b") is not None
    assert [text.text for text in run.iter(f"{W}t")] == ["before ", " after"]
    assert [child.tag for child in run][1:] == [f"{W}t", f"{W}drawing", f"{W}t"]


def test_every_copy_has_a_number_of_its_own():
    built = made(paragraphs("{{ logo }}", "{%p for x in list %}", "{{ logo }}", "{%p endfor %}"), list=[1, 2, 3])
    numbers = [number for _, _, number, _ in pictures(built)]

    assert len(numbers) == len(set(numbers)) == 4


@pytest.mark.parametrize("letterhead", [None, Letterhead("Verdana", None, None)])
def test_without_a_logo_nothing_is_there(letterhead):
    template = compile_template(paragraphs("a{{ logo }}{% if logo %}b{% endif %}"), name="x", letterhead=letterhead)
    built = template.render({}, about={}, modified=MODIFIED)

    assert said(built) == ["a"]
    assert b"<w:drawing" not in part(built)
    assert not [name for name in read_package(built) if "media" in name]


def test_a_template_that_does_not_ask_for_it_carries_none():
    assert not [name for name in read_package(made(paragraphs("{{ a }}", "logo"), a="logo")) if "media" in name]


def test_a_picture_of_the_template_stays_what_it_is():
    document = blank()
    document.add_paragraph().add_run().add_picture(io.BytesIO(png()))
    document.add_paragraph("{{ logo }}")
    own, ours = pictures(made(saved(document)))

    assert own[3] == png()
    assert ours[3] == b"the bytes"


def test_it_cannot_stand_where_only_words_can_be():
    document = blank()
    document.core_properties.title = "{{ logo }}"
    document.add_paragraph("{{ logo }}")
    assert Document(io.BytesIO(made(saved(document)))).core_properties.title == ""

    template = paragraphs("x")
    template = replaced(template, BODY, "<w:t>x</w:t>", "<w:instrText>{{ logo }}</w:instrText>")
    with pytest.raises(TemplateError, match="a picture stands where only words can be"):
        made(template)


def test_the_same_logo_gives_the_same_bytes_and_a_valid_file(tmp_path):
    logo = Logo(png(200, 100), "png", 200, 100, 'Blue\n"& <Co>')
    template = paragraphs("{{ logo }}", "x")
    assert made(template, logo) == made(template, logo)
    assert pictures(made(template, logo))[0][0] == 'Blue "& <Co>'

    (tmp_path / "made.docx").write_bytes(made(template, logo))
    assert [error.description for error in OpenXmlValidator().validate(tmp_path / "made.docx").errors] == []
