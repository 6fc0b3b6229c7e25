"""The file of a role through the commits: under each name and in each folder it had."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from roles.git import Commit, Step

_EARLIER = re.compile(rb"^renamed_from:(.*(?:\r?\n[ \t]*-.*)*)", re.MULTILINE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ROLES = "roles/"


class Past(NamedTuple):
    """What a repository remembers.

    `steps`: of a file's path and a revision, the commits up to it that changed the file, the newest first. `files`: of
    a revision and a folder, path → id of the bytes. `read`: bytes by their ids. `brought`: of a merge and a path, the
    commits it brought that changed the file. Paths lead from the top of the repository.
    """

    steps: Callable[[str, str], list[Step]]
    files: Callable[[str, str], Mapping[str, str]]
    read: Callable[[Iterable[str]], Mapping[str, bytes]]
    brought: Callable[[str, str], list[Commit]]


class File(NamedTuple):
    """The file of a role at a commit: its path from the top of the repository, and the id of its bytes."""

    path: str
    bytes: str

    @property
    def role(self) -> str:
        """The id of the role."""
        return self.path.rpartition("/")[2].removesuffix(".yaml")

    @property
    def catalog(self) -> str:
        """The folder of the catalog: a/b/, or nothing."""
        return self.path.rpartition(_ROLES)[0]


class Turn(NamedTuple):
    """A commit that changed the file of a role; `before` and `after` are None where there was none."""

    step: Step
    before: File | None
    after: File | None


def trail(past: Past, catalog: str, role: str, revision: str) -> list[Turn]:
    """Every commit up to `revision` that changed the file of a role, the newest first; none for an unknown role.

    `catalog` is the folder in which the catalog lies now. A role that was renamed since is followed to its present id.
    """
    path, steps = _newest(past, f"{catalog}{_ROLES}{role}.yaml", revision)
    found: list[Turn] = []
    while steps:
        step, *steps = steps
        before, after = step.changed[path]
        if found and not after and _heir(past, step, path):
            break  # another role had this id before, and has another one since
        origin = _origin(past, step, path, after) if not before and not step.cut else None
        was = origin or (File(path, before) if before else None)
        found.append(Turn(step, was, File(path, after) if after else None))
        if origin:
            path = origin.path
            steps = past.steps(path, f"{step.commit.id}^1")
    return found


def earlier_ids(data: bytes) -> list[str]:
    """The ids that a role had before, the last first; also of a file that cannot be read as YAML."""
    found = _EARLIER.search(data)
    return _ID.findall(found[1].decode(errors="replace"))[::-1] if found else []


def _newest(past: Past, path: str, revision: str) -> tuple[str, list[Step]]:
    """Where the file of the role lies at last, and its commits; none for an unknown role."""
    known: set[str] = set()
    steps = past.steps(path, revision)
    while path not in known:
        known.add(path)
        gone = steps and not steps[0].changed[path][1]
        later = _heir(past, steps[0], path) if gone else None if steps else _in_earlier_folder(past, path, revision)
        if later is None:
            break
        path, steps = later, past.steps(later, revision)
    return path, steps


def _in_earlier_folder(past: Past, path: str, revision: str) -> str | None:
    """The file in the folder that the catalog had before it lay here, for a role that was gone by then."""
    catalog, _, name = path.rpartition(_ROLES)
    here = f"{catalog}department.yaml"
    for step in past.steps(here, revision):
        before, after = step.changed[here]
        origin = None if before or step.cut else _origin(past, step, here, after)
        if origin:
            return f"{origin.path.removesuffix('department.yaml')}{_ROLES}{name}"
    return None


def _origin(past: Past, step: Step, path: str, made: str) -> File | None:
    """The file that a new one was before: in the same folder under an earlier id, or elsewhere under its own."""
    gone = {one: before for one, (before, after) in step.changed.items() if not after}
    if not gone:
        return None
    folder, _, name = path.rpartition("/")
    for earlier in earlier_ids(past.read([made])[made]) if folder.endswith(_ROLES[:-1]) else ():
        for one in (f"{folder}/{earlier}.yaml", *_called(gone, f"{_ROLES}{earlier}.yaml")):
            if one in gone:
                return File(one, gone[one])
    tail = f"{_ROLES}{name}" if folder.endswith(_ROLES[:-1]) else name
    same = sorted(_called(gone, tail), key=lambda one: gone[one] != made)
    return File(same[0], gone[same[0]]) if same else None


def _heir(past: Past, step: Step, path: str) -> str | None:
    """Where a file that is gone went on: under the id that the role has since, or in another folder."""
    folder, _, name = path.rpartition("/")
    came = {one: after for one, (before, after) in step.changed.items() if not before and _ROLES in one}
    data = past.read(came.values()) if came else {}
    heirs = [one for one, made in came.items() if name.removesuffix(".yaml") in earlier_ids(data[made])]
    heirs.sort(key=lambda one: one.rpartition("/")[0] != folder)
    return next(iter([*heirs, *_called(came, f"{_ROLES}{name}")]), None)


def _called(paths: Iterable[str], tail: str) -> Iterator[str]:
    return (one for one in paths if one == tail or one.endswith(f"/{tail}"))
