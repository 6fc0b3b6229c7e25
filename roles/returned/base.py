"""How a document that came back was built: as it says itself, or as the catalog, today or earlier, would build it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from roles.build import Printed, Wish, word_documents
from roles.catalog import Loaded
from roles.documents.bilingual import TOGETHER
from roles.documents.kind import DEPARTMENT, documents_of, kinds
from roles.finding import Route
from roles.messages import term
from roles.press import NoTemplateError, review_note
from roles.returned.comparison import Base
from roles.returned.line import plain
from roles.word.fault import PackageError, TemplateError
from roles.word.reader import read_document
from roles.word.returned import INSERTED, Paragraph, Piece, Returned
from roles.word.value import Editable

_ROOTS = {"role": "roles", "process": "processes", "record": "records"}
_HASH = re.compile(r"(?<![0-9a-f])[0-9a-f]{8}(?![0-9a-f])")
ALIKE = 0.5
"""Which part of its lines a document without marks must share with one of the catalog's to be taken for it."""
_PRINTED = 5
"""So many of those whose data are most like it are printed and compared line by line."""


@dataclass(frozen=True)
class Shelf:
    """Where documents can be built from: the catalog, its templates, and its earlier revisions, the newest first.

    Earlier revisions are read only where they are needed; `name` says which one is meant.
    """

    loaded: Loaded
    templates: Mapping[str, bytes]
    earlier: Callable[[], Iterable[tuple[str, Loaded]]] = tuple


@dataclass(frozen=True)
class Origin:
    """What a document is about, how it was built, and from what that is known.

    `known` is document (it says so itself), today, revision (`named`), recorded (only recorded changes and values are
    known) or match (by its text alone).
    """

    kind: str
    subject: str
    language: str
    base: Base
    known: str
    named: str = ""
    department: str = ""
    substance: str = ""


def origin(came: Returned, shelf: Shelf, *, match: bool = False) -> Origin:
    """How a document was built. Raises PackageError if nothing says so; `match` lets its text say it."""
    if came.key_map:
        return _of_its_own(came, shelf)
    found = _by_hash(came, shelf) or (_by_text(came, shelf) if match else None)
    if found:
        return found
    if match:
        raise PackageError("no document of this catalog is like it")
    raise PackageError(
        "this document was not built by roles, or what it says about itself is lost; --match compares its text"
    )


def about_route(kind: str, subject: str) -> Route:
    """The route of what a document is about."""
    roots = {_ROOTS[one.about] for one in documents_of().get(kind, ()) if one.about in _ROOTS}
    return (roots.pop(), subject) if subject != DEPARTMENT and len(roots) == 1 else (DEPARTMENT,)


def _of_its_own(came: Returned, shelf: Shelf) -> Origin:
    """As the document says itself; paragraphs that it does not carry are built again if the catalog is the same."""
    assert came.key_map
    about = came.key_map.about
    kind, subject, language = (about.get(name, "") for name in ("kind", "about", "language"))
    made = Origin(
        kind,
        subject,
        language,
        Base(about_route(kind, subject), came.key_map.values, came.built or ()),
        "document",
        department=about.get("department", ""),
        substance=about.get("substance", ""),
    )
    if came.built is not None:
        return made
    wish = Wish(kinds=(kind,), languages=(language,))
    for one in _documents(shelf.loaded, shelf.templates, wish):
        if one.about == subject and one.hash() == about.get("data") and (built := _print(one)):
            return replace(made, base=replace(made.base, paragraphs=built.paragraphs), known="today")
    return replace(made, base=replace(made.base, paragraphs=_before(came)), known="recorded")


def _by_hash(came: Returned, shelf: Shelf) -> Origin | None:
    """The document whose hash stands in the text, of the catalog as it is or as it was."""
    hashes = {found for paragraph in came.paragraphs for found in _HASH.findall(paragraph.text)}
    if not hashes:
        return None
    for name, loaded in _revisions(shelf):
        for one in _documents(loaded, shelf.templates, _wish_for(came, loaded, shelf.templates)):
            if one.hash() in hashes and (built := _print(one)):
                return _built(one, built, "revision" if name else "today", name)
    return None


