"""Which files a catalog has, and what each holds."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple

from roles.model.competency import Competency
from roles.model.department import Department
from roles.model.metric import Metric
from roles.model.need import Need
from roles.model.process import Process
from roles.model.record import Record
from roles.model.role import Role
from roles.model.satisfaction import IndexGroup
from roles.model.shape import Shape
from roles.model.source import Source
from roles.model.standard import Standard

DEPARTMENT = "department.yaml"
_IGNORED = (".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".ico")
_SYSTEM = ("thumbs.db", "desktop.ini")
_SCHEMAS = "schema"


class Part(NamedTuple):
    """A part of the catalog: the first step of its routes, what links call its entries, and their shape."""

    root: str
    kind: str | None
    shape: type[Shape]


_FOLDERS = {  # one entry a file
    "roles": Part("roles", "role", Role),
    "processes": Part("processes", "process", Process),
}
_LISTS = {
    "standards": Part("standards", "standard", Standard),
    "metrics": Part("metrics", "metric", Metric),
    "needs": Part("needs", "need", Need),
    "competencies": Part("competencies", "competency", Competency),
    "records": Part("records", "record", Record),
    "sources": Part("sources", "source", Source),
    "satisfaction": Part("satisfaction", None, IndexGroup),
}
_FOLDER_NAMES = (*_FOLDERS, "standards", _SCHEMAS)
_FILE_NAMES = (DEPARTMENT, *(f"{root}.yaml" for root in _LISTS if root != "standards"))


class Held(NamedTuple):
    """What a file holds: entries of `part`, in a list or, with `name`, one alone. The department has no root of ids."""

    part: Part
    name: str | None


def held(path: str) -> Held | None:
    """What the file at `path` holds, relative to the catalog; None if it does not belong there."""
    if path == DEPARTMENT:
        return Held(Part("department", None, Department), "department")
    folder, _, file = path.rpartition("/")
    stem = file.removesuffix(".yaml")
    if stem == file or not stem:
        return None
    if folder in _FOLDERS:
        return Held(_FOLDERS[folder], stem)
    if folder == "standards":
        return Held(_LISTS["standards"], None)
    return Held(_LISTS[stem], None) if not folder and stem in _LISTS and stem != "standards" else None


def is_ignored(path: str) -> bool:
    """Whether a file is none of the catalog's, and may lie there: pictures, notes, schemas, and hidden files."""
    *folders, file = path.lower().split("/")
    if any(part.startswith(".") for part in (*folders, file)) or file.startswith("~$") or file in _SYSTEM:
        return True
    return file.endswith(_IGNORED) or (folders[:1] == [_SCHEMAS] and file.endswith(".json"))


def path_of(root: str, name: str = "") -> str:
    """The file of an entry that has one of its own, else the file of all entries of `root`; a folder without name."""
    if root in _FOLDERS or root == "standards":
        return f"{root}/{name}.yaml" if name else root
    return f"{root}.yaml"


def meant(path: str) -> str | None:
    """The path that was meant by one that does not belong to a catalog, as far as one can guess."""
    folder, _, file = path.lower().rpartition("/")
    stem = file.removesuffix(".yml").removesuffix(".yaml").removesuffix(".txt")
    if stem == file or not stem:
        return None
    if folder:
        near = _near(folder.partition("/")[0], _FOLDER_NAMES)
        return f"{near}/{stem}.yaml" if near and near != _SCHEMAS else None
    return _near(f"{stem}.yaml", _FILE_NAMES)


def _near(word: str, words: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(word, list(words), 1, 0.75)), None)
