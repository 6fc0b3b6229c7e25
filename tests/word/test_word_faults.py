"""All faults of a template at once, and which names of its data it uses."""

import pytest
from word_samples import BODY, blank, build, paragraphs, replaced, saved, table

from roles.word.fault import TemplateError
from roles.word.faults import examine
from roles.word.outline import Outline
from roles.word.trial import try_out
from roles.word.uses import Uses

DATA = {
    "role": {"title": "t", "codes": ["a"]},
    "targets": [{"by": "b", "definition": {"unit": "%"}}],
    "draft": True,
    "review": None,
}


def outline(*data):
    made = Outline()
    for one in data or (DATA,):
        made.learn(one)
    return made


def faults(template):
    return [(fault.spot.paragraph, fault.reason) for fault in examine(template, "x").faults]


def uses(*texts, data=None):
    seen = examine(paragraphs(*texts), "x")
    assert seen.faults == []
    (found,) = [
        one for one in (Uses.of(*read, data or outline()) for read in seen.read) if BODY in one.source.spot.part
    ]
    return found


def unknown(*texts, data=None):
    return [fault.reason for fault in uses(*texts, data=data).faults]


def test_every_fault_of_a_file_is_found_with_its_place():
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ a | shout }}"
    for text in ("｛｛ a ｝｝", "{{ b", "fine {{ c }}", "{{ 1 + }} {{ d | shout }}", "keep {%r if a %}{%r endif %}"):
        document.add_paragraph(text)
    table(document, ["{{ }}", "a"])
    found = examine(saved(document), "x").faults

    assert [(fault.spot.part, fault.spot.paragraph, fault.spot.cell) for fault in found] == [
        (BODY, "｛｛ a ｝｝", ()),
        (BODY, "{{ b", ()),
        (BODY, "{{ 1 + }} {{ d | shout }}", ()),
        (BODY, "{{ 1 + }} {{ d | shout }}", ()),
        (BODY, "{{ }}", (1, 1, 1)),
        ("word/header1.xml", "{{ a | shout }}", ()),
    ]


def test_the_engine_raises_the_first_of_them():
    template = paragraphs("{{ a | shout }}", "{% if a %}")
    with pytest.raises(TemplateError) as caught:
        build(template, {"a": 1})

    assert caught.value.reason in [reason for _, reason in faults(template)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["{% if a %}", "{% for x in a %}", "{% endif %}"], ["this for is never closed by endfor"]),
        (["{% if a %}", "{% if b %}"], ["this if is never closed by endif"] * 2),
        (["a {% endif %}"], ["this endif ends nothing"]),
        (["{% if a %}b{% endfor %}{% endif %}"], ["this endfor ends nothing"]),
        (["{% else %}"], ["this tag cannot be read: Encountered unknown tag 'else'."]),
        (["{% if a %}{% elif b %}{% else %}{% endif %}{% for x in a %}{% else %}{% endfor %}"], []),
        (["{% set x = 1 %}{% set y %}b{% endset %}{% macro m(a) %}{% endmacro %}{% call m(1) %}{% endcall %}"], []),
        (["{% raw %}{{ 1 + }}{% endraw %}{# {{ 1 + }} {% if %} #}"], []),
        (["{%- if a -%}", "{%- endif -%}"], []),
    ],
)
def test_beginnings_and_ends_are_matched(texts, expected):
    assert [reason for _, reason in faults(paragraphs(*texts))] == expected


def test_two_conditions_that_end_outside_their_tables_are_both_found():
    document = blank()
    for _ in range(2):
        table(document, ["{% if a %}a", "b"])
        document.add_paragraph("{% endif %}")

    assert [fault.spot.cell for fault in examine(saved(document), "x").faults] == [(1, 1, 1), (2, 1, 1)]


