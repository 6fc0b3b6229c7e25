"""A document that nobody changed changes nothing, whatever program saved it."""

from collections.abc import Callable

import pytest

from roles.build import Wish, word_documents
from roles.catalog import Loaded
from roles.returned.base import Shelf
from roles.returned.opening import opened
from roles.returned.verdict import Fate
from tests.returned import as_word_writes as word
from tests.returned import by_python_docx as script
from tests.returned import libreoffice
from tests.returned.desk import TEMPLATES, brought, desk, fates, printed

LANGUAGES = ("en", "zh", "en+zh")
HABITS: dict[str, Callable[[bytes], bytes]] = {
    "nobody": lambda data: data,
    "Word": lambda data: word.saved(word.opened(data)),
    "python-docx": script.edited,
}
ROLE = "complaint-specialist"
KINDS = {
    ("department-handbook", "department"), ("design-review", ROLE), ("desk-card", ROLE), ("interview-sheet", ROLE),
    ("interview-sheet", "department"), ("job-description", ROLE), ("job-posting", ROLE),
    ("record-form", "complaint-log"), ("review-calendar", "department"),
    ("satisfaction-survey", "department"), ("service-blueprint", "complaint-handling"),
    ("service-standards", "department"), ("service-standards", ROLE), ("service-targets", "department"),
    ("service-targets", ROLE),
}  # fmt: skip
"""One of every kind that is shipped."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("for_review", [True, False])
def test_an_untouched_document_is_no_difference(shipped: Loaded, language: str, *, for_review: bool) -> None:
    shelf = Shelf(shipped, TEMPLATES)
    met = set()
    for one in word_documents(shipped, TEMPLATES, Wish(languages=(language,), for_review=for_review)):
        if (one.kind, one.about) in KINDS:
            met.add((one.kind, one.about))
            data = one.make()
            for habit in HABITS.values():
                assert opened(shelf, one.kind, habit(data)).differences == []
        else:
            assert any(one.kind == kind for kind, _ in KINDS)
    assert met == KINDS


@pytest.mark.office
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "about"), [("job-description", "agent"), ("service-standards", "department"), ("interview-sheet", "agent")]
)
def test_what_libreoffice_only_saved_changes_nothing(kind: str, about: str, language: str) -> None:
    """While it records, LibreOffice 7.4 records looks of its own in the last table of a document."""
    review, clean = (printed(desk(), kind, about, language, for_review=one) for one in (True, False))
    recorded = brought(desk(), libreoffice.edited(review))
    silent = brought(desk(), libreoffice.edited(clean, recorded=False))

    assert (set(fates(recorded)) - {Fate.LAYOUT}, recorded.files) == (set(), {})
    assert (fates(silent), silent.files) == ([], {})
