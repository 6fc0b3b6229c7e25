"""Redlines in LibreOffice 7.4: accepting all gives the words of the new document, rejecting all those of the old."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "word"))

from catalog_edits import JOB, MANY, before, edited, printed
from redlines import as_is, words

from roles.word.redline import redline
from tests.returned import libreoffice

pytestmark = pytest.mark.office

ON = datetime(2026, 11, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(("language", "kind"), [("en", JOB), ("zh", JOB), ("en+zh", "service-targets")])
def test_accepting_and_rejecting_all_gives_the_words_of_the_new_and_the_old(language: str, kind: str) -> None:
    old, new = before(language, kind), printed(edited(MANY), language, kind)
    made = redline(old, new, "Role catalog", ON)

    assert _said(made, ("accept_all",)) == _said(new)
    assert _said(made, ("reject_all",)) == _said(old)


def _said(data: bytes, *edits: tuple[str, ...]) -> list[str]:
    return words(as_is(libreoffice.edited(data, *edits, recorded=False)))