def test_after_a_broken_loop_the_rest_is_not_guessed():
    seen = examine(paragraphs("{%p fro x in a %}", "{{ x }}", "{%p endfor %}"), "x")
    assert ("Encountered unknown tag 'fro'." in seen.faults[0].reason, seen.whole) == (True, False)

    seen = examine(paragraphs("｛%p for x in a %}", "{{ x }}", "{%p endfor %}", "{{ 1 + }}"), "x")
    assert {fault.spot.paragraph for fault in seen.faults} == {"｛%p for x in a %}"}
    assert not seen.whole


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"no Word file", "this is no Word file, or it is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of an old Office version"),
        (
            replaced(paragraphs("x"), "[Content_Types].xml", "wordprocessingml.document.main", "x.macroEnabled.main"),
            "macros",
        ),
        (replaced(paragraphs("x"), BODY, "2006/main", "2006/strict"), "Strict Open XML"),
        (replaced(paragraphs("x"), BODY, "<w:body>", "<w:body>&x;"), "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_a_template_is_one_fault(data, said):
    ((_, reason),) = faults(data)

    assert said in reason


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ role.titel }}", ["there is no “titel”; did you mean “title”?"]),
        ("{{ rol.title }}", ["there is no “rol”; did you mean “role”?"]),
        ("{{ role['titel'] }}", ["there is no “titel”; did you mean “title”?"]),
        ("{% for t in targets %}{{ t.bye }}{% endfor %}", ["there is no “bye”; did you mean “by”?"]),
        ("{% for t in targets if t.bye %}{% endfor %}", ["there is no “bye”; did you mean “by”?"]),
        ("{% for t in targets | sort(attribute='by') %}{{ t.x }}{% endfor %}", ["there is no “x”"]),
        ("{{ (targets | first).x }}{{ targets[0].zz }}", ["there is no “x”", "there is no “zz”"]),
        ("{% for t in tragets %}{{ t.x }}{% endfor %}", ["there is no “tragets”; did you mean “targets”?"]),
        (
            "{% for c in role.title %}{% endfor %}",
            ["“role.title” is no list, so nothing can be repeated for it"],
        ),
        ("{% for x in role %}{% endfor %}", ["“role” is no list, so nothing can be repeated for it"]),
        ("{% if draf %}{{ rle }}{% elif x %}{{ y }}{% else %}{{ z }}{% endif %}",
         ["there is no “draf”; did you mean “draft”?", "there is no “rle”; did you mean “role”?", "there is no “x”",
          "there is no “y”", "there is no “z”"]),
        ("{% for t in targets %}{% endfor %}{{ t }}", ["there is no “t”"]),
        ("{% set x = role %}{{ x.titel }}", ["there is no “titel”; did you mean “title”?"]),
        ("{% with x = role %}{{ x.nope }}{% endwith %}", ["there is no “nope”"]),
        ("{{ loop.index }}", ["there is no “loop”"]),
        ("{{ role.title.nope }}", ["there is no “nope”"]),
        ("{{ 'a' if nope else role.title }}", ["there is no “nope”"]),
        ("{{ targets | map(attribute='by') | join(nope) }}", ["there is no “nope”"]),
    ],
)  # fmt: skip
def test_names_that_are_not_there_are_found_in_any_branch(text, said):
    assert unknown(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "{{ role.title.upper() }} {{ role.title[:3] }} {{ role.title | upper }}",
        "{% for t in targets %}{{ loop.index }}{{ t.definition.unit }}{% else %}none{% endfor %}",
        "{{ nothing | default('x') }}{% if nowhere is defined %}{{ nowhere }}{% endif %}",
        "{{ review.by }}",
        "{% macro m(a) %}{{ a.b }}{{ caller() }}{% endmacro %}{% call m(role) %}x{% endcall %}",
        "{% for a, b in role.items() %}{{ a }}{{ b.c }}{% endfor %}",
        "{% set ns = 1 %}{{ ns }}{% set ab %}x{% endset %}{{ ab.c }}",
    ],
)
def test_what_may_be_there_is_no_fault(text):
    assert unknown(text) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{{ role.title }}", {"role.title"}),
        ("{% if role.title %}x{% endif %}", set()),
        ("{% if draft and role.title == 'a' %}x{% endif %}", {"draft"}),
        ("{% for t in targets %}{{ t.by }}{% endfor %}", {"targets[].by"}),
        ("{{ role.codes | join(', ') }}", {"role.codes[]"}),
        ("{{ role.title or targets[0].by }}", {"role.title", "targets[].by"}),
        ("{% set x = role.title %}", set()),
        ("{% set x = targets[0] %}{{ x.definition.unit }}", {"targets[].definition.unit"}),
        ("{% macro m(a) %}{% endmacro %}{{ m(role) }}", {"role.title", "role.codes[]"}),
        ("{{ 'x' if draft else role.title }}", {"draft", "role.title"}),
    ],
)
def test_what_is_printed_is_told_from_what_is_only_asked(text, printed):
    assert uses(text).printed == printed


def test_a_trial_goes_on_after_what_is_missing():
    source, _ = examine(paragraphs("{{ a.b }}", "x", "{% for x in c.d %}{% endfor %}{{ e[0] }}"), "x").read[0]
    tried = try_out(source, [{"a": None, "c": {"d": [1]}, "e": [1]}, {"a": {"b": 1}, "c": None, "e": []}])

    lines = source.text.split("\n")
    assert [(missed.name, "a.b" in lines[missed.line - 1]) for missed in tried.missed] == [
        ("b", True),
        ("d", False),
        ("0", False),
    ]
    assert tried.faults == []


def test_a_trial_tells_other_failures_once():
    source, _ = examine(paragraphs("{{ 1 / a }}"), "x").read[0]

    assert [fault.reason for fault in try_out(source, [{"a": 0}, {"a": 1}, {"a": 0}]).faults] == [
        "this cannot be worked out: ZeroDivisionError: division by zero"
    ]


def test_an_outline_learns_from_all_documents():
    made = outline({"a": None, "b": [], "c": {"d": 1}}, {"a": {"x": ""}, "b": [{"y": "1"}, {"z": True}], "c": {}})

    assert [leaf.path for leaf in made.leaves()] == ["a.x", "b[].y", "b[].z", "c.d"]
    assert [one.path for one in made.all() if one.is_list] == ["b"]
    assert not outline({"a": None}).names["a"].is_known
