"""What a value becomes in the document, character by character."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_samples import MODIFIED, W, blank, build, editable, paragraphs, part, replaced, root, said, saved

from roles.word.fault import TemplateError
from roles.word.markup import FORBIDDEN
from roles.word.template import compile_template

TEMPLATE = paragraphs("{{ value }}", "in a sentence: {{ value }}.")
COMPILED = compile_template(TEMPLATE, name="sample.docx")


@pytest.mark.parametrize(
    "value",
    [
        "A & B",
        "<select>",
        "a > b",
        "\"quoted\" and 'single' “curly”",
        "one\ntwo",
        "one\n\nthree\n",
        "before\tafter",
        "  spaces kept  ",
        "🙂 👩‍👩‍👧",
        "𠮷野家 岗位说明书",
        "&amp; &#10; ]]>",
        "{{ not a tag }} {% nor this %}",
        "{_{ kept }_} {_% as typed %_}",
        "",
    ],
)
@pytest.mark.parametrize("make", [str, editable])
def test_a_value_is_printed_exactly(value, make):
    assert said(build(TEMPLATE, {"value": make(value)})) == [value, f"in a sentence: {value}."]


def test_line_breaks_and_tabs_are_those_of_word():
    run = next(root(build(TEMPLATE, {"value": "a\n\tb"})).iter(f"{W}r"))

    assert [child.tag.removeprefix(W) for child in run] == ["t", "br", "t", "tab", "t"]


@pytest.mark.parametrize(
    "text",
    [
        "{% if no %}{% elif yes %}{{ value }}{% endif %}",
        "{% if no %}{% elif no %}{% else %}{{ value }}{% endif %}",
        "{% for x in nothing %}{% else %}{{ value }}{% endfor %}",
        "{% for x in list %}{{ value }}{% endfor %}",
        "{% with other = value %}{{ other }}{% endwith %}",
        "{% set copy %}{{ value }}{% endset %}{{ copy }}",
        "{% filter trim %}{{ value }}{% endfilter %}",
        "{% macro say() %}{{ value }}{% endmacro %}{{ say() }}",
        "{% macro say() %}{{ caller() }}{% endmacro %}{% call say() %}{{ value }}{% endcall %}",
        "{% print value %}",
        "{% autoescape false %}{{ value }}{% endautoescape %}",
        "{% autoescape no %}{{ value }}{% endautoescape %}",
    ],
)
def test_a_value_is_printed_the_same_in_every_statement(text):
    data = {"value": "A & B\n<two>\tthree", "yes": 1, "no": 0, "nothing": [], "list": [1]}
    built = build(paragraphs(text), data)

    assert said(built) == [data["value"]]
    assert [len(list(root(built).iter(f"{W}{name}"))) for name in ("br", "tab")] == [1, 1]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (None, ""),
        (12, "12"),
        (Decimal("97.50"), "97.50"),
        (date(2026, 11, 1), "2026-11-01"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
    ],
)
def test_what_is_not_text_has_one_form(value, printed):
    assert said(build(TEMPLATE, {"value": value}))[0] == printed


@pytest.mark.parametrize("value", [["a"], ("a",), {"a": 1}, {"a"}, True, b"a", object()])
def test_what_has_no_form_as_text_is_refused(value):
    with pytest.raises(TemplateError, match=f"a value of type {type(value).__name__} is no text"):
        build(TEMPLATE, {"value": value})


@pytest.mark.parametrize(
    ("sign", "code"),
    [("\0", "U+0000"), ("\x0b", "U+000B"), ("\ud800", "U+D800"), ("\ufffe", "U+FFFE"), ("\uffff", "U+FFFF")],
)
@pytest.mark.parametrize("make", [str, editable])
def test_a_character_that_xml_cannot_hold_is_refused_by_name(sign, code, make):
    with pytest.raises(TemplateError) as caught:
        build(TEMPLATE, {"value": make(f"before{sign}after")})

    assert f"before�after” holds the character {code.replace('+', '+')}" in str(caught.value)
    assert caught.value.spot.paragraph == "{{ value }}"


def test_a_constant_in_a_tag_is_a_value_too():
    assert said(build(paragraphs(r"{{ 'a\nb' }}", "{{ 'a' if yes else 'b' }}"), {"yes": "1"})) == ["a\nb", "a"]


ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",))).filter(lambda text: not FORBIDDEN.search(text))


@given(ANY_TEXT, st.booleans())
def test_any_text_without_forbidden_characters_survives(text, can_be_edited):
    value = editable(text) if can_be_edited else text

    built = COMPILED.render({"value": value}, about={}, modified=MODIFIED)

    meant = text.replace("\r\n", "\n").replace("\r", "\n")
    assert said(built) == [meant, f"in a sentence: {meant}."]


@given(st.text())
def test_any_other_text_is_refused_and_never_written(text):
    try:
        built = COMPILED.render({"value": text}, about={}, modified=MODIFIED)
    except TemplateError:
        assert FORBIDDEN.search(text)
    else:
        assert not FORBIDDEN.search(part(built).decode())


ATTRIBUTE = replaced(paragraphs("a"), "word/document.xml", "<w:p>", '<w:p w:rsidR="{{ value }}">')


def test_a_value_in_an_attribute_is_quoted():
    assert part(build(ATTRIBUTE, {"value": "a\"b'<&>"})).count(b'w:rsidR="a&#34;b&#39;&lt;&amp;&gt;"') == 1


def test_what_a_macro_wrote_is_not_escaped_again():
    document = blank()
    document.core_properties.title = "{% macro say() %}{{ value }}{% endmacro %}{{ say() }}"
    title = root(build(saved(document), {"value": "A & B"}), "docProps/core.xml").findtext("{*}title")

    assert title == "A & B"


def test_a_value_in_an_attribute_is_never_a_control():
    assert b"w:sdt" not in part(build(ATTRIBUTE, {"value": editable("a")}))


@pytest.mark.parametrize("value", ["a\nb", "a\tb", "a\rb", editable("a\nb")])
def test_an_attribute_and_a_property_hold_one_line_only(value):
    document = blank()
    document.core_properties.title = "{{ value }}"

    for template in (ATTRIBUTE, saved(document)):
        with pytest.raises(TemplateError, match="only one line"):
            build(template, {"value": value})
