"""What is read of a Word file, element by element: texts, changes, places, keys, fields, boxes, comments."""

import io
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_samples import BODY, MODIFIED, blank, build, editable, paragraphs, saved, table, with_parts

from roles.word import reader
from roles.word.fault import PackageError
from roles.word.reader import read_document
from roles.word.returned import DELETED, INSERTED, Change, Piece
from roles.word.template import compile_template

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)
BASE = saved(blank())
BY = 'w:id="7" w:author="Wang Fang" w:date="2026-12-01T09:30:00Z"'
HERS = {"by": "Wang Fang", "on": "2026-12-01T09:30:00Z"}


def document(body):
    xml = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()
    return with_parts(BASE, lambda parts: parts.update({BODY: xml}))


def read(body):
    return read_document(document(body))


def run(text, properties=""):
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def pieces(inner):
    return list(read(f"<w:p>{inner}</w:p>").paragraphs[0].pieces)


def texts(body):
    return [paragraph.text for paragraph in read(body).paragraphs]


def control(key, content, more=""):
    return f'<w:sdt><w:sdtPr><w:tag w:val="{key}"/>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def marked(key, content, number=1):
    return f'<w:bookmarkStart w:id="{number}" w:name="{key}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("a") + run("b"), "ab"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>", "a\nb\nc\td"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a-bc"),
        ('<w:r><w:br w:type="page"/><w:t>a</w:t><w:lastRenderedPageBreak/><w:br w:type="column"/></w:r>', "a"),
        ("<w:r><w:t> a\nb </w:t></w:r>", "a b"),
        ('<w:r><w:sym w:font="Wingdings" w:char="2612"/><w:sym w:char="x"/><w:sym w:char="FFFFFFFF"/></w:r>', "☒��"),
        (f"<w:hyperlink>{run('a')}</w:hyperlink><w:smartTag>{run('b')}</w:smartTag>", "ab"),
        (f"<w:dir>{run('a')}</w:dir><w:bdo>{run('b')}</w:bdo><w:customXml>{run('c')}</w:customXml>", "abc"),
        (f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('a')}</w:rubyBase></w:ruby></w:r>", "a"),
        ("<w:unknown>" + run("a") + "</w:unknown>", "a"),
    ],
)  # fmt: skip
def test_every_text_is_read_and_nothing_else(inner, text):
    assert texts(f"<w:p>{inner}</w:p>") == [text]


def test_runs_of_one_state_are_one_piece():
    assert pieces(run("a") + '<w:proofErr w:type="spellStart"/>' + run("b", "<w:rPr><w:b/></w:rPr>")) == [Piece("ab")]


@pytest.mark.parametrize(
    ("name", "change", "moved"),
    [("ins", INSERTED, False), ("del", DELETED, False), ("moveTo", INSERTED, True), ("moveFrom", DELETED, True)],
)
def test_a_change_is_known_with_who_and_when(name, change, moved):
    text = f"<w:r><w:{'delText' if name == 'del' else 't'}>b</w:{'delText' if name == 'del' else 't'}></w:r>"

    found = pieces(run("a") + f"<w:{name} {BY}>{text}</w:{name}>" + run("c"))

    assert found == [Piece("a"), Piece("b", change, moved, **HERS), Piece("c")]


def test_both_views_of_a_paragraph():
    paragraph = read(
        f"<w:p>{run('a')}<w:ins {BY}>{run('b')}</w:ins><w:del {BY}><w:r><w:delText>c</w:delText></w:r></w:del></w:p>"
    ).paragraphs[0]

    assert (paragraph.text, paragraph.before) == ("ab", "ac")


def test_changes_of_two_people_side_by_side_are_two():
    other = BY.replace("Wang Fang", "Li Na")

    assert [piece.by for piece in pieces(f"<w:ins {BY}>{run('a')}</w:ins><w:ins {other}>{run('b')}</w:ins>")] == [
        "Wang Fang",
        "Li Na",
    ]


