"""What is wrong with a template, said with the place and in words that its author understands."""

import pickle

import pytest
from word_samples import BODY, MODIFIED, blank, build, paragraphs, replaced, saved, table

from roles.word.fault import Spot, TemplateError
from roles.word.template import compile_template

DATA = {"role": {"purpose": "x", "title": "y"}, "items": ["a"], "number": 1}


def mistake(template, data=DATA):
    with pytest.raises(TemplateError) as caught:
        build(template, data)
    return caught.value


def test_an_error_names_the_template_the_part_and_the_paragraph():
    error = mistake(paragraphs("first", "Purpose: {{ role.purpos }}"))

    assert error.spot == Spot("sample.docx", BODY, "Purpose: {{ role.purpos }}")
    assert str(error) == (
        "sample.docx, word/document.xml, “Purpose: {{ role.purpos }}”: there is no “purpos”; did you mean “purpose”?"
    )
    assert (error.text, error.values) == (
        "there is no “{name}”; did you mean “{guess}”?",
        {"name": "purpos", "guess": "purpose"},
    )


def test_an_error_names_the_cell():
    document = blank()
    table(document, ["a", "b"])
    table(
        document,
        ["Title", "Items"],
        ["{%tr for item in items %}", ""],
        ["{{ item }}", "{{ itm }}"],
        ["{%tr endfor %}", ""],
    )
    error = mistake(saved(document))

    assert error.spot.cell == (2, 3, 2)
    assert "table 2, row 3, column 2, “{{ itm }}”: there is no “itm”; did you mean “items”?" in str(error)


def test_an_error_in_a_tag_for_rows_names_the_row():
    document = blank()
    table(document, ["Title"], ["{%tr for item in itms %}"], ["{{ item }}"], ["{%tr endfor %}"])
    error = mistake(saved(document))

    assert error.spot.cell == (1, 2)
    assert "for item in itms" in error.spot.paragraph


def test_an_error_in_a_tag_for_cells_names_the_cell():
    document = blank()
    table(document, ["Task", "{%tc for item in itms %}", "{{ item }}", "{%tc endfor %}"])
    assert mistake(saved(document)).spot.cell == (1, 1, 2)

    document = blank()
    table(document, ["Task", "{%tc for item in items %}", "{{ itm }}", "{%tc endfor %}"])
    assert mistake(saved(document)).spot.cell == (1, 1, 3)


def test_a_long_paragraph_is_cut():
    assert mistake(paragraphs("a" * 60 + "{{ zzz }}" + "b" * 11)).spot.paragraph == "a" * 60 + "{{ zzz }}" + "b" * 11
    assert (
        mistake(paragraphs("a" * 60 + "{{ zzz }}" + "b" * 12)).spot.paragraph == "a" * 60 + "{{ zzz }}" + "b" * 10 + "…"
    )


def test_an_error_in_a_header_is_in_the_header():
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ nothing }}"

    assert mistake(saved(document)).spot.part == "word/header1.xml"


def test_an_error_in_the_title_is_in_the_properties():
    document = blank()
    document.core_properties.title = "{{ nothing }}"

    assert mistake(saved(document)).spot.part == "docProps/core.xml"


@pytest.mark.parametrize(
    ("tag", "guess"),
    [
        ("{{ rol }}", "role"),
        ("{{ role.titel }}", "title"),
        ("{% if roles %}a{% endif %}", "role"),
        ("{{ rle.purpose }}", "role"),
    ],
)
def test_a_misspelt_name_is_guessed(tag, guess):
    assert f"did you mean “{guess}”?" in str(mistake(paragraphs(tag)))


@pytest.mark.parametrize(
    "tag", ["{{ zzz }}", "{{ role.zzz }}", "{{ number.zzz }}", "{% for a in zzz %}{% endfor %}", "{{ zzz.a.b }}"]
)
def test_a_name_like_no_other_is_only_named(tag):
    assert mistake(paragraphs(tag)).reason == "there is no “zzz”"


def test_names_of_the_engine_are_never_guessed_and_cannot_be_used():
    assert mistake(paragraphs("{{ anchors }}")).reason == "there is no “anchors”"


