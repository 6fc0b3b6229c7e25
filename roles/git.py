"""The git repository a catalog lies in: its earlier revisions, and commits on a new branch. Runs the program `git`."""

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path


class GitError(Exception):
    """What git could not do, in its own words, or that there is no git."""


def revisions(folder: Path, most: int) -> list[str]:
    """The last commits that changed a folder, the newest first; none where it is in no repository."""
    try:
        return _git(folder, "log", f"--max-count={most}", "--format=%H", "--", ".").decode().split()
    except GitError:
        return []


def read_revision(folder: Path, revision: str) -> dict[str, bytes]:
    """The files of a folder at a commit, by their path in it. Raises GitError."""
    names = _git(folder, "ls-tree", "-r", "-z", "--name-only", revision, ".").decode().split("\0")
    paths = sorted(name for name in names if name)
    asked = "".join(f"{revision}:./{path}\n" for path in paths)
    answer = _git(folder, "cat-file", "--batch", given=asked.encode())
    found, at = {}, 0
    for path in paths:
        head, _, _ = answer[at:].partition(b"\n")
        size = int(head.rsplit(b" ", 1)[-1])
        start = at + len(head) + 1
        found[path] = answer[start : start + size]
        at = start + size + 1
    return found


def may_commit(folder: Path, branch: str) -> None:
    """Raises GitError unless a commit on a new branch of this name is possible here."""
    _git(folder, "rev-parse", "--verify", "HEAD")
    _git(folder, "check-ref-format", "--branch", branch)
    _git(folder, "var", "GIT_COMMITTER_IDENT")
    if _git(folder, "branch", "--list", branch).strip():
        raise GitError(f"a branch named '{branch}' already exists")


def commit(folder: Path, branch: str, paths: Iterable[str], message: str) -> None:
    """Commit the files as they lie there, and nothing else, on a new branch that is then checked out.

    Raises GitError.
    """
    some = list(paths)
    _git(folder, "switch", "--create", branch)
    _git(folder, "add", "--", *some)
    _git(folder, "commit", "--quiet", "--only", "--file=-", "--", *some, given=message.encode())


def _git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments], input=given, capture_output=True, check=False, env=_environment()
        )
    except FileNotFoundError as error:
        raise GitError("git is not installed") from error
    if done.returncode:
        raise GitError(done.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
    return done.stdout


def _environment() -> Mapping[str, str]:
    """Git's, but without questions: nobody could answer them."""

    return {**os.environ, "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