@pytest.mark.parametrize(("outer", "inner"), [("ins", "del"), ("del", "ins"), ("ins", "moveFrom"), ("moveTo", "del")])
def test_what_is_inserted_and_deleted_is_nowhere(outer, inner):
    assert pieces(run("a") + f"<w:{outer} {BY}><w:{inner} {BY}>{run('b')}</w:{inner}></w:{outer}>") == [Piece("a")]


def test_places_count_within_what_holds_them():
    def cell(text, more=""):
        return f"<w:tc><w:p>{run(text)}</w:p>{more}</w:tc>"

    nested = f"<w:tbl><w:tr>{cell('deep')}</w:tr></w:tbl>"
    row = f"<w:tr>{cell('a')}{control('x', cell('b', nested))}</w:tr>"
    wrapped = control("x", f"<w:tr>{cell('c')}</w:tr>")
    found = read(f"<w:p/><w:tbl>{row}</w:tbl><w:tbl>{wrapped}{row}</w:tbl>").paragraphs

    assert [(one.text, one.place) for one in found] == [
        ("", ()),
        ("a", (0, 0, 0)), ("b", (0, 0, 1)), ("deep", (0, 0, 1, 0, 0, 0)),
        ("c", (1, 0, 0)),
        ("a", (1, 1, 0)), ("b", (1, 1, 1)), ("deep", (1, 1, 1, 0, 0, 0)),
    ]  # fmt: skip
    assert [one.number for one in found] == list(range(8))


@pytest.mark.parametrize(("name", "change"), [("ins", INSERTED), ("del", DELETED)])
def test_a_change_of_a_row_is_one_of_all_its_text(name, change):
    row = f"<w:tr><w:trPr><w:{name} {BY}/></w:trPr><w:tc><w:p>{run('a')}</w:p></w:tc></w:tr>"
    first, second = read(f"<w:tbl>{row}<w:tr><w:tc><w:p>{run('b')}</w:p></w:tc></w:tr></w:tbl>").paragraphs

    assert first.row == Change(change, False, **HERS)
    assert first.pieces == (Piece("a", change, **HERS),)
    assert second.row is None
    assert second.pieces == (Piece("b"),)


def test_a_change_of_a_mark_is_one_of_the_paragraph():
    body = "".join(
        f"<w:p><w:pPr><w:rPr><w:{name} {BY}/></w:rPr></w:pPr>{run(name)}</w:p>"
        for name in ("ins", "del", "moveTo", "moveFrom")
    )

    assert [(one.mark.kind, one.mark.moved) for one in read(body).paragraphs] == [
        (INSERTED, False),
        (DELETED, False),
        (INSERTED, True),
        (DELETED, True),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:pPr>{}</w:pPr></w:p>",
        "<w:p><w:pPr><w:rPr>{}</w:rPr></w:pPr></w:p>",
        "<w:tbl><w:tblPr>{}</w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:trPr>{}</w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:tcPr>{}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
    ],
)
def test_a_change_of_looks_is_seen(body):
    assert read(body.format(f"<w:pPrChange {BY}><w:pPr/></w:pPrChange>")).paragraphs[0].restyled
    assert not read(body.format("")).paragraphs[0].restyled


def test_a_change_of_type_is_one_of_its_run():
    changed = run("b", f"<w:rPr><w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange></w:rPr>")

    assert pieces(run("a") + changed) == [Piece("a"), Piece("b", restyled=True)]


def test_styles_say_what_is_a_heading_and_what_is_a_list():
    made = Document()
    made.add_heading("One", 2)
    made.add_paragraph("Two", style="List Bullet")
    own = made.add_paragraph("Three")._p.get_or_add_pPr()._add_numPr()
    own.get_or_add_ilvl().val, own.get_or_add_numId().val = 0, 1
    off = made.add_paragraph("Four", style="List Bullet")._p.get_or_add_pPr()._add_numPr()
    off.get_or_add_numId().val = 0
    made.add_paragraph("Five")

    found = read_document(saved(made)).paragraphs
    assert [(one.heading, one.listed) for one in found] == [(2, False), (0, True), (0, True), (0, False), (0, False)]
    assert [one.style for one in found] == ["Heading2", "ListBullet", "Normal", "ListBullet", "Normal"]