def _by_text(came: Returned, shelf: Shelf) -> Origin | None:
    """The document of the catalog as it is that shares most lines."""
    lines = _lines(came)
    wish = _wish_for(came, shelf.loaded, shelf.templates)
    ranked = sorted(
        _documents(shelf.loaded, shelf.templates, wish), key=lambda one: -_shared(lines, set(_texts(one.data())))
    )
    best, found = ALIKE, None
    for one in ranked[:_PRINTED]:
        built = _print(one)
        if built and (share := _shared(lines, _lines(built))) > best:
            best, found = share, _built(one, built, "match")
    return found


def _lines(document: Returned) -> set[str]:
    return {plain(paragraph.text) for paragraph in document.paragraphs} - {""}


def _shared(some: set[str], others: set[str]) -> float:
    return len(some & others) / max(len(some | others), 1)


def _texts(data: Any) -> Iterator[str]:
    """All texts in the data of a document."""
    if isinstance(data, str):
        yield plain(data)
    elif isinstance(data, Mapping | list | tuple):
        for inside in data.values() if isinstance(data, Mapping) else data:
            yield from _texts(inside)


def _built(one: Printed, built: Returned, known: str, named: str = "") -> Origin:
    assert built.key_map
    base = Base(about_route(one.kind, one.about), built.key_map.values, built.paragraphs)
    about = built.key_map.about
    return Origin(one.kind, one.about, one.language, base, known, named, about["department"], about["substance"])


def _revisions(shelf: Shelf) -> Iterator[tuple[str, Loaded]]:
    yield "", shelf.loaded
    yield from shelf.earlier()


def _documents(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> Iterator[Printed]:
    if loaded.catalog.department:
        yield from word_documents(loaded, templates, wish)


def _wish_for(came: Returned, loaded: Loaded, templates: Mapping[str, bytes]) -> Wish:
    """Documents of the kinds and languages whose names stand in the text, all if none does: few are worth a look."""
    department = loaded.catalog.department
    said = "\n".join(paragraph.text for paragraph in came.paragraphs)
    named = [
        (language, kind)
        for language in (department.languages if department else ())
        for kind in kinds()
        if term(language, "kind", kind) in said
    ]
    own = tuple(dict.fromkeys(language for language, _ in named)) or (department.languages if department else ())
    pairs = {name.partition("/")[0] for name in templates}
    both = (one for one in sorted(pairs) if TOGETHER in one and set(one.split(TOGETHER)) <= set(own))
    languages = (*own, *both)
    review = any(review_note(one) in said for one in languages)
    return Wish(languages, kinds=tuple(dict.fromkeys(kind for _, kind in named)), for_review=review)


def _print(one: Printed) -> Returned | None:
    try:
        return read_document(one.make())
    except (NoTemplateError, TemplateError):
        return None


def _before(came: Returned) -> tuple[Paragraph, ...]:
    """The paragraphs as they were before every recorded change, with the values as built."""
    assert came.key_map
    values = came.key_map.values
    met: set[str] = set()
    return tuple(
        replace(paragraph, pieces=tuple(_piece_before(paragraph, values, met)), mark=None, row=None)
        for paragraph in came.paragraphs
        if not (paragraph.row and paragraph.row.kind == INSERTED)
    )


def _piece_before(paragraph: Paragraph, values: Mapping[str, Editable], met: set[str]) -> Iterator[Piece]:
    for key, pieces in groupby(paragraph.pieces, lambda piece: piece.key):
        if key not in values:
            yield from (replace(piece, change="") for piece in pieces if piece.change != INSERTED)
        elif key not in met:
            met.add(key)
            yield Piece(str(values[key]), key=key)
