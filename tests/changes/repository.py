"""A real git repository with a small catalog, and `roles` as people run it in it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.small import texts

NAMES = [
    "-c",
    "user.name=HR",
    "-c",
    "user.email=hr@example.com",
    "-c",
    "commit.gpgsign=false",
    "-c",
    "init.defaultBranch=main",
]


class Ran(NamedTuple):
    code: int
    said: str
    complained: str


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *NAMES, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stderr
    return done.stdout.strip()


def roles(folder: Path, *arguments: str, **environment: str) -> Ran:
    """Run it there; English, whatever the machine speaks."""
    outside = {name: said for name, said in os.environ.items() if not name.startswith(("GITHUB_", "GIT_"))}
    known = {**outside, "ROLES_UI": "en", "PYTHONUTF8": "1", **environment}
    done = subprocess.run(
        [sys.executable, "-m", "roles", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=known,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def write(folder: Path, files: dict[str, str], newline: str = "\n") -> None:
    for path, text in files.items():
        here = folder / path
        here.parent.mkdir(parents=True, exist_ok=True)
        here.write_text(text, encoding="utf-8", newline=newline)


def commit(folder: Path, message: str = "change") -> str:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)
    return git(folder, "rev-parse", "HEAD")


def repository(folder: Path, catalog: str = "catalog", files: dict[str, str] | None = None) -> Path:
    """A repository with the small catalog in one commit."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q")
    git(folder, "config", "core.autocrlf", "false")
    write(folder / catalog, texts(files))
    commit(folder, "catalog")
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (old, text)
    path.write_text(text.replace(old, new), "utf-8", newline="\n")
