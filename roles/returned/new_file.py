"""New entries of the catalog that need a file of their own: a role, a process."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, get_args, get_origin
from unicodedata import normalize

from pydantic import ValidationError

from roles.catalog import Loaded, load_catalog
from roles.catalog.layout import path_of
from roles.check import MISSING_LANGUAGE, check
from roles.finding import Problem, Route
from roles.model.process import Process
from roles.model.role import Role
from roles.model.shape import RESERVED, Shape
from roles.returned.added import entries_at, understood
from roles.returned.difference import Added
from roles.returned.line import plain
from roles.returned.verdict import Copy, Fate, Verdict, conflict, noted, refused
from roles.starter import bare_role
from roles.starter.layout import Page
from roles.starter.write import file_of

_PARTS: Mapping[str, tuple[str, type[Role] | type[Process]]] = {
    "roles": ("role", Role),
    "processes": ("process", Process),
}
"""Parts of the catalog with a file for each entry: what its schema is called, and its shape."""
_LONGEST = 60


def has_own_file(route: Route) -> bool:
    """Whether the entries of a list stand in files of their own."""
    return len(route) == 1 and route[0] in _PARTS


@dataclass(frozen=True)
class _Draft:
    """A new entry, the text of its file, what was left out of it, and the role below which it was put unasked."""

    model: Role | Process
    text: bytes
    missed: tuple[Problem | str, ...]
    head: str


def described(loaded: Loaded, copy: Copy, one: Added, taken: Collection[str]) -> Verdict:
    """A draft in a new file, with all that was understood; its gaps are for the rules to find.

    What would not hold together with the rest of the catalog is left out and named. A role that does not say to whom it
    reports stands below the head, as one that `roles new` makes.
    """
    title = plain(one.fields.get(("title",), ""))
    if not title:
        return refused("it has no title; a new entry of the catalog needs one", copy, one)
    there = entries_at(loaded.catalog, one.route)
    known = next((entry for entry in there if plain(entry.title.get(one.language) or "") == title), None)
    name = known.id if known else next(_ids(loaded, one.route[0], title, taken))
    file = path_of(one.route[0], name)
    try:
        draft = _draft(loaded, one, name)
    except ValidationError as error:
        what = str(error.errors()[0]["msg"])
        return refused("what was written does not go together: {what}", copy, one, what=what)
    if known:
        if known == draft.model:
            return Verdict(copy.name, one, Fate.THERE)
        return conflict("the catalog has “{title}” already, in {file}", copy, one, title=title, file=file)
    made = Verdict(copy.name, one, Fate.APPLIED, files={file: draft.text})
    return _explained(made, file, draft.head, [*draft.missed, *(f"“{words}”" for words in one.rest if words)])


def _explained(made: Verdict, file: str, head: str, missed: list[Problem | str]) -> Verdict:
    """Where the draft is, and what in it nobody said or understood."""
    if head and missed:
        return noted(
            "the draft is {file}, below {head} as nothing else was said; not taken over: {missed}",
            made,
            file=file,
            head=head,
            missed=missed,
        )
    if head:
        return noted("the draft is {file}, below {head} as nothing else was said", made, file=file, head=head)
    if missed:
        return noted("the draft is {file}; not taken over: {missed}", made, file=file, missed=missed)
    return noted("the draft is {file}", made, file=file)


def _draft(loaded: Loaded, one: Added, name: str) -> _Draft:
    """The new entry without what breaks the catalog. Raises ValidationError."""
    root = one.route[0]
    kind, shape = _PARTS[root]
    left_out: list[Problem] = []
    said = dict(one.fields)
    while True:
        data, missed = understood(loaded.catalog, replace(one, fields=said), (root, name))
        head = _head(loaded, name, data) if root == "roles" else ""
        below = {"reports_to": head} if head else {}
        model = shape.model_validate({"id": name, **below, **_in_lists(shape, data)})
        text = file_of(kind, Page(one.language).mapping(model), up="../")
        problem, lost = _broken(loaded, path_of(root, name), text, said)
        if problem is None:
            return _Draft(model, text, (*missed, *left_out), head)
        said = {tail: words for tail, words in said.items() if tail not in lost}
        left_out.append(problem)


def _head(loaded: Loaded, name: str, data: Mapping[str, Any]) -> str:
    """The head, for a role that does not say to whom it reports."""
    said = "reports_to" in data or "reports_outside" in data
    return "" if said else bare_role(loaded.catalog, name).reports_to or ""


def _broken(loaded: Loaded, file: str, text: bytes, said: Mapping[Route, str]) -> tuple[Problem | None, set[Route]]:
    """What does not hold together with this file, and the values of it that it is about."""
    route = tuple(file.removesuffix(".yaml").split("/"))
    for finding in check(load_catalog({**loaded.texts, file: text})).unsound().findings:
        problem = finding.problem
        if problem.route[:2] == route and finding.code != MISSING_LANGUAGE:
            for length in range(len(problem.route), 2, -1):
                at = problem.route[2:length]
                if lost := {tail for tail in said if tail[: len(at)] == at or at[: len(tail)] == tail}:
                    return problem, lost
    return None, set()


def _ids(loaded: Loaded, root: str, title: str, taken: Collection[str]) -> Iterator[str]:
    """Ids that are free: the words of a Latin title, else new-role, new-role-2 …"""
    latin = normalize("NFKD", title).encode("ascii", "ignore").decode()
    words = "-".join(re.findall("[a-z0-9]+", latin.lower().replace("'", "")))[:_LONGEST].strip("-")
    other = any(letter.isalpha() and not normalize("NFKD", letter)[0].isascii() for letter in title)
    kind, _ = _PARTS[root]
    first = f"new-{kind}" if other or not words or words in RESERVED else words
    for number in count(1):
        name = first if number == 1 else f"{first[: _LONGEST - 4].strip('-')}-{number}"
        if (
            not loaded.catalog.exists(kind, name)
            and path_of(root, name) not in taken
            and path_of(root, name) not in loaded.texts
        ):
            yield name


def _in_lists(shape: type[Shape], data: Mapping[str, Any]) -> dict[str, Any]:
    """Plain data with the items of lists, which stand by their ids, as lists."""
    made: dict[str, Any] = {}
    for name, value in data.items():
        annotation = shape.model_fields[name].annotation
        inner = _shape_in(annotation)
        if get_origin(annotation) is tuple and inner and isinstance(value, Mapping):
            made[name] = tuple({"id": item, **_in_lists(inner, one)} for item, one in value.items())
        elif inner and isinstance(value, Mapping):
            made[name] = _in_lists(inner, value)
        else:
            made[name] = _plain(value)
    return made


def _shape_in(annotation: Any) -> type[Shape] | None:
    """The one shape that an annotation names; None for none and for several."""
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return annotation
    found = [one for one in map(_shape_in, get_args(annotation)) if one]
    return found[0] if len(found) == 1 else None


def _plain(value: Any) -> Any:
    """Plain data as a file of the catalog gives it."""
    return tuple(map(_plain, value)) if isinstance(value, list) else value
