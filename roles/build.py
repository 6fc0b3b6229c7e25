"""Catalog, templates and what lies in the output folder → which files to write, which to leave alone."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from hashlib import blake2b, sha256
from typing import Any

from roles import __version__
from roles.catalog import Loaded
from roles.check import Checked, check
from roles.documents.design_review import design_review
from roles.documents.job_description import job_description
from roles.documents.service_standards import service_standards
from roles.documents.service_targets import service_targets
from roles.documents.wording import Wording
from roles.model.catalog import Catalog
from roles.model.role import Role
from roles.substance import substance
from roles.word.template import Letterhead, Template, compile_template

MEMORY = ".roles-build.json"
KINDS = ("job-description", "service-standards", "service-targets", "design-review")
EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Wish:
    """Which documents are asked for; empty means all."""

    languages: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    names: str = "id"
    moment: datetime | None = None
    """SOURCE_DATE_EPOCH, if set: the date every document bears."""


@dataclass(frozen=True)
class Plan:
    """What to do with the output folder; paths are relative to it, with forward slashes."""

    write: Mapping[str, bytes]
    unchanged: tuple[str, ...]
    kept: tuple[str, ...]
    """Files a person wrote or changed: never touched."""
    left_over: tuple[str, ...]
    """Files we once wrote that the catalog no longer asks for."""
    memory: Mapping[str, str] = field(default_factory=dict)


class NoTemplateError(Exception):
    """There is no template for a kind of document in a language."""

    def __init__(self, language: str, kind: str) -> None:
        super().__init__(f"{language}/{kind}.docx")
        self.language, self.kind = language, kind


def documents(loaded: Loaded, templates: Mapping[str, bytes], wish: Wish) -> Iterator[tuple[str, bytes]]:
    """Every document asked for, as (path, bytes). `templates`: en/job-description.docx … → bytes.

    Raises NoTemplateError, and TemplateError for a template that cannot be used.
    """
    catalog = loaded.catalog
    assert catalog.department is not None
    letterhead = _letterhead(loaded)
    compiled: dict[str, Template] = {}
    substances = {role.id: substance(role) for role in _roles(catalog, wish)}
    checked = check(loaded) if "design-review" in (wish.kinds or KINDS) else Checked(())
    for language in wish.languages or catalog.department.languages:
        wording = Wording(catalog, language)
        taken: set[str] = set()
        for kind, role, data in _sheets(wording, wish, checked):
            name = f"{language}/{kind}.docx"
            if name not in templates:
                raise NoTemplateError(language, kind)
            if name not in compiled:
                compiled[name] = compile_template(templates[name], name=name, letterhead=letterhead)
            about = role.id if role else "department"
            stem = _stem(wording, kind, about, role, wish.names)
            if stem.casefold() in taken:
                stem = f"{stem} ({about})"
            taken.add(stem.casefold())
            title = wording.say("{kind}: {subject}", kind=str(data["kind"]), subject=_subject(wording, role))
            print_of = _print(data)
            yield (
                f"{language}/{stem}.docx",
                compiled[name].render(
                    {**data, "document": {"hash": print_of, "title": title}},
                    about={
                        "kind": kind,
                        "about": about,
                        "language": language,
                        "substance": substances[role.id] if role else "",
                        "data": print_of,
                        "engine": __version__,
                    },
                    modified=wish.moment or _approved(role, substances.get(about)),
                ),
            )


def _sheets(wording: Wording, wish: Wish, checked: Checked) -> Iterator[tuple[str, Role | None, dict[str, Any]]]:
    """Kind, role (none if it is about the department) and data of each document asked for."""
    kinds = wish.kinds or KINDS
    roles = _roles(wording.catalog, wish)
    in_use = [role for role in roles if role.retired is None]
    per_role: dict[str, tuple[list[Role], Callable[[Role], dict[str, Any]]]] = {
        "job-description": (roles, lambda role: job_description(wording, role)),
        "service-targets": (
            [role for role in roles if role.targets],
            lambda role: service_targets(wording, [role]),
        ),
        "design-review": (in_use, lambda role: design_review(wording, role, checked)),
    }
    for kind, (some, make) in per_role.items():
        if kind in kinds:
            yield from ((kind, role, make(role)) for role in some)
    if wish.roles:
        return
    if "service-standards" in kinds:
        yield "service-standards", None, service_standards(wording)
    if "service-targets" in kinds:
        yield "service-targets", None, service_targets(wording, in_use)


def _roles(catalog: Catalog, wish: Wish) -> list[Role]:
    return [role for role in catalog.roles.values() if not wish.roles or role.id in wish.roles]


def _letterhead(loaded: Loaded) -> Letterhead | None:
    department = loaded.catalog.department
    found = department.letterhead if department else None
    if found is None:
        return None
    return Letterhead(found.font, found.east_asian_font, found.colour)


def _subject(wording: Wording, role: Role | None) -> str:
    return wording.line(role.title if role else wording.department.title)


def _stem(wording: Wording, kind: str, about: str, role: Role | None, names: str) -> str:
    if names == "id":
        return f"{about}-{kind}"
    stem = wording.say("{subject} {kind}", subject=_subject(wording, role), kind=wording.term("kind", kind))
    return "".join("-" if sign in '<>:"/\\|?*' or ord(sign) < 32 else sign for sign in stem).strip(" .")


def _print(data: Mapping[str, Any]) -> str:
    """A short hash of everything a document says."""
    return blake2b(json.dumps(data, ensure_ascii=False, sort_keys=True).encode(), digest_size=4).hexdigest()


def _approved(role: Role | None, now: str | None) -> datetime:
    """The day on which the role was approved in the substance it has now."""
    approved = role.approved if role else None
    if approved is None or approved.on is None or approved.substance != now:
        return EPOCH
    return datetime.combine(approved.on, time(), UTC)


def plan(made: Iterable[tuple[str, bytes]], present: Mapping[str, bytes], *, whole: bool) -> Plan:
    """Compare what was made with what lies in the folder.

    A file is ours only if it is as we remember it; anything else belongs to a person, unless its bytes are exactly
    what would be written. `whole`: everything was made, so files remembered but not made are left over.
    """
    remembered = read_memory(present.get(MEMORY, b""))
    write: dict[str, bytes] = {}
    unchanged: list[str] = []
    kept: list[str] = []
    memory = dict(remembered)
    made_now = set()
    for path, data in made:
        made_now.add(path)
        there = present.get(path)
        if there == data:
            unchanged.append(path)
        elif there is None or digest(there) == remembered.get(path):
            write[path] = data
        else:
            kept.append(path)
            continue
        memory[path] = digest(data)
    left_over = sorted(path for path in remembered if whole and path in present and path not in made_now)
    return Plan(write, tuple(unchanged), tuple(kept), tuple(left_over), memory)


def digest(data: bytes) -> str:
    """By which a file we wrote is known again."""
    return sha256(data).hexdigest()


def read_memory(data: bytes) -> dict[str, str]:
    """Path → digest of every file written before; empty if the memory cannot be read."""
    try:
        files = json.loads(data)["files"]
        return {str(path): str(digest) for path, digest in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_memory(memory: Mapping[str, str]) -> bytes:
    """The memory as it lies in the output folder."""
    return (json.dumps({"version": 1, "files": dict(sorted(memory.items()))}, indent=1) + "\n").encode()
