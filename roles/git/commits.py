"""Commits of a git repository, and how the program `git` is run."""

import os
import subprocess
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import NamedTuple

_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR")
_NO_REPOSITORY = b"not a git repository"
_RECORD, _UNIT = "\x1e", "\x1f"


class GitError(Exception):
    """What git could not do, in its own words, or that there is no git."""


class NoGitError(GitError):
    """There is no git, or no repository where one is needed."""


class CutOffError(GitError):
    """The clone is shallow: the commit that is needed was not fetched."""


class UnrelatedError(GitError):
    """Two revisions have no commit in common."""


class Commit(NamedTuple):
    """A commit: its full id, author, the day and time it was made, and the first line of its message."""

    id: str
    author: str
    on: datetime
    subject: str


class Step(NamedTuple):
    """A commit of a line and all that it changed: path from the top of the repository → ids of its bytes before, after.

    An id is empty where there is no file. `merged`: it is a merge. `cut`: what came before it was not fetched.
    """

    commit: Commit
    changed: Mapping[str, tuple[str, str]]
    merged: bool = False
    cut: bool = False


def revisions(folder: Path, most: int) -> list[str]:
    """The last commits that changed a folder, the newest first; none where it is in no repository."""
    try:
        return [one.id for one in log(folder, ".", most=most)]
    except GitError:
        return []


def log(folder: Path, *paths: str, most: int = 0, revision: str = "HEAD", follow: bool = False) -> list[Commit]:
    """The commits up to `revision` that changed the paths, the newest first; `most` of them, or all.

    Raises GitError.
    """
    form = _UNIT.join(("%H", "%an", "%aI", "%s")) + _RECORD
    limits = [*([f"--max-count={most}"] if most else []), *(["--follow"] if follow else [])]
    said = git(folder, "log", f"--format={form}", *limits, revision, "--", *paths).decode(errors="replace")
    found = (record.strip("\n").split(_UNIT) for record in said.split(_RECORD))
    return [
        Commit(parts[0], parts[1], datetime.fromisoformat(parts[2]), parts[3]) for parts in found if len(parts) == 4
    ]


def steps(folder: Path, path: str, revision: str = "HEAD") -> list[Step]:
    """The commits up to `revision` that changed a file, the newest first, each against its first parent.

    So what a branch brought comes once, with its merge. `path` leads from the top of the repository. The first line of
    a merge's message is followed by the next one, which hosts of repositories use for the title. Raises GitError.
    """
    form = "".join(f"{field}%x00" for field in ("%H", "%P", "%an", "%aI", "%s", "%b"))
    line = ("--first-parent", "-m", "--full-diff", "--raw", "--no-abbrev", "--no-renames", "-z", f"--format={form}")
    plain = ("-c", "log.showRoot=true", "-c", "log.showSignature=false", "-c", "log.follow=false")
    said = git(folder, *plain, "log", *line, "--no-color", "--encoding=UTF-8", revision, "--", literal(path))
    shallow = is_shallow(folder)
    words = iter(said.decode("utf-8", "surrogateescape").split("\0"))
    found: list[Step] = []
    changed: dict[str, tuple[str, str]] = {}
    for word in words:
        if (about := word.strip("\n")).startswith(":"):
            before, after = about.split()[2:4]
            changed[next(words)] = (_id(before), _id(after))
        elif about:
            changed = {}
            found.append(_step(about, *islice(words, 5), changed=changed, shallow=shallow))
    return found


def literal(path: str) -> str:
    """A path from the top of the repository for `log`, whatever signs are in it."""
    return f":(top,literal){path}"


def _step(
    made: str,
    parents: str,
    author: str,
    on: str,
    subject: str,
    body: str,
    *,
    changed: Mapping[str, tuple[str, str]],
    shallow: bool,
) -> Step:
    merged = " " in parents
    title = next((line.strip() for line in body.splitlines() if line.strip()), "") if merged else ""
    words = f"{subject}: {title}" if title else subject
    commit = Commit(made, _clean(author), datetime.fromisoformat(on), _clean(words))
    return Step(commit, changed, merged, shallow and not parents)


def _id(words: str) -> str:
    return words if words.strip("0") else ""


def _clean(words: str) -> str:
    return words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def top(folder: Path) -> str:
    """The way from the top of the repository to a folder: a/b/, or nothing. Raises GitError."""
    return git(folder, "rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")


def commit_of(folder: Path, revision: str) -> Commit:
    """The commit that a branch, tag or expression such as HEAD~3 names. Raises GitError."""
    made = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return log(folder, most=1, revision=made.decode().strip())[0]


def is_revision(folder: Path, words: str) -> bool:
    """Whether git knows a commit by these words. Raises NoGitError."""
    git(folder, "rev-parse", "--git-dir")
    try:
        git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{words}^{{commit}}")
    except GitError:
        return False
    return True


def parted_at(folder: Path, one: str, other: str) -> str:
    """The last commit that two revisions have in common, as a pull request starts from it.

    Raises UnrelatedError if they share none, CutOffError if the clone is shallow and may not reach back so far.
    """
    try:
        return git(folder, "merge-base", "--end-of-options", one, other).decode().strip()
    except NoGitError:
        raise
    except GitError as error:
        if is_shallow(folder):
            raise CutOffError(str(error)) from error
        raise UnrelatedError(str(error)) from error


def is_shallow(folder: Path) -> bool:
    """Whether the clone lacks the beginning of its history."""
    return git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def user(folder: Path) -> str:
    """What git calls the person who would commit here; empty where it does not know."""
    try:
        return git(folder, "config", "user.name").decode(errors="replace").strip()
    except GitError:
        return ""


def may_commit(folder: Path, branch: str) -> None:
    """Raises GitError unless a commit on a new branch of this name is possible here."""
    git(folder, "rev-parse", "--verify", "HEAD")
    git(folder, "check-ref-format", "--branch", branch)
    git(folder, "var", "GIT_COMMITTER_IDENT")
    if git(folder, "branch", "--list", branch).strip():
        raise GitError(f"a branch named '{branch}' already exists")


def commit(folder: Path, branch: str, paths: Iterable[str], message: str) -> None:
    """Commit the files as they lie there, and nothing else, on a new branch that is then checked out.

    Raises GitError.
    """
    some = list(paths)
    git(folder, "switch", "--create", branch)
    git(folder, "add", "--", *some)
    git(folder, "commit", "--quiet", "--only", "--file=-", "--", *some, given=message.encode())


def place(folder: Path) -> tuple[Path, str]:
    """The root of the repository a folder lies in, and the way from there with forward slashes; "" is the root.

    Raises GitError.
    """
    root, way = (git(folder, "rev-parse", what).decode().rstrip("\n") for what in ("--show-toplevel", "--show-prefix"))
    return Path(root), way.rstrip("/")


def git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """What git says to a command in a folder. Raises GitError."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], input=given, capture_output=True, check=False, env=_environment()
        )
    except FileNotFoundError as error:
        raise NoGitError("git is not installed") from error
    if done.returncode and _NO_REPOSITORY in done.stderr:
        raise NoGitError(done.stderr.decode(errors="replace").strip())
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
    return done.stdout


def _environment() -> Mapping[str, str]:
    """Git's, but without questions: nobody could answer them.

    Hooks tell git where the repository is, in places seen from where they run; it runs in the catalog.
    """
    places = {name: str(Path(os.environ[name]).absolute()) for name in _PLACES if os.environ.get(name)}
    if "GIT_DIR" in places:
        places.setdefault("GIT_WORK_TREE", str(Path.cwd()))
    return {**os.environ, **places, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
