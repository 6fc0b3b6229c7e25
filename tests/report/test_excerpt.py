import pytest
from hypothesis import given
from hypothesis import strategies as st

from roles.finding import Place
from roles.report.excerpt import excerpt, marked
from roles.report.subject import Entry
from tests.report.samples import found, made, subject

CELLS = {
    "a": 1,
    " ": 1,
    "—": 1,
    "岗": 2,
    "，": 2,
    "。": 2,
    "𠮷": 2,
    "Ａ": 2,
    "😀": 2,
    "한": 2,
    "\u0301": 0,
    "\t": 1,
    "\x1b": 1,
}
LETTERS = st.text(st.sampled_from([*CELLS]), max_size=120).map(lambda text: f"a{text}".replace("\t\u0301", "\t"))


def _cells(text: str) -> int:
    return sum(1 if letter == "\ufffd" else CELLS.get(letter, 1) for letter in text)


def _at(line: str, cells: int) -> str:
    """What stands in a line after so many cells."""
    for number in range(len(line) + 1):
        if _cells(line[:number]) == cells:
            return line[number:].lstrip("\u0301")
    raise AssertionError(f"no letter begins after {cells} cells of {line!r}")


@pytest.mark.parametrize(
    ("line", "start", "end", "carets"),
    [
        ("reports_to: haed", 12, 16, "            ^^^^"),
        ("title: 客户服务主管 # 说明", 7, 13, "       ^^^^^^^^^^^^"),
        ("名称：主管", 3, 5, "      ^^^^"),
        ("e\u0301e\u0301: x", 6, 7, "    ^"),
        ("\tid: a", 5, 6, "     ^"),
        ("𠮷𠮷a", 2, 3, "    ^"),
        ("id:", 3, 3, "   ^"),
        ("id:", 9, 12, "   ^"),
    ],
)
def test_carets_stand_under_the_words(line: str, start: int, end: int, carets: str) -> None:
    assert marked(line, start, end, 72)[1] == carets


@given(before=LETTERS, words=LETTERS, after=LETTERS, room=st.integers(20, 100))
def test_they_do_under_any_letters_and_in_any_width(before: str, words: str, after: str, room: int) -> None:
    line, carets = marked(before + words + after, len(before), len(before + words), room)
    blanks, count = len(carets) - len(carets.lstrip(" ")), carets.count("^")

    assert _cells(line) <= room
    assert blanks + count <= room
    assert carets == " " * blanks + "^" * count
    under = _at(line, blanks)
    shown = words.replace("\t", " ").replace("\x1b", "\ufffd")
    assert under[0] == shown[0]
    if "…" not in under:
        assert count == _cells(shown)
        assert under.startswith(shown.rstrip("\u0301"))
    whole = _cells(before + words + after) <= room
    assert ("…" in line) is not whole
    assert whole or _cells(line) >= room - 3


def test_a_long_line_is_cut_around_the_words() -> None:
    line, carets = marked("岗" * 100 + "fault" + "位" * 100, 100, 105, 40)

    assert line == "…岗岗岗岗岗岗fault位位位位位位位位位位…"
    assert carets == " " * 13 + "^^^^^"


def test_what_does_not_need_its_room_leaves_it_to_the_rest() -> None:
    line, carets = marked("a" * 100 + " end.", 101, 104, 40)

    assert line == "…" + "a" * 34 + " end."
    assert carets == " " * 36 + "^^^"


def test_words_longer_than_the_screen_are_marked_as_far_as_it_goes() -> None:
    line, carets = marked("does: " + "a" * 300, 6, 306, 40)

    assert line == "does: " + "a" * 33 + "…"
    assert carets == "      " + "^" * 34


def test_a_line_that_just_fits_is_not_cut() -> None:
    assert marked("a" * 31 + "word", 31, 35, 35) == ("a" * 31 + "word", " " * 31 + "^^^^")


def test_words_that_end_where_the_screen_ends_are_shown_whole() -> None:
    line, carets = marked("a" * 30 + " word and more", 31, 35, 35)

    assert "word" in line
    assert line.index("word") == carets.index("^^^^")


def test_the_end_of_a_long_line_has_a_caret_within_the_screen() -> None:
    line, carets = marked("a" * 100, 100, 100, 40)

    assert line == "…" + "a" * 38
    assert carets == " " * 39 + "^"


def test_accents_take_no_room() -> None:
    line, carets = marked("e\u0301" * 60 + "x", 120, 121, 40)
    assert line == "…" + "e\u0301" * 38 + "x"
    assert carets == " " * 39 + "^"

    assert marked("x" + "e\u0301" * 60, 0, 1, 40)[0] == "x" + "e\u0301" * 38 + "…"


def test_of_several_lines_the_first_is_marked() -> None:
    text = {"roles/head.yaml": "purpose: >-\n  Answer calls\n  and letters\n"}
    loaded = subject(text).loaded
    route = ("roles", "head", "purpose")
    place = loaded.place(route)[1]
    assert place is not None
    assert place.end_line > place.line

    assert excerpt(Entry(subject(text), found(place=place), "", ""), 60) == ("purpose: >-", "         ^^")
    (short,) = made(found(place=Place(1, 5, 3, 2))).entries
    assert excerpt(short, 60) == ("id: head", "    ^^^^")


@pytest.mark.parametrize("path", ["roles/head.yaml", "roles/none.yaml"])
def test_a_finding_without_a_line_shows_none(path: str) -> None:
    far = found(path=path, place=Place(99, 1, 99, 2))

    assert [excerpt(entry, 60) for entry in made(far, found(path=path, place=None)).entries] == [("", "")] * 2
