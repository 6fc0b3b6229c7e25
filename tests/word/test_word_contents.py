"""The contents list: a field of Word's own in the template, filled with the headings of the document."""

import io
import re
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from word_samples import W, blank, build, editable, paragraphs, root, said, saved

from roles.word.key_map import read_key_map

FIELD = (
    '<w:r {ns}><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r {ns}><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>',
    '<w:r {ns}><w:fldChar w:fldCharType="separate"/></w:r>',
    "<w:r {ns}><w:t>Old entry</w:t></w:r>",
    '<w:r {ns}><w:fldChar w:fldCharType="end"/></w:r>',
)
USUAL = 'TOC \\o "1-2" \\h \\z \\u'
LOOP = (
    "Heading 1|First",
    "{%p for one in all %}",
    "Heading 2|{{ one }}",
    "Text",
    "{%p endfor %}",
    "Heading 1|Last\tpart",
)


def _template(*lines: str, instruction: str = USUAL, numbers: tuple[str, str, str] = (), spread: bool = False) -> bytes:
    """A contents list, then paragraphs as `style|words`; `numbers`: kind, text and what follows, of headings 1."""
    document = blank()
    runs = [parse_xml(run.format(ns=nsdecls("w"), instruction=instruction)) for run in FIELD]
    first = document.add_paragraph()
    first._p.extend(runs[:4])
    (document.add_paragraph() if spread else first)._p.append(runs[4])
    for line in lines:
        style, mark, words = line.rpartition("|")
        document.add_paragraph(words, style=style if mark else None)
    if numbers:
        _number(document, *numbers)
    return saved(document)


def _number(document: Any, kind: str, text: str, follow: str) -> None:
    numbering = document.part.numbering_part.element
    for number in list(numbering):
        numbering.remove(number)
    numbering.append(
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{kind}"/><w:suff w:val="{follow}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        )
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="5"><w:abstractNumId w:val="7"/></w:num>'))
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="5"/></w:numPr>'))


def _entries(data: bytes) -> list[str]:
    """What the links of the contents say; a tab is |."""
    return [
        "".join("|" if node.tag == f"{W}tab" else node.text for node in link.iter(f"{W}t", f"{W}tab"))
        for link in root(data).iter(f"{W}hyperlink")
    ]


def _bookmarks(data: bytes) -> dict[str, str]:
    """Name → words of the heading that the bookmark is around."""
    found = {}
    for mark in root(data).iter(f"{W}bookmarkStart"):
        if mark.get(f"{W}name").startswith("_Toc"):
            found[mark.get(f"{W}name")] = "".join(text.text for text in mark.getparent().iter(f"{W}t"))
    return found


def test_the_list_names_the_headings_that_the_data_made():
    made = build(_template(*LOOP), {"all": ["A & <b>", "中文"]})

    assert _entries(made) == ["First|–", "A & <b>|–", "中文|–", "Last part|–"]
    assert "Old entry" not in "".join(said(made))


def test_every_entry_leads_to_its_heading_and_asks_for_its_page():
    made = build(_template(*LOOP), {"all": ["A", "B"]})
    marks = _bookmarks(made)

    links = [link.get(f"{W}anchor") for link in root(made).iter(f"{W}hyperlink")]
    asked = re.findall(r"PAGEREF (\S+) \\h", "".join(one.text for one in root(made).iter(f"{W}instrText")))
    assert links == asked == list(marks)
    assert list(marks.values()) == ["First", "A", "B", "Lastpart"]


@pytest.mark.parametrize("spread", [False, True])
def test_the_field_stays_a_field_of_word_with_its_end_after_the_last_entry(spread):
    made = build(_template(*LOOP, spread=spread), {"all": ["A"]})
    marks = [mark.get(f"{W}fldCharType") for mark in root(made).iter(f"{W}fldChar")]

    assert marks == ["begin", "separate", *["begin", "separate", "end"] * 3, "end"]
    assert [one.style.name for one in Document(io.BytesIO(made)).paragraphs if one.style.name.startswith("Head")] == [
        "Heading 1", "Heading 2", "Heading 1",
    ]  # fmt: skip


