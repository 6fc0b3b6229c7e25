"""K101."""

from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache

from roles.finding import Problem, Severity, Term, problem
from roles.model.catalog import Catalog
from roles.rule import rule


@rule("K101", Severity.ERROR, "starter")
def unknown_reference(catalog: Catalog) -> Iterator[Problem]:
    """A link names something that does not exist.

    Every link of the catalog is an id. When the id is misspelt, or the entry was renamed or taken out, the chain from
    need to role breaks, and documents would print a hole.

    Bad:
    ```yaml
    # roles/head.yaml
    stand_in: deputi  # K101
    ```
    Good:
    ```yaml
    # roles/head.yaml
    stand_in: deputy
    ```
    Mend: write the id as it stands in the entry, or add the entry.
    Waiver: never; a broken link cannot be printed.
    """
    for leaf in catalog.leaves:
        if leaf.kind is None:
            continue
        known, exists = _known(catalog, leaf.route, leaf.kind, str(leaf.value))
        if exists:
            continue
        near = _nearest(str(leaf.value), known)
        if near:
            yield problem(
                "there is no {kind} “{id}”; did you mean “{suggestion}”?",
                leaf.route,
                kind=Term("noun", leaf.kind),
                id=str(leaf.value),
                suggestion=near,
            )
        else:
            yield problem("there is no {kind} “{id}”", leaf.route, kind=Term("noun", leaf.kind), id=str(leaf.value))


@lru_cache(1_000)
def _nearest(name: str, known: frozenset[str]) -> str | None:
    """A wrong name mostly stands in many places, and finding the nearest is slow."""
    return next(iter(get_close_matches(name, sorted(known), 1)), None)


def _known(catalog: Catalog, route: tuple[str, ...], kind: str, name: str) -> tuple[frozenset[str], bool]:
    if kind == "responsibility":
        own = frozenset(responsibility.id for responsibility in catalog.roles[route[1]].responsibilities)
        return own, name in own
    return catalog.ids[kind], catalog.exists(kind, name)
