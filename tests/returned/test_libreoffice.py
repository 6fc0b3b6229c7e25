"""Documents that people worked on in a real LibreOffice, with changes recorded; measured with 7.4.

What survives there: of docx → docx everything but the tags of controls, which it drops, so that bookmarks find the
values; of .odt and .doc on the way also not the key map, for they hold no custom XML. Hints of blanks stay marked as
hints whatever is typed, headers of documents with two page formats are saved several times, and where changes are
recorded, opening a document already records changes of the type in some tables.
"""

import pytest

from roles.word.reader import read_document
from roles.word.returned import DELETED, INSERTED
from tests.returned.libreoffice import edited, saved
from tests.returned.samples import built, description, key_of, sheet, value
from tests.returned.test_read_back import assert_untouched

pytestmark = pytest.mark.office


@pytest.mark.parametrize("language", ["en", "zh", "en+zh"])
def test_what_libreoffice_saves_reads_back_as_it_was_built(language: str) -> None:
    by_kind = {read_document(data).key_map.about["kind"]: data for data in built(language).values()}  # type: ignore[union-attr]

    for data in saved(by_kind).values():
        assert_untouched(read_document(data), how="bookmark")


@pytest.mark.parametrize("through", ["odt", "doc"])
def test_through_other_formats_the_values_are_still_found(through: str) -> None:
    before = read_document(description("zh"))
    found = read_document(edited(description("zh"), through=[through]))

    assert found.key_map is None
    assert found.anchors.keys() == before.anchors.keys()
    # Without the key map, the hint of an empty blank cannot be told from an answer.
    filled = [key for key in before.anchors if value(before, key)]
    assert {key: value(found, key) for key in filled} == {key: value(before, key) for key in filled}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_edits_are_read_with_who_made_them(language: str) -> None:
    before = read_document(description(language))
    purpose, does = (key_of(before, route) for route in ("/purpose", "/register/does"))
    old, task = value(before, purpose), value(before, does)
    found = read_document(
        edited(
            description(language),
            ("replace", old[3:20], "新的 new"),
            ("type_after", old[-6:], " Soon."),
            ("new_paragraph", old[-6:], "And more."),
            ("comment", task[:12], "Who says so?"),
        )
    )

    assert value(found, purpose) == f"{old[:3]}新的 new{old[20:]} Soon."
    assert value(found, purpose, INSERTED) == old
    assert {piece.by for one in found.paragraphs for piece in one.pieces if piece.change} == {"Li Na"}
    assert "And more." in [one.text for one in found.paragraphs if not one.before]
    assert [(one.by, one.text, one.quoted, one.keys) for one in found.remarks] == [
        ("Li Na", "Who says so?", task[:12], (does,))
    ]
    assert found.built == before.built


def test_a_value_split_by_enter_stays_one_value() -> None:
    before = read_document(description())
    purpose = key_of(before, "/purpose")
    old = value(before, purpose)
    found = read_document(edited(description(), ("break_before", old[20:40])))

    assert value(found, purpose) == f"{old[:20]}\n{old[20:]}"
    assert found.anchors[purpose].starts == (0,)


def test_rows_are_deleted_and_inserted() -> None:
    before = read_document(description())
    gone, after = (value(before, key_of(before, f"/{task}/does"))[:30] for task in ("find-cause", "own-case"))
    cells = ["9", "Call each customer back", "5 %", "Executes", "as it comes in"]
    found = read_document(edited(description(), ("delete_row", gone), ("insert_row", after, cells)))
    rows = {kind: [one for one in found.paragraphs if one.row and one.row.kind == kind] for kind in (INSERTED, DELETED)}

    assert [one.text for one in rows[INSERTED]] == cells
    assert gone in "".join(one.before for one in rows[DELETED])
    assert not any(one.text for one in rows[DELETED])


def test_changes_that_were_accepted_are_simply_there() -> None:
    before = read_document(description())
    old = value(before, "_r0002")
    found = read_document(edited(description(), ("replace", old[:3], "Set"), ("accept_all",)))

    assert value(found, "_r0002") == value(found, "_r0002", INSERTED) == f"Set{old[3:]}"


@pytest.mark.parametrize("recorded", [True, False])
def test_a_blank_filled_in_is_an_answer(recorded: bool) -> None:
    found = read_document(edited(sheet(), ("replace", "Write here", "Six years"), recorded=recorded))
    empty = [key for key in found.anchors if not value(found, key)]

    assert value(found, "_r0001") == "Six years"
    assert value(found, "_r0001", INSERTED) == ("" if recorded else "Six years")
    assert len(empty) > 50
