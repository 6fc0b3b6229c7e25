"""The tags of docxtpl, in every part of a document where they may stand."""

import io

import pytest
from docx import Document
from word_samples import (
    BODY,
    W,
    blank,
    build,
    paragraphs,
    part,
    replaced,
    root,
    said,
    saved,
    split_runs,
    table,
    with_parts,
)

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
ROLES = {"roles": [{"title": "Agent", "items": ["a", "b"]}, {"title": "Lead & Co", "items": []}]}


def test_a_tag_split_over_runs_is_one_tag():
    document = blank()
    split_runs(document, "Title: {", "{ ro", "le.ti", "tle }", "} and {", "% if ro", "le %", "}more{% end", "if %}")

    assert said(build(saved(document), {"role": {"title": "A & B"}})) == ["Title: A & B and more"]


def test_the_formatting_around_a_split_tag_stays():
    document = blank()
    split_runs(document, "plain ", "{", "{ value }}", " bold")

    built = root(build(saved(document), {"value": "x"}))
    bold = {"".join(run.itertext()) for run in built.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None}
    assert bold == {"x", " bold"}


def test_rows_and_paragraphs_repeat():
    document = blank()
    document.add_paragraph("{%p for role in roles %}")
    document.add_paragraph("{{ loop.index }} {{ role.title }}")
    document.add_paragraph("{%p endfor %}")
    table(
        document,
        ["Title", "Items"],
        ["{%tr for role in roles %}", ""],
        [
            "{{ role.title }}",
            "{% for item in role['items'] %}{{ item }}{% if not loop.last %}, {% endif %}{% endfor %}",
        ],
        ["{%tr endfor %}", ""],
    )

    lines = said(build(saved(document), ROLES))
    assert lines == ["1 Agent", "2 Lead & Co", "Title", "Items", "Agent", "a, b", "Lead & Co", ""]


def test_a_loop_over_nothing_leaves_nothing():
    built = build(paragraphs("{%p for role in roles %}", "{{ role }}", "{%p endfor %}", "end"), {"roles": []})

    assert said(built) == ["end"]


def test_data_win_over_methods_of_the_same_name():
    template = paragraphs("{% for item in role.items %}{{ item }}{% endfor %}", "{{ role.values }}")

    assert said(build(template, {"role": {"items": ["a", "b"], "values": "kept"}})) == ["ab", "kept"]


def test_headers_and_footers_are_written():
    document = blank()
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ a }}"
    section.footer.paragraphs[0].text = "{{ b }}"
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "{{ c }}"

    opened = Document(io.BytesIO(build(saved(document), {"a": "x & y", "b": "<2>", "c": "3"}))).sections[0]

    assert opened.header.paragraphs[0].text == "x & y"
    assert opened.footer.paragraphs[0].text == "<2>"
    assert opened.first_page_header.paragraphs[0].text == "3"


@pytest.mark.parametrize("kind", ["footnotes", "endnotes"])
def test_notes_are_written(kind):
    paragraph = "<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>"
    note = f'<w:{kind} xmlns:w="{W[1:-1]}"><w:{kind[:-1]} w:id="1">{paragraph}</w:{kind[:-1]}></w:{kind}>'
    content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"

    def add(parts):
        parts[f"word/{kind}.xml"] = note.encode()
        override = f'<Override PartName="/word/{kind}.xml" ContentType="{content_type}"/></Types>'.encode()
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", override)

    built = build(with_parts(paragraphs("x"), add), {"a": "note & more"})

    assert said(built, f"word/{kind}.xml") == ["note & more"]


def test_number_formats_with_braces_are_no_tags():
    document = blank()
    next(document.part.numbering_part._element.iter(f"{W}lvlText")).set(f"{W}val", "{%1}")

    assert b'"{%1}"' in part(build(saved(document), {}), "word/numbering.xml")


def test_tags_in_a_text_box_are_lifted_out_of_its_paragraphs_only():
    inner = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("{%p if a %}", "{{ a }}", "{%p endif %}"))
    box = f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
    template = replaced(paragraphs("x"), BODY, "<w:r><w:t>x</w:t></w:r>", f"<w:r><w:t>outer</w:t></w:r>{box}")

    assert [text.text for text in root(build(template, {"a": "inner"})).iter(f"{W}t")] == ["outer", "inner"]


def test_the_title_is_escaped_once():
    document = blank()
    document.core_properties.title = "{{ title }} & Co"
    document.core_properties.keywords = "{{ title }}"

    properties = Document(io.BytesIO(build(saved(document), {"title": "A & <B>"}))).core_properties

    assert properties.title == "A & <B> & Co"
    assert properties.keywords == "A & <B>"


