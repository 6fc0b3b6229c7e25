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
from roles.catalog.picture import picture
from roles.check import Checked, check
from roles.documents.bilingual import TOGETHER, merged
from roles.documents.kind import DEPARTMENT, WORD, Document, Entry, documents_of
from roles.documents.wording import Wording
from roles.messages import say
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.substance import substance
from roles.word.logo import Logo
from roles.word.template import Letterhead, Template, compile_template

EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Wish:
    """Which documents are asked for; empty means all. A language may be two in one: en+zh."""

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
        wordings = _wordings(loaded.catalog, language)
        taken: set[str] = set()
        for one, entry in _wanted(loaded.catalog, wish):
            if len(wordings) > 1 and one.form != WORD:
                continue
            about = entry.id if entry else DEPARTMENT
            stem = _stem(wordings[0], one.name, about, entry, wish.names)
            if f"{stem}.{one.form}".casefold() in taken:
                stem = f"{stem} ({about})"
            taken.add(f"{stem}.{one.form}".casefold())
            found.append(Paper(f"{language}/{stem}.{one.form}", partial(press.make, one, wordings, entry)))
    return found


def documents(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> Iterator[tuple[str, bytes]]:
    """Every file asked for, as (path, bytes). Raises NoTemplateError and TemplateError."""
    for paper in papers(loaded, templates, wish):
        yield paper.path, paper.make()


@dataclass(frozen=True)
class Printed:
    """A Word document: what it is about, what makes its data, and what prints them."""

    kind: str
    about: str
    language: str
    data: Callable[[], Any]
    make: Callable[[], bytes]

    def hash(self) -> str:
        """The hash that its foot bears."""
        return _print_of(self.data())


def word_documents(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> Iterator[Printed]:
    """Every Word document asked for."""
    department = loaded.catalog.department
    assert department is not None
    press = _Press(loaded, templates, wish)
    for language in wish.languages or department.languages:
        wordings = _wordings(loaded.catalog, language)
        for one, entry in _wanted(loaded.catalog, wish):
            if one.form == WORD:
                about = entry.id if entry else DEPARTMENT
                data, make = (partial(to_do, one, wordings, entry) for to_do in (press.data, press.make))
                yield Printed(one.kind, about, language, data, make)


def _wordings(catalog: Catalog, language: str) -> tuple[Wording, ...]:
    languages = tuple(language.split(TOGETHER))
    return tuple(Wording(catalog, one, languages if len(languages) > 1 else ()) for one in languages)


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

    def make(self, one: Document, wordings: tuple[Wording, ...], entry: Entry | None) -> bytes:
        """The bytes of one file. Two wordings make one document of both languages."""
        if one.form != WORD:
            return bytes(self._say(one, wordings[0], entry))
        said = [self._say(one, wording, entry) for wording in wordings]
        titles = [_title(wording, entry, data) for wording, data in zip(wordings, said, strict=True)]
        languages = [wording.language for wording in wordings]
        data, title = merged(languages, said), merged(languages, titles)
        return self._print(one.kind, TOGETHER.join(languages), entry, data, title)

    def data(self, one: Document, wordings: tuple[Wording, ...], entry: Entry | None) -> Any:
        """What a document says, in both languages if it is of two."""
        said = [self._say(one, wording, entry) for wording in wordings]
        return merged([wording.language for wording in wordings], said)

    def _say(self, one: Document, wording: Wording, entry: Entry | None) -> Any:
        given: list[Any] = [wording] if entry is None else [wording, entry]
        return one.says(*given, self.checked) if one.judges else one.says(*given)

    @cached_property
    def checked(self) -> Checked:
        """What the rules find, without those that need the day."""
        return check(self.loaded)

    @cached_property
    def substances(self) -> dict[str, str]:
        """Role → its substance."""
        return {role.id: substance(role) for role in self.loaded.catalog.roles.values()}

    def _print(self, kind: str, language: str, entry: Entry | None, data: dict[str, Any], title: str) -> bytes:
        print_of = _print_of(data)
        role = entry if isinstance(entry, Role) else None
        about = {
            "kind": kind,
            "about": entry.id if entry else DEPARTMENT,
            "department": self.loaded.catalog.department.id if self.loaded.catalog.department else "",
            "language": language,
            "substance": self.substances[role.id] if role else "",
            "data": print_of,
            "engine": __version__,
        }
        return self._template(language, kind, str(data["company"] or data["department"])).render(
            {**data, "document": {"hash": print_of, "title": title}},
            about=about,
            modified=self.wish.moment or _approved(role, about["substance"]),
        )

    def _template(self, language: str, kind: str, house: str) -> Template:
        name = f"{language}/{kind}.docx"
        if name not in self.templates:
            raise NoTemplateError(language, kind)
        if name not in self.compiled:
            note = review_note(language) if self.wish.for_review else ""
            letterhead = _letterhead(self.loaded, house)
            self.compiled[name] = compile_template(
                self.templates[name], name=name, letterhead=letterhead, review_note=note
            )
        return self.compiled[name]


def review_note(languages: str) -> str:
    """The line on top of a document for review."""
    return " ".join(
        say(
            language,
            "For review: every change you make here is recorded. Edit the text where it stands, put questions into "
            "comments (Review, New Comment), save the file under its name and send it back.",
        )
        for language in languages.split(TOGETHER)
    )


def _letterhead(loaded: Loaded, house: str) -> Letterhead | None:
    """How the department's documents look; `house` says whose logo it is."""
    department = loaded.catalog.department
    found = department.letterhead if department else None
    if found is None:
        return None
    return Letterhead(found.font, found.east_asian_font, found.colour, _logo(loaded, found.logo, house))


def _logo(loaded: Loaded, path: str | None, house: str) -> Logo | None:
    """The logo, if it is a picture: that it is, `check` demands."""
    data = loaded.texts.get(path) if path else None
    found = picture(data) if data else None
    return Logo(data, found.kind, found.width, found.height, house) if data and found else None


def _title(wording: Wording, entry: Entry | None, data: Mapping[str, Any]) -> str:
    return wording.say("{kind}: {subject}", kind=str(data["kind"]), subject=_subject(wording, entry))


def _subject(wording: Wording, entry: Entry | None) -> str:
    return wording.line(entry.title if entry else wording.department.title)


def _stem(wording: Wording, name: str, about: str, entry: Entry | None, names: str) -> str:
    if names == "id":
        return name if name.startswith(f"{about}-") else f"{about}-{name}"
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
