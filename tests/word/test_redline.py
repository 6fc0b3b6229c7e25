"""What a redline shows of paragraphs, tables, controls, drawings and fields, one thing at a time."""

import io
from datetime import UTC, datetime
from typing import Any

import pytest
from catalog_edits import MANY, before, edited, printed
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openxml_audit import FileFormat, OpenXmlValidator
from redlines import DELETED, INSERTED, W, accepted, as_is, marks, refused, roots
from synthetic import control, field, image
from word_samples import blank, saved, split_runs, table

from roles.word.fault import PackageError
from roles.word.redline import redline
from roles.word.redline.words import Edit, edits

ON = datetime(2026, 11, 22, 9, tzinfo=UTC)


def both(old: Any, new: Any) -> bytes:
    before, after = saved(old), saved(new)
    made = redline(before, after, "Role catalog", ON)
    assert accepted(made) == as_is(after)
    assert refused(made) == as_is(before)
    return made


def text(*paragraphs: str) -> Any:
    document = blank()
    for one in paragraphs:
        document.add_paragraph(one)
    return document


def shown(made: bytes) -> list[str]:
    """Each paragraph of the body with a change: [-what went-] and [+what came+]."""
    signs = {INSERTED: "[+{}+]", DELETED: "[-{}-]"}
    found = []
    for paragraph in roots(made)["word/document.xml"].iter(f"{W}p"):
        if list(paragraph.iter(INSERTED, DELETED)):
            pieces = (child for child in paragraph.iter(INSERTED, DELETED, f"{W}r"))
            said = (
                (one.tag, "".join(one.itertext())) for one in pieces if one.getparent().tag not in signs and len(one)
            )
            found.append("".join(signs.get(tag, "{}").format(words) for tag, words in said if words))
    return found


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("within 2 working days", "within 12 working days", "within [-2-][+12+] working days"),
        ("95.5 % of calls", "97 % of calls", "[-95.5-][+97+] % of calls"),
        ("the customer", "the customers", "the [-customer-][+customers+]"),
        ("4个工作小时内分派", "2个工作小时内分派", "[-4-][+2+]个工作小时内分派"),
        ("解决每一件投诉", "解决投诉", "解决[-每一件-]投诉"),
        ("nine in ten settled", "nineteen in twenty settled", "[-nine in ten-][+nineteen in twenty+] settled"),
        ("■■■□□", "■■□□□", "■■[-■-][+□+]□□"),
        ("a b c d", "a x b y c d", "a [+x +]b[+ y+] c d"),
        ("一次解决问题", "两次答复问题", "[-一次解决-][+两次答复+]问题"),
    ],
)  # fmt: skip
def test_changes_are_small_and_whole(old: str, new: str, expected: str) -> None:
    assert shown(both(text(old), text(new))) == [expected]


def test_long_changes_around_a_short_word_are_one() -> None:
    old, new = "Register what callers report and tell them", "Enter everything customers say and inform the manager"

    assert [edit.j2 - edit.j1 for edit in edits(list(old), list(new))] == [len(new)]


def test_words_of_equal_texts_are_no_edit() -> None:
    assert edits(list("same"), list("same")) == []
    assert edits([], list("new")) == [Edit(0, 0, 0, 3)]


def test_a_paragraph_that_came_or_went_is_marked_with_its_end() -> None:
    made = both(text("first thing", "second matter", "last"), text("first thing", "last", "quite another one", "end"))

    ends = [one for root in roots(made).values() for one in root.iterfind(f".//{W}pPr/{W}rPr/*")]
    assert {one.tag for one in ends} == {INSERTED, DELETED}


def test_the_last_paragraph_of_a_cell_can_come_and_go() -> None:
    def cell(*paragraphs: str) -> Any:
        document = blank()
        label, held = document.add_table(1, 2).rows[0].cells
        label.text, held.text = "Purpose of the role", paragraphs[0]
        for one in paragraphs[1:]:
            held.add_paragraph(one, style="List Bullet")
        document.add_paragraph("end")
        return document

    both(cell("one"), cell("one", "two", "three"))
    both(cell("one", "two", "three"), cell("one"))
    assert shown(both(cell("one"), cell("two"))) == ["[-one-][+two+]"]


