"""What a role's links name, so that its history can be told in words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from roles.catalog import load_catalog
from roles.catalog.layout import DEPARTMENT, path_of
from roles.model.catalog import ROOTS, Catalog
from roles.model.home import HOMES, OF_ROLE
from roles.model.role import Role
from roles.model.walk import leaves

_RENAMED = re.compile(rb"renamed_from:.*(?:\r?\n[ \t]*-.*)*")
_LISTS = ("metrics", "needs", "competencies", "records")
_UNSEEN = "sources"
"""Statements of an earlier catalog have no name but their id; and whether another role covers one is not looked at, so
that nothing may be said of it."""


Links = frozenset[tuple[str, str]]
"""Kind and name of entries."""


def links_of(role: Role) -> Links:
    """All that a role names."""
    return frozenset((leaf.kind, str(leaf.value)) for leaf in leaves(role, ()) if leaf.kind)


def named(links: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Part of the catalog → ids of the entries there that the links name."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, name in links:
        if kind not in OF_ROLE and HOMES[kind][0] in {*ROOTS} - {_UNSEEN}:
            found[HOMES[kind][0]].add(name.partition("/")[0])
    return found


def file_of(kind: str) -> str:
    """How the paths of the files begin in which entries of a kind stand."""
    root = HOMES[kind][0]
    return path_of(root) if root in ROOTS else DEPARTMENT


def paths_of(links: Mapping[str, set[str]], files: Iterable[str]) -> list[str]:
    """Those of a catalog's files, by their path in it, that hold the entries."""
    wanted = {DEPARTMENT, *(f"{root}.yaml" for root in _LISTS if links.get(root))}
    wanted |= {path_of(root, name) for root in ("roles", "processes") for name in links.get(root, ())}
    return [one for one in files if one in wanted or (one.startswith("standards/") and links.get("standards"))]


def surroundings(texts: Mapping[str, bytes], links: Mapping[str, set[str]]) -> Catalog:
    """The catalog of these files with the named entries alone; roles with what says what they are called."""
    whole = load_catalog(texts).catalog
    kept: dict[str, Any] = {root: _kept(getattr(whole, root), links.get(root, set())) for root in ROOTS}
    kept["roles"] = {name: _bare(role) for name, role in kept["roles"].items()}
    return replace(whole, **kept, repeated=())


def laid_over(catalog: Catalog, came: Catalog, gone: Catalog | None = None) -> Catalog:
    """The catalog with the entries of `came` in place of its own, and without those of `gone`."""
    made: dict[str, Any] = {}
    for root in ROOTS:
        rest = {**getattr(catalog, root)}
        for name in getattr(gone, root) if gone else ():
            rest.pop(name, None)
        made[root] = {**rest, **getattr(came, root)}
    return replace(catalog, **made)


def missing(links: Mapping[str, set[str]], catalog: Catalog) -> dict[str, set[str]]:
    """Those of the named entries that the catalog does not have."""
    return {root: left for root, names in links.items() if (left := names - {*getattr(catalog, root)})}


def without(catalog: Catalog, roles: Iterable[str]) -> Catalog:
    """The catalog without some roles."""
    gone = {*roles}
    return replace(catalog, roles={name: role for name, role in catalog.roles.items() if name not in gone})


def renames(before: bytes, after: bytes) -> bool:
    """Whether entries of a file got other ids."""
    return _RENAMED.findall(before) != _RENAMED.findall(after)


def _kept(entries: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    return {name: entry for name, entry in entries.items() if name in names}


def _bare(role: Role) -> Role:
    return Role(id=role.id, title=role.title, reports_to=role.reports_to, renamed_from=role.renamed_from)
