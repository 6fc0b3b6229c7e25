"""Blanks that were filled, ticked or emptied: what is an answer and what is a hint."""

from roles.word.reader import read_document
from roles.word.returned import INSERTED
from roles.word.value import TICK, Blank
from tests.returned import as_word_writes as word
from tests.returned.samples import after, description, sheet, value


def test_blanks_read_back() -> None:
    before = read_document(sheet())
    assert before.key_map
    kinds = {
        kind: [key for key, one in before.key_map.values.items() if isinstance(one, Blank) and one.filling.kind == kind]
        for kind in ("text", "day", "choice", "tick")
    }
    text, day, choice, box = (keys[0] for keys in kinds.values())
    found = after(
        sheet(),
        lambda copy: word.set_text(copy, text, "Six years"),
        lambda copy: word.set_text(copy, day, "3 December 2026"),
        lambda copy: word.set_text(copy, choice, "set method"),
        lambda copy: word.tick(copy, box),
        lambda copy: word.empty_control(copy, kinds["text"][1]),
    )

    assert [value(found, key) for key in (text, day, choice, box)] == [
        "Six years",
        "3 December 2026",
        "set method",
        TICK[True],
    ]
    assert value(found, kinds["text"][1]) == ""
    assert [value(found, key) for key in kinds["tick"][1:]] == [value(before, key) for key in kinds["tick"][1:]]


def test_what_word_writes_into_an_emptied_blank_is_no_answer() -> None:
    def empty(copy: word.Copy) -> None:
        word.set_text(copy, "_r0001", "Click or tap here to enter text.")
        properties = word.control(copy, "_r0001").getprevious()
        properties.append(properties.makeelement(f"{word.W}showingPlcHdr"))

    assert value(after(sheet(), empty), "_r0001") == ""


def test_what_word_puts_in_place_of_a_deleted_value_is_no_value() -> None:
    def empty(copy: word.Copy) -> None:
        old = "".join(text.text for text in word.control(copy, "_r0002").iter(f"{word.W}t"))
        word.replace(copy, word.control(copy, "_r0002"), old, "Click or tap here to enter text.")

    found = after(description(), empty, habits=False)
    assert value(found, "_r0002") == ""
    assert value(found, "_r0002", INSERTED).startswith("Put every complaint right")


def test_a_filled_blank_that_is_still_marked_as_empty_is_read() -> None:
    """So LibreOffice saves it."""

    def fill(copy: word.Copy) -> None:
        word.set_text(copy, "_r0001", "Six years")
        properties = word.control(copy, "_r0001").getprevious()
        properties.append(properties.makeelement(f"{word.W}showingPlcHdr"))

    assert value(after(sheet(), fill), "_r0001") == "Six years"


def test_a_box_shows_what_its_control_says() -> None:
    before = read_document(sheet())
    assert before.key_map
    key = next(
        key for key, one in before.key_map.values.items() if isinstance(one, Blank) and one.filling.kind == "tick"
    )

    def tick(copy: word.Copy) -> None:
        word.tick(copy, key)
        next(word.control(copy, key).iter(f"{word.W}t")).text = "yes"

    assert value(after(sheet(), tick), key) == TICK[True]