def test_a_missing_name_may_be_asked_for():
    assert build(paragraphs("{% if nothing is defined %}a{% endif %}{{ nothing | default('b') }}"), DATA)


@pytest.mark.parametrize(
    ("texts", "said", "where"),
    [
        (["{{ role.title"], "“{{” stands alone", "{{ role.title"),
        (["a", "role.title }}"], "“}}” stands alone", "role.title }}"),
        (["{% if role", "%}"], "“{%” stands alone", "{% if role"),
        (["{# note"], "“{#” stands alone", "{# note"),
        (["a", "{%p for x in items %}", "{{ x }}"], "this for is never closed by endfor", "{% for x in items %}"),
        (["{% if role %}", "b"], "this if is never closed by endif", "{% if role %}"),
        (["{% macro x() %}", "b"], "this macro is never closed by endmacro", "{% macro x() %}"),
        (["{% for x in items %}", "{% if x %}{% endif %}"], "this for is never closed", "{% for x in items %}"),
        (["{{ [] | first }}"], "a value is missing: No first item", "{{ [] | first }}"),
        (["{{ role. }}"], "this tag cannot be read: expected name or number", "{{ role. }}"),
        (["a", "{% fro x in items %}"], "Encountered unknown tag 'fro'", "{% fro x in items %}"),
        (["{{ role | shout }}"], "No filter named 'shout'", "{{ role | shout }}"),
        (["｛｛ role.title ｝｝"], "“｛｛” is full-width", "｛｛ role.title ｝｝"),
        (["{｛ role }}"], "“{｛” is full-width", "{｛ role }}"),
        (["｛% if role %｝"], "“｛%” is full-width", "｛% if role %｝"),
        (["{{ role ｝}"], "“｝}” is full-width", "{{ role ｝}"),
        (["note #}"], "“#}” stands alone", "note #}"),
        (["{{ role ｝｝"], "“｝｝” is full-width", "{{ role ｝｝"),
        (["{{ role or （'无'） }}"], "unexpected char '（'", "{{ role or （'无'） }}"),
        (["{%p if number % 2 %}", "a", "{%p endif %}"], "cannot hold % or } itself", "{%p if number % 2 %}"),
        (["{%p if {'a': 1} %}", "a", "{%p endif %}"], "cannot hold % or } itself", "{%p if {'a': 1} %}"),
        (["{#p a # b #}"], "cannot hold % or } itself", "{#p a # b #}"),
        (["keep me {%p if role %}", "a", "{%p endif %}"], "would be lost: “keep me”", "keep me {%p if role %}"),
        (["<a> {%p if role %}", "a", "{%p endif %}"], "would be lost: “<a>”", "<a> {%p if role %}"),
        (["{%p if role %}{%p if items %}"], "would be lost: “{%p if items %}”", "{%p if role %}{%p if items %}"),
        (["a", "b {%- if role %}", "{% endif %}"], "would be lost: “b”", "b {%- if role %}"),
        (["{% if role -%} c", "{% endif %}"], "would be lost: “c”", "{% if role -%} c"),
        (["{%tr for x in items %}"], "stands outside a table", "{%tr for x in items %}"),
        (["{%tc for x in items %}"], "stands outside a table", "{%tc for x in items %}"),
        (["a {", "{{ role }}"], "cannot end with “{” or begin with “}”", "a {"),
        (["{{ role }}", "} b"], "cannot end with “{” or begin with “}”", "} b"),
        (["{{p role.title }}"], "which only a macro can write", "{{ role.title }}"),
        (["{{r role.title }}"], "which only a macro can write", "{{ role.title }}"),
        (["{{ 1 / 0 }}"], "this cannot be worked out: ZeroDivisionError", "{{ 1 / 0 }}"),
        (["{{ items | join(1, 2, 3) }}"], "this cannot be worked out: TypeError", "{{ items | join(1, 2, 3) }}"),
        (["{% include 'x' %}"], "a template cannot use another file", "{% include 'x' %}"),
        (["{% import 'x' as y %}"], "a template cannot use another file", "{% import 'x' as y %}"),
        (["{% extends 'x' %}"], "a template cannot use another file", "{% extends 'x' %}"),
    ],
)  # fmt: skip
def test_a_mistake_is_explained(texts, said, where):
    error = mistake(paragraphs(*texts))

    assert said in error.reason
    assert "WordError" not in error.reason
    assert error.spot.paragraph == where
    assert error.spot.part == BODY