@pytest.mark.parametrize("lost", ["created", "modified"])
def test_both_dates_are_the_given_one_even_if_the_template_has_none(lost):
    template = saved(blank())
    start, end = (
        part(template, "docProps/core.xml").index(text)
        for text in (f"<dcterms:{lost}".encode(), f"</dcterms:{lost}>".encode())
    )
    without = part(template, "docProps/core.xml")[start : end + len(f"</dcterms:{lost}>")].decode()

    for source in (template, replaced(template, "docProps/core.xml", without, "")):
        built = build(source, {})
        types = {
            element.get(f"{XSI}type")
            for element in root(built, "docProps/core.xml").iter("{http://purl.org/dc/terms/}*")
        }
        assert types == {"dcterms:W3CDTF"}
        properties = Document(io.BytesIO(built)).core_properties
        assert properties.created.isoformat() == properties.modified.isoformat() == "2026-11-01T12:00:00+00:00"


def test_escapes_print_braces():
    assert said(build(paragraphs("{_{ a }_} {_% b %_}"), {})) == ["{{ a }} {% b %}"]


def test_macros_write_text_and_paragraphs():
    template = paragraphs(
        "{%p macro line(text) %}", "<{{ text }}>", "{%p endmacro %}", "{{p line('a & b') }}", "{{p line('c') }}",
        "{% macro word(text) %}[{{ text }}]{% endmacro %}{{ word('d\\ne') }}",
    )  # fmt: skip

    assert said(build(template, {})) == ["<a & b>", "<c>", "[d\ne]"]


def test_comparisons_and_curly_quotes_in_tags_are_understood():
    template = paragraphs("{% if number > 3 and number < 9 and name == “x & y” %}yes{% endif %}")

    assert said(build(template, {"number": 5, "name": "x & y"})) == ["yes"]


def test_comments_disappear():
    assert said(build(paragraphs("{#p a note for 100 % of HR #}", "a{# note #}b"), {})) == ["ab"]


def test_comments_and_instructions_of_the_xml_disappear():
    template = replaced(paragraphs("x {{ a }}"), BODY, "<w:body>", "<w:body><!-- {{ b }} <w:p> --><?word {{ b }}?>")

    assert said(build(template, {"a": "1"})) == ["x 1"]


def test_tags_in_comments_and_raw_text_are_no_tags():
    template = paragraphs("a{# {% if b %} #}", "{% raw %}{{ a }} {% if b %}{% endraw %}", "{#p note #}")

    assert said(build(template, {})) == ["a", "{{ a }} {% if b %}"]


def test_a_chinese_name_is_a_name():
    assert said(build(paragraphs("{{ 岗位.名称 }}"), {"岗位": {"名称": "客服"}})) == ["客服"]


@pytest.mark.parametrize("name", ["instrText", "delInstrText"])
def test_a_field_keeps_its_instruction_on_one_line(name):
    template = paragraphs("x")
    template = replaced(template, BODY, "<w:t>x</w:t>", f'<w:{name}>HYPERLINK "{{{{ a }}}}"</w:{name}>')

    assert (
        root(build(template, {"a": "https://x/?a=1&b=2"})).findtext(f".//{W}{name}") == 'HYPERLINK "https://x/?a=1&b=2"'
    )


def test_the_mark_of_the_last_edit_is_not_copied():
    start, end = '<w:bookmarkStart w:id="0" w:name="_GoBack"/>', '<w:bookmarkEnd w:id="0"/>'
    template = paragraphs("{%p for a in list %}", "x", "{%p endfor %}")
    template = replaced(template, BODY, "<w:t>x</w:t>", f"<w:t>x</w:t></w:r>{start}{end}<w:r>")

    built = build(template, {"list": [1, 2]})

    assert said(built) == ["x", "x"]
    assert b"bookmark" not in part(built)


def test_drawings_in_a_loop_have_numbers_of_their_own():
    drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="a"/></wp:inline></w:drawing></w:r>'
    template = paragraphs("{%p for a in list %}", "x", "{%p endfor %}")
    template = replaced(template, BODY, "<w:r><w:t>x</w:t></w:r>", drawing)

    built = root(build(template, {"list": [1, 2, 3]}))
    numbers = [element.get("id") for element in built.iter() if element.tag.endswith("}docPr")]
    assert len(set(numbers)) == 3


def test_a_part_without_tags_is_left_byte_for_byte():
    document = blank()
    document.sections[0].header.paragraphs[0].text = "no tag"
    document.add_paragraph("{{ a }}")
    template = saved(document)

    assert part(build(template, {"a": "1"}), "word/header1.xml") == part(template, "word/header1.xml")