def test_a_row_is_known_by_its_first_cell() -> None:
    old, new = blank(), blank()
    table(old, ["What", "Who"], ["Stand-in", "After-sales specialist"], ["Grade", "3"])
    table(new, ["What", "Who"], ["Holders", "2"], ["Stand-in", "Key account manager"], ["Grade", "4"])

    made = both(old, new)

    rows = list(roots(made)["word/document.xml"].iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{INSERTED}") is not None for row in rows] == [False, True, False, False]


def test_a_table_with_another_column_stands_beside_the_old_one() -> None:
    old, new = blank(), blank()
    table(old, ["a", "b"], ["c", "d"])
    table(new, ["a", "x", "b"], ["c", "y", "d"])

    made = both(old, new)

    assert len(list(roots(made)["word/document.xml"].iter(f"{W}tbl"))) == 2


def test_type_that_changed_is_recorded_as_type() -> None:
    old, new = blank(), blank()
    split_runs(old, "plain ", "and bold")
    new.add_paragraph().add_run("plain and bold")

    made = both(old, new)

    assert {one.tag for one in marks(made)} == {f"{W}rPrChange"}


def test_another_style_of_paragraph_is_recorded() -> None:
    old, new = text("Targets"), blank()
    new.add_heading("Targets", 2)

    assert {one.tag for one in marks(both(old, new))} == {f"{W}pPrChange"}


def test_what_keeps_a_paragraph_on_its_page_is_no_change() -> None:
    old, new = text("same"), text("same")
    new.paragraphs[0].paragraph_format.keep_with_next = True

    assert marks(both(old, new)) == []


def held(words: str, *, more: str = "", locked: bool = False) -> Any:
    document = text("before ")
    run = document.paragraphs[0].add_run(words)
    control(run._r, more=more, locked=locked)
    document.paragraphs[0].add_run(" after")
    return document


def test_a_control_stays_around_what_changed_in_it_and_is_unlocked() -> None:
    made = both(held("four hours", locked=True), held("two hours", locked=True))

    [kept] = roots(made)["word/document.xml"].iter(f"{W}sdt")
    assert len(list(kept.iter(INSERTED, DELETED))) == 2
    assert list(kept.iter(f"{W}lock")) == []


def test_a_control_that_says_more_than_its_text_is_opened_up() -> None:
    more = '<w:date w:fullDate="2026-01-01T00:00:00Z"/>'

    assert list(roots(both(held("1", more=more), held("2", more=more)))["word/document.xml"].iter(f"{W}sdt")) == []
    assert list(roots(both(held("1", more=more), held("1", more=more)))["word/document.xml"].iter(f"{W}sdt"))


def test_a_control_that_came_leaves_nothing_behind_when_it_is_refused() -> None:
    assert list(roots(both(text("end"), held("new")))["word/document.xml"].iter(f"{W}sdt")) == []


def test_fields_count_by_what_word_works_out() -> None:
    def page(instruction: str, result: str) -> Any:
        document = text("Page ")
        document.paragraphs[0]._p.extend(field(instruction, result))
        return document

    assert marks(both(page("PAGE", "1"), page("PAGE", "7"))) == []
    assert marks(both(page("PAGEREF _Toc01", "1"), page("PAGEREF _Toc02", "2"))) == []
    made = roots(both(page("PAGE", "1"), page("NUMPAGES", "1")))["word/document.xml"]
    assert [one.text.strip() for one in made.iter(f"{W}delInstrText", f"{W}instrText")] == ["PAGE", "NUMPAGES"]


def test_a_simple_field_can_be_taken_out() -> None:
    old = text("Page ")
    old.paragraphs[0]._p.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )

    made = redline(saved(old), saved(text("Page ")), "Role catalog", ON)

    assert [one.text for one in roots(made)["word/document.xml"].iter(f"{W}delInstrText")] == ["PAGE"]


def test_another_picture_is_deleted_and_inserted_and_the_old_one_is_in_the_file() -> None:
    def drawn(shade: int) -> Any:
        document = text("end")
        document.paragraphs[0].add_run().add_picture(io.BytesIO(image(shade)))
        return document

    assert marks(both(drawn(1), drawn(1))) == []
    made = both(drawn(1), drawn(2))
    drawings = list(roots(made)["word/document.xml"].iter(f"{W}drawing"))
    assert [one.getparent().getparent().tag for one in drawings] == [DELETED, INSERTED]
    assert image(1) in [part.blob for part in Document(io.BytesIO(made)).part.package.iter_parts()]


def test_styles_and_lists_that_the_new_file_lacks_are_left_out_of_what_was_deleted() -> None:
    old, new = text("end"), text("end")
    old.paragraphs[0].insert_paragraph_before("an item", style="List Number 3")
    style = new.styles["List Number 3"].element
    style.getparent().remove(style)

    made = redline(saved(old), saved(new), "Role catalog", ON)

    assert "List Number 3".replace(" ", "") not in "".join(
        one.get(f"{W}val") for one in roots(made)["word/document.xml"].iter(f"{W}pStyle")
    )


def test_headers_and_footers_are_compared_where_they_are_used() -> None:
    old, new = text("same"), text("same")
    for document, words in ((old, "June"), (new, "July")):
        document.sections[0].different_first_page_header_footer = True
        document.sections[0].first_page_header.paragraphs[0].text = f"first {words}"
        document.sections[0].footer.paragraphs[0].text = f"foot {words}"

    made = both(old, new)

    changed = {name for name, root in roots(made).items() if list(root.iter(INSERTED))}
    assert len(changed) == 2
    assert "word/document.xml" not in changed


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    for pair in ((data, saved(blank())), (saved(blank()), data)):
        with pytest.raises(PackageError):
            redline(*pair, "Role catalog", ON)


def test_a_file_with_recorded_changes_is_refused() -> None:
    made = both(text("one"), text("two"))

    with pytest.raises(PackageError, match="recorded"):
        redline(saved(text("one")), made, "Role catalog", ON)
    with pytest.raises(PackageError, match="recorded"):
        redline(made, saved(text("one")), "Role catalog", ON)


@pytest.mark.parametrize("version", [FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_validator_finds_no_fault(language: str, version: FileFormat, tmp_path: Any) -> None:
    path = tmp_path / "redline.docx"
    path.write_bytes(redline(before(language), printed(edited(MANY), language), "Role catalog", ON))

    result = OpenXmlValidator(file_format=version).validate(path)

    assert [f"{error.part_uri} {error.description}" for error in result.errors] == []


def test_texts_beyond_all_measure_stand_one_after_the_other_in_a_moment() -> None:
    words = [f"{number % 97} words " for number in range(20_000)]
    old, new = ("The same. " + "".join(some) + "The end." for some in (words, words[::-1]))

    (edit,) = edits(old, new)
    assert old[: edit.i1] + new[edit.j1 : edit.j2] + old[edit.i2 :] == new
