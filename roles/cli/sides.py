"""What BASE and HEAD of a comparison mean: folders, revisions of git, or what lies there now."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

from roles.cli.catalogs import folders
from roles.cli.console import WRONG_USE, Console

if TYPE_CHECKING:
    from datetime import datetime

    from roles.tree import Tree


class Side(NamedTuple):
    """One of the two states: what the reader calls it, its files, and the commit's author and time if it is one."""

    name: str
    tree: "Tree"
    author: str = ""
    on: "datetime | None" = None


class Sides(NamedTuple):
    """Both states of the folder `folder`; `inside` are the catalogs in it, "" for the folder itself, else a/."""

    folder: Path
    before: Side
    after: Side

    def touched(self) -> Iterator[str]:
        """The catalogs in which any file differs."""
        one, other = self.before.tree.files, self.after.tree.files
        changed = [path for path in {**one, **other} if one.get(path) != other.get(path)]
        return (inside for inside in self.inside() if any(path.startswith(inside) for path in changed))

    def inside(self) -> list[str]:
        """All catalogs of the folder in either state."""
        paths = {**self.before.tree.files, **self.after.tree.files}
        if "department.yaml" in paths or any(path.startswith("roles/") for path in paths):
            return [""]
        return sorted({path.removesuffix("department.yaml") for path in paths if _names_catalog(path)})

    def differing(self, inside: str) -> list[str]:
        """The files of a catalog that differ, and those that its roles and processes share."""
        one, other = self.before.tree.files, self.after.tree.files
        return [
            path
            for path in {**one, **other}
            if path.startswith(inside)
            and (one.get(path) != other.get(path) or not path[len(inside) :].startswith(("roles/", "processes/")))
        ]


def sides(console: Console, base: str, head: str, catalog: Path) -> Sides:
    """The two states. Exits 2, and says what to do, where one of them cannot be had."""
    from roles.git import CutOffError, GitError, NoGitError, UnrelatedError

    if _is_catalog(base) and (not head or _is_catalog(head)):
        if Path(base).resolve() == Path(head or catalog).resolve():
            console.complain(
                "“{folder}” cannot be compared with itself; name a git revision, such as HEAD or origin/main,"
                " or another folder",
                folder=base,
            )
            raise typer.Exit(WRONG_USE)
        return Sides(
            Path(head) if head else catalog, _folder(console, Path(base)), _folder(console, Path(head or catalog))
        )
    folders(console, catalog)
    try:
        if _is_catalog(head):
            return Sides(Path(head), _revision(console, base, "", catalog), _folder(console, Path(head)))
        return Sides(catalog, _revision(console, base, head or "HEAD", catalog), _later(console, head, catalog))
    except CutOffError:
        console.complain(
            "this clone does not reach back to where “{base}” and “{head}” part: run `git fetch --unshallow`"
            " (in a workflow: fetch-depth: 0)",
            base=base,
            head=head or "HEAD",
        )
    except UnrelatedError:
        console.complain("“{base}” and “{head}” have no commit in common", base=base, head=head or "HEAD")
    except NoGitError:
        console.complain(
            "“{base}” is no folder with a catalog, and “{folder}” lies in no git repository", base=base, folder=catalog
        )
    except GitError as error:
        console.complain("git: {error}", error=str(error))
    raise typer.Exit(WRONG_USE)


def _is_catalog(words: str) -> bool:
    folder = Path(words)
    if not words or not folder.is_dir():
        return False
    return any((folder / name).exists() for name in ("department.yaml", "roles")) or any(
        folder.glob("*/department.yaml")
    )


def _names_catalog(path: str) -> bool:
    return path.endswith("/department.yaml") and path.count("/") == 1


def _folder(console: Console, folder: Path) -> Side:
    from roles.files import read_folder
    from roles.tree import Tree

    folders(console, folder)
    found = read_folder(folder)
    files = {path: blake2b(data).hexdigest() for path, data in found.items()}
    return Side(folder.as_posix(), Tree(files, lambda paths: {path: found[path] for path in paths}))


def _revision(console: Console, words: str, head: str, folder: Path) -> Side:
    """The state at a revision or, if it parted from `head` since, where it did: a pull request starts there."""
    from roles.git import commit_of, parted_at, tree_at

    _known(console, words, folder)
    start = commit_of(folder, parted_at(folder, words, head) if head else words)
    return Side(words, tree_at(folder, start.id), start.author, start.on)


def _later(console: Console, head: str, folder: Path) -> Side:
    from roles.git import commit_of, tree_at, working_tree

    if not head:
        return Side("", working_tree(folder))
    _known(console, head, folder)
    end = commit_of(folder, head)
    return Side(head, tree_at(folder, end.id), end.author, end.on)


def _known(console: Console, words: str, folder: Path) -> None:
    from roles.git import is_revision, is_shallow

    if is_revision(folder, words):
        return
    remote, slash, branch = words.partition("/")
    if slash and remote == "origin":
        console.complain(
            "git knows no revision “{words}” here: run `git fetch origin {branch}`", words=words, branch=branch
        )
    elif is_shallow(folder):
        console.complain(
            "git knows no revision “{words}” here, and this clone is cut off: run `git fetch --unshallow`"
            " (in a workflow: fetch-depth: 0)",
            words=words,
        )
    else:
        console.complain("there is no folder with a catalog and no git revision “{words}”", words=words)
    raise typer.Exit(WRONG_USE)
