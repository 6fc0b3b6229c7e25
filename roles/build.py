"""Catalog and templates → every document asked for."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from functools import cached_property, partial
from hashlib import blake2b
from typing import Any

from roles import __version__
from roles.catalog import Loaded
from roles.check import Checked, check
from roles.documents.kind import DEPARTMENT, WORD, Document, Entry, documents_of
from roles.documents.wording import Wording
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.substance import substance
from roles.word.template import Letterhead, Template, compile_template

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Wish:
    """Which documents are asked for; empty means all."""

    languages: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    names: str = "id"
    for_review: bool = False
    """With Track Changes on, and a line that says how to send the document back."""
    moment: datetime | None = None
    """SOURCE_DATE_EPOCH, if set: the date every document bears."""


class NoTemplateError(Exception):
    """There is no template for a kind of document in a language."""

    def __init__(self, language: str, kind: str) -> None:
        super().__init__(f"{language}/{kind}.docx")
        self.language, self.kind = language, kind


@dataclass(frozen=True)
class Paper:
    """One file to be made: its path in the output folder, and what makes it.

    `make` raises NoTemplateError, and TemplateError for a template that cannot be used.
    """

    path: str
    make: Callable[[], bytes]


def papers(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> list[Paper]:
    """Every file asked for. `templates`: en/job-description.docx … → bytes."""
    department = loaded.catalog.department
    assert department is not None
    press = _Press(loaded, templates, wish)
    found = []
    for language in wish.languages or department.languages:
        wording = Wording(loaded.catalog, language)
        taken: set[str] = set()
        for one, entry in _wanted(loaded.catalog, wish):
            about = entry.id if entry else DEPARTMENT
            stem = _stem(wording, one.name, about, entry, wish.names)
            if f"{stem}.{one.form}".casefold() in taken:
                stem = f"{stem} ({about})"
            taken.add(f"{stem}.{one.form}".casefold())
            found.append(Paper(f"{language}/{stem}.{one.form}", partial(press.make, one, wording, entry)))
    return found


def documents(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> Iterator[tuple[str, bytes]]:
    """Every file asked for, as (path, bytes). Raises NoTemplateError and TemplateError."""
    for paper in papers(loaded, templates, wish):
        yield paper.path, paper.make()


def _wanted(catalog: Catalog, wish: Wish) -> Iterator[tuple[Document, Entry | None]]:
    for kind, some in documents_of().items():
        if wish.kinds and kind not in wish.kinds:
            continue
        for one in some:
            for entry in one.entries(catalog):
                if not wish.roles or (isinstance(entry, Role) and entry.id in wish.roles):
                    yield one, entry


@dataclass(frozen=True)
class _Press:
    """Makes files; what several of them need is made once."""

    loaded: Loaded
    templates: Mapping[str, bytes]
    wish: Wish
    compiled: dict[str, Template] = field(default_factory=dict)

    def make(self, one: Document, wording: Wording, entry: Entry | None) -> bytes:
        """The bytes of one file."""
        given: list[Any] = [wording] if entry is None else [wording, entry]
        said = one.says(*given, self.checked) if one.judges else one.says(*given)
        return self._print(one.kind, wording, entry, said) if one.form == WORD else bytes(said)

    @cached_property
    def checked(self) -> Checked:
        """What the rules find, without those that need the day."""
        return check(self.loaded)

    @cached_property
    def substances(self) -> dict[str, str]:
        """Role → its substance."""
        return {role.id: substance(role) for role in self.loaded.catalog.roles.values()}

    def _print(self, kind: str, wording: Wording, entry: Entry | None, data: dict[str, Any]) -> bytes:
        title = wording.say("{kind}: {subject}", kind=str(data["kind"]), subject=_subject(wording, entry))
        print_of = _print_of(data)
        role = entry if isinstance(entry, Role) else None
        about = {
            "kind": kind,
            "about": entry.id if entry else DEPARTMENT,
            "language": wording.language,
            "substance": self.substances[role.id] if role else "",
            "data": print_of,
            "engine": __version__,
        }
        return self._template(wording, kind).render(
            {**data, "document": {"hash": print_of, "title": title}},
            about=about,
            modified=self.wish.moment or _approved(role, about["substance"]),
        )

    def _template(self, wording: Wording, kind: str) -> Template:
        name = f"{wording.language}/{kind}.docx"
        if name not in self.templates:
            raise NoTemplateError(wording.language, kind)
        if name not in self.compiled:
            note = _review_note(wording) if self.wish.for_review else ""
            letterhead = _letterhead(self.loaded)
            self.compiled[name] = compile_template(
                self.templates[name], name=name, letterhead=letterhead, review_note=note
            )
        return self.compiled[name]


def _review_note(wording: Wording) -> str:
    return wording.say(
        "For review: every change you make here is recorded. Edit the text where it stands, put questions into "
        "comments (Review, New Comment), save the file under its name and send it back."
    )


def _letterhead(loaded: Loaded) -> Letterhead | None:
    department = loaded.catalog.department
    found = department.letterhead if department else None
    if found is None:
        return None
    return Letterhead(found.font, found.east_asian_font, found.colour)


def _subject(wording: Wording, entry: Entry | None) -> str:
    return wording.line(entry.title if entry else wording.department.title)


def _stem(wording: Wording, name: str, about: str, entry: Entry | None, names: str) -> str:
    if names == "id":
        return f"{about}-{name}"
    stem = wording.say("{subject} {kind}", subject=_subject(wording, entry), kind=wording.term("kind", name))
    return "".join("-" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in stem).strip(" .")


def _print_of(data: Mapping[str, Any]) -> str:
    """A short hash of everything a document says."""
    return blake2b(json.dumps(data, ensure_ascii=False, sort_keys=True).encode(), digest_size=4).hexdigest()


def _approved(role: Role | None, now: str) -> datetime:
    """The day on which the role was approved in the substance it has now."""
    approved = role.approved if role else None
    if approved is None or approved.on is None or approved.substance != now:
        return EPOCH
    return datetime.combine(approved.on, time(), UTC)
