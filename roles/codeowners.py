"""The owners of a catalog as the file CODEOWNERS, by which code hosts ask people to look at changes.

GitHub: docs.github.com, “About code owners”. GitLab: docs.gitlab.com, “Code Owners syntax”.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from roles.catalog import Loaded
from roles.catalog.layout import path_of
from roles.finding import Problem, problem
from roles.model.catalog import ROOTS
from roles.model.department import Owner

GITHUB = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
GITLAB = ("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")
"""Where each host looks; it reads the first that is there."""
_ACCOUNT = re.compile(r"@{1,2}[\w.-]+(?:/[\w.-]+)*|[^\s@#]+@[^\s@#]+\.[^\s@#]+")
_UNSAFE = re.compile(r"[#*?!\[\]\\\x00-\x1f\x7f]")
_SECTION = re.compile(r"^\^?\[.*\]", re.MULTILINE)


class DamagedError(ValueError):
    """One of the two lines between which a catalog's owners stand is missing, or there twice."""


class Owners(NamedTuple):
    """The lines of one catalog, the owners no host can ask, and what keeps them from being written."""

    lines: tuple[str, ...]
    without_account: tuple[Owner, ...]
    problems: tuple[Problem, ...]


def codeowners_file(there: Collection[str], *, gitlab: bool) -> str:
    """The file that the host reads, of those that are there; where none is, the one to make."""
    order = GITLAB if gitlab else GITHUB
    return next((path for path in order if path in there), ".gitlab/CODEOWNERS" if gitlab else GITHUB[0])


def owners(loaded: Loaded, folder: str) -> Owners:
    """The owners of a catalog that lies in `folder` as seen from the root of its repository; "" is the root itself.

    The last line that fits a file counts, so what is further in comes later. Part of a file cannot be owned: it is
    the whole file then. An owner without account stands there as a remark.
    """
    department = loaded.catalog.department
    every = department.owners if department else ()
    found: dict[str, list[Owner]] = {}
    problems = []
    if every and (unsafe := _UNSAFE.search(folder)):
        said = problem(
            "the folder “{folder}” holds “{sign}”, which not every host can read in CODEOWNERS; rename the folder",
            ("department", "owners"),
            folder=folder,
            sign=unsafe[0],
        )
        problems.append(said)
    for owner in every:
        route = ("department", "owners", owner.id)
        path = _path(loaded, owner.at or "")
        if path is None:
            problems.append(problem("“{at}” leads nowhere in the catalog", (*route, "at"), at=owner.at))
        elif unsafe := _UNSAFE.search(path):
            said = problem(
                "the path “{path}” holds “{sign}”, which not every host can read in CODEOWNERS; rename the file",
                (*route, "at"),
                path=path,
                sign=unsafe[0],
            )
            problems.append(said)
        elif owner.account and not _ACCOUNT.fullmatch(owner.account):
            said = problem(
                "“{account}” is no account: @name, @org/team or an e-mail address",
                (*route, "account"),
                account=owner.account,
            )
            problems.append(said)
        else:
            found.setdefault(path, []).append(owner)
    lines = [line for path in sorted(found, key=_depth) for line in _lines(_pattern(folder, path), found[path])]
    return Owners(tuple(lines), tuple(owner for owner in every if not owner.account), tuple(problems))


def with_owners(text: str, folder: str, lines: Collection[str]) -> str:
    """The text of CODEOWNERS with a catalog's lines in it, or without them if there are none; all others stay.

    They stand between two marks. New ones come last, but before the first section of GitLab, whose own they would
    become. Raises DamagedError.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    first, last = (f"# {sign} roles codeowners: {folder or '.'}" for sign in (">>>", "<<<"))
    wanted = "".join(f"{line}{ends}" for line in (first, *lines, last)) if lines else ""
    marks = {mark: [found.span() for found in _line(mark).finditer(text)] for mark in (first, last)}
    begins, stops = marks[first], marks[last]
    if not begins and not stops:
        return _added(text, wanted, ends)
    if len(begins) != 1 or len(stops) != 1 or stops[0] < begins[0]:
        raise DamagedError(first)
    return text[: begins[0][0]] + wanted + text[stops[0][1] :]


def _added(text: str, wanted: str, ends: str) -> str:
    section = _SECTION.search(text)
    at = section.start() if wanted and section else len(text)
    before, after = text[:at], text[at:]
    gap = ends if wanted and before and not before.endswith("\n") else ""
    return before + gap + wanted + after


def _line(words: str) -> re.Pattern[str]:
    return re.compile(rf"^{re.escape(words)}[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def _path(loaded: Loaded, at: str) -> str | None:
    """The file or, with a slash behind it, the folder in the catalog that a route or path means; "" is all of it."""
    parts = [part for part in at.split("/") if part]
    if parts[:1] == ["catalog"]:
        parts = parts[1:]
    if not parts:
        return ""
    path = "/".join(parts)
    if path in ROOTS:
        whole = path_of(path)
        return whole if whole.endswith(".yaml") else f"{whole}/"
    if found := next((one for one in (path, f"{path}.yaml") if one in loaded.texts), None):
        return found
    if any(one.startswith(f"{path}/") for one in loaded.texts):
        return f"{path}/"
    file, inner = loaded.inside(tuple(parts))
    return file if inner and file in loaded.texts else None


def _depth(path: str) -> tuple[int, str]:
    return len([part for part in path.split("/") if part]), path


def _pattern(folder: str, path: str) -> str:
    whole = f"/{folder}/{path}" if folder else f"/{path}"
    return "*" if whole == "/" else whole.replace(" ", r"\ ")


def _lines(pattern: str, some: list[Owner]) -> list[str]:
    accounts = dict.fromkeys(owner.account for owner in some if owner.account)
    lines = [f"# {pattern} has an owner without account: {_named(owner)}" for owner in some if not owner.account]
    return [*lines, " ".join((pattern, *accounts))] if accounts else lines


def _named(owner: Owner) -> str:
    return f"{owner.id} ({owner.role})" if owner.role else owner.id
