"""Comments and both views of every change, against docx-plus."""

from collections.abc import Callable

import pytest

from roles.word.reader import read_document
from roles.word.returned import INSERTED
from tests.returned import as_word_writes as word
from tests.returned import oracle
from tests.returned.samples import after, description, key_of, shown, worked_in
from tests.returned.test_read_back import CELLS, DESCRIBED, PURPOSE, typed, typed_in_paragraph


def commented(copy: word.Copy) -> None:
    word.comment(copy, word.control(copy, "_r0002"), "Too long?\nI think so.", ("Li Na", "No."), ("Wang Fang", "Hm."))
    word.comment(copy, word.paragraph(copy, DESCRIBED), "Fine", done=True)


def test_comments_are_tied_to_their_keys_with_their_answers() -> None:
    first, second = after(description(), commented, habits=False).remarks

    assert (first.by, first.on, first.text, first.keys) == (word.BY, word.ON, "Too long?\nI think so.", ("_r0002",))
    assert first.quoted == str(read_document(description()).key_map.values["_r0002"])  # type: ignore[union-attr]
    assert [(reply.by, reply.text) for reply in first.replies] == [("Li Na", "No."), ("Wang Fang", "Hm.")]
    assert not first.done
    keys = tuple(key_of(read_document(description()), f"/review/{name}") for name in ("by", "remind"))
    assert (second.text, second.keys, second.done, second.replies) == ("Fine", keys, True, ())


def test_a_comment_knows_its_paragraph() -> None:
    found = after(description(), commented)

    assert [found.paragraphs[one.paragraph or 0].text[:9] for one in found.remarks] == ["Put every", "This desc"]


def test_threads_agree_with_docx_plus() -> None:
    data = worked_in(description(), commented)

    assert [
        (one.by, one.text.replace("\n", ""), one.done, [(reply.by, reply.text) for reply in one.replies])
        for one in read_document(data).remarks
    ] == oracle.threads(data)


EDITS: dict[str, Callable[[word.Copy], object]] = {
    "typed": typed,
    "typed in a paragraph": typed_in_paragraph,
    "typed behind": lambda copy: word.type_behind(copy, word.paragraph(copy, PURPOSE), "cause.", " Soon."),
    "new paragraph": lambda copy: word.new_paragraph(copy, word.paragraph(copy, PURPOSE), "And more."),
    "deleted paragraph": lambda copy: word.delete_paragraph(copy, word.paragraph(copy, PURPOSE)),
    "split": lambda copy: word.split_value(copy, "_r0002", "so that"),
    "moved": lambda copy: word.move_paragraph(copy, word.paragraph(copy, PURPOSE), word.paragraph(copy, DESCRIBED)),
    "deleted row": lambda copy: word.delete_row(copy, word.row(copy, "Register complaints")),
    "new row": lambda copy: word.insert_row(copy, word.row(copy, "Register complaints"), CELLS),
    "copied row": lambda copy: word.copy_row(copy, word.row(copy, "Register complaints"), CELLS),
    "styled": lambda copy: word.style_words(copy, word.paragraph(copy, PURPOSE), "every complaint"),
    "comment": commented,
    "emptied": lambda copy: word.empty_control(copy, "_r0002"),
    "no control": lambda copy: word.remove_control(copy, "_r0002"),
}


@pytest.mark.parametrize("name", EDITS)
def test_both_views_agree_with_docx_plus(name: str) -> None:
    data = worked_in(description(), lambda copy: EDITS[name](copy))
    body = [one for one in read_document(data).paragraphs if one.part == "word/document.xml"]

    assert [shown(one) for one in body] == oracle.accepted(data)
    assert [shown(one, INSERTED) for one in body] == oracle.rejected(data)
    if name not in ("comment", "emptied", "no control", "styled", "split"):
        assert oracle.accepted(data) != oracle.rejected(data)