def test_a_list_style_may_stand_on_another():
    made = Document()
    style = made.styles.add_style("Duty", 1)
    style.base_style = made.styles["List Bullet"]
    made.add_paragraph("One", style="Duty")

    assert read_document(saved(made)).paragraphs[0].listed


def field(instruction, result):
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize("instruction", [" PAGE ", "TOC\t\\o", ' REF _Ref "x" '])
def test_results_of_fields_are_nobodys_text(instruction):
    simple = f"<w:fldSimple w:instr='{instruction}'>{run('1')}</w:fldSimple>"

    assert pieces(run("a") + field(instruction, run("1"))) == [Piece("a"), Piece("1", field=True)]
    assert pieces(run("a") + simple) == [Piece("a"), Piece("1", field=True)]


def test_what_a_link_says_was_typed():
    assert pieces(field(' HYPERLINK "http://a" ', run("a"))) == [Piece("a")]
    assert pieces(field(" TOC ", field(' HYPERLINK "x" ', run("a")))) == [Piece("a", field=True)]


def test_instructions_are_never_text_even_with_fields_in_them():
    assert pieces(field(" IF ", run("x")).replace("<w:r><w:fldChar w:fldCharType=\"separate\"/>", run("hidden") + "<w:r><w:fldChar w:fldCharType=\"separate\"/>")) == [Piece("x", field=True)]  # fmt: skip  # noqa: E501


def test_a_field_that_never_ends_hides_nothing():
    assert pieces('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("a")) == [Piece("a")]
    assert pieces(run("a") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run("b")) == [Piece("ab")]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{}<wps:wsp><wps:txbx><w:txbxContent>"
    "<w:p>" + run("in the box") + "</w:p></w:txbxContent></wps:txbx></wps:wsp>{}</w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p>" + run("again") + "</w:p></w:txbxContent></v:textbox>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


def test_text_in_a_box_is_a_paragraph_of_its_own_once():
    found = read(f"<w:p>{run('a')}{BOX.format('', '')}{run('b')}</w:p><w:p>{run('c')}</w:p>")

    assert [(one.text, one.boxed) for one in found.paragraphs] == [("ab", False), ("in the box", True), ("c", False)]
    assert found.foreign == ("text box",)


def test_a_group_of_boxes_is_ours():
    assert read(f"<w:p>{BOX.format('<wpg:wgp>', '</wpg:wgp>')}</w:p>").foreign == ()


def test_a_box_in_a_value_is_none_of_it():
    found = read(f"<w:p>{control('_r0001', run('a') + BOX.format('', ''))}</w:p><w:p/>")

    assert found.anchors["_r0001"].spans == ((0, 0, 1),)
    assert found.paragraphs[1].pieces == (Piece("in the box"),)


def test_what_is_no_text_is_named():
    inner = "<w:r><w:object/><w:drawing><pic:pic/></w:drawing><w:footnoteReference w:id='2'/></w:r>"

    assert read(f"<w:p>{inner}</w:p><w:altChunk/>").foreign == (
        "embedded object",
        "picture",
        "footnote",
        "linked content",
    )
    assert read(f"<w:p><w:del {BY}>{inner}</w:del></w:p>").foreign == ()


def test_relationships_to_the_outside_are_named_and_links_are_not():
    def link(parts):
        relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
        for number, kind in enumerate(("image", "hyperlink", "attachedTemplate")):
            one = etree.SubElement(relations, f"{{{relations.nsmap[None]}}}Relationship")
            one.attrib.update({
                "Id": f"x{number}", "Target": "http://example.org/x", "TargetMode": "External",
                "Type": f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}",
            })  # fmt: skip
        parts["word/_rels/document.xml.rels"] = etree.tostring(relations)

    assert read_document(with_parts(BASE, link)).foreign == ("linked content", "linked content")


def anchors(body):
    found = read(body)
    return {key: (one.how, one.spans, one.starts) for key, one in found.anchors.items()}


