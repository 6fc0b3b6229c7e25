"""Catalog and templates → every document asked for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cached_property, partial
from typing import Any

from roles.catalog import Loaded
from roles.check import Checked, check
from roles.documents.bilingual import TOGETHER, merged
from roles.documents.kind import DEPARTMENT, WORD, Document, Entry, documents_of
from roles.documents.wording import Wording
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.press import EPOCH, Press, print_of, wordings_of
from roles.substance import substance


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
    desk = _Desk(loaded, wish, Press(loaded, templates, wish.for_review))
    found = []
    for language in wish.languages or department.languages:
        wordings = wordings_of(loaded.catalog, language)
        taken: set[str] = set()
        for one, entry in _wanted(loaded.catalog, wish):
            if len(wordings) > 1 and one.form != WORD:
                continue
            about = entry.id if entry else DEPARTMENT
            stem = _stem(wordings[0], one.name, about, entry, wish.names)
            if f"{stem}.{one.form}".casefold() in taken:
                stem = f"{stem} ({about})"
            taken.add(f"{stem}.{one.form}".casefold())
            found.append(Paper(f"{language}/{stem}.{one.form}", partial(desk.make, one, wordings, entry)))
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
        return print_of(self.data())


def word_documents(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> Iterator[Printed]:
    """Every Word document asked for."""
    department = loaded.catalog.department
    assert department is not None
    desk = _Desk(loaded, wish, Press(loaded, templates, wish.for_review))
    for language in wish.languages or department.languages:
        wordings = wordings_of(loaded.catalog, language)
        for one, entry in _wanted(loaded.catalog, wish):
            if one.form == WORD:
                about = entry.id if entry else DEPARTMENT
                data, make = (partial(to_do, one, wordings, entry) for to_do in (desk.data, desk.make))
                yield Printed(one.kind, about, language, data, make)


def _wanted(catalog: Catalog, wish: Wish) -> Iterator[tuple[Document, Entry | None]]:
    for kind, some in documents_of().items():
        if wish.kinds and kind not in wish.kinds:
            continue
        for one in some:
            for entry in one.entries(catalog):
                if not wish.roles or (isinstance(entry, Role) and entry.id in wish.roles):
                    yield one, entry


@dataclass(frozen=True)
class _Desk:
    """Makes files; what several of them need is made once."""

    loaded: Loaded
    wish: Wish
    press: Press

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
        role = entry if isinstance(entry, Role) else None
        now = self.substances[role.id] if role else ""
        return self.press.print(
            kind,
            language,
            data,
            title,
            about=entry.id if entry else DEPARTMENT,
            substance=now,
            modified=self.wish.moment or _approved(role, now),
        )


def _title(wording: Wording, entry: Entry | None, data: Mapping[str, Any]) -> str:
    return wording.say("{kind}: {subject}", kind=str(data["kind"]), subject=_subject(wording, entry))


def _subject(wording: Wording, entry: Entry | None) -> str:
    return wording.bare(entry.title if entry else wording.department.title)


def _stem(wording: Wording, name: str, about: str, entry: Entry | None, names: str) -> str:
    if names == "id":
        return name if name.startswith(f"{about}-") else f"{about}-{name}"
    stem = wording.say("{subject} {kind}", subject=_subject(wording, entry), kind=wording.term("kind", name))
    return "".join("-" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in stem).strip(" .")


def _approved(role: Role | None, now: str) -> datetime:
    """The day on which the role was approved in the substance it has now."""
    approved = role.approved if role else None
    if approved is None or approved.on is None or approved.substance != now:
        return EPOCH
    return datetime.combine(approved.on, time(), UTC)
