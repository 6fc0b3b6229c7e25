"""A department's font and colour in place of the shipped ones."""

import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from word_samples import BODY, MODIFIED, W, blank, part, root, saved

from roles.word.letterhead import Letterhead
from roles.word.template import compile_template

FONT, EAST_ASIAN_FONT, COLOUR = "Arial", "Microsoft YaHei", "1F4E79"
OURS = Letterhead("Source Sans", "思源黑体", "AA0033")


def with_shipped_look(paragraph, own_font=FONT, own_colour=COLOUR):
    run = paragraph.add_run("{{ a }}")
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{attribute}"), own_font)
    fonts.set(qn("w:eastAsia"), EAST_ASIAN_FONT if own_font == FONT else own_font)
    run.font.color.rgb = RGBColor.from_string(own_colour)
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), own_colour.lower())
    shading.set(qn("w:fill"), own_colour)
    run._r.get_or_add_rPr().append(shading)


def dressed(document, letterhead=OURS):
    template = compile_template(saved(document), name="x", letterhead=letterhead)
    return template.render({"a": "Arial 1F4E79"}, about={}, modified=MODIFIED)


def look(data, name):
    element = root(data, name)
    fonts = next(element.iter(f"{W}rFonts"))
    shading = next(element.iter(f"{W}shd"))
    return (
        [fonts.get(f"{W}{attribute}") for attribute in ("ascii", "hAnsi", "cs", "eastAsia")],
        [next(element.iter(f"{W}color")).get(f"{W}val"), shading.get(f"{W}color"), shading.get(f"{W}fill")],
    )


@pytest.mark.parametrize("name", [BODY, "word/header1.xml", "word/footer1.xml"])
def test_the_shipped_look_is_replaced_in_every_part_that_is_written(name):
    document = blank()
    for container in (document, document.sections[0].header, document.sections[0].footer):
        with_shipped_look(container.add_paragraph())
    built = dressed(document)

    assert look(built, name) == (["Source Sans"] * 3 + ["思源黑体"], ["AA0033"] * 3)
    assert b"Arial 1F4E79" in part(built, name)


def test_styles_and_numbering_follow():
    document = blank()
    document.styles["Normal"].font.name = FONT
    document.styles["Title"].font.color.rgb = RGBColor.from_string(COLOUR)
    numbering = document.part.numbering_part._element
    run = OxmlElement("w:rPr")
    colour = OxmlElement("w:color")
    colour.set(qn("w:val"), COLOUR)
    run.append(colour)
    next(numbering.iter(f"{W}lvl")).append(run)
    built = dressed(document)

    for name in ("word/styles.xml", "word/numbering.xml"):
        assert COLOUR.encode() not in part(built, name)
        assert b'"AA0033"' in part(built, name)
    assert b'w:ascii="Source Sans"' in part(built, "word/styles.xml")


def test_other_fonts_and_colours_stay():
    document = blank()
    with_shipped_look(document.add_paragraph(), "Comic Sans MS", "00FF00")

    assert look(dressed(document), BODY) == (["Comic Sans MS"] * 4, ["00FF00", "00ff00", "00FF00"])


def test_what_only_looks_like_the_colour_stays():
    document = blank()
    document.styles.add_style(COLOUR, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("x", style=COLOUR)

    assert root(dressed(document), BODY).find(f".//{W}pStyle").get(f"{W}val") == COLOUR


@pytest.mark.parametrize("letterhead", [None, Letterhead(None, None, None)])
def test_without_a_letterhead_nothing_changes(letterhead):
    document = blank()
    with_shipped_look(document.add_paragraph())

    assert look(dressed(document, letterhead), BODY)[0] == [FONT] * 3 + [EAST_ASIAN_FONT]
    assert look(dressed(document, letterhead), BODY)[1] == [COLOUR, COLOUR.lower(), COLOUR]