def test_a_control_is_found_before_its_bookmark():
    body = f"<w:p>{marked('_r0001', control('_r0001', run('a')) + run('b'))}</w:p>"

    assert anchors(body) == {"_r0001": ("control", ((0, 0, 1),), (0,))}
    assert read(body).paragraphs[0].pieces == (Piece("a", key="_r0001"), Piece("b"))


def test_a_bookmark_is_found_where_there_is_no_control():
    assert anchors(f"<w:p>{run('a')}{marked('_r0001', run('b'))}{run('c')}</w:p>") == {
        "_r0001": ("bookmark", ((0, 1, 2),), (0,))
    }


def test_a_bookmark_may_begin_in_a_control_and_end_outside():
    inner = f'<w:bookmarkStart w:id="1" w:name="_r0001"/>{run("a")}'
    outside = f"{run('b')}<w:bookmarkEnd w:id='1'/>{run('c')}"
    body = f"<w:p><w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>{outside}</w:p>"

    assert read(body).paragraphs[0].pieces == (Piece("ab", key="_r0001"), Piece("c"))


def test_a_bookmark_may_run_over_paragraphs():
    body = (
        f"<w:p>{run('x')}<w:bookmarkStart w:id='1' w:name='_r0001'/>{run('a')}</w:p><w:p>{run('b')}</w:p>"
        f"<w:p>{run('c')}<w:bookmarkEnd w:id='1'/>{run('x')}</w:p>"
    )

    assert anchors(body) == {"_r0001": ("bookmark", ((0, 1, 2), (1, 0, 1), (2, 0, 1)), (0,))}


def test_the_end_of_a_bookmark_in_the_next_paragraph_adds_nothing():
    start, end = "<w:bookmarkStart w:id='1' w:name='_r0001'/>", "<w:bookmarkEnd w:id='1'/>"
    body = f"{start}<w:p>{run('a')}</w:p><w:p>{end}{run('b')}</w:p>"

    assert anchors(body) == {"_r0001": ("bookmark", ((0, 0, 1),), (0,))}


def test_a_control_may_hold_paragraphs_rows_and_cells():
    body = (
        control("_r0001", f"<w:p>{run('a')}</w:p><w:p>{run('b')}</w:p>")
        + f"<w:tbl>{control('_r0002', '<w:tr><w:tc><w:p>' + run('c') + '</w:p></w:tc></w:tr>')}"
        + f"<w:tr>{control('_r0003', '<w:tc><w:p>' + run('d') + '</w:p></w:tc>')}</w:tr></w:tbl>"
    )

    assert {key: spans for key, (_, spans, _) in anchors(body).items()} == {
        "_r0001": ((0, 0, 1), (1, 0, 1)),
        "_r0002": ((2, 0, 1),),
        "_r0003": ((3, 0, 1),),
    }


def test_the_innermost_key_counts():
    body = f"<w:p>{control('_r0001', run('a') + control('_r0002', run('b')) + run('c'))}</w:p>"

    assert [piece.key for piece in read(body).paragraphs[0].pieces] == ["_r0001", "_r0002", "_r0001"]
    assert anchors(body)["_r0001"][1] == ((0, 0, 3),)


def test_two_of_one_key_side_by_side_are_two():
    body = f"<w:p>{control('_r0001', run('a'))}{control('_r0001', run('a'))}</w:p>"

    assert anchors(body) == {"_r0001": ("control", ((0, 0, 1), (0, 1, 2)), (0, 1))}


def test_an_empty_value_has_its_place():
    assert anchors(f"<w:p>{run('a')}{control('_r0001', '<w:r><w:t/></w:r>')}</w:p>") == {
        "_r0001": ("control", ((0, 1, 1),), (0,))
    }


def test_bookmarks_that_do_not_end_say_nothing():
    body = f"<w:p><w:bookmarkStart w:id='1' w:name='_r0001'/>{run('a')}</w:p><w:p>{run('b')}</w:p>"

    assert anchors(body) == {}
    assert read(body).paragraphs[0].pieces == (Piece("a"),)


