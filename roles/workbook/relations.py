"""Which part of a workbook belongs to which."""

import posixpath
from collections.abc import Mapping

from roles.word.markup import parse_part


def related(parts: Mapping[str, bytes], source: str) -> dict[str, tuple[str, str]]:
    """Id of each relation of a part → its kind and the other part; those that lead out of the file are left out.

    The source "" is the whole file. Raises PackageError.
    """
    folder, name = posixpath.split(source)
    path = posixpath.join(folder, "_rels", f"{name}.rels")
    if path not in parts:
        return {}
    return {
        one.get("Id", ""): (one.get("Type", "").rpartition("/")[2], _path(folder, one.get("Target", "")))
        for one in parse_part(parts[path], path).iterfind("{*}Relationship")
        if one.get("TargetMode") != "External"
    }


def target(parts: Mapping[str, bytes], source: str, kind: str) -> str | None:
    """The part that another one names as of a kind."""
    return next((path for of, path in related(parts, source).values() if of == kind and path in parts), None)


def _path(folder: str, to: str) -> str:
    return to[1:] if to.startswith("/") else posixpath.normpath(posixpath.join(folder, to))
