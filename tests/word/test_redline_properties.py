"""Redlines of random documents: accepted they are the new one, refused the old one."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from redlines import accepted, as_is, marks, refused, words
from synthetic import Plan, made, revisions

from roles.word.redline import redline
from tests.returned import oracle

ON = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.slow
@settings(max_examples=100)
@given(revisions())
def test_accepting_gives_the_new_document_and_refusing_the_old(pair: tuple[Plan, Plan]) -> None:
    old, new = map(made, pair)

    marked = redline(old, new, "Role catalog", ON)

    assert accepted(marked) == as_is(new)
    assert refused(marked) == as_is(old)
    assert bool(marks(marked)) == (as_is(old) != as_is(new))


@pytest.mark.slow
@settings(max_examples=40)
@given(revisions())
def test_docx_plus_accepts_and_rejects_the_same(pair: tuple[Plan, Plan]) -> None:
    old, new = map(made, pair)

    marked = redline(old, new, "Role catalog", ON)

    assert "".join(oracle.accepted(marked)) == "".join(oracle.accepted(new))
    assert "".join(oracle.rejected(marked)) == "".join(oracle.accepted(old))


@pytest.mark.slow
@settings(max_examples=20)
@given(revisions())
def test_a_document_compared_with_itself_has_no_marks(pair: tuple[Plan, Plan]) -> None:
    same = made(pair[0])

    assert marks(redline(same, same, "Role catalog", ON)) == []
    assert words(as_is(same))
