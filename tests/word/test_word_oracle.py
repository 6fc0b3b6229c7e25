"""docxtpl itself writes the same, but for our controls and bookmarks."""

import io
import re

import pytest
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
    saved,
    split_runs,
    table,
)

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


LIST = {
    "list": [
        {"text": editable("A & <b>", "1"), "show": 1},
        {"text": "two\nlines", "show": 0},
        {"text": editable("  x ", "3"), "show": 1},
    ]
}
CASES = {
    "job description": (job_description(), agent()),
    "loops": (loops(), LIST),
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


def test_the_comparison_sees_controls():
    """Were there none to take out, the comparison would prove little."""
    for case in ("job description", "loops", "headers"):
        template, data = CASES[case]
        assert read_key_map(build(template, data)).values
