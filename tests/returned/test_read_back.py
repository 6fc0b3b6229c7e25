"""What is read of documents that nobody changed, and of those that came back from Word and python-docx."""

from itertools import pairwise

import pytest

from roles.word.reader import read_document
from roles.word.returned import DELETED, INSERTED, Change, Piece, Returned
from roles.word.value import TICK, Blank
from tests.returned import as_word_writes as word
from tests.returned import by_python_docx as script
from tests.returned.samples import after, built, description, key_of, shown, value, worked_in

LANGUAGES = ("en", "zh", "en+zh")


def assert_untouched(found: Returned, *, how: str = "control") -> None:
    """Every key once, with the value as built; the text as built."""
    assert found.key_map is not None
    assert list(found.anchors) == list(found.key_map.values)
    assert {anchor.how for anchor in found.anchors.values()} <= {how}
    assert all(len(anchor.starts) == 1 for anchor in found.anchors.values())
    for key, said in found.key_map.values.items():
        tick = isinstance(said, Blank) and said.filling.kind == "tick"
        assert value(found, key) == (said or (TICK[False] if tick else "")), key
    assert found.built
    assert [one.text for one in found.built] == [one.text for one in found.paragraphs]
    assert found.foreign == ()
    assert found.remarks == ()
    assert not any(piece.change for paragraph in found.paragraphs for piece in paragraph.pieces)
    assert not any(paragraph.mark or paragraph.row for paragraph in found.paragraphs)


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in read_document(data).paragraphs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_untouched_document_reads_back_as_it_was_built(language: str) -> None:
    for data in built(language).values():
        assert_untouched(read_document(data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_python_docx_saves_reads_back_as_it_was_built(language: str) -> None:
    for data in built(language, roles=("complaint-specialist",)).values():
        assert_untouched(read_document(script.edited(data)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_word_leaves_behind_changes_nothing(language: str) -> None:
    for data in built(language, roles=("complaint-specialist",)).values():
        assert_untouched(after(data))


def test_only_documents_for_review_carry_the_text_as_built() -> None:
    data = built("en", for_review=False, roles=("complaint-specialist",))["complaint-specialist-job-description"]
    found = read_document(data)

    assert found.built is None
    assert found.key_map
    assert found.key_map.built is None
    assert texts(data) == texts(description())[1:]


def test_places_headings_and_lists_are_known() -> None:
    found = read_document(description())
    purpose = found.paragraphs[found.anchors[key_of(found, "/purpose")].spans[0][0]]
    does = found.paragraphs[found.anchors[key_of(found, "/register/does")].spans[0][0]]
    share = found.paragraphs[found.anchors[key_of(found, "/register/share")].spans[0][0]]

    assert (purpose.place, purpose.part) == ((), "word/document.xml")
    assert does.place[:2] == share.place[:2]
    assert share.place[2] == does.place[2] + 1
    assert {one.heading for one in found.paragraphs} == {0, 1, 2}
    assert any(one.listed for one in found.paragraphs)
    assert not purpose.listed
    assert {one.part for one in found.paragraphs} == {"word/document.xml", "word/header1.xml", "word/footer1.xml"}
    assert all(one.number + 1 == other.number for one, other in pairwise(found.paragraphs) if one.part == other.part)


def test_words_of_drawings_come_once_in_paragraphs_of_their_own() -> None:
    found = read_document(built("en")["department-handbook"])
    boxed = [paragraph.text for paragraph in found.paragraphs if paragraph.boxed]

    assert boxed[:3] == ["General manager", "outside the department", "Customer service manager"]
    assert len(boxed) == len(set(enumerate(boxed)))
    assert boxed.count("General manager") == 1


def test_numbers_of_pages_and_contents_lists_are_nobodys_text() -> None:
    found = read_document(built("en")["department-handbook"])
    footer = next(one for one in found.paragraphs if one.part == "word/footer1.xml" and "text mark" in one.text)
    contents = [one for one in found.paragraphs if one.style.startswith("TOC") and one.style != "TOCHeading"]

    assert [piece.text for piece in footer.pieces if piece.field] == ["1", "1"]
    assert footer.text.endswith("Page  of ")
    assert len(contents) > 10
    assert {one.text for one in contents} == {""}


PURPOSE = "Put every complaint right"
DESCRIBED = "This description is reviewed by"


def typed(copy: word.Copy) -> None:
    key = "_r0002"
    word.replace(copy, word.control(copy, key), "every complaint", 'each "real" complaint')


def test_who_changed_what_in_a_value_is_known() -> None:
    found = after(description(), typed)
    index, first, last = found.anchors["_r0002"].spans[0]

    assert found.paragraphs[index].pieces[first:last][:4] == (
        Piece("Put ", key="_r0002"),
        Piece("every complaint", DELETED, False, word.BY, word.ON, "_r0002"),
        Piece("each “real” complaint", INSERTED, False, word.BY, word.ON, "_r0002"),
        Piece(" right so that the customer would buy again, and remove its cause.", key="_r0002"),
    )
    assert value(found, "_r0002", INSERTED) == str(found.key_map.values["_r0002"])  # type: ignore[union-attr]


def test_what_is_not_recorded_is_simply_there() -> None:
    found = after(description(), lambda copy: word.set_text(copy, "_r0002", "Quite another purpose\nin two lines"))

    assert value(found, "_r0002") == value(found, "_r0002", INSERTED) == "Quite another purpose\nin two lines"


def test_what_one_inserted_and_another_deleted_stands_nowhere() -> None:
    once = worked_in(description(), typed, by="Li Na")
    found = after(once, lambda copy: word.replace(copy, word.control(copy, "_r0002"), "“real” ", ""), by="Wang Fang")

    assert value(found, "_r0002").startswith("Put each complaint right")
    assert value(found, "_r0002", INSERTED).startswith("Put every complaint right")
    assert not any("“real”" in piece.text for paragraph in found.paragraphs for piece in paragraph.pieces)


def test_a_paragraph_one_inserted_and_another_deleted_is_none() -> None:
    def add(copy: word.Copy) -> None:
        new = word.new_paragraph(copy, word.paragraph(copy, DESCRIBED), "New words")
        word.new_paragraph(copy, new, "More words")

    once = worked_in(description(), add, by="Li Na", habits=False)
    count = len(read_document(once).paragraphs)
    found = after(once, lambda copy: word.delete_paragraph(copy, word.paragraph(copy, "New words")), by="Wang Fang")

    assert len(found.paragraphs) == count - 1
    assert not any("New words" in shown(one, "") for one in found.paragraphs)


def test_new_paragraphs_have_a_recorded_mark_before_them() -> None:
    found = after(description(), lambda copy: word.new_paragraph(copy, word.paragraph(copy, PURPOSE), "And more."))
    place = next(number for number, one in enumerate(found.paragraphs) if one.text == "And more.")

    assert found.paragraphs[place - 1].mark == Change(INSERTED, False, word.BY, word.ON)
    assert found.paragraphs[place].mark is None
    assert found.paragraphs[place].before == ""


def test_a_value_split_by_enter_is_one_value_of_two_paragraphs() -> None:
    found = after(description(), lambda copy: word.split_value(copy, "_r0002", "so that the customer"))
    anchor = found.anchors["_r0002"]

    assert value(found, "_r0002").startswith("Put every complaint right \nso that the customer")
    assert (len(anchor.spans), anchor.starts) == (2, (0,))
    assert found.paragraphs[anchor.spans[0][0]].mark == Change(INSERTED, False, word.BY, word.ON)


def test_a_moved_paragraph_is_deleted_here_and_inserted_there() -> None:
    found = after(
        description(),
        lambda copy: word.move_paragraph(copy, word.paragraph(copy, PURPOSE), word.paragraph(copy, DESCRIBED)),
    )
    moved = [piece for one in found.paragraphs for piece in one.pieces if piece.moved]

    assert [(piece.change, piece.key, piece.by) for piece in moved] == [
        (DELETED, "_r0002", word.BY),
        (INSERTED, "", word.BY),
    ]
    assert [one.mark for one in found.paragraphs if one.mark] == [
        Change(DELETED, True, word.BY, word.ON),
        Change(INSERTED, True, word.BY, word.ON),
    ]


def test_a_deleted_row_is_one() -> None:
    before = read_document(description())
    does = key_of(before, "/register/does")
    words = value(before, does)[:30]
    found = after(description(), lambda copy: word.delete_row(copy, word.row(copy, words)))
    gone = [one for one in found.paragraphs if one.row]

    assert {one.row for one in gone} == {Change(DELETED, False, word.BY, word.ON)}
    assert len({one.place[:2] for one in gone}) == 1
    assert not any(one.text for one in gone)
    assert value(found, does) == ""
    assert value(found, does, INSERTED) == value(before, does)


CELLS = ("9", "Call each customer back", "5 %", "Executes", "as it comes in")


@pytest.mark.parametrize("recorded", [True, False])
def test_a_new_row_has_no_keys(recorded: bool) -> None:
    before = read_document(description())
    words = value(before, key_of(before, "/register/does"))[:30]
    found = after(description(), lambda copy: word.insert_row(copy, word.row(copy, words), CELLS, recorded=recorded))
    new = [one for one in found.paragraphs if one.text in CELLS[1] and one.text]

    assert list(found.anchors) == list(before.anchors)
    assert all(anchor.starts == (0,) for anchor in found.anchors.values())
    assert [one.row for one in new] == [Change(INSERTED, False, word.BY, word.ON) if recorded else None]
    assert not any(piece.key for one in new for piece in one.pieces)


def test_a_copied_row_has_its_keys_twice() -> None:
    before = read_document(description())
    does = key_of(before, "/register/does")
    found = after(description(), lambda copy: word.copy_row(copy, word.row(copy, value(before, does)[:30]), CELLS))
    anchor = found.anchors[does]

    assert anchor.starts == (0, 1)
    assert value(found, does) == f"{value(before, does)}\n{CELLS[1]}"


def test_the_bookmark_finds_a_value_whose_control_was_removed() -> None:
    found = after(description(), lambda copy: word.remove_control(copy, "_r0002"), typed_in_paragraph)

    assert found.anchors["_r0002"].how == "bookmark"
    assert {anchor.how for key, anchor in found.anchors.items() if key != "_r0002"} == {"control"}
    assert value(found, "_r0002").startswith("Put each complaint right")


def typed_in_paragraph(copy: word.Copy) -> None:
    word.replace(copy, word.paragraph(copy, PURPOSE), "every", "each")


def test_a_change_of_type_is_seen() -> None:
    found = after(description(), lambda copy: word.style_words(copy, word.control(copy, "_r0002"), "every complaint"))
    index, first, last = found.anchors["_r0002"].spans[0]

    assert [piece.text for piece in found.paragraphs[index].pieces[first:last] if piece.restyled] == ["every complaint"]
    assert value(found, "_r0002") == str(found.key_map.values["_r0002"])  # type: ignore[union-attr]


def test_an_emptied_value_is_empty() -> None:
    found = after(description(), lambda copy: word.empty_control(copy, "_r0002"))

    assert value(found, "_r0002") == ""


def test_changes_by_scripts_are_read() -> None:
    found = read_document(
        script.edited(
            description(),
            script.replace("every complaint", "each complaint"),
            script.new_paragraph(PURPOSE[:3], "And more."),
            script.delete_paragraph(DESCRIBED),
            script.delete_row("Register complaints"),
            script.comment(PURPOSE[:3], "Who says so?"),
        )
    )

    assert value(found, "_r0002").startswith("Put each complaint right")
    assert "And more." in [one.text for one in found.paragraphs]
    assert not any(DESCRIBED in one.text or "Register complaints" in one.text for one in found.paragraphs[20:])
    assert [(one.text, one.keys) for one in found.remarks] == [("Who says so?", ("_r0002",))]
