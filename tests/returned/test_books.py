"""The books balance: whatever was done to a document, every difference is told exactly once, and nothing else is."""

from hypothesis import given, settings

from roles.returned.difference import Commented, Words
from roles.returned.verdict import Fate
from roles.word.key_map import read_key_map
from tests.returned import as_word_writes as word
from tests.returned import damage
from tests.returned.books import unbalanced
from tests.returned.damage import ALL, EDITS, Done, damaged, damages
from tests.returned.desk import brought, desk, printed
from tests.returned.edits import Keys, worked
from tests.returned.word_copy import Copy

KINDS = (
    ("job-description", "agent", "en"),
    ("job-description", "agent", "en+zh"),
    ("service-standards", "department", "en"),
)


def assert_balanced(number: int, done: Done) -> None:
    assert_balanced_after(printed(desk(), *KINDS[number % len(KINDS)]), done)


def assert_balanced_after(data: bytes, done: Done) -> None:
    came = damaged(data, done)
    outcome = brought(desk(), came)

    assert not unbalanced(data, came, read_key_map(data).values, [one.difference for one in outcome.verdicts])
    assert {verdict.fate for verdict in outcome.verdicts if verdict.changes} <= {Fate.APPLIED}
    assert all(verdict.changes for verdict in outcome.verdicts if verdict.fate is Fate.APPLIED)


@settings(max_examples=40)
@given(damage.NUMBER, damages(EDITS, most=4))
def test_the_books_balance_after_edits(number: int, done: Done) -> None:
    assert_balanced(number, done)


def test_a_row_is_the_one_whose_label_it_bears_although_another_that_went_is_more_like_it() -> None:
    assert_balanced(278, [(damage.delete_row, 165, 0, False), (damage.type_in, 558, 0, False)])


@settings(max_examples=60)
@given(damage.NUMBER, damages(ALL, most=1))
def test_the_books_balance_after_any_damage(number: int, done: Done) -> None:
    assert_balanced(number, done)


def test_words_typed_into_a_header_and_a_comment_are_told_once() -> None:
    def edit(copy: Copy, _: Keys) -> None:
        name = next(name for name, data in copy.parts.items() if "header" in name and b"Service desk" in data)
        copy.parts[name] = copy.parts[name].replace(b"Service desk", b"Our desk")
        word.comment(copy, word.paragraph(copy, "Settle every"), "Really?")

    verdicts = brought(desk(), worked(edit)).verdicts
    words, remark = (one.difference for one in verdicts)

    assert isinstance(words, Words)
    assert "Service desk" in words.old
    assert words.new == words.old.replace("Service desk", "Our desk")
    assert isinstance(remark, Commented)
    assert (remark.text, remark.routes) == ("Really?", (("roles", "agent", "purpose"),))
    assert [one.fate for one in verdicts] == [Fate.UNPLACED, Fate.COMMENT]


def test_a_paragraph_copied_with_its_control_is_a_new_line_and_the_value_stays() -> None:
    assert_balanced(0, [(damage.duplicate, 10, 10, False)])