def test_a_value_split_in_libreoffice_is_one():
    """Both starts, and the end of the second, as 7.4 saves it."""
    body = f"<w:p><w:bookmarkStart w:id='1' w:name='_r0001'/>{run('a')}</w:p><w:p>{marked('_r0001', run('b'), 2)}</w:p>"

    assert anchors(body) == {"_r0001": ("bookmark", ((0, 0, 1), (1, 0, 1)), (0,))}


@pytest.mark.parametrize("name", ["_Toc00000001", "r0001", "_r1", "_r0001x", ""])
def test_other_names_are_no_keys(name):
    assert anchors(f"<w:p>{control(name, run('a'))}{marked(name, run('b'))}</w:p>") == {}


def test_a_header_that_is_there_twice_counts_once():
    def section(made, text):
        made.sections[-1].header.is_linked_to_previous = False
        made.sections[-1].header.paragraphs[0].text = text

    made = blank()
    section(made, "Same")
    for text in ("Same", "Other", "Same", ""):
        made.add_section()
        section(made, text)

    assert [one.text for one in read_document(saved(made)).paragraphs if "header" in one.part] == ["Same", "Other"]


def test_page_numbers_make_no_header_another_one():
    made = blank()
    for number in range(2):
        if number:
            made.add_section()
        made.sections[-1].footer.is_linked_to_previous = False
        holder = made.sections[-1].footer.paragraphs[0]._p
        holder.append(etree.fromstring(f'<w:fldSimple xmlns:w="{W}" w:instr="PAGE">{run(str(number))}</w:fldSimple>'))
        holder.append(etree.fromstring(run("Page").replace("<w:r>", f'<w:r xmlns:w="{W}">')))

    assert [one.text for one in read_document(saved(made)).paragraphs if "footer" in one.part] == ["Page"]


def test_a_document_without_our_marks_is_read_too():
    found = read_document(paragraphs("Purpose"))

    assert (found.key_map, found.built, found.anchors, found.remarks, found.foreign) == (None, None, {}, (), ())
    assert [one.text for one in found.paragraphs] == ["Purpose"]


def test_documents_for_review_carry_their_text():
    made = blank()
    made.sections[0].footer.paragraphs[0].text = "Foot"
    table(made, ["{{ a }}", "x & <y>"])
    template = compile_template(saved(made), name="a.docx", review_note="Edit me")
    data = template.render({"a": editable("one\ntwo\tthree ")}, about={}, modified=MODIFIED)

    built = read_document(data).built
    assert built
    assert [one.text for one in built] == ["Edit me", "one\ntwo\tthree ", "x & <y>", "Foot"]
    assert data == template.render({"a": editable("one\ntwo\tthree ")}, about={}, modified=MODIFIED)


def test_a_remark_on_no_words_stands_where_its_sign_is():
    made = blank()
    made.add_paragraph("x")
    holder = made.add_paragraph()
    made.add_comment(made.add_paragraph("y").add_run("z"), "Why?", "Li Na")
    data = saved(made)
    assert holder.text == ""

    def move(parts):
        root = etree.fromstring(parts[BODY])
        for mark in root.iter(f"{{{W}}}commentRangeStart", f"{{{W}}}commentRangeEnd"):
            mark.getparent().remove(mark)
        parts[BODY] = etree.tostring(root)

    (remark,) = read_document(with_parts(data, move)).remarks
    assert (remark.paragraph, remark.quoted, remark.text, remark.by) == (2, "", "Why?", "Li Na")
    (remark,) = read_document(data).remarks
    assert (remark.paragraph, remark.quoted) == (2, "z")


# What is refused


def refusal(data):
    with pytest.raises(PackageError) as refused:
        read_document(data)
    return str(refused.value)


def packed(parts):
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 ...", "this is a PDF"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), "OpenDocument"),
        (packed({"a.txt": "x"}), "no content types"),
        (b"{\\rtf1 }", "no Word file"),
        (b"", "no Word file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "old Office version"),
    ],
)
def test_other_files_are_refused_by_their_names(data, said):
    assert said in refusal(data)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<w:p>" * 300 + "</w:p>" * 300, "cannot be read"),
        ("<w:p>", "cannot be read"),
    ],
)
def test_deep_and_broken_parts_are_refused(body, said):
    assert said in refusal(document(body))