def test_libreoffice_does_not_take_it_for_a_list_whose_pages_it_keeps_as_saved():
    """It knows the field by the space after its name; Word takes a tab for a space."""
    made = build(_template(*LOOP), {"all": []})

    assert next(root(made).iter(f"{W}instrText")).text == ' TOC\t\\o "1-2" \\h \\z \\u '


def test_levels_that_the_field_leaves_out_are_left_out():
    lines = ("Heading 1|One", "Heading 2|Two", "Heading 3|Three")

    assert _entries(build(_template(*lines, instruction='TOC \\o "2-3"'), {})) == ["Two|–", "Three|–"]


@pytest.mark.parametrize("instruction", ['TOC \\t "Mine,1"', 'TOC \\c "Figure"', "PAGE", "TOCs"])
def test_another_field_stays_as_it_is(instruction):
    made = build(_template(*LOOP, instruction=instruction), {"all": []})

    assert _entries(made) == []
    assert "Old entry" in "".join(said(made))


@pytest.mark.parametrize(
    ("numbers", "first", "eleventh"),
    [
        (("decimal", "%1", "tab"), "1|x|–", "11|x|–"),
        (("decimal", "Part %1:", "space"), "Part 1: x|–", "Part 11: x|–"),
        (("chineseCounting", "%1、", "nothing"), "一、x|–", "十一、x|–"),
        (("none", "%1", "tab"), "x|–", "x|–"),
    ],
)
def test_entries_have_the_numbers_of_their_headings(numbers, first, eleventh):
    lines = ("{%p for one in all %}", "Heading 1|x", "{%p endfor %}")
    entries = _entries(build(_template(*lines, numbers=numbers), {"all": range(11)}))

    assert (entries[0], entries[-1]) == (first, eleventh)


def test_chinese_numbers_of_a_list():
    lines = ("{%p for one in all %}", "Heading 1|x", "{%p endfor %}")
    made = build(_template(*lines, numbers=("chineseCounting", "%1", "space")), {"all": range(101)})
    found = [entry.partition(" ")[0] for entry in _entries(made)]

    assert [found[at - 1] for at in (9, 10, 12, 20, 35, 99, 100)] == [
        "九",
        "十",
        "十二",
        "二十",
        "三十五",
        "九十九",
        "100",
    ]


def test_a_heading_without_a_number_takes_none_from_the_others():
    document = Document(
        io.BytesIO(_template("Heading 1|A", "Heading 1|B", "Heading 1|C", numbers=("decimal", "%1", "tab")))
    )
    unnumbered = next(one for one in document.paragraphs if one.text == "B")
    unnumbered._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 0

    assert _entries(build(saved(document), {})) == ["1|A|–", "B|–", "2|C|–"]


def test_empty_headings_are_not_listed():
    assert _entries(build(_template("Heading 1|{{ none }}", "Heading 1|A"), {"none": ""})) == ["A|–"]


def test_a_heading_that_may_be_edited_is_listed_and_keeps_its_anchor():
    made = build(_template("Heading 1|{{ title }}"), {"title": editable("Agent", "roles/agent/title/en")})

    assert _entries(made) == ["Agent|–"]
    assert list(read_key_map(made).values) == ["_r0001"]
    ids = [mark.get(f"{W}id") for mark in root(made).iter(f"{W}bookmarkStart")]
    assert len(set(ids)) == len(ids) == 2


def test_names_of_bookmarks_that_the_template_has_are_not_taken():
    document = Document(io.BytesIO(_template("Heading 1|A")))
    document.add_paragraph()._p.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="1" w:name="_Toc00000001"/>'))
    document.paragraphs[-1]._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="1"/>'))

    names = [mark.get(f"{W}name") for mark in root(build(saved(document), {})).iter(f"{W}bookmarkStart")]
    assert sorted(names) == ["_Toc00000001", "_Toc00000002"]


def test_a_list_without_headings_is_empty_and_whole():
    made = build(_template("Text", spread=True), {})

    assert _entries(made) == []
    assert [mark.get(f"{W}fldCharType") for mark in root(made).iter(f"{W}fldChar")] == ["begin", "separate", "end"]


def test_a_document_without_a_contents_list_gets_no_bookmarks():
    document = Document(io.BytesIO(paragraphs("Text")))
    document.add_paragraph("A", style="Heading 1")

    assert not list(root(build(saved(document), {})).iter(f"{W}bookmarkStart"))