@pytest.mark.parametrize("text", ["｛满意率≥95%｝", "集合｛a，b｝", "{a}", "100 %", "{ a", "# }"])
def test_braces_that_are_only_text_stay_text(text):
    assert build(paragraphs(text, "{{ role.title }}"), DATA)


def test_text_beside_a_tag_for_rows_is_missed():
    document = blank()
    table(document, ["{%tr for x in items %}", "keep me"], ["{{ x }}", ""], ["{%tr endfor %}", ""])
    error = mistake(saved(document))

    assert "would be lost: “keep me”" in error.reason
    assert error.spot.cell == (1, 1, 1)


def test_a_tag_over_the_edge_of_a_link_is_found():
    link = "<w:hyperlink><w:r><w:t>{{ role</w:t></w:r></w:hyperlink><w:r><w:t>.title }}</w:t></w:r>"
    template = replaced(paragraphs("x"), BODY, "<w:r><w:t>x</w:t></w:r>", link)

    error = mistake(template)

    assert error.reason == "a tag starts in one element and ends in another"
    assert error.spot.paragraph == "{{ role.title }}"


def test_a_condition_that_ends_in_another_cell_is_found():
    document = blank()
    table(document, ["{% if role %}a", "b"], ["c", "d"])
    document.add_paragraph("{% endif %}")
    error = mistake(saved(document))

    assert "stand in different paragraphs, cells or rows" in error.reason
    assert error.spot.cell == (1, 1, 1)


def test_a_condition_over_two_paragraphs_is_fine():
    assert build(paragraphs("a{% if role %}b", "c{% endif %}d"), DATA)


def test_a_deleted_tag_is_not_rendered_behind_the_authors_back():
    template = paragraphs("x")
    template = replaced(
        template, BODY, "<w:r><w:t>x</w:t></w:r>", '<w:del w:id="1"><w:r><w:delText>{{ a }}</w:delText></w:r></w:del>'
    )

    assert "deletion that is not accepted" in mistake(template).reason


ATTACKS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ role.__class__.__mro__ }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ role['title'].__class__ }}",
    "{{ role | attr('__class__') }}",
    "{{ '{0.__class__}'.format(role) }}",
    "{{ role.update({'title': 'z'}) }}",
    "{{ items.append('z') }}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum.__globals__ }}",
    "{{ range(3) | join }}",
    "{{ lipsum(n=1) }}",
    "{{ dict(a=1).a }}",
    "{{ namespace.__init__ }}",
    "{{ role.title | safe }}",
    "{{ items | random }}",
    "{{ items.append }}",
    "{% set x = role.update %}{{ x }}",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", ["body", "header", "title"])
def test_a_template_cannot_run_code_or_change_data(attack, place, monkeypatch):
    monkeypatch.setattr("os.popen", lambda _: pytest.fail("code was run"))
    document = blank()
    if place == "body":
        document.add_paragraph(attack)
    elif place == "header":
        document.sections[0].header.paragraphs[0].text = attack
    else:
        document.core_properties.title = attack
    data = {"role": {"purpose": "x", "title": "y"}, "items": ["a"]}

    mistake(saved(document), data)

    assert data == {"role": {"purpose": "x", "title": "y"}, "items": ["a"]}


@pytest.mark.parametrize("attack", ["{{ role.__class__ }}", "{{ items.append('z') }}", "{{ ''['__class__'] }}"])
def test_what_a_template_may_not_do_is_said(attack):
    assert "a template may not do this: " in mistake(paragraphs(attack), {"role": {}, "items": []}).reason


def test_an_error_can_come_out_of_another_process():
    error = mistake(paragraphs("{{ rol }}"))
    again = pickle.loads(pickle.dumps(error))

    assert (str(again), again.spot, again.values) == (str(error), error.spot, error.values)


def test_a_template_can_fail_many_times_and_still_be_used():
    template = compile_template(paragraphs("{{ a }}"), name="x")
    with pytest.raises(TemplateError):
        template.render({}, about={}, modified=MODIFIED)

    assert template.render({"a": "1"}, about={}, modified=MODIFIED)