def test_as_deep_as_can_be_is_read():
    for name in ("w:ins", "w:sdt><w:sdtContent", "w:p"):
        closing = "></".join(reversed(name.split("><")))
        depth = 120 if "><" in name else 240
        read(f"<w:p>{f'<{name}>' * depth}{run('a')}{f'</{closing}>' * depth}</w:p>")


def test_entities_are_refused():
    xml = f'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}">&a;</w:document>'

    assert "document type" in refusal(with_parts(BASE, lambda parts: parts.update({BODY: xml.encode()})))


def test_strict_open_xml_is_refused():
    xml = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'

    assert "Strict" in refusal(with_parts(BASE, lambda parts: parts.update({BODY: xml.encode()})))


def test_too_many_tags_are_refused(monkeypatch):
    monkeypatch.setattr(reader, "TAG_LIMIT", 100)

    assert "too large" in refusal(document("<w:p/>" * 100))


SAMPLE = build(
    paragraphs("{{ a }}", "Purpose: {{ b }}", "{{ b }}"), {"a": editable("Agent", "a"), "b": editable("Help", "b")}
)
PARTS = [name for name in ZipFile(io.BytesIO(SAMPLE)).namelist() if name.endswith((".xml", ".rels"))]


def survives(data):
    with suppress(PackageError):
        read_document(data)


@given(st.integers(0, len(SAMPLE) - 1), st.integers(1, 255))
def test_a_flipped_byte_is_read_or_refused(place, flip):
    survives(SAMPLE[:place] + bytes([SAMPLE[place] ^ flip]) + SAMPLE[place + 1 :])


@given(st.integers(0, len(SAMPLE)))
def test_half_a_file_is_refused(length):
    survives(SAMPLE[:length])


@given(st.sampled_from(PARTS))
def test_a_missing_part_is_read_or_refused(name):
    survives(with_parts(SAMPLE, lambda parts: parts.pop(name)))


@given(st.sampled_from(PARTS), st.data())
def test_damaged_xml_is_read_or_refused(name, data):
    def damage(parts):
        xml = parts[name]
        cuts = data.draw(st.lists(st.integers(0, len(xml)), min_size=2, max_size=2).map(sorted))
        parts[name] = xml[: cuts[0]] + data.draw(st.sampled_from([b"", b"<w:sdt/>", b'="', b"\xff"])) + xml[cuts[1] :]

    survives(with_parts(SAMPLE, damage))


ELEMENTS = [
    "p", "r", "t", "tbl", "tr", "tc", "sdt", "sdtPr", "sdtContent", "tag", "ins", "del", "moveFrom", "moveTo",
    "pPr", "rPr", "trPr", "txbxContent", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
    "commentReference",
    "fldChar", "instrText", "fldSimple", "footnote", "sym", "br", "showingPlcHdr", "rPrChange", "delText",
]  # fmt: skip
ANY_TREE = st.recursive(
    st.just(""),
    lambda inner: st.lists(
        st.tuples(
            st.sampled_from(ELEMENTS),
            st.sampled_from([
                "", 'w:id="1"', 'w:id="1" w:name="_r0001"', 'w:val="_r0001"', 'w:fldCharType="begin"',
                'w:fldCharType="separate"', 'w:fldCharType="end"', 'w:instr="PAGE"', 'w:char="2612"',
            ]),
            inner,
        ).map(lambda one: f"<w:{one[0]} {one[1]}>{one[2]}{'x' if one[0] in ('t', 'delText') else ''}</w:{one[0]}>"),
        max_size=4,
    ).map("".join),
    max_leaves=40,
)  # fmt: skip


@given(ANY_TREE)
def test_whatever_stands_where_it_should_not_is_read(body):
    found = read(body)

    for key, anchor in found.anchors.items():
        assert len(anchor.starts) <= max(len(anchor.spans), 1), key
        for index, first, last in anchor.spans:
            assert 0 <= first <= last <= len(found.paragraphs[index].pieces)
    for paragraph in found.paragraphs:
        assert all(piece.text for piece in paragraph.pieces)
