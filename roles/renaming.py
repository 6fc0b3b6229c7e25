"""Give an entry of the catalog another id, in its own file and wherever it is named."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, cast

from pydantic import TypeAdapter, ValidationError

from roles.catalog import Loaded
from roles.catalog.layout import path_of
from roles.finding import Route
from roles.model.catalog import Catalog
from roles.model.shape import RENAMED_FROM
from roles.references import Mention, mentions
from roles.yaml_text.change import Put
from roles.yaml_text.splice import Edit, splice


@dataclass(frozen=True)
class Renaming:
    """What changes in each file, by path; the paths before and after of a file that is renamed; how many references."""

    changes: Mapping[str, list[Put]]
    moved: tuple[str, str] | None
    references: int

    def files(self, change: Callable[[str, list[Put]], bytes]) -> dict[str, bytes | None]:
        """The files as they are to be, None for one that is no more there; `change` changes one and gives its bytes."""
        files: dict[str, bytes | None] = {path: change(path, some) for path, some in self.changes.items()}
        if self.moved:
            before, after = self.moved
            files |= {after: files[before], before: None}
        return files


def id_for(catalog: Catalog, kind: str, old: str, new: str) -> str | int | None:
    """A new id for an entry as its file holds it; None if it is none. Raises KeyError for an unknown entry."""
    field = type(catalog.entries[kind][old].shape).model_fields["id"]
    annotated: Any = Annotated[field.annotation, *field.metadata]
    try:
        return cast(str | int, TypeAdapter(annotated).validate_strings(new))
    except ValidationError:
        return None


def renaming(loaded: Loaded, kind: str, old: str, new: str | int) -> Renaming:
    """What changes when the entry called `old` gets the id `new`, which is as its file holds it and not taken.

    Ids are written anew, `renamed_from` is added, and a file that is called after the entry is renamed; nothing else.
    Raises KeyError for an unknown kind or entry.
    """
    entry = loaded.catalog.entries[kind][old]
    own, before = (getattr(entry.shape, name) for name in ("id", RENAMED_FROM))
    naming: dict[Route, list[Mention]] = defaultdict(list)
    for mention in mentions(loaded.catalog, kind, old):
        naming[mention.route].append(mention)
    values = {
        **{route: _anew(some, new) for route, some in naming.items()},
        (*entry.route, "id"): new,
        (*entry.route, RENAMED_FROM): [name for name in (*before, own) if name != new],
    }
    changes: dict[str, list[Put]] = defaultdict(list)
    for route, value in values.items():
        path, inner = loaded.inside(route)
        changes[path].append(Put(inner, value))
    path, inner = loaded.inside(entry.route)
    moved = None if inner else (path, path_of(entry.route[0], str(new)))
    return Renaming(changes, moved, sum(map(len, naming.values())))


def _anew(some: list[Mention], new: str | int) -> str | int:
    """What a value says once the entry that it names has the new id."""
    said = some[0].said
    if some[0].span == (0, len(said)):
        return new
    return splice(said, [Edit(*mention.span, str(new)) for mention in some])
