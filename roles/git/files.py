"""Files of a folder as git holds them at a revision, or as they lie there and git knows them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from roles.git.commits import GitError, git
from roles.tree import Tree

_HIDDEN = (".", "~$")
_OWN_REPOSITORY = "“{path}” is a repository of its own inside of this one; compare two folders"


def files_at(folder: Path, revision: str, under: str) -> dict[str, str]:
    """The files under a path such as a/b/ at a revision, path from the top → id of its bytes. Raises GitError."""
    within = [under.rstrip("/")] if under else []
    lines = _names(git(folder, "ls-tree", "-r", "-z", "--full-tree", revision, "--", *within))
    found = (line.partition("\t")[::2] for line in lines)
    return {path: about.split()[2] for about, path in found if about.split()[1] == "blob"}


def contents(folder: Path, ids: Iterable[str]) -> dict[str, bytes]:
    """Bytes by their ids. Raises GitError."""
    some = dict.fromkeys(ids)
    return _read(folder, {one: one for one in some}) if some else {}


def tree_at(folder: Path, revision: str) -> Tree:
    """The files of a folder at a revision; none if there was no such folder.

    Raises GitError, also where a part of the folder is a repository of its own, for its files are not in this one.
    """
    ids = _listed(folder, revision, whole=True)
    return Tree(ids, lambda paths: _read(folder, {path: ids[path] for path in paths}))


def working_tree(folder: Path) -> Tree:
    """The files of a folder as they lie there, those that git ignores or hides left out.

    A sparse checkout leaves files in git: they are what they are there. Raises GitError as `tree_at`, and for a link
    that leads out of the folder.
    """
    changed = {*_names(git(folder, "diff", "--relative", "--name-only", "--no-renames", "-z", "HEAD", "--", "."))}
    new = _names(git(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", "."))
    kept = {path: made for path, made in _listed(folder, "HEAD", whole=True).items() if path not in changed}
    for path in (*kept, *changed, *new):
        _refuse_elsewhere(folder, path)
    there = [path for path in (*changed, *new) if not _is_hidden(path) and (folder / path).is_file()]
    files = kept | {path: f"{path} as it lies there" for path in there}
    return Tree(dict(sorted(files.items())), lambda paths: _lying(folder, paths, kept))


def _refuse_elsewhere(folder: Path, path: str) -> None:
    here = folder / path
    if path.endswith("/"):
        raise GitError(_OWN_REPOSITORY.format(path=path.rstrip("/")))
    if here.is_symlink() and not here.resolve().is_relative_to(folder.resolve()):
        raise GitError(f"“{path}” is a link out of the folder")


def _lying(folder: Path, paths: Iterable[str], kept: Mapping[str, str]) -> dict[str, bytes]:
    found, in_git = {}, {}
    for path in paths:
        if path in kept and not (folder / path).exists():
            in_git[path] = kept[path]
        else:
            found[path] = (folder / path).read_bytes()
    return found | (_read(folder, in_git) if in_git else {})


def read_revision(folder: Path, revision: str) -> dict[str, bytes]:
    """The files of a folder at a commit, by their path in it; not those of repositories inside. Raises GitError."""
    return _read(folder, _listed(folder, revision))


def _listed(folder: Path, revision: str, *, whole: bool = False) -> dict[str, str]:
    """Path in the folder → id of its bytes; `whole` refuses a folder that this repository does not hold all of."""
    lines = _names(git(folder, "ls-tree", "-r", "-z", revision, "."))
    found: dict[str, str] = {}
    for line in lines:
        about, _, path = line.partition("\t")
        _, kind, made = about.split()
        if kind == "blob" and not _is_hidden(path):
            found[path] = made
        elif kind == "commit" and whole:
            raise GitError(_OWN_REPOSITORY.format(path=path))
    return found


def _is_hidden(path: str) -> bool:
    return any(part.startswith(_HIDDEN) for part in path.split("/"))


def _read(folder: Path, ids: Mapping[str, str]) -> dict[str, bytes]:
    answer = git(folder, "cat-file", "--batch", given="".join(f"{one}\n" for one in ids.values()).encode())
    found, at = {}, 0
    for path in ids:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[-1])
        found[path] = answer[end + 1 : end + 1 + size]
        at = end + size + 2
    return found


def _names(said: bytes) -> list[str]:
    return [name for name in said.decode("utf-8", "surrogateescape").split("\0") if name]
