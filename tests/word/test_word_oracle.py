"""docxtpl itself writes the same, but for our controls and bookmarks."""

import io
import re

import pytest
from docx import Document
from docxtpl import DocxTemplate
from lxml import etree
from word_samples import (
    BODY,
    W,
    agent,
    blank,
    build,
    editable,
    job_description,
    paragraphs,
    part,
    said,
    saved,
    split_runs,
    table,
)

from roles.word.fault import TemplateError
from roles.word.key_map import read_key_map
from roles.word.package import read_package


def loops() -> bytes:
    document = blank()
    document.add_paragraph("{%p for a in list %}")
    document.add_paragraph("{%p if a.show %}")
    document.add_paragraph("{{ a.text }} {{- ' ' }}{{ loop.index }}")
    document.add_paragraph("{%p else %}")
    document.add_paragraph("hidden {_{ {{ a.text }} }_}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    table(document, ["{%tr for a in list %}", ""], ["{{ a.text }}", "{%p if a.show %}"], ["{%tr endfor %}", ""])
    document.tables[0].rows[1].cells[1].text = "x{% if a.show %}{{ a.text }}{% endif %}"
    document.add_paragraph("a {% if list -%}")
    split_runs(document, "b{{ list", "[0].text }}")
    document.add_paragraph("{%- endif %} c")
    split_runs(document, "{%r if list %}", "{{ list[0].text }}", "{%r endif %}")
    document.add_paragraph("{#p nothing #}")
    return saved(document)


def notes_and_links() -> bytes:
    document = blank()
    document.sections[0].header.paragraphs[0].text = "{{ text }}"
    document.sections[0].first_page_footer.paragraphs[0].text = "{{ text }} {{ text }}"
    document.add_paragraph("{{ text | upper }}").runs[0].italic = True
    document.add_paragraph("“{{ text if text == “a & b” else '' }}”")
    return saved(document)


def cells() -> bytes:
    """Columns, colours and rows merged by tags."""
    document = blank()
    table(document, ["Task", "{%tc for a in list %}", "{{ a.text }}", "{%tc endfor %}"])
    table(document, ["{% cellbg colour %}{{ colour }}", "d"])
    table(document, ["{%tr for a in list %}", ""], ["{% vm %}same", "{{ a.text }}"], ["{%tr endfor %}", ""])
    return saved(document)


def spans() -> bytes:
    """A cell over as many columns as a list is long."""
    document = blank()
    table(document, ["{% colspan list|length %}{{ list[0].text }}", "b"])
    return saved(document)


def merged() -> bytes:
    """Cells of one row merged by a tag."""
    document = blank()
    table(document, ["{%tc for a in list %}", "{% hm %}{{ colour }}", "{%tc endfor %}"], ["p", "q", "r"])
    return saved(document)


def signs() -> bytes:
    """Comments, raw text, escapes, white space, macros and curly quotes."""
    document = blank()
    for text in (
        "a{# note #}b",
        "{#p a note in a paragraph of its own #}",
        "{_{ not a tag }_} {_% nor this %_}",
        "x {{ colour -}} y {{- colour }} z",
        "{% if colour == “FFAA00” %}curly{% endif %}{% if colour == ‘FFAA00’ %}single{% endif %}",
        "{% set n = list|length %}{{ n }} {{ '%s-%s'|format(n, colour) }} {{ colour[:2] }}",
        "{% macro word(t) %}[{{ t }}]{% endmacro %}{{ word(colour) }}",
        "{% for a in list %}{{ loop.index }}{% if not loop.last %}; {% endif %}{% else %}none{% endfor %}",
        "{% filter upper %}text{% endfilter %}{% with q = colour %}{{ q }}{% endwith %}",
        "{% if 3 > 2 and 1 < 2 %}comparison{% endif %}",
    ):
        document.add_paragraph(text)
    split_runs(document, "{", "%r if list %", "}", "{", "{ colour|lo", "wer }", "}", "{%r endif %", "}")
    split_runs(document, "“{", "{ colo", "ur }}”")
    return saved(document)


LIST = {
    "list": [
        {"text": editable("A & <b>", "1"), "show": 1},
        {"text": "two\nlines", "show": 0},
        {"text": editable("  x ", "3"), "show": 1},
    ],
    "colour": "FFAA00",
}
CASES = {
    "job description": (job_description(), agent()),
    "loops": (loops(), LIST),
    "cells": (cells(), LIST),
    "merged cells": (merged(), LIST),
    "signs": (signs(), LIST),
    "nothing to loop over": (paragraphs("{%p for a in list %}", "{{ a }}", "{%p endfor %}", "b"), {"list": []}),
    "headers": (notes_and_links(), {"text": editable("Ä 中 🙂 > \"q\" 'q'")}),
}


def by_docxtpl(template: bytes, data: dict) -> bytes:
    document = DocxTemplate(io.BytesIO(template))
    document.render(data, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def without_anchors(root) -> None:
    for mark in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        mark.getparent().remove(mark)
    for control in list(root.iter(f"{W}sdt")):
        assert re.fullmatch(r"_r\d{4}", control.find(f"{W}sdtPr/{W}tag").get(f"{W}val"))
        for run in control.find(f"{W}sdtContent"):
            control.addprevious(run)
        control.getparent().remove(control)


def canonical(data: bytes, name: str) -> bytes:
    root = etree.fromstring(part(data, name))
    without_anchors(root)
    return etree.tostring(root, method="c14n2")


@pytest.mark.parametrize("case", CASES)
def test_docxtpl_writes_the_same(case):
    template, data = CASES[case]
    ours, theirs = build(template, data), by_docxtpl(template, data)

    written = [name for name in read_package(ours) if re.match(r"word/(document|header|footer)", name)]
    assert BODY in written
    for name in written:
        assert canonical(ours, name) == canonical(theirs, name)


def test_of_spanned_columns_only_the_grid_differs():
    """docxtpl leaves the grid with fewer columns than the row has; Word then guesses their widths."""
    template, data = spans(), LIST
    ours, theirs = (etree.fromstring(part(made)) for made in (build(template, data), by_docxtpl(template, data)))
    counts = []
    for root in (ours, theirs):
        without_anchors(root)
        grid = next(root.iter(f"{W}tblGrid"))
        counts.append(len(grid))
        grid.getparent().remove(grid)

    assert etree.tostring(ours, method="c14n2") == etree.tostring(theirs, method="c14n2")
    assert counts == [4, 2]


@pytest.mark.parametrize(
    ("texts", "data", "theirs", "reason"),
    [
        (["{{ a }}"], {}, [""], "there is no “a”"),
        (["{{ a }}"], {"a": [1]}, ["[1]"], "a value of type list is no text"),
        (["{{r a }}"], {"a": "x"}, None, "only a macro can write"),
        (["keep {%p if a %}", "b", "{%p endif %}"], {"a": 1}, ["b"], "this would be lost: “keep”"),
        (["｛｛ a ｝｝"], {"a": 1}, ["｛｛ a ｝｝"], "full-width"),
        (["{{ a|safe }}"], {"a": "x"}, ["x"], "No filter named 'safe'"),
        (["{{ lipsum }}"], {}, None, "there is no “lipsum”"),
    ],
)
def test_where_we_differ_on_purpose_there_is_an_error_instead_of_a_wrong_document(texts, data, theirs, reason):
    """The list of templates/README.md."""
    template = paragraphs(*texts)
    if theirs is not None:
        document = Document(io.BytesIO(by_docxtpl(template, data)))
        assert [paragraph.text for paragraph in document.paragraphs] == theirs
    with pytest.raises(TemplateError, match=re.escape(reason)):
        build(template, data)


def test_none_prints_nothing_and_tabs_stay_in_their_run():
    template = paragraphs("a{{ none }}{{ text }}")
    data = {"none": None, "text": "b\tc"}

    assert said(build(template, data)) == ["ab\tc"]
    assert [one.text for one in Document(io.BytesIO(by_docxtpl(template, data))).paragraphs] == ["aNoneb\tc"]
    assert len(list(etree.fromstring(part(build(template, data))).iter(f"{W}r"))) == 1


def test_the_comparison_sees_controls():
    """Were there none to take out, the comparison would prove little."""
    for case in ("job description", "loops", "headers"):
        template, data = CASES[case]
        assert read_key_map(build(template, data)).values
