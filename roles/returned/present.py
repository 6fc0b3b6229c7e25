"""What a document would say today."""

from collections.abc import Iterator, Mapping
from typing import Any

from roles.catalog import Loaded
from roles.check import Checked, check
from roles.documents.bilingual import TOGETHER
from roles.documents.kind import DEPARTMENT, WORD, Document, Entry, documents_of
from roles.documents.wording import Wording
from roles.finding import Route
from roles.returned.line import plain
from roles.word.value import Editable

Said = Mapping[tuple[Route, str], str]
"""Route and language of a value → the words for it."""


def present(loaded: Loaded, kind: str, about: str, languages: str) -> Said | None:
    """Every value that a document of this kind shows to be edited; None if the catalog has no such document.

    A text that is to be renewed says what it says: the document may be older than the mark.
    """
    found = [
        (one, entry)
        for one in documents_of().get(kind, ())
        if one.form == WORD
        for entry in one.entries(loaded.catalog)
        if (entry.id if entry else DEPARTMENT) == about
    ]
    if not found:
        return None
    checked = check(loaded) if any(one.judges for one, _ in found) else None
    said: dict[tuple[Route, str], str] = {}
    for language in languages.split(TOGETHER):
        for one, entry in found:
            for value in _values(_says(one, Wording(loaded.catalog, language, lent=False), entry, checked)):
                said.setdefault((tuple(value.route.split("/")), value.language), plain(value))
    return said


def _says(one: Document, wording: Wording, entry: Entry | None, checked: Checked | None) -> Any:
    given: list[Any] = [wording, *([entry] if entry else []), *([checked] if one.judges else [])]
    return one.says(*given)


def _values(data: Any) -> Iterator[Editable]:
    if isinstance(data, Editable):
        yield data
    elif isinstance(data, Mapping):
        for inside in data.values():
            yield from _values(inside)
    elif isinstance(data, list | tuple):
        for inside in data:
            yield from _values(inside)
